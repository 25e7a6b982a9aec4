"""What a file says of a report besides its text, as rows of tables and front matter give it: words, and dates."""

from __future__ import annotations

from datetime import date, datetime
from urllib.parse import urlsplit

from firsthand.reading.dates import normalise_date


def words_of(value: object) -> str | None:
    """What is written for a person to read, on one line; null for anything but words."""
    if not isinstance(value, str) or not is_unicode(value):
        return None
    return " ".join(value.split()) or None


def day_of(value: object) -> str | None:
    """An ISO date, month or year, from a date or from words for one; null where it is neither."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    words = words_of(value)
    return normalise_date(words) if words else None


def is_unicode(text: str) -> bool:
    """Tell whether a text is free of lone surrogates, so that it can be written."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def web_host(address: object) -> str | None:
    """The host of a web address; null for anything else, also for what only begins like one (``http://[x``)."""
    if not isinstance(address, str):
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return parts.netloc or None if parts.scheme in ("http", "https") else None
