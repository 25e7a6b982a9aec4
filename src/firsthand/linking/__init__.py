"""Linking: voices, tellings, claims and shared passages across reports."""

from firsthand.linking.link import link_reports
from firsthand.linking.phrases import phrases_alike

__all__ = ["link_reports", "phrases_alike"]
