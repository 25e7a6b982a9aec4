"""Marked reports as stretches of words with labels: what the reader of nested attributions learns from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from firsthand.annotating.quotations import quotations
from firsthand.annotating.reading_on.nested_reader import features, stretches, within
from firsthand.annotating.tagging.tagger import cues_and_sources, tagger
from firsthand.annotating.tagging.words import Words
from training.events.data import text_of

HERE = Path(__file__).resolve().parent
FOLDERS = {"basil": Path("corpora", "basil"), "polnear": Path("corpora", "polnear", "train", "text")}
"""Where the texts of `marked.json` lie in the folder of the development data."""
APART = 2
"""Words of a cue with more than so many others between them are two stretches, of which the longer counts."""
Row = Mapping[str, Any]
Pointed = tuple[int, int, int, int, int, int]
"""First and last word of a cue, of its source (-1 where nobody is named), and of its content."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are read at once."""

    features: Tensor
    """(words, width), as `firsthand.annotating.reading_on.nested_reader.features`."""
    inside: Tensor
    """(words,) Whether a word stands in a content."""
    cues: Tensor
    """(words,) 0 outside, 1 a cue's first word, 2 its others."""
    nested: list[Pointed]
    outer: list[Pointed]
    """What the tagger found, of which pointers learn too."""


def marked(shared: Path) -> Iterator[tuple[str, list[Row]]]:
    """The text of each marked report, and its nested attributions."""
    for name, reports in json.loads((HERE / "marked.json").read_text(encoding="utf-8")).items():
        for report, rows in reports.items():
            yield text_of(shared / FOLDERS[name] / report), rows


def stretches_of(text: str, rows: Iterable[Row]) -> list[Stretch]:
    """The stretches of a text that hold a content."""
    read = tagger().read(text, quotations(text))
    words = read.seen.words
    inside = within(words, [one.content for one in read.attributions], cues_and_sources(read.attributions))
    nested = [one for row in rows if (one := _pointed(words, row, inside)) is not None]
    outer = [
        one
        for found in read.attributions
        if (one := _pointed(words, {"cue": [found.cue], "source": _listed(found.source), "content": found.content}))
    ]
    cues = np.zeros(len(words), dtype=np.int64)
    for first, last, *_ in nested:
        cues[first + 1 : last + 1] = 2
    cues[[one[0] for one in nested]] = 1
    found = []
    for low, high in stretches(words):
        if inside[low:high].any():
            found.append(
                Stretch(
                    torch.from_numpy(features(read.seen, inside, low, high)),
                    torch.from_numpy(inside[low:high]),
                    torch.from_numpy(cues[low:high]),
                    list(local(nested, low, high)),
                    list(local(outer, low, high)),
                )
            )
    return found


def _listed(span: tuple[int, int] | None) -> list[tuple[int, int]]:
    return [] if span is None else [span]


def _pointed(words: Words, row: Row, inside: np.ndarray | None = None) -> Pointed | None:
    """An attribution in words; None where it has no cue or no content there, or its cue is in no content of ``inside``."""
    cue, source, content = (touched(words, row[role]) for role in ("cue", "source", "content"))
    if not len(cue) or not len(content):
        return None
    cue = max(np.split(cue, np.flatnonzero(np.diff(cue) > APART) + 1), key=len)
    if inside is not None and not inside[cue].any():
        return None
    ends = (int(source[0]), int(source[-1])) if len(source) else (-1, -1)
    return int(cue[0]), int(cue[-1]), *ends, int(content[0]), int(content[-1])


def touched(words: Words, spans: Iterable[Sequence[int]]) -> np.ndarray:
    """The words that share a letter with spans."""
    chosen = np.zeros(len(words), dtype=bool)
    for begin, end in spans:
        chosen |= (words.start < end) & (words.end > begin)
    return np.flatnonzero(chosen)


def local(some: Iterable[Pointed], low: int, high: int) -> Iterator[Pointed]:
    """Those whose cue and source lie in a stretch, in its own words, their contents as far as they do."""
    for cue, cue_end, source, source_end, content, content_end in some:
        held = low <= cue and cue_end < high and (source < 0 or (low <= source and source_end < high))
        if held and content < high and content_end >= low:
            ends = (source - low, source_end - low) if source >= 0 else (-1, -1)
            yield cue - low, cue_end - low, *ends, max(content, low) - low, min(content_end, high - 1) - low
