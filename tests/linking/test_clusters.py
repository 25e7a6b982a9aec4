"""Average linkage over columns."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.clusters import joined_by_average

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(9, 15)), st.floats(0.01, 1.5, allow_nan=False), max_size=30
)


def both_ways(size: int, similarity: dict[tuple[int, int], float]) -> Rows:
    """Each pair in the rows of both."""
    return Rows.of_pairs(size, similarity | {pair[::-1]: value for pair, value in similarity.items()})


def compared_all_over(size: int, similarity: dict[tuple[int, int], float], floor: float) -> list[list[int]]:
    """Average linkage by its definition: after each join all pairs of groups are looked at."""
    groups, formed = [[item] for item in range(size)], []

    def average(one: list[int], other: list[int]) -> float:
        return sum(similarity.get((min(i, j), max(i, j)), 0.0) for i in one for j in other) / (len(one) * len(other))

    while len(groups) > 1:
        one, other = max(combinations(groups, 2), key=lambda two: average(*two))
        if average(one, other) < floor:
            break
        groups = [group for group in groups if group not in (one, other)]
        groups.append(sorted(one + other))
        formed.append(groups[-1])
    return formed


def average_linkage(size: int, similarity: dict[tuple[int, int], float], floor: float) -> list[list[int]]:
    """The groups that are left when no two are alike enough to be joined."""
    last = {item: [item] for item in range(size)}
    for group in joined_by_average(both_ways(size, similarity), floor):
        for item in group:
            last[item] = group
    return sorted({tuple(group): group for group in last.values()}.values())


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
def test_groups_are_joined_as_average_linkage_is_defined(likeness: dict[tuple[int, int], float]) -> None:
    # No two sums alike, so that there is one order only.
    apart = {pair: value + 2.0 ** -(10 + 2 * number) for number, (pair, value) in enumerate(sorted(likeness.items()))}
    assert list(joined_by_average(both_ways(16, apart), 0.3)) == compared_all_over(16, apart, 0.3)


def test_of_equals_those_with_the_smallest_members_are_joined_first() -> None:
    likeness = {(0, 3): 0.5, (1, 2): 0.5, (3, 4): 0.5}
    assert list(joined_by_average(both_ways(5, likeness), 0.3)) == [[0, 3], [1, 2]]
