"""Coreference: which of a report's mentions are one and the same source.

Rules in the order of their trust, after Lee et al., "Deterministic coreference resolution based on entity-centric,
precision-ranked rules" (Computational Linguistics 39:4, 2013): names, then offices and callings; where they leave a choice,
`ranking`, a trained model, makes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.name_phrases import is_calling
from firsthand.annotating.mentions.nouns import ANYBODY, SPEAKING
from firsthand.annotating.mentions.pronoun_words import FIRST_PERSON, NEUTER, THEY
from firsthand.annotating.mentions.surroundings import Surroundings
from firsthand.annotating.resolving.background import as_name, is_teaser
from firsthand.annotating.resolving.bearers import Bearers, new_voice
from firsthand.annotating.resolving.callings import Callings
from firsthand.annotating.resolving.descriptions import Descriptions
from firsthand.annotating.resolving.heading_tellers import heading_tellers
from firsthand.annotating.resolving.headline_bodies import HeadlineBodies
from firsthand.annotating.resolving.headline_names import Headlines
from firsthand.annotating.resolving.held import Held
from firsthand.annotating.resolving.history import History, Voice
from firsthand.annotating.resolving.interviews import answerer, is_letter, with_answerer
from firsthand.annotating.resolving.leads import Leads
from firsthand.annotating.resolving.named_at_last import named_at_last
from firsthand.annotating.resolving.named_members import with_members
from firsthand.annotating.resolving.named_together import joint_name
from firsthand.annotating.resolving.owners import Owners
from firsthand.annotating.resolving.pronouns import SUBJECTS, Pronouns
from firsthand.annotating.resolving.ranking import Ranker, rank
from firsthand.annotating.resolving.speakers import Speakers, needs_speaker
from firsthand.annotating.resolving.spoken_of import SpokenOf
from firsthand.annotating.resolving.turn_labels import with_labelled
from firsthand.annotating.resolving.voices import as_sources
from firsthand.model import Referent, Source, Span

_NOBODY = frozenset(["nobody", "no one", "no-one", "none", "not everyone", "not everybody", "anyone", "anybody"])
"""Whom "they" may go back to, and who has said nothing ("*anyone* who says otherwise")."""
_DETERMINERS = ("the ", "this ", "that ", "these ", "those ")
_AT_ITS_HEAD = 3
"""Words before a pronoun at most with which what is said begins with it ("so until *he* is sure")."""
_JUST_NOW = 2
"""Sentences since several were spoken of for whom a bare plural may stand again."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The sources of a report, and for each attribution its own, its holders and its relays, by id."""

    sources: tuple[Source, ...]
    own: tuple[str | None, ...]
    holders: tuple[tuple[str, ...], ...]
    relays: tuple[tuple[str, ...], ...]
    referents: tuple[tuple[Referent, ...], ...]
    """Whom "he" and "she" mean as subjects of each one's content."""


def resolve(
    report: str, held: Sequence[Held], surroundings: Surroundings, author: str | None, outlet: str | None = None,
    choose: Ranker = rank,
) -> Resolved:  # fmt: skip
    """Resolve every attribution's source and relays to the sources of one report.

    ``held`` are in text order; ``author`` is who "I" is where nobody is quoted, and ``outlet`` is where no author is
    known; ``choose`` makes the choice that rules leave.  Source ids are ``report``'s with ``.s1`` and so on.  The work grows with a report's length and no faster.
    """
    return _Resolver(report, held, surroundings, choose).run(author, outlet)


def chains(held: Sequence[Held], surroundings: Surroundings, choose: Ranker = rank) -> list[tuple[Mention, ...]]:
    """Everybody that a report refers to, source or not: the mentions of each, in text order."""
    resolver = _Resolver("", held, surroundings, choose)
    resolver.run(None)
    voices = {id(voice): voice for voice in resolver.voice_at.values()}
    return sorted((tuple(sorted(voice.mentions, key=_start)) for voice in voices.values()), key=lambda ms: ms[0].span)


