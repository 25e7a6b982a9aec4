"""Time values: which days or hours the words for a time mean, seen from the day of publication.

Dates and hours are read by python-dateutil; the habits of news are ours: a bare weekday is the last one in what is told
as past and the next one in what is still to come, a date without a year is the nearest that its tense allows, and weeks
run from Monday (ISO 8601).  Seasons are the meteorological ones of the northern half.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from dateutil import parser
from dateutil.relativedelta import relativedelta

from firsthand.annotating.calendar.clock_times import hour_on
from firsthand.annotating.calendar.feasts import feast, weekday_of
from firsthand.annotating.calendar.time_direction import Direction
from firsthand.annotating.calendar.time_spans import TimeValue, between, moved, unit_around, whole_days, whole_months
from firsthand.annotating.calendar.time_words import DATE, LAST, PLACES, SEASONS, SMALL, TimeWords
from firsthand.annotating.letters import in_alphabet
from firsthand.language.calendar_names import MONTHS, WEEKDAY, WEEKDAYS

_DAY_NAMED = re.compile(DATE)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b", re.IGNORECASE)
_SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
_MONTH = re.compile(rf"\b({'|'.join(_SHORT_MONTHS)})[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_PART = re.compile(r"morning|afternoon|evening|night", re.IGNORECASE)
_COUNTED = re.compile(r"(\d+|[a-z ]+?)[\s-]+(?:(and\s+a\s+half)\s+)?([a-z]+?)s?(\s+and\s+a\s+half)?(?:\s+ago)?$")
_LONGEST = 100
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
        return _READERS[words.form](in_alphabet(" ".join(words.words.split())), published, direction)
    except (ValueError, OverflowError):
        return TimeValue(None, None, _GRANULARITY.get(words.form, "day"))


def not_before(value: TimeValue, first: TimeValue, form: str) -> TimeValue:
    """The end of a stretch whose first day is known, put off by a week or a year where it would lie before its start.

    Args:
        value: what the words for the end mean by themselves.
        first: what the words for the start mean.
        form: the form that the words for both have.
    """
    later = {"weekday": relativedelta(weeks=1), "month": relativedelta(years=1)}.get(form)
    if later is None or not value.latest or not first.earliest or value.latest >= first.earliest:
        return value
    try:
        start, end = (date.fromisoformat(day[:10]) + later for day in (value.earliest or "", value.latest))
        if form == "month":
            return whole_months(start, 1, value.granularity)
    except (ValueError, OverflowError):  # in the last days that a calendar has
        return value
    return whole_days(start, end, value.granularity)


def weekday_named(words: str) -> int | None:
    """The weekday that words name, from Monday as 0, or null."""
    found = _WEEKDAY.search(words)
    return WEEKDAYS.index(found[0].capitalize()) if found else None


def _date(words: str, published: date | None, direction: Direction) -> TimeValue:
    if _YEAR.search(words):
        day = parser.parse(words, default=datetime(_UNKNOWN_YEAR, 1, 1)).date()
        return whole_days(day, day, "day")
    found = parser.parse(_WEEKDAY.sub("", words), default=datetime(_UNKNOWN_YEAR, 1, 1)).date()
    if published is None:
        return TimeValue(None, None, "day")
    years = (_in_year(year, found.month, found.day) for year in range(published.year - 4, published.year + 5))
    near = [day for day in years if day is not None]
    day = _nearest([day for day in near if _fits_weekday(day, words)] or near, published, direction)
    return whole_days(day, day, "day")


def _slashed(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    first, second, year = (int(part) for part in words.split("/"))
    if year < 100:
        year += 1900 if year > 68 else 2000  # as POSIX strptime divides the centuries
    month, day = (second, first) if first > 12 else (first, second)
    return whole_days(date(year, month, day), date(year, month, day), "day")


def _day_of_month(words: str, published: date | None, direction: Direction) -> TimeValue:
    """ "on the 18th": of the month before, of this one or of the next."""
    if published is None:
        return TimeValue(None, None, "day")
    number = int(re.sub(r"\D", "", words))
    months = [published + relativedelta(months=step) for step in (-1, 0, 1)]
    days = [_in_year(one.year, one.month, number) for one in months]
    day = _nearest([day for day in days if day is not None], published, direction)
    return whole_days(day, day, "day")


def _numbered_weekday(words: str, published: date | None, direction: Direction) -> TimeValue:
    """ "the second Thursday in March", "the last Friday of May 2021"."""
    month = _month(_WEEKDAY.sub("", words), published, direction)
    weekday = weekday_named(words)
    if month.earliest is None or weekday is None:
        return TimeValue(None, None, "day")
    first = date.fromisoformat(month.earliest)
    number = PLACES[words.split()[0].lower()]
    day = weekday_of(first.year, first.month, weekday, number)
    if number == LAST and day.month != first.month:
        day -= timedelta(7)
    return whole_days(day, day, "day")


def _month(words: str, published: date | None, direction: Direction) -> TimeValue:
    found = _MONTH.search(words)
    assert found is not None
    month = _SHORT_MONTHS.index(found[1].capitalize()) + 1
    if year := _YEAR.search(words):
        return whole_months(date(int(year[0]), month, 1), 1, "month")
    if published is None:
        return TimeValue(None, None, "month")
    first = published.replace(day=1)
    near = [date(year, month, 1) for year in (first.year - 1, first.year, first.year + 1)]
    if which := re.match(r"(last|next|this)\s+(?!past\b|coming\b)", words, re.IGNORECASE):
        near = [one for one in near if _is_of(which[1].lower(), one, first)]
    return whole_months(_nearest(near, first, direction), 1, "month")


def _is_of(which: str, month: date, now: date) -> bool:
    """Whether a month can be the last, the next or this one of its name."""
    return month < now if which == "last" else month > now if which == "next" else month.year == now.year


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
    return hour_on(words, day) or whole_days(day, day, granularity)


def _clocked(words: str, published: date | None, direction: Direction) -> TimeValue:
    day = published
    if dated := _DAY_NAMED.search(words):
        day = _day_of(_date(dated[0], published, direction))
    elif weekday_named(words) is not None:
        day = _day_of(_weekday(_WEEKDAY.findall(words)[-1], published, direction))
    elif published is not None:
        day = published + timedelta(_offset(words))
    return (hour_on(words, day) if day else None) or TimeValue(None, None, "minute")


def _deictic(words: str, published: date | None, _direction: Direction) -> TimeValue:
    part = _PART.search(words)
    granularity = part[0].lower() if part else "night" if "night" in words.lower() else "day"
    if published is None:
        return TimeValue(None, None, granularity)
    day = published + timedelta(_offset(words))
    return whole_days(day, day, granularity)


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
    then = moved(published, unit, sign * number)
    if not whole:
        return between(published, then, unit)
    if unit in ("week", "month", "year", "quarter"):
        return unit_around(then, unit)
    if unit in ("decade", "century"):
        return whole_days(date(then.year, 1, 1), date(then.year, 12, 31), unit)
    return whole_days(then, then, unit)


def _unit(words: str, published: date | None, _direction: Direction) -> TimeValue:
    *which, unit = words.lower().replace("centurie", "century").split()  # a plural's half, or a slip
    if published is None:
        return TimeValue(None, None, "season" if unit in SEASONS else unit)
    step = -1 if "last" in which else 1 if which[0] == "next" else 0
    if unit in SEASONS:
        return _season(unit, published, step)
    if "past" in which or "coming" in which:
        return between(published, moved(published, unit, -1 if "past" in which else 1), unit)
    if unit == "weekend":
        # At the start of a week "this weekend" and "last weekend" are the one just over.
        if step <= 0 and published.weekday() < 5:
            step = -1 if step or published.weekday() < 2 else 0
        saturday = published - timedelta(published.weekday()) + timedelta(5 + 7 * step)
        return whole_days(saturday, saturday + timedelta(1), "weekend")
    return unit_around(moved(published, unit, step), unit)


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
        return whole_days(saturday, saturday + timedelta(1), "weekend")
    starts = [date(year, SEASONS[name], 1) for year in (published.year - 1, published.year, published.year + 1)]
    return whole_months(_nearest(starts, published, direction), 3, "season")


def _season_year(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    name, year = words.lower().removeprefix("the ").split()[0], int(words[-4:])
    return whole_months(date(year, SEASONS[name], 1), 3, "season")


def _within(words: str, published: date | None, _direction: Direction) -> TimeValue:
    unit = words.lower().split()[-1]
    return unit_around(published, unit) if published else TimeValue(None, None, unit)


def _decade(words: str, published: date | None, _direction: Direction) -> TimeValue:
    if long := re.search(r"\d{4}", words):
        first = int(long[0])
    else:
        # The nearest decade of that number that has begun.
        short = int(re.findall(r"\d0", words)[0])
        now = published.year if published else _UNKNOWN_YEAR
        first = now // 100 * 100 + short
        first -= 100 if first > now else 0
    return whole_days(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def _feast(words: str, published: date | None, direction: Direction) -> TimeValue:
    if published is None:
        return TimeValue(None, None, "day")
    of = feast(words)
    day = _nearest([of(published.year + step) for step in (-1, 0, 1)], published, direction)
    return whole_days(day, day, "day")


def _years(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    """ "2024-25", "2019–2022": from the first day of the one to the last of the other."""
    first, last = (int(part) for part in re.split(r"[-–/]", words))
    last += first // 100 * 100 if last < 100 else 0
    last += 100 if last < first else 0
    if last - first >= _LONGEST:
        raise ValueError(words)
    return whole_days(date(first, 1, 1), date(last, 12, 31), "year")


def _part_of_year(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    """ "the third quarter of 2023", "Q3 2023", "the second half of 2023"."""
    year, which = int(words[-4:]), words.split()[0].lower()
    months = 6 if "half" in words.lower() else 3
    count = 12 // months
    number = int(which[1]) if which[0] == "q" else PLACES[which]
    number = count if number == LAST else number
    if number > count:
        raise ValueError(words)
    return whole_months(date(year, 1 + months * (number - 1), 1), months, "quarter" if months == 3 else "half-year")


def _year(words: str, _published: date | None, _direction: Direction) -> TimeValue:
    return whole_days(date(int(words), 1, 1), date(int(words), 12, 31), "year")


_READERS: dict[str, Callable[[str, date | None, Direction], TimeValue]] = {
    "iso": lambda words, _published, _direction: whole_days(
        date.fromisoformat(words), date.fromisoformat(words), "day"
    ),
    "slashed": _slashed,
    "date": _date,
    "month_year": _month,
    "month": _month,
    "relative_month": _month,
    "numbered_weekday": _numbered_weekday,
    "day_of_month": _day_of_month,
    "years": _years,
    "part_of_year": _part_of_year,
    "spoken": _clocked,
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
_GRANULARITY = {
    "month_year": "month",
    "month": "month",
    "clocked": "minute",
    "noon": "minute",
    "year": "year",
    "years": "year",
}


def _season(name: str, published: date, step: int) -> TimeValue:
    """The season of this name that is last over, now or next."""
    starts = [date(published.year + year, SEASONS[name], 1) for year in (-2, -1, 0, 1, 2)]
    if step < 0:
        return whole_months(max(start for start in starts if start + relativedelta(months=3) <= published), 3, "season")
    if step > 0:
        return whole_months(min(start for start in starts if start > published), 3, "season")
    return whole_months(
        min(starts, key=lambda start: abs((start + relativedelta(days=45) - published).days)), 3, "season"
    )


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


def _day_of(value: TimeValue) -> date | None:
    return date.fromisoformat(value.earliest) if value.earliest else None
