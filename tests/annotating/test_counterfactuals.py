from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnxruntime.capi.onnxruntime_pybind11_state import NoSuchFile

from firsthand.annotating.conditionals import conditionals
from firsthand.annotating.conditions.counterfactuals import (
    CounterfactualTagger,
    counterfactual_tagger,
    is_condition,
    marker,
    may_be_counterfactual,
)
from firsthand.annotating.conditions.two_spans import two_spans
from firsthand.language import parse, shipped


def given_by(text: str) -> list[tuple[str, ...]]:
    return [
        (one.mood, one.relation, *(" … ".join(text[a:b] for a, b in spans) for spans in (one.condition, one.outcome)))
        for block in parse(text)
        for one in conditionals(block.doc, block.start, [])
    ]


@pytest.mark.parametrize(
    ("text", "relation", "condition", "outcome"),
    [
        (
            "If the guards had seen the water, they would have left.",
            "if",
            "the guards had seen the water",
            "they would have left",
        ),
        ("Had the guards seen the water, they would have left.", "if", "the guards seen the water", "they would have left"),
        (
            "The town would have drowned if it had not been for the guards.",
            "unless",
            "the guards",
            "The town would have drowned",
        ),
        ("But for the guards, the town would have drowned.", "unless", "the guards", "the town would have drowned"),
    ],
)  # fmt: skip
def test_a_condition_contrary_to_fact(text: str, relation: str, condition: str, outcome: str) -> None:
    assert given_by(text) == [("counterfactual", relation, condition, outcome)]


@pytest.mark.parametrize("text", ["If the dam breaks, the valley will flood.", "The dam would hold, she said."])
def test_what_is_open_is_not_taken_for_one(text: str) -> None:
    assert all(mood == "open" for mood, *_ in given_by(text))


def test_a_comparison_gives_none() -> None:
    assert given_by("She walked as if the floor had been hot.") == []


@pytest.mark.parametrize(
    ("words", "relation", "rest"),
    [
        ("if it were not for the rain", "unless", "the rain"),
        ("had it not been for the rain", "unless", "the rain"),
        ("had it rained", "if", "it rained"),
        ("only if it rained", "only if", "it rained"),
        ("iffy weather", "if", "iffy weather"),
    ],
)
def test_the_words_that_announce_a_condition(words: str, relation: str, rest: str) -> None:
    said, first = marker(words, (0, len(words)))
    assert (said, words[first:]) == (relation, rest)


def test_the_words_that_announce_a_condition_may_stand_before_it() -> None:
    assert marker("But for the rain, they would have left.", (4, 16)) == ("unless", 8)


def test_comparisons_and_concessions_are_no_conditions() -> None:
    assert not is_condition("as if it had rained")
    assert not is_condition("Even if it had rained")
    assert is_condition("if it had rained")


def test_the_gate() -> None:
    assert may_be_counterfactual("She would have left.")
    assert may_be_counterfactual("I wish it rained.")
    assert may_be_counterfactual("Imagine that the dam broke: the town would drown.")
    assert may_be_counterfactual("In a perfect world nobody would pay for water.")
    assert not may_be_counterfactual("The council met on Friday and will meet again.")


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    reading = counterfactual_tagger().read(text)
    assert 0 <= reading.probability <= 1
    for span in (reading.condition, reading.outcome):
        assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert counterfactual_tagger().read(text) == reading


def test_a_passage_longer_than_the_tagger_reads() -> None:
    text = "If the guards had seen the water, they would have left. " + "The dam is old. " * 200
    reading = counterfactual_tagger().read(text)
    assert reading.condition is not None
    assert text[slice(*reading.condition)] == "If the guards had seen the water"


class Overheard:
    """A network that counts how often it is asked."""

    def __init__(self, inner: Any) -> None:
        self.inner, self.asked = inner, 0

    def run(self, outputs: None, inputs: Mapping[str, Any]) -> Any:
        self.asked += 1
        return self.inner.run(outputs, inputs)


@pytest.fixture
def overheard() -> tuple[CounterfactualTagger, Overheard]:
    with shipped("counterfactuals-en") as folder:
        found = CounterfactualTagger(folder)
    found.second = Overheard(found.second)
    return found, found.second


PLAIN = "The council met on Friday, and the dam was old."
CLEAR = "If the guards had seen the water, they would have left."


def test_the_second_reader_is_not_asked_where_the_tagger_is_sure(
    overheard: tuple[CounterfactualTagger, Overheard],
) -> None:
    found, second = overheard
    assert found.read(CLEAR).holds
    assert not found.read(PLAIN).holds
    assert second.asked == 0


def test_the_second_reader_decides_where_the_tagger_is_in_doubt(
    overheard: tuple[CounterfactualTagger, Overheard],
) -> None:
    found, second = overheard
    sure = found.read(CLEAR)
    found.no, found.yes = 0.0, 1.0
    asked = found.read(CLEAR)
    assert second.asked == 1
    assert asked.holds
    assert asked.probability != sure.probability
    assert (asked.condition, asked.outcome) == (sure.condition, sure.outcome)
    assert found.read(CLEAR) == asked
    assert not found.read(PLAIN).holds


def test_a_model_without_its_second_reader_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with shipped("counterfactuals-en") as folder:
        for name in ("tagger.onnx", "pieces.npz", "settings.json"):
            (tmp_path / name).symlink_to(folder / name)
    with pytest.raises(NoSuchFile, match=r"second\.onnx"):
        CounterfactualTagger(tmp_path)


def scores(*labels: int) -> np.ndarray:
    return np.array([[3.0 if label == one else 0.0 for one in range(3)] for label in labels], dtype=np.float32)


def test_two_spans_in_either_order() -> None:
    assert two_spans(scores(0, 1, 1, 0, 2, 2)) == ((1, 3), (4, 6))
    assert two_spans(scores(2, 2, 0, 1)) == ((3, 4), (0, 2))


def test_a_gap_is_bridged_and_a_stray_word_is_dropped() -> None:
    assert two_spans(scores(1, 1, 0, 1, 1, 2, 2, 2)) == ((0, 5), (5, 8))
    assert two_spans(scores(1, 1, 1, 2, 2, 2, 0, 1)) == ((0, 3), (3, 6))


def test_no_words_and_nothing_marked() -> None:
    assert two_spans(np.zeros((0, 3), dtype=np.float32)) == (None, None)
    assert two_spans(scores(0, 0, 0)) == (None, None)


@given(st.lists(st.lists(st.floats(-5, 5), min_size=3, max_size=3), min_size=1, max_size=12))
def test_the_best_spans_are_found(rows: list[list[float]]) -> None:
    table = np.array(rows, dtype=np.float32)
    count = len(table)

    def total(labels: list[int]) -> float:
        return float(sum(table[word, label] for word, label in enumerate(labels)))

    stretches = [None, *((a, b) for a in range(count) for b in range(a + 1, count + 1))]
    best = -np.inf
    for first in stretches:
        for second in stretches:
            if first and second and first[0] < second[1] and second[0] < first[1]:
                continue
            labels = [0] * count
            for label, span in ((1, first), (2, second)):
                labels[slice(*(span or (0, 0)))] = [label] * (span[1] - span[0] if span else 0)
            best = max(best, total(labels))
    labels = [0] * count
    for label, span in zip((1, 2), two_spans(table), strict=True):
        labels[slice(*(span or (0, 0)))] = [label] * (span[1] - span[0] if span else 0)
    assert total(labels) == pytest.approx(best, abs=1e-4)
