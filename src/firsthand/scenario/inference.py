"""Exact answers at one value for every number, by aGrUM's lazy propagation (Madsen and Jensen 1999).

https://agrum.org; `docs/scenario.md` says why this library.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from firsthand.scenario.gates import Gate, Numbers, happens, slopes
from firsthand.scenario.relevance import ancestors

if TYPE_CHECKING:
    import pyagrum

_WIDEST = 22
"""Events of a clique that are still added up exactly: four million states."""
_INSIDE = 1e-9
"""How far a table is kept from 0 and 1 while slopes are taken, which divide by its entries."""


@cache
def _agrum() -> Any:
    """The library, loaded where something is first asked: most reports say nothing of what would follow from what."""
    import pyagrum

    # More threads would add up the same terms in an order of their own, and gain nothing on networks of this size.
    pyagrum.setNumberOfThreads(1)
    return pyagrum


class ImpossibleError(ValueError):
    """What is given cannot happen with these numbers."""


@dataclass(frozen=True, slots=True)
class Slope:
    """A probability and how fast it grows with each number, the others kept."""

    value: float
    by: Numbers


class Inference:
    """Answers on the part of a network that bears on some nodes."""

    def __init__(self, gates: Sequence[Gate], nodes: Sequence[int]) -> None:
        """Take the gates, causes before effects, and the nodes that are asked about or known."""
        self._gates = gates
        self._nodes = sorted(ancestors(gates, nodes))
        agrum = _agrum()
        self._network = agrum.BayesNet()
        self._id = {node: self._network.add(agrum.LabelizedVariable(f"n{node}", "", 2)) for node in self._nodes}
        for node in self._nodes:
            for parent in gates[node].parents:
                self._network.addArc(self._id[parent], self._id[node])
        self._with_number: dict[int, list[int]] = {}
        for node in self._nodes:
            for number in gates[node].numbers:
                self._with_number.setdefault(number, []).append(node)
        self._filled: tuple[Numbers, float] | None = None

    @property
    def size(self) -> int:
        """How many events bear on the answer."""
        return len(self._nodes)

    @cached_property
    def exact(self) -> bool:
        """Whether the network hangs together loosely enough to be added up."""
        tree = _agrum().JunctionTreeGenerator().junctionTree(self._network)
        return all(len(tree.clique(clique)) <= _WIDEST for clique in tree.nodes())

    def probability(self, numbers: Numbers, asked: int, given: Mapping[int, bool]) -> float:
        """How likely the node ``asked`` is with the ``given`` known.

        Raises:
            ImpossibleError: the given cannot happen.
        """
        if asked in given:
            return float(given[asked])
        self._fill(numbers, 0.0)
        engine = self._engine(given)
        engine.addTarget(self._id[asked])
        try:
            engine.makeInference()
            # Where evidence is impossible in part of the network only, the library says so by its probability.
            if given and engine.evidenceProbability() <= 0:
                raise ImpossibleError
            found = engine.posterior(self._id[asked])[1]
        except _agrum().IncompatibleEvidence:
            raise ImpossibleError from None
        if np.isnan(found):
            raise ImpossibleError
        return float(found)

    def posteriors(self, numbers: Numbers, given: Mapping[int, bool]) -> dict[int, float]:
        """How likely every node is with the ``given`` known.

        Raises:
            ImpossibleError: the given cannot happen.
        """
        self._fill(numbers, 0.0)
        engine = self._engine(given)
        try:
            engine.makeInference()
            if given and engine.evidenceProbability() <= 0:
                raise ImpossibleError
            return {node: float(engine.posterior(self._id[node])[1]) for node in self._nodes}
        except _agrum().IncompatibleEvidence:
            raise ImpossibleError from None

    def slope(self, numbers: Numbers, known: Mapping[int, bool]) -> Slope:
        """How likely all of ``known`` is together, and its derivative by each number (Darwiche 2003), to about 1e-8."""
        by = np.zeros(len(numbers))
        if not known:
            return Slope(1.0, by)
        self._fill(numbers, _INSIDE)
        engine = self._engine(known)
        families = {node: (node, *self._gates[node].parents) for node in self._nodes if self._gates[node].numbers}
        for family in families.values():
            engine.addJointTarget({self._id[node] for node in family})
        engine.makeInference()
        value = float(engine.evidenceProbability())
        for node, family in families.items():
            joint = engine.jointPosterior({self._id[one] for one in family})
            order = [f"n{one}" for one in family]
            table = joint.reorganize(order).toarray()
            # aGrUM's arrays have their first variable last.
            states = np.asarray(table).reshape(-1, 2) * value
            row = np.clip(happens(self._gates[node], numbers), _INSIDE, 1 - _INSIDE)
            gain = states[:, 1] / row - states[:, 0] / (1 - row)
            for number, slope in slopes(self._gates[node], numbers):
                by[number] += float(gain @ slope)
        return Slope(value, by)

    def _engine(self, known: Mapping[int, bool]) -> pyagrum.LazyPropagation:
        engine = _agrum().LazyPropagation(self._network)
        engine.setEvidence({self._id[node]: int(state) for node, state in known.items()})
        return engine

    def _fill(self, numbers: Numbers, inside: float) -> None:
        """Put the numbers into the tables, those that changed since last time only."""
        before = self._filled
        if before is None or before[1] != inside:
            changed = set(self._nodes)
        else:
            moved = np.flatnonzero(before[0] != numbers)
            changed = {node for number in moved for node in self._with_number.get(int(number), ())}
        self._filled = numbers.copy(), inside
        for node in sorted(changed):
            row = happens(self._gates[node], numbers)
            if inside:
                row = np.clip(row, inside, 1 - inside)
            self._network.cpt(self._id[node]).fillWith(np.stack([1 - row, row], axis=-1).ravel().tolist())