class _Resolver:
    def __init__(self, report: str, held: Sequence[Held], surroundings: Surroundings, choose: Ranker) -> None:
        self.report, self.held = report, held
        self.text, self.quoted = surroundings.text, surroundings.quoted
        known = [m for m in (*surroundings.named, *(one.source for one in held if one.source)) if m.form == "name"]
        people = {m.name.split()[-1] for m in known if m.kind == "person" and m.has_full_name}
        people |= {m.name for m in known if m.kind == "person" and m.labelled}
        headlines, bodies = Headlines(surroundings.text, known), HeadlineBodies(surroundings.text, known)

        def bare(mention: Mention) -> Mention:
            return bodies.whole(headlines.bare(mention))

        surroundings = replace(surroundings, named=[bare(mention) for mention in surroundings.named])
        own = [one.source and with_members(bare(as_name(one.source, people)), surroundings) for one in held]
        held = [replace(one, source=source) for one, source in zip(held, own, strict=True)]
        self.held = held = with_labelled(with_answerer(held, known, self.text), known, self.text)
        contents = (span for one in held for span in one.content)
        self.history = History(surroundings.sentences, contents, surroundings.paragraphs, self.quoted)
        self.spoken_of = SpokenOf(held, surroundings, self.history)
        self.all, self.told, self.content_of = self.spoken_of.all, self.spoken_of.told, self.spoken_of.content_of
        self.named_together: dict[tuple[str, ...], Voice] = {}
        self.callings = Callings(self.text)
        self.bearers = Bearers(self.text, self.callings, surroundings.outlets)
        known_by = (self.bearers.index, self.callings, self.history, surroundings.outlets)
        self.owners = Owners(surroundings.referring, self.history)
        self.descriptions = Descriptions(self.text, self.told, *known_by, choose)
        self.unnamed = Counter(m.head for m in self.all if m.span in self.told and is_teaser(m))
        self.leads = Leads(
            self.text, self.all, self.told, self.history, self.callings,
            lambda mention: self.bearers.one_at_least(mention)[0],
        )  # fmt: skip
        self.voice_at: dict[Span, Voice] = {}
        self.speakers = Speakers(self.text, held, self.voice_at)
        self.voice_of_noun: dict[tuple[int, bool], Voice] = {}
        """Of mentions: by where the noun begins, and whether several are named together.  Two of one noun are one ("*an official*, *who* asked …, said")."""

        self.pronouns = Pronouns(
            self.text, self.spoken_of, self.history, self.bearers, self.descriptions, self.voice_at, self.voice_of_noun
        )

    def run(self, author: str | None, outlet: str | None = None) -> Resolved:
        names = self.spoken_of.names()
        self.bearers.register(names)
        author = answerer(self.text, names) or author
        late = {one.source.span for one in self.held if one.source is not None and needs_speaker(one)}
        for mention in self.all:
            if mention.span not in late and (voice := self._voice_of(mention)) is not None:
                self._place(mention, voice)
        for index in sorted(range(len(self.held)), key=lambda index: (len(self.speakers.around(index)), index)):
            one = self.held[index]
            if one.source is None or one.source.span not in late or one.source.span in self.voice_at:
                continue
            if (voice := self._quoted_pronoun(index, one.source, author, outlet)) is not None:
                self._place(one.source, voice)
        told = sorted(((one.source, one.content) for one in self.held if one.source), key=lambda one: one[0].span)
        pairs = heading_tellers(self.text, told, self.voice_at)
        named = named_at_last(self.text, told, self.voice_at)
        for voice, other in (*pairs, *([named] if named is not None else [])):
            self.voice_at |= {mention.span: other for mention in voice.mentions}
            other.mentions += voice.mentions
        return self._resolved()

    def _voice_of(self, mention: Mention) -> Voice | None:
        """Who a mention refers to; None where it is a pronoun that nobody fits."""
        if mention.form not in ("pronoun", "name") and (mention.place, mention.is_of_names) in self.voice_of_noun:
            return self.voice_of_noun[mention.place, mention.is_of_names]
        if mention.form == "name":
            return self.bearers.likeliest(mention)
        if mention.form == "pronoun":
            return self.pronouns.antecedent(mention, self._teller(mention) if mention.head in THEY else None)
        if mention.span in self.told:
            own = self.content_of.get(mention.span, ())
            if (maker := self.descriptions.maker(mention, own)) is not None:
                return maker
        if mention.name.lower().startswith(_DETERMINERS) or mention.form == "definite":
            known = (
                self.descriptions.described(mention)
                or self.leads.definite(mention)
                or self.descriptions.ranked(mention)
            )
            return new_voice(mention, self.text) if known is None or known is self._teller(mention) else known
        members = (
            dict.fromkeys(self.bearers.alone(self.spoken_of.within((mention.span,)))) if mention.is_of_names else {}
        )
        if len(members) > 1:
            together = tuple(sorted(voice.name for voice in members))
            name = joint_name(self.text[slice(*mention.span)], members)
            return self.named_together.setdefault(
                together, new_voice(replace(mention, name=name or mention.name), self.text)
            )
        if (lead := self.leads.indefinite(mention)) is not None:
            return lead
        introduced = self.callings.introduced(mention.head) if mention.span in self.told and is_teaser(mention) else []
        introduced = [voice for voice in introduced if not self.callings.is_further(voice)]
        if len(introduced) == 1 and introduced[0].last < 0 and self.unnamed[mention.head] == 1:
            return introduced[0]
        known = self.descriptions.by_words.get(mention.name.casefold())
        is_further = mention.kind == "anonymous" or mention.name.lower().startswith(("one ", "another "))
        if mention.plural and known is not None and not (mention.span in self.told and known.is_source):
            # "Writers" are those of whom the report has just told; far from there they may be any.
            is_further |= self.history.sentence(mention.span[0]) - self.history.sentence(known.last) > _JUST_NOW
        return new_voice(mention, self.text) if known is None or is_further else known

    def _teller(self, mention: Mention) -> Voice | None:
        """Who is named as telling the quoted words that a description stands in: nobody calls himself by one there."""
        around = self.speakers.around_source(mention.span) if self.history.is_quoted(mention.span[0]) else None
        bearers = self.bearers.of(around) if around is not None and around.form == "name" else []
        return bearers[0] if len(bearers) == 1 else None

    def _place(self, mention: Mention, voice: Voice) -> None:
        is_told = mention.span in self.told
        if is_told and mention.form == "definite" and voice.kind == "anonymous" and not voice.is_source:
            # Spoken of as one of many and then quoted as the one: "a caretaker found it", "the caretaker said".
            voice.name, voice.kind = mention.name, mention.kind
        if is_told and not voice.mentions and (whole := self.owners.whole(mention)) is not None:
            voice.name = whole
        voice.mentions.append(mention)
        voice.is_source = voice.is_source or is_told
        # "*Chiefs* know it, expert says": whom others tell of has told nobody.
        self.leads.is_somebody_told |= is_told and not self.history.in_content(mention.span[0])
        voice.gender = voice.gender or mention.gender
        voice.last = max(voice.last, mention.span[0])
        self.voice_at[mention.span] = voice
        if mention.form != "pronoun":
            self.voice_of_noun[mention.place, mention.is_of_names] = voice
            self.descriptions.by_words[mention.name.casefold()] = voice
            self.callings.use(voice, mention)
        if is_letter(mention, self.text):
            return  # "he" is neither who asks nor who answers
        is_somebody = mention.form in ("name", "pronoun") or mention.head in SPEAKING or is_calling(mention.head)
        if is_told or is_somebody or mention.is_of_names or mention.name.lower() in ANYBODY:
            self.history.add(voice, mention, is_told)

    def _quoted_pronoun(self, index: int, mention: Mention, author: str | None, outlet: str | None) -> Voice | None:
        """Who a pronoun in a quotation is: "I" is its speaker, "he" is anybody else; outside one, "I" is the writer, or
        whoever brings out what is written.

        None where nobody fits.
        """
        speaker = self.speakers.speaker(index)
        if mention.head not in FIRST_PERSON:
            return self.pronouns.antecedent(mention, speaker)
        if speaker is not None:
            return speaker
        if self.held[index].quotation is None:
            return self.bearers.by(author) if author else self.bearers.by(outlet, "organisation") if outlet else None
        return None

    def _resolved(self) -> Resolved:
        meant = [self.voice_at.get(one.source.span) if one.source is not None else None for one in self.held]
        own = [None if voice is None or voice.name.casefold() in _NOBODY else voice for voice in meant]
        relays = [[self.voice_at[m.span] for m in one.relays if m.span in self.voice_at] for one in self.held]
        used = {id(voice): voice for voice in (*own, *chain.from_iterable(relays)) if voice is not None}
        ordered = sorted(used.values(), key=lambda voice: min(mention.span for mention in voice.mentions))
        ids = {id(voice): f"{self.report}.s{number}" for number, voice in enumerate(ordered, 1)}
        own_ids = [None if voice is None else ids[id(voice)] for voice in own]
        holders: list[tuple[str, ...]] = []
        for index in range(len(own)):
            inward = dict.fromkeys(
                name for at in (index, *self.speakers.around(index)) if (name := own_ids[at]) is not None
            )
            holders.append(tuple(reversed(inward)))
        relay_ids = tuple(
            tuple(dict.fromkeys(name for voice in voices if (name := ids[id(voice)]) not in holders[index]))
            for index, voices in enumerate(relays)
        )
        sources = as_sources(self.report, self.text, {ids[id(voice)]: voice for voice in ordered}, self.history)
        return Resolved(sources, tuple(own_ids), tuple(holders), relay_ids, tuple(map(self._meant_in, self.held)))

    def _meant_in(self, one: Held) -> tuple[Referent, ...]:
        """The first alone, and a subject: what is "his", and who "he" is after somebody else, is read wrongly too often."""
        first = one.content[:1]
        for mention in self.spoken_of.within(first):
            if len(self.text[first[0][0] : mention.span[0]].split()) > _AT_ITS_HEAD:
                break
            if mention.form == "pronoun" and mention.head in NEUTER | THEY:
                continue
            is_one = self.text[slice(*mention.span)].lower() in SUBJECTS and mention.is_subject
            voice = self.voice_at.get(mention.span) if is_one else None
            if voice is not None and voice.kind == "person" and any(m.form == "name" for m in voice.mentions):
                return (Referent(mention.span, voice.name),)
            break
        return ()


def _start(mention: Mention) -> int:
    return mention.span[0]
