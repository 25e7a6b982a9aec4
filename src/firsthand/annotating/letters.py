"""Letters: the words that patterns find without regard to case, as tables have them.

To a pattern with ``re.IGNORECASE`` "ı" and "İ" are an "i", "ſ" is an "s" and the Kelvin sign a "k"; ``lower`` leaves the first
three what they are, so that a word found thus ("100 MİLES", "six mıles") stands in no table.
"""

from __future__ import annotations

_ALPHABET = str.maketrans("ıİſ\N{KELVIN SIGN}", "iisk")


def in_alphabet(words: str) -> str:
    """Words with the letters of the English alphabet that `re.IGNORECASE` takes theirs for; as long as before."""
    return words.translate(_ALPHABET)


def lowered(words: str) -> str:
    """Words `in_alphabet` and in small letters."""
    return in_alphabet(words).lower()
