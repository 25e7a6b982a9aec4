from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.scenario.files import parse_scenario
from firsthand.scenario.merging import merge
from firsthand.scenario.network import Arrow, Event, Number, Scenario, ScenarioError
from firsthand.scenario.writing import scenario_to_toml

OPEN = Number(0, 1, because=("nobody says",))


def drafted(*causes: str, strength: tuple[float, float] = (0.5, 1.0), why: str = "r1.c1 “x” (a.txt)") -> Scenario:
    events = {
        name: Event(name, f"{name} comes", OPEN, told=(f"r1.{name} “{name}” (a.txt)",)) for name in (*causes, "flood")
    }
    arrows = [
        Arrow(name, False, "flood", "promotes", Number(*strength, because=(why,)), ("Wrenholm",), 1, 1)
        for name in causes
    ]
    return Scenario("weir", events, tuple(arrows))


def test_a_second_run_on_the_same_reports_changes_nothing() -> None:
    text = scenario_to_toml(drafted("rain"))
    merged = merge(text, drafted("rain"))
    assert merged.text == text
    assert not merged.diff
    assert not merged.kept


def test_what_the_analyst_wrote_stays_and_what_is_new_is_added() -> None:
    text = (
        scenario_to_toml(drafted("rain"))
        .replace("strength = [0.5, 1.0]", "strength = 0.3  # I doubt it")
        .replace('text = "flood comes"', 'text = "the town is flooded"')
    )
    new = drafted("rain", "thaw", why="r2.c4 “y” (b.txt)")
    new = replace(new, arrows=tuple(replace(arrow, reports=2) for arrow in new.arrows))
    merged = merge(text, new, "weir.toml")
    assert "strength = 0.3  # I doubt it" in merged.text
    read = parse_scenario(merged.text)
    assert list(read.events) == ["rain", "flood", "thaw"]
    assert read.events["flood"].text == "the town is flooded"
    assert [(arrow.source, arrow.strength.low, arrow.reports) for arrow in read.arrows] == [
        ("rain", 0.3, 2),
        ("thaw", 0.5, 2),
    ]
    assert read.arrows[0].strength.because == ("r1.c1 “x” (a.txt)", "r2.c4 “y” (b.txt)")
    assert any(line.startswith("+[event.thaw]") for line in merged.diff)
    assert not any(line.startswith("-strength") for line in merged.diff)
    assert merged.kept == ("“rain comes” promotes “flood comes”: the reports put 0.5–1, the file keeps 0.3–0.3",)


def test_an_event_is_known_by_what_it_rests_on_whatever_it_is_called() -> None:
    text = scenario_to_toml(drafted("rain")).replace("[event.rain]", "[event.downpour]").replace('"rain"', '"downpour"')
    merged = merge(text, drafted("rain"))
    assert not merged.diff


def test_another_event_of_the_same_name_gets_a_name_of_its_own() -> None:
    text = '[event.rain]\ntext = "it rains in the hills"\n'
    read = parse_scenario(merge(text, drafted("rain")).text)
    assert list(read.events) == ["rain", "rain-2", "flood"]
    assert read.arrows[0].source == "rain-2"


def test_a_file_that_nothing_can_be_added_to_says_how_to_write_it() -> None:
    text = 'event = {frost = {text = "frost"}, thaw = {text = "thaw"}}\n'
    with pytest.raises(ScenarioError, match=r"write events as \[event.NAME\]"):
        merge(text, drafted("rain"), "weir.toml")


def test_line_ends_stay_as_the_analyst_has_them() -> None:
    text = scenario_to_toml(drafted("rain")).replace("\n", "\r\n")
    assert merge(text, drafted("rain")).text == text
