"""Editing a TOML file table by table, so that all that is not touched stays byte for byte where it is.

A parser that keeps comments still brings tables of one kind together when it writes a file in which they stand apart; a
table by itself it writes as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import tomlkit
from tomlkit.items import Array

from firsthand.scenario.lines import lines_of

Where = tuple[str, str]
"""A table: ("event", its name), ("arrow", its number from 0)."""


class UneditableError(ValueError):
    """A table does not stand under a header of its own."""


class TableByTable:
    """The text of a file, cut at its tables' headers."""

    def __init__(self, text: str) -> None:
        """Take the text of a file that reads."""
        self.newline = "\r\n" if "\r\n" in text else "\n"
        lines = text.splitlines(keepends=True)
        # Of ("event", name, key) none is a header; [[arrow]] and [event.name] are, and begin so.
        headers = {
            where: line
            for where, line in lines_of(text).items()
            if len(where) == 2 and lines[line - 1].lstrip().startswith("[")
        }
        borders = sorted({*headers.values(), len(lines) + 1})
        self._head = "".join(lines[: borders[0] - 1])
        self._tables = {start: "".join(lines[start - 1 : end - 1]) for start, end in pairwise(borders)}
        self._line = headers

    def text(self) -> str:
        """The file as it now is."""
        return self._head + "".join(self._tables.values())

    def put(self, where: Where, key: str, value: object) -> None:
        """Set a key of a table.

        Raises:
            UneditableError: the table has no header of its own.
        """
        document, table = self._open(where)
        if table.get(key) != value:
            table[key] = value
            self._close(where, document)

    def extend(self, where: Where, key: str, wanted: Sequence[str]) -> bool:
        """Add what is missing to a list of strings, or to a string that becomes one; True where anything was.

        Raises:
            UneditableError: as `put`.
        """
        if not wanted:
            return False
        document, table = self._open(where)
        there = table.get(key, [])
        several = [str(there)] if isinstance(there, str) else [str(one) for one in there]
        missing = [one for one in wanted if one not in several]
        if not missing:
            return False
        if isinstance(there, Array):
            for one in missing:
                there.append(one)
            there.multiline(True)
        else:
            fresh = tomlkit.array()
            fresh.extend([*several, *missing])
            table[key] = fresh.multiline(True)
        self._close(where, document)
        return True

    def _open(self, where: Where) -> tuple[Any, Any]:
        line = self._line.get(where)
        if line is None:
            raise UneditableError(f"“{'.'.join(where)}” has no header of its own")
        document: Any = tomlkit.parse(self._tables[line].replace("\r\n", "\n"))
        kind, name = where
        table = document[kind][0] if kind == "arrow" else document[kind][name]
        return document, table

    def _close(self, where: Where, document: Any) -> None:
        self._tables[self._line[where]] = tomlkit.dumps(document).replace("\n", self.newline)
