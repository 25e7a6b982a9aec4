"""Words of likelihood where numbers may stand, on the published yardsticks."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from firsthand.model import Certainty, Spans

PREFERENCE = ("perceptions", "kent", "phia", "icd203")
"""Yardsticks in the order in which a word is looked up where none is named, as for sources that write by none."""


@cache
def _tables() -> dict[str, dict[str, dict[str, object]]]:
    # Read as data, so that the words of a scenario stand for what they stand for in reports.
    file = resources.files("firsthand").joinpath("annotating", "likelihood", "yardsticks.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _terms() -> dict[str, str]:
    """The yardsticks' term for every wording."""
    return {wording: term for term, wordings in _tables()["words"].items() for wording in (term, *_strings(wordings))}


def _strings(value: object) -> Sequence[str]:
    assert isinstance(value, list)  # the shape of our own file
    return value


def scales() -> tuple[str, ...]:
    """Names of the yardsticks, as the trace and a scenario's ``scale`` give them."""
    return tuple(str(_tables()["scales"][key]["name"]) for key in PREFERENCE)


def on_yardstick(words: str, scale: str | None = None) -> tuple[float, float] | None:
    """What ``words`` stand for, on the yardstick named ``scale`` or on the first that holds them.

    Returns:
        Lower and upper probability, or None where no yardstick gives the words numbers ("may", "could").

    Raises:
        KeyError: nobody knows the words; its argument is a sentence that names the nearest.
    """
    found = _held(words, scale)
    return found[0] if found else None


def as_certainty(words: str, spans: Spans) -> Certainty | None:
    """A word of likelihood as the trace has such, or None where no yardstick gives it numbers."""
    try:
        found = _held(words, None)
    except KeyError:
        return None
    return Certainty(words, spans, *found[0], found[1]) if found else None


def _held(words: str, scale: str | None) -> tuple[tuple[float, float], str] | None:
    wording = " ".join(words.lower().split())
    if wording not in _terms():
        near = difflib.get_close_matches(wording, _terms(), 3)
        raise KeyError(f"no yardstick knows “{words}”" + (f" (the nearest: {', '.join(near)})" if near else ""))
    term = _terms()[wording]
    for key in PREFERENCE:
        table = _tables()["scales"][key]
        held = table["terms"]
        assert isinstance(held, dict)
        if term in held and (scale is None or table["name"] == scale):
            low, high = held[term]
            return (float(low), float(high)), str(table["name"])
    return None
