"""Agreement: how far two annotators, or an annotator and the program, say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

Spans = Sequence[Sequence[int]]
HALF = 0.5


def kappa(some: Sequence[str], others: Sequence[str]) -> float:
    """Cohen's kappa (Cohen 1960) of two annotators' labels of the same things, in the same order."""
    agreed = sum(a == b for a, b in zip(some, others, strict=True)) / len(some)
    counts, other_counts = Counter(some), Counter(others)
    by_chance = sum(counts[label] * other_counts[label] for label in counts) / len(some) ** 2
    return (agreed - by_chance) / (1 - by_chance) if by_chance < 1 else 1.0


def matches(some: Sequence[Mapping[str, Any]], others: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Which attributions of two lists are the same, one to one, the best fit first; as pairs of indices.

    They may be the same where their ``content`` spans share half (Dice, in code points) and their ``source`` spans
    overlap, or neither has any.
    """
    fits = []
    for i, one in enumerate(some):
        for j, other in enumerate(others):
            fit = dice(one["content"], other["content"])
            named = shared(one["source"], other["source"]) > 0 or not (one["source"] or other["source"])
            if fit >= HALF and named:
                fits.append((-fit, i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(fits):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def precision_recall(both: int, given: int, wanted: int) -> dict[str, float]:
    """Precision, recall and F1 of what was given, of which ``both`` was wanted."""
    precision, recall = both / given if given else 0.0, both / wanted if wanted else 0.0
    f1 = 2 * both / (given + wanted) if given + wanted else 0.0
    return {"f1": round(f1, 4), "precision": round(precision, 4), "recall": round(recall, 4)}


def dice(some: Spans, others: Spans) -> float:
    """Twice what two lists of spans share, as a part of what both hold."""
    total = sum(end - start for spans in (some, others) for start, end in spans)
    return 2 * shared(some, others) / total if total else 0.0


def shared(some: Spans, others: Spans) -> int:
    """Code points in both lists of spans."""
    return sum(max(0, min(end, last) - max(start, first)) for start, end in some for first, last in others)
