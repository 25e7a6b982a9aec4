"""The model: the tagger's kind of encoder, and two layers that read an event's certainty off its first wordpiece."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.attributions.model import MINILM, Encoder
from training.factuality.data import SETS, Sentence

INNER = 192


class Factuality(nn.Module):
    """Encoder, and one score a set: the sets were judged under different guidelines and share all but the last layer."""

    def __init__(self, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(MINILM, vocabulary, dropout)
        self.inner = nn.Linear(MINILM.width, INNER)
        self.score = nn.Linear(INNER, len(SETS))

    def forward(self, pieces: Tensor, present: Tensor | None = None) -> Tensor:
        """(batch, length) ids, and which hold a piece (None: all); (batch, length, sets) scores, -3 to 3."""
        none = torch.zeros_like(pieces)
        x = self.encoder(pieces, none, none, none, present)
        return 3 * torch.tanh(self.score(torch.tanh(self.inner(x))))


def scores(model: Factuality, batch: list[Sentence]) -> tuple[Tensor, Tensor]:
    """The model's scores (events,) of a batch's events, each as its own set scores, and the labels (events,)."""
    length = max(len(s.pieces) for s in batch)
    pieces = torch.zeros(len(batch), length, dtype=torch.long)
    present = torch.zeros(len(batch), length, dtype=torch.bool)
    rows, columns, sets, labels = [], [], [], []
    for i, s in enumerate(batch):
        pieces[i, : len(s.pieces)] = torch.tensor(s.pieces)
        present[i, : len(s.pieces)] = True
        rows += [i] * len(s.places)
        columns += s.places
        sets += [s.set] * len(s.places)
        labels += s.labels
    with torch.autocast("cpu", torch.bfloat16):
        found = model(pieces, None if bool(present.all()) else present)
    return found[rows, columns, sets].float(), torch.tensor(labels)
