"""What a Markdown file says of itself above its text: YAML between two lines of ``---``, TOML between two of ``+++``.

Site generators write it, and so do the programs by which pages are clipped into notes.  Their names for one thing differ.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping

import yaml

from firsthand.reading.article import Article
from firsthand.reading.authors import split_authors
from firsthand.reading.detail_names import AUTHORS, OUTLET, PUBLISHED, TITLE, URL
from firsthand.reading.values import day_of, web_host, words_of

_FENCED = re.compile(
    r"\A\s*(?:---[ \t]*\n(?P<yaml>.{0,20000}?)^(?:---|\.\.\.)[ \t]*$|\+\+\+[ \t]*\n(?P<toml>.{0,20000}?)^\+\+\+[ \t]*$)\n?",
    re.DOTALL | re.MULTILINE,
)
_ENTRY = re.compile(r"(?P<key>[A-Za-z_][\w .-]{0,40}?)\s*:(?:[ \t]+(?P<value>.*))?$")
_ITEM = re.compile(r"\s*-[ \t]+(?P<value>.+)$")
NOTE = re.compile(r"!?\[\[(?:[^\]|\n]{0,200}\|)?([^\]|\n]{1,200})\]\]")
"""A link to another note, by its name or by other words, as clippers write authors: ``[[Ann Field]]``."""


def split_front_matter(text: str) -> Article:
    """Part a Markdown text from what stands above it.

    What only looks like front matter (a rule above and below some prose) stays in the text.  YAML that is not sound, as
    an unquoted title with a colon in it, is read line by line.

    Returns:
        The text without it, and what it tells.
    """
    fenced = _FENCED.match(text)
    if fenced is None:
        return Article(text)
    written = fenced["yaml"] if fenced["yaml"] is not None else fenced["toml"]
    values = _yaml(written) if fenced["yaml"] is not None else _toml(written)
    if values is None:
        return Article(text)
    return _told({key.strip().lower(): value for key, value in values.items()}, text[fenced.end() :])


def _yaml(written: str) -> Mapping[str, object] | None:
    try:
        # Every scalar stays the words that are written, and no tag makes an object.
        values = yaml.load(written, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return _line_by_line(written)
    if isinstance(values, dict) and all(isinstance(key, str) for key in values):
        return values
    return {} if values in (None, "") else None


def _toml(written: str) -> Mapping[str, object] | None:
    try:
        return tomllib.loads(written)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None


def _line_by_line(written: str) -> Mapping[str, object] | None:
    """Keys and values of single lines, with lists below their keys; null where a line is neither."""
    values: dict[str, object] = {}
    items: list[str] = []
    for line in written.split("\n"):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if entry := _ENTRY.match(line):
            items = []
            values[entry["key"]] = _plain(entry["value"] or "") or items
        elif item := _ITEM.match(line):
            items.append(_unquoted(item["value"]))
        elif not values or not line[:1].isspace():
            return None
    return values


def _plain(value: str) -> str | list[str]:
    """A line's value, a list of them in brackets, or nothing for what only YAML could read."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return [_unquoted(item) for item in value[1:-1].split(",")]
    return "" if value[:1] in tuple("{&*!|>") else _unquoted(value)


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _told(values: Mapping[str, object], text: str) -> Article:
    outlet = _first(values, OUTLET)
    url = None
    for key in URL:
        words = _words(values.get(key))
        if words and web_host(words):
            url = url or words
        elif words and key == "source":  # a clipper's address, a note-taker's outlet
            outlet = outlet or words
    published, key = next(((day, key) for key in PUBLISHED if (day := day_of(_of_one(values.get(key))))), (None, ""))
    return Article(
        text,
        title=_first(values, TITLE),
        outlet=outlet,
        authors=next((names for key in AUTHORS if (names := _names(values.get(key)))), ()),
        url=url,
        published=published,
        published_why=f"'{key}' above the text" if published else "",
    )


def _first(values: Mapping[str, object], keys: Iterable[str]) -> str | None:
    return next((words for key in keys if (words := _words(values.get(key)))), None)


def _words(value: object) -> str | None:
    """What is written for a person to read; null for anything but words, or one of them in a list."""
    return words_of(_of_one(value))


def _names(value: object) -> tuple[str, ...]:
    """Of a byline, or of a list of names; no deeper, since YAML can write a list that holds itself."""
    items = value if isinstance(value, list) else [value]
    named = (_words(item.get("name") if isinstance(item, dict) else item) for item in items)
    return tuple(dict.fromkeys(name for words in named if words for name in split_authors(words)))


def _of_one(value: object) -> object:
    """What a list of one thing holds, and of links to notes the words that are shown."""
    one = value[0] if isinstance(value, list) and len(value) == 1 else value
    return NOTE.sub(r"\1", one) if isinstance(one, str) else one
