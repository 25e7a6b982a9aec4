"""Coreference: which of a report's mentions are one and the same source.

Rules in the order of their trust, after Lee et al., "Deterministic coreference resolution based on entity-centric,
precision-ranked rules" (Computational Linguistics 39:4, 2013): names, then offices and callings; where they leave a choice,
`ranking`, a trained model, makes it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from firsthand.annotating.mentions.genders import Gender, gender_of_first_name
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.name_phrases import is_calling
from firsthand.annotating.mentions.nouns import ANONYMOUS, ANYBODY, OFFICES, PEOPLE, SPEAKING
from firsthand.annotating.mentions.surroundings import Surroundings
from firsthand.annotating.mentions.told_as_bodies import told_as_bodies
from firsthand.annotating.mentions.written_names import clean
from firsthand.annotating.resolving.asked import ASKED_WITHIN, asker, interrupted
from firsthand.annotating.resolving.background import as_name, background, is_teaser, set_kind, set_standing
from firsthand.annotating.resolving.callings import Callings
from firsthand.annotating.resolving.clauses import main_subject, spoken_to
from firsthand.annotating.resolving.descriptions import MANY, Descriptions
from firsthand.annotating.resolving.headline_bodies import HeadlineBodies
from firsthand.annotating.resolving.headline_names import Headlines
from firsthand.annotating.resolving.held import Held
from firsthand.annotating.resolving.history import History, Voice, whole
from firsthand.annotating.resolving.interviews import answerer, is_letter, with_answerer
from firsthand.annotating.resolving.last_names import Introduced, Misspelt, such_as
from firsthand.annotating.resolving.leads import Leads
from firsthand.annotating.resolving.named_members import with_members
from firsthand.annotating.resolving.named_together import joint_name
from firsthand.annotating.resolving.names import NameIndex, ends_in
from firsthand.annotating.resolving.ranking import Ranker, rank
from firsthand.annotating.resolving.speakers import FIRST_PERSON, SINGULAR_PERSON, Speakers, needs_speaker
from firsthand.annotating.resolving.turn_labels import with_labelled
from firsthand.annotating.resolving.voices import as_sources
from firsthand.model import Referent, Source, Span, Spans

_SUBJECTS = frozenset(["he", "she"])
_NEUTER = frozenset({"it", "its"})
_THEY = frozenset(["they", "them", "their"])
_THIRD_PERSON = SINGULAR_PERSON | _NEUTER | _THEY
_CHAMBERS = frozenset({"house", "senate", "congress", "parliament", "government", "court"})
"""Institutions by themselves, though longer names end in the same word (the White House)."""
_NOBODY = frozenset(["nobody", "no one", "no-one", "none", "not everyone", "not everybody", "anyone", "anybody"])
"""Whom "they" may go back to, and who has said nothing ("*anyone* who says otherwise")."""
_DETERMINERS = ("the ", "this ", "that ", "these ", "those ")
_AT_ITS_HEAD = 3
"""Words before a pronoun at most with which what is said begins with it ("so until *he* is sure")."""
_JUST_NOW = 2
"""Sentences since several were spoken of for whom a bare plural may stand again."""
_CLAUSE = 100
"""Code points behind a subject in which whoever is spoken to is looked for."""


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
    report: str, held: Sequence[Held], surroundings: Surroundings, author: str | None, choose: Ranker = rank
) -> Resolved:
    """Resolve every attribution's source and relays to the sources of one report.

    ``held`` are in text order; ``author`` is who "I" is where nobody is quoted; ``choose`` makes the choice that rules
    leave.  Source ids are ``report``'s with ``.s1`` and so on.  The work grows with a report's length and no faster.
    """
    return _Resolver(report, held, surroundings, choose).run(author)


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
        people = {m.name.split()[-1] for m in known if m.kind == "person" and len(m.name.split()) > 1}
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
        told = {m.span: m for one in held for m in (one.source, *one.relays) if m is not None}
        self.told = told.keys()
        self.content_of: dict[Span, Spans] = {}
        for one in held:
            if one.source is not None:
                self.content_of[one.source.span] = (*self.content_of.get(one.source.span, ()), *one.content)
        self.all = sorted([*told.values(), *background(told, surroundings, self.history)], key=lambda m: m.span)
        self.names: NameIndex[Voice] = NameIndex()
        self.named_together: dict[tuple[str, ...], Voice] = {}
        self.callings = Callings(self.text)
        known_by = (self.names, self.callings, self.history, surroundings.outlets)
        self.descriptions = Descriptions(self.text, self.told, *known_by, choose)
        self.unnamed = Counter(m.head for m in self.all if m.span in self.told and is_teaser(m))
        self.leads = Leads(
            self.text, self.all, self.told, self.history, self.callings, lambda mention: self._one_at_least(mention)[0]
        )
        self.voice_at: dict[Span, Voice] = {}
        self.speakers = Speakers(self.text, held, self.voice_at)
        self.voice_of_head: dict[tuple[int, bool], Voice] = {}
        """Of mentions: by where the noun begins, and whether several are named together.  Two of one noun are one ("*an official*, *who* asked …, said")."""

    def run(self, author: str | None) -> Resolved:
        self._register_names()
        author = answerer(self.text, [m for m in self.all if m.form == "name"]) or author
        late = {one.source.span for one in self.held if one.source is not None and needs_speaker(one)}
        for mention in self.all:
            if mention.span not in late and (voice := self._voice_of(mention)) is not None:
                self._place(mention, voice)
        for index in sorted(range(len(self.held)), key=lambda index: (len(self.speakers.around(index)), index)):
            one = self.held[index]
            if one.source is None or one.source.span not in late or one.source.span in self.voice_at:
                continue
            if (voice := self._quoted_pronoun(index, one.source, author)) is not None:
                self._place(one.source, voice)
        return self._resolved()

    def _register_names(self) -> None:
        """Longest names first, so that a last name finds the full one wherever that stands."""
        names = [mention for mention in self.all if mention.form == "name"]
        slips = Misspelt(names)
        for mention in sorted(names, key=lambda m: -len(m.name.split())):
            bearers = self._bearers(mention)
            if bearers and not self._is_another(mention, bearers, names):
                continue
            gender: Gender = "m" if bearers and all(voice.gender == "f" for voice in bearers) else ""
            if not bearers:  # nobody's last name: whoever is called so goes by the first
                gender = mention.gender or ("" if mention.is_titled else gender_of_first_name(mention.name))
            meant = None if bearers else slips.bearer(mention, self.names)
            self.names.add(mention.name, meant or Voice(mention.name, mention.kind, gender, human=True))
        evidence: dict[int, list[Mention]] = {}
        times: Counter[int] = Counter()
        for mention in names:
            voice, *others = self._one_at_least(mention)
            times[id(voice)] += not others
            if not others and not voice.gender:
                voice.gender = mention.gender
            if mention.labelled or mention.roles:
                evidence.setdefault(id(voice), []).append(mention)
            self.callings.introduce(voice, mention)
        bodies = told_as_bodies(self.text) - {m.name for m in names if m.is_titled or m.roles}
        for voice in self.names.values():
            set_kind(voice, evidence.get(id(voice), []), bodies)
        set_standing(self.names.values(), times)
        self.introduced = Introduced(names, self._one_at_least, self.names.namesakes)

    def _is_another(self, mention: Mention, bearers: Sequence[Voice], names: Sequence[Mention]) -> bool:
        """Whether an office with a last name introduces somebody before those who are named in full and bear it too.

        "President Brook" is neither of "his daughters, Ada and Eve Brook", of whom a report tells later.
        """
        offices = OFFICES.intersection(mention.roles)
        if not offices or len(mention.name.split()) > 1 or any(voice.name == mention.name for voice in bearers):
            return False
        if len(bearers) == 1 and bearers[0].gender != "f":
            return False
        theirs = [other for other in names if any(other.name == voice.name for voice in bearers)]
        return all(mention.span < other.span and offices.isdisjoint(other.roles) for other in theirs)

    def _bearers(self, mention: Mention) -> list[Voice]:
        is_whole = mention.name.casefold() in _CHAMBERS
        if mention.kind == "group" and mention.labelled:
            people = self.names.candidates(mention.name, mention.is_titled)
            is_whole = not any(voice.kind == "person" and len(voice.name.split()) > 1 for voice in people)
        bearers = such_as(mention, self.names.candidates(mention.name, mention.is_titled, is_whole))
        if mention.is_place:
            bearers = [
                voice for voice in bearers if voice.kind != "organisation" or not ends_in(voice.name, mention.name)
            ]
        if not (mention.is_titled and mention.gender):
            return bearers

        def fits(voice: Voice) -> bool:
            return not voice.gender or voice.gender == mention.gender

        return [*filter(fits, bearers)] or [*filter(fits, self.names.namesakes(mention.name) if bearers else ())]

    def _one_at_least(self, mention: Mention) -> list[Voice]:
        """Its bearers; of a name whose only one is a woman by now, and it is "Mr.", whoever shares it."""
        shared = self._bearers(mention) or (
            [] if mention.is_place else self.names.candidates(mention.name, mention.is_titled)
        )
        return shared or [self.names.add(mention.name, self._new(mention))]

    def _voice_of(self, mention: Mention) -> Voice | None:
        """Who a mention refers to; None where it is a pronoun that nobody fits."""
        if mention.form not in ("pronoun", "name") and (mention.place, mention.is_of_names) in self.voice_of_head:
            return self.voice_of_head[mention.place, mention.is_of_names]
        if mention.form == "name":
            voices = self.introduced.likely(mention, self._one_at_least(mention))
            return min(voices, key=lambda v: (v.standing, not self.callings.holds_office(v), -v.last))
        if mention.form == "pronoun":
            return self._antecedent(mention, None)
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
            return self._new(mention) if known is None or known is self._teller(mention) else known
        if mention.is_of_names and len(members := dict.fromkeys(self._named_in((mention.span,)))) > 1:
            together = tuple(sorted(voice.name for voice in members))
            name = joint_name(self.text[slice(*mention.span)], members)
            return self.named_together.setdefault(together, self._new(replace(mention, name=name or mention.name)))
        if (lead := self.leads.indefinite(mention)) is not None:
            return lead
        introduced = self.callings.introduced(mention.head) if mention.span in self.told and is_teaser(mention) else []
        if len(introduced) == 1 and introduced[0].last < 0 and self.unnamed[mention.head] == 1:
            return introduced[0]
        known = self.descriptions.by_words.get(mention.name.casefold())
        is_further = mention.kind == "anonymous" or mention.name.lower().startswith(("one ", "another "))
        if mention.plural and known is not None and not (mention.span in self.told and known.is_source):
            # "Writers" are those of whom the report has just told; far from there they may be any.
            is_further |= self.history.sentence(mention.span[0]) - self.history.sentence(known.last) > _JUST_NOW
        return self._new(mention) if known is None or is_further else known

    def _new(self, mention: Mention) -> Voice:
        name = mention.name or clean(self.text[slice(*mention.span)]) or "unnamed"
        return Voice(name, mention.kind, plural=mention.plural, human=mention.head in PEOPLE | ANONYMOUS)

    def _teller(self, mention: Mention) -> Voice | None:
        """Who is named as telling the quoted words that a description stands in: nobody calls himself by one there."""
        around = self.speakers.around_source(mention.span) if self.history.is_quoted(mention.span[0]) else None
        bearers = self._bearers(around) if around is not None and around.form == "name" else []
        return bearers[0] if len(bearers) == 1 else None

    def _antecedent(self, pronoun: Mention, speaker: Voice | None) -> Voice | None:
        if pronoun.head not in _THIRD_PERSON:
            return None
        own = self.content_of.get(pronoun.span, ())
        if (named := self.descriptions.in_brackets(pronoun) or self.descriptions.with_reason(pronoun, own)) is not None:
            return named
        if pronoun.head in SINGULAR_PERSON and (later := self._main_subject(pronoun)) is not None:
            return later
        is_told = pronoun.span in self.told
        told_to = self._spoken_to(pronoun, own) if pronoun.head in _SUBJECTS else []
        told_of = self.voice_of_head.get((pronoun.not_of, False)) if pronoun.not_of >= 0 else None
        others = (speaker, told_of, *told_to, *self._not_oneself(pronoun))

        def fits(voice: Voice) -> bool:
            if any(voice is other for other in others):
                return False
            if pronoun.head in SINGULAR_PERSON:
                return (
                    voice.kind in ("person", "anonymous") and not voice.plural and voice.gender in ("", pronoun.gender)
                )
            if pronoun.head in _NEUTER:
                return voice.kind in ("organisation", "document", "group") and not voice.plural
            return (voice.plural and not (is_told and voice.kind == "document")) or voice.kind in (*MANY, "anonymous")

        candidates = self.history.candidates(pronoun.span[0], fits, own, self._named_in(own))
        return self.descriptions.chosen(pronoun, whole(candidates) if pronoun.head in _THEY else candidates)

    def _not_oneself(self, pronoun: Mention) -> list[Voice | None]:
        """Who has just asked what a pronoun answers, and of whom it tells that stands before it."""
        if pronoun.span not in self.told:
            return []
        here = self.history.sentence(pronoun.span[0])
        at = bisect_left(self.all, pronoun.span[0], key=_start)
        before = self.all[max(0, at - ASKED_WITHIN) : at]
        near = [m for m in before if here - self.history.sentence(m.span[0]) <= 1]
        others = (
            asker(pronoun, [m for m in near if m.span in self.told], self.text),
            interrupted(pronoun, before, self.text),
        )
        return [self.voice_at.get(other.span) for other in others if other is not None]

    def _main_subject(self, pronoun: Mention) -> Voice | None:
        """Who is named behind a pronoun as the subject of the sentence that its clause begins."""
        if pronoun.above < pronoun.span[1] or self.history.is_quoted(pronoun.span[0]):
            return None
        name = main_subject(pronoun, self._mentions_in(((pronoun.span[1], pronoun.above),)), self.content_of)
        bearers = self._bearers(name) if name is not None else []
        fitting = [one for one in bearers if one.kind == "person" and one.gender in ("", pronoun.gender)]
        return fitting[0] if len(bearers) == len(fitting) == 1 else None

    def _spoken_to(self, pronoun: Mention, own: Spans) -> list[Voice]:
        """Who is told by a subject, and so is not it."""
        end = own[0][0] if own and own[0][0] > pronoun.span[1] else pronoun.span[1] + _CLAUSE
        found = spoken_to(pronoun, self._mentions_in(((pronoun.span[1], end),)))
        bearers = (self._bearers(m) if m.form == "name" else [self.descriptions.described(m)] for m in found)
        return [ones[0] for ones in bearers if len(ones) == 1 and ones[0] is not None]

    def _named_in(self, content: Spans) -> Iterator[Voice]:
        """Whom a content names so that nobody else can be meant."""
        for mention in self._mentions_in(content):
            if mention.form == "name" and len(bearers := self._bearers(mention)) == 1:
                yield bearers[0]

    def _place(self, mention: Mention, voice: Voice) -> None:
        is_told = mention.span in self.told
        if is_told and mention.form == "definite" and voice.kind == "anonymous" and not voice.is_source:
            # Spoken of as one of many and then quoted as the one: "a caretaker found it", "the caretaker said".
            voice.name, voice.kind = mention.name, mention.kind
        voice.mentions.append(mention)
        voice.is_source = voice.is_source or is_told
        self.leads.is_somebody_told = self.leads.is_somebody_told or is_told
        voice.gender = voice.gender or mention.gender
        voice.last = max(voice.last, mention.span[0])
        self.voice_at[mention.span] = voice
        if mention.form != "pronoun":
            self.voice_of_head[mention.place, mention.is_of_names] = voice
            self.descriptions.by_words[mention.name.casefold()] = voice
            self.callings.use(voice, mention)
        if is_letter(mention, self.text):
            return  # "he" is neither who asks nor who answers
        is_somebody = mention.form in ("name", "pronoun") or mention.head in SPEAKING or is_calling(mention.head)
        if is_told or is_somebody or mention.is_of_names or mention.name.lower() in ANYBODY:
            self.history.add(voice, mention, is_told)

    def _quoted_pronoun(self, index: int, mention: Mention, author: str | None) -> Voice | None:
        """Who a pronoun in a quotation is: "I" is its speaker, "he" is anybody else; outside one, "I" is the writer.

        None where nobody fits.
        """
        speaker = self.speakers.speaker(index)
        if mention.head not in FIRST_PERSON:
            return self._antecedent(mention, speaker)
        if speaker is not None:
            return speaker
        if author is not None and self.held[index].quotation is None:
            known = self.names.candidates(author)
            return known[0] if known else self.names.add(author, Voice(author, "person"))
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
        for mention in self._mentions_in(first):
            if len(self.text[first[0][0] : mention.span[0]].split()) > _AT_ITS_HEAD:
                break
            if mention.form == "pronoun" and mention.head in _NEUTER | _THEY:
                continue
            is_one = self.text[slice(*mention.span)].lower() in _SUBJECTS and mention.is_subject
            voice = self.voice_at.get(mention.span) if is_one else None
            if voice is not None and voice.kind == "person" and any(m.form == "name" for m in voice.mentions):
                return (Referent(mention.span, voice.name),)
            break
        return ()

    def _mentions_in(self, content: Spans) -> Iterator[Mention]:
        for start, end in content:
            yield from self.all[bisect_left(self.all, start, key=_start) : bisect_left(self.all, end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span[0]
