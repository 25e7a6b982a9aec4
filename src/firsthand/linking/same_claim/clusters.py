"""Average linkage over more pairs than a dictionary for each would leave room for."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.rows import Rows


def joined_by_average(similarity: Rows, floor: float) -> Iterator[list[int]]:
    """Give every group that average linkage forms, in the order in which it forms them.

    ``similarity[i]`` maps ``j`` to a positive number, and ``similarity[j]`` maps ``i`` to the same; what is lacking counts
    as 0.  Two groups join while they are alike on average by at least ``floor``, which is positive: agglomerative
    clustering with average linkage (UPGMA, Sokal & Michener 1958) over a sparse graph.  Unlike a chain of ties, one
    passage that resembles two others does not make those two the same.  Equal similarities are taken in the order of the
    groups' smallest members, so the result depends on nothing else.
    """
    groups = _Groups(similarity)
    nearest = [found for item in range(len(similarity)) if (found := groups.nearest(item, floor))]
    heapq.heapify(nearest)
    while nearest:
        found = heapq.heappop(nearest)
        if groups.has_changed(found.of, found.size_of):
            continue  # the one is gone, or has grown and been looked at since
        other = found.high if found.of == found.low else found.low
        if groups.has_changed(other, found.size_of_other):
            # Joined, the other is alike to the one by no more than its parts were, so this comes up in time.
            again = groups.nearest(found.of, floor)
        else:
            yield groups.join(found.low, found.high)
            again = groups.nearest(found.low, floor)
        if again:
            heapq.heappush(nearest, again)


class _Nearest(NamedTuple):
    """Which group a group is most alike to; sorted as groups are to be joined."""

    negative: float
    """How alike the two are on average, below 0."""
    low: int
    high: int
    of: int
    """Which of the two the other is nearest to."""
    size_of: int
    size_of_other: int


class _Groups:
    """Groups as they grow, each called by its smallest member: what all but single things are alike to, and their members."""

    def __init__(self, similarity: Rows) -> None:
        self._similarity = similarity
        self._group = np.arange(len(similarity), dtype=np.int32)
        self._size = np.ones(len(similarity), dtype=np.int64)
        self._members: dict[int, list[int]] = {}
        self._sums: dict[int, tuple[NDArray[np.int32], NDArray[np.float64]]] = {}
        """Of a group, others, some of which may have been joined since, and the sum of the similarities to each."""

    def has_changed(self, group: int, size: int) -> bool:
        """Tell whether a group that once had this size is another now, or part of another."""
        return bool(self._group[group] != group or self._size[group] != size)

    def join(self, low: int, high: int) -> list[int]:
        """Make one group of two; gives its members, rising."""
        members = sorted(self._members.pop(low, [low]) + self._members.pop(high, [high]))
        (others, sums), (more, more_sums) = self._row(low), self._row(high)
        self._group[members] = low
        self._size[low] = len(members)
        self._members[low] = members
        self._sums.pop(high, None)
        self._sums[low] = np.concatenate([others, more]), np.concatenate([sums, more_sums])
        return members

    def nearest(self, group: int, floor: float) -> _Nearest | None:
        """Give what a group is most alike to, if by at least ``floor`` on average."""
        others, sums = self._row(group)
        now = self._group[others]
        if (now != others).any():
            others, which = np.unique(now, return_inverse=True)
            outside = others != group
            others, sums = others[outside], np.bincount(which, weights=sums)[outside]
            if group in self._sums:
                self._sums[group] = others, sums
        if not len(others):
            return None
        size, sizes = self._size[group], self._size[others]
        averages = sums / (size * sizes)
        most = averages.max()
        if most < floor:
            return None
        at = int(np.argmax(averages))  # of equal ones the first, as others rise
        other = int(others[at])
        return _Nearest(-float(most), min(group, other), max(group, other), group, int(size), int(sizes[at]))

    def _row(self, group: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        known = self._sums.get(group)
        return self._similarity.row(group) if known is None else known
