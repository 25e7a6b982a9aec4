"""Substance: how likely a passage says something that can be held against other passages, and is no mere phrase."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from firsthand.linking.same_claim.wordings import Wording
from firsthand.model import Attribution

SIGNS = (
    "content words", "one at most", "two at most", "three at most", "nested", "share of what it is nested in", "belief",
    "intention", "perception", "direct", "mixed", "sureness", "no source", "several reports", "several attributions",
    "negated", "no cue", "no source named here", "an infinitive", "a clause with that", "several pieces", "",
)  # fmt: skip
"""What `signs` measures, in its order; the last is always 1."""

_SUREST = 0.999


def signs(wording: Wording, first: Attribution, parent: Attribution | None, text: str) -> tuple[float, ...]:
    """Give numbers about a wording: its ``first`` attribution, what that is nested in, and its report's ``text``."""
    count = len(wording.stems)
    start, end = wording.spans[0][0], wording.spans[-1][1]
    around = parent.content_spans[-1][1] - parent.content_spans[0][0] if parent else 1
    sureness = min(_SUREST, max(0.01, first.probability))
    words = text[start : start + 5].casefold()
    return (
        math.log1p(count),
        float(count <= 1),
        float(count <= 2),
        float(count <= 3),
        float(parent is not None),
        (end - start) / max(1, around) if parent else 0.0,
        float(first.attitude == "belief"),
        float(first.attitude == "intention"),
        float(first.attitude == "perception"),
        float(first.kind == "direct"),
        float(first.kind == "mixed"),
        math.log(sureness / (1 - sureness)),
        float(first.source is None),
        float(len(wording.reports) > 1),
        math.log(len(wording.members)),
        float(first.negated),
        float(not first.cue_spans),
        float(not first.source_spans),
        float(words.startswith("to ")),
        float(words.startswith("that ")),
        float(len(wording.spans) > 1),
        1.0,
    )


def substances(
    compared: Sequence[Wording],
    attributions: Sequence[Attribution],
    text_of: Mapping[str, str],
    weights: Sequence[float],
) -> list[float]:
    """Give, for each wording, how likely a reader would mark it as something said, 0 to 1: a logistic regression."""
    by_id = {one.id: one for one in attributions}
    found = []
    for wording in compared:
        first = attributions[wording.members[0]]
        numbers = signs(wording, first, by_id.get(first.parent or ""), text_of[wording.report])
        odds = math.fsum(weight * number for weight, number in zip(weights, numbers, strict=True))
        found.append(1 / (1 + math.exp(-max(-12.0, min(12.0, odds)))))
    return found
