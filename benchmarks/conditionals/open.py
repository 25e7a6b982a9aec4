"""Open conditionals: the program's against two hundred sentences of the news that were marked for it (GUIDELINE.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.agreement import HALF, dice, precision_recall
from firsthand.model import AnnotatedReport, Conditional, Spans

HERE = Path(__file__).resolve().parent
Rows = Sequence[Mapping[str, Any]]


def load() -> list[dict[str, Any]]:
    """The gold: a row for each sentence, with its conditionals as spans."""
    gold: list[dict[str, Any]] = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    return gold


def halves(texts: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows by their report's place among all of the folder's by name: the 1st, 3rd, ... are odd."""
    place = {path.name: number for number, path in enumerate(sorted(texts.glob("*.txt")), 1)}
    parts: dict[str, list[dict[str, Any]]] = {"odd": [], "even": []}
    for row in load():
        parts["odd" if place[row["report"]] % 2 else "even"].append(row)
    return parts


def agreement(gold: Rows) -> dict[str, float]:
    """F1 of one pass's conditionals by the other's, and how many of the common ones have one relation."""
    by = [one["by"] for row in gold for one in row["conditionals"]]
    both, first, second = (by.count(name) for name in ("both", "first", "second"))
    accepted = sum(one["accepted"] for row in gold for one in row["conditionals"])
    return {"f1": precision_recall(both, both + first, both + second)["f1"], "both": both, "accepted": accepted}


def measure(gold: Rows, annotated: Mapping[str, AnnotatedReport]) -> dict[str, float]:
    """Precision, recall and F1, and the share of those found whose relation and mood are right.

    One is found where its condition and its outcome share half with the program's (Dice, in code points), within the
    sentence, one to one.
    """
    both = given = wanted = relation = mood = 0
    for row in gold:
        ours = list(in_sentence(annotated[row["report"]].conditionals, row["sentence"]))
        marked = [one for one in row["conditionals"] if one["accepted"]]
        pairs = list(matched(marked, ours, row["sentence"]))
        both += len(pairs)
        given += len(ours)
        wanted += len(marked)
        relation += sum(gold["relation"] == one.relation for gold, one in pairs)
        mood += sum(gold["mood"] == one.mood for gold, one in pairs)
    found = precision_recall(both, given, wanted)
    return {
        **found,
        "relation": round(relation / both, 4) if both else 0.0,
        "mood": round(mood / both, 4) if both else 0.0,
        "conditionals": wanted,
        "sentences": len(gold),
    }


def in_sentence(found: Sequence[Conditional], sentence: Sequence[int]) -> Iterator[Conditional]:
    """Those whose own words lie in a sentence; what they refer back to stands before them and may lie elsewhere."""
    for one in found:
        if all(clipped((spans[-1],), sentence) for spans in (one.condition_spans, one.outcome_spans)):
            yield one


def matched(
    marked: Rows, ours: Sequence[Conditional], sentence: Sequence[int]
) -> Iterator[tuple[Mapping[str, Any], Conditional]]:
    """Which are the same, one to one, in text order."""
    left = list(ours)
    for gold in marked:
        for one in left:
            condition, outcome = (clipped(spans, sentence) for spans in (one.condition_spans, one.outcome_spans))
            if dice(gold["condition"], condition) >= HALF and dice(gold["outcome"], outcome) >= HALF:
                left.remove(one)
                yield gold, one
                break


def clipped(spans: Spans, around: Sequence[int]) -> list[tuple[int, int]]:
    """The parts of spans that lie in a stretch of text."""
    parts = ((max(begin, around[0]), min(end, around[1])) for begin, end in spans)
    return [(begin, end) for begin, end in parts if begin < end]
