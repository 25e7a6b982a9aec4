"""The passages that two texts share, lightly edited or not, in whatever order: seeds, chains and extension.

Runs of words that both have are seeds; seeds that keep about the same distance in both texts make a chain, and a chain is
carried on at both ends for as long as enough words agree (Altschul et al. 1990, "Basic local alignment search tool").  An
edit script of two whole texts, which libraries give, knows no passage that changed its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.shared_text.fingerprints import SEED, Numbers

_GAP = 40
"""Words without a seed that a chain passes over."""
_DRIFT, _DRIFT_SHARE = 4, 0.25
"""Words that may have come in or gone out between two seeds of a chain: so many, and so many for each word between."""
_PLACES = 6
"""Places of a run in one text from which it is too common there to be a seed."""
_MISMATCH, _DROP = 0.5, 3.0
"""What a differing word takes from an extension that gains 1 for an equal one, and the loss at which it ends."""


class Passage(NamedTuple):
    """A shared passage, as places of words."""

    start: int
    """First word in the one text."""
    end: int
    """One past its last."""
    other_start: int
    """First word in the other text."""
    other_end: int
    """One past its last."""
    equal: tuple[tuple[int, int], ...]
    """Places ``(in one, in other)`` of the words that are the same, rising in both."""


@dataclass(slots=True)
class _Chain:
    seeds: list[tuple[int, int]]
    end: int
    other_end: int


def shared_passages(one: Numbers, other: Numbers, one_runs: Numbers, other_runs: Numbers, least: int) -> list[Passage]:
    """Find the passages that two texts share, in the order of the first.

    ``one`` and ``other`` are the texts' words as numbers, ``one_runs`` and ``other_runs`` the numbers of their runs of
    `SEED` words.  A passage has ``least`` equal words or more.  No word stands in two passages; the passage with more
    equal words keeps it.
    """
    found = []
    for chain in _chains(*_seeds(one_runs, other_runs)):
        passage = _extended(one, other, _equal(chain.seeds))
        if len(passage.equal) >= least:
            found.append(passage)
    found.sort(key=lambda passage: (-len(passage.equal), passage.start, passage.other_start))
    taken, other_taken = np.zeros(len(one), dtype=bool), np.zeros(len(other), dtype=bool)
    kept = []
    for passage in found:
        for part in _free(passage, taken, other_taken):
            if len(part.equal) >= least:
                taken[part.start : part.end] = True
                other_taken[part.other_start : part.other_end] = True
                kept.append(part)
    return sorted(kept)


def _seeds(one_runs: Numbers, other_runs: Numbers) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the places of the runs that both texts have, by place in the one and then in the other."""
    order = np.argsort(other_runs, kind="stable")
    ranked = other_runs[order]
    left, right = np.searchsorted(ranked, one_runs, "left"), np.searchsorted(ranked, one_runs, "right")
    counts = right - left
    counts[counts > _PLACES] = 0
    at = np.repeat(np.arange(len(one_runs)), counts)
    within = np.arange(len(at)) - np.repeat(np.cumsum(counts) - counts, counts)
    return at, order[np.repeat(left, counts) + within]


def _chains(at: NDArray[np.int64], other_at: NDArray[np.int64]) -> Iterator[_Chain]:
    """Put seeds that keep about the same distance in both texts together; each joins the chain that fits it best."""
    open_: list[_Chain] = []
    for i, j in zip(at.tolist(), other_at.tolist(), strict=True):
        best, least = None, None
        still = []
        for chain in open_:
            gap = i - chain.end
            if gap > _GAP:
                yield chain
                continue
            still.append(chain)
            last_i, last_j = chain.seeds[-1]
            step, other_step = i - last_i, j - last_j
            if step <= 0 or other_step <= 0 or j - chain.other_end > _GAP:
                continue
            drift = abs(step - other_step)
            if drift <= _DRIFT + _DRIFT_SHARE * max(0, gap) and (least is None or drift < least):
                best, least = chain, drift
        open_ = still
        if best is None:
            open_.append(_Chain([(i, j)], i + SEED, j + SEED))
        else:
            best.seeds.append((i, j))
            best.end, best.other_end = i + SEED, j + SEED
    yield from open_


def _equal(seeds: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the places of the equal words of a chain; where two seeds overlap askew the first has the words."""
    found: list[tuple[int, int]] = []
    for i, j in seeds:
        for step in range(SEED):
            if not found or (i + step > found[-1][0] and j + step > found[-1][1]):
                found.append((i + step, j + step))
    return found


def _extended(one: Numbers, other: Numbers, equal: list[tuple[int, int]]) -> Passage:
    """Carry a chain on at both ends, as far as words in step with it agree often enough."""
    forward = _carried(one, other, *equal[-1], 1)
    backward = _carried(one, other, *equal[0], -1)
    every = (*reversed(backward), *equal, *forward)
    return Passage(every[0][0], every[-1][0] + 1, every[0][1], every[-1][1] + 1, every)


def _carried(one: Numbers, other: Numbers, i: int, j: int, way: int) -> list[tuple[int, int]]:
    length = min(len(one) - 1 - i, len(other) - 1 - j) if way > 0 else min(i, j)
    length = min(length, _GAP * 4)
    if length <= 0:
        return []
    here = one[i + 1 : i + 1 + length] if way > 0 else one[i - length : i][::-1]
    there = other[j + 1 : j + 1 + length] if way > 0 else other[j - length : j][::-1]
    same = here == there
    score = np.cumsum(np.where(same, 1.0, -_MISMATCH))
    highest = np.maximum.accumulate(np.maximum(score, 0.0))
    given_up = np.flatnonzero(highest - score >= _DROP)
    until = int(given_up[0]) if len(given_up) else length
    if until == 0 or score[:until].max() <= 0:
        return []
    last = int(np.argmax(score[:until])) + 1
    return [(i + way * (step + 1), j + way * (step + 1)) for step in np.flatnonzero(same[:last]).tolist()]


def _free(passage: Passage, taken: NDArray[np.bool_], other_taken: NDArray[np.bool_]) -> Iterator[Passage]:
    """Give what is left of a passage where others have taken words of it: its longest stretch between taken words."""
    if not taken[passage.start : passage.end].any() and not other_taken[passage.other_start : passage.other_end].any():
        yield passage
        return
    stretch: list[tuple[int, int]] = []
    best: list[tuple[int, int]] = []
    for i, j in passage.equal:
        since = stretch[-1] if stretch else (i, j)
        if taken[since[0] : i + 1].any() or other_taken[since[1] : j + 1].any():
            stretch = []
        if not taken[i] and not other_taken[j]:
            stretch.append((i, j))
        if len(stretch) > len(best):
            best = list(stretch)
    if best:
        yield Passage(best[0][0], best[-1][0] + 1, best[0][1], best[-1][1] + 1, tuple(best))
