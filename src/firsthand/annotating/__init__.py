"""Annotating: one report at a time, who says what in it."""

from firsthand.annotating.annotation import annotate_report

__all__ = ["annotate_report"]
