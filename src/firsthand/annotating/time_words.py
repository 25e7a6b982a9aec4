"""Time words: where a text names a day, a month, a year, an hour or a stretch of time, and in which form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SMALL = {
    **{word: float(count) for count, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},
    **{"a": 1.0, "an": 1.0, "eleven": 11.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0},
    **{"forty": 40.0, "fifty": 50.0, "sixty": 60.0, "a dozen": 12.0, "half a": 0.5},
}
"""Numbers as they stand before units of time."""

_MONTH = (
    r"(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|June?|July?|Aug(?:ust|\b\.?)"
    r"|Sept(?:ember|\b\.?)|Sep\b\.?|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_PART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night))"
_UNIT = r"(?:minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century|centurie)"
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
_VAGUE = r"(?:several|(?:a\s+)?few|(?:a\s+)?couple(?:\s+of)?|many|some)"
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_CLOCK = (
    r"(?:(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?[ap]\.?m\b\.?|\b(?:noon|midnight)\b|(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d]))"
    r"(?:\s+(?:E|C|M|P)[SD]?T\b|\s+(?:GMT|UTC)\b)?"
)
_FEAST = (
    r"Christmas(?:\s+(?:Eve|Day))?|New\s+Year[’']s\s+(?:Eve|Day)|Thanksgiving(?:\s+Day)?|Labor\s+Day|Memorial\s+Day"
    r"|Independence\s+Day|Veterans\s+Day|Valentine[’']s\s+Day|Halloween|Election\s+Day|Easter(?:\s+Sunday)?|Good\s+Friday"
)

_FORMS = re.compile(
    "|".join(
        (
            rf"(?P<iso>(?<![\d-]){_YEAR}-(?:0[1-9]|1[0-2])-(?:[0-3]\d)(?![\d-]))",
            rf"(?P<slashed>(?<![\d/])\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d\d)(?![\d/]))",
            rf"(?P<date>(?:\b{_WEEKDAY},?\s+(?:the\s+)?)?(?:\b{_MONTH}\s+{_DAY}\b(?!:)(?!\s?[ap]\.?m)(?:,?\s+{_YEAR}\b)?"
            rf"|\b{_DAY}\s+(?:of\s+)?{_MONTH}(?![a-z])(?:,?\s+{_YEAR}\b)?))",
            rf"(?P<month_year>\b{_MONTH},?(?:\s+of)?\s+{_YEAR}\b)",
            rf"(?P<month>(?<![\w’'-]){_MONTH}(?![\w’'-]*\w))",
            rf"(?P<clocked>{_CLOCK}(?:,?\s+(?:on\s+)?(?:{_WEEKDAY}|today|tomorrow|yesterday)\b)?)",
            rf"(?P<relative_weekday>\b(?i:(?:last|this\s+past|past|this|next|this\s+coming))\s+{_WEEKDAY}\b{_PART}?)",
            rf"(?P<weekday>\b{_WEEKDAY}\b(?:[’']s)?(?:{_PART}|\s+at\s+{_CLOCK})?)",
            r"(?P<deictic>\b(?i:(?:(?:today|tonight|yesterday|tomorrow)(?:\s+(?:morning|afternoon|evening|night))?"
            r"|this\s+(?:morning|afternoon|evening)|last\s+night))\b)",
            rf"(?P<ago>\b(?i:(?:{_NUMBER}|{_VAGUE})[\s-]+(?:and\s+a\s+half\s+)?{_UNIT}s?\s+ago)\b)",
            rf"(?P<stretch>\b(?i:(?:last|past|next|coming)\s+(?:{_NUMBER}(?:\s+|-){_UNIT}s?(?:\s+and\s+a\s+half)?"
            rf"|{_UNIT}\s+and\s+a\s+half|{_VAGUE}\s+{_UNIT}s?))\b)",
            rf"(?P<unit>\b(?i:(?:last|this|this\s+past|the\s+past|next|this\s+coming|the\s+coming|all)\s+(?:{_UNIT}|{_SEASON}))\b"
            r"(?!\s+and\s+a\s+half))",
            rf"(?P<season>\b(?i:the\s+(?:{_SEASON}|weekend))\b(?!-|\s+of\s+(?!{_YEAR})))",
            rf"(?P<season_year>\b(?i:{_SEASON})(?:\s+of)?\s+{_YEAR}\b)",
            r"(?P<within>(?i:(?<=earlier in )|(?<=later in )|(?<=end of )|(?<=start of )|(?<=beginning of )|(?<=rest of ))"
            r"(?i:the\s+(?:week|month|year|decade)\b)(?!\s+(?:of|that|when|in|to|after|before|ending|ended)\b))",
            rf"(?P<decade>(?:\b{_YEAR[:-4]}\d0s\b|\bthe\s+(?:early\s+|late\s+|mid-)?[’'‘]\d0s\b))",
            rf"(?P<feast>\b(?:{_FEAST})\b)",
            rf"(?P<year>(?<![\w.,$€£¥/:#-])(?:(?<=\bfiscal )|(?<=\bmid-)|(?<!\d)){_YEAR}(?![\w%]|[.,:/]\d|-\d\d\d|-(?!(?:1[5-9]|20)\d\d)[a-z]*-old))",
        )
    )
)


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
    for match in _FORMS.finditer(text):
        words = match.group()
        end = match.end() - (len(words) - len(words.rstrip(" ,")))
        yield TimeWords(match.start(), end, match.lastgroup or "", text[match.start() : end])
