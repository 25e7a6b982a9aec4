"""Which sources may be one voice though nobody can be sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from firsthand.linking.voices.grouping import Grouping
from firsthand.linking.voices.merge_evidence import Verdict
from firsthand.linking.voices.organisations import organisation_key
from firsthand.linking.voices.profiles import Profile

_ALIKE_IS_SAME = 0.8
"""How often unnamed voices of one description in two reports of one event are one: 4 of the 5 pairs in 30 events."""

_MOST = 5
"""How many sources one is said to be possibly the same as, at most: a longer list tells a reader nothing."""


class Doubt(NamedTuple):
    """Two voices that may be one."""

    one: int
    other: int
    why: str
    probability: float


def doubts(
    profiles: Sequence[Profile], grouping: Grouping, same_matter: Callable[[str, str], bool], order: Sequence[int]
) -> dict[int, list[Doubt]]:
    """Give, for each voice, up to five others that it may be, the likeliest first.

    Named voices whose names fit but not well enough, and unnamed ones that two reports on one matter describe alike:
    those are never put together, as two "officials" may be two.  ``order`` are the sources by report, the same whatever
    the order of reading.
    """
    found: defaultdict[int, dict[int, Doubt]] = defaultdict(dict)
    for doubt in (*_of_names(grouping), *_of_the_unnamed(profiles, grouping, same_matter, order)):
        for one, other in ((doubt.one, doubt.other), (doubt.other, doubt.one)):
            known = found[one].get(other)
            if known is None or known.probability < doubt.probability:
                found[one][other] = Doubt(one, other, doubt.why, doubt.probability)
    return {
        voice: sorted(others.values(), key=lambda doubt: (-doubt.probability, doubt.why, doubt.other))[:_MOST]
        for voice, others in found.items()
    }


def told(verdict: Verdict) -> str:
    """Give the reasons of a verdict as a sentence, or two."""
    why = "; ".join(verdict.supporting) or "The names fit"
    sentence = f"{why[0].upper()}{why[1:]}."
    return f"{sentence} Against it: {'; '.join(verdict.opposing)}." if verdict.opposing else sentence


def _of_names(grouping: Grouping) -> Iterator[Doubt]:
    for join in grouping.unsure:
        one = grouping.voice_of[join.source]
        if one != join.voice:
            yield Doubt(one, join.voice, told(join.verdict), join.probability)


def _of_the_unnamed(
    profiles: Sequence[Profile], grouping: Grouping, same_matter: Callable[[str, str], bool], order: Sequence[int]
) -> Iterator[Doubt]:
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for source in order:
        if not profiles[source].is_named and (key := organisation_key(profiles[source].titles[0])):
            alike[key].append(source)
    for members in alike.values():
        for position, one in enumerate(members):
            for other in members[position + 1 : position + 1 + _MOST]:
                here, there = profiles[one].reports[0], profiles[other].reports[0]
                first, second = grouping.voice_of[one], grouping.voice_of[other]
                if here != there and first != second and same_matter(here, there):
                    why = f"Two reports on one matter both speak of “{profiles[other].titles[0]}” and name nobody."
                    yield Doubt(first, second, why, _ALIKE_IS_SAME)
