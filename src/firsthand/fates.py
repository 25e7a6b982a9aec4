"""Fates: what has befallen whoever is counted, by the words for it ("17 *dead*", "the *death toll* rose to 19")."""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.model import Figure

DEAD, INJURED = "dead", "injured"
_WORDS = {
    DEAD: "dead deaths died fatalities killed perished toll",
    INJURED: "injured injuries hurt wounded",
}
ALIKE = {word: fate for fate, words in _WORDS.items() for word in words.split()}
"""Words for one fate, each with the one that stands for all of them."""
OTHERS = frozenset(
    """
    arrested captured casualties charged convicted deported detained displaced evacuated executed freed homeless hospitalized indicted
    infected lost losses missing murdered rescued
    """.split()  # noqa: SIM905
)
"""Words for further fates, each by itself."""
_WORD = re.compile(r"[^\W\d_]+")
_SLACK = 0.1
"""By which part of itself a number may be another's, rounded."""


class Toll(NamedTuple):
    """How many met one fate, as a report gives it."""

    fate: str
    number: float
    """The least where only that is given, else the most."""


def toll_of(figure: Figure) -> Toll | None:
    """Give what a figure says of how many are dead or injured; None where it counts something else."""
    fates = {ALIKE[word] for word in _WORD.findall(figure.counted.lower()) if word in ALIKE}
    if len(fates) != 1 or figure.kind != "count":
        return None
    number = figure.high if figure.low is None else figure.low
    return None if number is None else Toll(fates.pop(), number)


def differ(one: Toll, other: Toll) -> bool:
    """Tell whether two counts of one fate are not the same count: "at least 12" may hold where "19" does, and says something else."""
    if one.fate != other.fate:
        return False
    first, second = sorted((one.number, other.number))
    return first < second * (1 - _SLACK)
