"""Reports as rows: JSON Lines, JSON, CSV and TSV, read one row at a time."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from firsthand.reading.article import Article, BadRow
from firsthand.reading.errors import UnreadableError
from firsthand.reading.limits import MEBIBYTE
from firsthand.reading.rows import TextlessRowError, read_row, renaming

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS = ("\t", ",", ";")


def read_json_lines(stream: BinaryIO, max_chars: int) -> Iterator[Article | BadRow]:
    """Read a JSON object a line; blank lines do not count as rows.

    Args:
        stream: UTF-8 bytes.
        max_chars: the most code points of one row's text.

    Yields:
        An article for every sound row, and what is wrong with every other.
    """
    longest = max_chars * 12 + MEBIBYTE  # every character may be written as two escapes of six letters
    record = 0
    for number in itertools.count(1):
        line = stream.readline(longest)
        if not line:
            return
        if len(line) == longest and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(longest)
            yield BadRow(f"line {number}", f"is longer than {longest:,} bytes; split it")
        elif line.strip():
            yield _article_of_json(line.removeprefix(b"\xef\xbb\xbf"), f"line {number}", record, max_chars)
        else:
            continue
        record += 1


def _article_of_json(line: bytes, place: str, record: int, max_chars: int) -> Article | BadRow:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return BadRow(place, f"is not JSON: {problem}")
    return _article(row, place, record, max_chars)


def _article(row: object, place: str, record: int, max_chars: int) -> Article | BadRow:
    if not isinstance(row, dict):
        return BadRow(place, "is not a JSON object")
    try:
        return read_row(row, record, max_chars)
    except TextlessRowError as problem:
        return BadRow(place, problem.reason, textless=True)
    except UnreadableError as problem:
        return BadRow(place, problem.reason)


def read_json(data: bytes, max_chars: int) -> Iterator[Article | BadRow]:
    """Read a list of JSON objects, or one object, that have a ``text``.

    Raises:
        UnreadableError: it is not JSON, or neither a list of objects nor an object.
    """
    try:
        content = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise UnreadableError(f"is not JSON: {problem}") from None
    if isinstance(content, dict):
        yield (
            msgspec.structs.replace(whole, record=None)
            if isinstance(whole := _article(content, "the object", 0, max_chars), Article)
            else whole
        )
        return
    if not isinstance(content, list) or not any(isinstance(row, dict) for row in content):
        raise UnreadableError("is JSON, but not a list of objects with a 'text'", cannot_be_report=True)
    for record, row in enumerate(content):
        yield _article(row, f"item {record + 1}", record, max_chars)


def read_delimited(stream: BinaryIO, encoding: str, max_chars: int) -> Iterator[Article | BadRow]:
    """Read CSV or TSV with a header row that has a column ``text``; fields may be quoted and hold line breaks.

    Args:
        stream: the bytes.
        encoding: their encoding.
        max_chars: the most code points of one row's text.

    Yields:
        An article for every sound row, and what is wrong with every other.

    Raises:
        UnreadableError: there is no header with a column ``text``.
    """
    csv.field_size_limit(max(csv.field_size_limit(), max_chars * 2))
    # damaged UTF-8 is kept as surrogates, which no row may have, so that only the damaged rows are lost
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    with _KeptOpen(stream, encoding=encoding, errors=errors, newline="") as lines:
        reader, header, above = open_table(_bounded(lines, max_chars * 4 + MEBIBYTE))
        names = [name.strip().lower() for name in header]
        if "report" in names and "text" not in names:
            raise UnreadableError(
                "holds metadata (a column 'report') and no text; give it with --metadata", cannot_be_report=True
            )
        if "text" not in names:
            if remedy := renaming(names):
                raise UnreadableError(remedy)
            raise UnreadableError("is a table without a column 'text'", cannot_be_report=True)
        record = 0
        while True:
            place = f"line {above + reader.line_num + 1}"
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as problem:
                yield BadRow(place, f"cannot be taken apart into cells: {problem}")
            else:
                if not any(cells):
                    continue
                if len(cells) > len(names):
                    yield BadRow(place, f"has {len(cells)} cells under {len(names)} columns; quote the text")
                else:
                    yield _article(dict(zip(names, cells, strict=False)), place, record, max_chars)
            record += 1


class _KeptOpen(io.TextIOWrapper):
    """A text layer that lets go of its stream instead of closing it."""

    def close(self) -> None:
        if not self.closed:
            self.detach()


def _bounded(lines: io.TextIOWrapper, longest: int) -> Iterator[str]:
    """Give lines of at most ``longest`` characters; the rest of a longer one counts as further lines."""
    while line := lines.readline(longest):
        yield line


def open_table(lines: Iterable[str]) -> tuple[Reader, list[str], int]:
    """Start to read CSV or TSV.

    Returns:
        The reader, past the header; the header's cells; and how many lines they and what stands above them take.
        What divides cells (tab, comma or semicolon) is what divides the header into the most.

    Raises:
        UnreadableError: it is empty.
    """
    rest = iter(lines)
    above = 0
    for first in rest:
        above += 1
        if first.strip():
            break
    else:
        raise UnreadableError("is empty")
    divided = {delimiter: next(csv.reader([first], delimiter=delimiter), []) for delimiter in _DELIMITERS}
    delimiter = max(_DELIMITERS, key=lambda candidate: len(divided[candidate]))
    header = [cell.removeprefix("\ufeff") for cell in divided[delimiter]]
    return csv.reader(rest, delimiter=delimiter), header, above
