"""Where in a TOML file each table and key stands, which the parsers do not say."""

from __future__ import annotations

import re
from collections import Counter

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*=""")
_MULTILINE = re.compile(r'"""|\'\'\'')
_PARTS = re.compile(r""""((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)""")


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """Give the line, from 1, of every table and of every key in it.

    A table's name is its dotted parts; of an array of tables the number from 0 is the last part:
    ``("event", "coup")``, ``("event", "coup", "likelihood")``, ``("arrow", "3", "from")``.
    """
    found: dict[tuple[str, ...], int] = {}
    numbers: Counter[tuple[str, ...]] = Counter()
    table: tuple[str, ...] = ()
    within = False
    for number, line in enumerate(text.splitlines(), 1):
        marks = len(_MULTILINE.findall(line))
        if within:
            within = marks % 2 == 0
            continue
        if header := _HEADER.match(line):
            table = tuple(next(filter(None, part), "") for part in _PARTS.findall(header[2]))
            if header[1] == "[[":
                numbers[table] += 1
                table = (*table, str(numbers[table] - 1))
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, key[1] or key[2] or key[3]), number)
        within = marks % 2 == 1
    return found
