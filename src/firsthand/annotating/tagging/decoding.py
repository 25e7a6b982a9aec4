"""Decoding: the best sequence of labels under the tagger's scores, and how sure it is of each.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over seven labels.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
"""A label that begins a span has an odd index, one that goes on with it the even index after."""
FORBIDDEN = -1e4

TaggedSpan = tuple[Role, int, int]
"""Role, first word, one past the last word."""


def constraints() -> NDArray[np.float32]:
    """(8, 7): what may follow what (a span goes on only after it has begun); row 7 is the text's beginning."""
    table = np.zeros((8, 7), dtype=np.float32)
    for inside in (2, 4, 6):
        table[:, inside] = FORBIDDEN
        table[inside - 1, inside] = table[inside, inside] = 0
    return table


def viterbi(emissions: NDArray[np.float32], transitions: NDArray[np.float32]) -> NDArray[np.int32]:
    """Best label of each word: emissions (words, 7), transitions (8, 7) as in `constraints`; returns (words,)."""
    count = len(emissions)
    path = np.zeros(count, dtype=np.int32)
    if not count:
        return path
    back = np.zeros((count, 7), dtype=np.int32)
    step = transitions[:7].T.copy()
    best = emissions[0] + transitions[7]
    for i in range(1, count):
        through = step + best
        back[i] = through.argmax(1)
        best = through.max(1) + emissions[i]
    path[-1] = best.argmax()
    for i in range(count - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def marginals(emissions: NDArray[np.float32], transitions: NDArray[np.float32]) -> NDArray[np.float64]:
    """Probability of each label at each word, (words, 7), by the forward-backward algorithm in scaled probabilities."""
    count = len(emissions)
    if not count:
        return np.zeros((0, 7))
    local = np.exp(emissions.astype(np.float64) - emissions.max(1, keepdims=True))
    step = np.exp(transitions.astype(np.float64))
    forward, backward = np.zeros((count, 7)), np.ones((count, 7))
    row = local[0] * step[7]
    forward[0] = row / row.sum()
    inner = step[:7]
    for i in range(1, count):
        row = (forward[i - 1] @ inner) * local[i]
        forward[i] = row / row.sum()
    for i in range(count - 2, -1, -1):
        row = inner @ (backward[i + 1] * local[i + 1])
        backward[i] = row / row.sum()
    product = forward * backward
    chances: NDArray[np.float64] = product / product.sum(1, keepdims=True)
    return chances


def spans_of(path: NDArray[np.int32]) -> list[TaggedSpan]:
    """The spans in a sequence of labels, in text order."""
    found: list[TaggedSpan] = []
    for i, label in enumerate(path.tolist()):
        if label % 2:
            found.append((ROLES[label // 2], i, i + 1))
        elif label:
            role, first, _ = found[-1]
            found[-1] = (role, first, i + 1)
    return found


def doubtful_sources(path: NDArray[np.int32], chances: NDArray[np.float64], least: float) -> list[TaggedSpan]:
    """Runs of words outside every span of the best path that are a source's with probability ``least`` or more.

    A cue may still choose one of them: that it needs a source is evidence which the tagger did not have.
    """
    likely = np.concatenate([[False], chances[:, 1] + chances[:, 2] >= least, [False]])
    border = np.flatnonzero(likely[1:] != likely[:-1]).tolist()
    return [("source", a, b) for a, b in zip(border[::2], border[1::2], strict=True) if not path[a:b].any()]
