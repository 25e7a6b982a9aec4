"""Ages of victims and shooters and numbers of shots, on the Gun Violence Database's development articles.

    python -m benchmarks.quantities.shootings [--shared DIR] [--record]

The database (Pavlick and Callison-Burch, 2016) marks one place for each thing it asks of an article, so that most ages in
an article bear no mark.  Recall is the share of marked ages and numbers of shots (those with a number in them) that are
found, as an age or as a count.  Precision is taken on what is marked in any way, where it can be judged: of the ages
(or counts of shots) that overlap a mark, the share whose mark says so; ``unmarked`` is how many more were found.

The last fifth of the articles was held back: the rules were made without looking at it.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.options import options, tell
from firsthand.annotating.calendar.times import published_day, times
from firsthand.annotating.numbers.figures import FoundFigure, figures
from firsthand.language import parse

FIFTHS = 5
_AGES = ("VIC-AGE", "SHO-AGE")
_SHOTS = "CIR-NUM-SHOTS"
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|dozens?|\w+teen|\w+ty|twice|few|couple)\b", re.I
)
_OF_SHOTS = re.compile(r"\b(?:shots?|gunshots?|rounds?|bullets?|times|casings)\b")
_LEFT = re.compile(r"^[,.;:!?%)\]’”]|^n['’]t$|^['’]\w*$|^-$")
_OPENING = ("(", "[", "“", "$", "-")


def measure(shared: Path) -> dict[str, dict[str, float]]:
    """Score the first four fifths and the last."""
    file = shared / "corpora" / "figures" / "gvdb-dev.jsonl"
    articles = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    seen = len(articles) * (FIFTHS - 1) // FIFTHS
    return {"seen": _measured(articles[:seen]), "held back": _measured(articles[seen:])}


def _measured(articles: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    score: Counter[str] = Counter()
    for article in articles:
        text, places = _text(article["full_text"])
        found: list[FoundFigure] = []
        for block in parse(text):
            named = times(block.doc, block.start, published_day(article["date"]))
            found += figures(block.doc, block.start, [(time.start, time.end) for time in named])
        marks = [(places[first][0], places[last - 1][1], what) for first, last, what, *_ in article["spans"]]
        for start, end, what in marks:
            here = [one for one in found if one.span[0] < end and start < one.span[1]]
            if what in _AGES:
                score["age_marks"] += 1
                score["ages_found"] += any(one.kind == "age" for one in here)
            elif what == _SHOTS and _NUMBER.search(text, start, end):
                score["shot_marks"] += 1
                score["shots_found"] += any(one.kind == "count" for one in here)
        for one in found:
            what = {mark[2] for mark in marks if one.span[0] < mark[1] and mark[0] < one.span[1]}
            key = (
                "ages"
                if one.kind == "age"
                else "shots"
                if one.kind == "count" and _OF_SHOTS.search(one.counted)
                else ""
            )
            if key:
                wanted = what & set(_AGES) if key == "ages" else what & {_SHOTS}
                score[f"{key}_right" if wanted else f"{key}_wrong" if what else f"{key}_unmarked"] += 1
    out: dict[str, float] = {"articles": len(articles)}
    for key, marks_of, found_of in (("ages", "age_marks", "ages_found"), ("shots", "shot_marks", "shots_found")):
        recall = score[found_of] / score[marks_of]
        judged = score[f"{key}_right"] + score[f"{key}_wrong"]
        precision = score[f"{key}_right"] / judged if judged else 0.0
        out |= {
            f"{key}_marked": score[marks_of],
            f"{key}_recall": round(recall, 4),
            f"{key}_precision": round(precision, 4),
            f"{key}_f1": round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0,
            f"{key}_unmarked": score[f"{key}_unmarked"],
        }
    return out


def _text(sentences: Sequence[Sequence[str]]) -> tuple[str, list[tuple[int, int]]]:
    """An article's words put together as they are written, and where each of them stands."""
    text, places, before = "", [], ""
    for word in (word for sentence in sentences for word in sentence):
        if text and not (_LEFT.match(word) or before in _OPENING):
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
        before = word
    return text, places


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure ages and numbers of shots.")
    asked = parser.parse_args(arguments)
    if not (asked.shared / "corpora" / "figures").is_dir():
        print(f"shootings: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    measured = measure(asked.shared)
    tell(asked, "shootings", measured, "python -m benchmarks.quantities.shootings")
    return 0


if __name__ == "__main__":
    sys.exit(main())
