"""Linking: voices, tellings, claims and shared passages across reports."""

from firsthand.linking.link import link_reports
from firsthand.linking.phrases import phrases_alike
from firsthand.linking.vectors import PassageVectors, encode_passages

__all__ = ["PassageVectors", "encode_passages", "link_reports", "phrases_alike"]
