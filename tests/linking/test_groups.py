"""Groups kept close together are the groups they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.same_claim.groups import Groups, packed

GROUPS = st.lists(st.lists(st.integers(0, 2**31 - 1), min_size=1, max_size=5, unique=True).map(sorted).map(tuple))


@given(GROUPS)
def test_groups_come_back_as_they_were(groups: list[tuple[int, ...]]) -> None:
    kept = Groups(map(packed, groups))
    assert len(kept) == len(groups)
    assert list(kept) == kept[:] == groups
    assert [kept[-number] for number in range(1, len(groups) + 1)] == groups[::-1]


@given(GROUPS)
def test_packed_groups_are_in_the_order_of_the_groups(groups: list[tuple[int, ...]]) -> None:
    assert sorted(groups, key=packed) == sorted(groups)


def test_there_is_no_group_beyond_the_last() -> None:
    with pytest.raises(IndexError):
        Groups([packed((1, 2))])[1]
