"""Answers by simulation, for networks that hang together too closely to be added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from firsthand.scenario.gates import Gate, Numbers, happens
from firsthand.scenario.relevance import ancestors

_RUNS = 50_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """A probability as simulated, with its standard error."""

    value: float
    error: float


def sampled(
    gates: Sequence[Gate],
    numbers: Numbers,
    asked: int,
    given: Mapping[int, bool],
    random: np.random.Generator,
    runs: int = _RUNS,
) -> Drawn | None:
    """How likely ``asked`` is with the ``given`` known, by likelihood weighting (Fung and Chang 1990).

    Returns:
        None where no run agrees with what is given.
    """
    if asked in given:
        return Drawn(float(given[asked]), 0.0)
    occurs = np.zeros((len(gates), runs), dtype=bool)
    weight = np.ones(runs)
    needed = ancestors(gates, [asked, *given])
    for node, gate in enumerate(gates):
        if node not in needed:
            continue
        row = np.zeros(runs, dtype=np.int64)
        for place, parent in enumerate(gate.parents):
            row |= occurs[parent].astype(np.int64) << place
        likely = happens(gate, numbers)[row]
        if node in given:
            occurs[node] = given[node]
            weight *= likely if given[node] else 1 - likely
        else:
            occurs[node] = random.random(runs) < likely
    total = weight.sum()
    if total <= 0:
        return None
    share = weight / total
    value = float(share @ occurs[asked])
    return Drawn(value, float(np.sqrt((share**2 * (occurs[asked] - value) ** 2).sum())))
