"""Which passages tell of one event: across reports the claims' own decision, within a report the phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim import same_events
from firsthand.linking.same_claim.evidence import evidence, relation
from firsthand.linking.same_claim.pair_decision import pair_decision
from firsthand.linking.same_claim.phrases import phrases_alike
from firsthand.linking.same_claim.same_events import events_alike
from firsthand.linking.same_claim.vectors import cosines, encode_spans
from firsthand.linking.same_claim.wordings import Wording, wordings
from firsthand.model import Attribution, Report, Utterance
from tests.documents import report


def passage(name: str, one: Report, words: str, parent: str | None = None) -> Attribution:
    start = one.text.index(words)
    spans = ((start, start + len(words)),)
    return Attribution(name, one.id, (), (), spans, (), "indirect", "statement", "s1", parent=parent)


A = report("If the lake rises by two metres, the old wall in the east will give way.", "a")
B = report("The east wall would give way if the water came up two metres. If you did, reply.", "b")
C = report("It does not matter.", "c")
PHRASES = (
    "the lake rises by two metres",
    "the old wall in the east will give way",
    "the east wall would give way",
    "the water came up two metres",
)
TELLING = (Utterance("u1", "s1", ("a1", "a2")),)
PASSAGES = (
    passage("p1", A, "the lake rises by two metres", "a1"),
    passage("p2", A, "the old wall in the east will give way", "a1"),
    passage("p3", B, "The east wall would give way", "a2"),
    passage("p4", B, "the water came up two metres", "a2"),
)


def test_across_reports_it_is_the_claims_own_pair_decision_to_the_last_digit() -> None:
    likely = events_alike((A, B), TELLING, PASSAGES, PHRASES)
    told = [Utterance("u1", None, (one.id,)) for one in PASSAGES]
    compared = wordings(PASSAGES, told, (A, B))
    text_of = {one.id: one.text for one in (A, B)}
    vectors = np.concatenate([encode_spans(text_of[one.report], [one.spans]) for one in compared])
    place = {member: number for number, one in enumerate(compared) for member in one.members}
    for i, j in ((0, 2), (0, 3), (1, 2), (1, 3)):
        one, other = (compared[number] for number in sorted((place[i], place[j])))
        near = float(cosines(vectors, vectors)[place[i], place[j]])
        decided = pair_decision().probability(relation(one, other), evidence(one, other, near))
        assert likely[i, j] == likely[j, i] == pytest.approx(decided if decided > 0.004 else 0.0, abs=1e-12)
    assert likely[1, 2] > 0.5 > likely[0, 2]


def test_within_a_report_phrases_are_compared() -> None:
    likely = events_alike((A, B), TELLING, PASSAGES, PHRASES)
    assert likely[0, 1] == phrases_alike(PHRASES)[0, 1]


def test_another_decision_gives_another_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    class Never:
        def likely(self, compared: Sequence[Wording], *_: object) -> Rows:
            return Rows.of_pairs(len(compared), {})

    monkeypatch.setattr(same_events, "pair_decision", Never)
    likely = events_alike((A, B), TELLING, PASSAGES, PHRASES)
    assert not likely[:2, 2:].any()
    assert np.diag(likely).min() > 0.5


def test_words_that_stand_in_for_others_tell_nothing() -> None:
    did, does = passage("p1", B, "you did"), passage("p2", C, "It does")
    assert events_alike((B, C), (), (did, does), ("you did", "it does"))[0, 1] == 0


def test_where_it_is_doubtful_that_somebody_tells_of_them_the_phrases_are_compared() -> None:
    first, other = PASSAGES[1], replace(PASSAGES[2], probability=0.1)
    phrases = PHRASES[1:3]
    alone = phrases_alike(phrases)[0, 1]
    assert events_alike((A, B), TELLING, (first, other), phrases)[0, 1] == alone
    assert events_alike((A, B), TELLING, (replace(first, probability=0.1), other), phrases)[0, 1] == alone
