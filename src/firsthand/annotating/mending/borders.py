"""Borders: what a page's layout draws into a source or a content, and what belongs to neither.

A tagger reads words in a row; to it a list's marker, an emoji or a heading between two paragraphs is one word more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.annotating.quotations import Quotation
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import paragraphs
from firsthand.model import Span, Spans

LONGEST_HEADING = 12
"""Words."""
_SALUTATION = re.compile(r"(?:Dear (?:Sirs?|Madam|Editors?)|Sirs?|Madam)\s*[,–—-]\s+(?=\S)")
"""Whom a letter greets, before what it says."""
_MARKER = re.compile(r"(?:[•·▪◦‣●○*–—-]|\(?\d{1,2}[.)])\s+")
_SENTENCE_ENDS = re.compile(r"[.!?…,;:–—-][\"”’»')\]]*$")
_FAR = 150
"""Characters with a sentence's end among them that part no piece of what somebody said from the rest of it: of eleven so
parted in 126 articles of PolNeAR one is marked."""
_ENDS_WITHIN = re.compile(r"[.!?][\"”’»')\]]*\s")
_DUMMY = re.compile(r"it", re.IGNORECASE)
_CLAUSE = re.compile(r"that\b")
"""Of "*it* has been claimed *that* …" the first stands for the second and is no piece of it."""
_QUOTES_AND_SIGNS = "\"'“”‘’„«»‹›`([#@$€£%&"


def bordered(tagged: Sequence[Tagged], text: str, quoted: Sequence[Quotation]) -> list[Tagged]:
    """The attributions of a text without emoji and markers at a source's or content's beginning, and without headings.

    An attribution whose content was nothing else is left out.
    """
    breaks = paragraphs(text)
    headings = [span for span in breaks if is_heading(text, span, quoted)]
    firsts = {first for first, _ in breaks}
    found = []
    for one in tagged:
        source = None if one.source is None else _without_signs(text, one.source)
        own = next((span for span in headings if span[0] <= one.cue[0] < span[1]), None)
        pieces = _beside(text, one, [span for span in headings if span != own])
        if own is not None and any(begin < own[1] for begin, _ in pieces):
            # What a heading says ends with it: the text below begins anew.
            pieces = tuple(_without_space(text, (begin, min(end, own[1]))) for begin, end in pieces if begin < own[1])
        pieces = _near(text, replace(one, content=pieces))
        content = tuple(
            trimmed
            for piece in pieces
            if _has_words(text, trimmed := _without_marker(text, piece) if piece[0] in firsts else piece)
        )
        if content:
            found.append(replace(one, source=source, content=content))
    return found


def is_heading(text: str, span: Span, quoted: Sequence[Quotation]) -> bool:
    """Whether a paragraph looks like a heading: short, without a sentence's end, and in nobody's quotation marks."""
    words = text[span[0] : span[1]]
    if _SENTENCE_ENDS.search(words) or len(words.split()) > LONGEST_HEADING or "\n" in words:
        return False
    return not any(first < span[1] and span[0] < last for one in quoted for first, last in one.pieces)


def _beside(text: str, one: Tagged, headings: Sequence[Span]) -> Spans:
    """The content without the headings in it, and without what a heading parts from the cue: another may speak there."""
    pieces = list(one.content)
    for first, last in headings:
        if not any(begin < last and first < end for begin, end in pieces) or (
            len(pieces) == 1 and pieces[0][0] >= first and pieces[0][1] <= last
        ):
            continue
        if last <= one.cue[0]:
            pieces = [(max(begin, last), end) for begin, end in pieces if end > last]
        else:
            pieces = [(begin, min(end, first)) for begin, end in pieces if begin < first]
        pieces = [_without_space(text, piece) for piece in pieces]
    return tuple(pieces)


def _near(text: str, one: Tagged) -> Spans:
    """The content without pieces that whole sentences of others part from the cue."""
    if len(one.content) > 1 and _DUMMY.fullmatch(text, *one.content[0]) and _CLAUSE.match(text, one.content[1][0]):
        one = replace(one, content=one.content[1:])
    kept = [one.cue, *([one.source] if one.source else [])]
    pieces = sorted(one.content, key=lambda piece: max(piece[0] - one.cue[1], one.cue[0] - piece[1]))
    for piece in pieces:
        gaps = [(end, piece[0]) for _, end in kept if end <= piece[0]]
        gaps += [(piece[1], begin) for begin, _ in kept if piece[1] <= begin]
        low, high = min(gaps, key=lambda gap: gap[1] - gap[0], default=piece)
        if len(kept) == 1 + bool(one.source) or high - low <= _FAR or not _ENDS_WITHIN.search(text, low, high):
            kept.append(piece)
    return tuple(sorted(piece for piece in pieces if piece in kept))


def _without_signs(text: str, span: Span) -> Span:
    """The span without what is no word at its beginning: an emoji, a list's marker."""
    start, end = span
    start = _without_marker(text, span)[0]
    at = start
    while at < end and not text[at].isalnum() and text[at] not in _QUOTES_AND_SIGNS:
        at += 1
    return (at, end) if at < end else span


def _without_marker(text: str, span: Span) -> Span:
    marker = _MARKER.match(text, *span) or _SALUTATION.match(text, *span)
    return (marker.end(), span[1]) if marker else span


def _without_space(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _has_words(text: str, span: Span) -> bool:
    return any(character.isalnum() for character in text[span[0] : span[1]])
