"""Whether two reports are about the same matter."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from operator import mul

from firsthand.linking.candidates import partners
from firsthand.linking.tables import HERE, Tables
from firsthand.linking.words import content_stems
from firsthand.model import Report

SAME_MATTER = 0.35
"""Cosine from which two reports are taken to be about one matter.  Measured on 90 reports of 30 news events, three
outlets each: 97 % of the 90 pairs of one event lie above it and 0.4 % of the 3,915 others."""

_SAME_IF_SHORT = 0.275
"""The same where the shorter report has few stems: what 0.4 % of the pairs of two events' reports reach when cut to their first
80 to 200 words, while 89 to 96 % of the pairs of one event do, and 75 to 80 % of them lie above `SAME_MATTER`."""

_TINY, _FEW_STEMS, _SHORT, _LONG = 15, 40, 85, 200
"""Different stems of reports of some 25, 80, 200 and 600 words: between the second and the third the bound is lowest.  Of a
sentence or two any word in common makes much of it, so that below it rises again."""

_MOST_STEMS = 400
"""How many of a report's stems are looked at, the most frequent first, so that a book costs no more than an article."""

_TELLING_STEMS = 40
"""How many of a report's stems are looked up to find reports on its matter, the most frequent first."""

_FEW, _NEXT = 48, 8
"""A stem of at most so many reports ties them all; one of more, each to the next so many."""

_RELATED = 24
"""How many reports on one matter a report is compared with, at most."""


class Matters:
    """What a collection's reports are about, as vectors of word counts.

    The cosine of log-scaled counts (Salton & Buckley 1988), without inverse document frequencies: so whether two
    reports belong together never depends on what else was read.
    """

    def __init__(self, reports: Iterable[Report], tables: Tables = HERE) -> None:
        """Take the reports; nothing is counted until it is asked for."""
        self._tables = tables
        self._reports = {report.id: report for report in reports}
        self._vectors: dict[str, dict[str, float]] = {}

    def same(self, first: str, second: str) -> bool:
        """Tell whether the reports with these ids are about the same matter."""
        return self.likeness(first, second) >= self._limit(first, second)

    def likeness(self, first: str, second: str) -> float:
        """Give the cosine, from 0 to 1, of what the reports with these ids are about."""
        if first == second:
            return 1.0
        one, two = self._vector(first), self._vector(second)
        shared = one.keys() & two.keys()
        # Summed exactly, so that the order of a set's members changes nothing.
        return math.fsum(map(mul, map(one.__getitem__, shared), map(two.__getitem__, shared)))

    def _limit(self, first: str, second: str) -> float:
        """Give the likeness from which two reports are about one matter, by how much the shorter one says."""
        stems = min(len(self._vector(first)), len(self._vector(second)))
        above, below = (stems - _SHORT) / (_LONG - _SHORT), (_FEW_STEMS - stems) / (_FEW_STEMS - _TINY)
        return _SAME_IF_SHORT + min(1.0, max(0.0, above, below)) * (SAME_MATTER - _SAME_IF_SHORT)

    def related(self) -> dict[str, list[str]]:
        """Give, for each report, those on its matter that it has most in common with, by id; `_RELATED` at most.

        Found through an index of words, so the work grows with the number of reports and not with its square.
        """
        ids = sorted(self._reports)
        stems = [list(self._vector(report))[:_TELLING_STEMS] for report in ids]
        found: dict[str, list[tuple[int, str]]] = {report: [] for report in ids}
        for here, others in partners(stems, _FEW, _NEXT, self._tables):
            most = sorted(others.items(), key=lambda other: (-other[1], other[0]))[: 2 * _RELATED]
            for there, shared in most:
                if self.same(ids[here], ids[there]):
                    found[ids[here]].append((-shared, ids[there]))
                    found[ids[there]].append((-shared, ids[here]))
        return {report: [other for _, other in sorted(others)[:_RELATED]] for report, others in found.items()}

    def _vector(self, report_id: str) -> dict[str, float]:
        if report_id not in self._vectors:
            text = self._reports[report_id].text
            counts = Counter(content_stems(text, ((0, len(text)),)))
            kept = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST_STEMS]
            weights = {stem: 1.0 + math.log(count) for stem, count in kept}
            length = math.sqrt(sum(weight * weight for weight in weights.values()))
            self._vectors[report_id] = {stem: weight / length for stem, weight in weights.items()}
        return self._vectors[report_id]
