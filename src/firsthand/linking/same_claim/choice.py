"""Choice: which of the groups proposed are claims."""

from __future__ import annotations

import heapq
import math
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.groups import Groups, packed
from firsthand.linking.same_claim.measures import Measuring
from firsthand.linking.same_claim.wordings import Wording
from firsthand.linking.tables import HERE, Numbered, Tables, only

_AT_ONCE = 1024
"""Groups that go through the trees together; memory grows with them."""

Tree = Sequence[Any]
"""A leaf ``[value]`` or a split ``[measure, bound, tree up to the bound, tree above it]``."""

_Part: TypeAlias = tuple[
    Sequence[tuple[int, ...]],
    Numbered[Wording],
    Numbered[Mapping[int, float]],
    Numbered[Mapping[int, float]],
    Numbered[float],
]
"""Groups, and what `Measuring` takes."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """Boosted regression trees (Friedman 2001) over a group's measures, and from when on a group is a claim."""

    shift: float
    trees: tuple[Tree, ...]
    least: float
    """Probability from which a group is a claim."""

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Chooser:
        """Read the chooser from a model's settings."""
        return cls(settings["shift"], tuple(settings["trees"]), settings["least"])

    def likely(
        self,
        proposed: Iterable[Sequence[tuple[int, ...]]],
        compared: Sequence[Wording],
        ties: Rows,
        cosines: Rows,
        substance: Sequence[float],
        tables: Tables = HERE,
    ) -> tuple[Groups, NDArray[np.float64]]:
        """Give the groups that may be claims, in order, and how likely each is one; the rest as `Measuring` takes it."""

        def parts() -> Iterator[_Part]:
            for groups in proposed:
                held = {wording for group in groups for wording in group} if tables.rows else ()
                own = only(compared, held, tables), only(ties, held, tables), only(cosines, held, tables)
                yield groups, *own, only(substance, held, tables)

        keys: list[bytes] = []
        probabilities = array("d")
        for some, likely in tables.each(self._likely, parts()):
            keys += some
            probabilities.extend(likely)
        order = sorted(range(len(keys)), key=keys.__getitem__)
        kept = [one for place, one in enumerate(order) if not place or keys[one] != keys[order[place - 1]]]
        return Groups(keys[one] for one in kept), np.array(probabilities)[kept]

    def _likely(self, part: _Part) -> tuple[list[bytes], list[float]]:
        groups, compared, ties, cosines, substance = part
        likely = self.probabilities(map(Measuring(compared, ties, cosines, substance).of, groups))
        found = [(packed(group), own) for group, own in zip(groups, likely, strict=True) if own >= self.least]
        return [group for group, _ in found], [own for _, own in found]

    def probabilities(self, groups: Iterable[Sequence[float]]) -> list[float]:
        """Give how likely each group, by its measures, is a claim as readers draw its borders, 0 to 1."""
        found: list[float] = []
        left = iter(groups)
        while some := list(islice(left, _AT_ONCE)):
            odds = np.full(len(some), self.shift)
            # Tree after tree: sums made in one order are the same wherever they are made.
            for leaves in _leaves(self.trees, np.array(some, dtype=np.float64).T):
                odds += leaves
            found += [1 / (1 + math.exp(-max(-12.0, min(12.0, value)))) for value in odds.tolist()]
        return found


def _leaves(trees: Sequence[Tree], numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give (trees, groups) leaves, of all trees at once, for (measures, groups) numbers: one by one it took half of linking."""
    if all(len(tree) == 1 for tree in trees):
        return np.repeat(np.array(trees, dtype=np.float64), numbers.shape[1], axis=1)
    splits: list[Tree] = [tree if len(tree) > 1 else (0, math.inf, tree, tree) for tree in trees]
    measured = numbers[[split[0] for split in splits]]
    is_low = measured <= np.array([[split[1]] for split in splits])
    return np.where(is_low, *(_leaves([split[side] for split in splits], numbers) for side in (2, 3)))


def chosen(
    groups: Sequence[tuple[int, ...]], likely: Sequence[float] | NDArray[np.float64], least: float
) -> list[tuple[tuple[int, ...], float]]:
    """Choose the claims among ``groups`` by how ``likely`` each is one, the likeliest first, with that probability.

    What overlaps with a group chosen before is so much less likely another claim as it is more alike to it (soft
    non-maximum suppression, Bodla et al. 2017): by the share of it that the two have in common, Dice's coefficient.
    Groups that are equally likely are taken in their order.
    """
    first = np.array(likely, dtype=np.float64)
    now, sizes = first.copy(), np.fromiter(map(len, groups), dtype=np.int64, count=len(groups))
    holding, bounds = _holding(groups, sizes)
    order = np.argsort(-first, kind="stable")
    # Of those that nothing has made less likely yet the next one is enough: the others come after it.
    untouched = iter(order[first[order] >= least].data)
    heap: list[tuple[float, int]] = []
    found = []
    following = next(untouched, None)
    while heap or following is not None:
        if following is not None and (not heap or (-first[following], following) < heap[0]):
            before, number = first[following], following
            following = next(untouched, None)
        else:
            negative, number = heapq.heappop(heap)
            before = -negative
        if now[number] == before:
            found.append((groups[number], float(first[number])))
            overlapping = [holding[bounds[item] : bounds[item + 1]] for item in groups[number]]
            others, common = np.unique(np.concatenate(overlapping), return_counts=True)
            now[others] *= 1 - 2 * common / (sizes[number] + sizes[others])
            now[number] = 0.0
        elif now[number] >= least:
            heapq.heappush(heap, (-float(now[number]), number))
    return found


def _holding(
    groups: Sequence[tuple[int, ...]], sizes: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Give the numbers of the groups that hold a member, one member after the other, and where each one's begin."""
    members = np.fromiter(chain.from_iterable(groups), dtype=np.int32)
    owners = np.repeat(np.arange(len(groups), dtype=np.int32), sizes)[np.argsort(members, kind="stable")]
    return owners, np.concatenate([[0], np.cumsum(np.bincount(members))])
