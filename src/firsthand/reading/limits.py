"""How much of an input is taken before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what one input may cost; an input that passes one is named with the bound, and the rest is read.

    Raises:
        ValueError: a bound is not above zero.
    """

    max_bytes: int = 256 * MEBIBYTE
    """The most bytes of a file as it lies on disk."""
    max_chars: int = 2_000_000
    """The most code points of one report's text."""
    max_expansion: int = 200
    """The most bytes that one compressed byte may become (gzip, and the zip inside a ``.docx``)."""
    max_expanded_bytes: int = 512 * MEBIBYTE
    """The most bytes that a compressed file may become in all."""
    seconds: float = 30.0
    """The longest that one record may take in the worker process."""

    def __post_init__(self) -> None:
        for name in ("max_bytes", "max_chars", "max_expansion", "max_expanded_bytes", "seconds"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} must be above zero")

    def expanded(self, compressed: int) -> int:
        """Return the most bytes that ``compressed`` bytes may become; a mebibyte is always allowed."""
        return min(self.max_expanded_bytes, max(MEBIBYTE, compressed * self.max_expansion))
