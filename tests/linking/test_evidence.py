"""Evidence on pairs of wordings, and what the shipped decision makes of it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.same_claim.evidence import EVIDENCE, RELATIONS, conflicting, evidence, relation
from firsthand.linking.same_claim.pair_decision import PairDecision, pair_decision
from tests.linking.annotated import Told, annotated
from tests.linking.test_wordings import found

PIER = "the northern pier of Brindle harbour will be closed for 28,700 days"
OTHER = "the northern pier of Brindle harbour will be closed for 28,000 days"


def named(values: tuple[float, ...]) -> dict[str, float]:
    return dict(zip(EVIDENCE, values, strict=True))


def test_other_numbers_count_against_words_that_agree() -> None:
    one, other = found(annotated("a", [Told("Mira Tolland", PIER)]), annotated("b", [Told("Jo Orr", OTHER)]))
    seen = named(evidence(one, other, 0.9))
    assert (seen["other numbers"], seen["a number shared"], seen["one negated"]) == (1, 0, 0)
    assert seen["words shared of all"] > 0.5


def test_evidence_does_not_depend_on_which_comes_first() -> None:
    one, other = found(annotated("a", [Told("Mira Tolland", PIER), Told("Jo Orr", "it is not closed at all")]))
    assert evidence(one, other, 0.3) == evidence(other, one, 0.3)


@pytest.mark.parametrize(
    ("reports", "who", "expected"),
    [
        (("a", "a"), ("Mira Tolland", "Mira Tolland"), "one telling"),
        (("a", "a"), ("Mira Tolland", "Jo Orr"), "one report"),
        (("a", "b"), ("Mira Tolland", "Jo Orr"), ""),
    ],
)
def test_the_relation_is_the_closest(reports: tuple[str, str], who: tuple[str, str], expected: str) -> None:
    lines = [Told(who[0], PIER), Told(who[1], "seven goats ate a bishop's hat")]
    made = (
        [annotated("a", lines)]
        if reports[0] == reports[1]
        else [annotated(n, [t]) for n, t in zip("ab", lines, strict=True)]
    )
    one, other = found(*made)
    assert RELATIONS[relation(one, other)] == expected


def test_the_decision_is_a_logistic_curve_of_its_relation() -> None:
    decision = PairDecision(((0.0, 0.0), (1.0, -2.0)), (0.0, 0.5))
    assert decision.probability(0, (3.0, 4.0)) == 0.5
    assert decision.probability(1, (1.0, 0.5)) == pytest.approx(1 / (1 + math.exp(-0.5)))


@given(st.sampled_from(range(len(RELATIONS))), st.floats(-0.2, 0.7))
def test_the_more_alike_in_meaning_the_likelier(which: int, cosine: float) -> None:
    rest = [0.0] * (len(EVIDENCE) - 1)
    decision = pair_decision()
    assert 0 < decision.probability(which, (cosine, *rest)) < decision.probability(which, (cosine + 0.2, *rest)) < 1


def conflict(first: str, second: str) -> bool:
    one, other = found(annotated("a", [Told("Mira Tolland", first)]), annotated("b", [Told("Jo Orr", second)]))
    assert conflicting(one, other) == conflicting(other, one)
    return conflicting(one, other)


def test_other_numbers_in_the_same_words_cannot_be_one_claim() -> None:
    assert conflict(PIER, OTHER)
    assert not conflict(PIER, PIER.replace("will be", "was"))
    assert not conflict(PIER, "28,000 people live in the villages along the road to Tarn")


def test_what_happened_is_not_what_might() -> None:
    assert conflict("the old dam above Tarn collapsed at night", "the old dam above Tarn could collapse at night")


def test_what_is_under_way_may_be_what_is_expected() -> None:
    assert not conflict("the collapse of the old dam has already begun", "the collapse of the old dam will begin")


def test_another_day_or_month_in_the_same_words_is_another_claim() -> None:
    assert conflict("the talks on the dam would begin on Tuesday", "the talks on the dam would begin on Thursday")
    assert conflict("the plant sold more pumps in March", "the plant sold more pumps in June")
    assert not conflict("the talks on the dam would begin on Tuesday", "the talks on the dam would begin in June")
    assert not conflict("the talks would begin on Tuesday", "Thursday was the last day of the old dam")
