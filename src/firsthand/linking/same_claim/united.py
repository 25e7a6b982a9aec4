"""Groups that come to nearly the same: one claim, that would otherwise stand there twice in other words.

The choice among groups may take two that share most of their passages, and what each takes in brings them nearer still.
Side by side they look like two claims, and one confirmation is counted for both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

Group = tuple[int, ...]

_SAME = 0.85
"""Dice's coefficient from which two groups are one claim."""


def united(
    groups: Iterable[tuple[Group, float]],
    members: Sequence[Collection[int]],
    in_conflict: Callable[[Collection[int]], bool],
) -> list[tuple[Group, float]]:
    """Give the groups, each put into the one before it that it is nearly the same as.

    Takes groups of wordings with the probability of each, the first chosen first; the passages that each wording has, by
    which groups are compared; and what tells whether some wordings cannot all be one claim: then both groups stay.  A
    group keeps the probability of the first it was made of.
    """
    found: list[tuple[set[int], set[int], float]] = []
    holding: defaultdict[int, set[int]] = defaultdict(set)
    for group, probability in groups:
        own = {passage for wording in group for passage in members[wording]}
        shared = Counter(number for passage in own for number in holding[passage])
        likeness = {number: 2 * both / (len(own) + len(found[number][1])) for number, both in shared.items()}
        place = max(likeness, key=lambda number: (likeness[number], -number), default=-1)
        if place < 0 or likeness[place] < _SAME or in_conflict(found[place][0].union(group)):
            place = len(found)
            found.append((set(group), own, probability))
        else:
            found[place][0].update(group)
            found[place][1].update(own)
        for passage in own:
            holding[passage].add(place)
    return [(tuple(sorted(whole)), probability) for whole, _, probability in found]
