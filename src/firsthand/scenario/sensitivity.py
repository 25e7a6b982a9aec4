"""What an answer hangs on: each number's pull, the number worth knowing better, the event worth watching."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.scenario.bounds import acting_again, bounds, moved_answers
from firsthand.scenario.inference import ImpossibleError, Inference
from firsthand.scenario.network import Scenario
from firsthand.scenario.questions import Posed
from firsthand.scenario.relevance import number_signs

SHOWN = 12
_ROUGH = 0.1
"""Share of an answer's work that goes into each range of what it would be if a number were known."""
_PINNED = 6
"""Numbers whose better knowledge is reckoned: those of the widest pull."""


@dataclass(frozen=True, slots=True)
class Pull:
    """One bar of a tornado chart."""

    name: str
    number: int
    low: float
    """The answer with the number at the lower end of its range, all others in the middle of theirs."""
    high: float
    """The answer with the number at the upper end."""

    @property
    def width(self) -> float:
        """How far the number pulls the answer."""
        return abs(self.high - self.low)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the range of an answer would shrink to on average if a number were known."""

    name: str
    width: float
    """Mean width of the answer's range with the number at its lower end, middle and upper end."""
    before: float
    """Width as things are."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """An event that could be seen, and what seeing it would do."""

    event: str
    chance: float
    """How likely it is, in the middle of the ranges."""
    seen: float
    """The answer once it is seen."""
    not_seen: float
    """The answer once it is known not to happen."""
    now: float

    @property
    def moves(self) -> float:
        """How far seeing it would move the answer."""
        return abs(self.seen - self.now)


def tornado(posed: Posed) -> tuple[Pull, ...]:
    """Each number's pull on the answer, the widest first; none where the network is too closely knit to be added up.

    Raises:
        ImpossibleError: the given cannot happen in the middle of the ranges.
    """
    network = posed.network
    inference = Inference(network.gates, [posed.asked, *posed.given])
    if not inference.exact:
        return ()
    moved = moved_answers(inference, posed.asked, posed.given, network.middle, acting_again(network))
    pulls = []
    for number in number_signs(network.gates, posed.asked, posed.given):
        ends = [moved(number, float(end[number])) for end in (network.low, network.high)]
        pulls.append(Pull(network.names[number], number, ends[0], ends[1]))
    return tuple(sorted(pulls, key=lambda pull: (-pull.width, pull.number)))


def worth_knowing(posed: Posed, pulls: tuple[Pull, ...]) -> tuple[Narrowing, ...]:
    """The numbers whose better knowledge would narrow the answer, the one that would most first."""
    network = posed.network
    now = bounds(network, posed.asked, posed.given)
    before = now.high - now.low
    found = []
    for pull in pulls[:_PINNED]:
        widths = []
        for value in (network.low, network.middle, network.high):
            low, high = network.low.copy(), network.high.copy()
            low[pull.number] = high[pull.number] = value[pull.number]
            try:
                one = bounds(network.within(low, high), posed.asked, posed.given, effort=_ROUGH)
            except ImpossibleError:
                continue
            widths.append(one.high - one.low)
        if widths and network.low[pull.number] < network.high[pull.number]:
            found.append(Narrowing(pull.name, sum(widths) / len(widths), before))
    return tuple(sorted(found, key=lambda one: one.width))


def indicators(scenario: Scenario, posed: Posed) -> tuple[Indicator, ...]:
    """The observable events, the one whose being seen would move the answer most first; in the middle of the ranges.

    Raises:
        ImpossibleError: the given cannot happen in the middle of the ranges.
    """
    network = posed.network
    middle = network.middle
    candidates = {
        node: event
        for event, node in network.last.items()
        if node != posed.asked and node not in posed.given and scenario.events[event].observable
        and network.gates[node].fixed is None
    }  # fmt: skip
    inference = Inference(network.gates, [posed.asked, *posed.given, *candidates])
    if not inference.exact:
        return ()
    # P(asked | seen) for all events at once: their chances with and without what is asked, turned round by Bayes.
    likely = inference.posteriors(middle, posed.given)
    now = likely[posed.asked]
    found = []
    if 0 < now < 1:
        with_it = inference.posteriors(middle, {**posed.given, posed.asked: True})
        for node, event in candidates.items():
            chance = likely[node]
            if 0 < chance < 1:
                seen = with_it[node] * now / chance
                not_seen = (1 - with_it[node]) * now / (1 - chance)
                found.append(Indicator(event, chance, min(1.0, seen), min(1.0, not_seen), now))
    return tuple(sorted(found, key=lambda one: (-round(one.moves, 12), one.event)))
