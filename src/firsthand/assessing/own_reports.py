"""Own reports: what an outlet is said to report is the word of whomever its own report has it from.

"The Courier reported that the pier would close", and the Courier's report says that an engineer told it so: the engineer is
the origin, and the Courier passes him on, whether or not the report that credits it names him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Attribution, Linked, StanceKind

_WORD = re.compile(r"\w+")
_SORTS = frozenset(
    ["agency", "broadcaster", "channel", "magazine", "news", "newspaper", "service", "site", "website", "wire"]
)
_FEWEST = 2
"""Words of a name that an outlet is known by without what it is."""


class OwnReports:
    """Which reports are an outlet's own, looked up once for all claims."""

    def __init__(self, linked: Linked) -> None:
        """Take everything linked."""
        self._name_of = {one.id: _words(one.name) for one in linked.sources if one.kind == "organisation"}
        self._outlet_of = {one.id: _words(one.outlet) for one in linked.reports if one.outlet}
        self._day_of = {one.id: one.published for one in linked.reports}

    def behind(
        self, bearing: Sequence[Attribution], tellers: Sequence[str], taken: Mapping[str, set[StanceKind]]
    ) -> Iterator[tuple[str, str]]:
        """Give outlets that pass on what bears on a claim, and whom: the first who takes the same side in a report of theirs.

        Args:
            bearing: the attributions.
            tellers: the id of whoever tells each; of those without one, the report's.
            taken: what each teller does with the claim.
        """
        for one, outlet in zip(bearing, tellers, strict=True):
            name = self._name_of.get(outlet)
            if not name:
                continue
            for other, teller in zip(bearing, tellers, strict=True):
                is_same_side = not taken.get(outlet, set()).isdisjoint(taken.get(teller, set()))
                is_somebody = teller not in (outlet, other.report)
                if is_somebody and is_same_side and self._is_own(name, other.report) and self._is_before(other, one):
                    yield outlet, teller
                    break

    def _is_own(self, name: tuple[str, ...], report: str) -> bool:
        """Tell whether an outlet's name, or its end ("the *Courier*"), is that of whoever published a report, with or without what it is
        ("Norland Press *agency*")."""
        outlet = self._outlet_of.get(report, ())
        return any(outlet[-len(own) :] == own for own in (name, _without_sort(name)))

    def _is_before(self, other: Attribution, one: Attribution) -> bool:
        """Tell whether another report may be the one that a report speaks of: an earlier one, or of the same day."""
        first, then = self._day_of.get(other.report), self._day_of.get(one.report)
        return other.report != one.report and (not first or not then or first[:10] <= then[:10])


def _without_sort(name: tuple[str, ...]) -> tuple[str, ...]:
    """Give a name without the words at its end for what an outlet is, where that leaves more than one."""
    end = len(name)
    while end > _FEWEST and name[end - 1] in _SORTS:
        end -= 1
    return name[:end]


def _words(name: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(name.casefold()))
    return words[1:] if words[:1] == ("the",) else words
