"""What is known of reports beside their files: a CSV or TSV with a row for each."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from firsthand.reading.article import DETAILS
from firsthand.reading.authors import split_authors
from firsthand.reading.content import measure, open_file
from firsthand.reading.dates import normalise_date
from firsthand.reading.encodings import decode, likely_encoding
from firsthand.reading.errors import ReadingError, UnreadableError, shown
from firsthand.reading.limits import Limits
from firsthand.reading.tables import open_table


@dataclass(frozen=True, slots=True)
class Known:
    """What a row of metadata says of a report; null or empty where it says nothing."""

    outlet: str | None = None
    published: str | None = None
    """An ISO date, month or year."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    where: str = ""
    """The file and line it stands on."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Rows of metadata, found by a report's path or any end of it, its file name, or that without its ending."""

    rows: Mapping[str, Known] = field(default_factory=dict)

    def of(self, path: str) -> Known | None:
        """Return what is known of a path's report; the row that names the most of the path wins."""
        parts = [part for part in path.split("/") if part not in ("", ".")]
        if path in self.rows:
            return self.rows[path]
        for start in range(len(parts)):
            tail = "/".join(parts[start:])
            for name in _without_endings(tail):
                if name in self.rows:
                    return self.rows[name]
        return None

    def unused(self, paths: Iterable[str]) -> list[str]:
        """Return the names of the rows that speak of none of these paths, in their order."""
        used = {known.where for path in paths if (known := self.of(path)) is not None}
        return [name for name, known in self.rows.items() if known.where not in used]


def _without_endings(path: str) -> Iterator[str]:
    """Give a path, and the same without ``.gz`` and without its ending."""
    yield path
    plain = PurePosixPath(path)
    if plain.suffix.lower() == ".gz":
        plain = plain.with_suffix("")
        yield str(plain)
    if plain.suffix:
        yield str(plain.with_suffix(""))


def read_metadata(path: str | Path) -> Metadata:
    """Read a metadata file.

    Args:
        path: CSV or TSV with a column ``report`` (a file's name with or without its ending, or its path) and any of
            ``outlet, published, title, authors, url``; other columns are left alone.

    Raises:
        ReadingError: it cannot be read, has no column ``report``, or a row is wrong; the message names file and line.
    """
    metadata, problems = parse_metadata(_decoded(path), str(path))
    if problems:
        raise ReadingError(f"{path}: {problems[0]}")
    return metadata


def read_index(location: str, name: str) -> tuple[Metadata, list[str]] | None:
    """Read a folder's own index, if it is one; a wrong row is left out and told of.

    Args:
        location: the file's path for the system.
        name: what to call it.

    Returns:
        The metadata and what is wrong with its rows, or null where the file is no index (has no column ``report``, or
        has texts).
    """
    try:
        return parse_metadata(_decoded(location, follow=False), name)
    except ReadingError:
        return None


def _decoded(path: str | Path, *, follow: bool = True) -> str:
    try:
        with open_file(os.fspath(path), follow=follow) as file:
            data = measure(file, Limits()).read()
        return decode(data, likely_encoding(data) or "utf-8")
    except UnreadableError as problem:
        raise ReadingError(f"{path} {problem.reason}") from None


def parse_metadata(text: str, name: str) -> tuple[Metadata, list[str]]:
    """Take a metadata table apart.

    Args:
        text: the table.
        name: what to call its file.

    Returns:
        The metadata of its sound rows, and a sentence for every row that is wrong.

    Raises:
        ReadingError: it is no table with a column ``report``.
    """
    try:
        reader, header, above = open_table(io.StringIO(text, newline=""))
        columns = [cell.strip().lower() for cell in header]
    except (UnreadableError, csv.Error):
        raise ReadingError(f"{name} is empty or no table; give CSV or TSV with a column 'report'") from None
    if "report" not in columns or "text" in columns:
        raise ReadingError(
            f"{name} has no column 'report' (its first columns: {', '.join(map(shown, header[:8]))}); add one with each report's file name"
            if "report" not in columns
            else f"{name} has a column 'text': it holds reports; give it as a path, not as metadata"
        )
    twice = next((column for column in (*DETAILS, "report") if columns.count(column) > 1), None)
    if twice:
        raise ReadingError(f"{name} has the column '{twice}' twice; rename one")
    rows: dict[str, Known] = {}
    problems: list[str] = []
    while True:
        place = f"line {above + reader.line_num + 1}"
        try:
            cells = next(reader, None)
        except csv.Error as problem:
            problems.append(f"{place} cannot be taken apart into cells: {problem}")
            continue
        if cells is None:
            return Metadata(rows), problems
        if not any(cell.strip() for cell in cells):
            continue
        try:
            report, known = _known(dict(zip(columns, cells, strict=False)), len(cells) > len(columns), name, place)
            if rows.setdefault(report, known) != known and not _alike(rows[report], known):
                raise ReadingError(f"names {shown(report)} again and says something else; keep one row for it")
        except ReadingError as problem:
            problems.append(f"{place} {problem}")


def _known(row: Mapping[str, str], too_wide: bool, name: str, place: str) -> tuple[str, Known]:
    if too_wide:
        raise ReadingError("has more cells than there are columns; quote the cell that holds the divider")
    cells = {column: " ".join(row.get(column, "").split()) for column in (*DETAILS, "report")}
    report = "/".join(part for part in cells["report"].split("/") if part != ".")
    if not report:
        raise ReadingError("names no report; fill the column 'report'")
    published = normalise_date(cells["published"])
    if cells["published"] and published is None:
        raise ReadingError(f"has the date {shown(cells['published'])}; write it as YYYY-MM-DD")
    return report, Known(
        outlet=cells["outlet"] or None,
        published=published,
        title=cells["title"] or None,
        authors=split_authors(cells["authors"]),
        url=cells["url"] or None,
        where=f"{PurePosixPath(name).name}, {place}",
    )


def _alike(one: Known, other: Known) -> bool:
    return all(getattr(one, column) == getattr(other, column) for column in DETAILS)
