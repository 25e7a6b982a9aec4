"""That the labels of kinds hold what their page says, and lie in their reports."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from benchmarks import kinds
from benchmarks.kinds import measure
from firsthand.model import SourceKind


def test_without_the_data_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measure.main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().err


def test_the_guideline_states_the_agreement() -> None:
    stated = measure.agreement(measure.load())
    page = (Path(kinds.__file__).parent / "GUIDELINE.md").read_text(encoding="utf-8")
    assert f"{stated['rows']} spans" in page
    assert f"{round(stated['rows'] * stated['same'])} of them are the same" in page
    assert f"kappa {stated['kappa']:.2f}" in page


def test_every_label_is_a_kind_and_lies_in_its_report(shared: Path) -> None:
    for corpus, reports in measure.load().items():
        for report, rows in reports.items():
            path = shared / "corpora" / measure.FOLDERS[corpus] / f"{report}.txt"
            length = len(path.read_text(encoding="utf-8-sig"))
            for row in rows:
                start, end = row["span"]
                assert 0 <= start < end <= length
                assert row["kind"] is None or row["kind"] in get_args(SourceKind)
