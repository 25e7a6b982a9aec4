"""Bylines, taken apart into names."""

from __future__ import annotations

import re

_BY = re.compile(r"^\s*by\s*:?\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|\band\b|&)\s*(?:and\b\s*)?", re.IGNORECASE)


def split_authors(byline: str) -> tuple[str, ...]:
    """Take a byline apart into names, in its order, each once.

    Names are told apart by ``;`` or ``|`` where there is one, otherwise by commas and "and"; ``Smith, Ann`` (two
    single words) is one name.
    """
    byline = _BY.sub("", " ".join(byline.split()))
    if re.search(r"[;|]", byline):
        names = re.split(r"[;|]", byline)
    else:
        names = _AND.split(byline)
        if len(names) == 2 and "," in byline and not any(" " in name.strip() for name in names):
            names = [byline]
    return tuple(dict.fromkeys(name.strip(" ,") for name in names if name.strip(" ,")))
