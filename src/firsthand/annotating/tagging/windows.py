"""Windows: a text of any length as ranges of words that the encoder can take, and which window's copy of a word counts."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.tagging.words import Words

SLACK = 4
"""Wordpieces by which windows are longer than an even cut, so that words' borders do not add a last small window."""
_EDGELESS = 1 << 30
"""How far a word stands from a window's edge that is the text's own."""

Window = tuple[int, int]
"""(first word, one past the last)."""


def cut_windows(words: Words, window: int, overlap: int) -> list[Window]:
    """Windows of at most ``window - 2`` wordpieces, sharing about ``overlap`` with the next.

    As few as will do, and all of about one length: a short last window would see too little, a full one cost too much.
    A word of more pieces than fit stands alone in its window, which whoever runs the window then cuts.
    """
    capacity = window - 2
    bounds = np.append(words.first, len(words.pieces))
    count, total = len(words), len(words.pieces)
    number = max(1, math.ceil((total - overlap) / (capacity - overlap)))
    length = min(capacity, math.ceil((total + (number - 1) * overlap) / number) + SLACK)
    windows = []
    low = 0
    while low < count:
        high = min(count, max(low + 1, int(np.searchsorted(bounds, bounds[low] + length, side="right")) - 1))
        windows.append((low, high))
        if high == count:
            break
        low = max(low + 1, int(np.searchsorted(bounds, bounds[high] - overlap)))
    return windows


def most_central(windows: list[Window], count: int) -> NDArray[np.int32]:
    """For each of ``count`` words, the number of the window in which it stands furthest from an edge."""
    best = np.full(count, -1, dtype=np.int64)
    owner = np.zeros(count, dtype=np.int32)
    for number, (low, high) in enumerate(windows):
        position = np.arange(low, high)
        left = position - low if low else np.full(high - low, _EDGELESS)
        right = high - 1 - position if high < count else np.full(high - low, _EDGELESS)
        margin = np.minimum(left, right)
        better = margin > best[low:high]
        owner[low:high][better] = number
        best[low:high][better] = margin[better]
    return owner
