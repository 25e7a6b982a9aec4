"""Agreement of annotators, and that the golds of nested attributions and attitudes hold what their pages say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import attitudes, nested, relays
from benchmarks.agreement import dice, kappa, matches, precision_recall
from benchmarks.attitudes import measure as attitudes_measure
from benchmarks.nested import measure as nested_measure


def test_kappa_is_one_for_the_same_labels_and_none_for_chance() -> None:
    assert kappa(["a", "b", "a"], ["a", "b", "a"]) == 1.0
    assert kappa(["a", "a", "b", "b"], ["a", "b", "a", "b"]) == 0.0


def test_dice() -> None:
    assert dice([[0, 10]], [[5, 15]]) == 0.5
    assert dice([], []) == 0.0


def test_matches_are_one_to_one_and_want_the_source() -> None:
    def one(source: list[list[int]], content: list[list[int]]) -> dict[str, list[list[int]]]:
        return {"source": source, "content": content}

    some = [one([[0, 3]], [[10, 20]]), one([], [[30, 40]])]
    assert matches(some, [one([[1, 2]], [[10, 19]]), one([[1, 2]], [[10, 20]])]) == [(0, 1)]
    assert matches(some, [one([[0, 3]], [[30, 40]]), one([], [[31, 40]])]) == [(1, 1)]


def test_precision_and_recall() -> None:
    assert precision_recall(1, 2, 4) == {"f1": 0.3333, "precision": 0.5, "recall": 0.25}
    assert precision_recall(0, 0, 0) == {"f1": 0.0, "precision": 0.0, "recall": 0.0}


def test_names_of_relays_are_compared_by_their_telling_words() -> None:
    assert relays.key("The Harbour Courier’s “Today” show") == {"harbour", "courier", "today"}
    assert relays.key("the radio") == {"the", "radio"}


@pytest.mark.parametrize("command", [nested_measure, attitudes_measure, relays])
def test_without_the_data_it_says_so(command: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--shared", str(tmp_path)]) == 0  # type: ignore[attr-defined]
    assert "nothing was measured" in capsys.readouterr().err


def test_every_gold_span_lies_in_its_report(shared: Path) -> None:
    for report in nested_measure.load():
        length = len((shared / "corpora" / "basil" / report["report"]).read_text(encoding="utf-8"))
        for row in report["nested"]:
            assert row["by"] == "both" or row["by"] in ("first", "second")
            assert row["accepted"] or row["by"] != "both"
            for start, end in (*row["source"], *row["cue"], *row["content"]):
                assert 0 <= start < end <= length


def test_the_guidelines_state_the_agreement() -> None:
    gold = nested_measure.load()
    stated = nested_measure.agreement(gold)
    page = (Path(nested.__file__).parent / "GUIDELINE.md").read_text(encoding="utf-8")
    assert all(f"{stated[name]:.2f}" in page for name in ("nested_f1", "relays_f1"))
    assert f"{stated['gold']} nested" in page
    rows = json.loads((Path(attitudes.__file__).parent / "gold.json").read_text(encoding="utf-8"))
    first, second = zip(*(row["labels"] for row in rows), strict=True)
    page = (Path(attitudes.__file__).parent / "GUIDELINE.md").read_text(encoding="utf-8")
    assert f"{kappa(first, second):.2f}" in page
