"""Places: where a sentence says that something is, by the names after words for where ("below the Korrel Dam")."""

from __future__ import annotations

import re

from firsthand.language.calendar_names import MONTH, WEEKDAY
from firsthand.model import Span

_REACH = 400
"""Characters to either side within which the ends of a sentence are looked for."""
_ENDS = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])|\n")
_WHERE = re.compile(
    r"\b(?:above|across|along|around|at|below|beneath|in|inside|near|off|outside|throughout"
    r"|(?:city|district|island|province|region|state|town|valley|village)s? of)\s+(?:the\s+)?"
    r"((?:[A-Z][\w’'-]+|of(?= [A-Z]))(?:\s+(?:[A-Z][\w’'-]+|of(?=\s+[A-Z])))*)"
)
_NO_PLACE = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}|Spring|Summer|Autumn|Fall|Winter|Mrs?|Ms|Congress|Parliament|Senate|House)\b"
)


def places_of(text: str, span: Span) -> frozenset[str]:
    """Give the places, in small letters, that the sentence around ``span`` of ``text`` names; a day or a month is none."""
    start, end = span
    before = [found.end() for found in _ENDS.finditer(text, max(0, start - _REACH), start + 1) if found.end() <= start]
    first = before[-1] if before else max(0, start - _REACH)
    after = _ENDS.search(text, end, end + _REACH)
    last = after.start() if after else min(len(text), end + _REACH)
    names = (" ".join(found[1].split()) for found in _WHERE.finditer(text, first, last))
    return frozenset(re.sub(r"['’]s$", "", name).casefold() for name in names if not _NO_PLACE.match(name))
