"""The command line: one function a command, no logic of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from firsthand import __version__, scenario_commands
from firsthand.options import Jobs, MetadataFile, OutcomesFile, TablesOn

if TYPE_CHECKING:
    from firsthand.reading import Limits

DEFAULT_PAGE = Path("firsthand-report.html")

app = typer.Typer(
    name="firsthand",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads reports and answers for every claim: who says so, who they heard it from, and how many independent "
    "origins stand behind it. Nothing leaves this machine.",
    epilog="Example: [bold]firsthand trace reports/ -o report.html[/bold]",
)

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Files and folders of reports: text, Markdown, HTML, PDF, Word, mail, JSON lines, CSV, Parquet, any of "
        "them gzipped; - is standard input. Tables have a report's words in a column text; columns outlet, published, title, "
        "authors and url are read too.",
        show_default=False,
    ),
]
MaxBytes = Annotated[
    int | None,
    typer.Option(metavar="BYTES", min=1, help="Largest file that is read, in bytes.", show_default="256 MiB"),
]
MaxChars = Annotated[
    int | None,
    typer.Option(metavar="CHARACTERS", min=1, help="Longest report, in characters.", show_default="2,000,000"),
]
MaxExpansion = Annotated[
    int | None,
    typer.Option(
        metavar="TIMES", min=1, help="How many times its size a compressed file may grow.", show_default="200"
    ),
]
Seconds = Annotated[
    float | None, typer.Option(metavar="SECONDS", min=0.1, help="Longest time for one file.", show_default="30")
]
PageFile = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE.html", help="Write the report page here.")
]
TraceFile = Annotated[
    str | None, typer.Option("--json", metavar="FILE", help="Write the trace here; - is standard output.")
]
References = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE[#COLUMN]",
        help="A series of dates and numbers, JSON or CSV: figures are held against it, and "
        "reports without a date are dated by it.",
    ),
]
Register = Annotated[
    Path | None,
    typer.Option(
        "--known",
        metavar="FILE",
        help="Your own register: FollowTheMoney entities, one a line, or CSV with the columns id, name, aliases "
        "(divided by ;) and kind. Sources it holds bear its ids.",
    ),
]
GradingFile = Annotated[
    Path | None,
    typer.Option(
        "--grading",
        metavar="FILE",
        help="Your own rules of grading sources A to F and claims 1 to 6, TOML, in place of those that ship.",
    ),
]


@app.command(epilog="Example: [bold]firsthand trace reports/ --metadata index.csv -o report.html[/bold]")
def trace(
    paths: Paths,
    output: PageFile = None,
    json: TraceFile = None,
    reference: References = None,
    metadata: MetadataFile = None,
    known: Register = None,
    grading: GradingFile = None,
    outcomes: OutcomesFile = None,
    max_bytes: MaxBytes = None,
    max_chars: MaxChars = None,
    max_expansion: MaxExpansion = None,
    seconds: Seconds = None,
    jobs: Jobs = None,
    tables: TablesOn = "memory",
) -> None:
    """Trace every claim to its origins; write the report page and a short summary."""
    from rich.console import Console

    from firsthand import console
    from firsthand.reading import read_grading, read_known, read_metadata, read_outcomes, read_reference
    from firsthand.rendering.progress import shown_on

    json_file = Path(json) if json not in (None, "-") else None
    page_file = output or (DEFAULT_PAGE if json is None else None)
    written: list[Path] = []
    with console.interruptible(lambda: f"written: {', '.join(map(str, written)) or 'nothing'}"):
        console.check_writable(page_file, json_file)
        series = [one.partition("#")[0] for one in reference or []]
        console.spare_inputs((page_file, json_file), (*paths, *series, metadata, known, grading, outcomes))
        limits = _limits(max_bytes, max_chars, max_expansion, seconds)
        beside = console.given(read_metadata, metadata) if metadata else None
        register = console.given(read_known, known) if known else ()
        rules = console.given(read_grading, grading) if grading else None
        settled = console.given(read_outcomes, outcomes) if outcomes else ()
        references = [console.given(read_reference, one) for one in reference or []]

        from firsthand import pipeline
        from firsthand.processes import usual_number
        from firsthand.rendering.files import write_whole
        from firsthand.rendering.json import trace_to_json
        from firsthand.rendering.page import render_page
        from firsthand.rendering.terminal import left_alone, print_summary, unread_languages

        try:
            kept = pipeline.tables_on(tables)
        except ImportError as problem:
            console.refuse(f"--tables {tables}: {problem}")
        with shown_on(Console(stderr=True)) as progress:
            traced = pipeline.trace(
                paths,
                limits=limits,
                metadata=beside,
                known=register,
                references=references,
                grading=rules,
                outcomes=settled,
                progress=progress,
                processes=jobs or usual_number(),
                tables=kept,
            )
        console.name_skipped(traced.skipped)
        read_or_not = (
            *(path for report in traced.reports for path in report.paths),
            *(one.path for one in traced.skipped),
        )
        console.name_unused(beside, metadata, read_or_not)
        for notice in (left_alone(traced.ignored), unread_languages(traced.reports)):
            if notice:
                console.say(notice)
        for outcome in pipeline.unsettling(traced, settled):
            console.say(
                f"{outcome.place}: {outcome.words!r} fits no forecast; take its words from the forecast's claim"
            )
        if json == "-":
            with console.writing("standard output"):
                sys.stdout.buffer.write(trace_to_json(traced) + b"\n")
                sys.stdout.buffer.flush()
        if json_file is not None:
            with console.writing(json_file):
                write_whole(json_file, trace_to_json(traced) + b"\n")
            written.append(json_file)
        # A page that nobody named is not worth having where there is nothing to show.
        if page_file is not None and (traced.reports or output is not None):
            page = render_page(traced, pipeline.draw_scenario(traced)).encode()
            with console.writing(page_file):
                write_whole(page_file, page)
            written.append(page_file)
        if traced.reports and json != "-":
            print_summary(traced, written, Console())
        console.end(some_read=bool(traced.reports), some_skipped=bool(traced.skipped))


@app.command(epilog="Example: [bold]firsthand annotate reports/ --jsonl annotated.jsonl[/bold]")
def annotate(
    paths: Paths,
    jsonl: Annotated[
        Path | None, typer.Option("--jsonl", metavar="FILE", help="Write here instead of to standard output (-).")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with an unfinished --jsonl file: keep its lines, add the rest.")
    ] = False,
    metadata: MetadataFile = None,
    max_bytes: MaxBytes = None,
    max_chars: MaxChars = None,
    max_expansion: MaxExpansion = None,
    seconds: Seconds = None,
    jobs: Jobs = None,
) -> None:
    """Find who says what in each report, one JSON object a line; nothing is linked."""
    from rich.console import Console

    from firsthand import console
    from firsthand.model import AnnotatedReport, Skipped
    from firsthand.reading import Ignored, read_metadata
    from firsthand.rendering.files import same_file
    from firsthand.rendering.progress import shown_on

    written = skipped = ignored = 0
    met: set[str] = set()
    jsonl = None if jsonl is not None and str(jsonl) == "-" else jsonl
    with console.interruptible(lambda: f"{written} lines were written to {jsonl or 'standard output'}"):
        console.check_writable(jsonl)
        console.spare_inputs([jsonl], (*paths, metadata))
        done = _done(jsonl) if resume else set()
        limits = _limits(max_bytes, max_chars, max_expansion, seconds)
        known = console.given(read_metadata, metadata) if metadata else None

        from firsthand import pipeline
        from firsthand.processes import usual_number
        from firsthand.rendering.json import annotated_to_json
        from firsthand.rendering.terminal import left_alone, unread_languages

        with (
            _lines_to(jsonl, append=resume) as out,
            # With the lines themselves on the terminal a progress bar would be in their way.
            shown_on(Console(stderr=True), hidden=jsonl is None) as progress,
        ):
            processes = jobs or usual_number()
            for found in pipeline.annotate(paths, limits=limits, metadata=known, done=done, processes=processes):
                if known is not None:
                    met.add(found.path)
                if isinstance(found, AnnotatedReport):
                    with console.writing(jsonl or "standard output"):
                        out.write(annotated_to_json(found) + b"\n")
                        out.flush()
                    written += 1
                    progress("annotating", written, None)
                    if notice := unread_languages((found.report,)):
                        console.say(f"{found.path}: {notice}")
                elif isinstance(found, Skipped) and not (jsonl and same_file(found.path, jsonl)):
                    skipped += 1
                    console.name_skipped([found])
                elif isinstance(found, Ignored):
                    ignored += 1
        console.name_unused(known, metadata, (*met, *(path for path, _ in done)))
        if notice := left_alone(ignored):
            console.say(notice)
        console.end(some_read=written + len(done) > 0, some_skipped=skipped > 0)


@app.command(epilog="Example: [bold]firsthand schema > trace.schema.json[/bold]")
def schema(
    line: Annotated[bool, typer.Option("--annotate", help="The schema of a line of annotate instead.")] = False,
) -> None:
    """Print the JSON Schema of the trace."""
    from firsthand.rendering.schema import annotated_schema, to_text, trace_schema

    typer.echo(to_text(annotated_schema() if line else trace_schema()))


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"firsthand {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Hold the options that go before a command."""


