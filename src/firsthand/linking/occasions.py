"""On what occasion a source spoke, where the text around its words says so."""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.model import Attribution, Span

_MEDIA = {
    "tweet": r"tweet(?:s|ed|ing)?|(?:on|over|via) twitter|(?:twitter|facebook|instagram|social media) post|on facebook",
    "statement": r"(?:in|released|issued) an? (?:\w+ ){0,2}statement|statement (?:released|issued|on|late|saying)",
    "interview": r"(?:interview(?:s|ed)?)\b",
    "broadcast": r"(?:radio|television|tv|talk) (?:show|program(?:me)?)",
    "conference": r"(?:news|press) (?:conference|briefing)|\bbriefing",
    "speech": r"(?:in|during|at) an? (?:\w+ ){0,2}(?:speech|address|rally)|(?:senate|house) floor|rallies",
    "testimony": r"testif(?:y|ied|ies)|testimony|(?:congressional|senate|house|committee) hearing",
    "letter": r"(?:in|wrote|sent|signed) an? (?:\w+ ){0,2}(?:letter|e-?mail|memo(?:randum)?|text message)s?",
    "writing": r"op-ed|(?:in|on) (?:an?|his|her|their) (?:\w+ ){0,2}(?:blog|essay|article|column|book)",
    "video": r"(?:in|released) (?:an?|the) (?:\w+ ){0,2}(?:video|ad|advertisement)\b",
    "court": r"(?:in|during) (?:court|oral arguments?)|(?:lawsuit|complaint|filing|brief)\b",
}
_MEDIUM = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _MEDIA.items()), re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[\"“‘'A-Z])|\n")
_REACH = 250


class StatedOccasion(NamedTuple):
    """The medium that the text names for a telling, and the words that name it."""

    medium: str
    span: Span


def stated_occasion(text: str, attribution: Attribution) -> StatedOccasion | None:
    """Find the medium named in the sentence around what ``attribution`` gives, outside the content itself.

    Nearest to the content wins.
    """
    start, end = attribution.content_spans[0][0], attribution.content_spans[-1][1]
    before = list(_SENTENCE_END.finditer(text, max(0, start - _REACH), start))
    first = before[-1].end() if before else max(0, start - _REACH)
    after = _SENTENCE_END.search(text, end, end + _REACH)
    last = after.end() if after else end + _REACH
    found = list(_MEDIUM.finditer(text, first, start))[-1:]
    found += [match for match in (_MEDIUM.search(text, end, last),) if match]
    if not found:
        return None
    nearest = min(found, key=lambda match: min(abs(start - match.end()), abs(match.start() - end)))
    return StatedOccasion(nearest.lastgroup or "", nearest.span())
