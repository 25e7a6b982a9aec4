"""What-ifs asked beforehand: how likely each outcome is as things are, with a condition known, and with it made so.

The work is counted, never timed, so that the same reports give the same page on any machine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from firsthand.model import AnswerRange, WhatIf
from firsthand.scenario.bounds import bounds, few_corners
from firsthand.scenario.inference import ImpossibleError, Inference
from firsthand.scenario.network import MOST_CAUSES, Scenario
from firsthand.scenario.relevance import UNTOLD, ancestors, number_signs
from firsthand.scenario.unrolling import Network, cycles, unrolled

STEPS = 3
"""Steps over which cycles are unrolled where nobody has said how many."""
MOST_PAIRS = 200
"""Pairs of events that are asked about: more than anybody would read."""
WORK = 4000
"""Propagations that all questions may take together: two seconds' worth or so."""
_EFFORT = 0.1
"""Share of the usual work that goes into one range."""
_SEARCH = 3
"""Propagations of a search at that effort, for each event that bears on the answer."""
_PLAIN = 8
"""Propagations of the questions on a pair whose answers the drawing's signs tell."""
_WEIGHING = 5
"""What it takes to tell how much work a pair would be."""
_DIFFERS = 0.005
"""What would change a range as it is shown, to two places."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The what-ifs of a scenario and what was left out of them."""

    what_ifs: tuple[WhatIf, ...]
    unmoved: int
    """Pairs whose answers are what they are as things are."""
    unasked: int
    """Pairs that were left out."""
    steps: int | None
    """Over how many steps cycles were unrolled."""


def what_ifs(scenario: Scenario, *, most: int = MOST_PAIRS, work: int = WORK) -> Asked:
    """Ask of every event that something acts on how likely it is, and how each event before it changes that.

    Pairs are asked nearest first, so that what an arrow says itself stands before what follows from several; in each of
    the rival models where there are some.

    Args:
        scenario: events and arrows; cycles are unrolled over the steps it names, or `STEPS`.
        most: pairs that are asked about.
        work: propagations for all of them together.
    """
    kept: list[WhatIf] = []
    unmoved = unasked = 0
    steps = (scenario.steps or STEPS) if cycles([arrow for arrow in scenario.arrows if not arrow.cut]) else None
    for model in scenario.models or (None,):
        table = _Table(unrolled(scenario, model=model, steps=steps), model)
        pairs = list(_pairs(scenario, model))
        for condition, outcome in pairs:
            if most <= 0 or work < _WEIGHING:
                unasked += 1
                continue
            work -= _WEIGHING
            cost = table.cost(condition, outcome)
            if cost is None or cost > work:
                unasked += 1
                continue
            most, work = most - 1, work - cost
            found = table.asked(condition, outcome)
            if found is None:
                unmoved += 1
            else:
                kept.append(found)
    return Asked(tuple(kept), unmoved, unasked, steps)


def _pairs(scenario: Scenario, model: str | None) -> Iterator[tuple[str, str]]:
    """Every event with every event it acts on, directly first, then over one other, and so on."""
    following: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for arrow in scenario.arrows_of(model):
        following[arrow.source][arrow.target] = None
    reached = {event: {event} for event in following}
    edge = {event: [event] for event in following}
    while any(edge.values()):
        for event, ends in edge.items():
            ahead = list(dict.fromkeys(after for end in ends for after in following.get(end, ())))
            edge[event] = [after for after in ahead if after not in reached[event]]
            reached[event].update(edge[event])
            yield from ((event, after) for after in edge[event])


class _Table:
    """The answers of one model, each worked out once."""

    def __init__(self, network: Network, model: str | None) -> None:
        self.network = network
        self.model = model
        self.plain: dict[str, AnswerRange] = {}

    def cost(self, condition: str, outcome: str) -> int | None:
        """About how many propagations a pair takes; None where it could not be added up."""
        asked, known = self.network.last[outcome], self.network.last[condition]
        gates = self.network.gates
        bearing = ancestors(gates, (asked, known))
        if any(len(gates[node].causes) > MOST_CAUSES for node in bearing):
            return None
        if not Inference(gates, (asked, known)).exact:
            return None
        untold = sum(sign == UNTOLD for sign in number_signs(gates, asked, (known,)).values())
        corners = 2 << untold if few_corners(untold, len(bearing), _EFFORT) else _SEARCH * len(bearing)
        return 2 * corners + _PLAIN

    def asked(self, condition: str, outcome: str) -> WhatIf | None:
        """The answers on one pair; None where knowing or making the condition changes none of them."""
        if outcome not in self.plain:
            plain = self.answer(outcome, {})
            assert plain is not None, "nothing that is known forbids anything"
            self.plain[outcome] = plain
        given, given_not = (self.answer(outcome, {condition: state}) for state in (True, False))
        done, done_not = (
            self.answer(outcome, {}, {condition: state}) if self.has_causes(condition) else None
            for state in (True, False)
        )
        found = WhatIf(
            outcome,
            condition,
            self.model,
            self.plain[outcome],
            given,
            given_not,
            done if _differ(done, given) else None,
            done_not if _differ(done_not, given_not) else None,
        )
        ways = (found.given, found.given_not, found.done, found.done_not)
        return found if any(_differ(way, found.plain) for way in ways) else None

    def has_causes(self, event: str) -> bool:
        """Whether anything acts on an event: where nothing does, to make it happen is the same as to know it does."""
        return any(self.network.gates[node].causes for node in self.network.nodes[event])

    def answer(
        self, outcome: str, given: Mapping[str, bool], done: Mapping[str, bool] | None = None
    ) -> AnswerRange | None:
        network = self.network.done(done) if done else self.network
        known = {network.last[event]: state for event, state in given.items()}
        try:
            found = bounds(network, network.last[outcome], known, effort=_EFFORT)
        except ImpossibleError:
            return None
        return AnswerRange(round(found.low, 6), round(found.high, 6), found.method)


def _differ(one: AnswerRange | None, other: AnswerRange | None) -> bool:
    if one is None or other is None:
        return one is not None
    return abs(one.low - other.low) >= _DIFFERS or abs(one.high - other.high) >= _DIFFERS