def _done(jsonl: Path | None) -> set[tuple[str, int | None]]:
    from firsthand.console import refuse
    from firsthand.rendering.resuming import reports_done

    if jsonl is None:
        refuse("--resume goes with --jsonl FILE")
    try:
        return reports_done(jsonl) if jsonl.exists() else set()
    except ValueError as problem:
        refuse(f"{problem}; name another file, or leave out --resume to write it anew")


def _lines_to(jsonl: Path | None, *, append: bool) -> BinaryIO:
    if jsonl is None:
        return os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    return jsonl.open("ab" if append else "wb")


def _limits(max_bytes: int | None, max_chars: int | None, max_expansion: int | None, seconds: float | None) -> Limits:
    from firsthand.reading import Limits

    default = Limits()
    return Limits(
        max_bytes=max_bytes or default.max_bytes,
        max_chars=max_chars or default.max_chars,
        max_expansion=max_expansion or default.max_expansion,
        seconds=seconds or default.seconds,
    )


scenario_commands.add_to(app)


def main() -> None:
    """Run the command line; a defect of ours ends in one line, with its traceback where FIRSTHAND_DEBUG is set."""
    try:
        app(prog_name="firsthand")
    except Exception as problem:
        if os.environ.get("FIRSTHAND_DEBUG"):
            raise
        from firsthand.console import Status, say

        say(f"internal error: {type(problem).__name__}: {problem}; FIRSTHAND_DEBUG=1 shows where")
        sys.exit(Status.NOTHING_READ)
