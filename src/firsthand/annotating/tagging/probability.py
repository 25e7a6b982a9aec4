"""Probability: how likely an attribution is right, from how sure the tagger and the linker were."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.tagging.span_linking import Linked
from firsthand.annotating.tagging.words import Words

EVIDENCE = (
    "cue", "source", "source edges", "content", "content begins", "content ends", "least sure content word",
    "source link", "content link", "length", "no source", "quoted", "pieces", "distance to source",
)  # fmt: skip
"""What `evidence` measures, in its order."""

_SOURCE, _CUE, _CONTENT = 1, 3, 5
_SMALLEST = 1e-6
_STEEPEST = 30.0


def evidence(words: Words, one: Linked, chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """(14,) numbers about an attribution, from the probabilities of labels (words, 7); see `EVIDENCE`."""

    def is_role(span: tuple[int, int], begin: int) -> NDArray[np.float64]:
        a, b = span
        return _log(chances[a:b, begin] + chances[a:b, begin + 1])

    def ends(span: tuple[int, int], begin: int) -> float:
        return float(_log(1 - chances[span[1], begin + 1])) if span[1] < len(chances) else 0.0

    contents = sorted(one.contents)
    inside = np.concatenate([is_role(span, _CONTENT) for span in contents])
    quoted = np.mean(np.concatenate([words.quote[a:b] for a, b in contents]) > 0)
    source = source_edges = 0.0
    apart = 0
    if one.source:
        source = float(is_role(one.source, _SOURCE).mean())
        source_edges = float(_log(chances[one.source[0], _SOURCE])) + ends(one.source, _SOURCE)
        apart = max(one.source[0] - one.cue[1], one.cue[0] - one.source[1], 0)
    return np.array(
        [
            is_role(one.cue, _CUE).mean(),
            source,
            source_edges,
            inside.mean(),
            np.mean([_log(chances[a, _CONTENT]) for a, _ in contents]),
            np.mean([ends(span, _CONTENT) for span in contents]),
            inside.min(),
            math.log(max(one.source_link, _SMALLEST)),
            math.log(max(one.content_link, _SMALLEST)),
            math.log(len(inside)),
            float(one.source is None),
            float(quoted),
            float(len(contents) > 1),
            math.log1p(apart),
        ]
    )


def log_odds(probability: float) -> float:
    """Of a probability, which may be 0 or 1."""
    probability = min(max(probability, _SMALLEST), 1 - _SMALLEST)
    return math.log(probability / (1 - probability))


def _log(chance: Any) -> NDArray[np.float64]:
    return np.asarray(np.log(np.maximum(chance, _SMALLEST)))


@dataclass(frozen=True, slots=True)
class Calibration:
    """An additive logistic regression (Hastie and Tibshirani 1986) on `evidence` and what is judged, and a monotone correction.

    Each number counts by a curve of straight pieces: that the least sure word is at .99 or at .999 is worth less than
    what lies between .5 and .6, which one weight for all of it cannot say.
    """

    curves: tuple[NDArray[np.float64], ...]
    """For each number, (k, 2): ascending values, and what each adds to the log odds."""
    bias: float
    knots: NDArray[np.float64]
    """(k, 2): probability before and after the correction, both ascending."""

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Calibration:
        """From the model's settings file, where each array is a list."""
        curves = tuple(np.array(curve, dtype=np.float64) for curve in settings["curves"])
        return cls(curves, float(settings["bias"]), np.array(settings["knots"], dtype=np.float64))

    def probability(self, features: NDArray[np.float64]) -> float:
        """Between 0 and 1, rounded to four places so that the last bits of the arithmetic do not show."""
        z = self.bias + sum(
            float(np.interp(value, curve[:, 0], curve[:, 1]))
            for value, curve in zip(features, self.curves, strict=True)
        )
        raw = 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, z))))
        return round(float(np.interp(raw, self.knots[:, 0], self.knots[:, 1])), 4)
