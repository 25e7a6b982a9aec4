"""Clock times: the hour and minute that words name: "10:30 p.m.", "noon", "0915 GMT", "seven in the morning"."""

from __future__ import annotations

import re
from datetime import date, datetime

from dateutil import parser

from firsthand.annotating.calendar.time_spans import TimeValue
from firsthand.annotating.calendar.time_words import SMALL

_MINUTES = re.compile(
    r"(\d{1,2}(?::\d\d)?\s?[ap]\.?m|(?<!\d)\d{1,2}:\d\d)|\b(noon|midnight)\b|(?<!\d)(\d\d\d\d)(?=\s)", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"(\w+)(?::(\d\d))?\s+(?:o[’']clock\s+)?(?:in\s+the\s+|at\s+)(morning|afternoon|evening|night)", re.IGNORECASE
)
_NIGHTFALL = 6
"""From what hour on "at night" is before midnight."""


def hour_on(words: str, day: date) -> TimeValue | None:
    """The hour and minute that words name on a day; null where they name none."""
    if spoken := _SPOKEN.match(words):
        number = spoken[1].lower()
        hour = int(number) if number.isdigit() else int(SMALL[number])
        late = spoken[3].lower() in ("afternoon", "evening") or (spoken[3].lower() == "night" and hour >= _NIGHTFALL)
        clock = f"{hour % 12 + 12 * late:02}:{spoken[2] or '00'}"
    elif found := _MINUTES.search(words):
        if found[2]:
            clock = {"noon": "12:00", "midnight": "00:00"}[found[2].lower()]
        else:
            clock = f"{found[3][:2]}:{found[3][2:]}" if found[3] else found[1].replace(".", "")
    else:
        return None
    moment = parser.parse(clock, default=datetime(day.year, day.month, day.day)).isoformat(timespec="minutes")
    return TimeValue(moment, moment, "minute")
