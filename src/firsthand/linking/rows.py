"""Rows: numbers for pairs of things, kept as columns, and each thing's own as a mapping when it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import overload

import numpy as np
from numpy.typing import NDArray

_REMEMBERED = 1 << 13
"""Rows that are remembered as mappings: neighbours are looked at again and again, one after the other."""


class Rows(Sequence[Mapping[int, float]]):
    """For each of n things, a number for each of some others.

    A sparse matrix by rows (compressed sparse row): twelve bytes a pair, where a dictionary takes a hundred and fifty.
    """

    def __init__(self, bounds: NDArray[np.int64], others: NDArray[np.int32], values: NDArray[np.float64]) -> None:
        """Take the columns.

        Row ``i`` are the places ``bounds[i]`` to ``bounds[i + 1]`` of ``others``, which rise within a row, and ``values``.
        """
        self.bounds, self.others, self.values = self.columns = bounds, others, values
        self._row = lru_cache(_REMEMBERED)(partial(_mapped, *self.columns))

    @classmethod
    def of(cls, size: int, ones: NDArray[np.int64], others: NDArray[np.int64], values: NDArray[np.float64]) -> Rows:
        """Give the rows of ``size`` things from pairs in any order, none twice."""
        order = np.lexsort((others, ones))
        bounds = np.searchsorted(ones[order], np.arange(size + 1))
        return cls(bounds, others[order].astype(np.int32), values[order])

    @classmethod
    def of_pairs(cls, size: int, pairs: Mapping[tuple[int, int], float]) -> Rows:
        """Give the rows of ``size`` things from a mapping of pairs."""
        ones, others = np.array([*pairs], dtype=np.int64).reshape(-1, 2).T
        return cls.of(size, ones, others, np.array([*pairs.values()], dtype=np.float64))

    def __len__(self) -> int:
        """Give how many things there are."""
        return len(self.bounds) - 1

    @overload
    def __getitem__(self, one: int) -> Mapping[int, float]: ...
    @overload
    def __getitem__(self, one: slice) -> Sequence[Mapping[int, float]]: ...
    def __getitem__(self, one: int | slice) -> Mapping[int, float] | Sequence[Mapping[int, float]]:
        """Give the numbers of one thing's row by the other thing, rising."""
        return self._row(one) if isinstance(one, int) else [self._row(each) for each in range(len(self))[one]]

    def row(self, one: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Give one thing's others, rising, and its numbers."""
        return _row(*self.columns, one)

    def pairs(self) -> Iterator[tuple[int, int, float]]:
        """Give every pair and its number, in order."""
        others, values = self.others.data, self.values.data  # their elements are Python's numbers
        for one in range(len(self)):
            for place in range(self.bounds[one], self.bounds[one + 1]):
                yield one, others[place], values[place]

    def with_values(self, values: NDArray[np.float64]) -> Rows:
        """Give the same pairs with other numbers, in the order of `pairs`."""
        return Rows(self.bounds, self.others, values)

    def only(self, kept: NDArray[np.bool_]) -> Rows:
        """Give the pairs that are ``kept``, in the rows in which they stand."""
        bounds = np.concatenate([[0], np.cumsum(kept)])[self.bounds]
        return Rows(bounds, self.others[kept], self.values[kept])

    def both_ways(self, kept: NDArray[np.bool_]) -> Rows:
        """Give the pairs that are ``kept``, each in both its rows; here it stands in one of them."""
        ones = np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.bounds))[kept]
        others, values = self.others[kept], np.tile(self.values[kept], 2)
        return Rows.of(len(self), np.concatenate([ones, others]), np.concatenate([others, ones]), values)


def _row(
    bounds: NDArray[np.int64], others: NDArray[np.int32], values: NDArray[np.float64], one: int
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    start, end = bounds[one], bounds[one + 1]
    return others[start:end], values[start:end]


def _mapped(
    bounds: NDArray[np.int64], others: NDArray[np.int32], values: NDArray[np.float64], one: int
) -> dict[int, float]:
    own, numbers = _row(bounds, others, values, one)
    return dict(zip(own.tolist(), numbers.tolist(), strict=True))
