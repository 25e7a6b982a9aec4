"""Time words: where a text names a day, a month, a year, an hour or a stretch of time, and in which form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from firsthand.annotating.calendar.feasts import PATTERN as _FEAST
from firsthand.language.calendar_names import MONTH_OR_SHORT, WEEKDAY
from firsthand.language.number_names import NUMBERS

SMALL = {
    **{word: float(count) for count, word in enumerate(NUMBERS) if 1 <= count <= 12 or count == 15},
    "a": 1.0,
    "an": 1.0,
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "a dozen": 12.0,
    "half a": 0.5,
}
"""Numbers as they stand before units of time."""

_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_PART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night))"
_UNIT = r"(?:minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century|centurie)"
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
_VAGUE = r"(?:several|(?:a\s+)?few|(?:a\s+)?couple(?:\s+of)?|many|some)"
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
"""The month with which each begins."""
_SEASON = rf"(?:{'|'.join(SEASONS)})"
_CLOCK = (
    r"(?:(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?[ap]\.?m\b\.?|\b(?:noon|midnight)\b|(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d])"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?=\s+(?:GMT|UTC|local\s+time|hrs|hours\s+(?:GMT|UTC|local|on))\b))"
    r"(?:\s+(?:hours|hrs)\b)?(?:\s+(?:E|C|M|P)[SD]?T\b|\s+(?:GMT|UTC)\b|\s+local\s+time\b)?"
)
LAST = 5
"""Stands for the last of several, however many they are: no month has more of a weekday."""
PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST, "final": LAST}
_PLACE = rf"(?:{'|'.join(PLACES)})"
_WHOLE_YEAR = rf"(?<![.,$€£¥/:#]){_YEAR}"
_MONTH_AND_DAY = rf"{MONTH_OR_SHORT}\s+{_DAY}\b"
_DAY_AND_MONTH = rf"{_DAY}\s+(?:of\s+)?{MONTH_OR_SHORT}(?![a-z])"
_OF_YEAR = rf"(?:,?\s+{_YEAR}\b)?"
DATE = rf"(?:{_MONTH_AND_DAY}|{_DAY_AND_MONTH}){_OF_YEAR}"
_ON_DAY = rf"(?:,?\s+(?:on\s+)?(?:(?:{WEEKDAY},?\s+)?{DATE}|(?:{WEEKDAY}|today|tomorrow|yesterday)\b))?"

_ABSOLUTE = re.compile(
    r"(?<![\w])(?=[A-Z\d])(?:"
    + "|".join(
        (
            rf"(?P<iso>(?<!-){_YEAR}-(?:0[1-9]|1[0-2])-(?:[0-3]\d)(?![\d-]))",
            rf"(?P<slashed>(?<!/)\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d\d)(?![\d/]))",
            rf"(?P<date>(?:{WEEKDAY},?\s+(?:the\s+)?)?(?:{_MONTH_AND_DAY}(?!:)(?!\s?[ap]\.?m){_OF_YEAR}|{_DAY_AND_MONTH}{_OF_YEAR}))",
            rf"(?P<month_year>{MONTH_OR_SHORT},?(?:\s+of)?\s+{_YEAR}\b)",
            rf"(?P<month>(?:(?<![’'-])|(?<=[Mm]id-)){MONTH_OR_SHORT}(?![\w’'-]*\w))",
            rf"(?P<clocked>{_CLOCK}{_ON_DAY})",
            rf"(?P<weekday>{WEEKDAY}\b(?:[’']s)?(?:{_PART}|\s+at\s+{_CLOCK}|\s+(?:noon|midnight)\b)?)",
            rf"(?P<feast>(?:{_FEAST})\b)",
            r"(?P<decade>(?:1[5-9]|20)\d0s\b)",
            rf"(?P<years>{_WHOLE_YEAR}[-–/](?:{_YEAR}|\d\d)(?![\w%]|[.,:/–-]\d))",
            rf"(?P<year>{_WHOLE_YEAR}(?![\w%]|[.,:/]\d|-\d\d\d|-[A-Z]))",
        )
    )
    + ")"
)
_RELATIVE = re.compile(
    r"\b(?:"
    + "|".join(
        (
            rf"(?P<relative_weekday>(?i:last|this\s+past|past|this|next|this\s+coming)\s+{WEEKDAY}\b{_PART}?)",
            r"(?P<deictic>(?i:(?:today|tonight|yesterday|tomorrow)(?:\s+(?:morning|afternoon|evening|night))?"
            r"|this\s+(?:morning|afternoon|evening)|last\s+night)\b)",
            rf"(?P<stretch>(?i:(?:last|past|next|coming)\s+(?:{_NUMBER}(?:\s+|-){_UNIT}s?(?:\s+and\s+a\s+half)?"
            rf"|{_UNIT}\s+and\s+a\s+half|{_VAGUE}\s+{_UNIT}s?))\b)",
            rf"(?P<unit>(?i:(?:last|this\s+past|the\s+past|this\s+coming|the\s+coming|this|next|all)\s+(?:{_UNIT}|{_SEASON}))\b"
            r"(?!\s+and\s+a\s+half))",
            rf"(?P<season>(?i:the\s+(?:{_SEASON}|weekend))\b(?!-|\s+of\s+(?!{_YEAR})))",
            r"(?P<within>(?i:(?<=earlier in )|(?<=later in )|(?<=end of )|(?<=start of )|(?<=beginning of )|(?<=rest of ))"
            r"(?i:the\s+(?:week|month|year|decade)\b)(?!\s+(?:of|that|when|in|to|after|before|ending|ended)\b))",
            rf"(?P<relative_month>(?i:last|this\s+past|past|this|next|this\s+coming)\s+{MONTH_OR_SHORT}(?![\w’'-]*\w)(?!\s+\d))",
            r"(?P<day_of_month>(?<=\bon the )(?:3[01]|[12]?\d)(?:st|nd|rd|th)\b(?=[.,;:)]|\s*$|\s+(?:but|after|when|while|as)\b))",
            rf"(?P<noon>(?:noon|midnight)\b{_ON_DAY})",
            r"(?P<short_decade>the\s+(?:early\s+|late\s+|mid-)?[’'‘]\d0s\b)",
        )
    )
    + ")"
)
_SEASON_YEAR = re.compile(rf"\b(?P<season_year>(?i:(?:the\s+)?{_SEASON})(?:\s+of)?\s+{_YEAR}\b)")
_AGO = re.compile(rf"\b(?P<ago>(?:{_NUMBER}|{_VAGUE})[\s-]+(?:and\s+a\s+half\s+)?{_UNIT}s?\s+ago\b)", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"\b(?P<numbered_weekday>(?i:{_PLACE})\s+{WEEKDAY}\s+(?:in|of)\s+{MONTH_OR_SHORT}(?:,?\s+{_YEAR})?\b)"
)
_PART_OF_YEAR = re.compile(
    rf"\b(?P<part_of_year>(?:(?i:{_PLACE})[\s-]+(?:quarter|half)\s+of\s+|Q[1-4]\s+(?:of\s+)?){_YEAR})(?![\w-]*\w)"
)
_SPOKEN = re.compile(
    rf"(?<=\b(?:at|by) )(?P<spoken>(?:1[0-2]|[1-9]|{'|'.join(SMALL)})(?::[0-5]\d)?(?:\s+o[’']clock)?\s+"
    r"(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b)",
    re.IGNORECASE,
)
_FORMS = (
    (_ABSOLUTE, re.compile(r"[A-Z\d]")),
    (_RELATIVE, re.compile(r"\b(?:last|past|next|coming|this|the|all|to|yester|noon|midn|on\s+the)", re.IGNORECASE)),
    (_SEASON_YEAR, re.compile(rf"{_SEASON}(?:\s+of)?\s+\d", re.IGNORECASE)),
    (_AGO, re.compile(r"\bago\b", re.IGNORECASE)),
    (_NUMBERED, re.compile(rf"day\s+(?:in|of)\s+{MONTH_OR_SHORT}")),
    (_PART_OF_YEAR, re.compile(r"\b(?:quarter|half)\s+of\s+\d|\bQ[1-4]\b")),
    (_SPOKEN, re.compile(r"\b(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b", re.IGNORECASE)),
)
"""The forms, and for each group a cheap sign without which none of them can stand in a text."""


class TimeWords(NamedTuple):
    """Words that name a time."""

    start: int
    end: int
    form: str
    """Which of the forms above they have."""
    words: str


def time_words(text: str) -> Iterator[TimeWords]:
    """Find the words in ``text`` that name a time, in text order, the longest form first.

    Left out are what happens again and again ("every day"), lengths that hang on nothing ("for two weeks"), and vague
    words ("recently"): none of them names a time.
    """
    found = [match for forms, sign in _FORMS if sign.search(text) for match in forms.finditer(text)]
    last = 0
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        start, end = match.span()
        if start >= last:
            last = end
            yield TimeWords(start, end, match.lastgroup or "", match.group())
