from __future__ import annotations

import pytest

from benchmarks.scenario_networks import added_up
from firsthand.scenario.files import parse_scenario
from firsthand.scenario.network import ScenarioError
from firsthand.scenario.questions import Literal, Question, ask, literal, pose, question
from firsthand.scenario.rivals import partings, weighed
from firsthand.scenario.saying import answers_said, comparison_said, rivals_said, said, what_matters_said
from firsthand.scenario.sensitivity import indicators, tornado, worth_knowing

TEXT = """\
[event.order]
text = "the gate is ordered open"
likelihood = [0.2, 0.3]
because = "analyst: x"

[event.refused]
text = "the wardens refuse"
likelihood = 0.4
because = "analyst: x"

[event.strike]
text = "a general strike"
likelihood = [0.05, 0.1]
because = "analyst: x"

[event.talks]
text = "talks"
likelihood = 0.5
because = "analyst: x"
observable = false

[[arrow]]
from = "order"
to = "refused"
effect = "necessary"
strength = 1
because = "analyst: x"

[[arrow]]
from = "refused"
to = "strike"
effect = "promotes"
strength = [0.6, 0.8]
because = "analyst: x"

[[arrow]]
from = "not talks"
to = "strike"
effect = "promotes"
strength = [0.1, 0.4]
because = "analyst: x"
"""
RIVALS = """
[[arrow]]
from = "order"
to = "talks"
effect = "promotes"
strength = [0.8, 0.9]
because = "analyst: x"
model = "the mayor"

[[arrow]]
from = "order"
to = "talks"
effect = "prevents"
strength = [0.8, 0.9]
because = "analyst: x"
model = "the union"
"""
WEIR = parse_scenario(TEXT, "weir.toml")


@pytest.mark.parametrize("words", ["refused", "The wardens refuse", " REFUSED ", "the wardens  refuse."])
def test_an_event_goes_by_its_name_and_its_text(words: str) -> None:
    assert literal(WEIR, words) == Literal("refused", True)
    assert literal(WEIR, f"not {words}") == Literal("refused", False)


def test_an_event_goes_by_words_that_no_other_has() -> None:
    assert literal(WEIR, "the gate open") == Literal("order", True)
    assert literal(WEIR, "not general") == Literal("strike", False)
    for words in ("the", "", "gate refuse", "general strikes"):
        with pytest.raises(ScenarioError, match="there is no event"):
            literal(WEIR, words)


def test_an_event_that_is_not_there_suggests_the_nearest() -> None:
    with pytest.raises(ScenarioError, match=r"weir.toml: there is no event “strikes”; the nearest: “strike”"):
        literal(WEIR, "strikes")
    with pytest.raises(ScenarioError, match="“refused” is said twice"):
        question(WEIR, "strike", ["refused"], ["not refused"])
    with pytest.raises(ScenarioError, match="there is no rival model “x”; there is none"):
        ask(WEIR, question(WEIR, "strike"), model="x")


def test_an_answer_is_a_range_with_its_ways() -> None:
    (answer,) = ask(WEIR, question(WEIR, "strike", ["order"]))
    # 1 - (1 - own) (1 - refused * strength) (1 - no talks * strength), each with a chance of 0.4 and 0.5
    assert answer.range.low == pytest.approx(1 - 0.95 * (1 - 0.4 * 0.6) * (1 - 0.5 * 0.1))
    assert answer.range.high == pytest.approx(1 - 0.9 * (1 - 0.4 * 0.8) * (1 - 0.5 * 0.4))
    head, first, *_ = answers_said(WEIR, [answer])
    assert head == "“a general strike”, given “the gate is ordered open”: 0.31–0.52 (exact bounds)"
    assert first.startswith(
        "  mostly through “the gate is ordered open” → “the wardens refuse” → “a general strike”: raises"
    )
    assert any("not “talks”" in reason for reason in answer.reasons)


def test_not_asks_for_the_opposite() -> None:
    (answer,) = ask(WEIR, question(WEIR, "strike"))
    (opposite,) = ask(WEIR, question(WEIR, "not strike"))
    assert opposite.range.low == pytest.approx(1 - answer.range.high)
    assert opposite.range.high == pytest.approx(1 - answer.range.low)


def test_ranges_are_rounded_outwards() -> None:
    (answer,) = ask(WEIR, question(WEIR, "refused"))
    assert (answer.range.low, answer.range.high) == pytest.approx((0.08, 0.12))
    assert said(answer.range) == "0.08–0.12"


def test_a_comparison_sets_seeing_beside_making() -> None:
    lines = list(comparison_said(WEIR, question(WEIR, "refused", ["strike"]), None, None))
    as_is, seen, made = (line.rpartition(": ")[2] for line in lines)
    assert as_is == made == "0.08–0.12"
    assert seen != as_is


def test_the_tornado_is_what_each_number_does_alone() -> None:
    posed = pose(WEIR, question(WEIR, "strike", ["order"]))
    pulls = tornado(posed)
    assert [pull.name for pull in pulls][:2] == [
        "not “talks” promotes “a general strike”",
        "“the wardens refuse” promotes “a general strike”",
    ]
    for pull in pulls:
        for end, answer in ((posed.network.low, pull.low), (posed.network.high, pull.high)):
            numbers = posed.network.middle
            numbers[pull.number] = end[pull.number]
            assert answer == pytest.approx(added_up(posed.network, numbers, posed.asked, posed.given), abs=1e-7)


def test_what_is_worth_knowing_narrows_most() -> None:
    posed = pose(WEIR, question(WEIR, "strike", ["order"]))
    known = worth_knowing(posed, tornado(posed))
    assert known[0].width < known[0].before
    assert [one.width for one in known] == sorted(one.width for one in known)


def test_indicators_are_what_seeing_an_event_would_do() -> None:
    found = indicators(WEIR, posed := pose(WEIR, question(WEIR, "strike")))
    assert [one.event for one in found] == ["refused", "order"]  # talks cannot be observed
    for one in found:
        node = posed.network.last[one.event]
        for state, answer in ((True, one.seen), (False, one.not_seen)):
            exact = added_up(posed.network, posed.network.middle, posed.asked, {node: state})
            assert answer == pytest.approx(exact, abs=1e-9)


def test_what_matters_is_said_in_lines() -> None:
    lines = list(what_matters_said(WEIR, question(WEIR, "strike"), None, None))
    assert lines[0].startswith("What it hangs on")
    assert any(line.startswith("What to watch for") for line in lines)
    assert any("█" in line for line in lines)


def test_rival_models_are_answered_apart_and_told_apart() -> None:
    rivals = parse_scenario(TEXT + RIVALS)
    assert rivals.models == ("the mayor", "the union")
    mayor, union = ask(rivals, question(rivals, "talks", ["order"]))
    assert mayor.model == "the mayor"
    assert mayor.range.low == pytest.approx(0.9)
    assert union.range.high == pytest.approx(0.1)
    first, *_ = partings(rivals, (Literal("order", True),))
    assert first.event == "talks"
    assert first.gap == pytest.approx(0.8)
    evidence = (Literal("order", True), Literal("talks", True))
    order, talks = weighed(rivals, evidence)
    assert talks.against == ("the union",)
    assert order.against == ("the mayor", "the union")
    lines = list(rivals_said(rivals, evidence, None))
    assert any("against the union" in line for line in lines)
    assert len(ask(rivals, Question(Literal("talks", True)), model="the union")) == 1
