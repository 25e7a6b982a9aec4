"""Feasts: days that a year has one of, by their names.

They are those of the United States, of Britain and of the Western churches.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

PATTERN = (
    r"Christmas(?:\s+(?:Eve|Day))?|Boxing\s+Day|New\s+Year[’']s\s+(?:Eve|Day)|Thanksgiving(?:\s+Day)?|Labor\s+Day|Memorial\s+Day"
    r"|Independence\s+Day|Veterans\s+Day|Valentine[’']s\s+Day|Halloween|Election\s+Day|Easter(?:\s+(?:Sunday|Monday))?"
    r"|Good\s+Friday|Palm\s+Sunday|Ash\s+Wednesday|(?:Maundy|Holy)\s+Thursday|Black\s+Friday|Cyber\s+Monday"
)
"""A regular expression for their names, capitals as they are written."""


def weekday_of(year: int, month: int, weekday: int, number: int) -> date:
    """The so-manyeth weekday (Monday is 0) of a month; it may lie in the next month where there are not so many."""
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def feast(words: str) -> Callable[[int], date]:
    """The day, by year, of the feast that ``words`` name; a ``KeyError`` where they name none."""
    name = " ".join(words.lower().replace("’", "'").split())
    return _FEASTS.get(name) or _FEASTS[name.removesuffix(" day").removesuffix(" sunday")]


def _from_easter(days: int) -> Callable[[int], date]:
    def day(year: int) -> date:
        found: date = easter(year) + timedelta(days)
        return found

    return day


_FEASTS: dict[str, Callable[[int], date]] = {
    "christmas": lambda year: date(year, 12, 25),
    "christmas eve": lambda year: date(year, 12, 24),
    "boxing": lambda year: date(year, 12, 26),
    "new year's eve": lambda year: date(year, 12, 31),
    "new year's": lambda year: date(year, 1, 1),
    "thanksgiving": lambda year: weekday_of(year, 11, 3, 4),
    "black friday": lambda year: weekday_of(year, 11, 3, 4) + timedelta(1),
    "cyber monday": lambda year: weekday_of(year, 11, 3, 4) + timedelta(4),
    "labor": lambda year: weekday_of(year, 9, 0, 1),
    "memorial": lambda year: weekday_of(year, 6, 0, 1) - timedelta(7),
    "independence": lambda year: date(year, 7, 4),
    "veterans": lambda year: date(year, 11, 11),
    "valentine's": lambda year: date(year, 2, 14),
    "halloween": lambda year: date(year, 10, 31),
    "election": lambda year: weekday_of(year, 11, 0, 1) + timedelta(1),
    "easter": _from_easter(0),
    "easter monday": _from_easter(1),
    "good friday": _from_easter(-2),
    "maundy thursday": _from_easter(-3),
    "holy thursday": _from_easter(-3),
    "palm": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
}
