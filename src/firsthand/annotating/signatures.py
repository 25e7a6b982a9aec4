"""Signatures: who wrote a letter to an outlet, by the name at its end, where no byline says so ("Sir - … *Ada Brook*, Tarn")."""

from __future__ import annotations

import re

_TITLED = re.compile(r"letters?(?: to the editor)?\b", re.IGNORECASE)
_GREETS = re.compile(
    r"\s*(?:Sirs?|Madam|Dear (?:Sirs?|Madam|Editors?)|To the Editor|Editor)\b(?: or Madam)?\s*[,:–—-]", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Rev|Sir|Dame|Cllr)\.?\s)?(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+|de|van|von)){0,2}\s[A-Z][\w’'-]+)"
    r"(?P<rest>(?:,\s?[^.!?\n]{2,60})?)"
)
_PLACE = re.compile(r"[A-Z][\w’'-]+(?:[ ,]+[A-Z][\w’'-]+){0,3}")
_LONGEST = 100
"""Code points of a line that is a signature."""


def signature(text: str, title: str | None) -> str | None:
    """Give the name that a letter is signed with; null for what is no letter, or not signed in its last two lines."""
    if not (_GREETS.match(text) or (title is not None and _TITLED.match(title))):
        return None
    lines = [line.strip(" \t—–-") for line in text.splitlines() if line.strip()]
    if not lines[1:]:
        return None
    *_, before, last = lines
    for line in (last, before if _PLACE.fullmatch(last) else ""):
        found = _NAME.fullmatch(line) if len(line) <= _LONGEST else None
        if found is not None and (line == last or not found["rest"]):
            # A town of two names under a name is where the letter is from.
            above = _NAME.fullmatch(before) if line == last and not found["rest"] and len(before) <= _LONGEST else None
            return above["name"] if above is not None else found["name"]
    return None
