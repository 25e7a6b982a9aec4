"""Groups: very many small sets of numbers, kept close together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

import numpy as np

_NUMBER = np.dtype(">i4")
"""Of bytes, the greater the number the later in order, as tuples of numbers are."""


class Groups(Sequence[tuple[int, ...]]):
    """Groups in order: four bytes a member, where tuples take thirty."""

    def __init__(self, packed: Iterable[bytes]) -> None:
        """Take groups as `packed` gives them."""
        every = list(packed)
        self._bounds = np.cumsum([0, *map(len, every)]) // _NUMBER.itemsize
        self._members = np.frombuffer(b"".join(every), dtype=_NUMBER).astype(np.int32)

    def __len__(self) -> int:
        """Give how many groups there are."""
        return len(self._bounds) - 1

    @overload
    def __getitem__(self, number: int) -> tuple[int, ...]: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[tuple[int, ...]]: ...
    def __getitem__(self, number: int | slice) -> tuple[int, ...] | Sequence[tuple[int, ...]]:
        """Give one group's members, or several groups."""
        if isinstance(number, slice):
            return [self[one] for one in range(len(self))[number]]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        start, end = self._bounds[number % len(self)], self._bounds[number % len(self) + 1]
        return tuple(self._members[start:end].tolist())


def packed(group: Sequence[int]) -> bytes:
    """Give a group as bytes, which are in the order of the groups."""
    return np.array(group, dtype=_NUMBER).tobytes()
