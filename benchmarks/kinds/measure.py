"""Kinds: how often the words of a source are given the kind that a reader gave them.

    python -m benchmarks.kinds.measure [--shared DIR] [--record]

`gold.json` has, for the reports of two corpora, spans of sources that the program found, each with its kind, null for what
is no source, and for some of them what was said in a second pass (GUIDELINE.md).  Only the labelled spans of a report are
given to the resolver.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.agreement import kappa
from benchmarks.given_sources import Given, resolve_given
from benchmarks.options import options, tell

HERE = Path(__file__).resolve().parent
FOLDERS = {"basil": "basil", "polnear/train": "polnear/train/text"}
"""Where a corpus keeps its texts."""

Gold = dict[str, dict[str, list[dict[str, Any]]]]


def load() -> Gold:
    """The labels, by corpus and report."""
    gold: Gold = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    return gold


def agreement(gold: Gold) -> dict[str, float]:
    """How often the second pass says the same as the first, and Cohen's kappa."""
    rows = [row for reports in gold.values() for spans in reports.values() for row in spans if "second" in row]
    first, second = [str(row["kind"]) for row in rows], [str(row["second"]) for row in rows]
    same = sum(a == b for a, b in zip(first, second, strict=True))
    return {"kappa": round(kappa(first, second), 4), "rows": len(rows), "same": round(same / (len(rows) or 1), 4)}


def measure(shared: Path) -> dict[str, dict[str, float]]:
    """Share of kinds that are right, by corpus, and the agreement of the passes."""
    gold = load()
    measured = {"agreement": agreement(gold)}
    for corpus, reports in gold.items():
        right: list[bool] = []
        for report, rows in reports.items():
            path = shared / "corpora" / FOLDERS[corpus] / f"{report}.txt"
            text = path.read_text(encoding="utf-8-sig")
            kinds = {(row["span"][0], row["span"][1]): row["kind"] for row in rows if row["kind"]}
            asked = [Given(span) for span in sorted(kinds)]
            given, outcome = resolve_given(text, lambda _doc, start, asked=asked: asked if start == 0 else [])  # type: ignore[misc]
            for one, source in zip(given, outcome.sources, strict=True):
                if source is not None:
                    right.append(source.kind == kinds[one.span])
        measured[corpus] = {
            "accuracy": round(sum(right) / (len(right) or 1), 4),
            "reports": len(reports),
            "sources": len(right),
        }
    return measured


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure the kinds of sources.")
    asked = parser.parse_args(arguments)
    if not (asked.shared / "corpora" / "basil").is_dir():
        print(f"kinds: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    tell(asked, "kinds", measure(asked.shared), "python -m benchmarks.kinds.measure")
    return 0


if __name__ == "__main__":
    sys.exit(main())
