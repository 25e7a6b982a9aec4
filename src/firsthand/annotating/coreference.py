"""Coreference: which of a report's mentions are one and the same source.

A baseline of rules in the order of their trust, after Lee et al., "Deterministic coreference resolution based on
entity-centric, precision-ranked rules" (Computational Linguistics 39:4, 2013): names, then roles, then pronouns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from firsthand.annotating.history import History, Voice
from firsthand.annotating.mentions import Mention, clean
from firsthand.annotating.names import NameIndex
from firsthand.annotating.nouns import ANONYMOUS, PEOPLE
from firsthand.model import Description, LocatedSpan, Source, SourceKind, Span, Spans
from firsthand.model import Mention as Place

_FIRST_PERSON = frozenset(["i", "me", "my", "we", "us", "our"])
_SINGULAR_PERSON = frozenset(["he", "him", "his", "she", "her"])
_NEUTER = frozenset({"it", "its"})
_THEY = frozenset(["they", "them", "their"])
_BLANK_MODIFIERS = frozenset(
    ["the", "this", "that", "a", "an", "former", "then", "current", "acting", "late", "new", "old"]
)
"""Words in a description that do not tell one bearer of an office from another."""
_KEPT_UNNAMED = frozenset(
    "adviser advisor aide colleague man officer official resident spokesman spokesperson spokeswoman woman worker".split()  # noqa: SIM905
)
_MANY = ("group", "organisation")
_CHAMBERS = frozenset({"house", "senate", "congress", "parliament", "government", "court"})
"""Institutions by themselves, though longer names end in the same word (the White House)."""
_DETERMINERS = ("the ", "this ", "that ")
_BARE = 2
"""Words in a description that says nothing but what somebody is ("the expert")."""
_PUT_OFF = 4
"""How many sentences a lead lets pass before the name of whom it tells of."""


_NEAR = 30
"""How many attributions before and after a pronoun's are searched for who speaks around it."""
_PARAGRAPH = 400
"""Code points between a source and a quotation that goes on after its attribution."""
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Held:
    """What resolving needs to know of one attribution."""

    source: Mention | None
    relays: tuple[Mention, ...]
    parent: int | None
    """Index of the attribution it is nested in."""
    content: Spans
    quotation: Span | None
    """The quotation marks within which its cue stands, from the first to the last."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The sources of a report, and for each attribution its own, its holders and its relays, by id."""

    sources: tuple[Source, ...]
    own: tuple[str | None, ...]
    holders: tuple[tuple[str, ...], ...]
    relays: tuple[tuple[str, ...], ...]


def resolve(
    report: str, text: str, held: Sequence[Held], named: Sequence[Mention], sentences: Sequence[int], author: str | None
) -> Resolved:
    """Resolve every attribution's source and relays to the sources of one report.

    ``named`` are all names in the text, ``sentences`` the places where its sentences begin, both in text order;
    ``author`` is who "I" is where nobody is quoted.  Source ids are ``report``'s with ``.s1`` and so on.
    """
    return _Resolver(report, text, held, named, sentences).run(author)


