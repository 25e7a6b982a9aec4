"""How exact and how fast the answers of scenarios are, each figure held against its bar.

    python -m benchmarks.scenario [--record]

Networks are drawn from seeds, all their numbers ranges of even chances.  Measured are: answers at one value for every
number against adding up all states (200 networks of up to 12 events); ranges against the answers at 1,000 values drawn
within them (the same networks); ranges against all corners (networks of up to 5 events and 12 numbers); what follows when
somebody makes an event happen against adding up all states without that event's own table, and a common cause by hand;
seconds for one whole answer, with its reasons, at 60 and at 200 events, each event acted on by up to three of the eight
before it; chains of command against a million runs and against closed forms; scores of forecasts against cases worked by
hand, and how often their intervals hold the true score.  `--record` puts the outcome into `benchmarks/figures.json`; the exit
status is 1 where a bar is missed; seconds are the processor's, so that what else runs on the machine bends none.  Some ten minutes; needs no data.
"""

from __future__ import annotations

import math
import random
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product

import numpy as np

from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from benchmarks.scenario_networks import added_up, corners, made_so, random_scenario
from firsthand.assessing.scoring import brier_score, interval, logarithmic_score
from firsthand.scenario.bounds import bounds
from firsthand.scenario.command import Chain
from firsthand.scenario.inference import Inference
from firsthand.scenario.network import Arrow, Event, Number, Scenario
from firsthand.scenario.questions import Literal, Question, ask
from firsthand.scenario.unrolling import Network, unrolled

NETWORKS, SAMPLES, RUNS, COVERED = 200, 1000, 1_000_000, 2000
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


def interventions() -> dict[str, object]:
    """Errors of what follows from making an event happen, and a common cause of two events by hand."""
    error = 0.0
    for seed in range(NETWORKS):
        draw = random.Random(seed)
        size = draw.randint(2, 12)
        network = unrolled(random_scenario(seed, size))
        asked, done = draw.sample(range(size), 2)
        state = draw.random() < 0.5
        answer = Inference(network.done({network.gates[done].event: state}).gates, [asked]).probability(
            network.middle, asked, {}
        )
        error = max(error, abs(answer - made_so(network, network.middle, asked, {done: state})))
    # a drought (0.5) brings fires (0.8) and bad harvests (0.8), and fires do nothing to harvests
    seen, made = (
        answer.range.low
        for put in (
            Question(Literal("harvest", True), given=(Literal("fire", True),)),
            Question(Literal("harvest", True), done=(Literal("fire", True),)),
        )
        for answer in ask(common_cause(), put)
    )
    return {
        "networks": NETWORKS,
        "largest_error": error,
        "common_cause_error": max(abs(seen - 0.8), abs(made - 0.4)),
        "seen": round(seen, 9),
        "made_so": round(made, 9),
    }


def common_cause() -> Scenario:
    """Two events with a cause in common and no arrow between them."""

    def sure(value: float) -> Number:
        return Number(value, value, because=("analyst: by hand",))

    events = {
        name: Event(name, name, sure(0.5 if name == "drought" else 0.0)) for name in ("drought", "fire", "harvest")
    }
    arrows = tuple(Arrow("drought", False, name, "promotes", sure(0.8)) for name in ("fire", "harvest"))
    return Scenario("drawn", events, arrows)


def speed(events: int) -> dict[str, object]:
    """Seconds for an answer with its reasons, the longest of some questions with none to two events known."""
    clock, processor = [], []
    methods: Counter[str] = Counter()
    for seed in range(QUESTIONS):
        draw = random.Random(seed)
        scenario = random_scenario(seed, events, near=8)
        asked, *known = (f"e{place}" for place in draw.sample(range(events), 1 + seed % 3))
        put = Question(Literal(asked, True), tuple(Literal(event, True) for event in known))
        started, worked = time.perf_counter(), time.process_time()
        (answer,) = ask(scenario, put)
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - worked)
        methods[answer.range.method] += 1
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


