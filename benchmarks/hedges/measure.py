"""Hedges: how often a hedging phrase is found with the value that it stands for, in 567 sentences of news.

    python -m benchmarks.hedges.measure [--shared DIR] [--record]

`gold.json` has spans and the reports' names; how it was made stands in GUIDELINE.md.  A hedge is right where its words
overlap a gold one's and it has the same numbers on the same yardstick (or none), or the same level of confidence, or is
hearsay as well.  Reports in odd places (the 1st, 3rd, ...) were looked at while the rules were made; those in even places
were not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.agreement import precision_recall
from benchmarks.options import options, tell
from firsthand.annotating.likelihood.hedging import Hedge, hedges_of
from firsthand.annotating.likelihood.yardsticks import band
from firsthand.language import parse

HERE = Path(__file__).resolve().parent
Rows = Sequence[Mapping[str, Any]]
Value = str | tuple[float, float] | None


def value_of_gold(name: str) -> Value:
    """What the gold's name of a value stands for."""
    if name in ("no numbers", "hearsay") or name.endswith(" confidence"):
        return None if name == "no numbers" else name
    if " in " in name:
        part, whole = name.split(" in ")
        return (round(int(part) / int(whole), 2),) * 2
    known = band(name)
    if known is None:
        raise ValueError(f"no yardstick holds {name!r}")
    return known.low, known.high


def value_of(hedge: Hedge) -> Value:
    """The same of a hedge that was found."""
    if hedge.kind != "likelihood":
        return "hearsay" if hedge.kind == "hearsay" else f"{hedge.term} confidence"
    if hedge.stated is not None:
        return round(hedge.stated[0], 2), round(hedge.stated[1], 2)
    known = None if hedge.asked else band(hedge.term)
    return (known.low, known.high) if known else None


def measure(rows: Rows, found: Mapping[str, Sequence[tuple[int, int, Value]]]) -> dict[str, float]:
    """Precision, recall and F1 of hedges with their values, recall of the phrases alone, and whole sentences right."""
    right = seen = given = wanted = sentences = clean = 0
    for row in rows:
        first, last = row["sentence"]
        ours = [one for one in found[row["report"]] if first <= one[0] < last]
        gold = [one for one in row["hedges"] if one["accepted"]]
        taken: set[int] = set()
        rights = 0
        for one in gold:
            start, end = one["span"]
            fits = (i for i, (a, b, _) in enumerate(ours) if a < end and start < b and i not in taken)
            match = next(fits, None)
            if match is not None:
                taken.add(match)
                rights += ours[match][2] == value_of_gold(one["value"])
        seen += len(taken)
        right += rights
        given += len(ours)
        wanted += len(gold)
        sentences += bool(gold)
        clean += bool(gold) and rights == len(gold) == len(ours)
    return {
        **precision_recall(right, given, wanted),
        "phrase_recall": round(seen / wanted, 4),
        "hedges": wanted,
        "sentences_right": round(clean / sentences, 4),
        "sentences": sentences,
    }


def load() -> list[dict[str, Any]]:
    """The gold, by report."""
    gold: list[dict[str, Any]] = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    return gold


def hedges_in(file: Path) -> Iterator[tuple[int, int, Value]]:
    """The hedges of a report, in its code points."""
    for block in parse(file.read_text(encoding="utf-8")):
        for hedge in hedges_of(block.doc):
            yield block.start + hedge.start, block.start + hedge.end, value_of(hedge)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    asked = options("Measure hedges.").parse_args(arguments)
    texts = asked.shared.resolve() / "corpora" / "basil"
    if not texts.is_dir():
        print(f"hedges: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    gold = load()
    names = sorted({row["report"] for row in gold})
    found = {name: list(hedges_in(texts / name)) for name in names}
    measured = {
        part: measure([row for row in gold if row["report"] in names[first::2]], found)
        for part, first in (("odd", 0), ("even", 1))
    }
    tell(asked, "hedges", measured, "python -m benchmarks.hedges.measure")
    return 0


if __name__ == "__main__":
    sys.exit(main())
