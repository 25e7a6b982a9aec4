"""Spoken of: everybody whom a report mentions, sources and others, by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.surroundings import Surroundings
from firsthand.annotating.resolving.background import background
from firsthand.annotating.resolving.held import Held
from firsthand.annotating.resolving.history import History
from firsthand.model import Span, Spans


class SpokenOf:
    """A report's mentions in text order, which of them tell something, and what."""

    all: Sequence[Mention]
    told: Collection[Span]
    """The spans of those who are the source or relay of an attribution."""
    content_of: Mapping[Span, Spans]
    """What each source tells, by its span."""

    def __init__(self, held: Sequence[Held], surroundings: Surroundings, history: History) -> None:
        told = {m.span: m for one in held for m in (one.source, *one.relays) if m is not None}
        self.told = told.keys()
        self.all = sorted([*told.values(), *background(told, surroundings, history)], key=lambda m: m.span)
        content_of: dict[Span, Spans] = {}
        for one in held:
            if one.source is not None:
                content_of[one.source.span] = (*content_of.get(one.source.span, ()), *one.content)
        self.content_of = content_of

    def names(self) -> list[Mention]:
        """Those that are names."""
        return [mention for mention in self.all if mention.form == "name"]

    def within(self, spans: Spans) -> Iterator[Mention]:
        """Those that begin in spans."""
        for start, end in spans:
            yield from self.all[bisect_left(self.all, start, key=_start) : bisect_left(self.all, end, key=_start)]

    def before(self, place: int, most: int) -> Sequence[Mention]:
        """The last ``most`` that begin before a place."""
        at = bisect_left(self.all, place, key=_start)
        return self.all[max(0, at - most) : at]


def _start(mention: Mention) -> int:
    return mention.span[0]
