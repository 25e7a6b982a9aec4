"""What the pair decision learns from: passages of news events with the claims they bear on, and pairs of sentences."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.events.data import Marked, more, reports_of, told

RELATIONS = ("same telling, same report", "same telling", "same source, same report", "same source", "same report", "")
"""What two passages have in common beside their words, the closest first."""
CONTEXT = 80
"""Characters before a passage that are read with it."""
HELD_OUT, MORE_HELD_OUT = slice(1, None, 4), slice(1, 20, 2)
"""Of the thirty events by name, and of the fifty, those that no weight of the encoder is trained on and no passage was
read of; their figures were seen."""


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


def divided(shared: Path, with_more: bool = False) -> tuple[list[Marked], list[Marked]]:
    """The events that the encoder is trained on and those held out: of the thirty, and ``with_more`` of the fifty."""
    first, others = told(shared), more() if with_more else []
    held = [*first[HELD_OUT], *others[MORE_HELD_OUT]]
    return [one for one in (*first, *others) if one not in held], held


def events(shared: Path, with_more: bool = False) -> tuple[list[Event], list[Event]]:
    """These events as passages."""
    train, held = ([_event(one, shared) for one in some] for some in divided(shared, with_more))
    return train, held


def _event(event: Marked, shared: Path) -> Event:
    bears_on: dict[tuple[str, int], set[str]] = {}
    for claim in event["claims"]:
        for telling, index in claim["mentions"]:
            bears_on.setdefault((telling, index), set()).add(claim["id"])
    text_of = {name: text for name, text, _ in reports_of(event, shared)}
    passages = []
    for telling in event["utterances"]:
        for index, mention in enumerate(telling["mentions"]):
            text = text_of[mention["report"]]
            start, end = mention["content_span"]
            before = text[max(0, start - CONTEXT) : start].partition(" ")[2]
            own = mention["report"], telling["source"], telling["id"]
            claims = frozenset(bears_on.get((telling["id"], index), ()))
            passages.append(Passage(*own, before, text[start:end], claims))
    return Event(event["event"], tuple(passages))


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
