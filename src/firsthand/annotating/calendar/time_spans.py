"""Time spans: the first and the last day of weeks, months and years, and the way from one day to another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta


class TimeValue(NamedTuple):
    """The first and the last day (or minute) that words can mean, both null where it cannot be told."""

    earliest: str | None
    latest: str | None
    granularity: str


def whole_days(first: date, last: date, granularity: str) -> TimeValue:
    """Whole days from ``first`` to ``last``."""
    return TimeValue(first.isoformat(), last.isoformat(), granularity)


def between(one: date, other: date, granularity: str) -> TimeValue:
    """The days from one to another, whichever comes first."""
    return whole_days(min(one, other), max(one, other), granularity)


def whole_months(first: date, count: int, granularity: str) -> TimeValue:
    """So many months from the one that begins on ``first``."""
    return whole_days(first, first + relativedelta(months=count, days=-1), granularity)


def unit_around(day: date, unit: str) -> TimeValue:
    """The whole week (from Monday), month, quarter, year, decade or century that a day lies in; the day for any other unit."""
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return whole_days(monday, monday + timedelta(6), unit)
    if unit == "month":
        return whole_months(day.replace(day=1), 1, unit)
    if unit == "quarter":
        return whole_months(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3, unit)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        first = day.year // size * size
        return whole_days(date(first, 1, 1), date(first + size - 1, 12, 31), unit)
    if unit == "year":
        return whole_days(date(day.year, 1, 1), date(day.year, 12, 31), unit)
    return whole_days(day, day, unit)


def moved(day: date, unit: str, number: float) -> date:
    """The day so many units later, or earlier where the number is negative; months and longer keep the day of the month."""
    if unit in ("minute", "hour"):
        # Hours reach into the day before as soon as there are any: a report's own hour is not known.
        return day + timedelta(days=int(number / (24 if unit == "hour" else 1440)) or (1 if number > 0 else -1))
    if unit in ("day", "week", "fortnight", "weekend"):
        return day + timedelta(days=round(number * {"day": 1, "fortnight": 14}.get(unit, 7)))
    count = round(number * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    then: date = day + relativedelta(months=count)
    return then
