"""Choice: which of the groups proposed are claims."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.proposals import Ties, tie_between, towards
from firsthand.linking.tables import HERE, Numbered, Tables, in_parts, only
from firsthand.linking.wordings import Wording

MEASURES = (
    "wordings", "attributions", "reports", "tellings", "sources", "average tie", "weakest tie", "average likelihood",
    "spread of ties", "nearest outside", "nearest outside over loosest inside", "three nearest outside", "one telling",
    "with numbers", "statements", "sureness of the least sure", "sureness", "average cosine", "one report and telling",
    "one telling only", "length", "substance", "substance of all", "substance of the least", "one of substance",
)  # fmt: skip
"""What `measures` gives, in its order."""

_OUTSIDE = 3
_AT_ONCE = 1024
"""Groups that go through the trees together; memory grows with them."""

Tree = Sequence[Any]
"""A leaf ``[value]`` or a split ``[measure, bound, tree up to the bound, tree above it]``."""

_Part: TypeAlias = tuple[
    Sequence[tuple[int, ...]],
    Numbered[Wording],
    Numbered[Mapping[int, float]],
    Mapping[tuple[int, int], float],
    Numbered[float],
]
"""Groups, and what `measures` takes beside each."""


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

    def of_groups(
        self,
        groups: Sequence[tuple[int, ...]],
        compared: Sequence[Wording],
        ties: Ties,
        cosines: Mapping[tuple[int, int], float],
        substance: Sequence[float],
        tables: Tables = HERE,
    ) -> list[float]:
        """Give how likely each group is a claim; all but the groups as `measures` takes it."""
        parts: list[_Part] = []
        for rows in in_parts(len(groups), tables):
            some = groups[rows.start : rows.stop]
            held = {wording for group in some for wording in group}
            pairs = (pair for group in some for pair in combinations(group, 2) if pair in cosines)
            inside = {pair: cosines[pair] for pair in pairs} if tables.rows else cosines
            parts.append(
                (some, only(compared, held, tables), only(ties, held, tables), inside, only(substance, held, tables))
            )
        return [one for some_ in tables.each(self._of_part, parts) for one in some_]

    def _of_part(self, part: _Part) -> list[float]:
        groups, compared, ties, cosines, substance = part
        return self.probabilities(measures(group, compared, ties, cosines, substance) for group in groups)

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


def measures(
    group: Sequence[int],
    compared: Numbered[Wording],
    ties: Numbered[Mapping[int, float]],
    cosines: Mapping[tuple[int, int], float],
    substance: Numbered[float],
) -> tuple[float, ...]:
    """Give numbers about a group of two wordings or more; see `MEASURES`.

    They depend on the group and on what its members were compared with, never on how much else is read.
    """
    members = [compared[item] for item in group]
    size, pairs = len(group), list(combinations(group, 2))
    inside = [tie_between(ties, i, j) for i, j in pairs]
    mean = math.fsum(inside) / len(pairs)
    own = dict.fromkeys(group, 0.0)
    for (i, j), value in zip(pairs, inside, strict=True):
        own[i] += value
        own[j] += value
    nearest = sorted(towards(ties, group).values(), reverse=True)[:_OUTSIDE]
    nearest += [tie_between(({},), 0, 0)] * (_OUTSIDE - len(nearest))
    reports = {report for one in members for report in one.reports}
    tellings = {telling for one in members for telling in one.utterances}
    sources = {source for one in members for source in one.sources}
    one_telling = sum(bool(a.utterances & b.utterances) for a, b in combinations(members, 2))
    worth = [substance[item] for item in group]
    return (
        math.log(size),
        math.log(sum(len(one.members) for one in members)),
        len(reports) - 1.0,
        math.log(len(tellings)),
        math.log(max(1, len(sources))),
        mean,
        min(inside),
        math.fsum(1 / (1 + math.exp(-value)) for value in inside) / len(pairs),
        math.sqrt(math.fsum((value - mean) ** 2 for value in inside) / len(pairs)),
        nearest[0],
        nearest[0] - min(own.values()) / (size - 1),
        math.fsum(nearest) / _OUTSIDE,
        one_telling / len(pairs),
        sum(bool(one.numbers) for one in members) / size,
        sum(one.stated for one in members) / size,
        min(one.sureness for one in members),
        math.fsum(one.sureness for one in members) / size,
        math.fsum(cosines.get(pair, 0.0) for pair in pairs) / len(pairs),
        float(len(reports) == 1 and len(tellings) == 1),
        float(len(tellings) == 1),
        math.fsum(math.log1p(len(one.stems)) for one in members) / size,
        math.fsum(worth) / size,
        math.log(math.fsum(worth) + 0.1),
        min(worth),
        float(sum(value > 0.5 for value in worth) == 1),
    )


def chosen(
    groups: Sequence[tuple[int, ...]], likely: Sequence[float], least: float
) -> list[tuple[tuple[int, ...], float]]:
    """Choose the claims among ``groups`` by how ``likely`` each is one, the likeliest first, with that probability.

    What overlaps with a group chosen before is so much less likely another claim as it is more alike to it (soft
    non-maximum suppression, Bodla et al. 2017): by the share of it that the two have in common, Dice's coefficient.
    """
    holding: defaultdict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        if likely[number] >= least:
            for item in group:
                holding[item].append(number)
    now = list(likely)
    heap = [(-value, groups[number], number) for number, value in enumerate(likely) if value >= least]
    heapq.heapify(heap)
    done = set()
    found = []
    while heap:
        negative, group, number = heapq.heappop(heap)
        if number in done or -negative != now[number]:
            continue
        done.add(number)
        found.append((group, likely[number]))
        shared: defaultdict[int, int] = defaultdict(int)
        for item in group:
            for other in holding[item]:
                shared[other] += 1
        for other, common in shared.items():
            if other not in done:
                now[other] *= 1 - 2 * common / (len(group) + len(groups[other]))
                if now[other] >= least:
                    heapq.heappush(heap, (-now[other], groups[other], other))
    return found
