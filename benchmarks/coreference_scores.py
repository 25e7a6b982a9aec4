"""The field's measures of coreference: how well chains of mentions agree with marked ones.

MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF over entities (Luo 2005, its φ4) and LEA (Moosavi and Strube,
"Which coreference evaluation metric do you trust?", ACL 2016).  CoNLL's score is the mean of the first three's F1 (Pradhan
et al., "CoNLL-2012 shared task").  Chains are sets of mentions; those with one mention only count for nothing and are left
out of both sides beforehand, as in the shared task.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

Chain = frozenset[Hashable]
MEASURES = ("muc", "b_cubed", "ceaf_e", "lea")
CONLL = MEASURES[:3]


@dataclass(slots=True)
class Counts:
    """What was right and what there was, summed over documents."""

    found: float = 0.0
    of_system: float = 0.0
    known: float = 0.0
    of_key: float = 0.0

    def add(self, known: tuple[float, float], found: tuple[float, float]) -> None:
        """Take in a document's recall and precision, each as what is right and of how much."""
        self.known, self.of_key = self.known + known[0], self.of_key + known[1]
        self.found, self.of_system = self.found + found[0], self.of_system + found[1]

    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1, from 0 to 1."""
        precision, recall = self.found / (self.of_system or 1), self.known / (self.of_key or 1)
        return precision, recall, 2 * precision * recall / (precision + recall or 1)


class Scores:
    """The measures over several documents, whose counts are summed before anything is divided."""

    def __init__(self) -> None:
        self._counts = {measure: Counts() for measure in MEASURES}

    def add(self, key: Collection[Chain], system: Collection[Chain]) -> None:
        """Take in a document's marked chains and those that were found."""
        key, system = [one for one in key if len(one) > 1], [one for one in system if len(one) > 1]
        self._counts["muc"].add(_links(key, system), _links(system, key))
        self._counts["b_cubed"].add(_mentions(key, system), _mentions(system, key))
        shared = _best_pairs(key, system)
        self._counts["ceaf_e"].add((shared, len(key)), (shared, len(system)))
        self._counts["lea"].add(_entities(key, system), _entities(system, key))

    def figures(self) -> dict[str, float]:
        """Each measure's precision, recall and F1, and CoNLL's score."""
        told = {measure: counts.figures() for measure, counts in self._counts.items()}
        figures = {
            f"{measure}_{part}": figure
            for measure in MEASURES
            for part, figure in zip("prf", told[measure], strict=True)
        }
        return {**figures, "conll": sum(told[measure][2] for measure in CONLL) / len(CONLL)}


def _owners(chains: Sequence[Chain]) -> dict[Hashable, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def _links(key: Sequence[Chain], other: Sequence[Chain]) -> tuple[float, float]:
    """MUC's recall: of the links that hold each chain together, those that are left when the others cut it up."""
    owner = _owners(other)
    kept = whole = 0
    for chain in key:
        parts = {owner[mention] for mention in chain if mention in owner}
        kept += len(chain) - len(parts) - sum(mention not in owner for mention in chain)
        whole += len(chain) - 1
    return kept, whole


def _mentions(key: Sequence[Chain], other: Sequence[Chain]) -> tuple[float, float]:
    """B³'s recall: for each mention, the share of its chain that it is found together with."""
    owner = _owners(other)
    right = 0.0
    for chain in key:
        together = Counter(owner[mention] for mention in chain if mention in owner)
        right += sum(number * number for number in together.values()) / len(chain)
    return right, sum(map(len, key))


def _best_pairs(key: Sequence[Chain], system: Sequence[Chain]) -> float:
    """CEAF's similarity of chains paired one to one in the best way."""
    alike = np.zeros((len(key), len(system)))
    owner = _owners(system)
    for number, chain in enumerate(key):
        for other, shared in Counter(owner[mention] for mention in chain if mention in owner).items():
            alike[number, other] = 2 * shared / (len(chain) + len(system[other]))
    return float(alike[linear_sum_assignment(alike, maximize=True)].sum())


def _entities(key: Sequence[Chain], other: Sequence[Chain]) -> tuple[float, float]:
    """LEA's recall: for each chain the share of its links that are found, weighed by its size."""
    owner = _owners(other)
    right = 0.0
    for chain in key:
        together = Counter(owner[mention] for mention in chain if mention in owner)
        links = len(chain) * (len(chain) - 1) / 2
        right += len(chain) * sum(number * (number - 1) / 2 for number in together.values()) / links
    return right, sum(map(len, key))
