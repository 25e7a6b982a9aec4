"""Putting things into groups, from the pairs that belong together."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence


class UnionFind:
    """Groups of things that are tied, directly or through others (Tarjan 1975)."""

    def __init__(self, size: int) -> None:
        """Begin with every thing from 0 to ``size - 1`` in a group of its own."""
        self._parent = list(range(size))

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


def joined_by_average(similarity: Sequence[Mapping[int, float]], floor: float) -> Iterator[list[int]]:
    """Give every group that average linkage forms, in the order in which it forms them.

    ``similarity[i]`` maps ``j`` to a positive number, and ``similarity[j]`` maps ``i`` to the same; what is lacking counts
    as 0.  Two groups join
    while they are alike on average by at least ``floor``: agglomerative clustering with average linkage (UPGMA, Sokal &
    Michener 1958) over a sparse graph.  Unlike a chain of ties, one passage that resembles two others does not make
    those two the same.  Equal similarities are taken in the order of the items, so the result depends on nothing else.
    """
    total = [dict(own) for own in similarity]
    members: list[list[int]] = [[item] for item in range(len(similarity))]
    heap = [(-value, i, j) for i, own in enumerate(similarity) for j, value in own.items() if i < j and value >= floor]
    heapq.heapify(heap)

    def average(i: int, j: int) -> float:
        return total[i][j] / (len(members[i]) * len(members[j]))

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
        yield sorted(members[keep])
        for other in total[keep]:
            value = average(keep, other)
            if value >= floor:
                low, high = sorted((keep, other))
                heapq.heappush(heap, (-value, low, high))
