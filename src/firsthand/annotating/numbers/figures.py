"""Figures: the numbers that a report gives, with their bounds, their unit and what they count.

Dates, times, scores, addresses, ordinals, names with a number in them and numbers of gun calibres are no figures; ages
and measures are, and say so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from firsthand.annotating.calendar.times import ADDRESS_OF_PAGE, overlaps
from firsthand.annotating.numbers.ages import decades_of_life, is_age
from firsthand.annotating.numbers.amounts import Amount, amounts
from firsthand.annotating.numbers.bounds import bounded
from firsthand.annotating.numbers.costs import cost_of
from firsthand.annotating.numbers.counted import counted, counted_noun, hyphened
from firsthand.annotating.numbers.number_words import numbers
from firsthand.annotating.numbers.units import DURATIONS, Unit, is_calibre, unit_beside
from firsthand.language import text_of
from firsthand.language.number_names import NUMBERS
from firsthand.model import Span

FigureKind = Literal["count", "share", "money", "age", "measure"]

_TRIGGER = re.compile(
    rf"\d|\b(?:{'|'.join(NUMBERS[:13])}|\w+teen|\w+ty|dozens?|scores|hundreds?|thousands?"
    r"|[mbtr]+illions?|half|thirds?|quarters?|couple|few|several|tens|twice)\b",
    re.IGNORECASE,
)
_NAMED_BY_NUMBER = re.compile(
    r"(?:\b(?:No|Nos|Sec|Prop|Apt|Vol|pp?)\.|\b(?:number|amendment|section|article|title|chapter|route|highway|interstate|flight|boeing"
    r"|airbus|channel|district|room|suite|apartment|proposition|measure|bill|rule|form|page|phase|level|grade|episode|part|resolution"
    r"|type|class|volume|psalm|division|precinct|ward|engine|pier|gate|line|act|size|model|top|bowl|war|game|week|day|round|step|tier"
    r"|area|code|zone|unit|box|exit|mile)|#|\bCC[\s-]BY(?:[\s-](?:SA|NC|ND))*\s|\bversion\s|(?-i:(?<![’'\w])(?:U\.?S\.?|I|S\.|H\.?R\.?|S\.?B\.?|H\.?B\.?)[\s-]))\s*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\s+(?:hundred\s+)?block\b|\s+(?:[NSEW]\.?\s+|(?:North|South|East|West)\s+)?(?:[A-Z0-9][\w.’']*\s+){1,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b"
    r"|Boulevard|Blvd\b|Drive|Dr\b|Lane|Ln\b|Way|Court|Place|Highway|Parkway|Square|Terrace)"
)
_IDIOM = re.compile(
    r"-(?:way|size|sided|faced|handed|time|timer|off|on|stop|liner|letter|piece|dimensional|fifths|star|first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|digit|fold|something|ply|hander|upped|up)\b",
    re.IGNORECASE,
)
_TWOFOLD = re.compile(
    r"\s+(?:as|the|that|what|an?|more|his|her|its|their|daily|weekly|monthly|yearly|annually|over)\b", re.IGNORECASE
)
_MULTIPLE = re.compile(
    r"\s+(?:times|fold)\s+(?:as|more|less|higher|larger|bigger|greater|the|that|what)\b|-?fold\b", re.IGNORECASE
)
_GLUED_BEFORE = re.compile(r"[A-Za-z)]-$")
_JOINED_BEFORE = re.compile(r"\b(?:mid|to|in|non|pre|sub|under|over|all|another)-$", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*$")
_NOT_HALF = re.compile(
    r"\b(?:first|second|other|better|latter|former|top|bottom|last|next|back|front|in)\s+$", re.IGNORECASE
)
_HALF_OF = re.compile(
    r"\s+(?:of\b|the\b|a\b|an\b|its\b|his\b|her\b|their\b|our\b|my\b|that\b|those\b|these\b|all\b|as\b|were\b|are\b|say\b|said\b"
    r"|(?:percent|century|hour|mile|day|year)\b)|[.,;]|-(?:hour|mile|century|day|year)\b"
)
_FRACTION_OF = re.compile(r"\s+of\b|\s+(?:less|more|fewer|lower|higher|as)\b|[.,;”\"]")
_OCCASIONS = frozenset(("twice", "thrice"))
_UNCOUNTED_ONE = frozenset(
    [
        "day",
        "night",
        "morning",
        "evening",
        "time",
        "thing",
        "point",
        "side",
        "hand",
        "way",
        "reason",
        "example",
        "case",
        "moment",
        "word",
        "another",
        "kind",
        "sort",
        "motivation",
        "story",
        "number",
        "issue",
        "question",
        "problem",
        "factor",
        "aspect",
        "idea",
        "sign",
        "area",
        "version",
        "explanation",
        "theory",
        "possibility",
        "concern",
        "option",
        "exception",
        "goal",
        "theme",
        "argument",
        "answer",
        "name",
        "lesson",
        "instance",
        "sense",
        "step",
        "matter",
        "fact",
    ]
)
_STRESSED_ONE = re.compile(r"\b(?:just|only|exactly|than|least|most|about|nearly|almost|single)\s+$", re.IGNORECASE)
_PAID = frozenset(
    [
        "cost",
        "spend",
        "pay",
        "raise",
        "earn",
        "lose",
        "divert",
        "save",
        "invest",
        "donate",
        "owe",
        "borrow",
        "waste",
        "funnel",
        "pour",
    ]
)
_OF_MONEY = re.compile(r"\s+(?:of\s+)?(?:dollars|euros|pounds)\b", re.IGNORECASE)
_REACH = 40
_LAST_HOUR = 12


class FoundFigure(NamedTuple):
    """A figure that a text gives."""

    span: Span
    """The words, in the report's text."""
    kind: FigureKind
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    counted: str


