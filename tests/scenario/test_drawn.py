"""A drafted scenario made ready for the page: every event and arrow with the very words it rests on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest

from firsthand.model import LocatedSpan, Trace
from firsthand.pipeline import draw_scenario
from firsthand.scenario import drafting as limits
from tests.scenario.traces import If, drawn_of, traced

SLUICES = "the sluices are opened"
FLOOD = "the lower town is flooded"
GATE = "the gate rusts"
TEXTS = {
    "Herald": f"Ana Brill said that if {SLUICES}, {FLOOD}. It most likely will, unless {GATE} and this holds.",
    "Post": f"If {SLUICES}, then {FLOOD}, Ana Brill said. The order is given. Whoever refuses the order would be tried.",
}


def words(trace: Trace, spans: Sequence[LocatedSpan]) -> list[str]:
    texts = {report.id: report.text for report in trace.reports}
    return [texts[span.report][span.start : span.end] for span in spans]


@pytest.fixture(scope="module")
def trace() -> Trace:
    return traced(
        TEXTS,
        If("Herald", SLUICES, FLOOD, who="Ana Brill", certainty=("most likely", 0.6, 0.85)),
        If("Post", SLUICES, FLOOD, who="Ana Brill"),
        If("Herald", (GATE, "this"), "It", "prevents"),
    )


def test_an_arrow_names_its_conditionals_and_what_its_range_rests_on(trace: Trace) -> None:
    arrow, other = drawn_of(trace).arrows
    assert arrow.conditionals == ("rHerald.c1", "rPost.c2")
    assert (arrow.effect, arrow.absent, arrow.low, arrow.high) == ("promotes", False, 0.6, 0.85)
    assert arrow.why == ("“most likely”, Kent (1964)", "no likelihood is put, taken as likelier than not")
    assert (arrow.said_by, arrow.reports, arrow.origins) == (("Ana Brill",), 2, 1)
    assert (other.conditionals, other.effect) == (("rHerald.c3",), "prevents")


def test_an_event_is_cited_to_its_very_words_and_what_they_refer_to(trace: Trace) -> None:
    told = {event.text: [words(trace, telling) for telling in event.told] for event in drawn_of(trace).events}
    assert told[SLUICES] == [[SLUICES], [SLUICES]]
    assert told[FLOOD] == [[FLOOD], [FLOOD]]
    assert [GATE, "this"] in [telling for tellings in told.values() for telling in tellings]


def test_an_event_is_cited_to_its_own_words_where_the_other_side_begins_with_the_same() -> None:
    text = "Witnesses say the dam breaks, if the dam breaks upstream."
    trace = traced({"Post": text}, If("Post", "the dam breaks upstream", "the dam breaks"))
    told = {event.text: event.told for event in drawn_of(trace).events}
    ((outcome,),) = told["the dam breaks"]
    assert outcome.start == text.index("the dam breaks")


def test_an_arrow_that_nobody_says_has_its_convention() -> None:
    trace = traced(
        {"Post": "If he gives the order, the guns fire. If they refuse the order, the guard falls."},
        If("Post", "he gives the order", "the guns fire"),
        If("Post", "they refuse the order", "the guard falls"),
    )
    arrow = drawn_of(trace).arrows[-1]
    assert (arrow.effect, arrow.reports, arrow.origins) == ("necessary", 0, 0)
    assert arrow.why == ("convention: nobody refuses an order that was not given",)
    assert arrow.conditionals == ("rPost.c1", "rPost.c2")


def test_cycles_are_shown_as_they_run() -> None:
    trace = traced(
        {"Post": "If A fears B, B arms. If B arms, A fears B."},
        If("Post", "A fears B", "B arms"),
        If("Post", "B arms", "A fears B"),
    )
    found = drawn_of(trace)
    (cycle,) = found.cycles
    assert cycle[0] == cycle[-1]
    assert set(cycle) == {event.id for event in found.events}
    assert found.steps is not None


def test_words_that_are_quoted_and_broken_over_lines_are_found() -> None:
    long = f"the “old” quay,\n{'and again the quay ' * 30}sinks"
    trace = traced({"Post": f"If {long}, the port closes."}, If("Post", long, "the port closes"))
    quay = drawn_of(trace).events[0]
    assert [words(trace, telling) for telling in quay.told] == [[long]]


def test_nothing_is_drawn_of_nothing_and_what_is_too_much_is_said(
    trace: Trace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert draw_scenario(replace(trace, conditionals=())) is None
    monkeypatch.setattr(limits, "MOST_CONDITIONALS", 2)
    found = draw_scenario(trace)
    assert found is not None
    assert found.arrows == ()
    assert "3 conditionals" in found.trouble


def test_the_library_of_networks_is_loaded_only_to_ask_something() -> None:
    code = "import sys, firsthand.pipeline; print('pyagrum' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
