"""Owners: whose wife "*his* wife" is, where nobody else can be meant.

Who stands alone in what was just told is meant by "his" and "her"; where two of that gender were spoken of, the ranking that tells
"he" and "she" apart is wrong too often to give somebody a wife by it.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.history import History, Voice

_WHOSE = frozenset(["her", "his", "its"])
_NEAR = 2
"""Sentences before in which only one must have been spoken of."""


class Owners:
    """Whom the possessives of a report mean that stand first in a description."""

    def __init__(self, referring: Iterable[Mention], history: History) -> None:
        """``referring`` are the report's pronouns and descriptions; ``history`` is filled as the report is read."""
        self._history = history
        self._at = {m.span[0]: m for m in referring if m.form == "pronoun" and m.head in _WHOSE}

    def whole(self, mention: Mention) -> str | None:
        """A description with its owner's name for the pronoun ("*Ivo Brook's* wife"); None where no one alone is meant."""
        pronoun = self._at.get(mention.span[0])
        whose, _, what = mention.name.partition(" ")
        if pronoun is None or mention.form == "name" or whose.casefold() != pronoun.head or not what:
            return None
        if self._history.is_quoted(mention.span[0]):
            return None
        candidates = self._history.candidates(mention.span[0], lambda voice: _fits(voice, pronoun))
        near = {id(one.latest.voice): one.latest.voice for one in candidates if one.distance <= _NEAR}
        owner = next(iter(near.values()), None)
        if owner is None or len(near) > 1 or not any(m.form == "name" for m in owner.mentions):
            return None
        return f"{owner.name}'s {what.removeprefix('own ')}"


def _fits(voice: Voice, pronoun: Mention) -> bool:
    if pronoun.head == "its":
        return voice.kind in ("organisation", "group", "document")
    return voice.kind in ("person", "anonymous") and not voice.plural and voice.gender in ("", pronoun.gender)
