"""How exact and how fast the answers of scenarios are.

    python -m benchmarks.scenario [--record]

Networks are drawn from seeds, all their numbers ranges of even chances.  Measured are: answers at one value for every
number against adding up all states (200 networks of up to 12 events); ranges against the answers at 1,000 values drawn
within them (the same networks); ranges against all corners (networks of up to 5 events and 12 numbers); seconds for one
range at 60 and at 200 events, each event acted on by up to three of the eight before it; chains of command against a
million runs.  `--record` puts the outcome into `benchmarks/figures.json`.  Some ten minutes; needs no data.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence

import numpy as np

from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from benchmarks.scenario_networks import added_up, corners, random_scenario
from firsthand.scenario.bounds import bounds
from firsthand.scenario.command import Chain
from firsthand.scenario.inference import Inference
from firsthand.scenario.unrolling import Network, unrolled

NETWORKS, SAMPLES, RUNS = 200, 1000, 1_000_000
SIZES = (60, 200)
QUESTIONS = 10
_INSIDE = 1e-9


def drawn(seed: int) -> tuple[Network, int, dict[int, bool]]:
    """A network of up to 12 events, a node to ask about, and up to two nodes that are known."""
    draw = random.Random(seed)
    size = draw.randint(2, 12)
    network = unrolled(random_scenario(seed, size))
    asked, *known = draw.sample(range(size), min(size, 1 + draw.randint(0, 2)))
    return network, asked, {node: draw.random() < 0.5 for node in known}


def exactness() -> dict[str, object]:
    """Errors of answers, and answers that lie outside their ranges."""
    error, outside = 0.0, 0
    methods: Counter[str] = Counter()
    for seed in range(NETWORKS):
        network, asked, given = drawn(seed)
        answer = Inference(network.gates, [asked, *given]).probability(network.middle, asked, given)
        error = max(error, abs(answer - added_up(network, network.middle, asked, given)))
        found = bounds(network, asked, given)
        methods[found.method] += 1
        sample = np.random.default_rng(seed)
        for _ in range(SAMPLES):
            numbers = network.low + (network.high - network.low) * sample.random(len(network.low))
            value = added_up(network, numbers, asked, given)
            outside += not found.low - _INSIDE <= value <= found.high + _INSIDE
    return {
        "networks": NETWORKS,
        "largest_error": error,
        "samples": SAMPLES,
        "outside": outside,
        "methods": dict(methods),
    }


def true_bounds() -> dict[str, object]:
    """How far ranges are from the true ones, of small networks."""
    error, compared = 0.0, 0
    for seed in range(NETWORKS):
        draw = random.Random(seed)
        size = draw.randint(2, 5)
        network = unrolled(random_scenario(seed, size, most_causes=2))
        if len(network.low) > 12:
            continue
        asked, *known = draw.sample(range(size), min(size, 1 + draw.randint(0, 2)))
        given = {node: draw.random() < 0.5 for node in known}
        found = bounds(network, asked, given)
        true = [added_up(network, corner, asked, given) for corner in corners(network)]
        error = max(error, abs(found.low - min(true)), abs(found.high - max(true)))
        compared += 1
    return {"networks": compared, "largest_error": error}


def speed(events: int) -> dict[str, object]:
    """Seconds for a range, the longest of some questions with none to two events known."""
    clock, processor = [], []
    methods: Counter[str] = Counter()
    for seed in range(QUESTIONS):
        draw = random.Random(seed)
        network = unrolled(random_scenario(seed, events, near=8))
        asked, *known = draw.sample(range(events), 1 + seed % 3)
        started, worked = time.perf_counter(), time.process_time()
        found = bounds(network, asked, dict.fromkeys(known, True))
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - worked)
        methods[found.method] += 1
    return {
        "questions": QUESTIONS,
        "longest_seconds": round(max(clock), 2),
        "longest_processor_seconds": round(max(processor), 2),
        "methods": dict(methods),
    }


def chains() -> dict[str, object]:
    """The largest distance of exact and drawn chances of one to twelve hands, in standard errors."""
    worst, compared = 0.0, 0
    for hands in range(1, 13):
        chain = Chain(hands, 0.7, 0.3, 0.5, min(2, hands - 1))
        exact, runs = chain.added_up()[0], chain.simulated(RUNS, seed=hands)[0]
        worst = max(worst, float(abs(exact - runs) / np.sqrt(exact * (1 - exact) / RUNS)))
        compared += 1
    return {"chains": compared, "runs": RUNS, "largest_distance_in_standard_errors": round(worst, 2)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and record."""
    given = options(__doc__ or "").parse_args(arguments)
    measured: dict[str, object] = {"chains": chains(), "true_bounds": true_bounds()}
    measured |= {f"speed_{size}": speed(size) for size in SIZES}
    measured["exactness"] = exactness()
    for name, value in measured.items():
        print(f"{name}: {value}")
    if given.record:
        record({"scenario": measured}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
