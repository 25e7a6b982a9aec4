"""Which sources of single reports are put together: each is compared with the few voices that its name may stand for.

Leader clustering in one pass, fullest names first (the idea of mention ranking, Denis & Baldridge 2008): a source joins
the voice it most likely is, unless another fits about as well or none fits well.  Candidates come from an index of names,
so that the work grows with the number of sources and not with its square.  The order of reading plays no part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations, pairwise
from typing import NamedTuple

from firsthand.linking.voices.merge_evidence import WHOLE, Verdict, judge, pair_evidence
from firsthand.linking.voices.name_variants import consonants, full_forms, skeleton
from firsthand.linking.voices.organisations import BODY_WORDS, acronyms, organisation_key, organisation_words
from firsthand.linking.voices.profiles import Profile

MERGED = 0.65
"""Probability from which two sources are put together."""

UNSURE = 0.2
"""Probability from which, below `MERGED`, they are said to be possibly the same."""

_CROWD = 24
"""Voices under one key from which it tells too little: then only those that the same report names are compared."""

_DESCRIBED = 12
"""Stems of a source's descriptions by whose pairs it is found."""

_COMPARED = 3
"""Reports of a voice that a new one is held against."""


_NOBODY: frozenset[int] = frozenset()


class Join(NamedTuple):
    """A source put together with a voice, or thought to be it."""

    source: int
    """Position of the source."""
    voice: int
    """Number of the voice."""
    probability: float
    verdict: Verdict


@dataclass(slots=True)
class Grouping:
    """Voices, and why their members are together."""

    voice_of: list[int]
    """The number of the voice of each source."""
    joins: dict[int, Join] = field(default_factory=dict)
    """By source: why it was put with the voice it is in; the first of a voice has none."""
    unsure: list[Join] = field(default_factory=list)


def group(
    profiles: Sequence[Profile], places: Sequence[tuple[object, ...]], likeness: Callable[[str, str], float]
) -> Grouping:
    """Put the named sources of single reports together.

    ``profiles[i]`` is what one report says of one source, ``places[i]`` something to sort by that does not depend on the
    order of reading, ``likeness`` how much two reports (ids) are about one matter.  Every source gets a voice; one
    without a name gets its own.
    """
    return Grouper(profiles, likeness).run(order_of(profiles, places))


def order_of(profiles: Sequence[Profile], places: Sequence[tuple[object, ...]]) -> list[int]:
    """Give the order in which sources are looked at."""
    return sorted(range(len(profiles)), key=lambda i: (_rank(profiles[i]), places[i]))


def _rank(profile: Profile) -> tuple[int, int, int, list[str]]:
    """Give the place in which a source is looked at: whole names before longer strings of words, parts of names last."""
    name = profile.name
    if not profile.is_named:
        return 4, 0, 0, profile.titles
    if "person" in profile.kinds and name is not None:
        whole = bool(name.given) and len(name.given[0]) > 1
        return (0 if whole else 3), len(name.given) if whole else -len(name.given), 0, profile.titles
    words = organisation_words(profile.titles[0])
    return (1 if len(words) > 1 else 2), 0, -len(words), profile.titles


