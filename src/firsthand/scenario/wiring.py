"""Wiring: what a chain of command makes of the likelihoods of the events that the network has of its order.

The order passes through the chain, so by itself its refusal is as likely as that not enough hands comply, and what is
neither missing nor refused is carried out.  The order itself is as likely as whoever gives it wants it and believes in his
hands; where that belief is an event of its own, the chain says how likely that is.  What the file puts on such an event
holds too: both ranges together are what is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from firsthand.scenario.command import ChainOfCommand, Fate
from firsthand.scenario.network import Command, Event, Number, Scenario, ScenarioError

_Ranges = tuple[tuple[str, float, float], ...]


def decided(scenario: Scenario) -> dict[str, tuple[str, Number]]:
    """For each event that a chain of command decides the chain's name, and how likely it is by itself.

    Raises:
        ScenarioError: what the file puts on an event and what its chain makes of it have nothing in common.
    """
    found = {}
    for command in scenario.commands:
        for event, (low, high) in _likelihoods(command):
            own = scenario.events[event].likelihood
            both = max(low, own.low), min(high, own.high)
            if both[0] > both[1] + 1e-12:
                raise ScenarioError(
                    f"{scenario.path}:{scenario.lines.get(('event', event), 1)}: “{event}” is put at {_range(own.low, own.high)}, "
                    f"and the chain of command “{command.id}” makes it {_range(low, high)}; widen one of the two, or take "
                    "the event out of the chain"
                )
            because = (f"chain of command {command.id}", *own.because)
            found[event] = command.id, Number(min(both), max(both), because=because)
    return found


def with_chains(scenario: Scenario) -> Mapping[str, Event]:
    """The events of a scenario, those that a chain decides with its likelihoods.

    Raises:
        ScenarioError: as `decided`.
    """
    by_chain = decided(scenario)
    return {
        name: replace(event, likelihood=by_chain[name][1]) if name in by_chain else event
        for name, event in scenario.events.items()
    }


def _likelihoods(command: Command) -> Iterator[tuple[str, tuple[float, float]]]:
    if not command.events:
        return
    ranges = tuple((name, one.low, one.high) for name, one in sorted(command.numbers.items()))
    fate, wants, believes = _fate(command.hands, command.required, command.expected, ranges)
    roles = command.events
    if "refusal" in roles:
        yield roles["refusal"], (1 - fate.complied[1], 1 - fate.complied[0])
    if "compliance" in roles and "refusal" in roles:
        yield roles["compliance"], (1.0, 1.0)
    elif "compliance" in roles:
        yield roles["compliance"], fate.complied
    if "belief" in roles:
        yield roles["belief"], believes
        if "order" in roles:
            yield roles["order"], wants
    elif "order" in roles:
        yield roles["order"], fate.given


@lru_cache(maxsize=64)
def _fate(
    hands: int, required: int, expected: int, ranges: _Ranges
) -> tuple[Fate, tuple[float, float], tuple[float, float]]:
    """The order's fate, how likely somebody wants it, and whether he believes in his hands."""
    chain = ChainOfCommand(
        Command("chain", hands, required, expected, {name: Number(low, high) for name, low, high in ranges})
    )
    return chain.fate, chain.wants, chain.believes


def _range(low: float, high: float) -> str:
    return f"{low:g}–{high:g}" if low != high else f"{low:g}"
