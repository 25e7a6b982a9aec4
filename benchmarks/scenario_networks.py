"""Networks drawn at random, and answers by adding up every state: what scenarios are measured and tested on."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping

import numpy as np

from firsthand.scenario.gates import Numbers, happens
from firsthand.scenario.network import EFFECTS, Arrow, Effect, Event, Number, Scenario
from firsthand.scenario.unrolling import Network


def random_scenario(seed: int, events: int, near: int | None = None, most_causes: int = 3) -> Scenario:
    """Events in a row, each acted on by up to ``most_causes`` of the ``near`` ones before it; all numbers are ranges."""
    draw = random.Random(seed)

    def number() -> Number:
        low, high = sorted((draw.random(), draw.random()))
        return Number(low, high, because=("analyst: drawn",))

    made = {f"e{place}": Event(f"e{place}", f"event {place}", number()) for place in range(events)}
    arrows = []
    for place in range(1, events):
        before = range(max(0, place - (near or place)), place)
        for source in draw.sample(before, min(len(before), draw.randint(0, most_causes))):
            effect: Effect = draw.choice(EFFECTS)
            arrows.append(Arrow(f"e{source}", draw.random() < 0.2, f"e{place}", effect, number()))
    return Scenario("drawn", made, tuple(arrows))


def added_up(network: Network, numbers: Numbers, asked: int, given: Mapping[int, bool]) -> float:
    """The answer by adding up all 2 to the n states; not a number where the given cannot happen."""
    size = len(network.gates)
    states = np.arange(1 << size)
    chance = np.ones(len(states))
    for node, gate in enumerate(network.gates):
        row = np.zeros(len(states), dtype=np.int64)
        for place, parent in enumerate(gate.parents):
            row |= ((states >> parent) & 1) << place
        likely = happens(gate, numbers)[row]
        chance *= np.where((states >> node) & 1, likely, 1 - likely)
    agrees = np.ones(len(states), dtype=bool)
    for node, state in given.items():
        agrees &= ((states >> node) & 1) == state
    with np.errstate(invalid="ignore"):
        return float(chance[agrees & ((states >> asked) & 1 == 1)].sum() / chance[agrees].sum())


def made_so(network: Network, numbers: Numbers, asked: int, done: Mapping[int, bool]) -> float:
    """What follows where somebody makes nodes happen or not: all states added up without those nodes' own tables.

    This is the truncated factorization (Pearl 2000), worked out apart from how the network does it.
    """
    states = np.arange(1 << len(network.gates))
    chance = np.ones(len(states))
    for node, gate in enumerate(network.gates):
        happening = (states >> node) & 1
        if node in done:
            chance *= happening == done[node]
            continue
        row = np.zeros(len(states), dtype=np.int64)
        for place, parent in enumerate(gate.parents):
            row |= ((states >> parent) & 1) << place
        likely = happens(gate, numbers)[row]
        chance *= np.where(happening, likely, 1 - likely)
    return float(chance[(states >> asked) & 1 == 1].sum())


def corners(network: Network) -> Iterator[Numbers]:
    """Every way to put all numbers at an end of their ranges."""
    for ends in itertools.product(*zip(network.low, network.high, strict=True)):
        yield np.array(ends)
