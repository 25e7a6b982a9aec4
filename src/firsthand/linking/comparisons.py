"""Which wordings are worth comparing: those of like meaning in reports on one matter, and those of the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.candidates import partners
from firsthand.linking.matter import Matters
from firsthand.linking.tables import HERE, Tables
from firsthand.linking.vectors import PassageVectors, cosines, raised_to_outcomes, wording_vectors
from firsthand.linking.wordings import Wording

_NEAREST = 24
"""How many wordings one is compared with for its meaning, at most."""
_ALIKE = 0.1
"""Cosine below which two wordings on one matter are not compared."""
_FEW, _NEXT = 32, 8
"""Words in at most so many wordings pair them all; in more, each with the next so many."""
_SHARED = 4
"""Content words that two wordings share at least to be compared, whatever their reports are about."""


def likenesses(
    wordings: Sequence[Wording], encoded: Sequence[PassageVectors], matters: Matters, tables: Tables = HERE
) -> dict[tuple[int, int], float]:
    """Give the pairs of wordings to be compared and how alike each is, by the vectors of their reports' passages."""
    alike = comparable(wordings, wording_vectors(wordings, encoded), matters, tables)
    return raised_to_outcomes(alike, wordings, encoded)


def comparable(
    wordings: Sequence[Wording], vectors: NDArray[np.int16], matters: Matters, tables: Tables = HERE
) -> dict[tuple[int, int], float]:
    """Give the pairs ``(i, j)``, ``i < j``, of wordings to be compared, with the cosine of their vectors, in order.

    The pairs are as many as the wordings times a constant, however many reports are on one matter.
    """
    found: dict[tuple[int, int], float] = {}
    first_in: defaultdict[str, list[int]] = defaultdict(list)
    standing_in: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        first_in[wording.report].append(number)
        for report in wording.reports:
            standing_in[report].append(number)
    related = matters.related()
    for report, own in first_in.items():
        others = np.array(sorted({one for near in (report, *related[report]) for one in standing_in[near]}))
        alike = cosines(vectors[own], vectors[others])
        # Equal cosines in the order of the wordings, so that nothing depends on how a sort breaks ties.
        nearest = np.argsort(-alike, axis=1, kind="stable")[:, : _NEAREST + 1]
        for row, one in enumerate(own):
            for column in nearest[row]:
                other, cosine = int(others[column]), float(alike[row, column])
                if other != one and cosine >= _ALIKE:
                    found[min(one, other), max(one, other)] = cosine
    for features, least in (([one.runs for one in wordings], 1), ([one.weights for one in wordings], _SHARED)):
        for number, sharing in partners(features, _FEW, _NEXT, tables):
            missing = [other for other, shared in sharing.items() if shared >= least and (number, other) not in found]
            if missing:
                for other, cosine in zip(missing, cosines(vectors[[number]], vectors[missing])[0], strict=True):
                    found[number, other] = float(cosine)
    return {pair: found[pair] for pair in sorted(found)}
