"""Hostile text made fit for one line of a terminal."""

from __future__ import annotations

import unicodedata

# Cc: escape sequences and line ends; Cf: bidirectional overrides that reorder what follows; Zl, Zp: line ends;
# Cs: half characters that no terminal can encode.
_UNSHOWN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})


def printable(text: str) -> str:
    """The text on one line, every character that could steer a terminal written as its escape (``\\x1b``)."""
    return "".join(
        character.encode("unicode_escape").decode("ascii") if unicodedata.category(character) in _UNSHOWN else character
        for character in text
    )
