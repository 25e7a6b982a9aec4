"""Callings: what the people and bodies of a report are called beside their names, and whom such words then mean."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, EITHER, KEPT_UNNAMED, OFFICES, PEOPLE
from firsthand.annotating.mentions.tenures import HELD, TENURES, offices
from firsthand.annotating.resolving.history import Voice

_REMEMBERED = 4096
"""Descriptions whose words are kept as read: each is held against every other of its kind in a report."""

BLANK_MODIFIERS = (
    frozenset(
        ["the", "this", "that", "these", "those", "a", "an", "his", "her", "their", "its", "then", "late", "new", "old", "provincial", "regional"]
    )
    | TENURES - {"assistant", "associate", "deputy", "vice"}
    | HELD
)  # fmt: skip
"""Words in a description that do not tell one bearer of an office from another."""
_ALSO_CALLED = {
    "congressman": ("representative",), "congresswoman": ("representative",), "lawmaker": ("senator", "representative", "congressman",
    "congresswoman", "legislator"), "legislator": ("senator", "representative"), "cop": ("officer",), "attorney": ("lawyer",),
    "lawyer": ("attorney",), "premier": ("minister",), "spokesperson": ("spokesman", "spokeswoman"),
    "source": ("insider", "person", "official"), "insider": ("source",), "person": ("source",),
    "autocrat": ("dictator", "president", "ruler"), "dictator": ("autocrat", "president", "ruler"),
}  # fmt: skip
"""Nouns for whoever bears one of other offices."""


_PARTIES = frozenset(
    ["democratic", "democrat", "republican", "conservative", "labour", "liberal", "independent", "gop"]
)
_TWO_PARTIES = frozenset(["democratic", "democrat", "republican", "gop"])


_CALLINGS = OFFICES | KEPT_UNNAMED - {"man", "woman"}
_BESIDES = frozenset(["candidate", "chairman", "chairwoman", "nominee", "speaker"])
"""Offices that are held beside a seat in a legislature or a governor's office."""
_SEATS = frozenset(["congressman", "congresswoman", "governor", "mayor", "representative", "senator"])


_WHENCE = re.compile(r"[\w.-]+-(?:based|born|bred|educated|raised|trained)")
_FURTHER = ("another ", "a second ", "a third ", "one more ", "second ", "third ")


