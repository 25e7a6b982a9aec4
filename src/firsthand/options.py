"""The options that several commands have in common."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

MetadataFile = Annotated[
    Path | None,
    typer.Option(
        "--metadata",
        metavar="FILE",
        help="CSV or TSV with a column [bold]report[/bold] and any of outlet, published, title, authors, url.",
    ),
]
OutcomesFile = Annotated[
    Path | None,
    typer.Option(
        "--outcomes",
        metavar="FILE",
        help="How forecasts went: CSV or TSV with the columns forecast (its words, or its claim's id), outcome (came "
        "true, did not, cannot be told) and, if you like, date.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        help="Processes that annotate side by side, each of some 400 MB.",
        show_default="2, or 1 on one core",
    ),
]
TablesOn = Annotated[
    Literal["memory", "daft", "ray"],
    typer.Option(
        "--tables",
        help="Where what works across reports keeps its rows: this process's memory, Daft's tables on this machine, or on "
        "a Ray cluster (its address in RAY_ADDRESS). The outcome is the same.",
    ),
]
