"""Reading: from files and folders to reports."""

from firsthand.reading.errors import ReadingError
from firsthand.reading.folders import Ignored, Paths
from firsthand.reading.grading import read_grading
from firsthand.reading.known import read_known
from firsthand.reading.limits import Limits
from firsthand.reading.metadata import Metadata, read_metadata
from firsthand.reading.outcomes import read_outcomes
from firsthand.reading.reference import read_reference
from firsthand.reading.reports import read_reports
from firsthand.reading.traces import is_trace, read_trace

__all__ = [
    "Ignored",
    "Limits",
    "Metadata",
    "Paths",
    "ReadingError",
    "is_trace",
    "read_grading",
    "read_known",
    "read_metadata",
    "read_outcomes",
    "read_reference",
    "read_reports",
    "read_trace",
]
