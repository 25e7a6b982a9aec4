"""How time and memory grow with the number of reports."""

from benchmarks.scale.traces import exponent

__all__ = ["exponent"]
