"""Two spans: the likeliest stretch for a condition and for its outcome under scores of each word."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ORDER = ((0, 1, 0, 2, 0), (0, 2, 0, 1, 0))
"""Outside, condition, outside, outcome, outside; or the outcome first."""

WordSpan = tuple[int, int]
"""First word, one past the last."""


def two_spans(scores: NDArray[np.float32]) -> tuple[WordSpan | None, WordSpan | None]:
    """The best condition and the best outcome, at most one stretch of words each, which share no word.

    ``scores`` (words, 3) are of being outside, in the condition, in the outcome.  Time grows with the words' number.
    """
    if not len(scores):
        return None, None
    paths = [_best(scores, order) for order in _ORDER]
    _, labels = max(paths, key=lambda path: path[0])
    return _stretch(labels, 1), _stretch(labels, 2)


def _best(scores: NDArray[np.float32], order: tuple[int, ...]) -> tuple[float, NDArray[np.int32]]:
    """The best way through the stages in this order, each as long as it likes, and its labels (words,)."""
    stages = np.array(order)
    local = scores[:, stages].astype(np.float64)
    count, depth = local.shape
    best = np.full(depth, -np.inf)
    came = np.zeros((count, depth), dtype=np.int32)
    best[:] = local[0]
    for word in range(1, count):
        ahead = np.maximum.accumulate(best)
        holder = np.maximum.accumulate(np.where(best >= ahead, np.arange(depth), 0))
        came[word] = holder
        best = ahead + local[word]
    stage = int(best.argmax())
    total = float(best[stage])
    path = np.zeros(count, dtype=np.int32)
    for word in range(count - 1, -1, -1):
        path[word] = stages[stage]
        stage = int(came[word, stage])
    return total, path


def _stretch(labels: NDArray[np.int32], label: int) -> WordSpan | None:
    places = np.flatnonzero(labels == label)
    return (int(places[0]), int(places[-1]) + 1) if len(places) else None
