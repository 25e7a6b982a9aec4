"""What is commonly done instead: MinHash with locality-sensitive hashing, and a plain overlap of word n-grams."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.reuse.scores import Shared
from firsthand.model import Report, Span

LSH_SHINGLES = (1, 2, 3, 5)
LSH_THRESHOLDS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
PERMUTATIONS = 128
OVERLAP_SHINGLES = (2, 3, 4, 5, 8)
OVERLAP_THRESHOLDS = (0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)


Pair = tuple[str, str]
"""Ids of two reports."""


class Setting(NamedTuple):
    """Words in a shingle, and the likeness from which two reports are taken to share text."""

    shingle: int
    threshold: float


class _Words(NamedTuple):
    forms: Sequence[str]
    spans: Sequence[Span]


def _words(text: str) -> _Words:
    found = list(re.finditer(r"\w+", text))
    return _Words([word.group().casefold() for word in found], [word.span() for word in found])


def _shingles(forms: Sequence[str], length: int) -> list[str]:
    return [" ".join(forms[at : at + length]) for at in range(len(forms) - length + 1)]


def by_lsh(reports: Sequence[Report]) -> Iterator[tuple[Setting, list[Pair]]]:
    """Pairs that datasketch's MinHash-LSH finds and whose estimated Jaccard likeness reaches its threshold.

    Raises:
        ModuleNotFoundError: datasketch is not installed.
    """
    from datasketch import MinHash, MinHashLSH

    for length in LSH_SHINGLES:
        signature = {}
        for report in reports:
            signature[report.id] = MinHash(num_perm=PERMUTATIONS)
            signature[report.id].update_batch(
                [shingle.encode() for shingle in set(_shingles(_words(report.text).forms, length))]
            )
        for threshold in LSH_THRESHOLDS:
            index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
            found = []
            for name, own in signature.items():
                found += [
                    (other, name) for other in sorted(index.query(own)) if own.jaccard(signature[other]) >= threshold
                ]
                index.insert(name, own)
            yield Setting(length, threshold), found


def whole(reports: Sequence[Report], _setting: Setting, pairs: Sequence[Pair]) -> list[Shared]:
    """MinHash says nothing of passages: what two reports share is taken to be all of both."""
    length = {report.id: len(report.text) for report in reports}
    return [Shared(one, other, [((0, length[one]), (0, length[other]))]) for one, other in pairs]


def by_overlap(reports: Sequence[Report]) -> Iterator[tuple[Setting, list[Pair]]]:
    """Pairs of which one has so large a share of the shorter one's word n-grams."""
    for length in OVERLAP_SHINGLES:
        own = [set(_shingles(_words(report.text).forms, length)) for report in reports]
        counts = Counter(shingle for shingles in own for shingle in shingles)
        column = {shingle: number for number, shingle in enumerate(one for one, many in counts.items() if many > 1)}
        having = np.zeros((len(reports), len(column)), dtype=np.float32)
        for row, shingles in enumerate(own):
            having[row, [column[shingle] for shingle in shingles if shingle in column]] = 1
        sizes = np.array([max(1, len(shingles)) for shingles in own])
        likeness = np.triu((having @ having.T) / np.minimum(sizes[:, None], sizes[None, :]), 1)
        for threshold in OVERLAP_THRESHOLDS:
            rows, columns = np.nonzero(likeness >= threshold)
            pairs = [
                (reports[one].id, reports[other].id) for one, other in zip(rows.tolist(), columns.tolist(), strict=True)
            ]
            yield Setting(length, threshold), pairs


def runs(reports: Sequence[Report], setting: Setting, pairs: Sequence[Pair]) -> list[Shared]:
    """Shared runs of n-grams are the passages."""
    taken_apart = {report.id: _words(report.text) for report in reports}
    return [
        Shared(one, other, list(_runs(taken_apart[one], taken_apart[other], setting.shingle))) for one, other in pairs
    ]


def _runs(one: _Words, other: _Words, length: int) -> Iterator[tuple[Span, Span]]:
    """Give the longest runs of shared shingles, in the order of the first report."""
    mine, theirs = _shingles(one.forms, length), _shingles(other.forms, length)
    places: Mapping[str, list[int]] = defaultdict(list)
    for at, shingle in enumerate(theirs):
        places[shingle].append(at)
    at = 0
    while at < len(mine):
        longest, start = 0, 0
        for place in places.get(mine[at], ()):
            run = 0
            while at + run < len(mine) and place + run < len(theirs) and mine[at + run] == theirs[place + run]:
                run += 1
            if run > longest:
                longest, start = run, place
        if longest:
            last = longest + length - 2
            yield (one.spans[at][0], one.spans[at + last][1]), (other.spans[start][0], other.spans[start + last][1])
        at += max(longest, 1)
