"""Coreference: which of a report's mentions are one and the same source.

A baseline of rules in the order of their trust, after Lee et al., "Deterministic coreference resolution based on
entity-centric, precision-ranked rules" (Computational Linguistics 39:4, 2013): names, then roles, then pronouns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from firsthand.annotating.mentions import Mention, clean
from firsthand.annotating.names import NameIndex
from firsthand.annotating.nouns import ANONYMOUS, PEOPLE
from firsthand.model import Description, LocatedSpan, Source, SourceKind, Span
from firsthand.model import Mention as Place

_FIRST_PERSON = frozenset(["i", "me", "my", "we", "us", "our"])
_SINGULAR_PERSON = frozenset(["he", "him", "his", "she", "her"])
_NEUTER = frozenset({"it", "its"})
_KEPT_UNNAMED = frozenset(
    "adviser advisor aide colleague man officer official resident spokesman spokesperson spokeswoman woman worker".split()  # noqa: SIM905
)
_MANY = ("group", "organisation")
_BARE = 2
"""Words in a description that says nothing but what somebody is ("the expert")."""
_FARTHEST_SENTENCES = 8
"""How many sentences back a pronoun or a description looks."""
_SUBJECT, _TOLD = 2, 3
"""What it counts for, in sentences of distance, to have been a subject or the source of an attribution."""


@dataclass(frozen=True, slots=True)
class Held:
    """What resolving needs to know of one attribution."""

    source: Mention | None
    relays: tuple[Mention, ...]
    parent: int | None
    """Index of the attribution it is nested in."""
    is_quoted: bool
    """Whether its cue stands within quotation marks."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The sources of a report, and for each attribution its own, its holders and its relays, by id."""

    sources: tuple[Source, ...]
    own: tuple[str | None, ...]
    holders: tuple[tuple[str, ...], ...]
    relays: tuple[tuple[str, ...], ...]


@dataclass(slots=True, eq=False)
class _Voice:
    """Somebody or something that the report refers to."""

    name: str
    kind: SourceKind
    gender: str = ""
    plural: bool = False
    human: bool = False
    mentions: list[Mention] = field(default_factory=list)
    is_source: bool = False
    last: int = -1
    """Where it was last referred to."""


