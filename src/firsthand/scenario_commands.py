"""The commands of scenarios: one function a command, no logic of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from firsthand.options import Jobs, MetadataFile, OutcomesFile


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program's."""
    app.command(epilog="Example: [bold]firsthand scenario reports/ -o situation.toml[/bold]")(scenario)
    app.command(epilog='Example: [bold]firsthand ask situation.toml "coup" --given "order refused"[/bold]')(ask)
    app.command(epilog="Example: [bold]firsthand forecasts trace.json --outcomes outcomes.csv[/bold]")(forecasts)


def scenario(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...|TRACE.json", help="Reports as for trace, or one trace as JSON.", show_default=False
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE.toml", help="Write the scenario here.")
    ] = None,
    merge: Annotated[
        bool, typer.Option("--merge", help="Where the file is there, add to it without asking; nothing is overwritten.")
    ] = False,
    metadata: MetadataFile = None,
    jobs: Jobs = None,
) -> None:
    """Draw what the reports say would follow from what, as a file to edit and to question."""
    from firsthand import console, scenarios

    with console.interruptible(lambda: "nothing was written"):
        console.check_writable(output or scenarios.DEFAULT_FILE)
        console.spare_inputs([output or scenarios.DEFAULT_FILE], (*paths, metadata))
        traced, some_skipped = scenarios.traced(paths, metadata, jobs)
        scenarios.write_draft(traced, output, merge=merge)
        console.end(some_read=True, some_skipped=some_skipped)


def ask(
    file: Annotated[Path, typer.Argument(metavar="FILE.toml", help="The scenario.", show_default=False)],
    event: Annotated[
        str,
        typer.Argument(
            metavar="EVENT",
            help="An event's name or text, or a chain of command's name; [bold]not[/bold] before it "
            "asks for its opposite.",
            show_default=False,
        ),
    ],
    given: Annotated[
        list[str] | None, typer.Option(metavar="EVENT", help="What is known to be so, or with [bold]not[/bold] not.")
    ] = None,
    do: Annotated[
        list[str] | None,
        typer.Option(metavar="EVENT", help="What somebody makes so, whatever would have brought it about."),
    ] = None,
    compare: Annotated[
        bool, typer.Option("--compare", help="Beside it: as things are, and what is given made so.")
    ] = False,
    matters: Annotated[
        bool, typer.Option("--matters", help="What the answer hangs on, what to know better, what to watch for.")
    ] = False,
    steps: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=12, help="Over how many steps cycles are unrolled.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this of the rival models.", show_default="all of them")
    ] = None,
) -> None:
    """Ask a scenario how likely an event is; the answer is a range with its reasons."""
    from firsthand import scenarios

    scenarios.answer(file, event, given or [], do or [], compare=compare, matters=matters, steps=steps, model=model)


def forecasts(
    traces: Annotated[list[Path], typer.Argument(metavar="TRACE...", help="Traces as JSON.", show_default=False)],
    outcomes: OutcomesFile = None,
) -> None:
    """List who foretold what, and score the sources whose forecasts are settled."""
    from firsthand import console, pipeline
    from firsthand.reading import read_outcomes, read_trace
    from firsthand.rendering.forecasts import forecasts_said

    read = [console.given(read_trace, path) for path in traces]
    settled = console.given(read_outcomes, outcomes) if outcomes else ()
    for line in forecasts_said(pipeline.record_forecasts(read, settled)):
        typer.echo(line)
