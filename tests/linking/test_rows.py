"""Rows: pairs kept as columns are the pairs they were made of."""

from __future__ import annotations

import gc
import weakref

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.rows import Rows

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), st.floats(-1, 1)
)


@given(PAIRS)
def test_rows_give_back_their_pairs_in_order(pairs: dict[tuple[int, int], float]) -> None:
    rows = Rows.of_pairs(10, pairs)
    assert [((one, other), value) for one, other, value in rows.pairs()] == sorted(pairs.items())
    assert len(rows) == len(list(rows)) == 10
    assert rows[3] == rows[3:4][0] == {other: value for (one, other), value in pairs.items() if one == 3}


@given(PAIRS)
def test_both_ways_each_finds_the_other(pairs: dict[tuple[int, int], float]) -> None:
    rows = Rows.of_pairs(10, pairs)
    both = rows.both_ways(rows.values >= 0)
    kept = {pair: value for pair, value in pairs.items() if value >= 0}
    assert {(one, other): value for one, other, value in both.pairs()} == kept | {
        (other, one): value for (one, other), value in kept.items()
    }
    assert all(list(own) == sorted(own) for own in both)


@given(PAIRS)
def test_those_kept_stand_where_they_stood(pairs: dict[tuple[int, int], float]) -> None:
    rows = Rows.of_pairs(10, pairs)
    kept = rows.only(rows.values > 0)
    assert len(kept) == len(rows)
    assert {(one, other): value for one, other, value in kept.pairs()} == {
        pair: value for pair, value in pairs.items() if value > 0
    }


def test_other_numbers_for_the_same_pairs() -> None:
    rows = Rows.of_pairs(3, {(0, 2): 0.5, (0, 1): 0.25})
    assert rows[0] == {1: 0.25, 2: 0.5}
    assert rows.with_values(np.array([3.0, 4.0]))[0] == {1: 3.0, 2: 4.0}


def test_rows_go_when_nobody_holds_them() -> None:
    gc.disable()
    try:
        rows = Rows.of_pairs(2, {(0, 1): 1.0})
        assert rows[0] == {1: 1.0}
        columns = weakref.ref(rows.values)
        del rows
        assert columns() is None
    finally:
        gc.enable()
