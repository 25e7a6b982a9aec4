"""A scenario as the report page draws it: every event and arrow with the places of its words, and what-ifs asked of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from firsthand.model import Conditional, DrawnArrow, DrawnEvent, DrawnScenario, LocatedSpan, Spans, Trace
from firsthand.scenario.network import Arrow, Event, Scenario
from firsthand.scenario.unrolling import cycles, round_trip
from firsthand.scenario.what_ifs import what_ifs

_QUOTED = re.compile(r"“(.*)” \(", re.DOTALL)


def drawn(scenario: Scenario, trace: Trace) -> DrawnScenario | None:
    """Draw and question a scenario that was drafted from a trace.

    Returns:
        What the page shows; None where no arrow was drawn.
    """
    if not scenario.arrows:
        return None
    citing = _Citing(trace)
    asked = what_ifs(scenario)
    return DrawnScenario(
        events=tuple(citing.event(event) for event in scenario.events.values()),
        arrows=tuple(citing.arrow(arrow) for arrow in scenario.arrows),
        cycles=tuple(tuple(round_trip(knot)) for knot in cycles(scenario.arrows)),
        steps=asked.steps,
        what_ifs=asked.what_ifs,
        unmoved=asked.unmoved,
        unasked=asked.unasked,
        trouble="",
    )


def undrawable(trouble: str) -> DrawnScenario:
    """What the page shows where there are conditionals and they cannot be drawn."""
    return DrawnScenario((), (), (), None, (), 0, 0, trouble)


class _Citing:
    """Finds the words of a trace that a scenario's reasons name."""

    def __init__(self, trace: Trace) -> None:
        self.conditionals = {one.id: one for one in trace.conditionals}
        self.texts = {report.id: report.text for report in trace.reports}
        self.report_of = {report: report for report in self.texts} | {one.id: one.report for one in trace.attributions}

    def event(self, event: Event) -> DrawnEvent:
        return DrawnEvent(event.id, event.text, _once(self.places(told) for told in event.told))

    def arrow(self, arrow: Arrow) -> DrawnArrow:
        because = arrow.strength.because
        return DrawnArrow(
            from_=arrow.source,
            absent=arrow.absent,
            to=arrow.target,
            effect=arrow.effect,
            low=arrow.strength.low,
            high=arrow.strength.high,
            why=tuple(dict.fromkeys(filter(None, map(self.remark, because)))),
            conditionals=tuple(dict.fromkeys(one.id for reason in because for one in self.named(reason))),
            told=_once(self.quoted(reason) for reason in because if not any(self.named(reason))),
            said_by=arrow.said_by,
            reports=arrow.reports or 0,
            origins=arrow.origins or 0,
            model=arrow.model,
        )

    def named(self, reason: str) -> Iterator[Conditional]:
        """The conditionals whose ids stand in a reason before what it quotes."""
        for word in reason.split("“", 1)[0].replace(",", " ").split():
            if word in self.conditionals:
                yield self.conditionals[word]

    def remark(self, reason: str) -> str:
        """What a reason says beside the words it quotes and where they stand."""
        if not any(self.named(reason)) and not any(self.quoted(reason)):
            return reason
        return reason.rpartition("): ")[2] if "): " in reason else ""

    def quoted(self, reason: str) -> Iterator[LocatedSpan]:
        """Where the words stand that a reason quotes from the report, or from the attribution, that it begins with."""
        report, words = self.report_of.get(reason.split(" ", 1)[0]), _QUOTED.search(reason)
        if report is None or words is None:
            return
        for piece in words[1].split(" … "):
            pattern = r"\s+".join(map(re.escape, piece.removesuffix("…").split()))
            if pattern and (there := re.search(pattern, self.texts[report])):
                yield LocatedSpan(report, *there.span())

    def places(self, told: str) -> Iterator[LocatedSpan]:
        """Where the words of an event stand: the side of its conditional that it quotes, or all of it."""
        if not any(self.named(told)):
            yield from self.quoted(told)
        quoted = _QUOTED.search(told)
        wanted = _plain(quoted[1].removesuffix("…")) if quoted else ""
        for one in self.named(told):
            sides = (one.condition_spans, one.outcome_spans)
            meant = [spans for spans in sides if wanted and self.words(one.report, spans).startswith(wanted)]
            for start, end in _in_order(meant[:1] or sides):
                yield LocatedSpan(one.report, start, end)

    def words(self, report: str, spans: Spans) -> str:
        return _plain(" ".join(self.texts[report][start:end] for start, end in spans))


def _once(tellings: Iterable[Iterable[LocatedSpan]]) -> tuple[tuple[LocatedSpan, ...], ...]:
    return tuple(dict.fromkeys(filter(None, map(tuple, tellings))))


def _in_order(sides: Iterable[Spans]) -> list[tuple[int, int]]:
    return sorted({span for spans in sides for span in spans})


def _plain(words: str) -> str:
    """Letters and figures alone: quotations are cleaned of marks where they are cited."""
    return "".join(re.findall(r"\w", words))
