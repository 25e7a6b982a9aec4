"""How time and memory of `firsthand trace` grow with the number of reports.

    python -m benchmarks.scale FOLDER [--sizes 60 120 240] [--record]

Traces the first N reports of a folder by name, each N in a fresh process, and fits a · N^b to the seconds of computing
by least squares on the logarithms.  `--record` puts the outcome into `benchmarks/figures.json`.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.figures import FIGURES, record
from benchmarks.measures import MeasuringError, program
from benchmarks.resources import Cost, cost_of, machine


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The b of seconds = a · size^b that fits best, by least squares on the logarithms.

    Raises:
        ValueError: where there are fewer than two different sizes.
    """
    if len(set(sizes)) < 2:
        raise ValueError("an exponent needs two different sizes or more")
    xs, ys = [math.log(size) for size in sizes], [math.log(taken) for taken in seconds]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    rise = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return rise / sum((x - mean_x) ** 2 for x in xs)


def trace_cost(folder: Path, size: int) -> Cost:
    """What it costs to trace the first reports of a folder.

    Raises:
        ValueError: where the folder has fewer reports.
        RuntimeError: where the trace fails.
    """
    index = next((folder / name for name in ("index.tsv", "index.csv") if (folder / name).is_file()), None)
    reports = sorted(file for file in folder.iterdir() if file.is_file() and file != index)
    if len(reports) < size:
        raise ValueError(f"{folder} has {len(reports)} reports, not {size}")
    known = ["--metadata", str(index)] if index else []
    with tempfile.TemporaryDirectory(prefix="firsthand-scale-") as scratch:
        trace = str(Path(scratch) / "trace.json")
        return cost_of([str(program()), "trace", "--jobs", "1", *map(str, reports[:size]), *known, "--json", trace])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table and give the exit status."""
    parser = argparse.ArgumentParser(description="Time and memory of a trace against the number of reports.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[60, 120, 240], metavar="N")
    parser.add_argument("--record", action="store_true", help=f"put the outcome into {FIGURES.name}")
    asked = parser.parse_args(arguments)
    sizes = sorted(set(asked.sizes))
    print(f"{'reports':>8} {'seconds':>9} {'computing':>9} {'peak MB':>8}")
    costs = []
    try:
        for size in sizes:
            cost = trace_cost(asked.folder, size)
            costs.append(cost)
            print(f"{size:8} {cost.seconds:9.1f} {cost.cpu_seconds:9.1f} {cost.peak_mb:8.0f}", flush=True)
        fitted = exponent(sizes, [cost.cpu_seconds for cost in costs])
    except (ValueError, RuntimeError, MeasuringError) as problem:
        print(f"scale: {problem}", file=sys.stderr)
        return 1
    print(f"computing grows with the number of reports to the power of {fitted:.2f}")
    if asked.record:
        runs = [{"reports": size, **_rounded(cost)} for size, cost in zip(sizes, costs, strict=True)]
        how = f"python -m benchmarks.scale ../shared/corpora/{asked.folder.name} --sizes {' '.join(map(str, sizes))}"
        record({"scale": {"how": how, "machine": machine(), "runs": runs, "exponent": round(fitted, 3)}}, FIGURES)
    return 0


def _rounded(cost: Cost) -> dict[str, float]:
    return {name: round(value, 2) for name, value in asdict(cost).items()}


if __name__ == "__main__":
    sys.exit(main())
