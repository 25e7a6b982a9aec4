"""SemEval-2020's counterfactual sentences (task 5), and which of them are held back.

The task's own test part is not used.  A fifth of each of the two training parts is held back, drawn by a hash of a seed and
the sentence's first words, so that a sentence that stands in both parts, or twice, is on one side only.
"""

from __future__ import annotations

import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from firsthand.model import Span

SEED = "counterfactuals 2020-5"
FOLDER = Path("corpora") / "conditionals"
DETECTION = "semeval2020-task5-subtask1-train.csv"
SPANS = "semeval2020-task5-subtask2-train.csv"
_FIFTHS = 5
_TENTHS = 10
_HEAD = 60
"""Letters by which a sentence is known, whatever its marks and case."""

Part = Literal["held back", "tune", "train"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a short passage) of the shared task."""

    text: str
    part: Part
    counterfactual: bool
    condition: Span | None = None
    """Code points of the condition; None where it was not marked."""
    outcome: Span | None = None
    """Code points of the outcome; None where there is none."""


def part_of(text: str) -> Part:
    """A fifth is held back; of the rest a tenth is for choosing settings."""
    drawn = _drawn(text)
    if drawn % _FIFTHS == 0:
        return "held back"
    return "tune" if drawn // _FIFTHS % _TENTHS == 0 else "train"


def fold_of(text: str, folds: int) -> int:
    """Which of so many folds a sentence is in, for cross-validation among those that are not held back."""
    return _drawn(text) // (_FIFTHS * _TENTHS) % folds


def _drawn(text: str) -> int:
    head = re.sub(r"\W+", " ", text).strip().lower()[:_HEAD]
    return int.from_bytes(hashlib.sha256(f"{SEED}\n{head}".encode()).digest()[:8])


def for_detection(shared: Path) -> list[Sentence]:
    """Subtask 1: is there a counterfactual in it?"""
    return [
        Sentence(row["sentence"], part_of(row["sentence"]), row["gold_label"] == "1")
        for row in _rows(shared / FOLDER / DETECTION)
    ]


def with_spans(shared: Path) -> list[Sentence]:
    """Subtask 2: counterfactuals with their condition and outcome."""
    return [
        Sentence(row["sentence"], part_of(row["sentence"]), True, _span(row, "antecedent"), _span(row, "consequent"))
        for row in _rows(shared / FOLDER / SPANS)
    ]


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def _span(row: dict[str, str], role: str) -> Span | None:
    """The task gives the last code point; spans here are half open."""
    first, last = int(row[f"{role}_startid"]), int(row[f"{role}_endid"])
    return None if first < 0 else (first, last + 1)
