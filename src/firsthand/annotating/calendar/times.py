"""Times: what a report's words for days, hours and years mean, seen from the day it was published."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from spacy.tokens import Doc, Token

from firsthand.annotating.calendar.named_days import is_in_a_name
from firsthand.annotating.calendar.time_direction import Direction, direction
from firsthand.annotating.calendar.time_spans import TimeValue
from firsthand.annotating.calendar.time_values import not_before, time_value
from firsthand.annotating.calendar.time_words import TimeWords, time_words
from firsthand.language import text_of

ADDRESS_OF_PAGE = re.compile(r"(?:https?://|www\.)\S+")
"""Where a text gives the address of a page: what looks like a number or a year in it says nothing."""
_REACH = 24
_CAPITALISED_WORD = frozenset(("May", "March", "Mar", "Sun", "Sat"))
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|late|early|last|next|this|mid|from|to|through|during|before|after|for|and|or)[\s-]+$",
    re.IGNORECASE,
)
_QUANTITY_BEFORE = re.compile(
    r"\b(?:more\s+than|at\s+least|fewer\s+than|less\s+than|about|around|roughly|nearly|almost|some|over|up\s+to|an?\s+estimated)"
    r"\s+$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?P<tie>\band\b|\bor\b|\bto\b|\bthrough\b|[-–])\s*(?:on\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


class FoundTime(NamedTuple):
    """A time that a text names."""

    start: int
    """Where its words begin in the report's text."""
    end: int
    value: TimeValue


def times(doc: Doc, start: int, published: date | None) -> list[FoundTime]:
    """Find the times that a block of a report names.

    Args:
        doc: the block's parse.
        start: where the block begins in the report's text, in code points.
        published: the report's day of publication, or null.

    Returns:
        In text order, none overlapping; spans count in the report's text.  A time that cannot be told has null bounds.
    """
    text = text_of(doc)
    places: list[int] = []
    addresses: list[tuple[int, int]] = []
    found: list[FoundTime] = []
    before: TimeWords | None = None
    looked: Direction = "unknown"
    for words in time_words(text):
        if not places:
            places = [token.idx for token in doc]
            addresses = [match.span() for match in ADDRESS_OF_PAGE.finditer(text)]
        token = doc[max(0, bisect_right(places, words.start) - 1)]
        is_none = not _is_time(words, text, token) or is_in_a_name(words, text, token)
        if is_none or overlaps(addresses, words.start, words.end):
            continue
        looks = direction(words, text, token)
        tie = _JOINED.fullmatch(text, before.end, words.start) if before else None
        if before and tie and before.form == words.form:
            looks = looked if looked != "unknown" else looks
        value = time_value(words, published, looks)
        if before and tie and before.form == words.form and _is_stretch(tie, before, text):
            value = not_before(value, found[-1].value, words.form)
        found.append(FoundTime(start + words.start, start + words.end, value))
        before, looked = words, looks
    return found


def published_day(published: str | None) -> date | None:
    """The day of an ISO date or time; null for a month or a year alone."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _is_time(words: TimeWords, text: str, token: Token) -> bool:
    if words.form == "year":
        # "more than 2000 people" counts; "in 2000" and "the 2000 election" do not.
        return _QUANTITY_BEFORE.search(text, max(0, words.start - _REACH), words.start) is None
    if words.form == "month" and words.words.rstrip(".") in _CAPITALISED_WORD:
        # "May" and "March" are words of their own: a month needs a preposition before it.
        return _BEFORE_MONTH.search(text, max(0, words.start - _REACH), words.start) is not None
    if words.form == "month" and len(words.words) <= 3:
        return token.pos_ == "PROPN"
    if words.form in ("season", "stretch"):
        return not (words.words.lower() == "the fall" and token.i + 1 < len(token.doc) and token.nbor().pos_ == "VERB")
    return True


def _is_stretch(tie: re.Match[str], before: TimeWords, text: str) -> bool:
    """Whether the second of two times ends what the first begins: "Monday to Friday", "between June and August"."""
    between = _BETWEEN.search(text, max(0, before.start - _REACH), before.start) is not None
    return between or tie["tie"].lower() not in ("and", "or")


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch shares anything with one of ``spans``, which are in text order and do not overlap."""
    index = bisect_right(spans, (start, end)) - 1
    return any(
        0 <= near < len(spans) and spans[near][0] < end and start < spans[near][1] for near in (index, index + 1)
    )
