"""Places: where a sentence says that something is, by the names after words for where ("below the Korrel Dam")."""

from __future__ import annotations

import re

from firsthand.assessing.sentences import sentence_at
from firsthand.language.calendar_names import MONTH, WEEKDAY
from firsthand.model import Span

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
    names = (" ".join(found[1].split()) for found in _WHERE.finditer(text, *sentence_at(text, span)))
    return frozenset(re.sub(r"['’]s$", "", name).casefold() for name in names if not _NO_PLACE.match(name))
