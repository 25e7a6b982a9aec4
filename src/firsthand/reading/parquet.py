"""Reports as rows of a Parquet file.  Runs in the worker process."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.reading.article import Article, BadRow
from firsthand.reading.errors import UnreadableError
from firsthand.reading.rows import COLUMNS, TextlessRowError, read_row, renaming

_BATCH = 64


def read_parquet(data: bytes, max_chars: int) -> Iterator[Article | BadRow]:
    """Read a Parquet file that has a column ``text``.

    Args:
        data: the file.
        max_chars: the most code points of one row's text.

    Yields:
        An article for every sound row, and what is wrong with every other.

    Raises:
        UnreadableError: it is broken, or has no column ``text``.
    """
    import pyarrow as pa
    from pyarrow import parquet

    pa.set_cpu_count(1)
    try:
        file = parquet.ParquetFile(pa.BufferReader(data), memory_map=False)
        wanted = [name for name in file.schema_arrow.names if name.strip().lower() in COLUMNS]
    except (pa.ArrowException, OSError, ValueError) as problem:
        raise UnreadableError(f"is a broken Parquet file: {_first_line(problem)}") from None
    if not any(name.strip().lower() == "text" for name in wanted):
        if remedy := renaming(name.strip().lower() for name in file.schema_arrow.names):
            raise UnreadableError(remedy)
        raise UnreadableError("is a Parquet file without a column 'text'", cannot_be_report=True)
    record = 0
    try:
        for batch in file.iter_batches(batch_size=_BATCH, columns=wanted, use_threads=False):
            for row in batch.to_pylist():
                yield _article(row, record, max_chars)
                record += 1
    except (pa.ArrowException, OSError, ValueError) as problem:
        yield BadRow(f"row {record + 1}", f"and those after it are broken: {_first_line(problem)}")


def _article(row: dict[str, object], record: int, max_chars: int) -> Article | BadRow:
    try:
        return read_row(row, record, max_chars)
    except TextlessRowError as problem:
        return BadRow(f"row {record + 1}", problem.reason, textless=True)
    except UnreadableError as problem:
        return BadRow(f"row {record + 1}", problem.reason)


def _first_line(problem: Exception) -> str:
    return str(problem).split("\n", 1)[0][:200]
