"""Held: what resolving needs to know of attributions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import SPEAKING
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


def main_nouns(held: Sequence[Held]) -> frozenset[str]:
    """The main words of sources that are neither named nor of a sort that reports quote as a rule ("the *oath*").

    What else is called so is wanted too, and goes back to nobody but by that word.
    """
    sources = (one.source for one in held if one.source)
    described = (m for m in sources if m.form == "definite" or (m.form == "other" and " " not in m.name))
    return frozenset(mention.head for mention in described) - SPEAKING
