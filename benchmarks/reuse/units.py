"""An article as a list of sentences, each of which knows where it was first written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_SENTENCE = re.compile(r"(?<=[.!?])[”\"’]?\s+(?=[“\"‘A-Z])")


class Place(NamedTuple):
    """Where a sentence was first written: an article and the sentence's number in it."""

    article: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence (or heading) with what stands before it, a blank or an empty line."""

    text: str
    before: str
    place: Place | None
    """Where the words come from; None for words that were made up for the copy."""


class Labelled(NamedTuple):
    """Characters of a report, and where their sentence was first written."""

    start: int
    end: int
    place: Place | None


def units(article: str, text: str) -> list[Unit]:
    """Cut an article into sentences; a quotation's closing mark stays with its sentence."""
    found: list[Unit] = []
    for paragraph in filter(None, (part.strip() for part in text.split("\n"))):
        before = "\n\n" if found else ""
        at = 0
        for border in [*(match.end() for match in _SENTENCE.finditer(paragraph)), len(paragraph)]:
            if sentence := paragraph[at:border].strip():
                found.append(Unit(sentence, before, Place(article, len(found))))
                before = " "
            at = border
    return found


def written(sentences: Sequence[Unit]) -> tuple[str, tuple[Labelled, ...]]:
    """Put sentences together again; gives the text and where each of its characters comes from."""
    return "".join(_pieces(sentences)), tuple(_labels(sentences))


def _pieces(sentences: Sequence[Unit]) -> Iterator[str]:
    for number, unit in enumerate(sentences):
        yield (unit.before or "\n\n") if number else ""
        yield unit.text


def _labels(sentences: Sequence[Unit]) -> Iterator[Labelled]:
    at = 0
    for number, unit in enumerate(sentences):
        at += len(unit.before or "\n\n") if number else 0
        yield Labelled(at, at + len(unit.text), unit.place)
        at += len(unit.text)
