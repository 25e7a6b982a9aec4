"""A scenario as the report page draws it: every event and arrow with the places of its words, and what-ifs asked of it."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model import DrawnArrow, DrawnEvent, DrawnScenario, LocatedSpan
from firsthand.scenario.network import Arrow, Cited, Scenario
from firsthand.scenario.unrolling import cycles, round_trip
from firsthand.scenario.what_ifs import what_ifs


def drawn(scenario: Scenario) -> DrawnScenario | None:
    """Draw and question a scenario that was drafted from a trace.

    Returns:
        What the page shows; None where no arrow was drawn.
    """
    if not scenario.arrows:
        return None
    asked = what_ifs(scenario)
    return DrawnScenario(
        events=tuple(DrawnEvent(event.id, event.text, _words(event.cited)) for event in scenario.events.values()),
        arrows=tuple(map(_arrow, scenario.arrows)),
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


def _arrow(arrow: Arrow) -> DrawnArrow:
    return DrawnArrow(
        from_=arrow.source,
        absent=arrow.absent,
        to=arrow.target,
        effect=arrow.effect,
        low=arrow.strength.low,
        high=arrow.strength.high,
        why=tuple(dict.fromkeys(one.remark for one in arrow.cited if one.remark)),
        conditionals=tuple(dict.fromkeys(one.conditional for one in arrow.cited if one.conditional is not None)),
        told=_words(one for one in arrow.cited if one.conditional is None),
        said_by=arrow.said_by,
        reports=arrow.reports or 0,
        origins=arrow.origins or 0,
        model=arrow.model,
    )


def _words(cited: Iterable[Cited]) -> tuple[tuple[LocatedSpan, ...], ...]:
    return tuple(dict.fromkeys(one.words for one in cited if one.words))
