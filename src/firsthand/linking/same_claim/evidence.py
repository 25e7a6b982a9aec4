"""What speaks for and against two wordings making one claim, as numbers."""

from __future__ import annotations

import math

from firsthand.fates import differ
from firsthand.language.calendar_names import MONTHS, WEEKDAYS
from firsthand.linking.same_claim.wordings import Wording

EVIDENCE = (
    "vectors alike", "words shared of all", "words shared of the fewer", "telling words shared", "runs shared",
    "a number shared", "other numbers", "one negated", "names shared", "other names", "length of the shorter",
    "lengths alike", "one within the other", "nearness", "sureness of the less sure", "both stated",
)  # fmt: skip
"""What `evidence` measures, in its order."""

RELATIONS = ("one telling", "one telling, two reports", "one source", "one source, two reports", "one report", "")
"""What two wordings have in common beside their words."""

_HALF, _NEARLY_ALL = 0.5, 0.8
"""Shares of the words of the shorter of two wordings from which other numbers, or another mood, set them apart."""

_TIMES = (frozenset(map(str.casefold, WEEKDAYS)), frozenset(map(str.casefold, MONTHS)))

_NEAR = 80
"""Characters between two passages at which nearness is a half: about the length of a cue between two quotations."""


def relation(one: Wording, other: Wording) -> int:
    """Give which of ``RELATIONS`` two wordings stand in."""
    apart = not one.reports & other.reports
    if one.utterances & other.utterances:
        return 0 + apart
    return (2 if one.sources & other.sources else 4) + apart


def evidence(one: Wording, other: Wording, cosine: float) -> tuple[float, ...]:
    """Give numbers about a pair of wordings, most between 0 and 1; see `EVIDENCE`.

    Depends on the two and their reports alone, never on what else is read.  ``cosine`` is that of their vectors.
    """
    few, many = sorted((len(one.weights), len(other.weights)))
    shared = one.weights.keys() & other.weights.keys()
    # Summed exactly, so that the order of a set's members changes nothing.
    weight = math.fsum((*one.weights.values(), *other.weights.values()))
    within = nearness = 0.0
    if one.report == other.report:
        first, second = sorted((one.spans, other.spans))
        gap = second[0][0] - first[-1][1]
        within, nearness = float(gap < 0), 1 / (1 + max(0, gap) / _NEAR)
    return (
        cosine,
        len(shared) / max(1, few + many - len(shared)),
        len(shared) / max(1, few),
        math.fsum(one.weights[stem] + other.weights[stem] for stem in shared) / weight if weight else 0.0,
        min(3, len(one.runs & other.runs)) / 3,
        float(bool(one.numbers & other.numbers)),
        float(_differ(one.numbers, other.numbers)),
        float(one.negated != other.negated),
        min(3, len(one.names & other.names)) / 3,
        float(_differ(one.names, other.names)),
        math.log1p(few),
        few / max(1, many),
        within,
        nearness,
        min(one.sureness, other.sureness),
        float(one.stated and other.stated),
    )


def conflicting(one: Wording, other: Wording) -> bool:
    """Tell whether two wordings cannot be one claim, being the same words but for what sets them apart, or other counts of the dead
    or injured in whatever words.

    That is other numbers ("28,700", "28,000"), days of the week or months where half of the words are shared, or, where nearly all are,
    that the one tells what happened and the other what might.
    """
    if any(differ(toll, further) for toll in one.tolls for further in other.tolls):
        return True
    told_of = (one.might and other.happened) or (one.happened and other.might)
    other_time = any(_differ(one.names & times, other.names & times) for times in _TIMES)
    share = _NEARLY_ALL if told_of else _HALF if other_time or _differ(one.numbers, other.numbers) else None
    if share is None:
        return False
    few = min(len(one.weights), len(other.weights))
    return len(one.weights.keys() & other.weights.keys()) >= share * max(1, few)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other
