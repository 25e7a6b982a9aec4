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
from firsthand.annotating.conditions.counterfactuals import counterfactual_tagger, marker, may_be_counterfactual
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
    """Character F1 of the tagger's conditions and outcomes."""
    tagger = counterfactual_tagger()
    readings = [tagger.read(one.text) for one in sentences]
    pairs = list(zip(sentences, readings, strict=True))
    return {
        "condition": character_f1((one.condition, _spans(reading.condition)) for one, reading in pairs),
        "outcome": character_f1((one.outcome, _spans(reading.outcome)) for one, reading in pairs),
    }


def _spans(span: Span | None) -> Spans:
    return () if span is None else (span,)


def whole(sentences: Sequence[Sentence]) -> dict[str, dict[str, float]]:
    """Character F1 of the conditionals that the program gives, where both sides are marked."""
    conditions: list[tuple[Span | None, Spans]] = []
    outcomes: list[tuple[Span | None, Spans]] = []
    for one in sentences:
        if one.condition is not None and one.outcome is not None:
            condition, outcome = _of_program(one.text)
            conditions.append(((marker(one.text, one.condition)[1], one.condition[1]), condition))
            outcomes.append((one.outcome, outcome))
    return {"whole_condition": character_f1(conditions), "whole_outcome": character_f1(outcomes)}


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
    measured: dict[str, dict[str, float]] = {}

    def note(figures: dict[str, dict[str, float]]) -> None:
        measured.update(figures)
        for name, values in figures.items():
            print(name, " ".join(f"{figure} {value}" for figure, value in values.items()), flush=True)

    marked = [one for one in with_spans(shared) if one.part == part]
    note({"detection": detection([one for one in for_detection(shared) if one.part == part])})
    note(spans(marked))
    halves = open_conditionals.halves(texts)
    wanted = sorted({row["report"] for rows in halves.values() for row in rows})
    read = pipeline.annotate([str(texts / name) for name in wanted])
    annotated = {Path(one.path).name: one for one in read if isinstance(one, AnnotatedReport)}
    note({half: open_conditionals.measure(rows, annotated) for half, rows in halves.items()})
    note({"all": open_conditionals.measure(open_conditionals.load(), annotated)})
    note({"agreement": open_conditionals.agreement(open_conditionals.load())})
    note(whole(marked))
    if asked.record:
        record({"conditionals": {"figures": measured, "how": "python -m benchmarks.conditionals"}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
