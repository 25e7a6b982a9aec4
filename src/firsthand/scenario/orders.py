"""Orders that reports tell of: given, refused, carried out, and how a chain of command bears on them.

An order is what must come before it can be refused or carried out, and what is refused is not carried out: that much
needs no report.  Where a report counts the hands that an order goes through, these events take their likelihoods from the
chain of command (`firsthand.scenario.wiring`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.scenario.chains_told import ToldChain
from firsthand.scenario.events import FoundEvent
from firsthand.scenario.network import Arrow, Cited, Effect, Event, Number
from firsthand.scenario.order_words import CERTAINTY, ORDER, REFUSAL

_NOBODY = "nobody says"


def _convention(said: str) -> Cited:
    text = f"convention: {said}"
    return Cited(text, remark=text)


_NEEDED_FOR_REFUSAL = _convention("nobody refuses an order that was not given")
_NEEDED_FOR_COMPLIANCE = _convention("nobody carries out an order that was not given")
_REFUSED = _convention("what is refused is not carried out")


@dataclass(frozen=True, slots=True)
class Order:
    """The events of one order, as far as reports tell of them."""

    given: FoundEvent | None
    refusals: tuple[FoundEvent, ...]
    belief: FoundEvent | None
    """That whoever gives it is sure of those who carry it out."""


@dataclass(frozen=True, slots=True)
class Wired:
    """A chain of command with the events and arrows that tie it to a network."""

    chain: ToldChain
    events: Mapping[str, Event]
    """The network's with those that the chain adds."""
    arrows: tuple[Arrow, ...]


def undecided(name: str, text: str, cited: Iterable[Cited], *, observable: bool = True) -> Event:
    """An event whose likelihood nobody puts, with what tells of it."""
    tellings = tuple(dict.fromkeys(cited))
    told = tuple(dict.fromkeys(one.text for one in tellings))
    return Event(name, text, Number(0.0, 1.0, because=(_NOBODY,)), observable=observable, told=told, cited=tellings)


def orders(found: Sequence[FoundEvent]) -> Iterator[Order]:
    """Each order that events tell of, with its refusals and the belief in those who carry it out.

    A refusal is of the order that is spoken of most in the reports that tell of it.
    """
    # To be sure of an order's fate is not to give it.
    given = [
        event
        for event in found
        if _speaks_of(event, ORDER) and not _speaks_of(event, REFUSAL) and not _speaks_of(event, CERTAINTY)
    ]
    of: dict[str, list[FoundEvent]] = {event.id: [] for event in given}
    for event in found:
        there = [one for one in given if _reports(one) & _reports(event)]
        if _speaks_of(event, REFUSAL) and there:
            of[max(there, key=lambda one: len(one.told)).id].append(event)
    for event in given:
        yield Order(event, tuple(of[event.id]), _belief(event, found))


def presupposed(order: Order, events: Mapping[str, Event]) -> Iterator[Arrow]:
    """Nobody can refuse an order that was not given."""
    if order.given is not None:
        for refusal in order.refusals:
            cited = (*events[order.given.id].cited[:1], *events[refusal.id].cited[:1])
            drawn = f"{refusal.told[0].conditional.id}.order"
            yield _arrow(order.given.id, "necessary", refusal.id, _NEEDED_FOR_REFUSAL, cited, drawn)


def wired(told: ToldChain, order: Order | None, events: Mapping[str, Event], outcome: Event | None) -> Wired:
    """Tie a chain of command to the events of the order that passes through it.

    Args:
        told: the chain as a report tells it.
        order: the order of the reports that tell of the chain, or None where none is drawn.
        events: of the network.
        outcome: what its hands are needed for, where it is said.

    Returns:
        With an event for each outcome of the chain that the network has none of.
    """
    chain = told.command
    known = dict(events)

    def event(role: str, text: str) -> str:
        name = f"{chain.id}-{role}"
        known[name] = undecided(name, text, (told.why,))
        return name

    given = order.given.id if order and order.given else event("order", "the order is given")
    refusal = order.refusals[0].id if order and order.refusals else event("refusal", "the order is refused")
    if outcome is not None:
        known[outcome.id] = outcome
        compliance = outcome.id
    else:
        compliance = event("compliance", "the order is carried out")
    roles = {"order": given, "refusal": refusal, "compliance": compliance}
    if order and order.belief:
        roles["belief"] = order.belief.id
    cited = (told.why,)
    arrows = [
        _arrow(given, "necessary", compliance, _NEEDED_FOR_COMPLIANCE, cited, told.drawn),
        _arrow(refusal, "prevents", compliance, _REFUSED, cited, told.drawn),
    ]
    if not (order and order.refusals):
        arrows.insert(0, _arrow(given, "necessary", refusal, _NEEDED_FOR_REFUSAL, cited, told.drawn))
    return Wired(replace(told, command=replace(chain, events=roles)), known, tuple(arrows))


def _belief(order: FoundEvent, found: Sequence[FoundEvent]) -> FoundEvent | None:
    """What somebody must be sure of before he gives the order: the condition of a conditional whose outcome it is."""
    conditionals = {one.conditional.id for one in order.told if one.outcome}
    for event in found:
        ties = any(not one.outcome and one.conditional.id in conditionals for one in event.told)
        if ties and _speaks_of(event, CERTAINTY):
            return event
    return None


def _arrow(source: str, effect: Effect, target: str, convention: Cited, cited: Sequence[Cited], drawn: str) -> Arrow:
    reasons = (convention, *cited)
    strength = Number(1, 1, because=tuple(one.text for one in reasons))
    return Arrow(source, False, target, effect, strength, cited=reasons, drawn_from=(drawn,))


def _reports(event: FoundEvent) -> set[str]:
    return {one.conditional.report for one in event.told}


def _speaks_of(event: FoundEvent, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(one.words) for one in event.told)
