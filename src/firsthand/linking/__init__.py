"""Linking: voices, tellings, claims and shared passages across reports."""

from firsthand.linking.daft_tables import DaftTables, tables_on
from firsthand.linking.link import link_reports
from firsthand.linking.same_claim.same_events import events_alike
from firsthand.linking.same_claim.vectors import PassageVectors, encode_passages
from firsthand.linking.tables import HERE, Tables

__all__ = [
    "HERE",
    "DaftTables",
    "PassageVectors",
    "Tables",
    "encode_passages",
    "events_alike",
    "link_reports",
    "tables_on",
]
