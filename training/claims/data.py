"""What the pair decision learns from: passages of news events with the claims they bear on, and pairs of sentences."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

RELATIONS = ("same telling, same report", "same telling", "same source, same report", "same source", "same report", "")
"""What two passages have in common beside their words, the closest first."""
CONTEXT = 80
"""Characters before a passage that are read with it."""
HELD_OUT = slice(1, None, 4)
"""Of the events by name, those that no weight is trained on and no passage was read of; their figures were seen."""


@dataclass(frozen=True)
class Passage:
    """What somebody says in one report, and the claims it bears on."""

    report: str
    source: str
    telling: str
    before: str
    """What stands before it in the report."""
    text: str
    claims: frozenset[str]


@dataclass(frozen=True)
class Event:
    """The passages of the reports on one event."""

    name: str
    passages: tuple[Passage, ...]

    def relations(self) -> np.ndarray:
        """(passages, passages) numbers into ``RELATIONS``."""
        report, source, telling = (
            np.array([getattr(one, key) for one in self.passages]) for key in ("report", "source", "telling")
        )
        apart = (report[:, None] != report[None]).astype(np.int64)
        same_source, same_telling = source[:, None] == source[None], telling[:, None] == telling[None]
        return np.where(same_telling, 0, np.where(same_source, 2, 4)) + apart

    def together(self) -> np.ndarray:
        """(passages, passages) whether both bear on one claim."""
        own = [one.claims for one in self.passages]
        return np.array([[bool(one & other) for other in own] for one in own])


def events(gold: Path, texts: Path) -> tuple[list[Event], list[Event]]:
    """The events to train on and those held out."""
    found = [_event(path, texts) for path in sorted(gold.glob("*.json"))]
    held = found[HELD_OUT]
    return [one for one in found if one not in held], held


def _event(path: Path, texts: Path) -> Event:
    gold = json.loads(path.read_text(encoding="utf-8"))
    claims: dict[tuple[str, int], set[str]] = {}
    for claim in gold["claims"]:
        for telling, index in claim["mentions"]:
            claims.setdefault((telling, index), set()).add(claim["id"])
    passages = []
    for telling in gold["utterances"]:
        for index, mention in enumerate(telling["mentions"]):
            text = (texts / f"{mention['report']}.txt").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            start, end = mention["content_span"]
            bears_on = frozenset(claims.get((telling["id"], index), ()))
            before = text[max(0, start - CONTEXT) : start].partition(" ")[2]
            own = mention["report"], telling["source"], telling["id"]
            passages.append(Passage(*own, before, text[start:end], bears_on))
    return Event(gold["event"], tuple(passages))


@dataclass(frozen=True)
class Pair:
    """Two sentences and how alike they are, from 0 to 1."""

    one: str
    other: str
    alike: float


def pairs(folder: Path) -> list[Pair]:
    """Sentence pairs judged by people: paraphrase (MSRP), similarity (STS) and relatedness (SICK).

    What SICK's judges found to contradict counts half as alike as it is related: the same matter, another claim.
    """
    found = []
    for row in _rows(folder / "msrp-train.tsv"):
        found.append(Pair(row[3], row[4], 0.85 if row[0] == "1" else 0.5))
    for row in _rows(folder / "sick-train.txt"):
        related = (float(row[3]) - 1) / 4
        found.append(Pair(row[1], row[2], related / 2 if row[4] == "CONTRADICTION" else related))
    for path in sorted((folder / "sts").glob("*.tsv")):
        found += [Pair(row[1], row[2], float(row[0]) / 5) for row in _rows(path, 0) if row[0].strip() and len(row) > 2]
    return found


def _rows(path: Path, header: int = 1) -> Iterator[Sequence[str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[header:]
