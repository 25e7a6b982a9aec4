"""The commands of scenarios as whoever calls them meets them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from firsthand.rendering.json import trace_to_json
from firsthand.scenario.files import read_scenario
from tests.scenario.test_questions import RIVALS, TEXT
from tests.scenario.traces import If, traced
from tests.test_cli import firsthand

SLUICE = {"a": "If the sluice jams, the meadow will drown. If the meadow drowns, the mill could close."}
LINES = (
    If("a", "the sluice jams", "the meadow will drown", who="Orla Fenn"),
    If("a", "the meadow drowns", "the mill could close", who="Orla Fenn"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "t.json").write_bytes(trace_to_json(traced(SLUICE, *LINES)))
    (tmp_path / "weir.toml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def lines(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return done.stdout.decode().splitlines()


def test_a_trace_becomes_a_file_that_can_be_asked(folder: Path) -> None:
    done = firsthand("scenario", "t.json", "-o", "s.toml", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert lines(done) == ["3 events, 2 arrows. Written: s.toml"]
    asked = firsthand("ask", "s.toml", "the mill could close", "--do", "sluice-jams", "--compare", cwd=folder)
    assert asked.returncode == 0, asked.stderr


def test_a_second_run_shows_what_it_would_add_and_adds_it_when_told_to(folder: Path) -> None:
    assert firsthand("scenario", "t.json", "-o", "s.toml", cwd=folder).returncode == 0
    assert lines(firsthand("scenario", "t.json", "-o", "s.toml", cwd=folder)) == [
        "s.toml holds all of it already: nothing was written"
    ]
    more = traced(
        {"b": "If the ferry sinks, the market will close."}, If("b", "the ferry sinks", "the market will close")
    )
    (folder / "more.json").write_bytes(trace_to_json(more))
    before = (folder / "s.toml").read_bytes()
    refused = firsthand("scenario", "more.json", "-o", "s.toml", cwd=folder)
    assert refused.returncode == 2
    assert "+[event.ferry-sinks]" in lines(refused)
    assert b"--merge adds what is shown" in refused.stderr
    assert (folder / "s.toml").read_bytes() == before
    assert firsthand("scenario", "more.json", "-o", "s.toml", "--merge", cwd=folder).returncode == 0
    # but for the list of what has been drawn, all stands as it stood
    tables = before[before.index(b"[event") :]
    assert tables in (folder / "s.toml").read_bytes()
    assert "ferry-sinks" in read_scenario(folder / "s.toml").events


def test_a_trace_without_conditionals_says_so_and_writes_nothing(folder: Path) -> None:
    (folder / "none.json").write_bytes(trace_to_json(traced(SLUICE)))
    done = firsthand("scenario", "none.json", "-o", "s.toml", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == b"firsthand: no report says what would follow from what: nothing was written\n"
    assert not (folder / "s.toml").exists()


def test_an_answer_names_its_range_and_its_reasons(folder: Path) -> None:
    done = firsthand("ask", "weir.toml", "strike", "--given", "order", "--compare", "--matters", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert lines(done)[0] == "“a general strike”, given “the gate is ordered open”: 0.31–0.52 (exact bounds)"
    assert any("mostly through" in line for line in lines(done))
    assert any("What to watch for" in line for line in lines(done))


def test_rival_models_and_chains_are_answered(folder: Path) -> None:
    chain = '\n[command.wardens]\nhands = 3\ncomplies = [0.8, 0.9]\nbecause = "analyst: x"\n'
    (folder / "weir.toml").write_text(TEXT + RIVALS + chain, encoding="utf-8")
    asked = firsthand("ask", "weir.toml", "talks", "--given", "order", cwd=folder)
    assert sum("in the model of" in line for line in lines(asked)) == 2
    assert any("Where the models part" in line for line in lines(asked))
    wardens = lines(firsthand("ask", "weir.toml", "wardens", cwd=folder))
    assert wardens[0] == "“wardens”: 3 hands, all must comply (added up exactly)"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("ask", "weir.toml", "strikes"), "there is no event “strikes”; the nearest: “strike”"),
        (("ask", "weir.toml", "strike", "--given", "riots"), "there is no event “riots”"),
        (("ask", "none.toml", "strike"), "none.toml: No such file"),
        (("forecasts", "weir.toml"), "no trace that this version reads"),
        (("forecasts", "t.json", "--outcomes", "none.csv"), "none.csv"),
    ],
)
def test_a_wrong_call_is_told_what_to_do(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    done = firsthand(*arguments, cwd=folder)
    assert done.returncode == 2
    assert says in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_forecasts_of_a_trace_without_any_are_none(folder: Path) -> None:
    assert lines(firsthand("forecasts", "t.json", cwd=folder)) == ["No forecasts were found."]
