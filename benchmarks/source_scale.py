"""How long it takes to tell the sources of very many reports apart.

    python -m benchmarks.source_scale [--shared DIR] [--sizes 1000 2000 5000 10000] [--record]

Annotates BASIL's 240 articles once, and repeats them: in the n-th copy the people, whose names BASIL's reports give in
full, bear other names, each last name drawn anew from the last names of all and each first name from the first names,
so that namesakes come about as they do among people.  Everything else stays: organisations recur in every copy, and so
do those named by half a name.  Timed is the linking of sources alone, in a fresh process for each size.
"""

from __future__ import annotations

import pickle
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from benchmarks.resources import machine
from benchmarks.scale import exponent
from firsthand.model import AnnotatedReport, Mention, Source

_FULL = re.compile(r"[A-Z][a-z’'-]+ (?:[A-Z]\. )?[A-Z][A-Za-z’'-]+")


def varied(annotated: Sequence[AnnotatedReport], number: int, seed: int = 7) -> Iterator[AnnotatedReport]:
    """Give that many reports: the annotated ones, then copies of them whose people bear other names."""
    full = sorted({s.name for one in annotated for s in one.sources if s.kind == "person" and _FULL.fullmatch(s.name)})
    first, last = [name.split()[0] for name in full], [name.split()[-1] for name in full]
    chance = random.Random(seed)
    for count in range(number):
        one = annotated[count % len(annotated)]
        if count < len(annotated):
            yield one
            continue
        if count % len(annotated) == 0:
            surnames = dict(zip(last, chance.sample(last, len(last)), strict=True))
            names = {name: f"{chance.choice(first)} {surnames[name.split()[-1]]}" for name in full}
        report = replace(one.report, id=f"{one.report.id}-{count}", path=f"{count}-{one.report.path}")
        own = {source.id: f"{report.id}.{source.id.rpartition('.')[2]}" for source in one.sources}
        yield AnnotatedReport(
            report.path, None, report, tuple(_copied(source, report.id, own, names) for source in one.sources), ()
        )


def _copied(source: Source, report: str, own: dict[str, str], names: dict[str, str]) -> Source:
    return replace(
        source,
        id=own[source.id],
        name=names.get(source.name, source.name),
        speaks_for=tuple(own[other] for other in source.speaks_for),
        mentions=tuple(Mention(report, mention.span) for mention in source.mentions),
    )


def seconds(annotated_file: str, number: int) -> tuple[float, int, int, float]:
    """Link the sources of that many reports; gives seconds of computing, sources before and after, and peak MB."""
    import resource

    from firsthand.linking.matter import Matters
    from firsthand.linking.sources import link_sources

    annotated = pickle.loads(Path(annotated_file).read_bytes())
    reports = list(varied(annotated, number))
    begun = time.process_time()
    sources, _ = link_sources(reports, Matters([one.report for one in reports]))
    taken = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return taken, sum(len(one.sources) for one in reports), len(sources), peak


def annotate(folder: Path) -> list[AnnotatedReport]:
    """Annotate the articles of a folder."""
    from firsthand.pipeline import annotate as annotated

    return [one for one in annotated([str(folder)]) if isinstance(one, AnnotatedReport)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table and give the exit status."""
    parser = options("Time of telling sources apart against the number of reports.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 2000, 5000, 10000], metavar="N")
    asked = parser.parse_args(arguments)
    folder = asked.shared / "corpora" / "basil"
    if not folder.is_dir():
        print(f"source_scale: there is no {folder}; nothing was measured", file=sys.stderr)
        return 1
    sizes = sorted(set(asked.sizes))
    runs: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory(prefix="firsthand-sources-") as scratch:
        file = Path(scratch) / "annotated.pickle"
        file.write_bytes(pickle.dumps(annotate(folder)))
        print(f"{'reports':>8} {'sources':>9} {'voices':>8} {'seconds':>9} {'peak MB':>8}")
        for size in sizes:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
                taken, before, after, peak = process.submit(seconds, str(file), size).result()
            print(f"{size:8} {before:9} {after:8} {taken:9.1f} {peak:8.0f}", flush=True)
            runs.append(
                {
                    "reports": size,
                    "sources": before,
                    "voices": after,
                    "cpu_seconds": round(taken, 2),
                    "peak_mb": round(peak),
                }
            )
    if len(sizes) > 1:
        fitted = exponent(sizes, [run["cpu_seconds"] for run in runs])
        print(f"computing grows with the number of reports to the power of {fitted:.2f}")
        if asked.record:
            how = f"python -m benchmarks.source_scale --sizes {' '.join(map(str, sizes))}"
            record(
                {"source_scale": {"how": how, "machine": machine(), "runs": runs, "exponent": round(fitted, 3)}},
                FIGURES,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
