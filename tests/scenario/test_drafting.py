from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from firsthand.model import Attribution, ConditionalRelation
from firsthand.scenario.drafting import FLAT, WHOLE, draft
from firsthand.scenario.files import parse_scenario
from firsthand.scenario.network import Arrow, Scenario, ScenarioError
from firsthand.scenario.saying import cycles_said
from firsthand.scenario.unrolling import cycles
from firsthand.scenario.writing import scenario_to_toml
from tests.scenario.traces import If, traced


def same_words(_passages: Sequence[Attribution], phrases: Sequence[str]) -> NDArray[np.float64]:
    """Phrases are as alike as they have words of five letters and more in common."""
    sets = [{word.casefold().rstrip("s") for word in phrase.split() if len(word) > 4} for phrase in phrases]
    return np.array([[len(one & other) / max(1, min(len(one), len(other))) for other in sets] for one in sets])


def drawn(texts: dict[str, str], *lines: If) -> Scenario:
    scenario = draft(traced(texts, *lines), same_words)
    assert scenario is not None
    return scenario


def only(scenario: Scenario) -> Arrow:
    (arrow,) = scenario.arrows
    return arrow


SLUICE = {"a": "If the sluice jams, the meadow will drown, Orla Fenn said."}


@pytest.mark.parametrize(
    ("relation", "not_condition", "not_outcome", "effect", "absent"),
    [
        ("if", False, False, "promotes", False),
        ("if", True, False, "promotes", True),
        ("if", False, True, "prevents", False),
        ("triggers", False, False, "promotes", False),
        ("prevents", False, False, "prevents", False),
        ("only if", False, False, "necessary", False),
        ("unless", False, False, "promotes", True),
        ("unless", False, True, "necessary", False),
        ("until", False, True, "necessary", False),
        ("until", False, False, "prevents", False),
        ("only if", False, True, "promotes", True),
    ],
)
def test_each_relation_is_its_arrow(
    relation: ConditionalRelation, not_condition: bool, not_outcome: bool, effect: str, absent: bool
) -> None:
    line = If("a", "the sluice jams", "the meadow will drown", relation, "Orla Fenn", not_condition, not_outcome)
    arrow = only(drawn(SLUICE, line))
    assert (arrow.effect, arrow.absent, arrow.source, arrow.target) == (effect, absent, "sluice-jams", "meadow-drown")


def test_an_arrow_is_cited_to_the_words_it_rests_on() -> None:
    arrow = only(drawn(SLUICE, If("a", "the sluice jams", "the meadow will drown", who="Orla Fenn")))
    (why,) = arrow.strength.because
    assert ".c1 “the sluice jams, the meadow will drown” (a.txt)" in why
    assert (arrow.said_by, arrow.reports, arrow.origins) == (("Orla Fenn",), 1, 1)


def test_a_likelihood_is_taken_from_the_words_and_never_made_up() -> None:
    text = {
        "a": "If the sluice jams, the meadow will probably drown. If the wall gives, the mill could burn. "
        "If the ferry sinks, the market will close."
    }
    scenario = drawn(
        text,
        If("a", "the sluice jams", "the meadow will probably drown", certainty=("probably", 0.575, 0.85)),
        If("a", "the wall gives", "the mill could burn"),
        If("a", "the ferry sinks", "the market will close"),
    )
    probably, could, flat = (arrow.strength for arrow in scenario.arrows)
    assert (probably.low, probably.high, probably.words) == (0.575, 0.85, "probably")
    assert (could.low, could.high) == WHOLE
    assert "“could” gives no odds" in could.because[0]
    assert (flat.low, flat.high) == FLAT
    assert "no likelihood is put" in flat.because[0]
    assert all((event.likelihood.low, event.likelihood.high) == WHOLE for event in scenario.events.values())


def test_two_reports_of_one_voice_are_one_arrow_of_one_origin() -> None:
    texts = {"a": SLUICE["a"], "b": "The meadow would drown if the sluice jams, says Orla Fenn."}
    lines = (
        If("a", "the sluice jams", "the meadow will drown", who="Orla Fenn"),
        If("b", "the sluice jams", "The meadow would drown", who="Orla Fenn"),
        If("b", "the sluice jams", "The meadow would drown", who="Tam Brook"),
    )
    arrow = only(drawn(texts, *lines[:2]))
    assert (arrow.reports, arrow.origins, len(arrow.strength.because)) == (2, 1, 2)
    assert only(drawn(texts, *lines)).origins == 2


