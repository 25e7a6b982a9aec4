"""Spans: what lists of them hold and share."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model import Span, Spans

_HALF = 0.5
_EDGES = ",;:—–-"


def size(spans: Spans) -> int:
    """Code points that spans hold."""
    return sum(end - begin for begin, end in spans)


def holds(spans: Spans, place: int) -> bool:
    """Whether a place lies in one of the spans."""
    return any(begin <= place < end for begin, end in spans)


def common(some: Spans, others: Spans) -> Spans:
    """What two lists of spans share."""
    return tuple(
        (max(begin, first), min(end, last))
        for begin, end in some
        for first, last in others
        if max(begin, first) < min(end, last)
    )


def holds_half(spans: Spans, others: Spans) -> bool:
    """Whether the first hold half of the others or more."""
    return size(common(spans, others)) >= _HALF * size(others)


def meet(some: Span, other: Span) -> bool:
    """Whether two spans share a code point."""
    return some[0] < other[1] and other[0] < some[1]


def joined(text: str, pieces: Iterable[Span]) -> Spans:
    """Pieces in text order, those between which nothing but white space stands made one."""
    whole: list[Span] = []
    for start, end in pieces:
        if whole and not text[whole[-1][1] : start].strip():
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return tuple(whole)


def worded(text: str, pieces: Iterable[Span]) -> Spans:
    """Pieces `joined` and `trimmed`, without those that have no letter or digit."""
    spans = (trimmed(text, piece) for piece in joined(text, pieces))
    return tuple((begin, end) for begin, end in spans if any(map(str.isalnum, text[begin:end])))


def trimmed(text: str, span: Span) -> Span:
    """A span without white space, commas and dashes at its ends, nor the end of the sentence before it."""
    begin, end = span
    while begin < end and (_is_edge(text[begin]) or (text[begin] in ".?!" and text[begin + 1 : begin + 2].isspace())):
        begin += 1
    while begin < end and _is_edge(text[end - 1]):
        end -= 1
    return begin, end


def _is_edge(character: str) -> bool:
    return character in _EDGES or character.isspace()
