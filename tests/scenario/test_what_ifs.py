"""What-ifs asked beforehand: the same answers as one asks for, and an end to the work."""

from __future__ import annotations

import pytest

from benchmarks.scenario_networks import random_scenario
from firsthand.model import AnswerRange, WhatIf
from firsthand.scenario import Scenario, ask, question
from firsthand.scenario.files import parse_scenario
from firsthand.scenario.what_ifs import STEPS, what_ifs

RAIN = """
[event.rain]
text = "it rains"
likelihood = [0.2, 0.4]
because = "analyst: the season"

[event.flood]
text = "the lake floods"
likelihood = [0.0, 0.1]
because = "analyst: the sluices hold"

[event.strike]
text = "the dockers strike"
likelihood = [0.0, 1.0]
because = "analyst: nobody says"

[[arrow]]
from = "rain"
to = "flood"
effect = "promotes"
strength = [0.5, 0.9]
because = "analyst: the gauge"

[[arrow]]
from = "rain"
to = "strike"
effect = "promotes"
strength = [0.0, 1.0]
because = "analyst: might"
"""

CONFOUNDED = """
[event.drought]
text = "a drought"
likelihood = 0.5
because = "analyst: even"

[event.prices]
text = "prices rise"
likelihood = 0.1
because = "analyst: seldom"

[event.unrest]
text = "unrest"
likelihood = 0.1
because = "analyst: seldom"

[[arrow]]
from = "drought"
to = "prices"
effect = "promotes"
strength = 0.9
because = "analyst: yes"

[[arrow]]
from = "drought"
to = "unrest"
effect = "promotes"
strength = 0.8
because = "analyst: yes"

[[arrow]]
from = "prices"
to = "unrest"
effect = "promotes"
strength = 0.2
because = "analyst: a little"
"""


def read(text: str) -> Scenario:
    return parse_scenario(text, "drawn.toml")


def found(scenario: Scenario, condition: str, outcome: str, model: str | None = None) -> WhatIf:
    (one,) = [
        one
        for one in what_ifs(scenario).what_ifs
        if (one.condition, one.outcome, one.model) == (condition, outcome, model)
    ]
    return one


def asked(scenario: Scenario, outcome: str, given: str | None = None, done: str | None = None) -> tuple[float, float]:
    (answer,) = ask(scenario, question(scenario, outcome, [given] if given else [], [done] if done else []))
    return answer.range.low, answer.range.high


def ends(answer: AnswerRange | None) -> tuple[float, float]:
    assert answer is not None
    return answer.low, answer.high


def test_a_what_if_is_what_one_would_be_told_on_asking() -> None:
    scenario = read(RAIN)
    one = found(scenario, "rain", "flood")
    assert ends(one.plain) == pytest.approx(asked(scenario, "flood"), abs=1e-6)
    assert ends(one.given) == pytest.approx(asked(scenario, "flood", "rain"), abs=1e-6)
    assert ends(one.given) == pytest.approx((0.5, 0.91))
    assert ends(one.given_not) == pytest.approx(asked(scenario, "flood", "not rain"), abs=1e-6)
    assert one.plain.method == "exact"
    # Nothing drawn acts on the rain: making it is the same as seeing it.
    assert (one.done, one.done_not) == (None, None)


def test_a_pair_that_nothing_follows_from_is_counted_and_left_out() -> None:
    given = what_ifs(read(RAIN))
    assert [(one.condition, one.outcome) for one in given.what_ifs] == [("rain", "flood")]
    assert (given.unmoved, given.unasked, given.steps) == (1, 0, None)


def test_making_it_so_stands_beside_where_something_else_brings_both_about() -> None:
    scenario = read(CONFOUNDED)
    one = found(scenario, "prices", "unrest")
    assert ends(one.given) == pytest.approx(asked(scenario, "unrest", given="prices"), abs=1e-6)
    assert ends(one.done) == pytest.approx(asked(scenario, "unrest", done="prices"), abs=1e-6)
    assert ends(one.done)[0] < ends(one.given)[0] - 0.1
    assert ends(one.done_not) == pytest.approx(asked(scenario, "unrest", done="not prices"), abs=1e-6)


def test_what_follows_over_several_arrows_is_asked_after_what_one_says() -> None:
    third = '[event.ruin]\ntext = "ruin"\nlikelihood = 0.0\nbecause = "analyst: no"\n'
    arrow = '[[arrow]]\nfrom = "flood"\nto = "ruin"\neffect = "promotes"\nstrength = 0.5\nbecause = "analyst: half"\n'
    given = what_ifs(read(f"{RAIN}\n{third}\n{arrow}"))
    assert [(one.condition, one.outcome) for one in given.what_ifs] == [
        ("rain", "flood"),
        ("flood", "ruin"),
        ("rain", "ruin"),
    ]


def test_a_cycle_is_unrolled_and_said_to_be() -> None:
    back = '[[arrow]]\nfrom = "flood"\nto = "rain"\neffect = "promotes"\nstrength = 0.5\nbecause = "analyst: half"\n'
    scenario = read(f"{RAIN}\n{back}")
    given = what_ifs(scenario)
    assert given.steps == STEPS
    (one,) = [one for one in given.what_ifs if (one.condition, one.outcome) == ("rain", "flood")]
    (answer,) = ask(scenario, question(scenario, "flood", ["rain"]), steps=STEPS)
    low, high = ends(one.given)
    assert answer.range.low <= low + 1e-6
    assert high <= answer.range.high + 1e-6


def test_each_rival_model_answers() -> None:
    rivals = "".join(
        f'[[arrow]]\nfrom = "rain"\nto = "strike"\neffect = "{effect}"\nstrength = [0.5, 1.0]\n'
        f'model = "{model}"\nbecause = "analyst: {model}"\n'
        for effect, model in (("promotes", "Ana Brill"), ("prevents", "Tam Ostrik"))
    )
    scenario = read(f"{RAIN}\n{rivals}")
    assert ends(found(scenario, "rain", "strike", "Ana Brill").given) == (0.5, 1.0)
    assert ends(found(scenario, "rain", "strike", "Tam Ostrik").given) == (0.0, 0.5)


def test_what_cannot_be_has_no_range() -> None:
    never = CONFOUNDED.replace("likelihood = 0.5", "likelihood = 0.0").replace("likelihood = 0.1", "likelihood = 0.0")
    one = found(read(never), "prices", "unrest")
    assert (one.given, ends(one.given_not), ends(one.done)) == (None, (0.0, 0.0), (0.2, 0.2))


def test_the_work_ends_and_what_was_left_out_is_counted() -> None:
    scenario = random_scenario(3, 40)
    few = what_ifs(scenario, most=10)
    assert len(few.what_ifs) + few.unmoved == 10
    little = what_ifs(scenario, work=100)
    all_pairs = len(few.what_ifs) + few.unmoved + few.unasked
    assert len(little.what_ifs) + little.unmoved + little.unasked == all_pairs
    assert 0 < len(little.what_ifs) < 15
    assert what_ifs(scenario, most=10) == few
