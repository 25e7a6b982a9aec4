"""Measures: what is measured of a group depends on the group alone, whatever was measured before it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.choice import Chooser
from firsthand.linking.same_claim.measures import MEASURES, Measuring
from firsthand.linking.same_claim.pair_decision import claim_settings
from firsthand.linking.same_claim.proposals import UNTIED, ties_between, towards
from tests.linking.annotated import Told, annotated
from tests.linking.test_wordings import found

NUMBER = 30
PASSAGES = found(
    annotated("a", [Told("Mira Tolland", f"pier {number} of Brindle stays shut") for number in range(NUMBER)])
)
GROUPS = st.lists(
    st.sets(st.integers(0, NUMBER - 1), min_size=2, max_size=22).map(lambda group: tuple(sorted(group))), min_size=1
)
PAIRS = st.dictionaries(
    st.tuples(st.integers(0, NUMBER - 1), st.integers(0, NUMBER - 1)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.01, 0.99),
)


def measuring(likely: dict[tuple[int, int], float]) -> Measuring:
    rows = Rows.of_pairs(NUMBER, likely)
    return Measuring(PASSAGES, ties_between(rows), rows, [0.5] * NUMBER)


@settings(max_examples=50)
@given(GROUPS, PAIRS)
def test_what_was_measured_before_changes_nothing(
    groups: list[tuple[int, ...]], likely: dict[tuple[int, int], float]
) -> None:
    one = measuring(likely)
    for some in (groups, sorted(groups)):
        assert [one.of(group) for group in some] == [measuring(likely).of(group) for group in some]


@settings(max_examples=50)
@given(GROUPS, PAIRS)
def test_the_nearest_outside_are_those_with_the_greatest_average_tie(
    groups: list[tuple[int, ...]], likely: dict[tuple[int, int], float]
) -> None:
    one, ties = measuring(likely), ties_between(Rows.of_pairs(NUMBER, likely))
    for group in groups:
        named = dict(zip(MEASURES, one.of(group), strict=True))
        nearest = sorted([*towards(ties, group).values(), *[UNTIED] * 3], reverse=True)[:3]
        assert named["nearest outside"] == nearest[0]
        assert named["three nearest outside"] == pytest.approx(sum(nearest) / 3)


def test_measures_are_those_the_shipped_trees_ask_for() -> None:
    pier = "the northern pier of Brindle harbour will be closed for repairs"
    compared = found(
        annotated("a", [Told("Mira Tolland", pier)]), annotated("b", [Told("Jo Orr", f"{pier} until spring")])
    )
    ties = ties_between(Rows.of_pairs(2, {(0, 1): 0.8}))
    numbers = Measuring(compared, ties, [{1: 0.7}, {}], [0.9, 0.9]).of((0, 1))
    assert len(numbers) == len(MEASURES)
    named = dict(zip(MEASURES, numbers, strict=True))
    assert (named["reports"], named["average cosine"], named["one report and telling"]) == (1.0, 0.7, 0.0)
    (likely,) = Chooser.from_settings(claim_settings()["choice"]).probabilities([numbers])
    assert 0 < likely < 1
