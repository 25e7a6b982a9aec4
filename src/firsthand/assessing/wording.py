"""The words in which verdicts give their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from firsthand.model import Report


def listed(names: Sequence[str], limit: int = 3) -> str:
    """Give ``names`` as one reads them out: "a, b and c", or the first ``limit`` "and 4 more"."""
    if len(names) > limit:
        return f"{', '.join(names[:limit])} and {len(names) - limit} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def several(number: int, thing: str) -> str:
    """Give a number with what it counts: "1 report", "2 reports"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def file_of(report: Report) -> str:
    """Give the name by which a reader finds a report: its file, and its row where the file holds several."""
    name = PurePath(report.path).name or report.path
    return name if report.record is None else f"{name}, row {report.record}"