@dataclass(frozen=True, slots=True)
class _Past:
    """A reference that a later one may go back to."""

    place: int
    sentence: int
    weight: int
    voice: _Voice


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
        background = [m for m in named if m.span not in told and (m.name, m.span[0]) not in names_told]
        self.all = sorted([*told.values(), *background], key=lambda m: m.span)
        self.names: NameIndex[_Voice] = NameIndex()
        self.by_words: dict[str, _Voice] = {}
        self.by_role: dict[str, _Voice] = {}
        self.introduced: dict[str, dict[int, _Voice]] = {}
        self.unnamed = Counter(m.head for m in self.all if _is_teaser(m))
        self.voice_at: dict[Span, _Voice] = {}
        self.history: list[_Past] = []

    def run(self, author: str | None) -> Resolved:
        self._register_names()
        late = {one.source.span for one in self.held if one.source is not None and _needs_speaker(one)}
        for mention in self.all:
            if mention.span not in late:
                self._place(mention, self._voice_of(mention))
        for index in sorted(range(len(self.held)), key=lambda index: (len(self._around(index)), index)):
            one = self.held[index]
            if one.source is not None and one.source.span in late and one.source.span not in self.voice_at:
                self._place(one.source, self._quoted_pronoun(index, one.source, author))
        return self._resolved()

    def _register_names(self) -> None:
        """Longest names first, so that a last name finds the full one wherever that stands."""
        names = [mention for mention in self.all if mention.form == "name"]
        for mention in sorted(names, key=lambda m: -len(m.name.split())):
            if not self.names.candidates(mention.name):
                self.names.add(mention.name, _Voice(mention.name, mention.kind, human=True))
        evidence: dict[int, list[Mention]] = {}
        for mention in names:
            voice = self.names.candidates(mention.name)[0]
            if mention.labelled or mention.roles:
                evidence.setdefault(id(voice), []).append(mention)
            for role in mention.roles:
                self.introduced.setdefault(role, {})[id(voice)] = voice
        for voice in self.names.values():
            voice.kind = _likeliest_kind(evidence.get(id(voice), []), voice.kind)

    def _voice_of(self, mention: Mention) -> _Voice:
        if mention.form == "name":
            voices = self.names.candidates(mention.name)
            fitting = [v for v in voices if not (mention.gender and v.gender and v.gender != mention.gender)] or voices
            return max(fitting, key=lambda voice: voice.last)
        if mention.form == "pronoun":
            return self._antecedent(mention, None) or self._new(mention)
        if mention.form == "definite":
            return self._described(mention) or self._new(mention)
        introduced = list(self.introduced.get(mention.head, {}).values()) if _is_teaser(mention) else []
        if len(introduced) == 1 and introduced[0].last < 0 and self.unnamed[mention.head] == 1:
            return introduced[0]
        known = self.by_words.get(mention.name.casefold())
        return known if known is not None and mention.kind != "anonymous" else self._new(mention)

    def _new(self, mention: Mention) -> _Voice:
        kind = mention.kind
        if mention.form == "pronoun" and mention.head not in _SINGULAR_PERSON:
            kind = "organisation" if mention.head in _NEUTER else "group"
        elif mention.form == "pronoun":
            kind = "anonymous"
        name = mention.name or clean(self.text[slice(*mention.span)]) or "unnamed"
        return _Voice(name, kind, plural=mention.plural, human=mention.head in PEOPLE | ANONYMOUS)

    def _antecedent(self, pronoun: Mention, speaker: _Voice | None) -> _Voice | None:
        def fits(voice: _Voice) -> bool:
            if voice is speaker:
                return False
            if pronoun.head in _SINGULAR_PERSON:
                one_human = voice.kind == "person" or (voice.kind == "anonymous" and voice.human and not voice.plural)
                return one_human and voice.gender in ("", pronoun.gender)
            if pronoun.head in _NEUTER:
                return voice.is_source and voice.kind in ("organisation", "document")
            return voice.is_source and voice.kind != "document" and (voice.plural or voice.kind in _MANY)

        return self._nearest(pronoun, fits)

    def _described(self, mention: Mention) -> _Voice | None:
        if mention.head in self.by_role:
            return self.by_role[mention.head]
        if mention.head in PEOPLE and len(mention.name.split()) <= _BARE:
            return self._nearest(mention, lambda voice: voice.is_source and voice.kind == "person")
        return None

    def _nearest(self, mention: Mention, fits: Callable[[_Voice], bool]) -> _Voice | None:
        here = self._sentence(mention.span[0])
        best = -_FARTHEST_SENTENCES - 1
        chosen = None
        for order in reversed(range(bisect_left(self.history, mention.span[0], key=lambda past: past.place))):
            past = self.history[order]
            distance = here - past.sentence
            if distance > _FARTHEST_SENTENCES:
                break
            if past.weight - distance > best and fits(past.voice):
                best, chosen = past.weight - distance, past.voice
        return chosen

    def _sentence(self, place: int) -> int:
        return bisect_right(self.sentences, place)

    def _place(self, mention: Mention, voice: _Voice) -> None:
        is_told = mention.span in self.told
        voice.mentions.append(mention)
        voice.is_source = voice.is_source or is_told
        voice.gender = voice.gender or mention.gender
        voice.last = max(voice.last, mention.span[0])
        self.voice_at[mention.span] = voice
        self.by_words[mention.name.casefold()] = voice
        for role in (*mention.roles, *((mention.head,) if mention.form in ("definite", "other") else ())):
            if not mention.plural:
                self.by_role[role] = voice
        weight = _TOLD if is_told else _SUBJECT if mention.is_subject else 0
        past = _Past(mention.span[0], self._sentence(mention.span[0]), weight, voice)
        insort(self.history, past, key=lambda past: past.place)

    def _around(self, index: int) -> list[int]:
        """The attributions that hold one, the innermost first."""
        outer: list[int] = []
        parent = self.held[index].parent
        while parent is not None:
            outer.append(parent)
            parent = self.held[parent].parent
        return outer

    def _quoted_pronoun(self, index: int, mention: Mention, author: str | None) -> _Voice:
        """Who a pronoun in a quotation is: "I" is its speaker, "he" is anybody else; outside one, "I" is the writer."""
        around = (self.held[outer].source for outer in self._around(index))
        speaker = next((voice for m in around if m and (voice := self.voice_at.get(m.span)) is not None), None)
        if mention.head not in _FIRST_PERSON:
            return self._antecedent(mention, speaker) or self._new(mention)
        if speaker is not None:
            return speaker
        if author is not None and not self.held[index].is_quoted:
            known = self.names.candidates(author)
            return known[0] if known else self.names.add(author, _Voice(author, "person"))
        return self.by_words.get(mention.name.casefold()) or _Voice(mention.name, "anonymous")

    def _resolved(self) -> Resolved:
        own = [self.voice_at[one.source.span] if one.source is not None else None for one in self.held]
        relays = [[self.voice_at[mention.span] for mention in one.relays] for one in self.held]
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

    def _source(self, voice: _Voice, identifier: str) -> Source:
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
    return one.source.head in _FIRST_PERSON or (one.is_quoted and one.source.head in _SINGULAR_PERSON)


def _likeliest_kind(mentions: Sequence[Mention], default: SourceKind) -> SourceKind:
    """A bearer of a human office is a person; else the recogniser's verdicts vote, a full name's more than a part's."""
    if any(role in PEOPLE for mention in mentions for role in mention.roles):
        return "person"
    votes: dict[SourceKind, int] = {}
    for mention in mentions:
        votes[mention.kind] = votes.get(mention.kind, 0) + len(mention.name.split()) ** 2
    return max(sorted(votes), key=lambda kind: (votes[kind], kind == "person")) if votes else default
