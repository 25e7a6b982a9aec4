"""Figures and times: how often the program gives a figure's value and bounds, what it counts, and a time's value.

    python -m benchmarks.quantities.measure [--shared DIR] [--show tune] [--record]

`gold.json` has 430 sentences of BASIL's reports with every figure and every time in them, as GUIDELINE.md says.  Reports in
odd places (the 1st, 3rd, ...) were looked at while the rules were made; of the others only the numbers below were.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.options import options, tell
from firsthand.annotating.calendar.times import FoundTime, published_day, times
from firsthand.annotating.numbers.figures import FoundFigure, figures
from firsthand.language import parse

HERE = Path(__file__).resolve().parent
_SAME = 1e-6
"""By what part of itself a number may be off: a third has no last digit."""
_HALF = 0.5
_UNSAID = frozenset(("the", "of", "and", "a", "in", "other"))
COUNTING = ("count", "share")


def measure(shared: Path, show: str = "") -> dict[str, dict[str, float]]:
    """Score both halves; mistakes of the half named ``show`` are printed."""
    rows = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    basil = shared / "corpora" / "basil"
    with (basil / "index.tsv").open(encoding="utf-8") as file:
        published = {row["report"]: row["published"] for row in csv.DictReader(file, delimiter="\t")}
    names = sorted({row["report"] for row in rows})
    scores: dict[str, Counter[str]] = {"tune": Counter(), "check": Counter()}
    for number, name in enumerate(names):
        half = "check" if number % 2 else "tune"
        with (basil / name).open(encoding="utf-8", newline="") as file:
            text = file.read()
        found_figures, found_times = _found(text, published[name.removesuffix(".txt")])
        for row in (row for row in rows if row["report"] == name):
            first, last = row["sentence"]
            here = [one for one in found_figures if first <= one.span[0] < last]
            there = [one for one in found_times if first <= one.start < last]
            for said in (*_score_figures(text, row, here, scores[half]), *_score_times(text, row, there, scores[half])):
                if half == show:
                    print(said)
    scores["all"] = scores["tune"] + scores["check"]
    return {**{half: _shares(score) for half, score in scores.items()}, "agreement": _agreement(rows)}


def _found(text: str, published: str) -> tuple[list[FoundFigure], list[FoundTime]]:
    found_figures, found_times = [], []
    for block in parse(text):
        named = times(block.doc, block.start, published_day(published))
        found_figures += figures(block.doc, block.start, [(time.start, time.end) for time in named])
        found_times += named
    return found_figures, found_times


def _score_figures(
    text: str, row: Mapping[str, Any], found: Sequence[FoundFigure], score: Counter[str]
) -> Iterator[str]:
    gold = [one for one in row["figures"] if not one.get("dropped")]
    score["given"] += len(found)
    for one in gold:
        given = next((other for other in found if _meet(other.span, one["span"])), None)
        right = given is not None and _same(given.low, one["low"]) and _same(given.high, one["high"])
        score["figures"] += 1
        score["value"] += right
        score["kind"] += right and given is not None and given.kind == one["kind"]
        if not right:
            yield f"value: {_around(text, one['span'])} is {one['low']} to {one['high']}, given {given}"
        if one["kind"] in COUNTING:
            score["counting"] += 1
            words = _words(" ".join(text[start:end] for start, end in one["counted"]))
            others = _words(given.counted) if given else {"?"}
            agree = 2 * len(words & others) / (len(words) + len(others)) >= _HALF if words or others else True
            score["counted"] += agree
            if not agree:
                yield f"counted: {_around(text, one['span'])}: given {given.counted if given else None!r}"
    for other in found:
        meant = next((one for one in gold if _meet(other.span, one["span"])), None)
        false = meant is None or (other.kind == "count" and meant["kind"] == "age")
        score["false"] += false
        if false:
            yield f"false: {_around(text, other.span)}: given {other}"


def _score_times(text: str, row: Mapping[str, Any], found: Sequence[FoundTime], score: Counter[str]) -> Iterator[str]:
    gold = [one for one in row["times"] if not one.get("dropped")]
    score["times_given"] += len(found)
    for one in gold:
        given = next((other for other in found if _meet((other.start, other.end), one["span"])), None)
        right = given is not None and (given.value.earliest, given.value.latest) == (one["earliest"], one["latest"])
        score["times"] += 1
        score["time_value"] += right
        if not right:
            yield f"time: {_around(text, one['span'])} is {one['earliest']} to {one['latest']}, given {given}"
    score["times_false"] += sum(
        not any(_meet((other.start, other.end), one["span"]) for one in gold) for other in found
    )


def _shares(score: Counter[str]) -> dict[str, float]:
    return {
        "figures": score["figures"],
        "value_and_bounds": round(score["value"] / score["figures"], 4),
        "kind": round(score["kind"] / score["value"], 4),
        "counted": round(score["counted"] / score["counting"], 4),
        "false": round(score["false"] / score["given"], 4),
        "times": score["times"],
        "time_value": round(score["time_value"] / score["times"], 4),
        "times_false": round(score["times_false"] / score["times_given"], 4),
    }


def _agreement(rows: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """How far the two readings agree: things that both mark, as F1, and of those the ones with the same value."""
    out: dict[str, float] = {}
    for key in ("figures", "times"):
        ones = [one for row in rows for one in row[key] if one.get("only") != "neither"]
        alone = sum("only" in one for one in ones)
        differ = sum("first" in one or "second" in one for one in ones)
        both = len(ones) - alone
        out[f"{key}_marked_f1"] = round(2 * both / (2 * both + alone), 4)
        out[f"{key}_same_value"] = round((both - differ) / both, 4)
    return out


def _meet(some: Sequence[int], other: Sequence[int]) -> bool:
    return some[0] < other[1] and other[0] < some[1]


def _same(some: float | None, other: float | None) -> bool:
    return some == other or (some is not None and other is not None and abs(some - other) <= _SAME * abs(other))


def _words(said: str) -> set[str]:
    words = {word.lower() for word in re.findall(r"[A-Za-z]+", said)} - _UNSAID
    return {re.sub(r"(?<=\w{3})e?s$", "", word) for word in words}


def _around(text: str, span: Sequence[int]) -> str:
    before, after = text[max(0, span[0] - 40) : span[0]], text[span[1] : span[1] + 40]
    return " ".join(f"{before}[{text[span[0] : span[1]]}]{after}".split())


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure figures and times.")
    parser.add_argument("--show", choices=["tune"], default="", help="print the mistakes of this half")
    asked = parser.parse_args(arguments)
    if not (asked.shared / "corpora" / "basil").is_dir():
        print(f"quantities: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    measured = measure(asked.shared, asked.show)
    tell(asked, "quantities", measured, "python -m benchmarks.quantities.measure")
    return 0


if __name__ == "__main__":
    sys.exit(main())
