"""The tagger of counterfactuals: an encoder, a label for each word, and a verdict on the sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor, nn

from training.attributions.model import MINILM, MPNET, Dropout, Encoder, Shape

LABELS = 3
"""Outside, condition, outcome."""


class Counterfactuals(nn.Module):
    """`Encoder` with a head on each word's first piece, and one on the mean of all pieces and the greatest of each."""

    def __init__(self, shape: Shape, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape, vocabulary, dropout)
        self.dropout = Dropout(dropout)
        self.label = nn.Linear(shape.width, LABELS)
        self.verdict = nn.Linear(2 * shape.width, 1)

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, gap: Tensor, first: Tensor, present: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Scores of labels (batch, words, 3), and of the sentence being counterfactual (batch,)."""
        x = self.encoder(pieces, case, quote, gap, present)
        if present is None:
            mean, top = x.mean(1), x.amax(1)
        else:
            held = present[..., None].to(x.dtype)
            mean = (x * held).sum(1) / held.sum(1)
            top = x.masked_fill(~present[..., None], -1e4).amax(1)
        at_words = x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
        return self.label(self.dropout(at_words)), self.verdict(self.dropout(torch.cat([mean, top], -1)))[:, 0]


def load(path: Path, layers: int | None = None) -> Counterfactuals:
    """A tagger from a checkpoint; with ``layers`` only so many of its encoder's, from below."""
    saved = torch.load(path, weights_only=False)
    state: dict[str, Tensor] = saved["model"]
    shape = MPNET if saved["shape"] == "mpnet" else MINILM
    held = layers or len({key.split(".")[2] for key in state if key.startswith("encoder.layers.")})
    model = Counterfactuals(replace(shape, layers=held))
    above = {f"encoder.layers.{layer}." for layer in range(held, shape.layers)}
    model.load_state_dict({key: value for key, value in state.items() if not key.startswith(tuple(above))})
    return model.eval()
