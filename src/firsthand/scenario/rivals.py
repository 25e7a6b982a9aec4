"""Rival models: where they part, what would tell them apart, and what speaks against each.

The last follows the analysis of competing hypotheses (Heuer 1999): not what a model explains counts, but what is known
and unlikely in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.scenario.bounds import Bounds, bounds
from firsthand.scenario.inference import ImpossibleError
from firsthand.scenario.network import Scenario
from firsthand.scenario.questions import Literal, Question, pose

INCONSISTENT = 0.5
"""A piece of evidence speaks against a model in which it is surely less likely than not."""


@dataclass(frozen=True, slots=True)
class Parting:
    """How likely an event is in each of the rival models."""

    event: str
    ranges: Mapping[str, Bounds]

    @property
    def gap(self) -> float:
        """How far the two ranges that lie farthest apart are from one another; below 0 where all overlap."""
        return max(one.low for one in self.ranges.values()) - min(one.high for one in self.ranges.values())

    @property
    def difference(self) -> float:
        """The greatest distance between the middles of two of the ranges."""
        middles = [(one.low + one.high) / 2 for one in self.ranges.values()]
        return max(middles) - min(middles)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a piece of evidence says of each model."""

    evidence: Literal
    ranges: Mapping[str, Bounds]
    """How likely it was in each model, from what was known before it."""
    against: tuple[str, ...]
    """Models with which it is inconsistent."""


def partings(scenario: Scenario, given: tuple[Literal, ...] = (), *, steps: int | None = None) -> tuple[Parting, ...]:
    """The events on which the rival models differ, those that would tell them apart best first.

    Ranges that do not overlap stand before those that do; an event that nobody could observe tells nothing apart.

    Raises:
        ScenarioError: a cycle that nothing is said about.
    """
    known = {one.event for one in given}
    found = []
    for event in scenario.events:
        if event in known:
            continue
        ranges = {}
        for model in scenario.models:
            posed = pose(scenario, Question(Literal(event, True), given), model=model, steps=steps)
            try:
                ranges[model] = bounds(posed.network, posed.asked, posed.given)
            except ImpossibleError:
                continue
        if len(ranges) > 1:
            parting = Parting(event, ranges)
            if parting.difference > 1e-9 or parting.gap > 0:
                found.append(parting)
    return tuple(sorted(found, key=lambda one: (-round(max(one.gap, 0.0), 12), -round(one.difference, 12), one.event)))


def weighed(scenario: Scenario, evidence: tuple[Literal, ...], *, steps: int | None = None) -> tuple[Weighed, ...]:
    """Each piece of evidence with how likely it was in each model, given the pieces before it.

    Raises:
        ScenarioError: a cycle that nothing is said about.
    """
    found = []
    for place, one in enumerate(evidence):
        ranges, against = {}, []
        for model in scenario.models:
            posed = pose(scenario, Question(Literal(one.event, True), evidence[:place]), model=model, steps=steps)
            try:
                range_ = bounds(posed.network, posed.asked, posed.given)
            except ImpossibleError:
                continue
            if not one.happens:
                range_ = Bounds(1 - range_.high, 1 - range_.low, range_.method, range_.at_high, range_.at_low)
            ranges[model] = range_
            if range_.high < INCONSISTENT:
                against.append(model)
        found.append(Weighed(one, ranges, tuple(against)))
    return tuple(found)
