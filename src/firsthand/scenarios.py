"""What the commands of scenarios do between the command line and the stages: read, ask before overwriting, print."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import typer

from firsthand import console
from firsthand.model import Trace
from firsthand.reading import is_trace, read_metadata, read_trace
from firsthand.rendering.files import write_whole
from firsthand.rendering.printable import printable
from firsthand.scenario import ChainOfCommand, Scenario, ScenarioError, ask, merge, question, read_scenario
from firsthand.scenario import scenario_to_toml as to_toml
from firsthand.scenario.files import text_of
from firsthand.scenario.saying import (
    answers_said,
    chain_said,
    comparison_said,
    cycles_said,
    rivals_said,
    what_matters_said,
)

DEFAULT_FILE = Path("scenario.toml")


def traced(paths: Sequence[str], metadata: Path | None, jobs: int | None) -> tuple[Trace, bool]:
    """The trace that was given, or that of the reports that were, and whether some of these were skipped.

    Raises:
        typer.Exit: nothing could be read.
    """
    from rich.console import Console

    from firsthand import pipeline
    from firsthand.processes import usual_number
    from firsthand.rendering.progress import shown_on

    if len(paths) == 1 and is_trace(Path(paths[0])):
        return console.given(read_trace, Path(paths[0])), False
    beside = console.given(read_metadata, metadata) if metadata else None
    with shown_on(Console(stderr=True)) as progress:
        found = pipeline.trace(paths, metadata=beside, progress=progress, processes=jobs or usual_number())
    console.name_skipped(found.skipped)
    if not found.reports:
        console.end(some_read=False, some_skipped=bool(found.skipped))
    return found, bool(found.skipped)


def write_draft(trace: Trace, output: Path | None, *, merge: bool) -> None:
    """Write a draft, or add it to the file that is there once whoever called has agreed.

    Raises:
        typer.Exit: there is nothing to draw, or the file was not to be changed.
    """
    from firsthand import pipeline

    file = output or DEFAULT_FILE
    try:
        drawn = pipeline.draft_scenario(trace, f"What {len(trace.reports)} reports say would follow from what")
    except ScenarioError as problem:
        _refuse(problem)
    if drawn is None:
        console.say("no report says what would follow from what: nothing was written")
        raise typer.Exit(console.Status.NOTHING_READ)
    if file.exists():
        _merge(file, drawn, agreed=merge)
        return
    write_whole(file, to_toml(drawn).encode())
    _print([f"{len(drawn.events)} events, {len(drawn.arrows)} arrows. Written: {file}", *cycles_said(drawn)])


def _merge(file: Path, drawn: Scenario, *, agreed: bool) -> None:
    try:
        merged = merge(text_of(file), drawn, str(file))
    except ScenarioError as problem:
        _refuse(problem)
    _print(merged.kept)
    if not merged.diff:
        _print([f"{file} holds all of it already: nothing was written"])
        return
    _print(merged.diff)
    if not agreed and not (sys.stdin.isatty() and typer.confirm(f"Add this to {file}?")):
        console.say(f"{file} was left as it is; --merge adds what is shown")
        raise typer.Exit(console.Status.USAGE)
    write_whole(file, merged.text.encode())
    _print([f"Written: {file}"])


def answer(
    file: Path,
    event: str,
    given: Sequence[str],
    done: Sequence[str],
    *,
    compare: bool,
    matters: bool,
    steps: int | None,
    model: str | None,
) -> None:
    """Print the answer to a question and what was asked for beside it.

    Raises:
        typer.Exit: the file, the question or an event in it is wrong; standard error says what to do.
    """
    try:
        scenario = read_scenario(file)
        chain = next((one for one in scenario.commands if one.id == event), None)
        if chain is not None:
            _print(chain_said(ChainOfCommand(chain)))
            return
        put = question(scenario, event, given, done)
        _print(answers_said(scenario, ask(scenario, put, model=model, steps=steps)))
        if compare:
            _print(comparison_said(scenario, put, model, steps))
        if scenario.models and model is None:
            _print(rivals_said(scenario, put.given, steps))
        if matters:
            for one in (model,) if model is not None else scenario.models or (None,):
                _print(what_matters_said(scenario, put, one, steps))
    except ScenarioError as problem:
        _refuse(problem)


def _refuse(problem: ScenarioError) -> NoReturn:
    console.refuse(str(problem))


def _print(lines: Sequence[str] | Iterator[str]) -> None:
    for line in lines:
        typer.echo(printable(line))
