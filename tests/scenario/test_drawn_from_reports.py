"""What reports of our own say would follow from what: the examples, and two papers that had one interview."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from firsthand.model import Trace
from firsthand.pipeline import draft_scenario, draw_scenario, trace
from firsthand.scenario.network import Scenario
from firsthand.scenario.questions import ask, question
from tests.conftest import ROOT
from tests.scenario.test_seeds_drawn import between

LAMP = """\
The marshal has lost the siege, and his officers know it, the historian Ilka Varn said.

“It is the old families within the garrison who understand that the siege is lost,” Varn said. She also mentioned that the marshal would have to declare a full levy to hold the walls. However, she noted that such a levy would cause “a bread riot” in the capital.

“These are those parts of the garrison who know the danger, and they themselves are now preparing their flight,” Varn said.

She noted that one or more of the marshal’s “five hands” that are required to open the dykes could refuse the order.

“And this refusal will most likely trigger a mutiny,” Varn said. “So until he is sure that everyone will comply, he will not give this order,” she added.
"""
POST = """\
The historian Ilka Varn told Radio Lower Tane that an order by the marshal to open the dykes could trigger a mutiny.

Varn cautioned that the marshal would give an order for the dykes only if he is fully confident that everyone in the chain of command would comply.

Varn believes that he avoids declaring a full levy because it could also spark a revolt. The old families may act to topple the marshal in order to prevent a revolt, she said.
"""


@pytest.fixture(scope="module")
def examples() -> tuple[Trace, Scenario]:
    traced = trace([str(ROOT / "examples")])
    scenario = draft_scenario(traced)
    assert scenario is not None
    return traced, scenario


@pytest.fixture(scope="module")
def interview(tmp_path_factory: pytest.TempPathFactory) -> tuple[Trace, Scenario]:
    folder: Path = tmp_path_factory.mktemp("papers")
    (folder / "lamp.txt").write_text(LAMP, encoding="utf-8")
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    traced = trace([str(folder)])
    scenario = draft_scenario(traced)
    assert scenario is not None
    return traced, scenario


@pytest.mark.parametrize("which", ["examples", "interview"])
def test_every_arrow_is_cited_to_words_that_stand_there(which: str, request: pytest.FixtureRequest) -> None:
    traced, scenario = request.getfixturevalue(which)
    texts = {report.id: " ".join(report.text.split()) for report in traced.reports}
    for arrow in scenario.arrows:
        for why in arrow.strength.because:
            if why.startswith("convention"):
                continue
            report, words = re.split(r"[ .]", why)[0], re.search(r"“(.+)” \([^()]*\)", why)
            assert words is not None, why
            for piece in words[1].split(" … "):
                assert piece.rstrip("…") in texts[report]


def test_every_arrow_and_event_that_somebody_tells_leads_to_its_words(interview: tuple[Trace, Scenario]) -> None:
    traced, _ = interview
    drawn = draw_scenario(traced)
    assert drawn is not None
    texts = {report.id: report.text for report in traced.reports}
    assert all(arrow.conditionals or arrow.told for arrow in drawn.arrows if arrow.reports)
    assert all(event.told for event in drawn.events)
    flight = next(arrow for arrow in drawn.arrows if arrow.to == "preparing-flight" and "siege" in arrow.from_)
    ((known, deed),) = flight.told
    assert "understand that the siege is lost" in texts[known.report][known.start : known.end]
    assert texts[deed.report][deed.start : deed.end] == "preparing their flight"
    assert flight.why == ("side by side, and nobody says that the one is for the other",)


def test_the_examples_hold_what_three_papers_have_from_one_engineer(examples: tuple[Trace, Scenario]) -> None:
    _, scenario = examples
    arrow = between(scenario, "the lake rises", "abutment")
    assert (arrow.effect, arrow.reports, arrow.origins, arrow.said_by) == ("promotes", 3, 1, ("Edda Wrenholm",))
    lowered = between(scenario, "the lake is lowered", "spillway")
    assert (lowered.effect, lowered.absent, lowered.reports) == ("promotes", True, 2)  # "unless the lake is lowered"
    stores = between(scenario, "opened its stores", "blankets")
    assert stores.absent
    assert between(scenario, "siren", "forty minutes").reports == 2


def test_an_order_its_refusal_and_what_that_brings(interview: tuple[Trace, Scenario]) -> None:
    _, scenario = interview
    assert between(scenario, "refuse", "mutiny").effect == "promotes"
    assert between(scenario, "an order", "refuse").effect == "necessary"


def test_no_order_before_everybody_is_sure_to_comply(interview: tuple[Trace, Scenario]) -> None:
    _, scenario = interview
    arrow = between(scenario, "fully confident", "order")
    assert (arrow.effect, arrow.reports, arrow.origins) == ("necessary", 2, 1)


def test_a_levy_a_riot_and_a_revolt(interview: tuple[Trace, Scenario]) -> None:
    _, scenario = interview
    assert between(scenario, "levy", "riot").source == between(scenario, "levy", "revolt").source
    fears = between(scenario, "fear of: a revolt", "topple")
    assert between(scenario, "topple", "revolt").source == fears.target


def test_those_who_know_that_the_siege_is_lost_prepare_to_flee(interview: tuple[Trace, Scenario]) -> None:
    _, scenario = interview
    arrow = between(scenario, "known: the siege is lost", "preparing their flight")
    assert "understand that the siege is lost … preparing their flight" in arrow.strength.because[0]


def test_five_hands_decide_what_becomes_of_the_order(interview: tuple[Trace, Scenario]) -> None:
    _, scenario = interview
    (chain,) = scenario.commands
    assert chain.hands == 5
    assert set(chain.events) == {"order", "refusal", "compliance", "belief"}
    order = chain.events["order"]
    (answer,) = ask(scenario, question(scenario, chain.events["compliance"], [f"not {order}"]))
    assert answer.range.high == 0
    (answer,) = ask(scenario, question(scenario, chain.events["refusal"], done=[order]))
    assert any("five-hands" in line for line in answer.chains)
