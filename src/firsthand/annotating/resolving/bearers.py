"""Bearers: whose name each name of a report is, the longest names first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from firsthand.annotating.mentions.genders import Gender, gender_of_first_name
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, OFFICES, PEOPLE
from firsthand.annotating.mentions.outlets import is_like_a_persons
from firsthand.annotating.mentions.told_as_bodies import told_as_bodies
from firsthand.annotating.mentions.written_names import clean
from firsthand.annotating.resolving.abbreviations import abbreviated
from firsthand.annotating.resolving.background import set_kind, set_standing
from firsthand.annotating.resolving.callings import Callings
from firsthand.annotating.resolving.history import Voice
from firsthand.annotating.resolving.last_names import Introduced, Misspelt, such_as
from firsthand.annotating.resolving.names import NameIndex, ends_in
from firsthand.language.outlets import is_outlet
from firsthand.language.states import state_named
from firsthand.model import SourceKind

_CHAMBERS = frozenset({"house", "senate", "congress", "parliament", "government", "court"})
"""Institutions by themselves, though longer names end in the same word (the White House)."""

_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w&]+ $")
_CAPITAL_BEHIND = re.compile(r" [A-Z]")
_REACH = 30
"""Characters before a name within which the last word before it begins."""


class Bearers:
    """Everybody whom a report of ``text`` names."""

    def __init__(self, text: str, callings: Callings, outlets: Collection[str] = ()) -> None:
        """Take the names that the text says are outlets', too."""
        self._text, self._callings = text, callings
        self._outlets = frozenset(name for name in outlets if not is_like_a_persons(name))
        self.index: NameIndex[Voice] = NameIndex()

    def register(self, names: Sequence[Mention]) -> None:
        """Enter the report's names, longest first, so that a last name finds the full one wherever that stands."""
        slips = Misspelt(names)
        whole = abbreviated(self._text, names)
        for mention in sorted(names, key=lambda m: -len(m.name.split())):
            bearers = self.of(mention)
            if bearers and not self._is_another(mention, bearers, names):
                continue
            gender: Gender = "m" if bearers and all(voice.gender == "f" for voice in bearers) else ""
            if not bearers:  # nobody's last name: whoever is called so goes by the first
                gender = mention.gender or ("" if mention.is_titled else gender_of_first_name(mention.name))
            meant = None if bearers else self._in_full(whole.get(mention.name)) or slips.bearer(mention, self.index)
            self.index.add(mention.name, meant or Voice(mention.name, mention.kind, gender, human=True))
        evidence: dict[int, list[Mention]] = {}
        times: Counter[int] = Counter()
        for mention in names:
            voice, *others = self.one_at_least(mention)
            times[id(voice)] += not others
            if not others and not voice.gender:
                voice.gender = mention.gender
            if mention.labelled or mention.roles:
                evidence.setdefault(id(voice), []).append(mention)
            self._callings.introduce(voice, mention)
        bodies = (told_as_bodies(self._text) | self._outlets) - {m.name for m in names if m.is_titled or m.roles}
        for voice in self.index.values():
            set_kind(voice, evidence.get(id(voice), []), bodies)
        set_standing(self.index.values(), times)
        self._introduced = Introduced(names, self.one_at_least, self.index.namesakes)

    def of(self, mention: Mention) -> list[Voice]:
        """Everybody whose name a mention can be; empty where it is nobody's yet."""
        is_whole = mention.name.casefold() in _CHAMBERS
        if mention.kind == "group" and mention.labelled:
            people = self.index.candidates(mention.name, mention.is_titled)
            is_whole = not any(voice.kind == "person" and len(voice.name.split()) > 1 for voice in people)
        bearers = such_as(mention, self.index.candidates(mention.name, mention.is_titled, is_whole))
        if self._is_state(mention):
            bearers = [voice for voice in bearers if voice.kind != "organisation" or voice.name == mention.name]
        elif mention.is_place:
            bearers = [
                voice
                for voice in bearers
                if voice.kind != "organisation"
                or not (ends_in(voice.name, mention.name) or _is_an_outlets(voice.name, mention.name))
            ]
        if not (mention.is_titled and mention.gender):
            return bearers

        def fits(voice: Voice) -> bool:
            return not voice.gender or voice.gender == mention.gender

        return [*filter(fits, bearers)] or [*filter(fits, self.index.namesakes(mention.name) if bearers else ())]

    def _is_state(self, mention: Mention) -> bool:
        """Whether a name is a state's and no piece of a longer one ("Secure *America* Now")."""
        begin, end = mention.span
        return (
            state_named(mention.name) is not None
            and _CAPITAL_BEFORE.search(self._text, max(0, begin - _REACH), begin) is None
            and _CAPITAL_BEHIND.match(self._text, end) is None
        )

    def one_at_least(self, mention: Mention) -> list[Voice]:
        """Its bearers; of a name whose only one is a woman by now, and it is "Mr.", whoever shares it."""
        shared = self.of(mention) or (
            [] if mention.is_place else self.index.candidates(mention.name, mention.is_titled)
        )
        return shared or [self.index.add(mention.name, new_voice(mention, self._text))]

    def likeliest(self, mention: Mention) -> Voice:
        """Whose name it is there: who is most often named, holds an office, was last spoken of."""
        voices = self._introduced.likely(mention, self.one_at_least(mention))
        return min(voices, key=lambda v: (v.standing, not self._callings.holds_office(v), -v.last))

    def alone(self, mentions: Iterable[Mention]) -> Iterator[Voice]:
        """Whom mentions name so that nobody else can be meant."""
        for mention in mentions:
            if mention.form == "name" and len(bearers := self.of(mention)) == 1:
                yield bearers[0]

    def by(self, name: str, kind: SourceKind = "person") -> Voice:
        """Who goes by a name that stands outside the text, as a report's author; entered, as of a kind, where nobody does."""
        known = self.index.candidates(name)
        return known[0] if known else self.index.add(name, Voice(name, kind))

    def _in_full(self, whole: Mention | None) -> Voice | None:
        """Whose name letters stand for, where it is entered and one body's."""
        bearers = self.of(whole) if whole is not None else []
        return bearers[0] if len(bearers) == 1 else None

    def _is_another(self, mention: Mention, bearers: Sequence[Voice], names: Sequence[Mention]) -> bool:
        """Whether an office with a last name introduces somebody before those who are named in full and bear it too.

        "President Brook" is neither of "his daughters, Ada and Eve Brook", of whom a report tells later.
        """
        offices = OFFICES.intersection(mention.roles)
        if not offices or mention.has_full_name or any(voice.name == mention.name for voice in bearers):
            return False
        if len(bearers) == 1 and bearers[0].gender != "f":
            return False
        theirs = [other for other in names if any(other.name == voice.name for voice in bearers)]
        return all(mention.span < other.span and offices.isdisjoint(other.roles) for other in theirs)


def _is_an_outlets(longer: str, name: str) -> bool:
    """Whether a name is an outlet's that is called by its town ("Brindle" and "the *Brindle* Herald")."""
    return longer != name and is_outlet(longer.split()[-1])


def new_voice(mention: Mention, text: str) -> Voice:
    """Somebody who is first referred to by a mention of a report's text."""
    name = mention.name or clean(text[slice(*mention.span)]) or "unnamed"
    return Voice(name, mention.kind, plural=mention.plural, human=mention.head in PEOPLE | ANONYMOUS)
