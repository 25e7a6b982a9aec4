"""Which of two reports that share text took it from the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from firsthand.model import Report

_AGENCIES = {"ap": "associated press", "afp": "agence france-presse", "upi": "united press international"}


_TURNED, _TURNED_BACK = 8, 0.25
"""Equal words that one report quotes and the other gives as its own, at least; and of those the other way, at most."""
_SLIPS = 2
"""Words misspelt in one report alone from which on it is the copy."""
_KNOWN_WORD = 3
"""Reports that hold a word which is none of somebody's making."""
_ALIKE = 0.65
"""Likeness of spelling from which one word is the other misspelt (Ratcliff & Metzener 1988)."""


class Wording(NamedTuple):
    """What the shared passages of two reports show of the one's wording, and of the other's."""

    quoted_alone: tuple[int, int]
    """Equal words that it quotes and the other does not."""
    substituted: tuple[tuple[str, str], ...]
    """Words that stand in each other's place."""


class Direction(NamedTuple):
    """Which report had a passage first, as far as that can be told."""

    first: Report | None
    """None where nothing tells."""
    why: str
    """The reason in a sentence; empty where there is none."""


class Copying:
    """What tells who took from whom, for any two of a collection's reports."""

    def __init__(self, texts_with: Mapping[str, int]) -> None:
        """Take in how many of the reports each word stands (words as `linking.words` forms them)."""
        self._texts_with = texts_with
        self._credited: dict[tuple[str, str], bool] = {}

    def direction(self, one: Report, other: Report, wording: Wording) -> Direction:
        """Tell which of two reports the other took from.

        Where both dates are known and differ, the later took from the earlier; else who credits the other's outlet took
        from that; two that credit each other are a circle and tell nothing.  Else words tell: who gives in his own words
        what the other quotes took it, and so did who alone misspells what the other spells as everybody does.  That one
        is longer tells nothing: copies are cut, and they are added to.
        """
        if one.published and other.published and one.published[:10] != other.published[:10]:
            first, last = sorted((one, other), key=lambda report: report.published or "")
            return Direction(first, f"{_file(last)} is of {_day(last)}, {_file(first)} of {_day(first)}.")
        credited = self._credits(one, other), self._credits(other, one)
        if all(credited):
            return Direction(None, f"{_file(one)} and {_file(other)} each credit the other's outlet.")
        if any(credited):
            first, last = (other, one) if credited[0] else (one, other)
            return Direction(first, f"{_file(last)} credits {first.outlet}.")
        for took_from, reason in (
            (self._unquoted(wording), "gives as its own words what {} quotes"),
            (self._misspelt(wording), "alone misspells what {} spells as others do"),
        ):
            if took_from is not None:
                first, last = (one, other) if took_from == 0 else (other, one)
                return Direction(first, f"{_file(last)} {reason.format(_file(first))}.")
        return Direction(None, "")

    @staticmethod
    def _unquoted(wording: Wording) -> int | None:
        """Give the side that alone quotes shared words, or None."""
        fewer, more = sorted(wording.quoted_alone)
        return wording.quoted_alone.index(more) if more >= _TURNED and fewer <= _TURNED_BACK * more else None

    def _misspelt(self, wording: Wording) -> int | None:
        """Give the side that spells right what the other alone misspells, or None."""
        slips = [0, 0]
        for words in wording.substituted:
            spread = [self._texts_with[word] for word in words]
            right = spread.index(max(spread))
            if min(spread) == 1 and max(spread) >= _KNOWN_WORD and _alike(*words):
                slips[right] += 1
        return slips.index(max(slips)) if max(slips) >= _SLIPS and min(slips) == 0 else None

    def _credits(self, report: Report, earlier: Report) -> bool:
        key = report.id, (earlier.outlet or "").strip().casefold()
        if key not in self._credited:
            self._credited[key] = _credits(report, earlier)
        return self._credited[key]


def _file(report: Report) -> str:
    """Name a report as a reader finds it."""
    return report.path if report.record is None else f"{report.path}, row {report.record}"


def _day(report: Report) -> str:
    return (report.published or "")[:10]


def _alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _credits(report: Report, earlier: Report) -> bool:
    """Tell whether ``report`` says that it has its matter from the outlet of ``earlier``: "(AP)", "Reuters reported", a last line
    or an end behind a dash that is its name alone.
    """
    outlet = (earlier.outlet or "").strip()
    if not outlet or outlet.casefold() == (report.outlet or "").strip().casefold():
        return False
    names = {outlet, *(full for short, full in _AGENCIES.items() if short == outlet.casefold())}
    names |= {short.upper() for short, full in _AGENCIES.items() if full == outlet.casefold()}
    either = "|".join(re.escape(name) for name in sorted(names))
    return bool(
        re.search(
            rf"\((?:the )?(?:{either})\)|\b(?:{either})\b(?: (?:news )?agency)? (?:(?:first|has|had|also) )?reported\b"
            rf"|\b(?:reported by|according to|told|report(?:ing)? (?:by|from)) (?:the )?(?:{either})\b"
            rf"|(?:[.!?…”\"]\s*[-–—]+|\n)\s*(?:(?:by|from|source:) )?(?:the )?(?:{either})[\s.]*\Z",
            report.text,
            re.IGNORECASE,
        )
    )