class _Resolver:
    def __init__(
        self, report: str, text: str, held: Sequence[Held], named: Sequence[Mention], sentences: Sequence[int]
    ) -> None:
        self.report, self.text, self.held, self.sentences = report, text, held, sentences
        told = {m.span: m for one in held for m in (one.source, *one.relays) if m is not None}
        self.told = told.keys()
        names_told = {(m.name, place) for m in told.values() if m.form == "name" for place in range(*m.span)}
        people = {
            m.name.split()[-1] for m in (*told.values(), *named) if m.kind == "person" and (m.labelled or m.roles)
        }
        background = [
            m
            for m in named
            if m.span not in told
            and (m.name, m.span[0]) not in names_told
            and (m.labelled or m.roles or m.name.split()[-1] in people)
        ]
        self.all = sorted([*told.values(), *background], key=lambda m: m.span)
        self.names: NameIndex[Voice] = NameIndex()
        self.by_words: dict[str, Voice] = {}
        self.by_role: dict[str, dict[int, Voice]] = {}
        self.introduced: dict[str, dict[int, Voice]] = {}
        self.described: dict[int, list[Mention]] = {}
        self.unnamed = Counter(m.head for m in self.all if _is_teaser(m))
        self.is_somebody_told = False
        self.in_office: set[int] = set()
        self.voice_at: dict[Span, Voice] = {}
        self.history = History(sentences, (span for one in held for span in one.content))

    def run(self, author: str | None) -> Resolved:
        self._register_names()
        late = {one.source.span for one in self.held if one.source is not None and _needs_speaker(one)}
        for mention in self.all:
            if mention.span not in late and (voice := self._voice_of(mention)) is not None:
                self._place(mention, voice)
        for index in sorted(range(len(self.held)), key=lambda index: (len(self._around(index)), index)):
            one = self.held[index]
            if one.source is None or one.source.span not in late or one.source.span in self.voice_at:
                continue
            if (voice := self._quoted_pronoun(index, one.source, author)) is not None:
                self._place(one.source, voice)
        return self._resolved()

    def _register_names(self) -> None:
        """Longest names first, so that a last name finds the full one wherever that stands."""
        names = [mention for mention in self.all if mention.form == "name"]
        for mention in sorted(names, key=lambda m: -len(m.name.split())):
            if not self._bearers(mention):
                self.names.add(mention.name, Voice(mention.name, mention.kind, human=True))
        evidence: dict[int, list[Mention]] = {}
        for mention in names:
            voice, *others = self._bearers(mention)
            if not others and not voice.gender:
                voice.gender = mention.gender
            if mention.labelled or mention.roles:
                evidence.setdefault(id(voice), []).append(mention)
            if mention.descriptions:
                self.described.setdefault(id(voice), []).append(mention)
            if not PEOPLE.isdisjoint(mention.roles):
                self.in_office.add(id(voice))
            for role in mention.roles:
                self.introduced.setdefault(role, {})[id(voice)] = voice
        for voice in self.names.values():
            voice.kind = _likeliest_kind(evidence.get(id(voice), []), voice.kind)

    def _bearers(self, mention: Mention) -> list[Voice]:
        is_whole = mention.kind == "group" or mention.name.casefold() in _CHAMBERS
        return self.names.candidates(mention.name, mention.is_titled, is_whole)

    def _voice_of(self, mention: Mention) -> Voice | None:
        """Who a mention refers to; None where it is a pronoun that nobody fits."""
        if mention.form == "name":
            voices = self._bearers(mention)
            fitting = [v for v in voices if not (mention.gender and v.gender and v.gender != mention.gender)] or voices
            return max(fitting, key=lambda voice: voice.last)
        if mention.form == "pronoun":
            return self._antecedent(mention, None)
        if mention.form == "definite":
            return self._described(mention) or self._put_off(mention) or self._new(mention)
        introduced = list(self.introduced.get(mention.head, {}).values()) if _is_teaser(mention) else []
        if len(introduced) == 1 and introduced[0].last < 0 and self.unnamed[mention.head] == 1:
            return introduced[0]
        known = self.by_words.get(mention.name.casefold())
        return known if known is not None and mention.kind != "anonymous" else self._new(mention)

    def _new(self, mention: Mention) -> Voice:
        name = mention.name or clean(self.text[slice(*mention.span)]) or "unnamed"
        return Voice(name, mention.kind, plural=mention.plural, human=mention.head in PEOPLE | ANONYMOUS)

    def _antecedent(self, pronoun: Mention, speaker: Voice | None) -> Voice | None:
        def fits(voice: Voice) -> bool:
            if voice is speaker:
                return False
            if pronoun.head in _SINGULAR_PERSON:
                one_human = voice.kind == "person" or (voice.kind == "anonymous" and voice.human and not voice.plural)
                return one_human and voice.gender in ("", pronoun.gender)
            if pronoun.head in _NEUTER:
                return voice.is_source and voice.kind in ("organisation", "document")
            if pronoun.head not in _THEY:
                return False
            return voice.is_source and voice.kind != "document" and (voice.plural or voice.kind in _MANY)

        return self._nearest(pronoun, fits)

    def _described(self, mention: Mention) -> Voice | None:
        """Who a definite description is: a bearer of its head noun, or, of people, somebody who bears no other office."""
        if not mention.name.lower().startswith(_DETERMINERS):
            return self.by_words.get(mention.name.casefold())
        words = frozenset(mention.name.lower().split()) - _BLANK_MODIFIERS
        is_person = mention.head in PEOPLE
        bearers = {**self.introduced.get(mention.head, {}), **self.by_role.get(mention.head, {})}
        fitting = [
            voice for voice in bearers.values() if is_person == (voice.kind == "person" or voice.human)
            and self._is_said_of(voice, mention.head, words)
        ]  # fmt: skip
        if len(fitting) > 1:
            among = {id(voice) for voice in fitting}
            return self._nearest(mention, lambda voice: id(voice) in among) or max(
                fitting, key=lambda voice: voice.last
            )
        if fitting:
            return fitting[0]
        if not is_person or len(words) > 1:
            return None
        if len(mention.name.split()) > _BARE:
            return None

        def fits(voice: Voice) -> bool:
            one = voice.is_source and voice.kind == "person"
            return one and (not voice.gender or mention.gender in ("", voice.gender))

        def has_no_other_office(voice: Voice) -> bool:
            return fits(voice) and id(voice) not in self.in_office

        return self._nearest(mention, has_no_other_office) or self._nearest(mention, fits)

    def _put_off(self, mention: Mention) -> Voice | None:
        """Whom a lead tells of before it gives the name: "the woman who built the dam" is the next who is quoted by name.

        Only where nobody has been quoted before, and the name follows soon.
        """
        rest = self.text[mention.span[0] : mention.span[1]]
        if mention.head not in PEOPLE or " who " not in rest or self.is_somebody_told:
            return None
        here = self.history.sentence(mention.span[0])
        for later in self.all[bisect_right(self.all, mention.span, key=lambda m: m.span) :]:
            if self.history.sentence(later.span[0]) - here > _PUT_OFF:
                break
            if later.form == "name" and later.span in self.told:
                voice = self._bearers(later)[0]
                fits = voice.kind == "person" and mention.gender in ("", voice.gender or mention.gender)
                return voice if fits else None
        return None

    def _is_said_of(self, voice: Voice, head: str, words: frozenset[str]) -> bool:
        """Whether the report somewhere describes a voice in no other words than these, or in all of them and more."""
        if len(words) <= 1:
            return True
        told = [set(m.name.lower().split()) for m in voice.mentions if m.head == head and m.form != "name"]
        for mention in self.described.get(id(voice), ()):
            told += [
                {word.strip(".,") for word in self.text[slice(*span)].lower().split()} for span in mention.descriptions
            ]
        return any(said - _BLANK_MODIFIERS <= words or words <= said for said in told)

    def _nearest(self, mention: Mention, fits: Callable[[Voice], bool]) -> Voice | None:
        return self.history.nearest(mention.span[0], mention.gender, fits)

    def _place(self, mention: Mention, voice: Voice) -> None:
        is_told = mention.span in self.told
        voice.mentions.append(mention)
        voice.is_source = voice.is_source or is_told
        self.is_somebody_told = self.is_somebody_told or is_told
        voice.gender = voice.gender or mention.gender
        voice.last = max(voice.last, mention.span[0])
        self.voice_at[mention.span] = voice
        self.by_words[mention.name.casefold()] = voice
        for role in (*mention.roles, *((mention.head,) if mention.form in ("definite", "other") else ())):
            if not mention.plural:
                self.by_role.setdefault(role, {})[id(voice)] = voice
        self.history.add(mention.span[0], voice, is_told, mention.is_subject)

    def _around(self, index: int) -> list[int]:
        """The attributions that hold one, the innermost first."""
        outer: list[int] = []
        parent = self.held[index].parent
        while parent is not None:
            outer.append(parent)
            parent = self.held[parent].parent
        return outer

    def _speaker(self, index: int) -> Voice | None:
        """Who speaks around an attribution: the source of the one that holds it, of another over its quotation, or of
        the last one before the quotation in its paragraph."""
        around = self._around(index)
        if (quotation := self.held[index].quotation) is not None:
            near = range(max(0, index - _NEAR), min(len(self.held), index + _NEAR + 1))
            others = [other for other in near if self.held[other].quotation != quotation]
            around += [other for other in others if _covers(self.held[other], quotation)]
            around += [other for other in reversed(others) if self._leads_to(self.held[other], quotation)]
        sources = (self.held[other].source for other in around)
        return next((voice for m in sources if m and (voice := self.voice_at.get(m.span)) is not None), None)

    def _leads_to(self, one: Held, quotation: Span) -> bool:
        if one.source is None or one.quotation is not None:
            return False
        gap = self.text[one.source.span[1] : quotation[0]]
        return one.source.span[1] <= quotation[0] and len(gap) <= _PARAGRAPH and not _BLANK_LINE.search(gap)

    def _quoted_pronoun(self, index: int, mention: Mention, author: str | None) -> Voice | None:
        """Who a pronoun in a quotation is: "I" is its speaker, "he" is anybody else; outside one, "I" is the writer.

        None where nobody fits.
        """
        speaker = self._speaker(index)
        if mention.head not in _FIRST_PERSON:
            return self._antecedent(mention, speaker)
        if speaker is not None:
            return speaker
        if author is not None and self.held[index].quotation is None:
            known = self.names.candidates(author)
            return known[0] if known else self.names.add(author, Voice(author, "person"))
        return None

    def _resolved(self) -> Resolved:
        own = [self.voice_at.get(one.source.span) if one.source is not None else None for one in self.held]
        relays = [[self.voice_at[m.span] for m in one.relays if m.span in self.voice_at] for one in self.held]
        used = {id(voice): voice for voice in (*own, *chain.from_iterable(relays)) if voice is not None}
        ordered = sorted(used.values(), key=lambda voice: min(mention.span for mention in voice.mentions))
        ids = {id(voice): f"{self.report}.s{number}" for number, voice in enumerate(ordered, 1)}
        own_ids = [None if voice is None else ids[id(voice)] for voice in own]
        holders: list[tuple[str, ...]] = []
        for index in range(len(own)):
            inward = dict.fromkeys(name for at in (index, *self._around(index)) if (name := own_ids[at]) is not None)
            holders.append(tuple(reversed(inward)))
        relay_ids = tuple(
            tuple(dict.fromkeys(name for voice in voices if (name := ids[id(voice)]) not in holders[index]))
            for index, voices in enumerate(relays)
        )
        sources = tuple(self._source(voice, ids[id(voice)]) for voice in ordered)
        return Resolved(sources, tuple(own_ids), tuple(holders), relay_ids)

    def _source(self, voice: Voice, identifier: str) -> Source:
        places = sorted({mention.span for mention in voice.mentions})
        return Source(
            id=identifier,
            name=voice.name,
            kind=voice.kind,
            descriptions=self._listed([s for m in voice.mentions for s in m.descriptions]),
            affiliations=self._listed([s for m in voice.mentions for s in m.affiliations]),
            mentions=tuple(Place(self.report, span) for span in places),
        )

    def _listed(self, spans: list[Span]) -> tuple[Description, ...]:
        by_words: dict[str, list[LocatedSpan]] = {}
        for start, end in sorted(set(spans)):
            if words := clean(self.text[start:end]):
                by_words.setdefault(words, []).append(LocatedSpan(self.report, start, end))
        return tuple(Description(words, tuple(places)) for words, places in by_words.items())


