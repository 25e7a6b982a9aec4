"""Folding: words in the letters by which they are compared, whatever script, case or accents they are written with."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Give ``text`` in small Latin letters without accents, apostrophes made straight; other scripts are romanised."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return plain if plain.isascii() else anyascii(plain).casefold()
