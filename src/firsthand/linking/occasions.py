"""On what occasion a source spoke, where the text around its words says so."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from firsthand.language.calendar_names import MONTH_OR_SHORT, WEEKDAY, WEEKDAYS
from firsthand.model import Attribution, Span, Spans

_MEDIA = {
    "tweet": r"tweet(?:s|ed|ing)?|(?:on|over|via) twitter|(?:twitter|facebook|instagram|social media) post|on facebook",
    "statement": r"(?:in|released|issued) an? (?:\w+ ){0,2}statement|statement (?:released|issued|on|late|saying)",
    "interview": r"(?:interview(?:s|ed)?)\b",
    "broadcast": r"(?:radio|television|tv|talk) (?:show|program(?:me)?)",
    "conference": r"(?:news|press) (?:conference|briefing)|\bbriefing",
    "speech": r"(?:in|during|at) an? (?:\w+ ){0,2}(?:speech|address|rally)|(?:senate|house) floor|rallies",
    "testimony": r"testif(?:y|ied|ies)|testimony|(?:congressional|senate|house|committee) hearing",
    "letter": r"(?:in|wrote|sent|signed) (?:an?|his|her|its|the|their) (?:[\w-]+ ){0,2}(?:letter|e-?mail|memo(?:randum)?|text message)s?",
    "writing": r"op-ed|(?:in|on) (?:an?|his|her|their) (?:\w+ ){0,2}(?:blog|essay|article|column|book)",
    "video": r"(?:in|released) (?:an?|the) (?:\w+ ){0,2}(?:video|ad|advertisement)\b",
    "court": r"(?:in|during) (?:court|oral arguments?)|(?:lawsuit|complaint|filing|(?:legal|amicus|court) brief)\b",
}
# What all have in common, that they begin with a word, is looked at once and not for each.
_ANY_MEDIUM = "|".join(rf"(?P<{name}>(?:{words})\b)" for name, words in _MEDIA.items())
_MEDIUM = re.compile(rf"\b(?=\w)(?:{_ANY_MEDIUM})", re.IGNORECASE)
_WEEKDAYS = tuple(map(str.casefold, WEEKDAYS))
_DAY = re.compile(
    rf"\b(?P<weekday>{WEEKDAY})\b|\b(?P<month>{MONTH_OR_SHORT}) (?P<day>[0-3]?\d)\b(?!\d)"
    rf"|\b(?P<before>[0-3]?\d) (?P<behind>{MONTH_OR_SHORT})(?!\w)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[\"“‘'A-Z])|\n")
_REACH = 250
_PERFECT = re.compile(r"(?:\b(?:has|have)|['’]ve)\b(?! to\b)", re.IGNORECASE)
_BREAK = re.compile(r"[.,;:!?\"“”\n]")
_AUXILIARY = 24
"""Characters before a cue in which its auxiliary may stand."""


class StatedOccasion(NamedTuple):
    """What the text names of a telling's occasion: its medium, its day or both."""

    medium: str
    """What kind of medium; "" where none is named."""
    day: str
    """The day in small letters; "" where none is named."""
    spans: tuple[Span, ...]
    """The words, in text order."""


def stated_occasion(text: str, attribution: Attribution) -> StatedOccasion | None:
    """Find the medium and the day named in the sentence around what ``attribution`` gives, outside the content itself.

    Of several, the nearest to the content.
    """
    spans = attribution.content_spans
    sentence = _sentence_around(text, spans[0][0], spans[-1][1])
    medium, day = (_nearest(words, text, sentence, spans) for words in (_MEDIUM, _DAY))
    if medium is None and day is None:
        return None
    return StatedOccasion(
        medium=medium.lastgroup or "" if medium else "",
        day=_day(day) if day else "",
        spans=tuple(sorted(found.span() for found in (medium, day) if found)),
    )


def is_standing(text: str, attribution: Attribution) -> bool:
    """Tell whether a source "has said" what is not quoted: what it stands for, not what it said on this occasion."""
    if attribution.kind != "indirect" or not attribution.cue_spans:
        return False
    start = attribution.cue_spans[0][0]
    before = _BREAK.split(text[max(0, start - _AUXILIARY) : start])[-1]
    cue = " ".join(text[first:last] for first, last in attribution.cue_spans)
    return _PERFECT.search(f"{before} {cue}") is not None


def date_of(day: str, published: str | None) -> str | None:
    """Give the date, ISO, that a report published then means by a weekday on which something was said: the last such.

    None where the day is no weekday or the report's date is unknown.
    """
    if not published or day not in _WEEKDAYS:
        return None
    try:
        then = date.fromisoformat(published[:10])
        return (then - timedelta(days=(then.weekday() - _WEEKDAYS.index(day)) % 7)).isoformat()
    except (ValueError, OverflowError):
        return None


def _day(found: re.Match[str]) -> str:
    if found["weekday"]:
        return found["weekday"].casefold()
    return f"{(found['month'] or found['behind'])[:3]} {int(found['day'] or found['before'])}".casefold()


def _sentence_around(text: str, start: int, end: int) -> Span:
    """Give where the sentence begins that ``start`` stands in, and where that of ``end`` ends, `_REACH` away at most."""
    first = max(0, start - _REACH)
    # A sentence's end is known by what comes after it, so that the content's first letter is looked at too.
    for before in _SENTENCE_END.finditer(text, first, start + 1):
        first = before.end()
    after = _SENTENCE_END.search(text, end, end + _REACH)
    return first, after.end() if after else end + _REACH


def _nearest(words: re.Pattern[str], text: str, sentence: Span, spans: Spans) -> re.Match[str] | None:
    """The match before, between or behind the pieces of a content in its sentence that is nearest to one of them."""
    start, end = spans[0][0], spans[-1][1]
    found = [*words.finditer(text, sentence[0], start)][-1:]
    for (_, here), (there, _) in pairwise(spans):
        found += words.finditer(text, here, there)
    found += [match for match in (words.search(text, end, sentence[1]),) if match]
    return min(found, key=lambda match: _distance(match, spans), default=None)


def _distance(found: re.Match[str], spans: Spans) -> int:
    return min(abs(edge - side) for edge in found.span() for span in spans for side in span)
