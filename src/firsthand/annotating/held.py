"""Held: what resolving needs to know of one attribution."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.annotating.mentions import Mention
from firsthand.model import Span, Spans


@dataclass(frozen=True, slots=True)
class Held:
    """What resolving needs to know of one attribution."""

    source: Mention | None
    relays: tuple[Mention, ...]
    parent: int | None
    """Index of the attribution it is nested in."""
    content: Spans
    quotation: Span | None
    """The quotation marks within which its cue stands, from the first to the last."""
