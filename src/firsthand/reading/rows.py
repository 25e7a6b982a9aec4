"""A row of a table as an article: its columns are those of a report, in any letter case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from firsthand.reading.article import Article
from firsthand.reading.authors import split_authors
from firsthand.reading.captions import captions_in_text
from firsthand.reading.detail_names import AUTHORS, OUTLET, PUBLISHED, TITLE, URL
from firsthand.reading.encodings import unify_line_ends
from firsthand.reading.errors import UnreadableError
from firsthand.reading.values import day_of, is_unicode, web_host, words_of

COLUMNS = frozenset(("text", "source", *TITLE, *OUTLET, *AUTHORS, *URL, *PUBLISHED))
NO_TEXT = "has no text: a report's words are looked for in the column 'text'"
_WORDS_ELSEWHERE = ("content", "body", "article", "article_text", "full_text", "fulltext", "maintext", "story")
"""Columns in which tables of reports by other programs have the words, the likeliest first."""
MOST_BAD_ROWS = 100
"""How many bad rows of one file are named one by one."""


class TextlessRowError(UnreadableError):
    """A sound row that has no text."""


def renaming(columns: Iterable[str]) -> str | None:
    """What to do with a table whose words stand, by its columns' names, in another column than ``text``; or None."""
    named = set(columns)
    found = next((column for column in _WORDS_ELSEWHERE if column in named), None)
    return f"has no column 'text'; if '{found}' holds the reports' words, name it 'text'" if found else None


def read_row(row: Mapping[str, object], record: int, max_chars: int) -> Article:
    """Make an article of a row.

    Args:
        row: column names in any letter case, and values as the format gives them; unknown columns are left alone.
        record: the row's number, from 0.
        max_chars: the most code points of its text.

    Raises:
        UnreadableError: its text is missing, not text, empty or too long.
    """
    columns = {name.strip().lower(): value for name, value in row.items() if isinstance(name, str)}
    text = columns.get("text")
    if text is None:
        raise TextlessRowError(("text" not in columns and renaming(columns)) or NO_TEXT)
    if not isinstance(text, str):
        raise UnreadableError("has something other than words as its text")
    text = unify_line_ends(text.removeprefix("\ufeff"))
    if not text.strip():
        raise UnreadableError("has an empty text")
    refuse_if_too_long(text, max_chars)
    if not is_unicode(text):
        raise UnreadableError("has characters in its text that are damaged; save the file as UTF-8")
    published, dated_by = next(((day, key) for key in PUBLISHED if (day := day_of(columns.get(key)))), (None, ""))
    return Article(
        text,
        title=_first(columns, TITLE),
        outlet=_first(columns, OUTLET)
        or (None if web_host(columns.get("source")) else words_of(columns.get("source"))),
        authors=next((names for key in AUTHORS if (names := _authors(columns.get(key)))), ()),
        url=words_of(columns.get("url")) or next(filter(web_host, (words_of(columns.get(key)) for key in URL)), None),
        published=published,
        published_why=f"the row's column '{dated_by}'",
        captions=captions_in_text(text),
        record=record,
    )


def refuse_if_too_long(text: str, max_chars: int) -> None:
    """Raise `UnreadableError` for a text of more code points than the limit."""
    if len(text) > max_chars:
        raise UnreadableError(f"is longer than {max_chars:,} characters; split it, or raise --max-chars")


def _first(columns: Mapping[str, object], names: Iterable[str]) -> str | None:
    return next((words for name in names if (words := words_of(columns.get(name)))), None)


def _authors(value: object) -> tuple[str, ...]:
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return tuple(dict.fromkeys(name for item in value if (name := words_of(item))))
    words = words_of(value)
    return split_authors(words) if words else ()
