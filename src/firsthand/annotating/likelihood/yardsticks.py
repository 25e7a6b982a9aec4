"""Yardsticks: what words of likelihood stand for, by the published scale that applies to whoever says them.

The scales and the words stand in ``yardsticks.toml``.  Which scale applies follows the source: a British service is read
on the UK's yardstick and an American one on ICD 203, as those houses write by them; a term that only one scale holds
stands on that one, whoever says it; any other word is read as 46 people read it, and where they were not asked on Kent's.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

PREFERENCE = ("perceptions", "kent", "phia", "icd203")
"""Scales in the order in which they are asked for a term where the source has none of its own."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A published yardstick."""

    name: str
    """As the trace names it."""
    terms: Mapping[str, tuple[float, float]]
    """Lower and upper probability of each term it holds."""
    sources: re.Pattern[str] | None
    """Names, offices and affiliations of those who write by it; None where nobody in particular does."""


@dataclass(frozen=True, slots=True)
class Band:
    """What a term stands for."""

    low: float
    high: float
    scale: str


@cache
def tables() -> dict[str, dict[str, object]]:
    """``yardsticks.toml`` as it stands in the package."""
    return tomllib.loads(resources.files(__package__).joinpath("yardsticks.toml").read_text(encoding="utf-8"))


@cache
def scales() -> dict[str, Scale]:
    """The yardsticks by their keys."""
    found = {}
    for key, table in tables()["scales"].items():
        assert isinstance(table, dict)  # the shape of our own file
        names: Sequence[str] = table["sources"]
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else None
        terms = {term: (float(low), float(high)) for term, (low, high) in table["terms"].items()}
        found[key] = Scale(table["name"], terms, pattern)
    return found


def scale_of(words: Iterable[str]) -> str | None:
    """The key of the scale that somebody of these names, offices and affiliations writes by, or None."""
    known = tuple(words)
    for key, scale in scales().items():
        if scale.sources is not None and any(scale.sources.search(one) for one in known):
            return key
    return None


def band(term: str, scale: str | None = None) -> Band | None:
    """What ``term`` stands for on the source's own ``scale``, else on the first that holds it; None where none does."""
    for key in ([scale] if scale else []) + list(PREFERENCE):
        found = scales()[key]
        if term in found.terms:
            return Band(*found.terms[term], found.name)
    return None