def figures(doc: Doc, start: int, named_times: Sequence[Span]) -> list[FoundFigure]:
    """Find the figures that a block of a report gives.

    Args:
        doc: the block's parse.
        start: where the block begins in the report's text, in code points.
        named_times: where the report names times, in text order; numbers in them are no figures.

    Returns:
        In text order, none overlapping; spans count in the report's text, shares are parts of one, cents dollars.
    """
    text = text_of(doc)
    if not _TRIGGER.search(text):
        return []
    places = [token.idx for token in doc]
    masked = [(first - start, last - start) for first, last in named_times]
    found = [number for number in numbers(text) if not overlaps(masked, number.start, number.end)]
    out = []
    lives = decades_of_life(text)
    addresses = [match.span() for match in ADDRESS_OF_PAGE.finditer(text)]
    decades = [(decade.start, decade.end) for decade in lives]
    for amount in amounts(text, found):
        if overlaps(decades, amount.start, amount.end) or overlaps(addresses, amount.start, amount.end):
            continue
        first = bisect_right(places, amount.start) - 1
        last = bisect_right(places, amount.end - 1) - 1
        figure = _figure(text, doc, amount, first, last)
        if figure is not None:
            begin, end = figure.span
            out.append(figure._replace(span=(start + begin, start + end)))
    for decade in lives:
        if not overlaps(masked, decade.start, decade.end):
            span = (start + decade.start, start + decade.end)
            out.append(FoundFigure(span, "age", decade.low, decade.high, False, "year", ""))
    return sorted(out)


def _figure(text: str, doc: Doc, amount: Amount, first: int, last: int) -> FoundFigure | None:
    if _is_no_figure(text, amount, doc[first], doc[last]):
        return None
    unit = Unit("measure", amount.unit, amount.start, amount.end) if amount.unit else None
    unit = unit or unit_beside(text, amount.start, amount.end)
    if unit is None and amount.share and not _is_share(text, amount, doc[last]):
        return None
    is_one = unit is None and amount.low == amount.high == 1 and not amount.share
    if is_one and not _counts_one(text, amount, doc, first, last):
        return None
    kind = _kind(text, amount, unit, doc, first, last)
    if kind == "count" and _is_as_years_are(text, amount):
        noun = counted_noun(doc, first, last)
        if noun is None or noun.tag_ != "NNS":
            return None
    is_duration = unit is not None and unit.name in DURATIONS and kind == "measure"
    before = doc[first].nbor(-1) if first > 0 else None
    is_preposition = before is not None and before.dep_ == "prep"
    begin, end = (unit.start, unit.end) if unit else (amount.start, amount.end)
    if kind == "share" and amount.share and (unit is None or unit.kind == "measure"):
        end = amount.end
    inner = bounded(text, amount._replace(start=begin), is_duration=is_duration, is_preposition=is_preposition)
    # "10 percent or more" has its bound behind the unit.
    outer = bounded(text, amount._replace(start=begin, end=end), is_duration=is_duration, is_preposition=is_preposition)
    bound = max(inner, outer, key=lambda one: one.end)
    factor = unit.factor if unit else 1.0
    low, high = (None if value is None else _scaled(value, factor) for value in (bound.low, bound.high))
    name = unit.name if unit else "year" if kind == "age" else None
    if text[amount.start : amount.end].lower() in _OCCASIONS:
        if _TWOFOLD.match(text, amount.end):
            return None
        return FoundFigure((bound.start, bound.end), "count", low, high, False, None, "times")
    whole = bound.start, max(bound.end, end)
    what = ""
    if kind not in ("age", "measure"):
        joined = hyphened(text, amount.end) if unit is None else ""
        end_of_it = _last_token(doc, last, whole[1])
        what = joined or counted(doc, first, end_of_it, is_share=kind == "share")
        what = what or (cost_of(doc[end_of_it]) if kind == "money" else "")
    return FoundFigure(whole, kind, low, high, bound.approximate, name, what)


def _is_as_years_are(text: str, amount: Amount) -> bool:
    digits = text[amount.start : amount.end]
    return len(digits) == 4 and digits.isdigit() and 1900 <= amount.low < 2100


def _scaled(value: float, factor: float) -> float:
    return value if factor == 1.0 else round(value * factor, 12)


