"""Marked events: the thirty that are handed in, and fifty more of ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TELLINGS, TEXTS = Path("corpora", "tellings", "gold"), Path("corpora", "basil")
"""Where the thirty events and all texts lie in the folder of the development data."""
Marked = dict[str, Any]
"""An event: its sources, utterances with their mentions, and claims, in the form of ``bench/crossreport/GUIDELINES.md``."""


def told(shared: Path) -> list[Marked]:
    """The thirty events, by name."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((shared / TELLINGS).glob("*.json"))]


def more() -> list[Marked]:
    """The fifty, by name."""
    events: list[Marked] = json.loads((HERE / "marked.json").read_text(encoding="utf-8"))
    return events


def reports_of(event: Marked, shared: Path) -> Iterator[tuple[str, str, list[Marked]]]:
    """Each report of an event: its name, its text and the mentions in it."""
    mentions: dict[str, list[Marked]] = {}
    for utterance in event["utterances"]:
        for one in utterance["mentions"]:
            mentions.setdefault(one["report"], []).append(one)
    for path in sorted((shared / TEXTS).glob(f"{event['event']}_*.txt")):
        yield path.stem, text_of(path), mentions.get(path.stem, [])


def text_of(file: Path) -> str:
    """A text as the project reads it."""
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
