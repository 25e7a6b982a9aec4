"""Batches as tensors, with the small changes that make the tagger indifferent to typography."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from firsthand.annotating.tagging.words import Words


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the tagger takes: (batch, length) each, ``first`` and ``words`` (batch, words)."""

    pieces: Tensor
    case: Tensor
    quote: Tensor
    gap: Tensor
    first: Tensor
    present: Tensor | None
    words: Tensor
    """Which places of ``first`` hold a word."""

    def arguments(self) -> tuple[Tensor, ...]:
        """In the order of the tagger's parameters."""
        return self.pieces, self.case, self.quote, self.gap, self.first, self.present


class Typography:
    """Chance changes of quotation marks and case, none of which should change a label."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        ids = {mark: tokenizer.token_to_id(mark) for mark in "“”‘’\"'«»"}
        self.curly = {ids["“"], ids["”"], ids['"']}
        self.single = {ids["‘"], ids["’"], ids["'"]}
        self.ids = ids

    def change(self, rng: np.random.Generator, pieces: np.ndarray, case: np.ndarray, quote: np.ndarray) -> None:
        """Change a window in place."""
        draw = rng.random()
        double, single = np.isin(pieces, list(self.curly)), np.isin(pieces, list(self.single))
        opening, closing = double & (quote == 4), double & ((quote == 5) | (quote == 6))
        if draw < 0.10:
            pieces[double], pieces[single] = self.ids['"'], self.ids["'"]
        elif draw < 0.18:
            pieces[opening], pieces[closing] = self.ids["“"], self.ids["”"]
            pieces[single & (pieces == self.ids["'"])] = self.ids["’"]
        elif draw < 0.21:
            pieces[opening], pieces[closing] = self.ids["«"], self.ids["»"]
        elif draw < 0.25:
            pieces[opening], pieces[closing] = self.ids["‘"], self.ids["’"]
        draw = rng.random()
        letters = (case > 0) & (case < 6)
        if draw < 0.03:
            case[letters] = 1
        elif draw < 0.06:
            case[letters & (case != 4)] = 3


def collate(
    windows: list[tuple[Words, int, int]],
    ends: tuple[int, int, int],
    change: tuple[Typography, np.random.Generator] | None = None,
    longest: int = 512,
) -> Inputs:
    """Tensors of windows (words, first, one past the last); ``ends`` are the ids of [CLS], [SEP] and [PAD]."""
    begin, stop, pad = ends
    rows = []
    for words, low, high in windows:
        a = int(words.first[low])
        b = int(words.first[high]) if high < len(words) else len(words.pieces)
        b = min(b, a + longest - 2)
        owner = words.piece_word[a:b]
        pieces, case, quote = words.pieces[a:b].copy(), words.case[owner], words.quote[owner]
        if change:
            change[0].change(change[1], pieces, case, quote)
        rows.append((pieces, case, quote, words.gap[owner], words.first[low:high] - a + 1))
    length = max(len(row[0]) for row in rows) + 2
    most = max(len(row[4]) for row in rows)
    out = np.zeros((4, len(rows), length), dtype=np.int64)
    out[0] = pad
    first = np.zeros((len(rows), most), dtype=np.int64)
    present = np.zeros((len(rows), length), dtype=bool)
    held = np.zeros((len(rows), most), dtype=bool)
    for i, (*features, starts) in enumerate(rows):
        n = len(features[0])
        for k, feature in enumerate(features):
            out[k, i, 1 : n + 1] = feature
        out[0, i, 0], out[0, i, n + 1] = begin, stop
        present[i, : n + 2] = True
        first[i, : len(starts)] = np.minimum(starts, n)
        held[i, : len(starts)] = True
    return Inputs(
        *(torch.from_numpy(o) for o in out),
        torch.from_numpy(first),
        None if present.all() else torch.from_numpy(present),
        torch.from_numpy(held),
    )