def limits() -> dict[str, object]:
    """The largest error of how likely each number of refusals is, where that has a closed form."""
    error, compared = 0.0, 0
    for hands, complies in product(range(1, 13), (0.0, 0.25, 0.6, 0.9, 1.0)):
        alone = [
            math.comb(hands, count) * (1 - complies) ** count * complies ** (hands - count)
            for count in range(hands + 1)
        ]
        as_one = [complies, *[0.0] * (hands - 1), 1 - complies]
        for shared, closed in ((0.0, alone), (1.0, as_one)):
            error = max(error, float(np.abs(Chain(hands, complies, shared).added_up() - closed).max()))
            compared += 1
        for share, leaning in product((0.0, 0.3, 1.0), (0.0, 0.7, 1.0)):
            if complies in (0.0, 1.0):
                found = Chain(hands, complies, share, leaning).added_up()
                error = max(error, abs(float(found[0 if complies else hands]) - 1.0))
                compared += 1
    return {"chains": compared, "largest_error": error}


def scores() -> dict[str, object]:
    """Errors of scores worked by hand, and the least share of runs in which an interval holds the true score."""
    by_hand = (
        (brier_score(0.8, True), 0.04),
        (brier_score(0.8, False), 0.64),
        (brier_score(0.5, True), 0.25),
        (logarithmic_score(0.25, True), 2.0),
        (logarithmic_score(0.75, False), 2.0),
        (logarithmic_score(0.5, True), 1.0),
    )
    least = 1.0
    for rule, likely, number in product((brier_score, logarithmic_score), (0.1, 0.3, 0.5, 0.8), (10, 40)):
        draw = random.Random(number)
        true = likely * rule(likely, True) + (1 - likely) * rule(likely, False)
        worst = max(rule(likely, True), rule(likely, False))
        covered = 0
        for _ in range(COVERED):
            mean = sum(rule(likely, draw.random() < likely) for _ in range(number)) / number
            low, high = interval(mean, number, worst)
            covered += low - 1e-12 <= true <= high + 1e-12
        least = min(least, covered / COVERED)
    return {
        "by_hand": len(by_hand),
        "largest_error": max(abs(found - true) for found, true in by_hand),
        "runs": COVERED,
        "stated": 0.95,
        "least_coverage": round(least, 4),
    }


BARS: tuple[tuple[str, str, str, float], ...] = (
    ("exactness", "largest_error", "at most", 1e-9),
    ("exactness", "outside", "at most", 0),
    ("true_bounds", "largest_error", "at most", 1e-6),
    ("interventions", "largest_error", "at most", 1e-9),
    ("interventions", "common_cause_error", "at most", 1e-9),
    ("speed_60", "longest_processor_seconds", "at most", 2),
    ("speed_200", "longest_processor_seconds", "at most", 20),
    ("chains", "largest_distance_in_standard_errors", "at most", 3),
    ("limits", "largest_error", "at most", 1e-9),
    ("scores", "largest_error", "at most", 1e-12),
    ("scores", "least_coverage", "at least", 0.95),
)
"""What each figure must come to."""


def missed(measured: Mapping[str, Mapping[str, object]]) -> list[str]:
    """Print each figure beside its bar; give those that miss it."""
    misses = []
    for name, figure, way, bar in BARS:
        value = float(str(measured[name][figure]))
        passes = value <= bar if way == "at most" else value >= bar
        print(f"{'pass' if passes else 'MISS'}  {name} {figure}: {value:g} ({way} {bar:g})")
        if not passes:
            misses.append(f"{name} {figure}")
    return misses


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and record."""
    given = options(__doc__ or "").parse_args(arguments)
    measured: dict[str, dict[str, object]] = {"chains": chains(), "limits": limits(), "true_bounds": true_bounds()}
    measured |= {f"speed_{size}": speed(size) for size in SIZES}
    measured |= {"interventions": interventions(), "scores": scores(), "exactness": exactness()}
    for name, value in measured.items():
        print(f"{name}: {value}")
    if given.record:
        record({"scenario": measured}, FIGURES)
    return 1 if missed(measured) else 0


if __name__ == "__main__":
    sys.exit(main())
