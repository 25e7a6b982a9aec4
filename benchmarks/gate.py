"""Hold the program's quality on the development data against the pinned floors.

    python -m benchmarks.gate [--shared DIR] [--raise-floors] [--json FILE]

Writes what was measured to `benchmarks/figures.json` and ends with 1 where a figure lies below its floor, or where the
data is not what the floor was pinned on.  Without the development data it says so and ends with 0; where ``CI`` is
``true``, with 1.  `--raise-floors` raises floors to what was measured; nothing here ever lowers one.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks import floors, measures
from benchmarks.figures import FIGURES, record
from benchmarks.options import SHARED

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"


def table(verdicts: Sequence[floors.Verdict]) -> str:
    """Every figure with its floor, what was measured and what is wrong, one a line."""
    lines = [f"{'measurement':18} {'figure':24} {'floor':>8} {'measured':>9}"]
    for verdict in verdicts:
        note = f"  FAILS: {verdict.problem}" if verdict.problem else ""
        if not note and verdict.floor is not None and (verdict.measured or 0) > verdict.floor + floors.TOLERANCE:
            note = "  above its floor"
        lines.append(
            f"{verdict.measurement:18} {verdict.figure:24} {_shown(verdict.floor):>8} {_shown(verdict.measured):>9}{note}"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate and give its exit status."""
    parser = argparse.ArgumentParser(description="Hold quality on the development data against the pinned floors.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the development data (%(default)s)")
    parser.add_argument("--raise-floors", action="store_true", help="raise floors to what is measured; lowers none")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure with its floor here as well")
    asked = parser.parse_args(arguments)
    shared = asked.shared.resolve()
    if not (shared / "bench").is_dir():
        print(f"gate: there is no development data in {shared}; nothing was measured", file=sys.stderr)
        return int(os.environ.get("CI") == "true")

    measured: list[floors.Measurement] = []
    with tempfile.TemporaryDirectory(prefix="firsthand-gate-") as scratch:
        for measure in measures.MEASURES:
            began = time.monotonic()
            try:
                measured += measure(shared, Path(scratch))
            except measures.MeasuringError as problem:
                print(f"gate: {problem}", file=sys.stderr)
                return 1
            print(f"gate: {measure.__name__} took {time.monotonic() - began:.0f} s", file=sys.stderr)

    record({one.name: {"how": one.how, "figures": dict(one.figures)} for one in measured}, FIGURES)
    pinned = floors.load(FLOORS)
    if asked.raise_floors:
        try:
            pinned = floors.raised(measured, pinned)
        except ValueError as problem:
            print(f"gate: {problem}", file=sys.stderr)
            return 1
        floors.save(pinned, FLOORS)
    verdicts = list(floors.judge(measured, pinned))
    print(table(verdicts))
    if asked.json is not None:
        floors.save([asdict(verdict) for verdict in verdicts], asked.json)
    failing = [verdict for verdict in verdicts if verdict.problem]
    print(f"\n{len(verdicts) - len(failing)} figures hold, {len(failing)} do not")
    return int(bool(failing))


def _shown(figure: float | None) -> str:
    if figure is None:
        return "–"
    return f"{figure:.4f}" if figure <= 1 else f"{figure:g}"


if __name__ == "__main__":
    sys.exit(main())
