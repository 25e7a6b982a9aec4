"""Dates as metadata writes them, brought to ISO 8601."""

from __future__ import annotations

import calendar
import email.utils
import re
from datetime import date

_YEAR_FIRST = (
    re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$", re.DOTALL),
    re.compile(r"(\d{4})(\d\d)(\d\d)(?:T.*)?$", re.DOTALL),
    re.compile(r"(\d{4})[/.](\d\d?)[/.](\d\d?)(?:[T ].*)?$", re.DOTALL),
)
_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTH_ONLY = re.compile(r"([A-Za-z]{3,9})\.?,?\s+(\d{4})$")
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)


def _iso(year: str, month: str | int | None = None, day: str | None = None) -> str | None:
    try:
        whole = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        return None
    return whole if day else whole[:7] if month else whole[:4]


def normalise_date(written: str) -> str | None:
    """Bring a written date to ISO 8601; a time of day is dropped and the day stays that of its own clock.

    Args:
        written: as ``2022-05-20``, ``2022-05-20T09:30:00+02:00``, ``20 May 2022``, ``May 2022`` or an RFC 5322 date.

    Returns:
        ``2022-05-20``, or ``2022-05`` or ``2022`` where no more is given; null for anything else, and for dates whose
        day and month cannot be told apart (``03/04/2022``).
    """
    written = _WEEKDAY.sub("", written.strip()[:100])
    for form in _YEAR_FIRST:
        if found := form.match(written):
            return _iso(*found.groups())
    if found := _DAY_FIRST.match(written):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.match(written):
        month, day, year = found.groups()
    elif found := _MONTH_ONLY.match(written):
        (month, year), day = found.groups(), None
    else:
        parsed = email.utils.parsedate_tz(written) if "," in written or ":" in written else None
        return _iso(str(parsed[0]), str(parsed[1]), str(parsed[2])) if parsed and parsed[0] >= 1000 else None
    number = _MONTHS.get(month.casefold())
    return _iso(year, number, day) if number else None


def date_bounds(iso: str | None) -> tuple[str | None, str | None]:
    """Return the earliest and the latest day of an ISO day, month or year; two nulls for null."""
    if iso is None:
        return None, None
    year, month, day = [*(int(part) for part in iso.split("-")), 0, 0][:3]
    if day:
        return iso, iso
    first, last = (month, month) if month else (1, 12)
    return f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{calendar.monthrange(year, last)[1]:02}"
