"""Reference series: numbers by date, against which a report's figures are dated."""

from __future__ import annotations

import csv
import io
import math
import os
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from firsthand.model import ReferenceSeries
from firsthand.reading.content import measure, open_file
from firsthand.reading.dates import normalise_date
from firsthand.reading.encodings import decode, likely_encoding
from firsthand.reading.errors import ReadingError, UnreadableError, shown
from firsthand.reading.limits import Limits
from firsthand.reading.tables import open_table

_DATE_COLUMNS = ("date", "day", "as_of", "time", "timestamp")
_MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "-", "–"})


def read_reference(spec: str) -> ReferenceSeries:
    """Read a reference series.

    Args:
        spec: ``FILE`` or ``FILE#COLUMN``: a JSON list of objects, or CSV or TSV with a header, with a column of dates
            and one of numbers; without ``COLUMN`` it is the first column of numbers after the dates.

    Raises:
        ReadingError: the file cannot be read or is not of this form, a date stands twice, or there is something other
            than a number in the column; the message names file and row.
    """
    path, column = spec, ""
    if not os.path.lexists(spec) and "#" in spec:
        path, _, column = spec.rpartition("#")
    rows = _rows(path)
    if not rows:
        raise ReadingError(f"{path} has no rows; give a JSON list of objects, or CSV with a header")
    names = list(dict.fromkeys(name for _, row in rows for name in row))
    dates = _date_column(path, names, rows)
    if not column:
        column = _number_column(path, names[names.index(dates) + 1 :], rows)
    elif column not in names:
        raise ReadingError(f"{path} has no column {column!r}; its columns: {', '.join(map(shown, names[:12]))}")
    points: dict[str, tuple[float, str]] = {}
    for place, row in rows:
        written = row.get(dates)
        date = normalise_date(written) if isinstance(written, str) else None
        if date is None or len(date) != 10:
            raise ReadingError(
                f"{path}, {place}: {shown(written)} in the column {shown(dates)} is no date; write YYYY-MM-DD"
            )
        try:
            value = _number(row.get(column))
        except ValueError:
            raise ReadingError(
                f"{path}, {place}: {shown(row.get(column))} in the column {shown(column)} is no number; correct it or leave it empty"
            ) from None
        if date in points:
            raise ReadingError(f"{path}, {place}: the date {date} stands in {points[date][1]} already; keep one")
        points[date] = (math.nan if value is None else value, place)
    series = tuple((date, value) for date, (value, _) in sorted(points.items()) if not math.isnan(value))
    if not series:
        raise ReadingError(f"{path} has no numbers in the column {shown(column)}; name another as {path}#COLUMN")
    return ReferenceSeries(path, column, series)


def _rows(path: str) -> list[tuple[str, Mapping[str, object]]]:
    try:
        with open_file(path, follow=True) as file:
            data = measure(file, Limits()).read()
        text = decode(data, likely_encoding(data) or "utf-8")
    except UnreadableError as problem:
        raise ReadingError(f"{path} {problem.reason}") from None
    if text.lstrip()[:1] in ("[", "{"):
        return list(_json_rows(path, text))
    return list(_delimited_rows(path, text))


def _json_rows(path: str, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        content = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as problem:
        raise ReadingError(f"{path} is not JSON: {problem}") from None
    if not isinstance(content, list):
        raise ReadingError(f"{path} is not a JSON list of objects; give one object for each date")
    for number, row in enumerate(content, start=1):
        if not isinstance(row, dict):
            raise ReadingError(f"{path}, item {number}: is not an object; give one object for each date")
        yield f"item {number}", row


def _delimited_rows(path: str, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        reader, header, above = open_table(io.StringIO(text, newline=""))
        names = [name.strip() for name in header]
        while True:
            place = f"line {above + reader.line_num + 1}"
            cells = next(reader, None)
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield place, dict(zip(names, cells, strict=False))
    except UnreadableError as problem:
        raise ReadingError(f"{path} {problem.reason}") from None
    except csv.Error as problem:
        raise ReadingError(f"{path} cannot be taken apart into cells: {problem}") from None


def _date_column(path: str, names: Sequence[str], rows: Sequence[tuple[str, Mapping[str, object]]]) -> str:
    """Return the column of dates: by its name, otherwise the first whose every value is one."""
    by_name = [name for name in names if name.lower() in _DATE_COLUMNS and _is_date(rows[0][1].get(name))]
    by_value = (name for name in names if all(_is_date(row.get(name)) for _, row in rows))
    if found := next(iter(by_name), None) or next(by_value, None):
        return found
    raise ReadingError(f"{path} has no column of dates; name one 'date' and write YYYY-MM-DD")


def _is_date(value: object) -> bool:
    return isinstance(value, str) and len(normalise_date(value) or "") == 10


def _number_column(path: str, names: Sequence[str], rows: Sequence[tuple[str, Mapping[str, object]]]) -> str:
    """Return the first column whose first value given is a number; what else stands in it is told of later."""
    for name in names:
        first = next(
            (row[name] for _, row in rows if name in row and str(row[name]).strip().lower() not in _MISSING), ""
        )
        try:
            if _number(first) is not None:
                return name
        except ValueError:
            continue
    raise ReadingError(f"{path} has no column of numbers after its dates; put them after, or name them {path}#COLUMN")


def _number(value: object) -> float | None:
    """Return a value as a number, null where it is a gap; raises `ValueError` for anything else."""
    if value is None or (isinstance(value, str) and value.strip().lower() in _MISSING):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(value)  # noqa: TRY004 - text in place of a number is one more wrong value
    if isinstance(value, str):
        value = value.strip()
        if not value.replace(",", "").replace("_", ".").removeprefix("-")[:1].isdigit() or "_" in value:
            raise ValueError(value)
        parts = value.split(",")
        if len(parts) > 1 and any(len(part.split(".")[0]) != 3 for part in parts[1:]):
            raise ValueError(value)
        value = value.replace(",", "")
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return number
