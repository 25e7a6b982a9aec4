"""GUM's coreference documents (WebAnno TSV 3.2) as running text with the entities that its mentions stand for.

GUM (Zeldes, "The GUM Corpus", Language Resources and Evaluation 51, 2017) gives words set apart by blanks, sentence by
sentence.  Marks are set back against their words here, and a sentence without an end mark becomes a paragraph of its own, as
headings and captions are; other paragraphs are not marked in the corpus.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from firsthand.model import Span

SAME = frozenset({"coref", "ana", "cata", "appos", "pred", "disc"})
"""Relations that tie two mentions of one entity; bridging ties others."""
_CLOSING = frozenset(". , ; : ! ? ) ] ” ’ ’s 's n't n’t ’m ’re ’ve ’ll ’d 'm 're 've 'll 'd % … '".split())  # noqa: SIM905
_OPENING = frozenset("( [ “ ‘ $ US$ # £ €".split())  # noqa: SIM905
_END = re.compile(r"[.!?…:;,\-–—]['\"”’)\]]*$")
_MENTION = re.compile(r"(.+?)(?:\[(\d+)\])?$")
_RELATION = re.compile(r"(\d+-\d+)(?:\[(\d+)_(\d+)\])?$")


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the mentions that people marked in it."""

    name: str
    text: str
    mentions: dict[Span, int]
    """Each mention's span, and the number of its entity."""
    sorts: dict[int, str]
    """What each entity is ("person", "organization", …), as most of its mentions are marked."""


def genre(path: Path) -> str:
    """The genre that a file of the corpus is named for."""
    return path.stem.split("_")[1]


def read(path: Path) -> Document:
    """Read one document.

    Raises:
        ValueError: where a line is not what WebAnno writes.
    """
    sentences: list[list[list[str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentences[-1].append(line.split("\t"))
        elif sentences[-1]:
            sentences.append([])
    text, spans = _running(sentences)
    tokens: dict[str, list[str]] = {}
    sort_of: dict[str, str] = {}
    ties: list[tuple[str, str]] = []
    for row in (row for sentence in sentences for row in sentence):
        kinds = list(_mentions(row))
        for mention, kind in kinds:
            sort_of[mention] = kind
            tokens.setdefault(mention, []).append(row[0])
        ties += _relations(row)
    entity = {mention: number for number, mention in enumerate(tokens)}
    for one, other in ties:
        if one in entity and other in entity and entity[one] != entity[other]:
            low, high = sorted((entity[one], entity[other]))
            entity = {mention: low if number == high else number for mention, number in entity.items()}
    found = {(spans[words[0]][0], spans[words[-1]][1]): entity[mention] for mention, words in tokens.items()}
    sorts: dict[int, Counter[str]] = defaultdict(Counter)
    for mention, number in entity.items():
        sorts[number][sort_of[mention]] += 1
    return Document(path.stem, text, found, {number: told.most_common(1)[0][0] for number, told in sorts.items()})


def _mentions(row: list[str]) -> Iterator[tuple[str, str]]:
    """Every mention that a word is part of: its number (or, where it has none, its only word's) and entity type."""
    if row[3] == "_":
        return
    for part in row[3].split("|"):
        match = _MENTION.match(part)
        if match is None:
            raise ValueError(f"no mention: {part}")
        yield match[2] or row[0], match[1]


def _relations(row: list[str]) -> Iterator[tuple[str, str]]:
    if len(row) < 10 or row[8] == "_":
        return
    for kind, tie in zip(row[8].split("|"), row[9].split("|"), strict=True):
        match = _RELATION.match(tie)
        if match is None:
            raise ValueError(f"no relation: {tie}")
        if kind in SAME:
            here = match[3] if match[3] and match[3] != "0" else row[0]
            there = match[2] if match[2] and match[2] != "0" else match[1]
            yield here, there


def _running(sentences: list[list[list[str]]]) -> tuple[str, dict[str, Span]]:
    """The text, and where each word stands in it, by the word's number."""
    text, spans = "", {}
    quoted = False
    for sentence in sentences:
        words = [row[2] for row in sentence]
        joined = True
        for place, row in enumerate(sentence):
            word = row[2]
            straight = word in ('"', "''", "``")
            closes = word in _CLOSING or (straight and quoted) or (word[:1] in "'’" and 1 < len(word) < 4)
            if text and not joined and not closes:
                text += " "
            spans[row[0]] = (len(text), len(text) + len(word))
            text += word
            joined = word in _OPENING or (straight and not quoted)
            quoted ^= straight
            if place == len(words) - 1:
                text += " " if _END.search(" ".join(words)) else "\n\n"
                joined = True
        quoted = quoted and words[-1:] != ['"']
    return text.rstrip() + "\n", spans
