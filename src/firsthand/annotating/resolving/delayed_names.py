"""Delayed names: whom a heading and the lead call by what he is, and the next paragraph by name.

"Aide quits over post ¶ A young aide resigned on Monday … ¶ *Ada Brook* wrote on Sunday that …": news that turns on an act tells of
the act first.  Both open the report, as subjects, before anybody else is quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, PEOPLE
from firsthand.model import Span

_QUOTED_FOR_OTHERS = ANONYMOUS | {
    "diplomat", "insider", "officer", "official", "participant", "rep", "resident", "spokesman", "spokesperson", "spokeswoman",
}  # fmt: skip
"""Whom reports quote of what others do, and leave unnamed."""
_ANY = frozenset({"adviser", "advisor", "aide", "assistant", "man", "person", "staffer", "woman", "worker"})
"""What is said of people of many callings."""
_DATELINE = re.compile(r"[A-Z][\w .,’'/-]{1,40}(?:\([^)\n]{1,30}\) )?[-–—]{1,2} ?")
_TAKES_UP = re.compile(r"(?:After|At|Before|During|In|On) (?:her|his)\b[^.,:;\n“”\"]{1,40}, ")
"""What may stand before a paragraph's subject who has been told of already ("*In her first interview*, Ada Brook said")."""
_WHO = re.compile(r"[^,\n]+, who\b")
"""A name as text writes it that has not been there before ("*Ada Brook, who* found the leak, said")."""
_LAST = 4
"""Words at most behind whoever tells what a lead says at its end ("… *has claimed*")."""
_OPENING = 60
"""Code points at most from a paragraph's beginning to its subject, where a dateline stands before that."""


class DelayedNames:
    """The first words and people of one report."""

    def __init__(self, text: str, mentions: Sequence[Mention], told: Container[Span]) -> None:
        """``mentions`` are all of the report of ``text`` in text order, ``told`` the spans of those who tell."""
        self._text, self._all, self._told = text, mentions, told
        self._end = text.find("\n")
        """Where the heading ends; -1 where there is none."""

    def name_of(self, mention: Mention) -> Mention | None:
        """The name under which the report goes on about somebody whom its heading or its lead describes; or None."""
        if self._closes_lead(mention):
            name = self._after_lead(mention)
            return name if name is not None and _WHO.match(self._text, name.span[0], name.span[1] + 6) else None
        if not self._describes(mention):
            return None
        if mention.span[0] > self._end:
            return self._after_lead(mention) if self._is_lead(mention) else None
        if not self._is_heading(mention):
            return None
        if (lead := self.lead_of(mention)) is not None:
            return self._after_lead(lead)
        if mention.head not in _ANY:
            return None  # by a calling he is known elsewhere too
        first = next((later for later in self._after(self._end) if later.span in self._told), None)
        return first if first is not None and self._may_be(first, mention) else None

    def lead_of(self, mention: Mention) -> Mention | None:
        """The description with which the lead opens of somebody whom the heading describes; or None."""
        if not self._describes(mention) or not self._is_heading(mention):
            return None
        first = next((later for later in self._after(self._end) if self._is_lead(later)), None)
        return first if first is not None and self._describes(first) else None

    def _describes(self, mention: Mention) -> bool:
        """Whether a mention opens a line with what one person is."""
        if self._end < 0 or mention.plural or mention.form not in ("other", "definite"):
            return False
        return mention.head in PEOPLE - _QUOTED_FOR_OTHERS and self._opens(mention) is not None

    def _is_heading(self, mention: Mention) -> bool:
        is_sentence = self._text[: self._end].rstrip().endswith((".", "”", '"'))
        return mention.span[0] < self._end and mention.span in self._told and not is_sentence

    def _after_lead(self, mention: Mention) -> Mention | None:
        end = self._text.find("\n", mention.span[1])
        for later in self._after(end) if end >= 0 else ():
            if (at := self._opens(later)) is not None:
                is_next = not self._text[end:at].strip()
                return later if is_next and later.span in self._told and self._may_be(later, mention) else None
        return None

    def _is_lead(self, mention: Mention) -> bool:
        """Whether a subject opens the first paragraph of the running text."""
        at = self._opens(mention)
        return mention.is_subject and at is not None and not self._text[self._end : at].strip()

    def _closes_lead(self, mention: Mention) -> bool:
        """Whether the first paragraph ends with who tells what it says ("The dam will not hold, *a leading engineer* has warned")."""
        begin = self._end + 1
        while self._end >= 0 and self._text[begin : begin + 1].isspace():
            begin += 1
        end = self._text.find("\n", mention.span[1])
        is_first = 0 < begin < mention.span[0] and "\n" not in self._text[begin : mention.span[0]]
        is_one = mention.form == "other" and not mention.plural and mention.head in PEOPLE - _QUOTED_FOR_OTHERS
        is_told = is_one and mention.span in self._told and mention.name.startswith(("a ", "an "))
        return is_told and is_first and end >= 0 and len(self._text[mention.span[1] : end].split()) <= _LAST

    def _opens(self, mention: Mention) -> int | None:
        """Where the paragraph begins that a mention opens; None where it opens none.

        A dateline may stand before it, and words that take somebody up.
        """
        first = max(0, mention.span[0] - _OPENING - 1)
        at = self._text.rfind("\n", first, mention.span[0]) + 1
        if not at and first:
            return None  # a line may be as long as the report
        before = self._text[at : mention.span[0]]
        return at if not before.strip() or _DATELINE.fullmatch(before) or _TAKES_UP.fullmatch(before) else None

    def _may_be(self, name: Mention, described: Mention) -> bool:
        """Whether somebody named can be who was described: by gender, and by what he is called."""
        if name.form != "name" or name.kind != "person" or not name.has_full_name or not name.is_subject:
            return False
        if described.gender and name.gender not in ("", described.gender):
            return False
        is_called_so = any(role.split()[-1] == described.head for role in name.roles)
        return is_called_so or not (name.is_titled or (name.roles and described.head not in _ANY))

    def _after(self, place: int) -> Sequence[Mention]:
        return self._all[bisect_right(self._all, place, key=lambda m: m.span[0]) :]
