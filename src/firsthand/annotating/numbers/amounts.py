"""Amounts: numbers put together where a text gives two of them for one thing: ranges, ratios, feet and inches; scores go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from firsthand.annotating.numbers.number_words import Number

_MARKS = r"(?:\s*(?:%|percent|per\s+cent|dollars))?"
_CURRENCY = r"(?:(?:US)?[$€£¥]\s?)?"
_TO = re.compile(rf"{_MARKS}\s?(?:-to-|\bto\b|-|–|—|\bor\b)\s?(?:as\s+(?:many|much)\s+as\s+|up\s+to\s+)?{_CURRENCY}")
_AND = re.compile(rf"{_MARKS}\s+and\s+{_CURRENCY}")
_IF_NOT = re.compile(
    rf",?\s+(?:if\s+not|or\s+even|or\s+perhaps|perhaps\s+even|or\s+maybe|maybe\s+even|and\s+possibly)\s+{_CURRENCY}"
)
_OUT_OF = re.compile(r"(?:\s+in\s+(?:every\s+)?|-in-|\s+out\s+of\s+(?:every\s+)?|-out-of-)")
_FOOT = re.compile(r"[\s-](?:foot|feet|ft)[\s,-]{1,2}|[’']")
_BETWEEN = re.compile(rf"\b(?:between|from)\s+(?:the\s+ages?\s+of\s+)?{_CURRENCY}$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom\s+(?:about\s+|around\s+|roughly\s+|nearly\s+|more\s+than\s+)?{_CURRENCY}$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ea]ll(?:en|ing)?|dropp\w+|drops?|increas\w+|decreas\w+|gr[eo]w\w*|jump\w*|climb\w*|cut(?:ting)?|rais\w+"
    r"|lower\w*|reduc\w+|went|gone|shr[aiu]nk\w*|expand\w*|declin\w+|up|down|mov\w+|swell\w*|soar\w*|plung\w+|slid\w*|slipp?\w*"
    r"|improv\w+|chang\w+)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_CONTEST_BEFORE = re.compile(
    r"\b(?:vot\w+|pass\w+|approv\w+|won|win\w*|lost|los\w+|beat\w*|defeat\w*|scor\w+|lead\w*|led|tied|split|rul\w+|decid\w+|edge|series|by)"
    r"(?:\s+\w+){0,3}\s+$",
    re.IGNORECASE,
)
_CONTEST_AFTER = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:vote|margin|victory|win|loss|defeat|lead|edge|score|tie|decision|ruling|record|split)\b",
    re.IGNORECASE,
)
_UNIT_OR_TWO = re.compile(r"\b(an?)\s+(?:minute|hour|day|week|month|year|decade|mile|dozen)\s+or\s+$", re.IGNORECASE)
_UNIT_AND = re.compile(r"\b(?:an?|one)\s+(minute|hour|day|week|month|year|decade|mile)\s+and\s+$", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(?:%|percent\b|per\s+cent\b)", re.IGNORECASE)
_CLOCK_OR_TIME = re.compile(r"\s*(?:days?|weeks?|months?|years?|hours?|minutes?)\b")
_REACH = 80
_LARGEST_BASE = 1000
"""The largest base of a ratio ("one in 1,000"); "killed two in 2016" is none."""


class Amount(NamedTuple):
    """A number or a range of numbers that a text gives for one thing."""

    start: int
    end: int
    low: float
    high: float | None
    share: bool
    vague: bool
    spelled: bool
    unit: str | None = None
    """The unit, where the numbers themselves show it ("5-foot-11")."""


def amounts(text: str, found: Sequence[Number]) -> list[Amount]:
    """Put numbers together that are one amount, and leave out scores and tallies ("a 52-48 vote").

    Takes numbers in text order, gives amounts in text order.
    """
    out: list[Amount] = []
    index = 0
    while index < len(found):
        one = found[index]
        other = found[index + 1] if index + 1 < len(found) else None
        if other is not None and other.start - one.end <= _REACH // 2:
            if _is_score(text, one, other):
                index += 2
                continue
            if pair := _ratio(text, one, other) or _height(text, one, other) or _range(text, one, other):
                out.append(pair)
                index += 2
                continue
        out.append(_alone(text, one))
        index += 1
    return out


def _alone(text: str, one: Number) -> Amount:
    start, low = one.start, one.low
    if one.low == one.high == 2 and (before := _UNIT_OR_TWO.search(text, max(0, one.start - _REACH), one.start)):
        start, low = before.start(1), 1.0
    if one.share and one.low == 1 / 2 and (before := _UNIT_AND.search(text, max(0, one.start - _REACH), one.start)):
        return Amount(before.start(), one.end, 1.5, 1.5, False, False, True, before[1].lower())
    return Amount(start, one.end, low, one.high, one.share, one.vague, one.spelled)


def _is_score(text: str, one: Number, other: Number) -> bool:
    between = text[one.end : other.start]
    if between not in ("-", "–", "—", " to ", "-to-") or one.share or other.share or one.vague or other.vague:
        return False
    if text[max(0, one.start - 1)] in "$€£¥" or text[other.end : other.end + 1] == "%":
        return False
    if text[other.end :].lstrip()[:7] in ("percent", "per cen"):
        return False
    if other.scale == 1 and one.low >= other.low:
        return True
    if not _CONTEST_AFTER.match(text, other.end):
        return between != " to " and bool(re.search(r"\bvot\w+\s+$", text[max(0, one.start - _REACH) : one.start]))
    return bool(_CONTEST_BEFORE.search(text, max(0, one.start - _REACH), one.start)) or between != " to "


def _ratio(text: str, one: Number, other: Number) -> Amount | None:
    """Read "one in three" and "nine out of 10"."""
    if not _OUT_OF.fullmatch(text, one.end, other.start) or other.high is None:
        return None
    plain = one.low == one.high and other.low == other.high and not one.share and not other.share
    if not plain or not one.low < other.low <= _LARGEST_BASE or _CLOCK_OR_TIME.match(text, other.end):
        return None
    share = one.low / other.low
    return Amount(one.start, other.end, share, share, True, False, one.spelled and other.spelled)


def _height(text: str, one: Number, other: Number) -> Amount | None:
    """Read "5-foot-11" and "5 feet 11"."""
    if not _FOOT.fullmatch(text, one.end, other.start) or not (3 <= one.low <= 8 and other.low < 12):
        return None
    inches = 12 * one.low + other.low
    return Amount(one.start, other.end, inches, inches, False, False, False, "inch")


def _range(text: str, one: Number, other: Number) -> Amount | None:
    if_not = _IF_NOT.fullmatch(text, one.end, other.start) is not None
    before = text[max(0, one.start - _REACH) : one.start]
    joined = if_not or _TO.fullmatch(text, one.end, other.start) is not None
    between = text[one.end : other.start]
    if not joined:
        joined = _AND.fullmatch(text, one.end, other.start) is not None and _BETWEEN.search(before) is not None
    if "to" in between and (start := _FROM.search(before)) and _CHANGED.search(before[: start.start()]):
        return None  # "rose from 5 to 10" gives two numbers
    if _PERCENT.match(text, one.end) and not _PERCENT.match(text, other.end):
        return None  # "fell 12 percent to 86 crowns" gives two numbers
    low = one.low
    if one.scale == 1 < other.scale and not one.share and low < other.low / other.scale:
        low = round(low * other.scale, 6)
    if not joined or one.share != other.share or (other.high is not None and low >= other.high):
        return None
    return Amount(
        one.start, other.end, low, other.high, one.share, one.vague or other.vague, one.spelled and other.spelled
    )
