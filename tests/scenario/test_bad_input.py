"""Scenarios that cannot be read: what is said names the file, the line and a remedy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from firsthand.scenario.files import parse_scenario
from firsthand.scenario.network import ScenarioError
from firsthand.scenario.questions import ask, question
from tests.test_cli import firsthand

GOOD = """\
[event.rain]
text = "it rains"
likelihood = 0.5
because = "analyst: x"

[event.flood]
text = "a flood"

[[arrow]]
from = "rain"
to = "flood"
effect = "promotes"
strength = [0.2, 0.4]
because = "analyst: x"
"""
BAD = {
    "a probability of 1.2": (GOOD.replace("= 0.5", "= 1.2"), 3, "no probability", "from 0 to 1"),
    "a range upside down": (GOOD.replace("[0.2, 0.4]", "[0.4, 0.2]"), 13, "upside down", "write [0.2, 0.4]"),
    "an unknown id": (GOOD.replace('from = "rain"', 'from = "rein"'), 10, "no event “rein”", "did you mean “rain”"),
    "a duplicate event": (GOOD + '\n[event.rain]\ntext = "more"\n', 16, "twice", "put the two into one"),
    "an arrow to nowhere": (GOOD.replace('to = "flood"\n', ""), 9, "no “to”", "add to ="),
    "a word that no yardstick knows": (GOOD.replace("= 0.5", '= "mayhaps"'), 3, "no yardstick knows “mayhaps”", "write a range"),
    "500 events": (
        "".join(f'[event.e{number}]\ntext = "event {number}"\n' for number in range(500)), 601, "500 events", "one part at a time",
    ),
    "a number without a reason": (GOOD.replace('because = "analyst: x"\n\n', "\n", 1), 3, "nothing says why", "add because"),
    "a key that means nothing": (GOOD.replace("text =", "txt =", 1), 2, "means nothing", "did you mean “text”"),
    "a broken line": (GOOD.replace('text = "a flood"', 'text = "a flood'), 7, "", "mend the TOML"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "problem", "remedy"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_named_with_file_line_and_remedy(text: str, line: int, problem: str, remedy: str) -> None:
    with pytest.raises(ScenarioError) as refused:
        parse_scenario(text, "weir.toml")
    said = str(refused.value)
    assert said.startswith(f"weir.toml:{line}: ")
    assert problem in said
    assert remedy in said


def test_a_cycle_is_named_when_something_is_asked_of_it() -> None:
    back = '\n[[arrow]]\nfrom = "flood"\nto = "rain"\neffect = "promotes"\nstrength = 0.5\nbecause = "analyst: x"\n'
    scenario = parse_scenario(GOOD + back, "weir.toml")
    with pytest.raises(
        ScenarioError, match=r"weir.toml:9: “rain” → “flood” → “rain” is a cycle; unroll it.*steps = 3.*cut"
    ):
        ask(scenario, question(scenario, "flood"))
    (answer,) = ask(scenario, question(scenario, "flood"), steps=2)
    assert 0 < answer.range.low <= answer.range.high


def test_on_the_command_line_each_ends_with_status_2_and_one_line(tmp_path: Path) -> None:
    (tmp_path / "weir.toml").write_text(BAD["a probability of 1.2"][0], encoding="utf-8")
    done = firsthand("ask", "weir.toml", "flood", cwd=tmp_path)
    assert done.returncode == 2
    assert re.fullmatch(rb"firsthand: weir\.toml:3: 1\.2 is no probability; .*\n", done.stderr)
    (tmp_path / "weir.toml").write_text(GOOD, encoding="utf-8")
    done = firsthand("ask", "weir.toml", "flod", cwd=tmp_path)
    assert done.returncode == 2
    assert "the nearest: “flood” (a flood)" in done.stderr.decode()
