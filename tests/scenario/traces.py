"""Traces built by hand: reports of a few sentences, and the conditionals in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.model import (
    Attribution,
    Certainty,
    Conditional,
    ConditionalRelation,
    DrawnScenario,
    Report,
    Source,
    Spans,
    Summary,
    Trace,
    Utterance,
)
from firsthand.scenario import draft, drawn
from tests.documents import report


@dataclass(frozen=True)
class If:
    """One conditional: its words as they stand in the report's text, told by ``who`` or by the report itself."""

    report: str
    condition: str | tuple[str, ...]
    outcome: str
    relation: ConditionalRelation = "if"
    who: str | None = None
    not_condition: bool = False
    not_outcome: bool = False
    certainty: tuple[str, float, float] | None = None


def traced(texts: dict[str, str], *lines: If) -> Trace:
    """A trace of the reports ``texts`` with these conditionals; each has an attribution of its own where somebody tells it."""
    reports = {name: report(text, name) for name, text in texts.items()}
    names = dict.fromkeys(line.who for line in lines if line.who)
    ids = {name: f"s{number}" for number, name in enumerate(names, 1)}
    conditionals, attributions = [], []
    for number, line in enumerate(lines, 1):
        one = reports[line.report]
        condition = _spans(one, (line.condition,) if isinstance(line.condition, str) else line.condition)
        outcome = _spans(one, (line.outcome,))
        name = f"{one.id}.a{number}" if line.who else None
        if name and line.who:
            attributions.append(_attribution(name, one.id, (*condition, *outcome), ids[line.who]))
        certainty = None
        if line.certainty:
            phrase, low, high = line.certainty
            certainty = Certainty(phrase, _spans(one, (phrase,)), low, high, "Kent (1964)")
        conditionals.append(
            Conditional(
                f"{one.id}.c{number}",
                one.id,
                condition,
                outcome,
                line.relation,
                certainty,
                name,
                condition_negated=line.not_condition,
                outcome_negated=line.not_outcome,
            )
        )
    return Trace(
        reports=tuple(reports.values()),
        sources=tuple(Source(id=ids[name], name=name, kind="person") for name in names),
        attributions=tuple(attributions),
        utterances=tuple(Utterance(f"u{number}", one.source, (one.id,)) for number, one in enumerate(attributions, 1)),
        claims=(),
        reuse=(),
        figures=(),
        times=(),
        conflicts=(),
        conditionals=tuple(conditionals),
        forecasts=(),
        skipped=(),
        ignored=0,
        summary=Summary(len(reports), 0, 0, 0, None),
        firsthand="0",
    )


def _spans(one: Report, words: tuple[str, ...]) -> Spans:
    starts = [one.text.index(part) for part in words]
    return tuple((start, start + len(part)) for start, part in zip(starts, words, strict=True))


def _attribution(name: str, report: str, spans: Spans, source: str) -> Attribution:
    content = ((min(start for start, _ in spans), max(end for _, end in spans)),)
    return Attribution(name, report, (), (), content, (), "indirect", "statement", source, (source,))


def equal_words(_passages: Sequence[Attribution], phrases: Sequence[str]) -> NDArray[np.float64]:
    """Phrases are one event where they are the same words."""
    return np.array([[float(one == other) for other in phrases] for one in phrases])


def drawn_of(trace: Trace) -> DrawnScenario:
    """What the page is given of a trace's scenario."""
    scenario = draft(trace, equal_words)
    assert scenario is not None
    found = drawn(scenario)
    assert found is not None
    return found
