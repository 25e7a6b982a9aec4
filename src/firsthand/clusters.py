"""Putting things into groups, from the pairs that belong together."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray


class UnionFind:
    """Groups of things that are tied, directly or through others (Tarjan 1975)."""

    def __init__(self, size: int, pairs: Iterable[tuple[int, int]] = ()) -> None:
        """Begin with every thing from 0 to ``size - 1`` in a group of its own; then join ``pairs``."""
        self._parent = list(range(size))
        for first, second in pairs:
            self.join(first, second)

    def find(self, item: int) -> int:
        """Give the smallest member of the group of ``item``."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, first: int, second: int) -> None:
        """Make one group of the groups of ``first`` and ``second``."""
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low

    def groups(self) -> list[list[int]]:
        """Give the groups, each rising, in the order of their smallest members."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())


def joined_by_average(
    similarity: Iterable[Mapping[int, float]], floor: float, weights: Sequence[float] | None = None
) -> Iterator[list[int]]:
    """Give every group that average linkage forms, in the order in which it forms them.

    The ``i``-th of ``similarity`` maps ``j`` to a number, and the ``j``-th maps ``i`` to the same; what is lacking counts
    as 0, and minus infinity keeps two apart for good.  Two groups join while they are alike on average by at least
    ``floor``: agglomerative clustering with average linkage (UPGMA, Sokal & Michener 1958) over a sparse graph.  Unlike a
    chain of ties, one passage that resembles two others does not make those two the same.  ``weights``, above 0, are how
    much each item counts in an average, where they differ.  Equal similarities are taken in the order of the items, so the
    result depends on nothing else.
    """
    if weights is None:
        total = [dict(own) for own in similarity]
    else:
        total = [{j: value * (weights[i] * weights[j]) for j, value in own.items()} for i, own in enumerate(similarity)]
    counts = [1.0] * len(total) if weights is None else list(weights)
    members: list[list[int]] = [[item] for item in range(len(total))]

    def average(i: int, j: int) -> float:
        return total[i][j] / (counts[i] * counts[j])

    heap = [(-value, i, j) for i, own in enumerate(total) for j in own if i < j and (value := average(i, j)) >= floor]
    heapq.heapify(heap)
    while heap:
        negative, i, j = heapq.heappop(heap)
        if j not in total[i] or average(i, j) != -negative:
            continue  # one of the two has grown since, or is gone
        keep, gone = (i, j) if len(total[i]) >= len(total[j]) else (j, i)
        del total[keep][gone]
        for other, value in total[gone].items():
            if other != keep:
                del total[other][gone]
                total[keep][other] = total[other][keep] = total[keep].get(other, 0.0) + value
        total[gone] = {}
        members[keep] += members[gone]
        members[gone] = []
        counts[keep] += counts[gone]
        yield sorted(members[keep])
        for other in total[keep]:
            value = average(keep, other)
            if value >= floor:
                low, high = sorted((keep, other))
                heapq.heappush(heap, (-value, low, high))


def grouped_by_average(
    similarity: NDArray[np.float64], floor: float, weights: Sequence[float] | None = None
) -> list[list[int]]:
    """Give the groups that average linkage ends with, each rising, in the order of their smallest members.

    ``similarity`` is square and symmetric; its diagonal says nothing.  The rest is as for `joined_by_average`.
    """
    rows = ({j: value for j, value in enumerate(row.tolist()) if j != i} for i, row in enumerate(similarity))
    groups = UnionFind(len(similarity))
    for group in joined_by_average(rows, floor, weights):
        for other in group[1:]:
            groups.join(group[0], other)
    return groups.groups()
