"""Which reports may share text: sampled runs of words, counted through an index and never pair by pair.

Every run of words has a number, and a report keeps those runs whose number is small enough: FracMinHash (Irber et al. 2022,
"Lightweight compositional analysis of metagenomes with FracMinHash"), the form of MinHash (Broder 1997) whose sample
grows with the text, so that a short report within a long one is found as surely as two of a length.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]

SEED = 3
"""Words in a run by which changed text is found again."""
_LONG = 8
"""Words in a run that two reports hardly share by chance, however many carry it."""
_KEPT, _LONG_KEPT = 0.5, 0.125
"""Share of the short and of the long runs that is kept."""
_FEW, _NEXT = 16, 8
"""A run in at most this many reports pairs them all.  In more, a long run pairs each with the next so many, a short one
says nothing: it is a phrase, or the reports are so many copies that long runs are left to find them."""
_LEAST, _LEAST_SHARE, _LEAST_LONG = 4, 0.03, 2
"""Short runs that make two reports worth aligning, as a number and as a share of the shorter's; or long ones."""
_PARTNERS = 32
"""Reports that one is aligned with for its short runs, at most: those earlier and those later, as many of each."""

_NONE = np.zeros(0, dtype=np.uint64)


def numbered(forms: Sequence[str], known: dict[str, int]) -> Numbers:
    """Give each word a number that is the same on every machine and run; ``known`` remembers those met."""
    for form in set(forms) - known.keys():
        known[form] = zlib.crc32(form.encode("utf-8", "surrogatepass"))
    return _mixed(np.fromiter(map(known.__getitem__, forms), dtype=np.uint64, count=len(forms)))


def runs(codes: Numbers, length: int) -> Numbers:
    """Give the number of every run of that many words, in text order."""
    if len(codes) < length:
        return _NONE
    total = np.zeros(len(codes) - length + 1, dtype=np.uint64)
    for step in range(length):
        total = _mixed(total) + codes[step : len(codes) - length + 1 + step]
    return _mixed(total)


def _mixed(numbers: Numbers) -> Numbers:
    """Spread numbers over 64 bits: the finaliser of SplitMix64 (Steele, Lea & Flood 2014), which wraps around."""
    mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed


def sketch(codes: Numbers, length: int = SEED) -> Numbers:
    """Give the kept runs of a report, rising and none twice."""
    return thinned(runs(codes, length), _KEPT if length == SEED else _LONG_KEPT)


def thinned(found: Numbers, share: float = _KEPT) -> Numbers:
    """Give that share of the runs, the same ones in every report, rising and none twice."""
    return np.unique(found[found < np.uint64(share * 2**64)])


def candidates(codes: Sequence[Numbers]) -> NDArray[np.int64]:
    """Give the pairs of reports worth aligning, as rows ``(i, j)`` with ``i < j``, rising.

    ``codes[i]`` are the numbers of the words of report ``i``.  The order of the reports decides which copies of one text
    are paired where there are very many, and nothing else.  Work grows with the number of words.
    """
    short = [sketch(own) for own in codes]
    pairs, counts = _counted(_shared(short, _FEW, 0), len(codes))
    sizes = np.array([len(own) for own in short], dtype=np.int64)
    shorter = np.minimum(sizes[pairs[:, 0]], sizes[pairs[:, 1]])
    enough = counts >= np.maximum(_LEAST, _LEAST_SHARE * shorter)
    by_short = _likeliest(pairs[enough], counts[enough])
    pairs, counts = _counted(_shared([sketch(own, _LONG) for own in codes], _FEW, _NEXT), len(codes))
    # A short text has so few long runs that one must do.
    return np.unique(np.concatenate([by_short, pairs[counts >= _LEAST_LONG]]), axis=0)


def _likeliest(pairs: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the pairs that are among the `_PARTNERS` that share the most for either report, so that work stays linear."""
    kept = np.zeros(len(pairs), dtype=bool)
    for side in (0, 1):
        order = np.lexsort((pairs[:, 1 - side], -counts, pairs[:, side]))
        own = pairs[order, side]
        _, first, size = np.unique(own, return_index=True, return_counts=True)
        kept[order[np.arange(len(own)) - np.repeat(first, size) < _PARTNERS]] = True
    return pairs[kept]


def _shared(sketches: Sequence[Numbers], few: int, following: int) -> NDArray[np.int64]:
    """Give ``i * n + j`` once for every run that two reports share, common runs as `_FEW` says."""
    number = len(sketches)
    owner = np.repeat(np.arange(number, dtype=np.int64), [len(own) for own in sketches])
    every = np.concatenate([*sketches, _NONE])
    order = np.lexsort((owner, every))
    every, owner = every[order], owner[order]
    _, first, counts = np.unique(every, return_index=True, return_counts=True)
    size = np.repeat(counts, counts)
    left = np.repeat(first + counts, counts) - np.arange(len(every))
    found = []
    for step in range(1, max(few, following + 1)):
        reach = (left > step) & ((size <= few) if step > following else np.full(len(every), True))
        if following == 0:
            reach &= size <= few
        at = np.flatnonzero(reach)
        found.append(owner[at] * number + owner[at + step])
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


def _counted(pairs: NDArray[np.int64], number: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the pairs as rows, and how often each stands."""
    found, counts = np.unique(pairs, return_counts=True)
    return np.stack([found // max(1, number), found % max(1, number)], axis=1), counts
