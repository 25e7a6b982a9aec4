"""What two reports of one interview say would follow from what, drawn as a scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.pipeline import draft_scenario, trace
from firsthand.scenario.network import Arrow, Scenario


@pytest.fixture(scope="module")
def drawn(shared: Path) -> Scenario:
    scenario = draft_scenario(trace([str(shared / "seeds")]))
    assert scenario is not None
    return scenario


def between(scenario: Scenario, source: str, target: str) -> Arrow:
    """The first arrow from an event whose text has ``source`` in it to one whose text has ``target``."""
    texts = {event.id: event.text.casefold() for event in scenario.events.values()}
    for arrow in scenario.arrows:
        if source in texts[arrow.source] and target in texts[arrow.target]:
            return arrow
    raise AssertionError(f"no arrow from {source} to {target}")


def test_an_order_is_needed_for_its_refusal_and_that_brings_a_coup(drawn: Scenario) -> None:
    presupposed, brings = between(drawn, "order", "refusal"), between(drawn, "refusal", "coup")
    assert presupposed.target == brings.source
    assert (presupposed.effect, brings.effect) == ("necessary", "promotes")
    assert "trigger" in brings.strength.because[0]


def test_no_order_before_all_are_sure_to_comply_is_one_origin_in_two_reports(drawn: Scenario) -> None:
    arrow = between(drawn, "confident", "order")
    assert (arrow.effect, arrow.reports, arrow.origins) == ("necessary", 2, 1)
    assert len(arrow.strength.because) == 2


def test_mobilization_brings_an_explosion_and_a_revolution(drawn: Scenario) -> None:
    explosion, revolution = between(drawn, "mobilization", "explosion"), between(drawn, "mobilization", "revolution")
    assert explosion.source == revolution.source
    assert explosion.effect == revolution.effect == "promotes"


def test_fear_of_a_revolution_moves_those_who_would_prevent_it(drawn: Scenario) -> None:
    fears = between(drawn, "fear of: a revolution", "act")
    assert between(drawn, "act to topple", "revolution").source == fears.target


def test_five_hands_are_a_chain_of_five(drawn: Scenario) -> None:
    (chain,) = drawn.commands
    assert chain.hands == chain.required == 5
    assert "five hands" in chain.numbers["complies"].because[0]


def test_those_who_know_that_the_war_is_lost_prepare_for_a_change(drawn: Scenario) -> None:
    arrow = between(drawn, "known: the war is lost", "prepar")
    assert arrow.effect == "promotes"
    assert arrow.said_by == ("Christo Grozev",)
    assert "understand that the war is lost" in arrow.strength.because[0]
    assert "preparing their future" in arrow.strength.because[0]
    told = " ".join(drawn.events[arrow.target].told)
    assert "preparations for an upcoming regime change" in told


def test_the_order_of_both_reports_is_one_and_passes_through_the_five_hands(drawn: Scenario) -> None:
    (chain,) = drawn.commands
    order = drawn.events[chain.events["order"]]
    assert {one[:9] for one in order.told} == {one[:9] for one in drawn.events[chain.events["belief"]].told}
    assert between(drawn, "order", "refusal").source == chain.events["order"]
    assert between(drawn, "refusal", "coup").source == chain.events["refusal"]
    assert between(drawn, "order", "coup").source == chain.events["order"]
    assert "nuclear strike" in drawn.events[chain.events["compliance"]].text
