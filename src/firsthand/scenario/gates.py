"""Gates: how the numbers on an event and on its arrows make the table of its conditional probabilities.

Causes act each by itself, as in the noisy-or (Pearl 1988) with a leak (Henrion 1989); what prevents and what is missing
stand in their way, each by itself again (causal independence, Heckerman and Breese 1996); what suffices overrides::

    brought about  =  1 - (1 - likelihood) * product over promoting sources that act of (1 - strength)
    not prevented  =  product over preventing sources that act, and necessary ones that are missing, of (1 - strength)
    happens        =  1 - (1 - brought about * not prevented) * product over sufficing sources that act of (1 - strength)

Every number stands in one table and there in no product with itself, so that any probability of the network is affine in
each number while the others are kept, and any conditional probability a quotient of two such.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.scenario.network import Effect

Numbers = NDArray[np.float64]
"""A value for every number of a network."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One arrow into a gate."""

    node: int
    """The gate it comes from."""
    absent: bool
    """Whether it acts where that does not happen."""
    effect: Effect
    number: int
    """Which number is its strength."""


@dataclass(frozen=True, slots=True)
class Gate:
    """An event, at one step where it is on a cycle, and what acts on it."""

    event: str
    step: int | None
    likelihood: int
    """Which number is its likelihood where nothing brings it about."""
    causes: tuple[Cause, ...]
    fixed: bool | None = None
    """What an intervention has made of it; nothing acts on it then."""

    @property
    def parents(self) -> tuple[int, ...]:
        """The gates that act on it, each once."""
        return () if self.fixed is not None else tuple(dict.fromkeys(cause.node for cause in self.causes))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers its table is made of."""
        return () if self.fixed is not None else (self.likelihood, *(cause.number for cause in self.causes))

    def signs(self) -> Iterator[tuple[int, int]]:
        """Each of its numbers with +1 where a larger one makes the event likelier and -1 where less likely."""
        if self.fixed is None:
            yield self.likelihood, 1
            for cause in self.causes:
                yield cause.number, 1 if cause.effect in ("promotes", "sufficient") else -1


def happens(gate: Gate, numbers: Numbers) -> Numbers:
    """How likely the gate's event is in each row of its table.

    Args:
        gate: the event and what acts on it.
        numbers: (numbers of the network).

    Returns:
        (2 to the number of parents): bit *j* of a row's index says whether parent *j* happens.
    """
    if gate.fixed is not None:
        return np.array([float(gate.fixed)])
    parents = gate.parents
    rows = np.arange(1 << len(parents))
    not_brought = np.full(len(rows), 1.0 - numbers[gate.likelihood])
    not_prevented = np.ones(len(rows))
    not_sufficed = np.ones(len(rows))
    for cause in gate.causes:
        occurs = (rows >> parents.index(cause.node)) & 1 == 1
        # A necessary source acts by being missing.
        acts = occurs == (cause.absent == (cause.effect == "necessary"))
        factor = np.where(acts, 1.0 - numbers[cause.number], 1.0)
        if cause.effect == "promotes":
            not_brought *= factor
        elif cause.effect == "sufficient":
            not_sufficed *= factor
        else:
            not_prevented *= factor
    result: Numbers = 1.0 - (1.0 - (1.0 - not_brought) * not_prevented) * not_sufficed
    return result


def slopes(gate: Gate, numbers: Numbers) -> Iterator[tuple[int, Numbers]]:
    """Each number of the gate with how fast every row of its table grows with it, the others kept."""
    for number in gate.numbers:
        ends = []
        for value in (0.0, 1.0):
            moved = numbers.copy()
            moved[number] = value
            ends.append(happens(gate, moved))
        yield number, ends[1] - ends[0]
