from __future__ import annotations

from collections.abc import Collection

from firsthand.linking.same_claim.united import united


def no_conflict(_: Collection[int]) -> bool:
    return False


def test_what_is_nearly_the_same_is_one() -> None:
    groups = [((1, 2, 3, 4, 5, 6, 7), 0.8), ((8, 9), 0.6), ((2, 3, 4, 5, 6, 7, 8), 0.5)]
    assert united(groups, no_conflict) == [((1, 2, 3, 4, 5, 6, 7, 8), 0.8), ((8, 9), 0.6)]


def test_what_shares_less_stays_apart() -> None:
    groups = [((1, 2, 3, 4), 0.8), ((3, 4, 5, 6), 0.5), ((1, 2), 0.4)]
    assert united(groups, no_conflict) == groups


def test_each_goes_to_the_nearest() -> None:
    groups = [((1, 2, 3, 4, 5), 0.8), ((3, 4, 5, 6, 7), 0.7), ((3, 4, 5, 6, 7), 0.5)]
    assert united(groups, no_conflict) == groups[:2]


def test_what_conflicts_with_the_other_stays() -> None:
    groups = [((1, 2, 3, 4, 5, 6, 7), 0.8), ((2, 3, 4, 5, 6, 7, 8), 0.5), ((1, 2, 3, 4, 5, 6, 7), 0.4)]
    assert united(groups, lambda group: {1, 8} <= set(group)) == groups[:2]


def test_nothing() -> None:
    assert united([], no_conflict) == []
