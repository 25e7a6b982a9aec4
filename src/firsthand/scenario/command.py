"""Chains of command: an order passes through N hands, and whoever gives it wants to be sure that they will comply.

What is modelled.  One judgement that all share (what everybody knows of the order) and one of each hand's own come out
for complying with probability ``complies``, by themselves; a hand goes by the shared one with probability ``shared``.
Whoever would refuse by himself does.  Of the others a part ``leaning`` looks at the rest, and refuses once as many others
refuse as his threshold says, any number from 1 to N - 1 being as likely (Granovetter 1978); that many may be seen to, or
only expected to (``expected``: what the hands believe of one another, Kuran 1989).  Refusal spreads until nobody's
threshold is passed any more.  The order is carried out where ``required`` of the N hands comply, and it is given only
where whoever gives it believes at least as firmly as ``sure`` that it would be.

What is not.  Hands are alike; nobody is replaced, forced or punished; thresholds do not depend on the shared judgement;
belief is a probability from the same arithmetic, and no hand reasons about what others believe of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import comb, fsum

import numpy as np
from numpy.typing import NDArray

from firsthand.scenario.network import Command, Number

MOST_EXACT = 12
"""Hands up to which every outcome is added up; beyond, the sums lose their digits and runs are drawn."""
_RUNS = 40_000
_GRID, _COARSE = 40, 10
"""Values of the shared part that are gone through, where outcomes are added up and where they are drawn."""
_UNSAID: Mapping[str, Number] = {
    "complies": Number(0, 1),
    "shared": Number(0, 1),
    "leaning": Number(0, 0),
    "wants": Number(0, 1),
    "sure": Number(0, 1),
}
"""What stands for a number that the file leaves out: everything, but that nobody leans unless somebody says so."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain at one value for every number."""

    hands: int
    complies: float
    shared: float = 0.0
    leaning: float = 0.0
    expected: int = 0
    required: int | None = None

    def refusals(self) -> NDArray[np.float64]:
        """(hands + 1): how likely each number of refusals is; added up exactly, or drawn beyond `MOST_EXACT` hands."""
        return self.added_up() if self.hands <= MOST_EXACT else self.simulated(_RUNS, seed=0)

    def added_up(self) -> NDArray[np.float64]:
        """How likely each number of refusals is, exactly.

        Whether a set of hands comes to refuse by itself depends on how many they are: the sizes follow the recursion of
        final epidemic sizes (Ball 1986), once for either outcome of the shared judgement.
        """
        added: NDArray[np.float64] = self.complies * self._spread(0.0) + (1 - self.complies) * self._spread(1.0)
        return added

    def _spread(self, all_refuse: float) -> NDArray[np.float64]:
        # How likely a hand's threshold is passed by so many refusals.
        passed = [self._passed(count, all_refuse) for count in range(self.hands + 1)]
        alone = [1.0]  # how likely a set of so many hands comes to refuse altogether, by itself
        for size in range(1, self.hands + 1):
            fewer = fsum(comb(size, part) * alone[part] * (1 - passed[part]) ** (size - part) for part in range(size))
            alone.append(1.0 - fewer)
        every = range(self.hands + 1)
        chances: list[float] = [
            comb(self.hands, count) * alone[count] * (1 - passed[count]) ** (self.hands - count) for count in every
        ]
        clipped: NDArray[np.float64] = np.clip(np.array(chances), 0.0, 1.0)
        return clipped

    def _passed(self, refusals: int, all_refuse: float) -> float:
        by_himself = self.shared * all_refuse + (1 - self.shared) * (1 - self.complies)
        seen = min(max(refusals, self.expected), self.hands - 1)
        after_others = self.leaning * seen / (self.hands - 1) if self.hands > 1 else 0.0
        return by_himself + (1 - by_himself) * after_others

    def simulated(self, runs: int, seed: int) -> NDArray[np.float64]:
        """The same by drawing every hand's judgement and threshold, ``runs`` times; the same seed gives the same."""
        random = np.random.default_rng(seed)
        counts = np.zeros(self.hands + 1, dtype=np.int64)
        for part in range(0, runs, 20_000):
            size = (min(20_000, runs - part), self.hands)
            together = random.random((size[0], 1)) < self.complies
            own = random.random(size) < self.complies
            complies = np.where(random.random(size) < self.shared, together, own)
            threshold = random.integers(1, max(2, self.hands), size)
            never = self.hands + 1
            threshold = np.where(random.random(size) < self.leaning, threshold, never)
            threshold = np.sort(np.where(complies, threshold, 0), axis=1)
            before = np.maximum(np.arange(self.hands), self.expected)
            stops = np.concatenate([threshold > before, np.ones((size[0], 1), dtype=bool)], axis=1)
            counts += np.bincount(stops.argmax(axis=1), minlength=self.hands + 1)
        return counts / runs

    def carried_out(self) -> float:
        """How likely enough hands comply; where all must, exactly for any number of hands."""
        if self.required in (None, self.hands):
            nobody = [(1 - self._passed(0, all_refuse)) ** self.hands for all_refuse in (0.0, 1.0)]
            return self.complies * nobody[0] + (1 - self.complies) * nobody[1]
        return float(min(1.0, self.refusals()[: self.hands - self.required + 1].sum()))


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of an order, as ranges."""

    believed: tuple[float, float]
    """How firmly whoever gives it believes that it would be carried out."""
    complied: tuple[float, float]
    """How likely it is carried out once given."""
    given: tuple[float, float]
    refused: tuple[float, float]
    """Given and not carried out."""
    carried_out: tuple[float, float]
    """Given and carried out."""
    exact: bool
    """Whether outcomes were added up; otherwise they were simulated."""


class ChainOfCommand:
    """A chain of command with ranges for its numbers."""

    def __init__(self, command: Command) -> None:
        """Take the chain as the file has it."""
        self.command = command
        self._numbers = {**_UNSAID, **command.numbers}

    @property
    def exact(self) -> bool:
        """Whether outcomes are added up and not drawn."""
        return self.command.hands <= MOST_EXACT or self.command.required == self.command.hands

    def complied(self, believed: bool = False) -> tuple[float, float]:
        """The range of how likely enough hands comply; with ``believed`` as whoever gives the order sees it.

        It rises with ``complies`` and falls with ``leaning``; over ``shared`` it may turn, so that is gone through on a
        grid of 41 values and between its best two neighbours further (11 values where outcomes are drawn).
        """
        hands = self._numbers["believed"] if believed and "believed" in self._numbers else self._numbers["complies"]
        leaning, shared = self._numbers["leaning"], self._numbers["shared"]

        def at(complies: float, leaning: float) -> Callable[[float], float]:
            chain = Chain(self.command.hands, complies, 0.0, leaning, self.command.expected, self.command.required)
            return lambda share: replace(chain, shared=share).carried_out()

        return (
            _least(at(hands.low, leaning.high), shared, self.exact),
            -_least(_negative(at(hands.high, leaning.low)), shared, self.exact),
        )

    @cached_property
    def fate(self) -> Fate:
        """What becomes of the order."""
        complied = self.complied()
        own_belief = "believed" not in self._numbers
        believed = complied if own_belief else self.complied(believed=True)
        sure = self._numbers["sure"]
        surely, perhaps = believed[0] >= sure.high, believed[1] >= sure.low
        given = (self.wants[0] if surely else 0.0, self.wants[1] if perhaps else 0.0)
        # Where he knows what we know, he gives it only where compliance is as likely as he wants it.
        least = max(complied[0], sure.low) if own_belief and perhaps else complied[0]
        return Fate(
            believed=believed,
            complied=complied,
            given=given,
            refused=(given[0] * (1 - complied[1]), given[1] * (1 - least)),
            carried_out=(given[0] * complied[0], given[1] * complied[1]),
            exact=self.exact,
        )

    @property
    def wants(self) -> tuple[float, float]:
        """How likely somebody wants to give the order, believed in or not."""
        return self._numbers["wants"].low, self._numbers["wants"].high

    @property
    def believes(self) -> tuple[float, float]:
        """Whether he believes in it firmly enough: 0 for no, 1 for yes, a range where that hangs on the numbers."""
        believed, sure = self.fate.believed, self._numbers["sure"]
        return float(believed[0] >= sure.high), float(believed[1] >= sure.low)

    def with_hands(self, hands: int) -> ChainOfCommand:
        """The same chain with another number of hands; all are required where all were."""
        command = self.command
        required = hands if command.required == command.hands else min(hands, command.required)
        return ChainOfCommand(
            replace(command, hands=hands, required=required, expected=min(command.expected, hands - 1))
        )

    def with_shared(self, shared: float) -> ChainOfCommand:
        """The same chain with another shared part."""
        number = Number(shared, shared, because=("analyst: what if",))
        return ChainOfCommand(replace(self.command, numbers={**self.command.numbers, "shared": number}))

    def tipping(self) -> int | None:
        """How many refusals the hands must expect for more than half of them to refuse on average, or None.

        In the middle of the ranges; None where no expectation brings that about.
        """
        middle = {name: (number.low + number.high) / 2 for name, number in self._numbers.items()}
        hands = self.command.hands
        for expected in range(hands):
            chain = Chain(hands, middle["complies"], middle["shared"], middle["leaning"], expected)
            if float(chain.refusals() @ np.arange(hands + 1)) > hands / 2:
                return expected
        return None


def _negative(function: Callable[[float], float]) -> Callable[[float], float]:
    return lambda value: -function(value)


def _least(function: Callable[[float], float], over: Number, exact: bool) -> float:
    if over.low == over.high:
        return function(over.low)
    steps = _GRID if exact else _COARSE
    grid = [over.low + (over.high - over.low) * step / steps for step in range(steps + 1)]
    values = [function(value) for value in grid]
    best = min(range(len(grid)), key=values.__getitem__)
    if not exact:
        return values[best]
    low, high = grid[max(0, best - 1)], grid[min(steps, best + 1)]
    for _ in range(40):
        left, right = low + (high - low) / 3, high - (high - low) / 3
        if function(left) <= function(right):
            high = right
        else:
            low = left
    return min(values[best], function((low + high) / 2))
