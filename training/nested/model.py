"""The reader of nested attributions: a recurrent layer over the tagger's states, labels of cues, and pointers."""

from __future__ import annotations

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from firsthand.annotating.reading_on.nested_reader import FARTHEST, POINTERS
from training.nested.data import Pointed

NARROW, HIDDEN, KEY, LABEL = 192, 128, 64, 96
"""Widths: of what the recurrent layer reads, of its state in either direction, of pointers' vectors, of the cue's layer."""


class Reader(nn.Module):
    """What `firsthand.annotating.reading_on.nested_reader` runs."""

    def __init__(self, width: int, dropout: float = 0.3, dropout_in: float = 0.15) -> None:
        super().__init__()
        self.dropout_in, self.dropout = nn.Dropout(dropout_in), nn.Dropout(dropout)
        self.narrow, self.norm = nn.Linear(width, NARROW), nn.LayerNorm(NARROW)
        self.recurrent = nn.LSTM(NARROW, HIDDEN, batch_first=True, bidirectional=True)
        wide = 2 * HIDDEN + NARROW
        self.cue = nn.Sequential(nn.Linear(wide, LABEL), nn.GELU(), nn.Dropout(dropout), nn.Linear(LABEL, 3))
        self.query, self.key = nn.Linear(wide, POINTERS * KEY), nn.Linear(wide, POINTERS * KEY)
        self.nobody = nn.Linear(wide, 2)
        self.distances = nn.Parameter(torch.zeros(POINTERS, 2 * FARTHEST + 1))

    def states(self, features: Tensor, counts: Tensor | None = None) -> Tensor:
        """(batch, words, width) features, and how many words each has (None: all); (batch, words, wide)."""
        narrow = self.norm(functional.gelu(self.narrow(self.dropout_in(features))))
        read = self.dropout(narrow)
        if counts is None:
            read, _ = self.recurrent(read)
        else:
            packed = nn.utils.rnn.pack_padded_sequence(read, counts, batch_first=True, enforce_sorted=False)
            read, _ = nn.utils.rnn.pad_packed_sequence(
                self.recurrent(packed)[0], batch_first=True, total_length=narrow.shape[1]
            )
        joined: Tensor = self.dropout(torch.cat([read, narrow], -1))
        return joined

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of cues' labels (batch, words, 3), queries and keys (batch, words, 4 * `KEY`), nobody's (batch, words, 2)."""
        states = self.states(features)
        return self.cue(states), self.query(states), self.key(states), self.nobody(states)

    def pointer_loss(self, states: Tensor, pointed: list[Pointed], offsets: Tensor) -> Tensor:
        """Summed cross-entropy of four pointers; states (words, wide) of one stretch; ``offsets`` (attributions, words) the
        buckets of distances from each cue."""
        rows = torch.tensor(pointed)
        sums = torch.cat([torch.zeros(1, states.shape[1]), states.cumsum(0)])
        cues = (sums[rows[:, 1] + 1] - sums[rows[:, 0]]) / (rows[:, 1] - rows[:, 0] + 1)[:, None]
        queries = self.query(cues).view(-1, POINTERS, KEY)
        keys = self.key(states).view(-1, POINTERS, KEY)
        scores = torch.einsum("mpd,npd->mpn", queries, keys) / KEY**0.5 + self.distances[:, offsets].transpose(0, 1)
        nobody = self.nobody(cues)
        loss = torch.zeros(())
        for k in range(POINTERS):
            table, target = scores[:, k], rows[:, 2 + k]
            if k < 2:
                table, target = torch.cat([nobody[:, k : k + 1], table], 1), target + 1
            loss = loss + functional.cross_entropy(table, target, reduction="sum")
        return loss
