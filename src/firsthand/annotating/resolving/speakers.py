"""Speakers: who speaks around an attribution, by whom "I" and "he" within a quotation are known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.pronoun_words import FIRST_PERSON, ONE_PERSON
from firsthand.annotating.resolving.held import Held
from firsthand.annotating.resolving.history import Voice
from firsthand.annotating.spans import meet
from firsthand.model import Span

_NEAR = 30
"""How many attributions before and after a pronoun's are searched for who speaks around it."""
_PARAGRAPH = 400
"""Code points between a source and a quotation that goes on after its attribution."""
_BLANK_LINE = re.compile(r"\n\s*\n")


class Speakers:
    """The attributions of one report, and who is found to be the source of each so far."""

    def __init__(self, text: str, held: Sequence[Held], voice_at: Mapping[Span, Voice]) -> None:
        """``held`` are the report's attributions in text order; ``voice_at`` is filled as their sources are resolved."""
        self._text, self._held, self._voice_at = text, held, voice_at
        self._by_source = {one.source.span: one for one in held if one.source is not None}

    def around(self, index: int) -> list[int]:
        """The attributions that hold one, the innermost first."""
        outer: list[int] = []
        parent = self._held[index].parent
        while parent is not None:
            outer.append(parent)
            parent = self._held[parent].parent
        return outer

    def around_source(self, span: Span) -> Mention | None:
        """The source of the attribution that holds the one whose source stands in a span."""
        own = self._by_source.get(span)
        return None if own is None or own.parent is None else self._held[own.parent].source

    def speaker(self, index: int) -> Voice | None:
        """Who speaks around an attribution: the source of the one that holds it, of another over its quotation, or of
        the last one before the quotation in its paragraph."""
        around = self.around(index)
        if (quotation := self._held[index].quotation) is not None:
            near = range(max(0, index - _NEAR), min(len(self._held), index + _NEAR + 1))
            others = [other for other in near if self._held[other].quotation != quotation]
            around += [other for other in others if any(meet(piece, quotation) for piece in self._held[other].content)]
            around += [other for other in reversed(others) if self._leads_to(self._held[other], quotation)]
        sources = (self._held[other].source for other in around)
        return next((voice for m in sources if m and (voice := self._voice_at.get(m.span)) is not None), None)

    def _leads_to(self, one: Held, quotation: Span) -> bool:
        if one.source is None or one.quotation is not None:
            return False
        gap = self._text[one.source.span[1] : quotation[0]]
        return one.source.span[1] <= quotation[0] and len(gap) <= _PARAGRAPH and not _BLANK_LINE.search(gap)


def needs_speaker(one: Held) -> bool:
    """Tell whether who a pronoun is depends on who speaks around it."""
    if one.source is None or one.source.form != "pronoun":
        return False
    if one.source.head in FIRST_PERSON:
        return True
    # Of "she “will not sign”" the pronoun is the reporter's.
    is_quoted = one.quotation is not None and one.quotation[0] <= one.source.span[0] < one.quotation[1]
    return is_quoted and one.source.head in ONE_PERSON
