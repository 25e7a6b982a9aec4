"""Conditionals: counterfactuals of a shared task's held-back fifth, and open conditionals of the news.

    python -m benchmarks.conditionals [--shared DIR] [--record]

*Detection* (SemEval-2020 task 5, subtask 1): F1 of "is counterfactual".  *Condition* and *outcome* (subtask 2): the mean of
each sentence's F1 over characters, of the tagger's spans with the word that announces the condition, as the task marks
them; *whole* is the same of the conditionals that the program gives, which leave that word out.  *Open* (GUIDELINE.md):
conditionals in two hundred sentences; rules were made on the odd reports, the even ones were not looked at.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.agreement import precision_recall
from benchmarks.conditionals import open as open_conditionals
from benchmarks.conditionals.counterfactuals import Part, Sentence, for_detection, with_spans
from benchmarks.conditionals.scores import character_f1
from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from firsthand import pipeline
from firsthand.annotating.conditionals import conditionals
from firsthand.annotating.counterfactuals import counterfactual_tagger, marker, may_be_counterfactual
from firsthand.language import parse
from firsthand.model import AnnotatedReport, Span, Spans


def detection(sentences: Sequence[Sentence]) -> dict[str, float]:
    """F1 of the tagger's verdict behind its gate."""
    tagger = counterfactual_tagger()
    both = given = 0
    for one in sentences:
        says = may_be_counterfactual(one.text) and tagger.read(one.text).holds
        given += says
        both += says and one.counterfactual
    wanted = sum(one.counterfactual for one in sentences)
    return {**precision_recall(both, given, wanted), "sentences": len(sentences), "counterfactual": wanted}


def spans(sentences: Sequence[Sentence]) -> dict[str, dict[str, float]]:
    """Character F1 of conditions and outcomes, of the tagger's spans and of the program's conditionals."""
    tagger = counterfactual_tagger()
    pairs: dict[str, list[tuple[Span | None, Spans]]] = {
        name: [] for name in ("condition", "outcome", "whole_condition", "whole_outcome")
    }
    for one in sentences:
        reading = tagger.read(one.text)
        pairs["condition"].append((one.condition, (reading.condition,) if reading.condition else ()))
        pairs["outcome"].append((one.outcome, (reading.outcome,) if reading.outcome else ()))
        condition, outcome = _of_program(one.text)
        bare = one.condition
        if bare is not None:
            bare = (marker(one.text, bare)[1], bare[1])
        if one.outcome is not None:
            pairs["whole_condition"].append((bare, condition))
            pairs["whole_outcome"].append((one.outcome, outcome))
    return {name: character_f1(found) for name, found in pairs.items()}


def _of_program(text: str) -> tuple[Spans, Spans]:
    """The program's conditional of a passage: the counterfactual one, or else the first."""
    found = [one for block in parse(text) for one in conditionals(block.doc, block.start, [])]
    best = next((one for one in found if one.mood == "counterfactual"), found[0] if found else None)
    return (best.condition, best.outcome) if best is not None else ((), ())


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure conditionals.")
    parser.add_argument(
        "--part", choices=("held back", "tune"), default="held back", help="of the shared task's sentences"
    )
    asked = parser.parse_args(arguments)
    shared = asked.shared.resolve()
    texts = shared / "corpora" / "basil"
    if not texts.is_dir():
        print(f"conditionals: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    part: Part = asked.part
    measured: dict[str, dict[str, float]] = {
        "detection": detection([one for one in for_detection(shared) if one.part == part]),
        **spans([one for one in with_spans(shared) if one.part == part]),
        "agreement": open_conditionals.agreement(open_conditionals.load()),
    }
    halves = open_conditionals.halves(texts)
    wanted = sorted({row["report"] for rows in halves.values() for row in rows})
    read = pipeline.annotate([str(texts / name) for name in wanted])
    annotated = {Path(one.path).name: one for one in read if isinstance(one, AnnotatedReport)}
    measured |= {half: open_conditionals.measure(rows, annotated) for half, rows in halves.items()}
    measured["all"] = open_conditionals.measure(open_conditionals.load(), annotated)
    for name, figures in measured.items():
        print(name, " ".join(f"{figure} {value}" for figure, value in figures.items()))
    if asked.record:
        record({"conditionals": {"figures": measured, "how": "python -m benchmarks.conditionals"}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
