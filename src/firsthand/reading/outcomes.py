"""Outcomes: how forecasts went, as the user says in a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, cast

from firsthand.model import Outcome
from firsthand.reading.content import measure, open_file
from firsthand.reading.dates import normalise_date
from firsthand.reading.encodings import decode, likely_encoding
from firsthand.reading.errors import ReadingError, UnreadableError, shown
from firsthand.reading.limits import Limits
from firsthand.reading.tables import open_table

STATUSES = ("came true", "did not", "cannot be told")
_COLUMNS = "forecast, outcome and, if you like, date"


def read_outcomes(path: str | Path) -> tuple[Outcome, ...]:
    """Read how forecasts went.

    Args:
        path: CSV or TSV with the columns ``forecast`` (words of the forecast, or its claim's id), ``outcome`` (``came
            true``, ``did not`` or ``cannot be told``) and, if you like, ``date`` (``YYYY-MM-DD``).

    Returns:
        The outcomes in the order of the file.

    Raises:
        ReadingError: it cannot be read or a line is wrong; the message names file, line and remedy.
    """
    try:
        with open_file(str(path), follow=True) as file:
            data = measure(file, Limits()).read()
        text = decode(data, likely_encoding(data) or "utf-8")
        found = tuple(_rows(str(path), text))
    except UnreadableError as problem:
        raise ReadingError(f"{path} {problem.reason}") from None
    except csv.Error as problem:
        raise ReadingError(f"{path} cannot be taken apart into cells: {problem}") from None
    if not found:
        raise ReadingError(f"{path} holds no outcome; write one a line below the columns {_COLUMNS}")
    return found


def _rows(path: str, text: str) -> Iterator[Outcome]:
    reader, header, above = open_table(io.StringIO(text, newline=""))
    columns = [cell.strip().casefold() for cell in header]
    for name in ("forecast", "outcome"):
        if name not in columns:
            raise ReadingError(
                f"{path}, line {above}: has no column {shown(name)}; the first line must name {_COLUMNS}"
            )
    while True:
        place = f"{path}, line {above + reader.line_num + 1}"
        cells = next(reader, None)
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield _outcome(place, {name: " ".join(cell.split()) for name, cell in zip(columns, cells, strict=False)})


def _outcome(place: str, row: dict[str, str]) -> Outcome:
    words, status, date = (row.get(name, "") for name in ("forecast", "outcome", "date"))
    if not any(len(word) > 2 for word in words.split()):
        raise ReadingError(f"{place}: names no forecast; write some of its words, or its claim's id")
    if status.casefold() not in STATUSES:
        raise ReadingError(
            f"{place}: the outcome {shown(status)} is none; write {', '.join(STATUSES[:-1])} or {STATUSES[-1]}"
        )
    known = normalise_date(date) if date else None
    if date and (known is None or len(known) != 10):
        raise ReadingError(f"{place}: {shown(date)} is no date; write YYYY-MM-DD, or leave it empty")
    return Outcome(words, cast(Literal["came true", "did not", "cannot be told"], status.casefold()), known, place)
