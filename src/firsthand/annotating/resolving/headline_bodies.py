"""Bodies in headlines: half a name without its article ("*Health agency* sat on warning", of the National Health Agency, and
"Ministry sat on warning, says *agency*").

Headlines with small letters have no article and few capitals, so that what is called so there looks like a name of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from firsthand.annotating.headline_lines import may_be_headline
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ORGANISATIONS


class HeadlineBodies:
    """The bodies that a report's running text names, by which half names at a headline's beginning are read."""

    def __init__(self, text: str, names: Iterable[Mention]) -> None:
        """``names`` are the mentions of the report of ``text`` that have one."""
        self._text = text
        bodies = {one.name for one in names if one.kind == "organisation" and self._headline(one.span[0]) is None}
        self._bodies = [(name, name.casefold().split()) for name in sorted(bodies)]

    def whole(self, mention: Mention) -> Mention:
        """A mention at a headline's beginning or end that only one of the bodies can be, with that one's name; any other as it is."""
        begin, end = mention.span
        words = self._text[begin:end].split()
        if not words or words[-1].casefold() not in ORGANISATIONS or not all(map(str.islower, words[1:])):
            return mention
        headline = self._headline(begin)
        if headline is None or (headline != begin and self._text[end : end + 1] not in ("", "\n")):
            return mention
        own = [word.casefold() for word in words]
        named = [name for name, theirs in self._bodies if len(own) < len(theirs) and theirs[-len(own) :] == own]
        if not named and len(own) > 1:  # "water company": Brook Water
            named = [name for name, theirs in self._bodies if len(theirs) > 1 and theirs[1 - len(own) :] == own[:-1]]
        if len(named) != 1:
            return mention
        head = named[0].split()[-1].casefold()
        return replace(mention, form="name", kind="organisation", name=named[0], head=head, plural=False)

    def _headline(self, place: int) -> int | None:
        """Where the headline begins that a place stands in; None in running text."""
        start = self._text.rfind("\n", 0, place) + 1
        end = self._text.find("\n", place)
        line = self._text[start : len(self._text) if end < 0 else end].strip()
        return start if may_be_headline(line) else None
