"""The regression that the weights of several decisions are fitted by."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from training.logistic import chances, logistic

ROWS = st.lists(st.tuples(st.floats(-4, 4), st.floats(-4, 4), st.booleans()), min_size=2, max_size=30)


def table(rows: list[tuple[float, float, bool]]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Numbers with a column of ones before them, and what is so."""
    return np.array([(1.0, one, other) for one, other, _ in rows]), np.array([right for *_, right in rows])


def test_a_bias_alone_is_the_log_odds_of_what_is_so() -> None:
    (bias,) = logistic(np.ones((4, 1)), np.array([True, True, True, False]), 1e-9)
    assert math.isclose(bias, math.log(3), abs_tol=1e-6)


@given(ROWS)
def test_no_weight_can_be_moved_for_the_better(rows: list[tuple[float, float, bool]]) -> None:
    numbers, right = table(rows)
    decay = np.array([0.1, 0.5, 2.0])
    weights = logistic(numbers, right, decay)
    assert np.abs(numbers.T @ (chances(numbers, weights) - right) + decay * weights).max() < 1e-6


@given(ROWS)
def test_an_example_that_counts_twice_is_as_good_as_two(rows: list[tuple[float, float, bool]]) -> None:
    numbers, right = table(rows)
    share = np.array([2.0] + [1.0] * (len(rows) - 1))
    twice = logistic(np.vstack([numbers[:1], numbers]), np.append(right[:1], right), 0.5)
    assert np.allclose(logistic(numbers, right, 0.5, share), twice, atol=1e-6)
