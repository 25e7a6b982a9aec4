"""Questions to a scenario: how likely an event is, as things are, with something known, or with something done."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.scenario.bounds import Bounds, bounds
from firsthand.scenario.inference import ImpossibleError
from firsthand.scenario.network import Scenario, ScenarioError
from firsthand.scenario.reasons import reasons
from firsthand.scenario.relevance import number_signs
from firsthand.scenario.unrolling import Network, unrolled
from firsthand.scenario.wiring import decided

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Literal:
    """An event that happens, or one that does not."""

    event: str
    happens: bool


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what is known, what is done."""

    asked: Literal
    given: tuple[Literal, ...] = ()
    done: tuple[Literal, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The range of a probability in one of the rival models."""

    question: Question
    model: str | None
    range: Bounds
    """Of what was asked, "not" included."""
    reasons: tuple[str, ...]
    """The ways that carry most of it, strongest first."""
    chains: tuple[str, ...] = ()
    """What chains of command put into it, a phrase for each event."""


@dataclass(frozen=True, slots=True)
class Posed:
    """A question put to a network: what is reckoned with."""

    network: Network
    asked: int
    given: Mapping[int, bool]


def literal(scenario: Scenario, words: str) -> Literal:
    """The event that somebody means by its name, its text or words that no other has, "not" before what is not to happen.

    Raises:
        ScenarioError: there is none, or more than one; the message suggests the nearest.
    """
    negated = re.match(r"\s*not\s+", words, re.IGNORECASE)
    name = _plain(words[negated.end() :] if negated else words)
    for event in scenario.events.values():
        if name in (_plain(event.id), _plain(event.text)):
            return Literal(event.id, not negated)
    asked = set(name.split())
    holding = [event.id for event in scenario.events.values() if asked and asked <= set(_plain(event.text).split())]
    if len(holding) == 1:
        return Literal(holding[0], not negated)
    near = _nearest(name, scenario)
    raise ScenarioError(
        f"{scenario.path}: there is no event “{words.strip()}”; the nearest: "
        + ", ".join(f"“{scenario.events[event].id}” ({scenario.events[event].text})" for event in near)
    )


def question(scenario: Scenario, asked: str, given: Sequence[str] = (), done: Sequence[str] = ()) -> Question:
    """Put a question in the words of the command line.

    Raises:
        ScenarioError: an event is not there, or is both given and done, or given to happen and not to.
    """
    put = Question(
        literal(scenario, asked),
        tuple(literal(scenario, one) for one in given),
        tuple(literal(scenario, one) for one in done),
    )
    seen: dict[str, bool] = {}
    for one in (*put.given, *put.done):
        if one.event in seen:
            raise ScenarioError(f"{scenario.path}: “{one.event}” is said twice of what is given and done; say it once")
        seen[one.event] = one.happens
    return put


def pose(scenario: Scenario, put: Question, *, model: str | None = None, steps: int | None = None) -> Posed:
    """Make a question ready to be reckoned: cycles unrolled, what is done cut off from its causes.

    Raises:
        ScenarioError: a cycle that nothing is said about.
    """
    network = unrolled(scenario, model=model, steps=steps).done({one.event: one.happens for one in put.done})
    return Posed(network, network.last[put.asked.event], {network.last[one.event]: one.happens for one in put.given})


def ask(scenario: Scenario, put: Question, *, model: str | None = None, steps: int | None = None) -> tuple[Answer, ...]:
    """Answer a question in ``model``, or where none is named in each of the rival models.

    Raises:
        ScenarioError: a cycle that nothing is said about, an unknown model, or something given that cannot happen.
    """
    if model is not None and model not in scenario.models:
        there = ", ".join(f"“{one}”" for one in scenario.models) or "none"
        raise ScenarioError(f"{scenario.path}: there is no rival model “{model}”; there is {there}")
    answers = []
    for one in (model,) if model is not None else scenario.models or (None,):
        posed = pose(scenario, put, model=one, steps=steps)
        try:
            found = bounds(posed.network, posed.asked, posed.given)
            why = reasons(scenario, posed.network, posed.asked, posed.given)
        except ImpossibleError:
            raise ScenarioError(
                f"{scenario.path}: what is given cannot happen with these numbers; widen the ranges that forbid it"
            ) from None
        answers.append(
            Answer(put, one, found if put.asked.happens else turned(found), why, chains_behind(scenario, posed))
        )
    return tuple(answers)


_BY_ROLE = {
    "order": "the order is given with",
    "belief": "whoever gives it is sure of his hands with",
    "refusal": "once given it is refused with",
}
"""What a chain's likelihood of an event means; what is neither missing nor refused is carried out."""


def chains_behind(scenario: Scenario, posed: Posed) -> tuple[str, ...]:
    """What chains of command put into an answer: the events they decide whose likelihoods it depends on."""
    reached = number_signs(posed.network.gates, posed.asked, posed.given)
    place = {event: number for number, event in enumerate(scenario.events)}
    likely = decided(scenario)
    said = []
    for command in scenario.commands:
        parts = [
            f"{_BY_ROLE[role]} {range_said(likely[event][1].low, likely[event][1].high)}"
            for role, event in command.events.items()
            if role in _BY_ROLE and place[event] in reached and (likely[event][1].low, likely[event][1].high) != (0, 1)
        ]
        if parts:
            said.append(f"by the chain of command “{command.id}” ({command.hands} hands) {', '.join(parts)}")
        elif any(place[event] in reached for event in command.events.values()):
            said.append(
                f"the chain of command “{command.id}” ({command.hands} hands) bears on it, and its numbers are open"
            )
    return tuple(said)


def range_said(least: float, most: float) -> str:
    """A range in two digits, rounded outwards so that it never says less than it is."""
    low, high = int(least * 100 + 1e-9) / 100, -int(-most * 100 + 1e-9) / 100
    high = min(1.0, high if high >= most - 1e-9 else high + 0.01)
    return f"{low:.2f}–{high:.2f}" if f"{low:.2f}" != f"{high:.2f}" else f"{low:.2f}"


def turned(found: Bounds) -> Bounds:
    """The range of what is not to happen, from the range of its happening."""
    return Bounds(1 - found.high, 1 - found.low, found.method, found.at_high, found.at_low)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w’']+", words.lower().replace("_", " ")))


def _nearest(name: str, scenario: Scenario) -> list[str]:
    words = set(name.split())

    def nearness(event: str) -> float:
        forms = (_plain(event), _plain(scenario.events[event].text))
        shared = max(len(words & set(form.split())) / max(1, len(words)) for form in forms)
        return -max(shared, *(difflib.SequenceMatcher(None, name, form).ratio() for form in forms))

    return sorted(scenario.events, key=nearness)[:_NEAREST]