class Callings:
    """Who bears which office or description, as far as a report has been read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._introduced: dict[str, dict[int, Voice]] = {}
        self._described: dict[int, list[Mention]] = {}
        self._used: dict[str, dict[int, Voice]] = {}
        self._several: dict[str, dict[int, Voice]] = {}

    def introduce(self, voice: Voice, mention: Mention) -> None:
        """Take in what a report says of somebody beside the name, wherever it does."""
        if mention.descriptions:
            self._described.setdefault(id(voice), []).append(mention)
        for role in mention.roles:
            self._introduced.setdefault(role, {})[id(voice)] = voice

    def use(self, voice: Voice, mention: Mention) -> None:
        """Take in that somebody has been called so here."""
        if mention.plural and mention.form == "other":
            self._several.setdefault(mention.head, {})[id(voice)] = voice
        if not mention.plural:
            for role in (*mention.roles, *((office_of(mention),) if mention.form in ("definite", "other") else ())):
                self._used.setdefault(role, {})[id(voice)] = voice

    def several(self, noun: str) -> list[Voice]:
        """Those who, several together, have been called by a noun."""
        return list(self._several.get(noun, {}).values())

    def introduced(self, role: str) -> list[Voice]:
        """Those whom the report gives an office by name."""
        return list(self._introduced.get(role, {}).values())

    def is_further(self, voice: Voice) -> bool:
        """Whether the report says of somebody that others of that calling came before ("Ada Brook, *another* expert")."""
        spans = (span for mention in self._described.get(id(voice), []) for span in mention.descriptions)
        return any(self._text[slice(*span)].casefold().startswith(_FURTHER) for span in spans)

    def holds_office(self, voice: Voice) -> bool:
        """Whether the report gives somebody an office by name, or says that he held one."""
        return any(
            id(voice) in self._introduced.get(role, {}) for office in OFFICES for role in (office, f"former {office}")
        )

    def has_calling(self, voice: Voice) -> bool:
        """Whether the report says of somebody by name what he is."""
        return any(id(voice) in borne for borne in self._introduced.values())

    def holds_another(self, voice: Voice, office: str) -> bool:
        """Whether the report gives somebody an office or a calling by name, and not this one."""
        others = {*_CALLINGS - {office} - (_SEATS if office in _BESIDES else frozenset()), f"former {office}"}
        return any(id(voice) in self._introduced.get(other, {}) for other in others)

    def bearers(self, mention: Mention) -> list[Voice]:
        """Those whom a description fits by its main word and contradicts in no other."""
        is_person = mention.head in PEOPLE | ANONYMOUS
        office = office_of(mention)
        for heads in ((office,), _ALSO_CALLED.get(office, ())):
            found: dict[int, Voice] = {}
            for head in heads:
                found |= self._introduced.get(head, {}) | self._used.get(head, {})
            fitting = [
                voice
                for voice in found.values()
                if (mention.head in EITHER or is_person == (voice.kind == "person" or voice.human))
                and not (mention.gender and voice.gender and voice.gender != mention.gender)
                and self._is_said_of(voice, mention, heads)
            ]
            if fitting:
                return fitting
        return self._of_that_sort(mention, office)

    def _of_that_sort(self, mention: Mention, office: str) -> list[Voice]:
        """Those of an office of whom a description only says whence they come ("the *Democratic* senator"): nothing else
        that the report calls them gainsays it."""
        rest = [word for word in mention.name.split() if word.casefold() in modifiers(mention.name, mention.head)]
        own = {word.casefold() for word in rest}
        says_whence = all(word[0].isupper() for word in rest)
        is_short = len(own - _PARTIES) < 2 and mention.head in OFFICES
        if not rest or not (own <= _PARTIES or says_whence):
            return []
        return [
            voice
            for head in (office, *_ALSO_CALLED.get(office, ()))
            for voice in self._introduced.get(head, {}).values()
            if voice.kind == "person"
            and (own <= _PARTIES or is_short or voice.standing == 1)
            and not (mention.gender and voice.gender and voice.gender != mention.gender)
            and (own & _PARTIES <= self._party(voice) or not self._party(voice))
        ]

    def may_be_of_party(self, voice: Voice, party: str) -> bool:
        """Whether nothing that the report calls somebody makes him of another party than "democrat" or "republican"."""
        of_it = {party, "gop"} if party == "republican" else {party, "democratic"}
        said = self._party(voice) & _TWO_PARTIES
        return not said or bool(said & of_it)

    def _party(self, voice: Voice) -> frozenset[str]:
        said = (
            self._text[slice(*span)].casefold() for m in self._described.get(id(voice), ()) for span in m.descriptions
        )
        return frozenset(word for words in said for word in words.split()) & _PARTIES

    def _is_said_of(self, voice: Voice, mention: Mention, heads: tuple[str, ...]) -> bool:
        """Whether nothing else that the report calls a voice by these main words says other things of it.

        Of what says more than the main word, something must say no more than the description, or all that it says; where
        nothing does, "the family *of Ada Brook*" is no family that the report told of before.
        """
        rest = modifiers(mention.name, mention.head)
        if not rest:
            return True
        told = [
            modifiers(m.name, m.head)
            for m in voice.mentions
            if office_of(m) in heads and m.form in ("definite", "other")
        ]
        for described in self._described.get(id(voice), ()):
            words = (self._text[slice(*span)] for span in described.descriptions)
            told += [modifiers(said, head) for said in words for head in (mention.head, *heads) if head in said.lower()]
        more = [said for said in told if said]
        if more:
            return any(said <= rest or rest <= said for said in more)
        if (
            told
            and mention.head in PEOPLE
            and all(m.name.casefold() == mention.head for m in voice.mentions if m.form != "pronoun")
        ):
            return True  # a heading's bare "Mayor", of whom the report then says more
        return bool(told) and not any(
            word[0].isupper() for word in mention.name.partition(f"{mention.head} ")[2].split()
        )


def office_of(mention: Mention) -> str:
    """A description's main word, with what makes another office of it ("vice president")."""
    return _office(mention.name, mention.head)


@lru_cache(_REMEMBERED)
def _office(words: str, head: str) -> str:
    before, noun, after = words.lower().partition(head)
    return offices(head, before, after if noun else "")[0]


@lru_cache(_REMEMBERED)
def modifiers(words: str, head: str) -> frozenset[str]:
    """What a description says beside its main word, in small letters; nothing where it says only what somebody is."""
    said = (word.strip(".,;:()'\"“”’").removesuffix("’s").removesuffix("'s") for word in words.lower().split())
    return frozenset(said) - BLANK_MODIFIERS - {head, f"{head}s", f"ex-{head}", f"then-{head}", ""}


def says_whence(mention: Mention) -> bool:
    """Whether all that a definite description says beside its main word is whence somebody comes ("the *Gorse-born* engineer")."""
    said = modifiers(mention.name, mention.head)
    return mention.form == "definite" and bool(said) and all(map(_WHENCE.fullmatch, said))
