"""How well reuse was found: agreement of groups, and of the characters said to be shared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import comb
from typing import NamedTuple

from benchmarks.reuse.cascades import Pooled
from benchmarks.reuse.units import Labelled, Place
from firsthand.clusters import UnionFind
from firsthand.model import Span


class Shared(NamedTuple):
    """What a method says two reports share: pairs of spans, one in each."""

    one: str
    other: str
    passages: Sequence[tuple[Span, Span]]


def adjusted_rand_index(truth: Sequence[int], found: Sequence[int]) -> float:
    """The Rand index of two groupings of the same things, corrected for chance (Hubert & Arabie 1985)."""
    pairs = sum(comb(count, 2) for count in Counter(zip(truth, found, strict=True)).values())
    in_truth = sum(comb(count, 2) for count in Counter(truth).values())
    in_found = sum(comb(count, 2) for count in Counter(found).values())
    total = comb(len(truth), 2)
    expected = in_truth * in_found / total if total else 0.0
    largest = (in_truth + in_found) / 2
    return 1.0 if largest == expected else (pairs - expected) / (largest - expected)


def groups(reports: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[int]:
    """Number the groups of reports that the pairs tie, directly or through others."""
    number = {report: index for index, report in enumerate(reports)}
    tied = UnionFind(len(reports), ((number[one], number[other]) for one, other in pairs))
    return [tied.find(index) for index in range(len(reports))]


def characters(pool: Sequence[Pooled], found: Iterable[Shared]) -> dict[str, float]:
    """Precision, recall and F1 of the characters said to be shared, over all pairs of reports and both sides.

    A character is right where the passage on the other side holds words that were first written in the same sentence.
    """
    labels = {one.report.id: one.labels for one in pool}
    right = given = 0
    for shared in found:
        for here, there, turned in ((shared.one, shared.other, False), (shared.other, shared.one, True)):
            places_at: defaultdict[Span, set[Place]] = defaultdict(set)
            for first, second in shared.passages:
                own, across = (second, first) if turned else (first, second)
                places_at[own] |= {place for place, _ in _of(labels[there], across) if place}
            taken: set[int] = set()
            correct: set[int] = set()
            for own, places in places_at.items():
                for place, part in _of(labels[here], own):
                    taken.update(part)
                    if place in places:
                        correct.update(part)
            given += len(taken)
            right += len(correct)
    wanted = _wanted(pool)
    precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if right else 0.0,
    }


def _of(labels: Sequence[Labelled], span: Span) -> Iterator[tuple[Place | None, range]]:
    """Give the sentences that a span holds characters of; blanks between sentences are nobody's and do not count."""
    for start, end, place in labels:
        if start < span[1] and span[0] < end:
            yield place, range(max(start, span[0]), min(end, span[1]))


def _wanted(pool: Sequence[Pooled]) -> int:
    """Count the characters that every two reports share in truth, on both sides."""
    by_group: defaultdict[int, list[Mapping[Place, int]]] = defaultdict(list)
    for one in pool:
        lengths: Counter[Place] = Counter()
        for label in one.labels:
            if label.place:
                lengths[label.place] += label.end - label.start
        by_group[one.group].append(lengths)
    return sum(
        own[place]
        for members in by_group.values()
        for number, own in enumerate(members)
        for index, other in enumerate(members)
        if index != number
        for place in own.keys() & other.keys()
    )
