"""Nesting: attributions within another's content ("the mayor said the farmers *believe* that the dam will break")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.reading_on.nested_reader import nested_reader
from firsthand.annotating.spans import common, holds, size, trimmed
from firsthand.annotating.tagging.tagger import Seen, Tagged
from firsthand.model import Spans

_SAME_CONTENT = 0.5
_JUDGES = re.compile(
    r"(?:\w+['’]?\w* ){0,4}?(?:no (?:\w+ )?(?:basis|evidence|proof|substance|truth)|not (?:\w+ )?(?:so|the case|true)|a lie|baseless|false|unfounded"
    r"|untrue)",
    re.IGNORECASE,
)
"""What the outer teller says of the truth of a thing ("it was *untrue* that …"), where nobody else tells it."""


@dataclass(frozen=True, slots=True)
class Nested:
    """An attribution that stands in a content."""

    tagged: Tagged
    outer: int
    """The number of that content."""
    within: int | None
    """The index, among all that are nested, of the innermost one that it stands in; None where it is the content's own."""


def nested(
    text: str, seen: Seen, contents: Sequence[Spans], marked: Spans, sure: Sequence[Tagged] = ()
) -> list[Nested]:
    """The attributions within contents, which may stand in each other: each belongs to the innermost.

    ``marked`` are the cues and sources that have been found, ``sure`` what rules add to what is read.  All in code points
    of ``text``, which ``seen`` was made of.
    """
    if not contents:
        return []
    innermost = _innermost(contents, len(text))
    inside: list[tuple[Tagged, int]] = []
    for one in (*nested_reader().read(text, seen, contents, marked), *sure):
        number = int(innermost[one.cue[0]])
        if number < 0 or _judges(one, text):
            continue
        pieces = (trimmed(text, piece) for piece in common(one.content, contents[number]))
        clipped = replace(one, content=tuple((begin, end) for begin, end in pieces if begin < end))
        if clipped.content and size(clipped.content) < size(contents[number]):
            inside.append((clipped, number))
    kept: list[tuple[Tagged, int]] = []
    for one, number in sorted(inside, key=lambda pair: (-pair[0].probability, pair[0].cue)):
        if not any(rivals(one, other) for other, _ in kept):
            kept.append((one, number))
    kept.sort(key=lambda pair: pair[0].cue)
    return [Nested(one, number, _around(one, kept)) for one, number in kept]


def _judges(one: Tagged, text: str) -> bool:
    """Whether nobody is said to tell a thing, of which the outer teller says that it is not so."""
    is_nobodys = one.source is None or text[slice(*one.source)].casefold() in ("it", "there", "this")
    return is_nobodys and _JUDGES.fullmatch(text, *one.cue) is not None


def _innermost(contents: Sequence[Spans], length: int) -> NDArray[np.int32]:
    """(length,) For each code point the number of the smallest content it is in, or -1."""
    owner = np.full(length, -1, dtype=np.int32)
    for number in sorted(range(len(contents)), key=lambda number: -size(contents[number])):
        for begin, end in contents[number]:
            owner[begin:end] = number
    return owner


def _around(one: Tagged, others: Sequence[tuple[Tagged, int]]) -> int | None:
    """The index of the smallest of the others in whose content the attribution's cue stands."""
    around = [
        (size(other.content), index)
        for index, (other, _) in enumerate(others)
        if holds(other.content, one.cue[0]) and size(other.content) > size(one.content)
    ]
    return min(around)[1] if around else None


def rivals(one: Tagged, kept: Tagged) -> bool:
    """Whether two cannot both hold: they share most of a content without one's content holding the other's cue."""
    if holds(kept.content, one.cue[0]) or holds(one.content, kept.cue[0]):
        return False
    shared = size(common(one.content, kept.content))
    return shared > _SAME_CONTENT * min(size(one.content), size(kept.content))