def _last_token(doc: Doc, last: int, end: int) -> int:
    while last + 1 < len(doc) and doc[last + 1].idx < end:
        last += 1
    return last


def _kind(text: str, amount: Amount, unit: Unit | None, doc: Doc, first: int, last: int) -> FigureKind:
    if unit is not None and unit.kind in ("money", "age", "measure"):
        if unit.kind == "measure" and amount.share and unit.name not in DURATIONS:
            return "share"
        return unit.kind  # type: ignore[return-value]
    if amount.share or unit is not None:
        return "share"
    if is_age(text, amount.start, amount.end, doc[first], doc[last], amount.low):
        return "age"
    paid = doc[last].head.lemma_.lower() in _PAID and doc[last].dep_ in ("dobj", "npadvmod", "attr", "obj")
    if _OF_MONEY.match(text, amount.end) or (paid and amount.vague and amount.low >= 1000):
        return "money"
    return "count"


def _is_no_figure(text: str, amount: Amount, first: Token, last: Token) -> bool:
    """Whether a number names something instead of counting it, or is glued to what it belongs to."""
    start, end = amount.start, amount.end
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    digits = text[start].isdigit()
    if _GLUED_BEFORE.search(before) and not _JOINED_BEFORE.search(before):
        return True
    if (
        digits
        and before.endswith((".", "-"))
        and not before.endswith(("--", "-to-", "-in-", "mid-"))
        and not before[:-1].endswith(" ")
    ):
        return True
    if digits and before.endswith(".") and is_calibre(text, end):
        return True
    if _NAMED_BY_NUMBER.search(before) and not (last.i + 1 < len(last.doc) and last.nbor().tag_ == "NNS"):
        return True
    if digits and (is_calibre(text, end) or _ADDRESS.match(after) or re.match(r":\d|-\d", after)):
        return True
    if digits and re.match(r"[.)]\s", after) and _LIST_NUMBER.search(before):
        return True
    if text[start:end].lower() == "zero" and (last.dep_ != "nummod" or last.head.i < last.i):
        return True
    if text[start:end] == "911" or _IDIOM.match(after) or _MULTIPLE.match(after):
        return True
    if (
        amount.spelled
        and amount.high is not None
        and amount.high <= _LAST_HOUR
        and last.dep_ == "pobj"
        and last.head.lower_ == "at"
    ):
        return unit_beside(text, start, end) is None  # "leaves at nine"
    if first.is_title and first.i > 0 and first.nbor(-1).lower_ == "the" and last.i + 1 < len(last.doc):
        return last.nbor().is_title and last.nbor().pos_ in ("NOUN", "PROPN")  # "at the Three Herons"
    if text[start:end].lower() in ("half", "a half"):
        return _NOT_HALF.search(before) is not None or before.endswith(" and ")
    if first.i > 0 and digits and not amount.share:
        # "Boeing 727", "Route 9": a name's own number leans on the name before it.
        name = first.nbor(-1)
        noun = last.nbor() if last.i + 1 < len(last.doc) else None
        leans = last.head.i == name.i and name.pos_ == "PROPN" and name.whitespace_ != ""
        if leans and not (noun is not None and noun.pos_ in ("NOUN", "ADJ")):
            return True
    return False


def _is_share(text: str, amount: Amount, last: Token) -> bool:
    words = text[amount.start : amount.end].lower()
    after = text[amount.end : amount.end + _REACH]
    before = text[max(0, amount.start - _REACH) : amount.start]
    if words in ("half", "a half"):
        bound = re.search(
            r"\b(?:than|least|nearly|almost|about|over|roughly|by|around|up\s+to|as\s+much\s+as|as\s+many\s+as)\s+$",
            before,
        )
        return bool(bound or _HALF_OF.match(after) or not after)
    if words.startswith(("a ", "an ")):
        if after.startswith("-"):
            return False
        noun = last.nbor() if last.i + 1 < len(last.doc) else None
        return bool(_FRACTION_OF.match(after)) or noun is None or noun.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB")
    return True


def _counts_one(text: str, amount: Amount, doc: Doc, first: int, last: int) -> bool:
    """Whether "one" counts a thing, and is no pronoun ("one of them", "one day", "no one")."""
    if text[amount.start].isdigit():
        return True
    number = doc[last]
    stressed = _STRESSED_ONE.search(text, max(0, amount.start - _REACH), amount.start) is not None
    if number.i + 1 < len(doc) and number.nbor().lower_ in ("of", "another"):
        return stressed and number.nbor().lower_ == "of"
    if first > 0 and doc[first - 1].lower_ in (
        "no",
        "any",
        "every",
        "each",
        "some",
        "this",
        "that",
        "the",
        "which",
        "another",
    ):
        return False
    noun = counted_noun(doc, first, last)
    if noun is None or number.dep_ != "nummod" or noun.tag_ not in ("NN", "NNP"):
        return False
    return stressed or noun.lower_ not in _UNCOUNTED_ONE
