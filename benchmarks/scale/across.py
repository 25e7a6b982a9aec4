"""What linking and counting origins costs for very many annotated reports.

    python -m benchmarks.scale.across [--shared DIR] [--sizes 1000 3000 10000] [--annotated FILE] [--record]

Annotates BASIL's 240 articles once (or takes them from ``--annotated``, where they are kept), makes as many reports of
them as are asked for (`variants`), and links and assesses these, each number in a fresh process.  Seconds are of computing and,
after linking and assessing, of waiting; memory is the process's peak, the annotated reports and their vectors in it.
"""

from __future__ import annotations

import pickle
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from benchmarks.resources import machine
from benchmarks.scale.traces import exponent
from benchmarks.scale.turning import encode_all, turned
from benchmarks.scale.variants import varied
from firsthand.assessing import assess_claims, summarise
from firsthand.linking import link_reports
from firsthand.model import AnnotatedReport


def cost(annotated_file: str, number: int) -> dict[str, float]:
    """Link and assess that many reports; gives seconds of computing and of waiting, and peak MB before and after."""
    annotated, vectors = pickle.loads(Path(annotated_file).read_bytes())
    reports = list(varied(annotated, number))
    encoded = list(turned(vectors, reports))
    held = _peak()
    begun, waited = time.process_time(), time.perf_counter()
    linked = link_reports(reports, encoded=encoded)
    linking = time.process_time() - begun
    claims = assess_claims(linked)
    summarise(linked, claims)
    return {
        "reports": number,
        "attributions": len(linked.attributions),
        "claims": len(claims),
        "reuse": len(linked.reuse),
        "linking_seconds": round(linking, 1),
        "assessing_seconds": round(time.process_time() - begun - linking, 1),
        "waited_seconds": round(time.perf_counter() - waited, 1),
        "annotated_mb": round(held),
        "peak_mb": round(_peak()),
    }


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def annotated_reports(folder: Path, kept: Path) -> None:
    """Annotate the reports of a folder and keep them with their vectors in a file, unless it is there already."""
    from firsthand.pipeline import annotate

    if not kept.is_file():
        found = [one for one in annotate([str(folder)]) if isinstance(one, AnnotatedReport)]
        kept.write_bytes(pickle.dumps((found, list(map(encode_all, found)))))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table and give the exit status."""
    parser = options("Cost of linking and of origins against the number of annotated reports.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 3000, 10000], metavar="N")
    parser.add_argument("--annotated", type=Path, help="file in which the annotated articles are kept")
    asked = parser.parse_args(arguments)
    folder = asked.shared / "corpora" / "basil"
    if not folder.is_dir():
        print(f"scale: there is no {folder}; nothing was measured", file=sys.stderr)
        return 1
    runs: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory(prefix="firsthand-scale-") as scratch:
        kept = asked.annotated or Path(scratch) / "annotated.pickle"
        annotated_reports(folder, kept)
        for size in sorted(set(asked.sizes)):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
                runs.append(process.submit(cost, str(kept), size).result())
            print(*(f"{name} {value}" for name, value in runs[-1].items()), sep=", ", flush=True)
    if len(runs) < 2:
        return 0
    seconds = [run["linking_seconds"] + run["assessing_seconds"] for run in runs]
    fitted = exponent([int(run["reports"]) for run in runs], seconds)
    print(f"computing grows with the number of reports to the power of {fitted:.2f}")
    if asked.record:
        how = f"python -m benchmarks.scale.across --sizes {' '.join(str(int(run['reports'])) for run in runs)}"
        record(
            {"scale_across": {"how": how, "machine": machine(), "runs": runs, "exponent": round(fitted, 3)}}, FIGURES
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
