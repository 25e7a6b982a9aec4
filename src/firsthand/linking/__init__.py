"""Linking: voices, tellings, claims and shared passages across reports."""

from firsthand.linking.link import link_reports

__all__ = ["link_reports"]
