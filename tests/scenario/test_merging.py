from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.scenario.files import parse_scenario
from firsthand.scenario.merging import merge
from firsthand.scenario.network import Arrow, Command, Event, Number, Scenario, ScenarioError
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


def remembered(causes: Sequence[str], reports: Sequence[str] = ("r1",)) -> Scenario:
    """A draft as drafts are: each arrow from conditionals of its own, one in each report, all remembered."""
    events = {
        name: Event(name, f"{name} comes", OPEN, told=tuple(f"{one}.{name} “{name}” ({one}.txt)" for one in reports))
        for name in (*causes, "flood")
    }
    arrows = []
    for name in causes:
        ids = tuple(f"{one}.{name}" for one in reports)
        why = tuple(f"{one} “{name} brings floods” ({one[:2]}.txt): taken as likelier than not" for one in ids)
        number = Number(0.5, 1.0, because=why)
        arrows.append(Arrow(name, False, "flood", "promotes", number, ("Wrenholm",), len(reports), 1, drawn_from=ids))
    return Scenario("weir", events, tuple(arrows), drawn=tuple(id_ for arrow in arrows for id_ in arrow.drawn_from))


CAUSES = ("rain", "thaw", "breach", "tide")
EDITS = ("number", "comment", "cut", "rename", "delete", "turn", "effect", "text", "reason", "strike", "join")


def edited(text: str, edit: str, cause: str) -> str:
    """The file after one of the things that analysts do to it; the same file where that cannot be done any more."""
    arrow = f'[[arrow]]\nfrom = "{cause}"'
    if arrow not in text:
        return text
    start = text.index(arrow)
    end = text.find("\n\n", start)
    end = len(text) if end < 0 else end
    table = text[start:end]
    changed = {
        "number": table.replace("[0.5, 1.0]", "[0.1, 0.2]"),
        "comment": f"# {cause}: I have my doubts\n{table}",
        "cut": f"{table.rstrip()}\ncut = true" if "cut = true" not in table else table,
        "delete": "",
        "turn": table.replace(f'from = "{cause}"', f'from = "not {cause}"'),
        "effect": table.replace('"promotes"', '"prevents"'),
        "reason": re.sub(r'because = "[^"]*"', 'because = "analyst: seen it myself"', table),
    }
    if edit in changed:
        return text[:start] + changed[edit] + text[end:]
    if edit == "rename":
        return text.replace(f'"{cause}"', f'"{cause}-x"').replace(f"[event.{cause}]", f"[event.{cause}-x]")
    if edit == "text":
        return text.replace(f'text = "{cause} comes"', f'text = "so much {cause}"')
    if edit == "strike":
        return re.sub(rf'told = "r1\.{cause} [^"]*"\n', "", text)
    return text


@given(st.lists(st.tuples(st.sampled_from(EDITS), st.sampled_from(CAUSES)), max_size=8), st.booleans())
def test_whatever_the_analyst_does_stays(edits: list[tuple[str, str]], crlf: bool) -> None:
    text = scenario_to_toml(remembered(CAUSES[:3]))
    for edit, cause in edits:
        text = edited(text, edit, cause)
    text = text.replace("\n", "\r\n") if crlf else text
    before = parse_scenario(text)
    merged = merge(text, remembered(CAUSES, ("r1", "r2")))
    after = parse_scenario(merged.text)
    # every line of his stands where it stood, but that lists of reasons have grown
    grown = ("because", "told", "said_by", "reports", "origins", "]", '  "')
    lines = [line for line in text.splitlines() if not line.startswith(grown)]
    rest = iter(merged.text.splitlines())
    assert all(line in rest for line in lines)
    for arrow, now in zip(before.arrows, after.arrows, strict=False):
        assert now.key == arrow.key
        assert (now.strength.low, now.strength.high, now.cut) == (arrow.strength.low, arrow.strength.high, arrow.cut)
        assert set(now.strength.because) >= set(arrow.strength.because)
    assert not set(before.events) - set(after.events)
    again = merge(merged.text, remembered(CAUSES, ("r1", "r2")))
    assert not again.diff
    # what is still as it was drawn has its second report, what is new is there
    assert any(arrow.source == "tide" for arrow in after.arrows)


