"""Measures: numbers about a group of wordings, by which it is told whether it is a claim."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from firsthand.linking.same_claim.proposals import UNTIED, add_ties, tie_between
from firsthand.linking.same_claim.wordings import Wording
from firsthand.linking.tables import Numbered

MEASURES = (
    "wordings", "attributions", "reports", "tellings", "sources", "average tie", "weakest tie", "average likelihood",
    "spread of ties", "nearest outside", "nearest outside over loosest inside", "three nearest outside", "one telling",
    "with numbers", "statements", "sureness of the least sure", "sureness", "average cosine", "one report and telling",
    "one telling only", "length", "substance", "substance of all", "substance of the least", "one of substance",
)  # fmt: skip
"""What `Measuring.of` gives, in its order."""

_OUTSIDE = 3
_BEGINNING = 16
"""Members at the beginning of a group whose sums are kept for the next; few groups have more, and memory grows with them."""


class _Own(NamedTuple):
    """What is looked at of one wording."""

    attributions: int
    reports: frozenset[str]
    tellings: frozenset[str]
    sources: frozenset[str]
    has_numbers: bool
    stated: bool
    sureness: float
    length: float
    substance: float


class _Pair(NamedTuple):
    """What is looked at of two wordings."""

    tie: float
    likelihood: float
    one_telling: bool
    cosine: float


class Measuring:
    """What measures groups: what it has worked out of a wording, or of two, it knows for the other groups that they are in."""

    def __init__(
        self,
        compared: Numbered[Wording],
        ties: Numbered[Mapping[int, float]],
        cosines: Numbered[Mapping[int, float]],
        substance: Numbered[float],
    ) -> None:
        """Take the wordings by number, their ties both ways, the cosines of pairs ``i < j``, and how much each holds."""
        self._compared, self._ties, self._cosines, self._substance = compared, ties, cosines, substance
        self._own: dict[int, _Own] = {}
        self._pairs: dict[tuple[int, int], _Pair] = {}
        self._begun: list[int] = []
        self._sums: list[dict[int, float]] = []
        """For each beginning of the last group, the sums of its ties."""

    def of(self, group: Sequence[int]) -> tuple[float, ...]:
        """Give numbers about a group of two wordings or more, rising; see `MEASURES`.

        They depend on the group and on what its members were compared with, never on how much else is read.  Groups in
        order, which begin like the one before, are the cheapest.
        """
        size, pairs = len(group), list(combinations(group, 2))
        inside, likelihoods, one_telling, cosines = zip(*map(self._pair, pairs), strict=True)
        mean = math.fsum(inside) / len(pairs)
        own = dict.fromkeys(group, 0.0)
        for (i, j), value in zip(pairs, inside, strict=True):
            own[i] += value
            own[j] += value
        nearest = self._nearest(group)
        attributions, in_reports, in_tellings, by_sources, numbers, stated, sureness, lengths, worth = zip(
            *map(self._wording, group), strict=True
        )
        reports, tellings, sources = (len(frozenset().union(*some)) for some in (in_reports, in_tellings, by_sources))
        return (
            math.log(size),
            math.log(sum(attributions)),
            reports - 1.0,
            math.log(tellings),
            math.log(max(1, sources)),
            mean,
            min(inside),
            math.fsum(likelihoods) / len(pairs),
            math.sqrt(math.fsum([(value - mean) ** 2 for value in inside]) / len(pairs)),
            nearest[0],
            nearest[0] - min(own.values()) / (size - 1),
            math.fsum(nearest) / _OUTSIDE,
            sum(one_telling) / len(pairs),
            sum(numbers) / size,
            sum(stated) / size,
            min(sureness),
            math.fsum(sureness) / size,
            math.fsum(cosines) / len(pairs),
            float(reports == 1 and tellings == 1),
            float(tellings == 1),
            math.fsum(lengths) / size,
            math.fsum(worth) / size,
            math.log(math.fsum(worth) + 0.1),
            min(worth),
            float(sum(value > 0.5 for value in worth) == 1),
        )

    def _wording(self, item: int) -> _Own:
        known = self._own.get(item)
        if known is None:
            one = self._compared[item]
            known = self._own[item] = _Own(
                attributions=len(one.members),
                reports=one.reports,
                tellings=one.utterances,
                sources=one.sources,
                has_numbers=bool(one.numbers),
                stated=one.stated,
                sureness=one.sureness,
                length=math.log1p(len(one.stems)),
                substance=self._substance[item],
            )
        return known

    def _pair(self, pair: tuple[int, int]) -> _Pair:
        known = self._pairs.get(pair)
        if known is None:
            i, j = pair
            tie = tie_between(self._ties, i, j)
            known = self._pairs[pair] = _Pair(
                tie=tie,
                likelihood=1 / (1 + math.exp(-tie)),
                one_telling=not self._compared[i].utterances.isdisjoint(self._compared[j].utterances),
                cosine=self._cosines[i].get(j, 0.0),
            )
        return known

    def _nearest(self, group: Sequence[int]) -> list[float]:
        """Give the greatest average log-odds, towards a group, of wordings outside it: `_OUTSIDE` of them, falling."""
        alike = 0
        for one, other in zip(self._begun, group, strict=False):
            if one != other:
                break
            alike += 1
        del self._begun[alike:], self._sums[alike:]
        for member in group[alike:_BEGINNING]:
            self._sums.append(add_ties(dict(self._sums[-1]) if self._sums else {}, self._ties[member]))
            self._begun.append(member)
        outside = dict(self._sums[-1])
        for member in group[_BEGINNING:]:
            add_ties(outside, self._ties[member])
        for member in group:
            outside.pop(member, None)
        nearest = sorted(outside.values(), reverse=True)[:_OUTSIDE]
        return [total / len(group) + UNTIED for total in nearest] + [UNTIED] * (_OUTSIDE - len(nearest))
