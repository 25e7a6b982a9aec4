"""From whom a claim was heard: report, relay, holder, source, and whom that one speaks for."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from firsthand.model import Attribution, Edge, LocatedSpan, Report, Source, Span, Spans


class Chains:
    """What the chains of a collection's claims are made of."""

    def __init__(
        self, reports: Sequence[Report], sources: Sequence[Source], attributions: Sequence[Attribution]
    ) -> None:
        """Take the linked sources, the attributions that use their ids, and the reports in the order they were read."""
        self._place = {report.id: number for number, report in enumerate(reports)}
        self._attribution = {attribution.id: attribution for attribution in attributions}
        self._speaks_for = {source.id: source.speaks_for for source in sources}
        self._mentions: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
        for source in sources:
            for mention in source.mentions:
                self._mentions[source.id, mention.report].append(mention.span)
        for spans in self._mentions.values():
            spans.sort()

    def of(self, attributions: Sequence[Attribution]) -> tuple[Edge, ...]:
        """Give the steps from the reports to the sources of ``attributions``, each with the words that make it.

        A step goes from a report to its relay, from there to the outermost holder and on to the source, and from a
        spokesperson to the organisation.  Steps of the same two ends are one, with the words of all; none leads back
        to where it came from.  In the order in which they first stand.
        """
        words: defaultdict[tuple[str, str], list[LocatedSpan]] = defaultdict(list)
        for attribution in attributions:
            here = attribution.report
            seen = {here}
            for step, spans in self._steps(attribution):
                if step in seen:
                    continue
                words[here, step] += [LocatedSpan(attribution.report, *span) for span in spans]
                seen.add(step)
                here = step
            for organisation in self._speaks_for.get(here, ()):
                if organisation not in seen:
                    spans = self._words_of(here, attribution)
                    words[here, organisation] += [LocatedSpan(attribution.report, *span) for span in spans]
        return tuple(Edge(from_, to, self._in_order(spans)) for (from_, to), spans in words.items())

    def _steps(self, attribution: Attribution) -> list[tuple[str, Spans]]:
        relays = [
            (relay, attribution.relay_spans or self._words_of(relay, attribution)) for relay in attribution.relays
        ]
        return relays + [(holder, self._words_of(holder, attribution)) for holder in attribution.holders]

    def _words_of(self, source: str, attribution: Attribution) -> Spans:
        """Give the words that name ``source`` for ``attribution``: its own, those it is nested in, or the last before.

        Where a report goes on quoting without naming anybody again, the nearest mention before (else after) is what a
        reader goes by; failing that, the cue, and then the content itself.
        """
        outer: Attribution | None = attribution
        passed = set()
        while outer is not None and outer.id not in passed:
            if outer.source == source and outer.source_spans:
                return outer.source_spans
            passed.add(outer.id)
            outer = self._attribution.get(outer.parent) if outer.parent else None
        mentions = self._mentions.get((source, attribution.report), [])
        if mentions:
            return (mentions[max(bisect_right(mentions, attribution.content_spans[0]) - 1, 0)],)
        return attribution.cue_spans or attribution.content_spans

    def _in_order(self, spans: Sequence[LocatedSpan]) -> tuple[LocatedSpan, ...]:
        return tuple(sorted(dict.fromkeys(spans), key=lambda span: (self._place[span.report], span.start, span.end)))