def test_what_words_refer_back_to_ties_one_conditional_to_the_next() -> None:
    text = {
        "a": "The wardens may refuse the order. This refusal will start a strike. Such a strike would shut the port."
    }
    scenario = drawn(
        text,
        If("a", ("refuse the order", "This refusal"), "a strike", "triggers"),
        If("a", ("a strike", "Such a strike"), "shut the port", "triggers"),
    )
    first, second = scenario.arrows
    assert first.target == second.source


def test_who_acts_in_order_to_avert_a_thing_fears_it() -> None:
    text = {"a": "The guilds will depose the reeve in order to prevent a famine."}
    averts, fears = drawn(text, If("a", "The guilds will depose the reeve", "a famine", "prevents")).arrows
    assert (averts.effect, averts.target) == ("prevents", "famine")
    assert (fears.source, fears.effect, fears.target) == ("fear-of-famine", "promotes", averts.source)


def test_nobody_refuses_an_order_that_was_not_given() -> None:
    text = {
        "a": "He will give the order only if the keys are in his hands. The refusal of the wardens would start a riot. "
        "Three wardens must sign the order for the gates to open."
    }
    scenario = drawn(
        text,
        If("a", "the keys are in his hands", "He will give the order", "only if"),
        If("a", "The refusal of the wardens", "a riot", "triggers"),
    )
    *_, presupposed = scenario.arrows
    assert (presupposed.source, presupposed.target, presupposed.effect) == (
        "give-order",
        "refusal-wardens",
        "necessary",
    )
    assert not scenario.commands


def test_a_chain_of_command_is_drawn_with_its_hands() -> None:
    text = {"a": SLUICE["a"] + " One of the three officers who must sign the order to open could refuse."}
    (chain,) = drawn(text, If("a", "the sluice jams", "the meadow will drown")).commands
    assert (chain.id, chain.hands) == ("three-officers", 3)
    assert "three officers who must sign" in chain.numbers["complies"].because[0]


def test_sources_that_contradict_each_other_make_rival_models() -> None:
    texts = {"a": "A curfew brings unrest, says Orla Fenn.", "b": "A curfew prevents unrest, says Tam Brook."}
    scenario = drawn(
        texts,
        If("a", "A curfew", "unrest", "triggers", "Orla Fenn"),
        If("b", "A curfew", "unrest", "prevents", "Tam Brook"),
    )
    assert scenario.models == ("Orla Fenn", "Tam Brook")


def test_likelihoods_that_have_nothing_in_common_make_rival_models() -> None:
    texts = {"a": "A drought brings unrest, probably.", "b": "A drought hardly brings unrest."}
    scenario = drawn(
        texts,
        If("a", "A drought", "unrest", "triggers", "Orla Fenn", certainty=("probably", 0.6, 0.8)),
        If("b", "A drought", "unrest", "triggers", "Tam Brook", certainty=("hardly", 0.1, 0.2)),
    )
    assert scenario.models == ("Orla Fenn", "Tam Brook")


def test_a_cycle_is_kept_and_shown() -> None:
    texts = {"a": "If the guilds strike, the garrison will attack. If the garrison attacks, the guilds will strike."}
    scenario = drawn(
        texts,
        If("a", "the guilds strike", "the garrison will attack"),
        If("a", "the garrison attacks", "the guilds will strike"),
    )
    (knot,) = cycles(scenario.arrows)
    assert len(knot) == 2
    assert list(cycles_said(scenario)) == [
        "A cycle: “guilds-strike” → “garrison-attack” → “guilds-strike”; ask with --steps N, or write cut = true under one "
        "of its arrows"
    ]


def test_without_conditionals_there_is_nothing_to_draw() -> None:
    assert draft(traced(SLUICE), same_words) is None


def test_the_draft_is_a_file_that_reads_back_the_same_every_time() -> None:
    line = If("a", "the sluice jams", "the meadow will drown", who="Orla Fenn")
    text = scenario_to_toml(drawn(SLUICE, line))
    assert text == scenario_to_toml(drawn(SLUICE, line))
    read = parse_scenario(text)
    assert (read.events, read.arrows) == (drawn(SLUICE, line).events, drawn(SLUICE, line).arrows)


def test_more_conditionals_than_one_situation_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.scenario.drafting.MOST_CONDITIONALS", 0)
    with pytest.raises(ScenarioError, match=r"1 conditionals in these reports.*name the reports of one situation"):
        drawn(SLUICE, If("a", "the sluice jams", "the meadow will drown"))
