"""Counting: whether two figures count the same thing, in the same unit, and whether both can hold."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, NamedTuple

from firsthand.fates import ALIKE, DEAD, INJURED, OTHERS
from firsthand.model import Figure

ROUNDED = 0.1
"""By which part of itself a number may be off that the text calls approximate."""
_ROUND = 1000
"""Whole multiples of this may have been rounded."""
_WORD = re.compile(r"[^\W\d_]+")
_TOLL = frozenset(["death", "toll"])
"""Words for a count of the dead that say of nobody who they were ("the *death toll* of the fire")."""
_ANYBODY = "people"
_EMPTY = frozenset(["of", "the", "and", "in", "a", "an", "or"])


class Counts(NamedTuple):
    """What a figure counts, taken apart."""

    noun: str
    """The last noun, without a plural's ending."""
    kind: frozenset[str]
    """The other words that narrow it down."""
    fate: frozenset[str]
    """What befell whoever is counted."""
    words: str
    is_of_anybody: bool = False
    """Whether it says what befell them, and not who they were ("17 dead")."""


def counts_of(figure: Figure) -> Counts:
    """Take what a figure counts apart into noun, what narrows it down, and fate."""
    words = [word.lower() for word in _WORD.findall(figure.counted) if word.lower() not in _EMPTY]
    fate = frozenset(ALIKE.get(word, word) for word in words if word in ALIKE or word in OTHERS)
    rest = [_singular(word) for word in words if word not in ALIKE and word not in OTHERS | _TOLL]
    if words[-1:] == ["toll"] or (fate & {DEAD, INJURED} and not rest):
        return Counts(_ANYBODY, frozenset(), fate, figure.counted, is_of_anybody=True)
    rest = rest or [_singular(word) for word in words]
    return Counts(rest[-1] if rest else "", frozenset(rest[:-1]), fate, figure.counted)


def same_thing(one: Figure, other: Figure) -> Literal["same", "near", "different"]:
    """Whether two figures count the same thing, or the same people in another state, or different things.

    A bare noun ("people") is too wide to be the same as another without the fate that both suffered.
    """
    first, second = counts_of(one), counts_of(other)
    if first.noun != second.noun or _dimension(one) != _dimension(other):
        return "different"
    if first.fate != second.fate:
        is_near = first.fate and second.fate and _narrowed(first, second)
        return "near" if is_near and not (first.is_of_anybody or second.is_of_anybody) else "different"
    if not _narrowed(first, second):
        return "different"
    return "same" if first.kind or first.fate else "different"


def count_one_noun(one: Figure, other: Figure) -> bool:
    """Whether two figures count what is called by one noun, with the same words beside it or none, and in one fate or none."""
    return counts_of(one)[:3] == counts_of(other)[:3] and _dimension(one) == _dimension(other)


def disjoint(one: Figure, other: Figure) -> bool:
    """Whether the two cannot both hold: their bounds, in one unit, exclude each other.

    An approximate number may be off by a tenth of itself, whole thousands ("43,000" for 43,350) by half of the last of them.  Figures whose units have nothing in common exclude nothing.
    """
    first, second = _bounds(one), _bounds(other)
    factor = _factor(one.unit, other.unit)
    if first is None or second is None or factor is None:
        return False
    (low, high), (lower, higher) = first, second
    return low * factor > higher or lower > high * factor


def number_words(figure: Figure) -> str:
    """A figure's bounds as one reads them: "more than 28,700", "2 to 3", "about 40 %"."""
    low, high = (None if value is None else _shown(value, figure) for value in (figure.low, figure.high))
    about = "about " if figure.approximate else ""
    if low is None and high is None:
        return "no number"
    if low is None:
        return f"up to {about}{high}"
    if high is None:
        return f"{about}{low} or more"
    return f"{about}{low}" if low == high else f"{low} to {high}"


def _narrowed(one: Counts, other: Counts) -> bool:
    """Whether what narrows the one down narrows the other down too, and more may be said of one of them."""
    return one.kind <= other.kind or other.kind <= one.kind


def _bounds(figure: Figure) -> tuple[float, float] | None:
    if figure.low is None and figure.high is None:
        return None
    slack = ROUNDED if figure.approximate else 0.0
    low = -float("inf") if figure.low is None else figure.low * (1 - slack) - _rounded_away(figure.low)
    high = float("inf") if figure.high is None else figure.high * (1 + slack) + _rounded_away(figure.high)
    return low, high


def _rounded_away(value: float) -> float:
    """What rounding may have cost a number that ends in noughts: half of the last place that has another digit."""
    if value < _ROUND or value % _ROUND:
        return 0.0
    place = float(_ROUND)
    while value % (10 * place) == 0:
        place *= 10
    return place / 2


def _dimension(figure: Figure) -> str:
    """What a figure is measured in: a currency stands for itself, every other unit for its dimension."""
    if figure.unit is None or figure.kind != "measure":
        return f"{figure.kind} {figure.unit or ''}"
    return f"measure {_registry().Unit(figure.unit).dimensionality}"


def _factor(unit: str | None, other: str | None) -> float | None:
    """By what a number in ``unit`` is multiplied to be in ``other``; null where the two measure different things."""
    if unit == other:
        return 1.0
    if unit is None or other is None:
        return None
    try:
        return float(_registry().Quantity(1.0, unit).to(other).magnitude)
    except Exception as problem:  # pint's errors share no narrower base
        if type(problem).__module__.startswith("pint"):
            return None
        raise


@cache
def _registry() -> Any:
    """Pint's units.  They take a fifth of a second to load, so that only a comparison that needs them does."""
    import pint

    return pint.UnitRegistry()


def _shown(value: float, figure: Figure) -> str:
    if figure.kind == "share":
        return f"{value * 100:.4g} %"
    number = f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
    return f"{number} {figure.unit}" if figure.unit else number


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
