"""The pair decision: how likely two wordings bear on one claim."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, TypeAlias

from firsthand.linking.evidence import evidence, relation
from firsthand.linking.proposals import LEAST
from firsthand.linking.tables import HERE, Numbered, Tables, in_parts, only
from firsthand.linking.wordings import Wording

_STEEPEST = 12.0

_Part: TypeAlias = tuple[Numbered[Wording], Mapping[tuple[int, int], float]]
"""Wordings by number, and the cosine of every pair of them that is compared."""


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

    def probability(self, kind: int, numbers: Sequence[float]) -> float:
        """Give how likely two wordings of this relation and with this evidence bear on one claim, 0 to 1."""
        weights = self.weights[kind]
        odds = self.shifts[kind] + math.fsum(w * x for w, x in zip(weights, numbers, strict=True))
        return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, odds))))

    def likely(
        self, compared: Sequence[Wording], cosines: Mapping[tuple[int, int], float], tables: Tables = HERE
    ) -> dict[tuple[int, int], float]:
        """Give how likely the pairs of wordings that are worth comparing bear on one claim, above `LEAST`."""
        pairs = list(cosines) if tables.rows else []
        parts: list[_Part] = []
        for rows in in_parts(len(cosines), tables):
            own = pairs[rows.start : rows.stop]
            held = {wording for pair in own for wording in pair}
            parts.append((only(compared, held, tables), {pair: cosines[pair] for pair in own} if own else cosines))
        found, *more = tables.each(self._likely, parts) or [{}]
        for some in more:
            found.update(some)
        return found

    def _likely(self, part: _Part) -> dict[tuple[int, int], float]:
        compared, cosines = part
        found: dict[tuple[int, int], float] = {}
        for (i, j), cosine in cosines.items():
            one, other = compared[i], compared[j]
            probability = self.probability(relation(one, other), evidence(one, other, cosine))
            if probability > LEAST:
                found[i, j] = probability
        return found


@cache
def claim_settings() -> Mapping[str, Any]:
    """Give what is fitted and shipped for claims, read once."""
    settings = resources.files("firsthand").joinpath("models", "claims-en", "settings.json")
    return MappingProxyType(json.loads(settings.read_text(encoding="utf-8")))


@cache
def pair_decision() -> PairDecision:
    """Give the shipped decision."""
    return PairDecision.from_settings(claim_settings()["pairs"])
