"""The gold of open conditionals holds what its page says; the shared task's sentences fall into parts that stay apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.conditionals.counterfactuals import fold_of, for_detection, part_of, with_spans
from benchmarks.conditionals.open import agreement, clipped, halves, in_sentence, load, matched, measure
from benchmarks.conditionals.scores import character_f1
from firsthand.model import Conditional, Spans

RELATIONS = {"if", "only if", "unless", "until", "triggers", "prevents"}


def made(condition: Spans, outcome: Spans) -> Conditional:
    return Conditional("r.c1", "r", condition, outcome, "if", None, None)


def test_the_gold_is_what_its_page_says() -> None:
    gold = load()
    assert len(gold) == 200
    assert agreement(gold) == {"f1": 0.9778, "both": 110, "accepted": 111}
    for row in gold:
        begin, end = row["sentence"]
        for one in row["conditionals"]:
            assert one["relation"] in RELATIONS
            assert one["mood"] in ("open", "counterfactual")
            spans = one["condition"] + one["outcome"]
            assert all(begin <= first < last <= end for first, last in spans)


def test_half_of_the_sentences_hold_none() -> None:
    without = sum(not any(one["accepted"] for one in row["conditionals"]) for row in load())
    assert 80 <= without <= 120


def test_each_row_is_in_one_half(shared: Path) -> None:
    parts = halves(shared / "corpora" / "basil")
    assert sum(map(len, parts.values())) == 200
    assert not {row["report"] for row in parts["odd"]} & {row["report"] for row in parts["even"]}


def test_spans_are_inside_the_reports(shared: Path) -> None:
    for row in load():
        with (shared / "corpora" / "basil" / row["report"]).open(encoding="utf-8", newline="") as file:
            text = file.read()
        assert all(text[a:b].strip() for one in row["conditionals"] for a, b in one["condition"] + one["outcome"])


def test_what_stands_before_the_sentence_does_not_count() -> None:
    one = made(((0, 10), (50, 60)), ((70, 90),))
    assert list(in_sentence([one], (40, 100))) == [one]
    assert list(in_sentence([one], (65, 100))) == []
    gold = {"condition": [[50, 60]], "outcome": [[70, 90]], "relation": "if", "mood": "open"}
    assert list(matched([gold], [one], (40, 100))) == [(gold, one)]
    assert clipped(one.condition_spans, (5, 55)) == [(5, 10), (50, 55)]


def test_one_conditional_counts_once() -> None:
    gold = {"condition": [[0, 10]], "outcome": [[20, 30]], "relation": "if", "mood": "open", "accepted": True}
    row = {"report": "r", "sentence": [0, 40], "conditionals": [gold, gold]}
    found = type("Annotated", (), {"conditionals": (made(((0, 10),), ((20, 30),)),)})()
    scored = measure([row], {"r": found})
    assert (scored["precision"], scored["recall"]) == (1.0, 0.5)


def test_character_f1() -> None:
    scored = character_f1([((0, 10), ((0, 10),)), ((0, 10), ((5, 10),)), (None, ()), (None, ((0, 1),))])
    assert scored["f1"] == pytest.approx((1 + 2 / 3 + 1 + 0) / 4, abs=1e-4)
    assert scored["exact"] == 0.5
    assert character_f1([]) == {"f1": 0.0, "all_characters_f1": 0.0, "exact": 0.0, "sentences": 0}


def test_a_sentence_is_on_one_side_whatever_its_marks() -> None:
    assert part_of("If it had rained, they would have left.") == part_of("“If it had rained – they would have left!”")


def test_folds_are_about_as_large_and_keep_a_sentence_together() -> None:
    texts = [f"If it had rained on day {number}, they would have left." for number in range(300)]
    drawn = [fold_of(text, 3) for text in texts if part_of(text) == "train"]
    assert all(len(drawn) / 4 < drawn.count(fold) < len(drawn) / 2 for fold in range(3))
    assert fold_of("If it had rained, they would have left.", 3) == fold_of(
        "“If it had rained – they would have left!”", 3
    )


def test_a_fifth_is_held_back(shared: Path) -> None:
    both = for_detection(shared) + with_spans(shared)
    share = sum(one.part == "held back" for one in both) / len(both)
    assert 0.18 < share < 0.22
    sides: dict[str, str] = {}
    for one in both:
        assert sides.setdefault(one.text.strip(), one.part) == one.part


def test_spans_are_those_of_the_task(shared: Path) -> None:
    for one in with_spans(shared)[:200]:
        for span in (one.condition, one.outcome):
            assert span is None or one.text[slice(*span)].strip()
