"""Times: what a report's words for days, hours and years mean, seen from the day it was published."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from spacy.tokens import Doc, Token

from firsthand.annotating.time_values import Direction, TimeValue, time_value
from firsthand.annotating.time_words import TimeWords, time_words
from firsthand.language import text_of

_LOOKED_FORWARD_TO = re.compile(
    r"\b(?:ahead\s+of|before|until|till|through|by|starting|beginning|next|upcoming|set\s+for|scheduled\s+for|slated\s+for"
    r"|due(?:\s+on)?|planned\s+for|expected\s+(?:on|by|in)|come)\s+(?:the\s+|this\s+|on\s+)?$",
    re.IGNORECASE,
)
_LOOKED_BACK_AT = re.compile(r"\b(?:since|after|as\s+of|back\s+in)\s+(?:the\s+)?$", re.IGNORECASE)
_REACH = 24
_COMING = frozenset(["will", "wo", "'ll", "’ll", "shall", "would", "can", "could", "may", "might", "ca"])
_LOOKING_AHEAD = frozenset(
    [
        "plan",
        "schedule",
        "expect",
        "set",
        "slate",
        "intend",
        "aim",
        "hope",
        "prepare",
        "vow",
        "promise",
        "run",
        "head",
        "due",
    ]
)
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
    found = []
    for words in time_words(text):
        if not places:
            places = [token.idx for token in doc]
        token = doc[max(0, bisect_right(places, words.start) - 1)]
        if _is_time(words, text, token):
            value = time_value(words, published, _direction(words, text, token))
            found.append(FoundTime(start + words.start, start + words.end, value))
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


def _direction(words: TimeWords, text: str, token: Token) -> Direction:
    """How the tense of the clause looks on the time that ``token`` begins."""
    first = max(0, words.start - _REACH)
    if _LOOKED_FORWARD_TO.search(text, first, words.start):
        return "future"
    if _LOOKED_BACK_AT.search(text, first, words.start):
        return "past"
    for verb in token.ancestors:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        lower = {helper.lower_ for helper in helpers}
        if lower & {"have", "has", "had"}:
            return "past"
        if lower & _COMING:
            return "future"
        if "to" in lower:
            head = verb.head
            ahead = verb.dep_ == "relcl" or head.lemma_ in _LOOKING_AHEAD or head.lower_ in ("is", "are", "'s")
            if ahead and head.tag_ != "VBD":
                return "future"
            if head.pos_ in ("VERB", "AUX") and head.i != verb.i:
                continue
        if verb.tag_ == "VBG" and lower & {"is", "are", "’s", "'s", "’re", "'re"}:
            return "future" if verb.lemma_ in _LOOKING_AHEAD else "unknown"
        if verb.tag_ == "VBD" or lower & {"was", "were", "did"}:
            return "past"
        if verb.tag_ == "VBN":
            return "future" if verb.lemma_ in _LOOKING_AHEAD and not lower & {"was", "were"} else "past"
        return "unknown"
    return "unknown"


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch shares anything with one of ``spans``, which are in text order and do not overlap."""
    index = bisect_right(spans, (start, end)) - 1
    return any(
        0 <= near < len(spans) and spans[near][0] < end and start < spans[near][1] for near in (index, index + 1)
    )