class Grouper:
    """Voices as they grow, and the index that finds them."""

    def __init__(self, profiles: Sequence[Profile], likeness: Callable[[str, str], float]) -> None:
        """Begin with no voices; arguments as for `group`."""
        self.profiles = profiles
        self.likeness = likeness
        self.voices: list[Profile] = []
        self.under: defaultdict[Hashable, set[int]] = defaultdict(set)
        self.named_in: defaultdict[str, set[int]] = defaultdict(set)

    def run(self, order: Sequence[int]) -> Grouping:
        """Give every source a voice, in the order given."""
        found = Grouping([-1] * len(self.profiles))
        for source in order:
            ranked = self.ranked(source)
            if ranked and ranked[0].probability >= MERGED:
                found.joins[source] = ranked[0]
                found.voice_of[source] = self.enter(source, ranked[0].voice)
            else:
                found.voice_of[source] = self.enter(source, None)
                found.unsure += [join for join in ranked if join.probability >= UNSURE]
        return found

    def ranked(self, source: int) -> list[Join]:
        """Give the voices that a source may be, the likeliest first.

        A whole name is as likely each bearer's as the evidence says.  A part of a name is shared out among all whom it
        fits and somebody unknown: odds / (1 + sum of odds).
        """
        profile = self.profiles[source]
        verdicts, odds = [], []
        for voice in self.candidates(profile):
            found = pair_evidence(profile, self.voices[voice], partial(self.matter, profile, self.voices[voice]))
            if found is not None:
                verdict = judge(*found)
                verdicts.append((voice, verdict, found[1][0].feature in WHOLE))
                odds.append(verdict.probability / (1 - verdict.probability))
        joins = [
            Join(source, voice, verdict.probability if is_whole else own / (1 + sum(odds)), verdict)
            for own, (voice, verdict, is_whole) in zip(odds, verdicts, strict=True)
        ]
        return sorted(joins, key=lambda join: (-join.probability, join.voice))

    def candidates(self, profile: Profile) -> list[int]:
        """Give the voices whose name a source may bear, in the order in which they came up."""
        found: set[int] = set()
        for key in looked_up(profile):
            under = self.under.get(key, _NOBODY)
            found |= under if len(under) <= _CROWD else under & self.named_in[profile.reports[0]]
        return sorted(found)

    def matter(self, one: Profile, other: Profile) -> float:
        """Give how much the report of one source is about what the reports of a voice are about, from 0 to 1."""
        here = one.reports[0]
        if here in other.reports[-1:]:
            return 1.0
        return max(self.likeness(here, there) for there in {*other.reports[: _COMPARED - 1], other.reports[-1]})

    def enter(self, source: int, voice: int | None) -> int:
        """Add a source to a voice, or to a new one where it is None; gives the voice's number."""
        profile = self.profiles[source]
        if voice is None:
            voice = len(self.voices)
            self.voices.append(Profile())
        for key in entered(profile):
            self.under[key].add(voice)
        self.voices[voice].absorb(profile)
        self.named_in[profile.reports[0]].add(voice)
        return voice


def entered(profile: Profile) -> Iterator[Hashable]:
    """Give what a source is found by."""
    for name in profile.names:
        yield "last", skeleton(name.last)
        if name.given:
            yield "sound", consonants(name.last), consonants(name.given[0])
            yield from (("first", form) for form in sorted(full_forms(name.given[0])))
            yield "full", name.given[0], name.last
    if profile.names:
        yield from (("called", one, other) for one, other in combinations(sorted(profile.said_of)[:_DESCRIBED], 2))
    if profile.is_named and "person" not in profile.kinds:
        for title in profile.titles:
            yield from _of_organisation(title)


def looked_up(profile: Profile) -> Iterator[Hashable]:
    """Give what a source finds others by: those whose names are no longer than its own came up before it."""
    for name in profile.names:
        yield "last", skeleton(name.last)
        if name.given:
            yield "sound", consonants(name.last), consonants(name.given[0])
            parts = (*name.given, name.last)
            yield from (("full", one, other) for one, other in pairwise(parts))
        else:
            yield from (("first", form) for form in sorted(full_forms(name.last)))
    yield from _called(profile)
    if profile.is_named and "person" not in profile.kinds:
        for title in profile.titles:
            yield from _of_organisation(title)


def _called(profile: Profile) -> Iterator[Hashable]:
    if profile.calling:
        yield "called", *sorted(profile.calling)[:2]


def _of_organisation(title: str) -> Iterator[Hashable]:
    words = organisation_words(title)
    yield "key", organisation_key(title)
    yield "sounds", *map(consonants, words)
    for letters in sorted(acronyms(title)):
        yield "key", (letters,)
    if words and words[-1] not in BODY_WORDS:
        yield "end", words[-1]
    elif len(words) > 1:
        yield "end", *words[-2:]
    if words and words[0] not in BODY_WORDS:
        yield "begin", words[0]
