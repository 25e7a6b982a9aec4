"""The options that several commands have in common."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

MetadataFile = Annotated[
    Path | None,
    typer.Option(
        "--metadata",
        metavar="FILE",
        help="CSV or TSV with a column [bold]report[/bold] and any of outlet, published, title, authors, url.",
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
