"""Plain text: the whole file as it is."""

from __future__ import annotations

import re

from firsthand.reading.article import Article
from firsthand.reading.captions import captions_in_text
from firsthand.reading.encodings import unify_line_ends
from firsthand.reading.errors import UnreadableError

_LONGEST_HEADLINE = 160


def read_text(decoded: str) -> Article:
    r"""Make an article of a decoded text file: line ends become ``\n``, and nothing else changes.

    Raises:
        UnreadableError: there is nothing but white space in it.
    """
    text = unify_line_ends(decoded)
    if not text.strip():
        raise UnreadableError("is empty")
    return Article(text, title=headline(text), captions=captions_in_text(text))


def headline(text: str) -> str | None:
    """Return the headline that a plain text begins with, or null where its first line may be prose.

    A headline is a line of its own, two words or more, set off by a blank line, not ending as a sentence does; or
    what Markdown marks as one.
    """
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    if marked := re.match(r"#\s+(.+?)\s*#*$", first):
        return marked[1]
    sets_off = rest.split("\n", 1)[0].strip() == "" and rest.strip() != ""
    if not sets_off or len(first) > _LONGEST_HEADLINE or len(first.split()) < 2 or first[-1] in ".,;:…*)":
        return None
    return first