def test_an_arrow_taken_out_or_turned_round_is_not_drawn_again_and_that_is_said() -> None:
    for edit in ("delete", "turn", "effect"):
        text = edited(scenario_to_toml(remembered(CAUSES[:3])), edit, "rain")
        merged = merge(text, remembered(CAUSES[:3]))
        assert merged.text == text
        assert merged.kept == (
            "“rain comes” promotes “flood comes”: taken out of the file or changed there, and not drawn again",
        )


def test_an_arrow_taken_out_comes_back_only_where_a_new_report_says_it_anew() -> None:
    text = edited(scenario_to_toml(remembered(CAUSES[:3])), "delete", "rain")
    merged = merge(text, remembered(CAUSES[:3], ("r1", "r2")))
    assert any(line == '+from = "rain"' for line in merged.diff)


def test_events_that_the_analyst_has_joined_stay_joined() -> None:
    text = scenario_to_toml(remembered(CAUSES[:2]))
    text = re.sub(r"\[event\.thaw\]\n(?:.+\n)+\n", "", text)
    text = text.replace(
        'told = "r1.rain “rain” (r1.txt)"', 'told = ["r1.rain “rain” (r1.txt)", "r1.thaw “thaw” (r1.txt)"]'
    )
    text = edited(text, "delete", "thaw")
    merged = merge(text, remembered(CAUSES[:2], ("r1", "r2")))
    read = parse_scenario(merged.text)
    assert list(read.events) == ["rain", "flood"]
    assert {arrow.source for arrow in read.arrows} == {"rain"}


def test_a_reason_that_was_struck_stays_struck() -> None:
    text = edited(scenario_to_toml(remembered(CAUSES[:1])), "reason", "rain")
    assert merge(text, remembered(CAUSES[:1])).text == text
    (arrow,) = parse_scenario(merge(text, remembered(CAUSES[:1], ("r1", "r2"))).text).arrows
    assert [why[:7] for why in arrow.strength.because] == ["analyst", "r2.rain"]


def test_a_contradiction_makes_rivals_of_the_files_arrow_and_says_so() -> None:
    old = remembered(("rain",))
    (rain,) = old.arrows
    for_it = replace(rain, model="Wrenholm")
    against = replace(rain, effect="prevents", said_by=("Brook",), model="Brook", drawn_from=("r2.c1",))
    new = replace(old, arrows=(for_it, against), drawn=(*old.drawn, "r2.c1"))
    merged = merge(scenario_to_toml(old), new)
    assert [(one.effect, one.model) for one in parse_scenario(merged.text).arrows] == [
        ("promotes", "Wrenholm"),
        ("prevents", "Brook"),
    ]
    assert "others contradict it now; the file's is put into the model of Wrenholm" in merged.kept[0]
    assert not merge(merged.text, new).diff


def test_a_chain_of_command_that_was_renamed_is_not_added_again() -> None:
    chain = Command("five-keys", 5, 5, 0, {"complies": OPEN}, {"order": "rain", "refusal": "flood"})
    old = remembered(("rain",))
    needed = Arrow(
        "rain", False, "flood", "necessary", Number(1, 1, because=("convention: x",)), drawn_from=("r1.five-keys",)
    )
    new = replace(old, arrows=(*old.arrows, needed), commands=(chain,), drawn=(*old.drawn, "r1.five-keys"))
    text = scenario_to_toml(new).replace("[command.five-keys]", "[command.the-wardens]")
    merged = merge(text, new)
    assert not merged.diff
    # and where it was drawn before anything was remembered, its events are decided once
    forgetful = re.sub(r"# What has been drawn.*\ndrawn = \[[^\]]*\]\n", "", text)
    assert "decided by another in the file" in " ".join(merge(forgetful, new).kept)


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
    assert merged.kept == ("“rain comes” promotes “the town is flooded”: the reports put 0.5–1, the file keeps 0.3",)


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
