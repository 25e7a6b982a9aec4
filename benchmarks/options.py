"""The options that the commands here have in common."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from benchmarks.figures import FIGURES, record

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
"""Where the development data lie: beside the checkout."""


def options(description: str) -> argparse.ArgumentParser:
    """A command's parser with `--shared` and `--record`, to which it adds its own."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the development data (%(default)s)")
    parser.add_argument("--record", action="store_true", help=f"put the outcome into {FIGURES.name}")
    return parser


def tell(asked: argparse.Namespace, name: str, measured: Mapping[str, Mapping[str, object]], how: str) -> None:
    """Print what was measured, a line a part, and record it under a name where that is asked for."""
    for part, figures in measured.items():
        print(part, " ".join(f"{key} {value}" for key, value in figures.items()))
    if asked.record:
        record({name: {"figures": measured, "how": how}}, FIGURES)
