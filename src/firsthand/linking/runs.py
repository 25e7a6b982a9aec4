"""Runs of words that several passages have in common."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

Stems = tuple[str, ...]
_NONE: frozenset[int] = frozenset()


def shared_runs(passages: Sequence[Stems], length: int) -> list[frozenset[int]]:
    """Give, for each passage, its runs of so many words that come up again anywhere, as numbers.

    Most runs are one passage's alone: nothing is compared by them, and kept as words they would take more memory than
    the reports.
    """
    number: dict[str, int] = {}
    words = np.array([number.setdefault(stem, len(number)) for own in passages for stem in own], dtype=np.int64)
    ends = np.cumsum([0, *map(len, passages)]).tolist()
    found = words
    for step in range(1, length):
        # A run and the word after it, numbered anew: so however many words there are, the numbers stay small.
        _, found = np.unique(found[:-1] * len(number) + words[step:], return_inverse=True)
    inside = np.zeros(len(found), dtype=bool)
    for start, end in pairwise(ends):
        inside[start : max(start, end - length + 1)] = True
    _, which, counts = np.unique(found[inside], return_inverse=True, return_counts=True)
    found[inside] = which
    inside[inside] = counts[which] > 1
    return [frozenset(found[start:end][inside[start:end]].tolist()) or _NONE for start, end in pairwise(ends)]
