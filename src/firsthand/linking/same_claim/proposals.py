"""Proposals: groups of wordings that may make one claim, many more than do, overlapping as they will.

A passage can bear on several claims, and where one ends is seldom plain.  So groups are proposed at every strictness, and
which of them are claims is decided afterwards (`choice.py`), as objects are found in pictures: propose, then choose
(Felzenszwalb et al. 2010; Uijlings et al. 2013).
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import numpy as np

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.clusters import joined_by_average
from firsthand.linking.tables import Numbered

LEAST = 0.004
"""Probability of a pair below which it says no more."""
UNTIED = math.log(LEAST / (1 - LEAST))
"""Log-odds of a pair that was never compared, or is no likelier than that."""
_LOOSEST = -3.2
"""Average log-odds of its pairs from which a group is proposed."""
_TIED = math.log(0.15 / 0.85)
"""Log-odds from which a wording is tied to another of its group at all."""
_GROWING = -2.5
"""Average log-odds towards a group from which a wording is added to it."""
_GROWN = 14
"""Wordings at most in a group grown from one of them."""
_LARGEST = 60
"""Wordings up to which every group on the way is proposed; a larger one only if it grows no further and is likely."""
_AT_ONCE = 4096
"""Wordings from which groups are grown together; memory grows with them."""


def ties_between(likely: Rows) -> Rows:
    """Give the ties of wordings from how likely pairs ``(i, j)``, ``i < j``, bear on one claim.

    They are, for each wording, those it was compared with and the log-odds, above `UNTIED`'s, that both bear on one claim.
    """
    kept = likely.values > LEAST
    odds = np.zeros(len(kept))
    odds[kept] = np.fromiter((log_odds(probability) - UNTIED for probability in likely.values[kept].data), np.float64)
    return likely.with_values(odds).both_ways(kept)


def log_odds(probability: float) -> float:
    """Give the log-odds of ``probability``, which lies between 0 and 1 and is neither."""
    return math.log(probability / (1 - probability))


def tie_between(ties: Numbered[Mapping[int, float]], one: int, other: int) -> float:
    """Give the log-odds that two wordings bear on one claim; of what was never compared, `UNTIED`'s."""
    return ties[one].get(other, 0.0) + UNTIED


def towards(ties: Numbered[Mapping[int, float]], group: Sequence[int]) -> dict[int, float]:
    """Give the average log-odds, towards a group, of each wording outside it that is tied to any of it."""
    sums: dict[int, float] = {}
    for member in group:
        add_ties(sums, ties[member])
    inside = set(group)
    return {other: total / len(group) + UNTIED for other, total in sums.items() if other not in inside}


def add_ties(sums: dict[int, float], ties: Mapping[int, float]) -> dict[int, float]:
    """Add a wording's ties to sums of ties; gives the sums, which change."""
    for other, value in ties.items():
        if other in sums:
            sums[other] += value
        else:
            sums[other] = value
    return sums


def proposals(ties: Rows) -> Iterator[list[tuple[int, ...]]]:
    """Give groups of two wordings or more, each rising: about six for each wording, whatever their number.

    They are the groups that average linkage passes through, and those grown from each wording by what is tied best to
    all that is in already; of these, those in which no wording is a stranger to all others.  They come in parts, lest all
    be there at once, in which none stands twice; few come again in a later part.
    """
    from_first: defaultdict[int, list[tuple[int, ...]]] = defaultdict(list)
    for group in _passed_through(ties):
        from_first[group[0]].append(group)
    tied = ties.only(ties.values + UNTIED >= _TIED)
    seeds = _neighbours_together(ties)
    while some := list(islice(seeds, _AT_ONCE)):
        found: set[tuple[int, ...]] = set()
        for seed in some:
            found.update(from_first.pop(seed, ()), _grown(ties, seed))
        yield sorted(group for group in found if _each_is_tied(tied, group))


def _neighbours_together(ties: Rows) -> Iterator[int]:
    """Give every wording once, near those that it is tied to: what has been looked up for the one serves the other."""
    reached = bytearray(len(ties))
    for first in range(len(ties)):
        waiting = deque([] if reached[first] else [first])
        reached[first] = True
        while waiting:
            one = waiting.popleft()
            yield one
            for other, value in ties[one].items():
                if not reached[other] and value + UNTIED >= 0:
                    reached[other] = True
                    waiting.append(other)


def _each_is_tied(tied: Rows, group: Sequence[int]) -> bool:
    inside = frozenset(group)
    return not any(tied[member].keys().isdisjoint(inside) for member in group)


def _passed_through(ties: Rows) -> Iterator[tuple[int, ...]]:
    large = False
    for group in joined_by_average(ties, _LOOSEST - UNTIED):
        if len(group) <= _LARGEST:
            yield tuple(group)
        large = large or len(group) > _LARGEST
    if large:
        last: dict[int, tuple[int, ...]] = {}
        for group in joined_by_average(ties, -UNTIED):
            if len(group) > _LARGEST:
                last.update(dict.fromkeys(group, tuple(group)))
        yield from dict.fromkeys(last.values())


def _grown(ties: Rows, seed: int) -> Iterator[tuple[int, ...]]:
    # Who is in already is tied by minus infinity, to which ties may be added.
    group, sums = [seed], add_ties({seed: -math.inf}, ties[seed])
    while len(group) < _GROWN:
        most = max(sums.values())
        if most / len(group) + UNTIED < _GROWING:
            return
        best = min([other for other, value in sums.items() if value == most])
        group.append(best)
        sums[best] = -math.inf
        add_ties(sums, ties[best])
        yield tuple(sorted(group))
