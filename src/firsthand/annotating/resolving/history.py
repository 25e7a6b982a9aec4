"""History: who has been referred to where, and whom a later pronoun or description can mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import NOBODY_ELSEWHERE
from firsthand.model import SourceKind, Span, Spans

FARTHEST_SENTENCES = 8
"""How many sentences back a pronoun or a description looks."""
_FARTHEST_WITH_QUOTED = 24
"""The same with the sentences in quotation marks."""
_SUBJECT, _TOLD = 2, 3
"""What it counts for, in sentences of distance, to have been a subject or the source of an attribution."""
_MOST_CANDIDATES = 12
"""How many who fit are weighed against each other, the latest first: work does not grow with a report's length."""


@dataclass(slots=True, eq=False)
class Voice:
    """Somebody or something that the report refers to."""

    name: str
    kind: SourceKind
    gender: str = ""
    plural: bool = False
    human: bool = False
    mentions: list[Mention] = field(default_factory=list)
    is_source: bool = False
    last: int = -1
    """Where it was last referred to."""
    standing: int = 0
    """How it ranks among its kind by how often the report names it, from 1; 0 for what has no name."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that refers to a voice, and that a later one may go back to."""

    place: int
    sentence: int
    voice: Voice
    mention: Mention
    is_told: bool
    """Whether it is the source or relay of an attribution."""
    in_content: bool
    """Whether it stands in what an attribution tells."""
    is_quoted: bool
    """Whether it stands in quotation marks."""


@dataclass(slots=True)
class Candidate:
    """A voice that a later mention may go back to."""

    latest: Reference
    """The latest one; for a mention outside quotation marks, the latest outside them where there is one."""
    distance: int
    """Sentences from there to the later mention, of which those in quotation marks count only for a mention in them."""
    rank: int
    """How many others who fit were referred to since."""
    count: int = 1
    """References to it in the sentences that are looked at."""
    salience: int = -99
    """The most that one of those is worth: what it is counted as, less its distance in sentences."""
    behind: int = 0
    """How much less that is than the most among all who fit."""
    in_own: bool = False
    """Whether the later mention's own words speak of it too, as those of whoever speaks seldom do of himself."""


class History:
    """References in text order, whichever way round they are added."""

    def __init__(
        self, sentences: Sequence[int], contents: Iterable[Span], paragraphs: Sequence[int], quoted: Sequence[Span]
    ) -> None:
        """``sentences`` and ``paragraphs`` are the places where a text's begin, ``contents`` what attributions tell,
        ``quoted`` the quotations, all in text order."""
        self._sentences, self._paragraphs, self._quoted = sentences, paragraphs, quoted
        self._contents = _merged(contents)
        self._past: list[Reference] = []
        self._told = [0, *accumulate(not self.is_quoted(start) for start in sentences)]

    def add(self, voice: Voice, mention: Mention, is_told: bool) -> None:
        """Enter a reference; ``is_told`` is whether it is the source or relay of an attribution."""
        place = mention.span[0]
        inside, quoted = self.in_content(place), self.is_quoted(place)
        made = Reference(place, self.sentence(place), voice, mention, is_told, inside, quoted)
        insort(self._past, made, key=lambda past: past.place)

    def candidates(
        self, place: int, fits: Callable[[Voice], bool], own: Spans = (), told_of: Iterable[Voice] = ()
    ) -> list[Candidate]:
        """Those who fit and were referred to in the sentences before a place, the latest first.

        ``own`` is what the mention at that place is the source of, and ``told_of`` whom it names: what stands there is no
        earlier mention.
        """
        here, is_quoted = self.sentence(place), self.is_quoted(place)
        found: dict[int, Candidate] = {}
        unfit: set[int] = set()
        spoken_of = {id(voice) for voice in told_of}
        for order in reversed(range(bisect_left(self._past, place, key=lambda past: past.place))):
            past = self._past[order]
            if past.sentence < here and past.mention.name.lower() in NOBODY_ELSEWHERE:
                continue
            away = here - past.sentence if is_quoted else self._told[here] - self._told[past.sentence]
            if away > FARTHEST_SENTENCES or here - past.sentence > _FARTHEST_WITH_QUOTED:
                break
            key = id(past.voice)
            if any(start <= past.place < end for start, end in own):
                if past.mention.form != "pronoun":
                    spoken_of.add(key)
                continue
            if key in found:
                known = found[key]
                known.count += 1
                known.salience = max(known.salience, _worth(past) - here + past.sentence)
                if known.latest.is_quoted and not is_quoted and not past.is_quoted:
                    known.latest, known.distance = past, away
            elif key not in unfit and len(found) < _MOST_CANDIDATES and fits(past.voice):
                found[key] = Candidate(past, away, 0, salience=_worth(past) - here + past.sentence)
            else:
                unfit.add(key)
        ordered = sorted(found.values(), key=lambda one: (one.latest.is_quoted and not is_quoted, -one.latest.place))
        most = max((candidate.salience for candidate in ordered), default=0)
        for number, candidate in enumerate(ordered):
            candidate.rank, candidate.behind = number, most - candidate.salience
            candidate.in_own = id(candidate.latest.voice) in spoken_of
        return ordered

    def speaker_before(self, place: int) -> Voice | None:
        """Whose attribution was the last to be given before a place."""
        told = self.told_before(place)
        return None if told is None else told.voice

    def told_before(self, place: int, own: Spans = ()) -> Reference | None:
        """The last mention of a source before a place; none of those in ``own``, which is told there."""
        for order in reversed(range(bisect_left(self._past, place, key=lambda past: past.place))):
            past = self._past[order]
            if past.is_told and not any(start <= past.place < end for start, end in own):
                return past
        return None

    def subject_before(self, place: int) -> Reference | None:
        """The last before a place, in its sentence, that is a clause's subject and no document."""
        here = self.sentence(place)
        for order in reversed(range(bisect_left(self._past, place, key=lambda past: past.place))):
            past = self._past[order]
            if past.sentence != here:
                return None
            if past.mention.is_subject and past.voice.kind != "document":
                return past
        return None

    def within(self, span: Span) -> list[Reference]:
        """The references that begin in a span."""
        first, last = (bisect_left(self._past, place, key=lambda past: past.place) for place in span)
        return self._past[first:last]

    def sentence(self, place: int) -> int:
        """The number of the sentence that a place lies in, from 1."""
        return bisect_right(self._sentences, place)

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that a place lies in, from 1."""
        return bisect_right(self._paragraphs, place)

    def is_quoted(self, place: int) -> bool:
        """Whether a place lies in quotation marks."""
        at = bisect_left(self._quoted, (place + 1, 0)) - 1
        return at >= 0 and place < self._quoted[at][1]

    def in_content(self, place: int) -> bool:
        """Whether a place lies in what an attribution tells."""
        at = bisect_left(self._contents, (place + 1, 0)) - 1
        return at >= 0 and place < self._contents[at][1]


def whole(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those whose latest mention is no part of another's: of "all of the guests" and "Ada Brook and her friends", "they" are
    the whole."""
    spans = [one.latest.mention.span for one in candidates]

    def is_part(span: Span) -> bool:
        return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in spans)

    return [one for one, span in zip(candidates, spans, strict=True) if not is_part(span)]


def _worth(reference: Reference) -> int:
    """What a reference counts for, in sentences of distance, before anything is learned."""
    return (_TOLD if reference.is_told else _SUBJECT if reference.mention.is_subject else 0) - reference.in_content


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
