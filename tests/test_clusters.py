"""Clusters: what is put together."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from firsthand.clusters import UnionFind, grouped_by_average, joined_by_average

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(9, 15)), st.floats(0.01, 1.5, allow_nan=False), max_size=30
)


def square(size: int, similarity: dict[tuple[int, int], float]) -> NDArray[np.float64]:
    found = np.zeros((size, size))
    for (i, j), value in similarity.items():
        found[i, j] = found[j, i] = value
    return found


def average_linkage(size: int, similarity: dict[tuple[int, int], float], floor: float) -> list[list[int]]:
    """The groups that are left when no two are alike enough to be joined, of what is written down alone."""
    groups = UnionFind(size)
    of_each = [
        {j: value for pair, value in similarity.items() for i, j in (pair, pair[::-1]) if i == item}
        for item in range(size)
    ]
    for group in joined_by_average(of_each, floor):
        for item in group:
            groups.join(group[0], item)
    return groups.groups()


def test_a_tie_to_one_member_is_not_a_tie_to_the_group() -> None:
    likeness = {(0, 1): 1.0, (1, 2): 0.5}
    assert average_linkage(3, likeness, 0.2) == [[0, 1, 2]]
    assert average_linkage(3, likeness, 0.3) == [[0, 1], [2]]


@given(PAIRS)
def test_everything_is_in_exactly_one_group(likeness: dict[tuple[int, int], float]) -> None:
    groups = average_linkage(16, likeness, 0.3)
    assert sorted(item for group in groups for item in group) == list(range(16))


@given(PAIRS)
def test_the_order_of_the_pairs_is_nothing(likeness: dict[tuple[int, int], float]) -> None:
    turned = dict(reversed(likeness.items()))
    assert average_linkage(16, likeness, 0.3) == average_linkage(16, turned, 0.3)


@given(PAIRS)
def test_no_two_groups_are_left_that_are_alike_enough(likeness: dict[tuple[int, int], float]) -> None:
    whole = square(16, likeness)
    groups = grouped_by_average(whole, 0.3)
    assert sorted(item for group in groups for item in group) == list(range(16))
    for place, one in enumerate(groups):
        for other in groups[:place]:
            assert whole[np.ix_(one, other)].mean() < 0.3 + 1e-9


def test_what_is_apart_stays_apart_whatever_ties_both() -> None:
    likeness = {(0, 1): 1.0, (1, 2): 0.9, (0, 2): -math.inf}
    assert grouped_by_average(square(3, likeness), 0.1) == [[0, 1], [2]]


def test_what_counts_little_hardly_moves_an_average() -> None:
    likeness = square(3, {(0, 1): 1.0, (0, 2): 0.9})
    assert grouped_by_average(likeness, 0.5) == [[0, 1], [2]]
    assert grouped_by_average(likeness, 0.5, [1.0, 0.1, 1.0]) == [[0, 1, 2]]


def test_of_what_is_equally_alike_the_first_is_joined() -> None:
    assert grouped_by_average(square(3, {(0, 1): 1.0, (1, 2): 1.0}), 0.6) == [[0, 1], [2]]


def test_nothing_makes_no_group() -> None:
    assert grouped_by_average(np.zeros((0, 0)), 0.5) == []


def test_groups_close_over_ties() -> None:
    groups = UnionFind(5)
    groups.join(4, 2)
    groups.join(2, 0)
    assert groups.groups() == [[0, 2, 4], [1], [3]]
    assert UnionFind(5, [(4, 2), (2, 0)]).groups() == groups.groups()
