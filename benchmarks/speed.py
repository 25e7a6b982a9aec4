"""What a person waits for: the help text, and a trace of two reports in a fresh process.

    python -m benchmarks.speed [--shared DIR] [--record]

`--record` puts the outcome into `benchmarks/figures.json`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import FIGURES, record
from benchmarks.measures import MeasuringError, program
from benchmarks.options import options
from benchmarks.resources import Cost, cost_of, machine

RUNS = 5
"""Runs of the quick command, of which the median counts."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table and give the exit status."""
    parser = options("Seconds and memory of the help text and of a trace of two reports.")
    asked = parser.parse_args(arguments)
    seeds = asked.shared / "seeds"
    if not seeds.is_dir():
        print(f"speed: there is no {seeds}; nothing was measured", file=sys.stderr)
        return 1
    try:
        firsthand = str(program())
        helped = [cost_of([firsthand, "--help"]) for _ in range(RUNS)]
        with tempfile.TemporaryDirectory(prefix="firsthand-speed-") as scratch:
            traced = cost_of([firsthand, "trace", str(seeds), "--json", str(Path(scratch) / "trace.json")])
    except (RuntimeError, MeasuringError) as problem:
        print(f"speed: {problem}", file=sys.stderr)
        return 1
    typical = Cost(
        statistics.median(one.seconds for one in helped),
        statistics.median(one.cpu_seconds for one in helped),
        max(one.peak_mb for one in helped),
    )
    costs = {"firsthand --help": typical, "firsthand trace ../shared/seeds": traced}
    for command, cost in costs.items():
        print(f"{command:34} {cost.seconds:6.2f} s {cost.peak_mb:6.0f} MB")
    if asked.record:
        runs = [
            {
                "command": command,
                "seconds": round(cost.seconds, 2),
                "cpu_seconds": round(cost.cpu_seconds, 2),
                "peak_mb": round(cost.peak_mb, 1),
            }
            for command, cost in costs.items()
        ]
        how = f"python -m benchmarks.speed; the median of {RUNS} runs for the help, one run in a fresh process for the trace"
        record({"speed": {"how": how, "machine": machine(), "runs": runs}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
