"""The options that the commands here have in common."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.figures import FIGURES

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
"""Where the development data lie: beside the checkout."""


def options(description: str) -> argparse.ArgumentParser:
    """A command's parser with `--shared` and `--record`, to which it adds its own."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the development data (%(default)s)")
    parser.add_argument("--record", action="store_true", help=f"put the outcome into {FIGURES.name}")
    return parser
