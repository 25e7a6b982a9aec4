"""Phrases compared by themselves: how likely two short descriptions of an event mean one thing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.same_claim.vectors import cosines, passage_encoder

_EVEN, _STEEP = 0.65, 16.0
"""Cosine at which two phrases are as likely one event as not, and how fast that turns.

Read off some two hundred pairs of conditions and outcomes: from 0.67 on they were one event, but for one pair of opposites
("lowered", "rises") at 0.61 up to there none was.
"""


def phrases_alike(phrases: Sequence[str]) -> NDArray[np.float64]:
    """How likely each two of the phrases mean one thing, by the encoder that claims are compared with.

    Args:
        phrases: n descriptions, a few words each.

    Returns:
        (n, n), symmetric, 0 to 1.
    """
    vectors = passage_encoder().encode([("", phrase) for phrase in phrases])
    likely: NDArray[np.float64] = 1 / (1 + np.exp(-_STEEP * (cosines(vectors, vectors) - _EVEN)))
    return likely
