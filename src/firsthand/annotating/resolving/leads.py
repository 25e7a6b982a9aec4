"""Leads: whom headings and first paragraphs tell of before the report gives the name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Sequence

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, KEPT_UNNAMED, OFFICES, PEOPLE
from firsthand.annotating.resolving.callings import Callings
from firsthand.annotating.resolving.delayed_names import DelayedNames
from firsthand.annotating.resolving.descriptions import PUT_OFF
from firsthand.annotating.resolving.history import FARTHEST_SENTENCES, History, Voice
from firsthand.model import Span

_SOON = 2
"""How many sentences after an office the name follows of who holds it, where the report never says that he does."""


_POSTS = frozenset(
    ["boss", "captain", "chief", "coach", "commander", "coordinator", "director", "editor", "founder", "head", "leader", "manager", "owner",
     "principal", "prosecutor", "sheriff"]
)  # fmt: skip
"""Callings that, with an article and said of somebody who is quoted, are as good as an office ("the *head* of the dive team")."""


_OF_ANY_FIELD = frozenset(["analyst", "commentator", "expert", "insider", "observer", "pundit", "specialist"])
"""Callings that say nothing of the field, so that whoever has any may be called so in a heading."""
_ENDS = re.compile(r"(?: \w+)?(?:\n|$)")
"""What is left of a line behind its last noun."""
_INTRODUCES = re.compile(r"an?\s(?!second|third|further)", re.IGNORECASE)


class Leads:
    """What resolving one report knows of names that come later."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], told: Container[Span], history: History, callings: Callings,
        voice_of_name: Callable[[Mention], Voice],
    ) -> None:  # fmt: skip
        """``mentions`` are all of the report in text order, ``told`` the spans of those who tell."""
        self._text, self._all, self._told, self._history, self._callings = text, mentions, told, history, callings
        self._voice_of_name = voice_of_name
        self._delayed = DelayedNames(text, mentions, told)
        self._of_lead: dict[Span, Voice | None] = {}
        """Whom the description means that opens the lead, known from the heading."""
        self._of_heading: dict[Span, Span] = {}
        """Descriptions in running text, each with the bare noun of the heading that tells of the same one."""
        self.is_somebody_told = False
        """Whether the report has quoted anybody so far."""

    def named_next(self, mention: Mention) -> Voice | None:
        """Whom the heading or the lead describes whose name opens the next paragraph, or stands with the same description."""
        if (name := self._delayed.name_of(mention)) is not None:
            return self._voice_of_name(name)
        if mention.span not in self._of_lead and (lead := self._delayed.lead_of(mention)) is not None:
            self._of_lead[lead.span] = self.named_later(lead)
            return self._of_lead[lead.span]
        return self._of_lead.get(mention.span)

    def definite(self, mention: Mention) -> Voice | None:
        """Whom a description with "the" means that the report names later."""
        return self.named_next(mention) or self.named_later(mention) or self.put_off(mention)

    def indefinite(self, mention: Mention) -> Voice | None:
        """Whom a description without "the" means that the report names later, or its heading told of."""
        named = self.named_next(mention) or self.in_heading(mention) or self.named_later(mention)
        heading = self._history.within(self._of_heading.get(mention.span, (0, 0)))
        known = None if named else next((past.voice for past in heading), None)
        if known is not None and mention.plural:
            known.name, known.kind = mention.name, mention.kind  # "officials" are "transport officials" throughout
        return named or known

    def in_heading(self, mention: Mention) -> Voice | None:
        """Whom a heading means by an office or a calling without an article ("Harbour Mayor Warns of Floods", "DAM
        INSPECTOR: THE WALL LEAKS", "Ministry sat on warning, says engineer")."""
        is_last = self._ends_its_line(mention)
        if mention.plural and is_last and mention.span in self._told and not self.is_somebody_told:
            self._tie_to_next(mention)
        if mention.plural or mention.span not in self._told or not (mention.name[:1].isupper() or is_last):
            return None
        if mention.head in OFFICES and (bearers := self._callings.bearers(mention)):
            return min(bearers, key=lambda voice: (voice.standing, -voice.last))
        if mention.head not in PEOPLE - KEPT_UNNAMED or self.is_somebody_told:
            return None
        if not (is_last or self._begins_its_line(mention)):
            return None
        borne = {id(v): v for role in (mention.head, f"former {mention.head}") for v in self._callings.introduced(role)}
        first = [voice for voice in borne.values() if not self._callings.is_further(voice)]
        if first:
            return first[0] if len(first) == 1 else None
        anew = (m for m in self._after(mention, PUT_OFF) if m.head == mention.head and m.span in self._told)
        if (next_told := next(anew, None)) is not None and _INTRODUCES.match(next_told.name):
            self._of_heading[next_told.span] = mention.span  # "says *researcher*", of "a researcher there"
            return None
        if (one := self._first_to_tell(mention)) is not None:
            return one
        same = (m for m in self._after(mention, PUT_OFF) if (m.head, m.form) == (mention.head, "definite"))
        later = next(same, None)
        return self._next_named(later) if later is not None and mention.head in OFFICES else None

    def _first_to_tell(self, mention: Mention) -> Voice | None:
        """Who is the first single human being to tell something below a heading, and has his name there, where nothing else is said
        of him than the heading's noun may add ("…, *expert* says ¶ … according to chief investigator *Ada Brook*")."""
        told = (m for m in self._after(mention, PUT_OFF) if m.span in self._told and not m.plural)
        first = next((m for m in told if m.form != "pronoun" and m.kind in ("person", "anonymous")), None)
        first = first and (self._delayed.name_of(first) or first)
        if first is None or first.form != "name" or not first.has_full_name:
            return None
        is_any = mention.head in _OF_ANY_FIELD and OFFICES.isdisjoint(first.roles)
        if not (is_any or mention.head in first.roles or not first.roles):
            return None
        voice = self._voice_of_name(first)
        return voice if voice.last < 0 and _fits(voice, mention) else None

    def _tie_to_next(self, mention: Mention) -> None:
        """Keep whom a heading's bare plural means: those of the same noun who are the first to tell something below it ("…,
        *officials* say", "…, *transport officials* said on Tuesday")."""
        told = (m for m in self._after(mention, PUT_OFF) if m.span in self._told)
        first = next((m for m in told if m.form != "pronoun" and m.kind != "document"), None)
        if mention.head in PEOPLE and first is not None and (first.head, first.plural) == (mention.head, True):
            self._of_heading[first.span] = mention.span

    def _begins_its_line(self, mention: Mention) -> bool:
        """Whether a description without an article begins its line, as none does but in headings."""
        return not self._text[: mention.span[0]].rpartition("\n")[2].strip()

    def _ends_its_line(self, mention: Mention) -> bool:
        """Whether a noun without an article ends a line without a point, as no sentence does, by itself or before its verb."""
        return " " not in mention.name and _ENDS.match(self._text, mention.span[1]) is not None

    def put_off(self, mention: Mention) -> Voice | None:
        """Who is meant by what the report names soon after.

        "The woman who built the dam" is the next who is quoted by name, where nobody has been quoted before; "the mayor" whom
        the report nowhere names as such is whoever is then named for the first time, with no other calling.
        """
        words = self._text[mention.span[0] : mention.span[1]]
        if mention.head in PEOPLE and " who " in words and not self.is_somebody_told:
            return self._next_told(mention)
        is_told = mention.span in self._told
        is_office = mention.head in OFFICES and (is_told or mention.is_subject)
        is_office |= mention.head in _POSTS and is_told and words.lower().startswith("the ")
        # "The treasurer asked her to lie, she told the court. *Ada Brook* said …": whoever tells of an office does not hold it.
        is_told_of = self._history.in_content(mention.span[0])
        return self._next_named(mention) if is_office and not mention.plural and not is_told_of else None

    def named_later(self, mention: Mention) -> Voice | None:
        """Who is first spoken of without a name, and then again with it ("A harbour *spokeswoman* said no. … The spokeswoman,
        *Ada Brook*, …")."""
        if mention.plural or mention.head not in PEOPLE | ANONYMOUS or mention.form == "name":
            return None
        for later in self._after(mention, FARTHEST_SENTENCES):
            if later.form == "name" and self._is_called(later, f"the {mention.head}"):
                voice = self._voice_of_name(later)
                return voice if voice.last < 0 and _fits(voice, mention) else None
            if later.head == mention.head and later.name.lower().startswith(("a ", "an ", "another ")):
                return None
        return None

    def _is_called(self, name: Mention, words: str) -> bool:
        """Whether just these words describe a name, by the parse or as they stand before it."""
        before = self._text[max(0, name.span[0] - len(words) - 3) : name.span[0]].rstrip(", ")
        described = (self._text[slice(*span)].casefold() for span in name.descriptions)
        return words in described or f" {before}".casefold().endswith(f" {words}")

    def _next_told(self, mention: Mention) -> Voice | None:
        for later in self._after(mention, PUT_OFF):
            if later.form == "name" and later.span in self._told:
                voice = self._voice_of_name(later)
                return voice if _fits(voice, mention) else None
        return None

    def _next_named(self, mention: Mention) -> Voice | None:
        for later in self._after(mention, _SOON):
            if later.form == "name" and later.kind == "person":
                voice = self._voice_of_name(later)
                is_new = voice.last < 0 and later.has_full_name and later.span in self._told
                return voice if is_new and _fits(voice, mention) and not self._callings.has_calling(voice) else None
            if later.span in self._told and later.form != "pronoun" and later.kind in ("person", "anonymous"):
                return None
        return None

    def _after(self, mention: Mention, sentences: int) -> list[Mention]:
        here = self._history.sentence(mention.span[0])
        first = last = bisect_right(self._all, mention.span, key=lambda m: m.span)
        while last < len(self._all) and self._history.sentence(self._all[last].span[0]) - here <= sentences:
            last += 1
        return [later for later in self._all[first:last] if later.span[0] >= mention.span[1]]


def _fits(voice: Voice, mention: Mention) -> bool:
    return voice.kind == "person" and mention.gender in ("", voice.gender or mention.gender)
