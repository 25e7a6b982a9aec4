"""Judging: candidates are judged one by one, and what no reader would list is dropped."""

from __future__ import annotations

import numpy as np
import pytest

from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.judging import JUDGED, LISTED, MOST, PARTS, parts
from firsthand.annotating.tagging.probability import EVIDENCE
from firsthand.annotating.tagging.span_linking import Linked
from firsthand.annotating.tagging.tagger import Tagger, tagger
from firsthand.annotating.tagging.words import read_words

STORY = (
    "The harbour master said that the ferry would sail on Monday. The council on Tuesday approved a plan to widen the quay. "
    "“Nobody asked us,” said Ada Brook, who keeps the light. Opponents believe that the quay will flood."
)


def judged(text: str) -> np.ndarray:
    words = read_words(text, tagger().tokenizer, quotations(text))
    scores = tagger().scores(words)
    found, chances = tagger().link(words, scores)
    return tagger().weigh(words, found, chances, scores.states)[:, len(EVIDENCE) :]


def test_every_candidate_has_two_bounded_log_odds() -> None:
    odds = judged(STORY)
    assert odds.shape[1] == len(JUDGED)
    assert len(odds) >= 3
    assert (np.abs(odds) <= MOST).all()


def test_nothing_found_is_nothing_judged() -> None:
    assert judged("").shape == (0, len(JUDGED))


def test_saying_is_listed_before_doing() -> None:
    said = judged("The harbour master said on Tuesday that the quay would be widened.")[0, LISTED]
    done = judged("The council on Tuesday approved a plan to widen the quay.")
    assert not len(done) or said > done[:, LISTED].max() + 1


def test_what_no_reader_would_list_is_dropped() -> None:
    kept = tagger().tag(STORY, quotations(STORY))
    strict = Tagger.__new__(Tagger)
    strict.__dict__.update(tagger().__dict__, least_listed=99.0)
    assert kept
    assert strict.tag(STORY, quotations(STORY)) == []


def test_parts_are_means_of_words_and_nobody_is_nothing() -> None:
    states = np.arange(20, dtype=np.float32).reshape(10, 2)
    found = parts(Linked(cue=(0, 2), source=None, contents=[(8, 10), (2, 7)]), states)
    assert found.shape == (PARTS, 2)
    assert found[0].tolist() == states[0:2].mean(0).tolist()
    assert found[1].tolist() == [0, 0]
    assert found[2].tolist() == pytest.approx(np.concatenate([states[2:7], states[8:10]]).mean(0).tolist())
    assert found[3].tolist() == pytest.approx(np.concatenate([states[2:7], states[8:9]]).mean(0).tolist())
