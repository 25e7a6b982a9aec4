"""Wordpieces: the vectors with which the networks begin to read.

All of them were begun with one published table of wordpieces and moved little away from it.  So that table is shipped once
(``models/wordpieces-en``, with its CARD.md), and beside each network by how many steps its own differs: a sixth of a table
at most, and nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from firsthand.language.models import shipped

FILE = "pieces.npz"
"""Its name in a model's folder."""


@dataclass(frozen=True, slots=True)
class PieceTable:
    """A table of vectors in whole steps of one size."""

    steps: NDArray[np.uint8]
    """(pieces, width)."""
    zero: NDArray[np.uint8]
    """() The step that stands for 0."""
    size: NDArray[np.float32]
    """() A step's size."""

    def vectors(self, pieces: NDArray[np.int64]) -> NDArray[np.float32]:
        """(1, length) ids of pieces; (1, length, width), exactly what ONNX's DequantizeLinear gives."""
        return (self.steps[pieces].astype(np.float32) - np.float32(self.zero)) * self.size


def piece_table(folder: Path) -> PieceTable:
    """Read the table of the model in a folder.

    Raises:
        FileNotFoundError: where the folder has none.
    """
    with np.load(folder / FILE) as kept:
        # Bytes go round: a difference of 255 is one step back.
        return PieceTable(_published() + kept["differences"], kept["zero"], kept["size"])


@cache
def _published() -> NDArray[np.uint8]:
    with shipped("wordpieces-en") as folder, np.load(folder / FILE) as kept:
        steps: NDArray[np.uint8] = kept["steps"]
        return steps