def _covers(one: Held, quotation: Span) -> bool:
    return any(start < quotation[1] and quotation[0] < end for start, end in one.content)


def _is_teaser(mention: Mention) -> bool:
    """Whether the words may be a lead's way to put off a name ("an expert says" before "Dam expert Ada Brook").

    Where the report has only one such description before only one person of that calling, they are taken for one;
    callings under which people are quoted to stay unnamed are left alone.
    """
    return mention.name.lower().startswith(("a ", "an ")) and mention.head in PEOPLE - _KEPT_UNNAMED


def _needs_speaker(one: Held) -> bool:
    """Whether who a pronoun is depends on who speaks around it."""
    if one.source is None or one.source.form != "pronoun":
        return False
    return one.source.head in _FIRST_PERSON or (one.quotation is not None and one.source.head in _SINGULAR_PERSON)


def _likeliest_kind(mentions: Sequence[Mention], default: SourceKind) -> SourceKind:
    """A bearer of a human office is a person; else the recogniser's verdicts vote, a full name's more than a part's."""
    if any(role in PEOPLE for mention in mentions for role in mention.roles):
        return "person"
    votes: dict[SourceKind, int] = {}
    for mention in mentions:
        votes[mention.kind] = votes.get(mention.kind, 0) + len(mention.name.split()) ** 2
    return max(sorted(votes), key=lambda kind: (votes[kind], kind == "person")) if votes else default
