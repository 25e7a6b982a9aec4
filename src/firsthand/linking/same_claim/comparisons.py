"""Which wordings are worth comparing: those of like meaning in reports on one matter, and those of the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.candidates import partners
from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.vectors import (
    PassageVectors,
    cosines,
    cosines_of_pairs,
    raised_to_outcomes,
    wording_vectors,
)
from firsthand.linking.same_claim.wordings import Wording
from firsthand.linking.tables import HERE, Tables

_NEAREST = 24
"""How many wordings one is compared with for its meaning, at most."""
_ALIKE = 0.1
"""Cosine below which two wordings on one matter are not compared."""
_FEW, _NEXT = 32, 8
"""Words in at most so many wordings pair them all; in more, each with the next so many."""
_SHARED = 4
"""Content words that two wordings share at least to be compared, whatever their reports are about."""
_NONE = np.zeros(0, dtype=np.int64)

Related = Mapping[str, Sequence[str]]
"""The reports on a report's matter, by id."""


def likenesses(
    wordings: Sequence[Wording], encoded: Sequence[PassageVectors], related: Related, tables: Tables = HERE
) -> Rows:
    """Give the pairs of wordings to be compared and how alike each is, by the vectors of their reports' passages."""
    alike = comparable(wordings, wording_vectors(wordings, encoded), related, tables)
    return raised_to_outcomes(alike, wordings, encoded)


def comparable(
    wordings: Sequence[Wording], vectors: NDArray[np.int16], related: Related, tables: Tables = HERE
) -> Rows:
    """Give the pairs ``(i, j)``, ``i < j``, of wordings to be compared, with the cosine of their vectors.

    The pairs are as many as the wordings times a constant, however many reports are on one matter.
    """
    size = len(wordings)
    found = [*_near_in_meaning(wordings, vectors, related), *_of_the_same_words(wordings, tables)]
    ones, others = np.divmod(np.unique(np.concatenate([*found, _NONE])), max(1, size))
    bounds = np.searchsorted(ones, np.arange(size + 1))
    return Rows(bounds, others.astype(np.int32), cosines_of_pairs(vectors, ones, others))


def _near_in_meaning(
    wordings: Sequence[Wording], vectors: NDArray[np.int16], related: Related
) -> Iterator[NDArray[np.int64]]:
    """Give ``i * n + j`` for each of n wordings and the nearest to it in its report and those on one matter with it."""
    first_in: defaultdict[str, list[int]] = defaultdict(list)
    standing_in: defaultdict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        first_in[wording.report].append(number)
        for report in wording.reports:
            standing_in[report].append(number)
    for report, numbers in first_in.items():
        own = np.array(numbers)
        others = np.array(sorted({one for near in (report, *related[report]) for one in standing_in[near]}))
        alike = cosines(vectors[own], vectors[others])
        # Equal cosines in the order of the wordings, so that nothing depends on how a sort breaks ties.
        nearest = np.argsort(-alike, axis=1, kind="stable")[:, : _NEAREST + 1]
        one, other = np.broadcast_arrays(own[:, None], others[nearest])
        compared = (one != other) & (np.take_along_axis(alike, nearest, axis=1) >= _ALIKE)
        yield (np.minimum(one, other) * len(wordings) + np.maximum(one, other))[compared]


def _of_the_same_words(wordings: Sequence[Wording], tables: Tables) -> Iterator[NDArray[np.int64]]:
    """Give ``i * n + j`` for each pair of n wordings with as many words in common as no two matters have."""
    for features, least in (([one.runs for one in wordings], 1), ([one.weights for one in wordings], _SHARED)):
        yield np.fromiter(
            (
                number * len(wordings) + other
                for number, sharing in partners(features, _FEW, _NEXT, tables)
                for other, shared in sharing.items()
                if shared >= least
            ),
            dtype=np.int64,
        )
