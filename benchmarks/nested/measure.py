"""Nested attributions: what stands within another's content, against a gold of sixty reports.

    python -m benchmarks.nested.measure [--shared DIR] [--record]

`gold.json` has spans and the reports' names, how it was made stands in GUIDELINE.md.  An attribution is right where its
content shares half with a gold one's (Dice, in code points) and their sources overlap, or both name none, one to one.
Reports in odd places (the 1st, 3rd, ...) were looked at while the rules were made; those in even places were not.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.agreement import matches, precision_recall, shared
from benchmarks.options import options, tell
from firsthand import pipeline
from firsthand.model import AnnotatedReport

HERE = Path(__file__).resolve().parent
Rows = Sequence[Mapping[str, Any]]


def agreement(gold: Rows) -> dict[str, float]:
    """How far the two annotators agree: F1 of the one's nested attributions, and of the one's relays, by the other's."""
    counts = Counter((what, one["by"]) for report in gold for what in ("nested", "relays") for one in report[what])
    figures: dict[str, float] = {}
    for what in ("nested", "relays"):
        both, first, second = (counts[what, by] for by in ("both", "first", "second"))
        figures |= {f"{what}_f1": precision_recall(both, both + first, both + second)["f1"], f"{what}_both": both}
    accepted = sum(one["accepted"] for report in gold for one in report["nested"])
    return {**figures, "gold": accepted, "adjudicated": accepted - counts["nested", "both"]}


def measure(gold: Rows, annotated: Mapping[str, AnnotatedReport]) -> dict[str, float]:
    """Precision, recall and F1 of nested attributions and of relays in these reports."""
    both = given = wanted = relays_both = relays_given = relays_wanted = relays_right = 0
    for report in gold:
        rows = [one for one in report["nested"] if one["accepted"]]
        found = annotated[report["report"]]
        ours = [
            {"source": one.source_spans, "content": one.content_spans}
            for one in found.attributions
            if one.parent is not None
        ]
        both += len(matches(rows, ours))
        given += len(ours)
        wanted += len(rows)
        # A relay's outlet may be the source around what it carries: a span of its own is given only once.
        spans = sorted({span for one in found.attributions for span in one.relay_spans})
        sure = [one["relay"] for one in report["relays"] if one["by"] == "both"]
        doubtful = [one["relay"] for one in report["relays"] if one["by"] != "both"]
        relays_wanted += len(sure)
        relays_both += sum(any(shared(relay, [span]) for span in spans) for relay in sure)
        counted = [span for span in spans if not any(shared(relay, [span]) for relay in doubtful)]
        relays_given += len(counted)
        relays_right += sum(any(shared(relay, [span]) for relay in sure) for span in counted)
    figures = {**precision_recall(both, given, wanted), "nested": wanted}
    precision = relays_right / relays_given if relays_given else 0.0
    recall = relays_both / relays_wanted if relays_wanted else 0.0
    return {
        **figures,
        "relay_precision": round(precision, 4),
        "relay_recall": round(recall, 4),
        "relays": relays_wanted,
    }


def load() -> list[dict[str, Any]]:
    """The gold, by report."""
    gold: list[dict[str, Any]] = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    return gold


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure attributions within attributions.")
    asked = parser.parse_args(arguments)
    texts = asked.shared.resolve() / "corpora" / "basil"
    if not texts.is_dir():
        print(f"nested: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    gold = load()
    read = pipeline.annotate([str(texts / report["report"]) for report in gold])
    annotated = {Path(one.path).name: one for one in read if isinstance(one, AnnotatedReport)}
    measured = {
        "agreement": agreement(gold),
        "odd": measure(gold[0::2], annotated),
        "even": measure(gold[1::2], annotated),
    }
    tell(asked, "nested", measured, "python -m benchmarks.nested.measure")
    return 0


if __name__ == "__main__":
    sys.exit(main())
