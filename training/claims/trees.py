"""Boosted regression trees for a yes or a no: small, in NumPy, the same on every run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROUNDS, DEPTH, RATE = 150, 2, 0.08
FEWEST = 60
"""Examples in a leaf, at least."""
BAGS, SHARE = 4, 0.6
"""Forests whose mean is taken, and the share of the examples, drawn at random, that each is grown on."""
PULL = 5.0
BINS = 24

Tree = list  # a leaf [value] or a split [measure, bound, tree up to it, tree above it]


@dataclass(frozen=True)
class Examples:
    """What a tree is grown on: (examples, measures) numbers of bins, the bounds of these, slopes and bends."""

    binned: NDArray[np.int64]
    bounds: list[NDArray[np.float64]]
    slope: NDArray[np.float64]
    bend: NDArray[np.float64]


def bagged(numbers: NDArray[np.float64], right: NDArray[np.bool_]) -> tuple[float, list[Tree]]:
    """The mean of a few `boosted`, each on its own draw (Breiman 1996): steadier than one on all."""
    rng = np.random.default_rng(1)
    drawn = [np.sort(rng.permutation(len(right))[: int(SHARE * len(right))]) for _ in range(BAGS)]
    found = [boosted(numbers[some], right[some]) for some in drawn]
    shift = sum(shift for shift, _ in found) / BAGS
    return round(shift, 4), [_scaled(tree) for _, trees in found for tree in trees]


def _scaled(tree: Tree) -> Tree:
    if len(tree) == 1:
        return [round(tree[0] / BAGS, 6)]
    return [*tree[:2], *map(_scaled, tree[2:])]


def boosted(numbers: NDArray[np.float64], right: NDArray[np.bool_]) -> tuple[float, list[Tree]]:
    """A shift and trees whose sum is the log-odds of ``right``: gradient boosting by Newton's steps."""
    inner = np.linspace(0, 1, BINS + 1)[1:-1]
    bounds = [np.unique(np.quantile(column, inner)) for column in numbers.T]
    binned = np.stack([np.searchsorted(own, column) for own, column in zip(bounds, numbers.T, strict=True)], 1)
    share = float(right.mean())
    shift = float(np.log(share / (1 - share)))
    odds, trees = np.full(len(right), shift), []
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-odds))
        some = Examples(binned, bounds, right - chance, chance * (1 - chance))
        tree = _grown(some, np.arange(len(right)), DEPTH)
        trees.append(tree)
        odds += _values(tree, numbers)
    return round(shift, 4), trees


def _grown(some: Examples, here: NDArray[np.int64], depth: int) -> Tree:
    slope, bend = some.slope[here].sum(), some.bend[here].sum()
    leaf = [round(float(RATE * slope / (bend + PULL)), 5)]
    best, split = 1e-6, None
    for measure, bounds in enumerate(some.bounds if depth and len(here) >= 2 * FEWEST else ()):
        bins = some.binned[here, measure]
        left_slope, left_bend, left = (
            np.bincount(bins, weights, len(bounds) + 1).cumsum()[:-1]
            for weights in (some.slope[here], some.bend[here], None)
        )
        gain = left_slope**2 / (left_bend + PULL) + (slope - left_slope) ** 2 / (bend - left_bend + PULL)
        gain -= slope**2 / (bend + PULL)
        gain[(left < FEWEST) | (len(here) - left < FEWEST)] = -1
        if len(gain) and gain.max() > best:
            best, split = float(gain.max()), (measure, int(gain.argmax()))
    if split is None:
        return leaf
    measure, at = split
    low = some.binned[here, measure] <= at
    bound = round(float(some.bounds[measure][at]), 5)
    return [measure, bound, _grown(some, here[low], depth - 1), _grown(some, here[~low], depth - 1)]


def _values(tree: Tree, numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    if len(tree) == 1:
        return np.full(len(numbers), tree[0])
    measure, bound, low, high = tree
    return np.where(numbers[:, measure] <= bound, _values(low, numbers), _values(high, numbers))
