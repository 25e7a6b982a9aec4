"""From a scenario to gates without cycles: what reports say in a circle is unrolled over steps, never dropped.

At step 0 the arrows of a cycle are silent; at each later step they carry what was at the step before.  Events off the
cycles stand once: those that act on a cycle act on all its steps, those it acts on see its last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter

import numpy as np

from firsthand.scenario.gates import Cause, Gate, Numbers
from firsthand.scenario.network import Arrow, Number, Scenario, ScenarioError, described
from firsthand.scenario.wiring import with_chains


@dataclass(frozen=True, slots=True)
class Network:
    """What is reckoned with: gates, causes before effects, and the ranges of their numbers."""

    gates: tuple[Gate, ...]
    low: Numbers
    high: Numbers
    names: tuple[str, ...]
    """What each number is, in words."""
    numbers: tuple[Number, ...]
    """Each number as the file has it."""
    arrows: tuple[Arrow | None, ...]
    """The arrow each number is the strength of; None for an event's likelihood."""
    last: Mapping[str, int]
    """The gate at which each event is asked about: its only one or its last step."""
    nodes: Mapping[str, tuple[int, ...]]
    """All gates of each event."""

    @property
    def middle(self) -> Numbers:
        """Every number in the middle of its range."""
        middle: Numbers = (self.low + self.high) / 2
        return middle

    def within(self, low: Numbers, high: Numbers) -> Network:
        """The network with other ranges on its numbers."""
        return replace(self, low=low, high=high)

    def done(self, interventions: Mapping[str, bool]) -> Network:
        """The network in which somebody has made events happen or not, at all steps (Pearl's do-operator)."""
        gates = [
            replace(gate, fixed=interventions[gate.event]) if gate.event in interventions else gate
            for gate in self.gates
        ]
        return replace(self, gates=tuple(gates))


def cycles(arrows: Sequence[Arrow]) -> list[list[Arrow]]:
    """The arrows that lie on cycles, those of one knot together, all in the order given."""
    following: defaultdict[str, list[str]] = defaultdict(list)
    for arrow in arrows:
        following[arrow.source].append(arrow.target)
    reached = {event: _reached(event, following) for event in list(following)}
    knots: dict[frozenset[str], list[Arrow]] = {}
    for arrow in arrows:
        if arrow.source in reached.get(arrow.target, ()):
            knot = frozenset(one for one in reached[arrow.source] if arrow.source in reached.get(one, ()))
            knots.setdefault(knot, []).append(arrow)
    return list(knots.values())


def _reached(event: str, following: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    left = [event]
    while left:
        for one in following.get(left.pop(), ()):
            if one not in found:
                found.add(one)
                left.append(one)
    return frozenset(found)


def unrolled(scenario: Scenario, *, model: str | None = None, steps: int | None = None) -> Network:
    """The gates of a scenario.

    Args:
        scenario: events and arrows.
        model: which of its rival models; None where there is but one.
        steps: over how many steps cycles are unrolled; None for what the file says.

    Raises:
        ScenarioError: there is a cycle, and neither the file nor the call says what to make of it.
    """
    arrows = list(scenario.arrows_of(model))
    knots = cycles(arrows)
    steps = steps or scenario.steps
    if knots and steps is None:
        raise ScenarioError(_circular(scenario, knots[0]))
    numbers = [event.likelihood for event in with_chains(scenario).values()]
    names = [f"“{event.text}” by itself" for event in scenario.events.values()]
    place = {event: number for number, event in enumerate(scenario.events)}
    on_cycle = {id(arrow) for knot in knots for arrow in knot}
    turning = {event for knot in knots for arrow in knot for event in (arrow.source, arrow.target)}
    copies = {event: range(steps + 1) if steps and event in turning else range(1) for event in scenario.events}
    causes: dict[tuple[str, int], list[tuple[tuple[str, int], Arrow, int]]] = {
        (event, step): [] for event in scenario.events for step in copies[event]
    }
    for arrow in arrows:
        number = len(numbers)
        numbers.append(arrow.strength)
        names.append(described(arrow, scenario.events))
        for step in copies[arrow.target]:
            if id(arrow) not in on_cycle:
                causes[arrow.target, step].append(((arrow.source, copies[arrow.source][-1]), arrow, number))
            elif step > 0:
                causes[arrow.target, step].append(((arrow.source, step - 1), arrow, number))
    order = list(
        TopologicalSorter({node: [one[0] for one in acting] for node, acting in causes.items()}).static_order()
    )
    at = {node: index for index, node in enumerate(order)}
    gates = tuple(
        Gate(
            event,
            step if event in turning else None,
            place[event],
            tuple(Cause(at[node], arrow.absent, arrow.effect, number) for node, arrow, number in causes[event, step]),
        )
        for event, step in order
    )
    return Network(
        gates=gates,
        low=np.array([one.low for one in numbers]),
        high=np.array([one.high for one in numbers]),
        names=tuple(names),
        numbers=tuple(numbers),
        arrows=(*(None for _ in scenario.events), *arrows),
        last={event: at[event, copies[event][-1]] for event in scenario.events},
        nodes={event: tuple(at[event, step] for step in copies[event]) for event in scenario.events},
    )


def round_trip(knot: Sequence[Arrow]) -> list[str]:
    """Events of one shortest way round from the first arrow of a knot, its first event again at the end."""
    start, before = knot[0].target, {knot[0].target: ""}
    left = [start]
    for event in left:
        for arrow in knot:
            if arrow.source == event and arrow.target not in before:
                before[arrow.target] = event
                left.append(arrow.target)
    way = [knot[0].source]
    while way[-1] != start:
        way.append(before[way[-1]])
    return [knot[0].source, *way[::-1]]


def _circular(scenario: Scenario, knot: Sequence[Arrow]) -> str:
    number = next(index for index, arrow in enumerate(scenario.arrows) if arrow is knot[0])
    line = scenario.lines.get(("arrow", str(number)), 1)
    shown = " → ".join(f"“{event}”" for event in round_trip(knot))
    return (
        f"{scenario.path}:{line}: {shown} is a cycle; unroll it over time with steps = 3 at the head of the file "
        "(or --steps 3), or write cut = true under the arrow that acts last"
    )
