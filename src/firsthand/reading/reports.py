"""The reading stage: from paths to reports."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from firsthand.model import Report, Skipped
from firsthand.reading.article import Article, BadRow
from firsthand.reading.content import HEAD, Content, measure, open_file, spool_standard_input
from firsthand.reading.encodings import decode, marked_encoding
from firsthand.reading.errors import UnreadableError
from firsthand.reading.folders import STANDARD_INPUT, Ignored, Input, Paths, find_inputs
from firsthand.reading.identity import make_report, merge_reports
from firsthand.reading.isolation import IsolatedParser
from firsthand.reading.kinds import Kind, binary_kind, should_be_readable, text_kind
from firsthand.reading.limits import Limits
from firsthand.reading.metadata import Metadata
from firsthand.reading.rows import MOST_BAD_ROWS, NO_TEXT, refuse_if_too_long
from firsthand.reading.tables import read_delimited, read_json, read_json_lines
from firsthand.reading.text import read_text

_DEFAULT = Limits()
_CONTROLS = 0.02
"""The largest share of control characters in a text."""


def read_reports(
    paths: Paths,
    limits: Limits = _DEFAULT,
    metadata: Metadata | None = None,
    merge_duplicates: bool = True,
) -> Iterator[Report | Skipped | Ignored]:
    """Read reports from files and folders.

    Args:
        paths: files and folders of reports, of any mix of forms; ``-`` is standard input.
        limits: how much of an input is taken before it is refused.
        metadata: what is known of the reports beside their files; it wins over a folder's ``index.tsv``, and both win
            over what the files say.
        merge_duplicates: whether files of the same bytes become one report, and ids are made unique; reports then
            come once all are read.  Without it they come one by one, in memory that does not grow with their number.

    Yields:
        Every report that was read; what was not read, with the reason and the remedy; and the files in given folders
        that cannot be reports.  Nothing that a file holds makes it raise.
    """
    found = _read_each(paths, limits, metadata or Metadata())
    return merge_reports(found) if merge_duplicates else found


def _read_each(paths: Paths, limits: Limits, metadata: Metadata) -> Iterator[Report | Skipped | Ignored]:
    with IsolatedParser(limits) as parser:
        for item in find_inputs(paths):
            if isinstance(item, Input):
                yield from _read_input(item, limits, metadata, parser)
            else:
                yield item


def _read_input(
    item: Input, limits: Limits, metadata: Metadata, parser: IsolatedParser
) -> Iterator[Report | Skipped | Ignored]:
    telling = [metadata.of(item.path), *(index.metadata.of(_within(index.folder, item.path)) for index in item.indexes)]
    known = [row for row in telling if row is not None]
    try:
        file = (
            spool_standard_input(limits)
            if item.location == STANDARD_INPUT
            else open_file(item.location, follow=item.named)
        )
    except UnreadableError as problem:
        yield Skipped(item.path, problem.reason)
        return
    with file:
        promising = item.named or should_be_readable(item.location)
        try:
            binary_kind(file.read(HEAD), item.location)
            content = measure(file, limits)
            for found in _without_a_flood(_records(content, item.location, limits, parser)):
                if isinstance(found, Article):
                    yield make_report(found, item.path, content.file_sha256, known)
                else:
                    yield Skipped(item.path, f"{found.place} {found.reason}".strip())
        except UnreadableError as problem:
            if item.named or (promising and not problem.cannot_be_report):
                yield Skipped(item.path, problem.reason)
            else:
                yield Ignored(item.path)
        except OSError as problem:
            yield Skipped(item.path, f"could not be read: {problem.strerror or 'unknown reason'}")


def _within(folder: str, path: str) -> str:
    """Return a path without the folder that it begins with."""
    return path.removeprefix(folder).lstrip("/")


def _records(content: Content, name: str, limits: Limits, parser: IsolatedParser) -> Iterator[Article | BadRow]:
    """Read one file's records: plain UTF-8 in this process, everything else in the worker."""
    if not content.size:
        raise UnreadableError("is empty")
    kind = binary_kind(content.head, name)
    if kind is not None:
        yield from parser.parse(kind, content.read())
        return
    encoding = marked_encoding(content.head) or ("utf-8" if content.is_utf8 else None)
    if not (encoding or "").startswith(("utf-16", "utf-32")) and content.controls > max(2, content.size * _CONTROLS):
        raise UnreadableError("is binary or damaged, not text; save the report as .txt in UTF-8")
    kind = text_kind(content.head.decode(encoding or "latin-1", "replace"), name)
    if kind in (Kind.HTML, Kind.MAIL, Kind.MAILBOX):
        yield from parser.parse(kind, content.read())
        return
    if kind in (Kind.TEXT, Kind.MARKDOWN) and content.size > limits.max_chars * 4 + 4:
        raise UnreadableError(f"is longer than {limits.max_chars:,} characters; split it, or raise --max-chars")
    if encoding is None:
        encoding = parser.encoding_of(content.read())
    if encoding is None:
        raise UnreadableError("is in an encoding that is not recognised; save it as UTF-8")
    if kind in (Kind.TEXT, Kind.MARKDOWN):
        text = decode(content.read(), encoding)
        refuse_if_too_long(text, limits.max_chars)
        if kind is Kind.TEXT:
            yield read_text(text)
        else:
            yield from parser.parse(kind, text.encode())
    elif kind is Kind.TABLE:
        yield from read_delimited(content.stream(), "utf-8-sig" if encoding == "utf-8" else encoding, limits.max_chars)
    else:
        is_utf8 = encoding.startswith("utf-8")
        if kind is Kind.JSON:
            data = content.read()
            yield from read_json(data if is_utf8 else decode(data, encoding).encode(), limits.max_chars)
        else:
            stream = content.stream() if is_utf8 else io.BytesIO(decode(content.read(), encoding).encode())
            yield from read_json_lines(stream, limits.max_chars)


def _without_a_flood(records: Iterable[Article | BadRow]) -> Iterator[Article | BadRow]:
    """Pass records on, naming at most so many bad rows one by one.

    Raises:
        UnreadableError: there are no rows, or none with a text.
    """
    waiting: list[BadRow] = []
    good, bad, textless = False, 0, 0
    for record in records:
        if isinstance(record, Article):
            yield from waiting
            waiting.clear()
            good = True
            yield record
            continue
        bad += 1
        textless += record.textless
        if bad <= MOST_BAD_ROWS:
            if good:
                yield record
            else:
                waiting.append(record)
    if not good and not bad:
        raise UnreadableError("has no rows")
    if not good and bad == textless:
        if waiting and waiting[0].reason != NO_TEXT:
            raise UnreadableError(waiting[0].reason)
        raise UnreadableError("has no row with a text, which is looked for in 'text'", cannot_be_report=True)
    yield from waiting
    if bad > MOST_BAD_ROWS:
        yield BadRow("", f"has {bad - MOST_BAD_ROWS:,} more rows that cannot be read, not named one by one")
