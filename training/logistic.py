"""Logistic regression with an L2 penalty, by Newton's method (Hastie, Tibshirani and Friedman 2009, 4.4.1)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

_STEPS = 50
_STILL = 1e-9
"""Largest change of a weight at which the steps end."""


def logistic(
    numbers: NDArray[np.float64], right: NDArray[np.bool_], decay: ArrayLike, share: ArrayLike = 1.0
) -> NDArray[np.float64]:
    """Fit weights (columns,) under which the chance of an example is `chances`.

    Args:
        numbers: (examples, columns), a column of ones among them where there is to be a bias.
        right: (examples,), what is so.
        decay: what half the square of a weight costs beside the summed log loss, for all columns or each.
        share: how much an example counts, for all or each.
    """
    pull = np.broadcast_to(np.asarray(decay, dtype=np.float64), numbers.shape[1:])
    counts = np.asarray(share, dtype=np.float64)
    weights = np.zeros(numbers.shape[1])
    for _ in range(_STEPS):
        chance = chances(numbers, weights)
        slope = numbers.T @ (counts * (chance - right)) + pull * weights
        bend = (numbers * (counts * chance * (1 - chance))[:, None]).T @ numbers + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < _STILL:
            break
    return weights


def chances(numbers: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """The chance (examples,) of each row of ``numbers`` (examples, columns) under ``weights`` (columns,)."""
    found: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(numbers @ weights, -30, 30)))
    return found
