"""Phrases compared by themselves: how likely two short descriptions of an event mean one thing."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from firsthand.linking.words import content_stems

_EVEN, _STEEP = 0.49, 12.0
"""Likeness at which two phrases are as likely one event as not, and how fast that turns."""


def phrases_alike(phrases: Sequence[str]) -> NDArray[np.float64]:
    """How likely each two of the phrases mean one thing, by the content words they share.

    Args:
        phrases: n descriptions, a few words each.

    Returns:
        (n, n), symmetric, 0 to 1; phrases without a content word are like nothing.
    """
    plain = [anyascii(phrase) for phrase in phrases]
    stems = [frozenset(content_stems(phrase, ((0, len(phrase)),))) for phrase in plain]
    likeness = np.zeros((len(stems), len(stems)))
    for i, one in enumerate(stems):
        for j in range(i):
            if shared := len(one & stems[j]):
                cosine = shared / math.sqrt(len(one) * len(stems[j]))
                likeness[i, j] = likeness[j, i] = 1 / (1 + math.exp(-_STEEP * (cosine - _EVEN)))
    return likeness
