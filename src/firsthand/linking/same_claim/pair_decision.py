"""The pair decision: how likely two wordings bear on one claim."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice
from operator import mul
from types import MappingProxyType
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.evidence import evidence, relation
from firsthand.linking.same_claim.proposals import LEAST
from firsthand.linking.same_claim.wordings import Wording
from firsthand.linking.tables import HERE, Numbered, Tables, in_parts, only

_STEEPEST = 12.0

_Part: TypeAlias = tuple[Numbered[Wording], Sequence[tuple[int, int, float]]]
"""Wordings by number, and pairs of them with the cosine of each."""


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
        odds = self.shifts[kind] + math.fsum(map(mul, self.weights[kind], numbers))
        return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, odds))))

    def likely(self, compared: Sequence[Wording], cosines: Rows, tables: Tables = HERE) -> Rows:
        """Give how likely the pairs of wordings that are worth comparing bear on one claim; 0 is `LEAST` or less."""
        found = tables.each(self._likely, self._parts(compared, cosines, tables))
        values = np.concatenate([*found, np.zeros(0)])
        return cosines.with_values(np.where(values > LEAST, values, 0.0))

    @staticmethod
    def _parts(compared: Sequence[Wording], cosines: Rows, tables: Tables) -> Iterator[_Part]:
        left = cosines.pairs()
        for rows in in_parts(len(cosines.values), tables):
            pairs = list(islice(left, len(rows)))
            held = {wording for i, j, _ in pairs for wording in (i, j)} if tables.rows else ()
            yield only(compared, held, tables), pairs

    def _likely(self, part: _Part) -> NDArray[np.float64]:
        compared, pairs = part
        together = ((compared[i], compared[j], cosine) for i, j, cosine in pairs)
        return np.array([self.probability(relation(one, two), evidence(one, two, near)) for one, two, near in together])


@cache
def claim_settings() -> Mapping[str, Any]:
    """Give what is fitted and shipped for claims, read once."""
    settings = resources.files("firsthand").joinpath("models", "claims-en", "settings.json")
    return MappingProxyType(json.loads(settings.read_text(encoding="utf-8")))


@cache
def pair_decision() -> PairDecision:
    """Give the shipped decision."""
    return PairDecision.from_settings(claim_settings()["pairs"])
