"""Bounds: what the words beside an amount make of it: "more than", "as much as", "nearly", "about", "or older"."""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.annotating.numbers.amounts import Amount

_BEFORE = re.compile(
    r"\b(?:(?P<near_above>(?:just|slightly|barely|a\s+little|a\s+bit)\s+(?:over|above|more\s+than))"
    r"|(?P<near_below>nearly|almost|approaching|not\s+quite|virtually|(?:just|slightly|a\s+little|a\s+bit)\s+"
    r"(?:under|below|less\s+than|fewer\s+than|shy\s+of|short\s+of))"
    r"|(?P<high>up\s+to|as\s+(?:many|much|high|long|far)\s+as|(?:no|not)\s+(?:more|greater|higher|longer|larger)\s+than|at\s+(?:the\s+)?most"
    r"|an?\s+maximum\s+of|under|below|(?:less|fewer|lower|younger|shorter|smaller)\s+than)"
    r"|(?P<low>(?:well\s+|far\s+|way\s+|much\s+)?(?:over|above|more\s+than|greater\s+than|higher\s+than|older\s+than|longer\s+than|larger\s+than)"
    r"|at\s+(?:the\s+very\s+)?least|(?:no|not)\s+(?:fewer|less)\s+than|upwards?\s+of|in\s+excess\s+of|north\s+of|exceed(?:s|ed|ing)?"
    r"|topp?(?:s|ed|ing)|surpass(?:es|ed|ing)?|a\s+minimum\s+of|as\s+(?:few|little|low)\s+as|better\s+than)"
    r"|(?P<about>about|around|roughly|approximately|approx\.|some|an?\s+estimated|estimated(?:\s+at)?|close\s+to|circa|perhaps|maybe"
    r"|in\s+the\s+(?:neighbou?rhood|region|vicinity)\s+of))"
    r"\s+(?:the\s+|a\s+|an\s+|another\s+|an\s+additional\s+)?(?:(?:US|C|A)?[$€£¥₽₹]\s?)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[\s-]+[a-z]+(?:[\s-]+old)?)?(?:\s+(?:(?P<low>or\s+(?:more|greater|higher|older|above|over|longer|better)|and\s+(?:older|above|over|up)"
    r"|plus)|(?P<high>or\s+(?:fewer|less|younger|under|below|lower)|and\s+(?:younger|under|below))|(?P<about>or\s+so|more\s+or\s+less))\b"
    r")|(?P<plus>\+|-plus\b|\s+plus\b(?!\s+\w))|(?P<odd>-odd\b|-ish\b)",
    re.IGNORECASE,
)
_OF_A_KNOWN_NUMBER = re.compile(r"\b(?:over|above|under|below|than)\s+the\s+", re.IGNORECASE)
_PREPOSITIONS = re.compile(r"^(?:over|around|about|under|above|below)\b", re.IGNORECASE)
_REACH = 40
_SOME_FROM = 10
"""From what number on "some" before it says that it is rounded: "some two people" is not said."""
_SMALL = 13


class Bound(NamedTuple):
    """An amount with what the words beside it say."""

    start: int
    """Where the first of the words begins."""
    end: int
    low: float | None
    high: float | None
    approximate: bool


def bounded(text: str, amount: Amount, *, is_duration: bool, is_preposition: bool) -> Bound:
    """Read the words beside an amount.

    Args:
        text: the text.
        amount: an amount in it.
        is_duration: whether it is a length of time ("over two years" is during them).
        is_preposition: whether the parse takes the word before the amount for a preposition of its noun ("about two
            leaders" is then about them).
    """
    low: float | None = amount.low
    high = amount.high
    approximate = amount.vague
    start, end = amount.start, amount.end
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before and not _is_misread(before, amount, is_duration=is_duration, is_preposition=is_preposition):
        start = before.start()
        low, high, approximate = _applied(before.lastgroup or "", low, high, approximate)
    after = _AFTER.match(text, end)
    if after:
        which = {"plus": "low", "odd": "about"}.get(after.lastgroup or "", after.lastgroup or "")
        end = after.end()
        low, high, approximate = _applied(which, low, high, approximate)
    return Bound(start, end, low, high, approximate)


def _is_misread(before: re.Match[str], amount: Amount, *, is_duration: bool, is_preposition: bool) -> bool:
    if _OF_A_KNOWN_NUMBER.search(before.group()):
        return True  # "below the 4.6 billion it had hoped for" gives that number itself
    word = before.group().split()[0].lower()
    if word == "over" and is_duration:
        return True
    if word == "some" and (amount.low < _SOME_FROM or amount.vague):
        return True
    return is_preposition and bool(_PREPOSITIONS.match(before.group())) and amount.spelled and amount.low < _SMALL


def _applied(
    which: str, low: float | None, high: float | None, approximate: bool
) -> tuple[float | None, float | None, bool]:
    if which == "low":
        return low, None, approximate
    if which == "high":
        return None, high, approximate
    if which == "near_above":
        return low, None, True
    if which == "near_below":
        return None, high, True
    return low, high, True
