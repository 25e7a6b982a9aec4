"""Ages: numbers that say how old somebody is, by the words and the punctuation around them."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Token

from firsthand.annotating.letters import lowered
from firsthand.annotating.numbers.number_words import CARDINALS
from firsthand.language.calendar_names import MONTH_OR_SHORT

_OLDEST = 120
_BEFORE = re.compile(
    r"(?:\baged?[\s:]+(?:of\s+)?(?:about\s+|around\s+)?|\bages(?:\s+(?:of|from))?\s+|\b(?:turn(?:s|ed|ing)?)\s+"
    r"|\bages?\b(?:\s+of\s+\w+)?(?:\s+\w+){0,4}\s+(?:is|was|are|were|of|to|at)\s+)$",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\bage[sd]?\s+(?:\d{1,3},?\s+)+(?:and\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r",?\s+(?:(?:or|and)\s+(?:older|younger)|year\s+olds?)\b", re.IGNORECASE)
_SAID_OF = re.compile(
    r"\b(?:he|she|who|i|they|we|[A-Z]\w+)\s+(?:was|is|were|are|am|[’']s)\s+(?:only|just|then|about|now|still)?\s*$"
)
_WAS = r"\s+(?:was|is|were|are|[’']s)\s+(?:only|just|then|about|now|still|nearly|almost)?\s*$"
_SAID_OF_SOMEBODY = re.compile(
    r"\b(?:mother|father|son|daughter|wife|husband|brother|sister|grand(?:mother|father|son|daughter)|aunt|uncle|niece|nephew|boy|girl"
    rf"|man|woman|baby|child|victim|suspect|patient|driver|teenager|youngest|oldest|eldest)s?{_WAS}",
    re.IGNORECASE,
)
_CLAUSE_ENDS = frozenset(("PUNCT", "CCONJ", "SCONJ"))
_DECADE = re.compile(
    r"(?:\b(?:in|into|of|entering)\s+(?:his|her|their|my|your|our|its)\s+(?:(?:early|mid|late)[\s-]*(?:to[\s-]+late[\s-]*)?)?"
    r"|(?<!the\s)\b(?:early|mid|late)[\s-]+)"
    rf"((?:\d0)[’']?s|(?:{'|'.join(word.removesuffix('y') + 'ies' for word in CARDINALS if word.endswith('ty'))}|teens))\b",
    re.IGNORECASE,
)
_GOES_ON = frozenset(("of", "from", "and", "who", "was", "is", "after"))
_MONTH = re.compile(MONTH_OR_SHORT, re.IGNORECASE)
_TEENS = (13.0, 19.0)


class DecadeOfLife(NamedTuple):
    """ "in his 50s": the words' place, and the ages they stand for."""

    start: int
    end: int
    low: float
    high: float


def decades_of_life(text: str) -> list[DecadeOfLife]:
    """Find where a text says in which ten years of life somebody is."""
    found = []
    for match in _DECADE.finditer(text):
        word = lowered(match[1]).rstrip("s").rstrip("’'")
        if word == "teen":
            low, high = _TEENS
        else:
            low = float(word) if word.isdigit() else float(CARDINALS[word.removesuffix("ie") + "y"])
            high = low + 9
        found.append(DecadeOfLife(match.start(1), match.end(1), low, high))
    return found


def is_age(text: str, start: int, end: int, first: Token, last: Token, value: float) -> bool:
    """Whether the number ``text[start:end]`` is an age that no unit marks.

    Args:
        text: the text.
        start: where the number begins.
        end: where it ends.
        first: its first token.
        last: its last token.
        value: its value.
    """
    if not 0 <= value <= _OLDEST or value != int(value):
        return False
    before = text[max(0, start - 60) : start]
    if _BEFORE.search(before) or _CONTINUED.search(before) or _AFTER.match(text, end):
        return True
    after = last.nbor() if last.i + 1 < len(last.doc) else None
    if (_SAID_OF.search(before) or _SAID_OF_SOMEBODY.search(before)) and (
        after is None or after.pos_ in _CLAUSE_ENDS or after.lower_ in ("at", "when", "then")
    ):
        return value >= 1
    return _is_apposed(first, after)


def _is_apposed(first: Token, after: Token | None) -> bool:
    """Whether a number stands between commas or in brackets behind somebody: "Ada Brook, 41, said", "(41)"."""
    goes_on = after is None or after.is_punct or after.pos_ == "SCONJ"
    if not goes_on and after is not None and after.lower_ not in _GOES_ON:
        return False
    if not first.is_digit or len(first) > 3 or first.i < 2:
        return False
    mark = first.nbor(-1)
    if mark.lower_ in ("then", "now", "only", "both") and first.i > 2:
        mark = mark.nbor(-1)
    if mark.text not in (",", "(") or mark.i == 0:
        return False
    if mark.text == "(" and (after is None or after.text != ")"):
        return False
    name = mark.nbor(-1)
    if name.text in ('"', "”", "’", "'") and name.i > 0:
        name = name.nbor(-1)
    if name.text in (")",) and name.i > 0:
        return False
    if _MONTH.fullmatch(name.text) or name.like_num:
        return False
    enclosed = after is not None and after.text in (",", ")")
    return (
        name.pos_ == "PROPN"
        or (name.is_title and enclosed)
        or name.text in ("Jr.", "Sr.", "II", "III", "Jr", "Sr")
        or (name.pos_ == "NOUN" and name.text[:1].isalpha() and name.tag_ == "NN" and mark.text == ",")
    )
