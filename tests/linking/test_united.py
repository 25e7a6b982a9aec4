from __future__ import annotations

from collections.abc import Collection

from firsthand.linking.same_claim.united import united

ALONE = [(number,) for number in range(10)]
"""Wordings of one passage each."""


def no_conflict(_: Collection[int]) -> bool:
    return False


def test_what_is_nearly_the_same_is_one() -> None:
    groups = [((1, 2, 3, 4, 5, 6, 7), 0.8), ((8, 9), 0.6), ((2, 3, 4, 5, 6, 7, 8), 0.5)]
    assert united(groups, ALONE, no_conflict) == [((1, 2, 3, 4, 5, 6, 7, 8), 0.8), ((8, 9), 0.6)]


def test_what_shares_less_stays_apart() -> None:
    groups = [((1, 2, 3, 4), 0.8), ((3, 4, 5, 6), 0.5), ((1, 2), 0.4)]
    assert united(groups, ALONE, no_conflict) == groups


def test_what_most_passages_say_weighs_more_than_what_one_says() -> None:
    groups = [((1, 2, 3), 0.8), ((1, 2), 0.5)]
    assert united(groups, ALONE, no_conflict) == groups
    often = [(), (11, 12, 13, 14), (15, 16), (17,)]
    assert united(groups, often, no_conflict) == groups[:1]


def test_each_goes_to_the_nearest() -> None:
    groups = [((1, 2, 3, 4, 5), 0.8), ((3, 4, 5, 6, 7), 0.7), ((3, 4, 5, 6, 7), 0.5)]
    assert united(groups, ALONE, no_conflict) == groups[:2]


def test_what_conflicts_with_the_other_stays() -> None:
    groups = [((1, 2, 3, 4, 5, 6, 7), 0.8), ((2, 3, 4, 5, 6, 7, 8), 0.5), ((1, 2, 3, 4, 5, 6, 7), 0.4)]
    assert united(groups, ALONE, lambda group: {1, 8} <= set(group)) == groups[:2]


def test_nothing() -> None:
    assert united([], ALONE, no_conflict) == []
