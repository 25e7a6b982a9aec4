"""A trace read back from the JSON that ``firsthand trace --json`` has written."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from firsthand.model import Trace
from firsthand.reading.errors import ReadingError

# The model's name for a key that is a Python keyword ends in an underscore; a bare quotation mark is never inside a string.
_KEYWORD_KEY = re.compile(rb'(?<!\\)"(from)":')


def is_trace(path: Path) -> bool:
    """Whether a file is JSON that begins as a trace does."""
    if not path.is_file() or path.suffix != ".json":
        return False
    with path.open("rb") as file:
        return re.match(rb'\s*\{\s*"reports"\s*:', file.read(256)) is not None


def read_trace(path: Path) -> Trace:
    """Read a trace.

    Raises:
        ReadingError: the file cannot be read or is no trace of this version.
    """
    try:
        return msgspec.json.decode(_KEYWORD_KEY.sub(rb'"\1_":', path.read_bytes()), type=Trace)
    except OSError as problem:
        raise ReadingError(f"{path}: {problem.strerror}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise ReadingError(f"{path} is no trace that this version reads ({problem}); trace the reports anew") from None
