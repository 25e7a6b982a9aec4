from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.scenario.files import parse_scenario, read_scenario
from firsthand.scenario.network import Arrow, Event, Number, Scenario, ScenarioError
from firsthand.scenario.questions import ask, question
from firsthand.scenario.writing import quoted, scenario_to_toml

GOOD = """\
title = "The weir"

[event.rain]
text = "ten days of rain"
likelihood = "likely"
because = "analyst: the season"

[event.flood]
text = "the lower town is flooded"
likelihood = [0.05, 0.1]
because = [
  "analyst: once in twenty years",
]

[[arrow]]
from = "rain"
to = "flood"
effect = "promotes"
strength = [0.2, 0.6]
because = "analyst: the engineers"
"""


def broken(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (broken("[0.05, 0.1]", "1.2"), 10, "1.2 is no probability"),
        (broken("[0.05, 0.1]", "[0.4, 0.1]"), 10, "upside down; write [0.1, 0.4]"),
        (broken('from = "rain"', 'from = "rein"'), 16, "there is no event “rein”; did you mean “rain”?"),
        (broken('to = "flood"', 'to = "famine"'), 17, "add a table [event.famine]"),
        (broken('to = "flood"\n', ""), 15, "the arrow has no “to”"),
        (broken('to = "flood"', 'to = "rain"'), 15, "from “rain” to itself"),
        (GOOD + '\n[event.rain]\ntext = "again"\n', 22, "put the two into one"),
        (GOOD + GOOD[GOOD.index("\n[[arrow]]") :], 22, "the same arrow stands in line 15"),
        (broken('"likely"', '"likelyish"'), 5, "no yardstick knows “likelyish”"),
        (broken('"likely"', '"could"'), 5, "stands for no numbers on any yardstick; write a range"),
        (broken('"likely"', '"likely"\nscale = "Kant (1764)"'), 6, "there is no yardstick “Kant (1764)”"),
        (broken('because = "analyst: the season"\n', ""), 5, "nothing says why likelihood is 'likely'"),
        (broken('effect = "promotes"', 'effect = "hinders"'), 18, "write one of promotes, prevents"),
        (broken("strength", "strenght"), 19, "did you mean “strength”?"),
        (broken('text = "ten', 'text = ten'), 4, "mend the TOML there"),
        (broken("[0.05, 0.1]", "nan"), 10, "write a number, a range"),
        (broken("[event.rain]", '[event."not rain"]'), 3, "rename it"),
        ('title = "nothing"\n', 1, "there is no event"),
        ("event = 3\n", 1, "is not a table"),
        (broken('title = "The weir"', "steps = 40"), 1, "whole number from 1 to 12"),
        (GOOD + "\n[command.keys]\nhands = 0\n", 23, "how many hands"),
        (GOOD + "\n[command.keys]\nhands = 3\nrequired = 4\n", 24, "write 1 to 3"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line_and_a_remedy(text: str, line: int, says: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse_scenario(text, "weir.toml")
    assert str(caught.value).startswith(f"weir.toml:{line}: "), caught.value
    assert says in str(caught.value)


def test_five_hundred_events_are_too_many_to_be_checked_by_anybody() -> None:
    text = "".join(f'[event.e{number}]\ntext = "{number}"\n' for number in range(500))
    with pytest.raises(ScenarioError, match=r"big.toml:601: 500 events.*ask one part at a time"):
        parse_scenario(text, "big.toml")


def test_a_cycle_is_shown_with_its_line_and_what_to_do() -> None:
    text = (
        GOOD + '\n[[arrow]]\nfrom = "flood"\nto = "rain"\neffect = "promotes"\nstrength = 0.1\nbecause = "analyst: x"\n'
    )
    scenario = parse_scenario(text, "weir.toml")
    with pytest.raises(
        ScenarioError, match=r"weir.toml:15: “rain” → “flood” → “rain” is a cycle.*--steps 3.*cut = true"
    ):
        ask(scenario, question(scenario, "flood"))
    assert ask(scenario, question(scenario, "flood"), steps=2)
    assert ask(parse_scenario(text + "cut = true\n"), question(scenario, "flood"))


def test_too_many_events_that_act_on_one_are_refused() -> None:
    events = "".join(f'[event.e{number}]\ntext = "{number}"\n' for number in range(16))
    arrow = '[[arrow]]\nfrom = "e{}"\nto = "e0"\neffect = "promotes"\nstrength = 0.1\nbecause = "analyst: x"\n'
    with pytest.raises(ScenarioError, match="more than 14 events act on “e0”; put an event in between"):
        parse_scenario(events + "".join(arrow.format(number) for number in range(1, 16)))


def test_a_word_stands_for_its_range_on_the_yardstick_named() -> None:
    there = parse_scenario(GOOD).events["rain"].likelihood
    assert (there.low, there.high, there.words) == (0.60, 0.855, "likely")
    british = parse_scenario(broken('"likely"', '"likely"\nscale = "PHIA probability yardstick (UK)"'))
    assert (british.events["rain"].likelihood.low, british.events["rain"].likelihood.high) == (0.55, 0.75)


def test_a_number_that_nobody_gives_is_left_open() -> None:
    event = parse_scenario('[event.frost]\ntext = "frost"\n').events["frost"]
    assert (event.likelihood.low, event.likelihood.high) == (0.0, 1.0)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[" * 100_000, b"x = " + b"[" * 5000])
def test_what_is_no_scenario_at_all_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "s.toml"
    file.write_bytes(content)
    with pytest.raises(ScenarioError, match=r"s\.toml"):
        read_scenario(file)
    with pytest.raises(ScenarioError, match="No such file"):
        read_scenario(tmp_path / "none.toml")


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(words, words, words)
def test_what_is_written_is_read_back(text: str, because: str, name: str) -> None:
    number = Number(0.25, 0.5, because=("analyst: " + because,))
    name = name.strip() or "x"
    name = name if not name.lower().startswith("not ") else "y"
    events = {name: Event(name, text or "x", number), "other, then": Event("other, then", "o", number)}
    scenario = Scenario(text, events, (Arrow("other, then", True, name, "necessary", number, ("A “B”",), 2, 1),))
    read = parse_scenario(scenario_to_toml(scenario))
    assert (read.title, read.events, read.arrows) == (scenario.title, scenario.events, scenario.arrows)


def test_strings_of_toml_hold_every_character() -> None:
    assert quoted('a"\\\n\x00') == '"a\\"\\\\\\n\\u0000"'
