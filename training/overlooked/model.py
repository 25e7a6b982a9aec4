"""The reader of what is overlooked: the reader of nested attributions, and whether a word is told by somebody at all."""

from __future__ import annotations

from torch import Tensor, nn

from training.nested.model import HIDDEN, NARROW, Reader


class MentionReader(Reader):
    """What `firsthand.annotating.reading_on.overlooked_reader` runs."""

    def __init__(self, width: int) -> None:
        super().__init__(width)
        self.told = nn.Linear(2 * HIDDEN + NARROW, 1)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:  # type: ignore[override]
        """What the other reader gives, and log-odds (batch, words, 1) of being told."""
        states = self.states(features)
        return self.cue(states), self.query(states), self.key(states), self.nobody(states), self.told(states)
