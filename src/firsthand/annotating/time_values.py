"""Time values: which days or hours the words for a time mean, seen from the day of publication.

Dates and hours are read by python-dateutil; the habits of news are ours: a bare weekday is the last one in what is told
as past and the next one in what is still to come, a date without a year is the nearest that its tense allows, and weeks
run from Monday (ISO 8601).  Seasons are the meteorological ones of the northern half.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from dateutil import easter, parser
from dateutil.relativedelta import relativedelta

from firsthand.annotating.time_words import MONTHS, SMALL, WEEKDAYS, TimeWords

Direction = Literal["past", "future", "unknown"]
"""Whether what happens at that time is told as past or as still to come."""


class TimeValue(NamedTuple):
    """The first and the last day (or minute) that words can mean, both null where it cannot be told."""

    earliest: str | None
    latest: str | None
    granularity: str


_MINUTES = re.compile(r"(\d{1,2}(?::\d\d)?\s?[ap]\.?m|(?<!\d)\d{1,2}:\d\d)|\b(noon|midnight)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)day\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_PART = re.compile(r"morning|afternoon|evening|night", re.IGNORECASE)
_COUNTED = re.compile(r"(\d+|[a-z ]+?)[\s-]+(?:(and\s+a\s+half)\s+)?([a-z]+?)s?(\s+and\s+a\s+half)?(?:\s+ago)?$")
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_FEASTS: dict[str, Callable[[int], date]] = {
    "christmas": lambda year: date(year, 12, 25),
    "christmas eve": lambda year: date(year, 12, 24),
    "new year's eve": lambda year: date(year, 12, 31),
    "new year's": lambda year: date(year, 1, 1),
    "thanksgiving": lambda year: _weekday_of(year, 11, 3, 4),
    "labor": lambda year: _weekday_of(year, 9, 0, 1),
    "memorial": lambda year: _weekday_of(year, 6, 0, 1) - timedelta(7),
    "independence": lambda year: date(year, 7, 4),
    "veterans": lambda year: date(year, 11, 11),
    "valentine's": lambda year: date(year, 2, 14),
    "halloween": lambda year: date(year, 10, 31),
    "election": lambda year: _weekday_of(year, 11, 0, 1) + timedelta(1),
    "easter": easter.easter,
    "good friday": lambda year: easter.easter(year) - timedelta(2),
}
_UNKNOWN_YEAR = 2000
"""A leap year that stands for one that the text does not name, so that 29 February can be read."""


def time_value(words: TimeWords, published: date | None, direction: Direction) -> TimeValue:
    """Resolve the words for a time.

    Args:
        words: the words and their form.
        published: the day of publication; without it whatever is relative cannot be told.
        direction: how the text's tense looks on that time.

    Returns:
        ISO dates, or ISO dates with hours and minutes; nulls for what cannot be told and for days that no calendar
        has (31 February).
    """
    try:
        return _READERS[words.form](" ".join(words.words.split()), published, direction)
    except (ValueError, OverflowError):
        return TimeValue(None, None, _GRANULARITY.get(words.form, "day"))


def weekday_named(words: str) -> int | None:
    """The weekday that words name, from Monday as 0, or null."""
    found = _WEEKDAY.search(words)
    return WEEKDAYS.index(found[1][:3].lower()) if found else None


def _date(words: str, published: date | None, direction: Direction) -> TimeValue:
    if _YEAR.search(words):
        day = parser.parse(words, default=datetime(_UNKNOWN_YEAR, 1, 1)).date()
        return _days(day, day, "day")
    found = parser.parse(_WEEKDAY.sub("", words), default=datetime(_UNKNOWN_YEAR, 1, 1)).date()
    if published is None:
        return TimeValue(None, None, "day")
    years = (_in_year(year, found.month, found.day) for year in range(published.year - 4, published.year + 5))
    near = [day for day in years if day is not None]
    day = _nearest([day for day in near if _fits_weekday(day, words)] or near, published, direction)
    return _days(day, day, "day")


def _slashed(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    first, second, year = (int(part) for part in words.split("/"))
    if year < 100:
        year += 1900 if year > 68 else 2000  # as POSIX strptime divides the centuries
    month, day = (second, first) if first > 12 else (first, second)
    return _days(date(year, month, day), date(year, month, day), "day")


def _month(words: str, published: date | None, direction: Direction) -> TimeValue:
    found = _MONTH.search(words)
    assert found is not None
    month = MONTHS.index(found[1].lower()) + 1
    if year := _YEAR.search(words):
        return _months(date(int(year[0]), month, 1), 1, "month")
    if published is None:
        return TimeValue(None, None, "month")
    first = published.replace(day=1)
    near = [date(year, month, 1) for year in (first.year - 1, first.year, first.year + 1)]
    return _months(_nearest(near, first, direction), 1, "month")


def _weekday(words: str, published: date | None, direction: Direction) -> TimeValue:
    weekday = weekday_named(words)
    assert weekday is not None
    part = _PART.search(words)
    granularity = part[0].lower() if part else "day"
    if published is None:
        return TimeValue(None, None, granularity)
    lower = words.lower()
    if lower.startswith(("next", "this coming")) or (direction == "future" and not lower.startswith(("last", "past"))):
        day = published + timedelta((weekday - published.weekday()) % 7 or (7 if lower.startswith("next") else 0))
    else:
        back = (published.weekday() - weekday) % 7
        day = published - timedelta(back or (7 if lower.startswith("last") else 0))
    return _with_minutes(words, day) or _days(day, day, granularity)


def _clocked(words: str, published: date | None, direction: Direction) -> TimeValue:
    day = published
    if weekday_named(words) is not None:
        day = _day_of(_weekday(_WEEKDAY.findall(words)[-1] + "day", published, direction))
    elif published is not None:
        day = published + timedelta(_offset(words))
    return (_with_minutes(words, day) if day else None) or TimeValue(None, None, "minute")


def _deictic(words: str, published: date | None, _direction: Direction) -> TimeValue:
    part = _PART.search(words)
    granularity = part[0].lower() if part else "night" if "night" in words.lower() else "day"
    if published is None:
        return TimeValue(None, None, granularity)
    day = published + timedelta(_offset(words))
    return _days(day, day, granularity)


def _ago(words: str, published: date | None, _direction: Direction) -> TimeValue:
    return _counted(words.lower(), published, -1, whole=True)


def _stretch(words: str, published: date | None, _direction: Direction) -> TimeValue:
    which, _, counted = words.lower().partition(" ")
    return _counted(counted, published, -1 if which in ("last", "past") else 1, whole=False)


def _counted(words: str, published: date | None, sign: int, *, whole: bool) -> TimeValue:
    """So many units before or after publication: the unit that then was (``whole``), or all between."""
    if matched := re.fullmatch(r"([a-z]+) and a half", words):
        words = f"one and a half {matched[1]}"
    found = _COUNTED.fullmatch(words)
    unit = "century" if found and found[3] == "centurie" else found[3] if found else "day"
    number = _number(found[1]) if found else None
    if found is None or number is None or published is None:
        return TimeValue(None, None, unit)
    number += 0.5 if found[2] or found[4] else 0
    then = _moved(published, unit, sign * number)
    if not whole:
        return _between(published, then, unit)
    if unit in ("week", "month", "year", "quarter"):
        return _unit_around(then, unit)
    if unit in ("decade", "century"):
        return _days(date(then.year, 1, 1), date(then.year, 12, 31), unit)
    return _days(then, then, unit)


def _unit(words: str, published: date | None, _direction: Direction) -> TimeValue:
    *which, unit = words.lower().split()
    if published is None:
        return TimeValue(None, None, "season" if unit in _SEASONS else unit)
    step = -1 if "last" in which else 1 if which[0] == "next" else 0
    if unit in _SEASONS:
        return _season(unit, published, step)
    if "past" in which or "coming" in which:
        return _between(published, _moved(published, unit, -1 if "past" in which else 1), unit)
    if unit == "weekend":
        # At the start of a week "this weekend" and "last weekend" are the one just over.
        if step <= 0 and published.weekday() < 5:
            step = -1 if step or published.weekday() < 2 else 0
        saturday = published - timedelta(published.weekday()) + timedelta(5 + 7 * step)
        return _days(saturday, saturday + timedelta(1), "weekend")
    return _unit_around(_moved(published, unit, step), unit)


def _season_words(words: str, published: date | None, direction: Direction) -> TimeValue:
    name = words.lower().split()[-1]
    if published is None:
        return TimeValue(None, None, "weekend" if name == "weekend" else "season")
    if name == "weekend":
        back = (published.weekday() - 5) % 7
        saturday = (
            published + timedelta((5 - published.weekday()) % 7)
            if direction == "future"
            else published - timedelta(back)
        )
        return _days(saturday, saturday + timedelta(1), "weekend")
    starts = [date(year, _SEASONS[name], 1) for year in (published.year - 1, published.year, published.year + 1)]
    return _months(_nearest(starts, published, direction), 3, "season")


def _season_year(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    name, year = words.lower().split()[0], int(words[-4:])
    return _months(date(year, _SEASONS[name], 1), 3, "season")


def _within(words: str, published: date | None, _direction: Direction) -> TimeValue:
    unit = words.lower().split()[-1]
    return _unit_around(published, unit) if published else TimeValue(None, None, unit)


def _decade(words: str, published: date | None, _direction: Direction) -> TimeValue:
    if long := re.search(r"\d{4}", words):
        first = int(long[0])
    else:
        # The nearest decade of that number that has begun.
        short = int(re.findall(r"\d0", words)[0])
        now = published.year if published else _UNKNOWN_YEAR
        first = now // 100 * 100 + short
        first -= 100 if first > now else 0
    return _days(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def _feast(words: str, published: date | None, direction: Direction) -> TimeValue:
    if published is None:
        return TimeValue(None, None, "day")
    name = words.lower().replace("’", "'")
    short = name.removesuffix(" day").removesuffix(" sunday")
    of = _FEASTS.get(name) or _FEASTS[short]
    day = _nearest([of(published.year + step) for step in (-1, 0, 1)], published, direction)
    return _days(day, day, "day")


def _year(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    return _days(date(int(words), 1, 1), date(int(words), 12, 31), "year")


_READERS: dict[str, Callable[[str, date | None, Direction], TimeValue]] = {
    "iso": lambda words, _published, _direction: _days(date.fromisoformat(words), date.fromisoformat(words), "day"),
    "slashed": _slashed,
    "date": _date,
    "month_year": _month,
    "month": _month,
    "clocked": _clocked,
    "noon": _clocked,
    "relative_weekday": _weekday,
    "weekday": _weekday,
    "deictic": _deictic,
    "ago": _ago,
    "stretch": _stretch,
    "unit": _unit,
    "season": _season_words,
    "season_year": _season_year,
    "within": _within,
    "decade": _decade,
    "short_decade": _decade,
    "feast": _feast,
    "year": _year,
}
_GRANULARITY = {"month_year": "month", "month": "month", "clocked": "minute", "noon": "minute", "year": "year"}


def _days(first: date, last: date, granularity: str) -> TimeValue:
    return TimeValue(first.isoformat(), last.isoformat(), granularity)


def _between(one: date, other: date, granularity: str) -> TimeValue:
    return _days(min(one, other), max(one, other), granularity)


def _months(first: date, count: int, granularity: str) -> TimeValue:
    return _days(first, first + relativedelta(months=count, days=-1), granularity)


def _unit_around(day: date, unit: str) -> TimeValue:
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return _days(monday, monday + timedelta(6), unit)
    if unit == "month":
        return _months(day.replace(day=1), 1, unit)
    if unit == "quarter":
        return _months(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3, unit)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        first = day.year // size * size
        return _days(date(first, 1, 1), date(first + size - 1, 12, 31), unit)
    if unit == "year":
        return _days(date(day.year, 1, 1), date(day.year, 12, 31), unit)
    return _days(day, day, unit)


def _season(name: str, published: date, step: int) -> TimeValue:
    """The season of this name that is last over, now or next."""
    starts = [date(published.year + year, _SEASONS[name], 1) for year in (-2, -1, 0, 1, 2)]
    if step < 0:
        return _months(max(start for start in starts if start + relativedelta(months=3) <= published), 3, "season")
    if step > 0:
        return _months(min(start for start in starts if start > published), 3, "season")
    return _months(min(starts, key=lambda start: abs((start + relativedelta(days=45) - published).days)), 3, "season")


def _moved(day: date, unit: str, number: float) -> date:
    if unit in ("minute", "hour"):
        # Hours reach into the day before as soon as there are any: a report's own hour is not known.
        return day + timedelta(days=int(number / (24 if unit == "hour" else 1440)) or (1 if number > 0 else -1))
    if unit in ("day", "week", "fortnight", "weekend"):
        return day + timedelta(days=round(number * {"day": 1, "fortnight": 14}.get(unit, 7)))
    months = round(number * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    moved: date = day + relativedelta(months=months)
    return moved


def _number(words: str) -> float | None:
    words = words.strip()
    return float(words) if words.isdigit() else SMALL.get(words)


def _offset(words: str) -> int:
    lower = words.lower()
    return -1 if "yesterday" in lower or "last night" in lower else 1 if "tomorrow" in lower else 0


def _nearest(days: list[date], published: date, direction: Direction) -> date:
    """The last that is not after publication, the first that is not before it, or the nearest."""
    allowed = [
        day for day in days if (day <= published if direction == "past" else day >= published or direction == "unknown")
    ]
    return min(allowed or days, key=lambda day: (abs((day - published).days), day))


def _in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fits_weekday(day: date, words: str) -> bool:
    return weekday_named(words) in (None, day.weekday())


def _weekday_of(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def _day_of(value: TimeValue) -> date | None:
    return date.fromisoformat(value.earliest) if value.earliest else None


def _with_minutes(words: str, day: date) -> TimeValue | None:
    """The hour that words name, on a day."""
    found = _MINUTES.search(words)
    if found is None:
        return None
    hour = {"noon": "12:00", "midnight": "00:00"}[found[2].lower()] if found[2] else found[1].replace(".", "")
    moment = parser.parse(hour, default=datetime(day.year, day.month, day.day)).isoformat(timespec="minutes")
    return TimeValue(moment, moment, "minute")
