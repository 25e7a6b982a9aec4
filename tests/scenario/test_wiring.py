"""Chains of command as part of the network: what they say of the events of their order."""

from __future__ import annotations

import pytest

from benchmarks.scenario_networks import added_up
from firsthand.scenario.command import ChainOfCommand
from firsthand.scenario.files import parse_scenario
from firsthand.scenario.network import Scenario, ScenarioError
from firsthand.scenario.questions import ask, pose, question
from firsthand.scenario.saying import answers_said
from firsthand.scenario.wiring import decided
from firsthand.scenario.writing import scenario_to_toml

EVENTS = """\
[event.sure]
text = "the reeve is sure of his wardens"

[event.order]
text = "the gates are ordered open"

[event.refusal]
text = "the wardens refuse"
likelihood = [0.0, 1.0]
because = "nobody says"

[event.open]
text = "the gates are opened"

[event.riot]
text = "a riot"
likelihood = 0.0
because = "analyst: x"
"""
ARROWS = "".join(
    f'\n[[arrow]]\nfrom = "{source}"\nto = "{target}"\neffect = "{effect}"\nstrength = {strength}\nbecause = "analyst: x"\n'
    for source, target, effect, strength in (
        ("sure", "order", "necessary", 1),
        ("order", "refusal", "necessary", 1),
        ("order", "open", "necessary", 1),
        ("refusal", "open", "prevents", 1),
        ("refusal", "riot", "promotes", 0.5),
    )
)
CHAIN = """
[command.keys]
hands = 3
order = "order"
refusal = "refusal"
compliance = "open"
belief = "sure"
complies = [0.8, 0.9]
shared = 0
wants = [0.4, 0.6]
believed = 1
sure = 0.5
because = "analyst: x"
"""


def weir(chain: str = CHAIN, events: str = EVENTS, arrows: str = ARROWS) -> Scenario:
    return parse_scenario(events + arrows + chain, "weir.toml")


def range_of(
    scenario: Scenario, asked: str, given: tuple[str, ...] = (), done: tuple[str, ...] = ()
) -> tuple[float, float]:
    (answer,) = ask(scenario, question(scenario, asked, given, done))
    return answer.range.low, answer.range.high


def test_answers_about_an_order_are_those_of_its_chain() -> None:
    scenario = weir()
    (command,) = scenario.commands
    fate = ChainOfCommand(command).fate
    assert range_of(scenario, "order") == pytest.approx((0.4, 0.6))
    assert fate.given == (0.4, 0.6)
    assert range_of(scenario, "refusal") == pytest.approx(fate.refused)
    assert range_of(scenario, "open") == pytest.approx(fate.carried_out)


def test_what_follows_in_the_network_rests_on_the_chain() -> None:
    scenario = weir()
    # refused with 1 - 0.9**3 to 1 - 0.8**3, and a riot after half of the refusals
    assert range_of(scenario, "riot", ("order",)) == pytest.approx((0.5 * (1 - 0.9**3), 0.5 * (1 - 0.8**3)))
    assert range_of(scenario, "refusal", done=("order",)) == pytest.approx((1 - 0.9**3, 1 - 0.8**3))
    assert range_of(scenario, "open", ("refusal",)) == pytest.approx((0, 0))
    assert range_of(scenario, "order", ("riot",)) == pytest.approx((1, 1))


def test_no_belief_no_order() -> None:
    scenario = weir(CHAIN.replace("believed = 1", "believed = 0.1"))
    assert range_of(scenario, "order") == (0, 0)
    assert range_of(scenario, "order", done=("sure",)) == pytest.approx((0.4, 0.6))
    without = CHAIN.replace('belief = "sure"\n', "").replace("believed = 1", "believed = 0.1")
    assert decided(weir(without))["order"][1].high == 0


def test_an_answer_says_which_chain_it_rests_on() -> None:
    scenario = weir()
    lines = list(answers_said(scenario, ask(scenario, question(scenario, "riot"))))
    assert any(
        "chain of command “keys” (3 hands)" in line and "once given it is refused with 0.27–0.49" in line
        for line in lines
    )


def test_what_the_file_puts_holds_beside_the_chain() -> None:
    narrower = EVENTS.replace("likelihood = [0.0, 1.0]", "likelihood = [0.3, 1.0]")
    low, high = range_of(weir(events=narrower), "refusal", ("order",))
    assert (low, high) == pytest.approx((0.3, 1 - 0.8**3))
    with pytest.raises(
        ScenarioError, match=r"weir.toml:7: “refusal” is put at 0.9–1, and the chain of command “keys” makes"
    ):
        range_of(weir(events=EVENTS.replace("likelihood = [0.0, 1.0]", "likelihood = [0.9, 1.0]")), "refusal")


def test_the_network_agrees_with_its_states_added_up() -> None:
    scenario = weir()
    posed = pose(scenario, question(scenario, "riot", ["not open"]))
    (answer,) = ask(scenario, question(scenario, "riot", ["not open"]))
    middle = added_up(posed.network, posed.network.middle, posed.asked, posed.given)
    assert answer.range.low <= middle <= answer.range.high


def test_a_chain_is_written_as_it_is_read() -> None:
    scenario = weir()
    again = parse_scenario(scenario_to_toml(scenario))
    assert again.commands == scenario.commands


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            'refusal = "refusal"',
            'refusal = "refusals"',
            r"weir.toml:58: there is no event “refusals”; did you mean “refusal”",
        ),
        ('refusal = "refusal"', 'refusal = "order"', "weir.toml:58: “order” is decided already, by “keys, order”"),
        ('compliance = "open"', 'compliance = "riot"', "no arrow says that “order” is necessary for “riot”; add"),
    ],
)
def test_a_chain_that_does_not_fit_the_network_is_named(old: str, new: str, problem: str) -> None:
    with pytest.raises(ScenarioError, match=problem):
        weir(CHAIN.replace(old, new))
