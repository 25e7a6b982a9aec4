"""Proposals and choice: groups that may be one claim, and which of them are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim import proposals as propose
from firsthand.linking.same_claim.choice import Chooser, chosen
from firsthand.linking.same_claim.proposals import LEAST, log_odds, proposals, tie_between, ties_between, towards


def proposed(size: int, likely: dict[tuple[int, int], float]) -> list[tuple[int, ...]]:
    """The groups proposed from how likely pairs belong together, in the order in which they come."""
    return [group for groups in proposals(ties_between(Rows.of_pairs(size, likely))) for group in groups]


PAIRS = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.02, (3, 4): 0.7}


def test_a_chain_of_ties_is_proposed_in_parts_and_whole() -> None:
    groups = proposed(5, PAIRS)
    assert {(0, 1), (1, 2), (0, 1, 2), (3, 4)} <= set(groups)
    assert not any({0, 3} <= set(group) for group in groups)


def test_what_was_never_compared_is_least_likely() -> None:
    ties = ties_between(Rows.of_pairs(5, PAIRS))
    assert tie_between(ties, 0, 1) == tie_between(ties, 1, 0)
    assert abs(tie_between(ties, 0, 4) - log_odds(LEAST)) < 1e-9
    assert set(towards(ties, (0, 1))) == {2}


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), st.floats(0.01, 0.99)
    )
)
def test_groups_are_two_or_more_and_none_stands_twice(likely: dict[tuple[int, int], float]) -> None:
    groups = proposed(10, likely)
    assert all(len(group) > 1 and list(group) == sorted(set(group)) for group in groups)
    assert len(set(groups)) == len(groups)


def test_parts_lose_no_group_and_hold_those_that_lie_together(monkeypatch: pytest.MonkeyPatch) -> None:
    chains = {(number, number + 9): 0.9 for number in range(81)}
    whole = proposed(90, chains)
    monkeypatch.setattr(propose, "_AT_ONCE", 10)
    parts = list(proposals(ties_between(Rows.of_pairs(90, chains))))
    assert sorted(group for part in parts for group in part) == sorted(whole)
    assert all(len({wording % 9 for group in part for wording in group}) == 1 for part in parts)


def test_no_wording_is_put_with_others_that_are_all_unlike_it() -> None:
    strangers = {(0, 1): 0.9, (0, 2): 0.14, (1, 2): 0.14}
    assert proposed(3, strangers) == [(0, 1)]
    assert (0, 1, 2) in proposed(3, strangers | {(1, 2): 0.16})


def test_a_thousand_alike_are_proposed_as_one() -> None:
    likely = {(i, j): 0.99 for i in range(200) for j in range(i + 1, 200)}
    assert tuple(range(200)) in proposed(200, likely)


def test_the_likeliest_are_chosen_and_their_doubles_are_not() -> None:
    groups = [(0, 1), (0, 1, 2), (2, 3), (4, 5)]
    picked = [group for group, _ in chosen(groups, [0.9, 0.8, 0.7, 0.3], 0.4)]
    assert picked == [(0, 1), (2, 3)]


def test_of_groups_equally_likely_the_first_is_chosen_first() -> None:
    assert chosen([(0, 1), (1, 2), (3, 4)], [0.5, 0.5, 0.5], 0.3) == [((0, 1), 0.5), ((3, 4), 0.5)]


@given(
    st.dictionaries(st.frozensets(st.integers(0, 6), min_size=2).map(sorted).map(tuple), st.floats(0.1, 1), max_size=20)
)
def test_choosing_is_taking_the_likeliest_again_and_again(likely: dict[tuple[int, ...], float]) -> None:
    now, expected = dict(sorted(likely.items())), []
    while now and max(now.values()) >= 0.4:
        best = min(now, key=lambda group: (-now[group], group))
        expected.append((best, likely[best]))
        del now[best]
        for group in now:
            now[group] *= 1 - 2 * len({*group} & {*best}) / (len(group) + len(best))
    assert chosen(sorted(likely), [likely[group] for group in sorted(likely)], 0.4) == expected


def test_groups_that_overlap_a_little_may_both_be_chosen() -> None:
    assert len(chosen([(0, 1, 2), (2, 3, 4)], [0.9, 0.8], 0.4)) == 2


def test_trees_are_followed_to_their_leaves() -> None:
    chooser = Chooser(0.0, ([0, 1.0, [2.0], [1, 0.5, [-1.0], [-3.0]]],), 0.5)
    first, second, third = chooser.probabilities([[1.0, 9.0], [2.0, 0.0], [2.0, 1.0]])
    assert first > 0.85
    assert 0.2 < second < 0.3
    assert third < 0.05
    assert chooser.probabilities([]) == []
