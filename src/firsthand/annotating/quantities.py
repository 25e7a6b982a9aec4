"""Quantities: a report's figures and times as the trace has them, tied to each other and to who gives them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from heapq import heappop, heappush

from spacy.tokens import Doc

from firsthand.annotating.calendar.times import FoundTime, published_day, times
from firsthand.annotating.numbers.figures import FoundFigure, figures
from firsthand.language import text_of
from firsthand.model import Attribution, Figure, Report, TimeExpression

_AS_OF = re.compile(r"\bas\s+of\s+(?:late\s+|early\s+)?$", re.IGNORECASE)
_REACH = 20


class Quantities:
    """Collects the figures and the times of a report, block by block."""

    def __init__(self, report: Report) -> None:
        """Start with nothing of ``report`` read."""
        self._report = report
        self._published = published_day(report.published)
        self._times: list[FoundTime] = []
        self._figures: list[tuple[FoundFigure, str | None]] = []

    def add(self, doc: Doc, start: int) -> None:
        """Take a block's parse, which begins at ``start`` in the report's text."""
        named = times(doc, start, self._published)
        found = figures(doc, start, [(time.start, time.end) for time in named])
        dated = _dated(doc, start, named) if found else []
        for figure in found:
            begin = figure.span[0]
            of = next((day for first, last, day in dated if first <= begin < last), None)
            self._figures.append((figure, of))
        self._times += named

    def times(self) -> tuple[TimeExpression, ...]:
        """The report's times, in text order."""
        return tuple(
            TimeExpression(
                id=f"{self._report.id}.t{number}",
                report=self._report.id,
                spans=((time.start, time.end),),
                earliest=time.value.earliest,
                latest=time.value.latest,
                granularity=time.value.granularity,
            )
            for number, time in enumerate(self._times, 1)
        )

    def figures(self, attributions: Sequence[Attribution]) -> tuple[Figure, ...]:
        """The report's figures, in text order, each with the innermost attribution whose content gives it."""
        givers = _innermost(attributions, [figure.span[0] for figure, _ in self._figures])
        return tuple(
            Figure(
                id=f"{self._report.id}.f{number}",
                report=self._report.id,
                spans=(figure.span,),
                kind=figure.kind,
                low=figure.low,
                high=figure.high,
                approximate=figure.approximate,
                unit=figure.unit,
                counted=figure.counted,
                as_of=as_of,
                attribution=giver,
            )
            for number, ((figure, as_of), giver) in enumerate(zip(self._figures, givers, strict=True), 1)
        )


def _dated(doc: Doc, start: int, named: Sequence[FoundTime]) -> list[tuple[int, int, str | None]]:
    """The sentences that say as of when they count, and the day where it can be told."""
    text = text_of(doc)
    found = []
    places: list[int] = []
    for time in named:
        begin = time.start - start
        if _AS_OF.search(text, max(0, begin - _REACH), begin):
            places = places or [token.idx for token in doc]
            sentence = doc[bisect_right(places, begin) - 1].sent
            day = time.value.latest[:10] if time.value.latest else None
            found.append((start + sentence.start_char, start + sentence.end_char, day))
    return found


def _innermost(attributions: Sequence[Attribution], places: Sequence[int]) -> list[str | None]:
    """For each place, in text order, the attribution with the shortest content around it."""
    contents = sorted((start, end, one.id) for one in attributions for start, end in one.content_spans)
    open_: list[tuple[int, int, str]] = []
    givers: list[str | None] = []
    index = 0
    for place in places:
        reached = bisect_left(contents, (place + 1,))
        for start, end, one in contents[index:reached]:
            heappush(open_, (end, end - start, one))
        index = max(index, reached)
        while open_ and open_[0][0] <= place:
            heappop(open_)
        givers.append(min(open_, key=lambda content: (content[1], content[2]))[2] if open_ else None)
    return givers
