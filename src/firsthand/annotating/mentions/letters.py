"""Letters: short names of bodies in capitals, and who is described by words and then given by them ("Lumara's military
intelligence, the *HUR*,")."""

from __future__ import annotations

import re

LETTERS = r"(?:[A-Z][a-z]?[A-Z][A-Za-z]{0,5}|[A-Z]\.(?:[A-Z]\.){1,4})"
"""Letters that a body goes by: an expression for `re`."""
_DESCRIBED = re.compile(rf"[^,()]+?(?:,\s(?:or\s)?the\s|\s\((?:the\s)?)(?P<letters>{LETTERS})[,)]*")


def letters_behind(words: str) -> str:
    """The letters that a source's words end with, behind a description set off by a comma or bracket; empty where there are none."""
    found = _DESCRIBED.fullmatch(words.strip())
    return found["letters"] if found else ""


def is_letters(word: str) -> bool:
    """Whether a word is written as the letters that a body goes by are, and not as a family's name ("AfD", not "McBrook")."""
    return re.fullmatch(r"[A-Z][A-Za-z]{0,5}[A-Z]", word) is not None
