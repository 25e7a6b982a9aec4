"""How well sources are told apart across reports when those of each report are given.

    python -m benchmarks.source_linking [--shared DIR] [--record]

Every report's sources are made from the marks of readers (`marked_sources`), so that neither attributions nor the
resolving within a report can be at fault; what is measured is the shipped linking alone, as B-cubed over the marked
mentions of each event, against every report's sources left by themselves.  On the events of ``corpora/tellings`` that the
weights were not made from (the 2nd, 4th, ... by name), and on the tuning events across reports.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.figures import FIGURES, record
from benchmarks.marked_sources import Marked, b_cubed, events, marked_sources, reports
from benchmarks.options import options
from firsthand.linking.matter import Matters
from firsthand.linking.sources import link_sources

TUNING_EVENTS = ("005a2961", "08bb9bee", "0d10341a", "13792511", "1b96a5db")

Key = tuple[str, str, int]


def measure(chosen: Iterable[Marked], texts: Path) -> dict[str, float]:
    """Link the marked sources of each event's reports and score all mentions in one."""
    gold: dict[Key, tuple[str, str]] = {}
    linked: dict[Key, tuple[str, str]] = {}
    alone: dict[Key, str] = {}
    for event in chosen:
        made = [marked_sources(event, report) for report in reports(event, texts)]
        _, new_id = link_sources([one for one, _ in made], Matters([one.report for one, _ in made]))
        own = {(Path(one.path).stem, mark): source for one, marks in made for source, mark in marks.items()}
        for utterance in event["utterances"]:
            for number, mention in enumerate(utterance["mentions"]):
                source = own[mention["report"], utterance["source"]]
                key = event["event"], utterance["id"], number
                gold[key] = event["event"], utterance["source"]
                linked[key] = event["event"], new_id[source]
                alone[key] = source
    precision, recall, f1 = b_cubed(gold, linked)
    figures = {"b3_p": precision, "b3_r": recall, "b3_f1": f1, "alone_b3_f1": b_cubed(gold, alone)[2]}
    return {"mentions": len(gold), **{name: round(value, 4) for name, value in figures.items()}}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and give the exit status."""
    parser = options("Linking of sources alone, on marked sources.")
    asked = parser.parse_args(arguments)
    corpora, dev = asked.shared / "corpora", asked.shared / "bench" / "crossreport" / "dev"
    if not corpora.is_dir():
        print(f"source_linking: there is no {corpora}; nothing was measured", file=sys.stderr)
        return 1
    unseen = list(events(corpora / "tellings" / "gold"))[1::2]
    figures = {
        "unseen_tellings": measure(unseen, corpora / "basil"),
        "tuning_events": measure(events(dev / "gold", TUNING_EVENTS), dev / "text"),
    }
    for name, own in figures.items():
        print(name, " ".join(f"{figure} {value}" for figure, value in own.items()))
    if asked.record:
        record({"source_linking": {"how": "python -m benchmarks.source_linking", "figures": figures}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
