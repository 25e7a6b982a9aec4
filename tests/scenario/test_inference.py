from __future__ import annotations

import random

import numpy as np
import pytest

from benchmarks.scenario_networks import added_up, corners, random_scenario
from firsthand.scenario.bounds import bounds, moved_answers
from firsthand.scenario.inference import ImpossibleError, Inference
from firsthand.scenario.network import Arrow, Event, Number, Scenario
from firsthand.scenario.questions import ask, question
from firsthand.scenario.sampling import sampled
from firsthand.scenario.unrolling import unrolled


def drawn_given(draw: random.Random, size: int, asked: int, most: int) -> dict[int, bool]:
    nodes = draw.sample([node for node in range(size) if node != asked], min(size - 1, draw.randint(0, most)))
    return {node: draw.random() < 0.5 for node in nodes}


@pytest.mark.parametrize("block", range(4))
def test_answers_are_what_adding_up_every_state_gives(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        draw = random.Random(seed)
        size = draw.randint(2, 12)
        network = unrolled(random_scenario(seed, size))
        asked = draw.randrange(size)
        given = drawn_given(draw, size, asked, 3)
        answer = Inference(network.gates, [asked, *given]).probability(network.middle, asked, given)
        assert answer == pytest.approx(added_up(network, network.middle, asked, given), abs=1e-9)


def test_an_answer_with_one_number_moved_is_told_from_slopes() -> None:
    for seed in range(20):
        draw = random.Random(seed)
        network = unrolled(random_scenario(seed, 7))
        asked = draw.randrange(7)
        given = drawn_given(draw, 7, asked, 2)
        moved = moved_answers(Inference(network.gates, [asked, *given]), asked, given, network.middle)
        number = draw.randrange(len(network.low))
        numbers = network.middle
        numbers[number] = network.high[number]
        assert moved(number, network.high[number]) == pytest.approx(added_up(network, numbers, asked, given), abs=1e-7)


def test_ranges_are_the_true_bounds_of_small_networks() -> None:
    compared = 0
    for seed in range(30):
        draw = random.Random(seed)
        network = unrolled(random_scenario(seed, 4, most_causes=2))
        if len(network.low) > 9:
            continue
        asked = draw.randrange(4)
        given = drawn_given(draw, 4, asked, 2)
        found = bounds(network, asked, given)
        true = [added_up(network, corner, asked, given) for corner in corners(network)]
        assert (found.low, found.high) == pytest.approx((min(true), max(true)), abs=1e-6)
        assert found.method == "exact"
        compared += 1
    assert compared > 20


def test_ranges_hold_the_answer_of_any_numbers_within_theirs() -> None:
    for seed in range(12):
        draw = random.Random(seed)
        size = draw.randint(5, 9)
        network = unrolled(random_scenario(seed, size))
        asked = draw.randrange(size)
        given = drawn_given(draw, size, asked, 2)
        found = bounds(network, asked, given)
        sample = np.random.default_rng(seed)
        for _ in range(200):
            numbers = network.low + (network.high - network.low) * sample.random(len(network.low))
            assert found.low - 1e-9 <= added_up(network, numbers, asked, given) <= found.high + 1e-9
        for numbers, end in ((found.at_low, found.low), (found.at_high, found.high)):
            assert added_up(network, numbers, asked, given) == pytest.approx(end, abs=1e-9)


def test_search_finds_the_true_bounds_where_not_all_corners_are_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.scenario.bounds._CORNERS", 0)
    for seed in range(8):
        network = unrolled(random_scenario(seed, 4, most_causes=2))
        if len(network.low) > 9:
            continue
        true = [added_up(network, corner, 0, {3: True}) for corner in corners(network)]
        found = bounds(network, 0, {3: True})
        assert (found.low, found.high) == pytest.approx((min(true), max(true)), abs=1e-6)


def test_numbers_at_the_ends_of_all_there_is_leave_out_what_cannot_happen() -> None:
    whole = Number(0, 1, because=("analyst: nothing is known",))
    events = {name: Event(name, name, whole) for name in ("a", "b", "c")}
    scenario = Scenario(
        "", events, (Arrow("a", False, "b", "promotes", whole), Arrow("b", False, "c", "promotes", whole))
    )
    (answer,) = ask(scenario, question(scenario, "a", ["c"]))
    assert (answer.range.low, answer.range.high) == (0.0, 1.0)


def certain(value: float) -> Number:
    return Number(value, value, because=("analyst: set",))


def test_what_is_done_differs_from_what_is_seen_where_both_have_a_cause() -> None:
    events = {"storm": Event("storm", "a storm", certain(0.2)), "alarm": Event("alarm", "the alarm", certain(0.0)),
              "flood": Event("flood", "the flood", certain(0.05))}  # fmt: skip
    arrows = (
        Arrow("storm", False, "alarm", "promotes", certain(0.9)),
        Arrow("storm", False, "flood", "promotes", certain(0.8)),
    )
    scenario = Scenario("", events, arrows)
    (seen,) = ask(scenario, question(scenario, "flood", ["alarm"]))
    (done,) = ask(scenario, question(scenario, "flood", [], ["alarm"]))
    # alarm only where storm: 1 - 0.95 * 0.2; sounded by hand: 0.2 * 0.81 + 0.8 * 0.05
    assert seen.range.low == pytest.approx(0.81)
    assert done.range.low == pytest.approx(0.2 * 0.81 + 0.8 * 0.05)


def test_what_is_given_and_cannot_be_is_said_to_be_impossible() -> None:
    events = {"a": Event("a", "a", certain(0.0)), "b": Event("b", "b", certain(0.5))}
    network = unrolled(Scenario("", events, (Arrow("b", False, "a", "prevents", certain(0.5)),)))
    with pytest.raises(ImpossibleError):
        bounds(network, network.last["b"], {network.last["a"]: True})


def test_simulation_agrees_with_what_is_added_up(monkeypatch: pytest.MonkeyPatch) -> None:
    network = unrolled(random_scenario(3, 8))
    drawn = sampled(network.gates, network.middle, 7, {2: True}, np.random.default_rng(1))
    assert drawn is not None
    assert drawn.value == pytest.approx(added_up(network, network.middle, 7, {2: True}), abs=4 * drawn.error)
    exact = bounds(network, 7, {})
    monkeypatch.setattr("firsthand.scenario.inference._WIDEST", 0)
    simulated = bounds(network, 7, {})
    assert simulated.method == "simulated"
    assert simulated.low == pytest.approx(exact.low, abs=0.05)
    assert simulated.high == pytest.approx(exact.high, abs=0.05)


def test_a_cycle_is_unrolled_over_steps() -> None:
    events = {name: Event(name, name, certain(0.1)) for name in ("fear", "arms")}
    arrows = (
        Arrow("fear", False, "arms", "promotes", certain(0.5)),
        Arrow("arms", False, "fear", "promotes", certain(0.5)),
    )
    scenario = Scenario("", events, arrows)
    chance, answers = 0.1, []
    for steps in (1, 2, 3):
        (answer,) = ask(scenario, question(scenario, "arms"), steps=steps)
        answers.append(answer.range.low)
        chance = chance * (1 - 0.9 * 0.5) + (1 - chance) * 0.1
        assert answer.range.low == pytest.approx(chance)
    assert answers == sorted(answers)


def test_reasons_on_a_cycle_are_reckoned_anew() -> None:
    events = {name: Event(name, name, certain(0.1)) for name in ("fear", "arms")}
    arrows = (
        Arrow("fear", False, "arms", "promotes", certain(0.5)),
        Arrow("arms", False, "fear", "promotes", certain(0.5)),
    )
    (answer,) = ask(scenario := Scenario("", events, arrows), question(scenario, "arms"), steps=2)
    without = ask(Scenario("", events, arrows[1:]), question(scenario, "arms"))[0].range.low
    assert answer.reasons[0].endswith(
        f"raises it to {answer.range.low:.2f} from {without:.2f}, in the middle of the ranges"
    )
