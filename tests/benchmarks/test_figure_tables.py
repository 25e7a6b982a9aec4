"""Tables between markers, and that the committed pages say what was measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import figures
from benchmarks.figures import filled, main, record

MEASURED = {"seeds": {"figures": {"passed": 3, "checks": 9}}}
PAGE = "# Title\n\n<!-- figures:seeds -->\nold\n<!-- /figures -->\n\nThe end.\n"


def test_a_marked_table_is_made_anew_and_the_rest_is_left() -> None:
    assert filled(PAGE, MEASURED, {}) == PAGE.replace("old", "3 of 9 checks hold.")


def test_filling_twice_changes_nothing_more() -> None:
    once = filled(PAGE, MEASURED, {})
    assert filled(once, MEASURED, {}) == once


def test_a_page_without_markers_stays_as_it_is() -> None:
    assert filled("# Title\n", MEASURED, {}) == "# Title\n"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (PAGE.replace("seeds", "weeds"), "no table of the name 'weeds'"),
        (PAGE.replace("<!-- /figures -->", ""), "no `<!-- /figures -->`"),
        (PAGE.replace("seeds", "speed"), "needs 'speed'"),
    ],
)
def test_a_marker_that_cannot_be_filled_is_named(page: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        filled(page, MEASURED, {})


def test_recording_leaves_other_measurements_alone(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    record(MEASURED, file)
    record({"speed": {"runs": []}}, file)
    assert json.loads(file.read_text()) == {**MEASURED, "speed": {"runs": []}}


def test_a_typed_figure_fails_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "README.md"
    page.write_text(PAGE)
    record(MEASURED, tmp_path / "figures.json")
    record({}, tmp_path / "peers.json")
    monkeypatch.setattr(figures, "PAGES", (page,))
    monkeypatch.setattr(figures, "FIGURES", tmp_path / "figures.json")
    monkeypatch.setattr(figures, "PEERS", tmp_path / "peers.json")
    assert main(["--check"]) == 1
    assert page.read_text() == PAGE
    assert main([]) == 0
    assert main(["--check"]) == 0
    page.write_text(page.read_text().replace("3 of 9", "4 of 9"))
    assert main(["--check"]) == 1


def test_the_committed_pages_say_what_was_measured() -> None:
    assert main(["--check"]) == 0
