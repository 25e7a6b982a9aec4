"""History: who has been referred to where, and whom a later pronoun or description most likely means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from firsthand.annotating.mentions import Gender, Mention
from firsthand.model import SourceKind, Span

_FARTHEST_SENTENCES = 8
"""How many sentences back a pronoun or a description looks."""
_SUBJECT, _TOLD, _KNOWN_GENDER, _IN_CONTENT = 2, 3, 1, -1
"""What it counts for, in sentences of distance, to have been a subject or the source of an attribution, to be a person
known to be of a pronoun's gender, and to have been spoken of only in what somebody else says."""


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


@dataclass(frozen=True, slots=True)
class _Past:
    """A reference that a later one may go back to."""

    place: int
    sentence: int
    weight: int
    voice: Voice


class History:
    """References in text order, whichever way round they are added."""

    def __init__(self, sentences: Sequence[int], contents: Iterable[Span]) -> None:
        """``sentences`` are the places where a text's sentences begin, ``contents`` what attributions tell."""
        self._sentences = sentences
        self._contents = _merged(contents)
        self._past: list[_Past] = []

    def add(self, place: int, voice: Voice, is_told: bool, is_subject: bool) -> None:
        """Enter a reference; ``is_told`` is whether it is the source or relay of an attribution."""
        weight = _TOLD if is_told else _SUBJECT if is_subject else 0
        weight += _IN_CONTENT * self._in_content(place)
        insort(self._past, _Past(place, self.sentence(place), weight, voice), key=lambda past: past.place)

    def nearest(self, place: int, gender: Gender, fits: Callable[[Voice], bool]) -> Voice | None:
        """The likeliest of those who fit and were referred to before a place; None where nobody was, or too far back."""
        here = self.sentence(place)
        best = -_FARTHEST_SENTENCES - 1
        chosen = None
        for order in reversed(range(bisect_left(self._past, place, key=lambda past: past.place))):
            past = self._past[order]
            distance = here - past.sentence
            if distance > _FARTHEST_SENTENCES:
                break
            known = past.voice.kind == "person" and gender != "" and past.voice.gender == gender
            score = past.weight - distance + _KNOWN_GENDER * known
            if score > best and fits(past.voice):
                best, chosen = score, past.voice
        return chosen

    def sentence(self, place: int) -> int:
        """The number of the sentence that a place lies in, from 1."""
        return bisect_right(self._sentences, place)

    def _in_content(self, place: int) -> bool:
        at = bisect_left(self._contents, (place + 1, 0)) - 1
        return at >= 0 and place < self._contents[at][1]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
