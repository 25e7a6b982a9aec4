"""The pair decision: how likely two wordings bear on one claim."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

_STEEPEST = 12.0


@dataclass(frozen=True, slots=True)
class PairDecision:
    """A logistic regression for each relation two wordings can stand in (`evidence.RELATIONS`)."""

    weights: tuple[tuple[float, ...], ...]
    """For each relation, what a unit of each piece of evidence adds to the log-odds."""
    shifts: tuple[float, ...]
    """For each relation, the log-odds where all evidence is 0."""

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> PairDecision:
        """Read the decision from a model's settings."""
        return cls(tuple(tuple(row) for row in settings["weights"]), tuple(settings["shifts"]))

    def probability(self, relation: int, evidence: Sequence[float]) -> float:
        """Give how likely two wordings of this relation and evidence bear on one claim, 0 to 1."""
        weights = self.weights[relation]
        odds = self.shifts[relation] + math.fsum(w * x for w, x in zip(weights, evidence, strict=True))
        return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, odds))))


@cache
def claim_settings() -> Mapping[str, Any]:
    """Give what is fitted and shipped for claims, read once."""
    settings = resources.files("firsthand").joinpath("models", "claims-en", "settings.json")
    return MappingProxyType(json.loads(settings.read_text(encoding="utf-8")))


@cache
def pair_decision() -> PairDecision:
    """Give the shipped decision."""
    return PairDecision.from_settings(claim_settings()["pairs"])
