"""Parts: how voices that are not one stand to each other, where the words tell: part and whole, two of one state.

"The British Defence Ministry" is not "British intelligence", and both are Britain's; "the Harbour Board's dredging
division" is not the Harbour Board, and part of it.  What the world knows and no report says is not said here either.
Everything is looked up by name, so that the work grows with the number of sources and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from firsthand.language.states import state_itself, state_of
from firsthand.linking.voices.names import person_name
from firsthand.linking.voices.organisations import organisation_key
from firsthand.linking.voices.together import members
from firsthand.model import LocatedSpan, Relation, RelationKind, Source

_PARTS = frozenset(
    """
    administration agency arm board branch bureau cabinet campaign caucus chamber chapter command commission committee
    council delegation department directorate division embassy faction force forces foundation group headquarters laboratory
    leadership ministry mission movement office panel police section secretariat service services staff subcommittee
    subsidiary task team unit wing
    """.split()  # noqa: SIM905
)
"""Last words of what parts of a body, and bodies that belong to somebody, are called."""
_PEOPLE = re.compile(
    r"(?:[a-z]{2,}(?:ers|ors|ists|ants|ians|als|ates|ees)|aides|agents|allies|attorneys|critics|chiefs|guards|heads|hosts|members|people"
    r"|(?:[a-z]*(?:men|women)))"
)
"""Last words of what people of a body are called."""
_OWNER = re.compile(r"(?:[Tt]he )?(?P<whole>.+?)(?:['’]s|(?<=s)['’]) (?P<part>.+)")
_OF = re.compile(r"(?:[Tt]he )?(?P<part>.+?) (?:of|at|in|inside|within|with|from) (?:the )?(?P<whole>[^a-z].*)")
_BY = re.compile(r" (?:by|from|of) (?:the )?(?P<whole>[^\W\da-z].*)")
_ARTICLES = frozenset(["a", "an", "the"])
_SAID = re.compile(
    r"\b(?:part|arm|branch|unit|division|subsidiary|affiliate|wing|chapter|department|section|member) (?:of|at|in|under|within) "
    r"(?:the )?(?P<whole>[^\W\da-z][^,;()]*)"
)
_SMALL = frozenset(["and", "for", "in", "of", "on", "the"])
_TOLD = 24
"""Mentions of a source in which the words are looked for."""
_PARTY = 1
"""Words in the name of a party or people that stands at the end of a part of it ("Senate *Liberals*")."""


class _Found(NamedTuple):
    kind: RelationKind
    whole: str
    """The words that name the whole."""
    why: str
    spans: tuple[LocatedSpan, ...]


def with_relations(sources: Sequence[Source], texts: Mapping[str, str]) -> tuple[Source, ...]:
    """Give linked sources with their relations to one another; ``texts`` are the reports' texts by id.

    A source is part of a body, or belongs to a body or to somebody, or includes somebody, whom its name, an affiliation or a
    description names and who is a source as well; a paper belongs to whoever made it; of one state are those whose names say so where the state is no source.
    """
    by_name = _ByName(sources)
    states: dict[str, list[tuple[Source, str, LocatedSpan]]] = {}
    relations: dict[str, list[Relation]] = {source.id: [] for source in sources}
    for source in sources:
        for kind, words, why, spans in _told(source, texts, by_name):
            whole = by_name.find(words)
            known = (source.id, *source.speaks_for, *(one.source for one in relations[source.id]))
            if (
                whole is not None
                and whole.id not in known
                and not (kind == "belongs to" and source.kind == "person" == whole.kind)
            ):
                kind = "belongs to" if whole.kind == "person" and kind == "part of" else kind
                relations[source.id].append(Relation(kind, whole.id, words, why, spans))
        found = state_of(_made_by(source)) if source.kind in ("organisation", "group", "document") else None
        if found is not None and (span := _place(source, found[1], texts)) is not None:
            states.setdefault(found[0], []).append((source, found[1], span))
    for state, ours in states.items():
        whole = by_name.state(state)
        for number, (source, words, span) in enumerate(ours):
            if whole is not None:
                if all(one.source != whole.id for one in relations[source.id]):
                    why = f"“{words}” in its name says that it is of {state}."
                    relations[source.id].append(Relation("part of", whole.id, state, why, (span,)))
            elif len(ours) > 1:
                other, its_words, its_span = ours[0 if number else 1]
                why = f"“{words}” here and “{its_words}” in “{other.name}” say that both are of {state}."
                relations[source.id].append(Relation("part of one", other.id, state, why, (span, its_span)))
    return tuple(
        replace(source, relations=tuple(relations[source.id])) if relations[source.id] else source for source in sources
    )


class _ByName:
    """Sources by their names, those left out that several share."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._bodies: dict[tuple[str, ...], Source | None] = {}
        self._people: dict[str, Source | None] = {}
        self._states: dict[str, Source] = {}
        for source in sources:
            if source.kind in ("organisation", "group") and any(word[:1].isupper() for word in source.name.split()):
                key = organisation_key(source.name)
                self._bodies[key] = None if key in self._bodies else source
                if (state := state_itself(source.name)) is not None:
                    self._states.setdefault(state, source)
            elif source.kind == "person" and (name := person_name(source.name)) is not None:
                for form in {name.last, name.whole}:
                    self._people[form] = None if form in self._people else source

    def find(self, words: str) -> Source | None:
        """Give the one source that bears a name."""
        if (body := self._bodies.get(organisation_key(words))) is not None:
            return body
        name = person_name(words)
        return None if name is None else self._people.get(name.whole)

    def state(self, state: str) -> Source | None:
        """Give the source that is a state itself."""
        return self._states.get(state)


def _told(source: Source, texts: Mapping[str, str], by_name: _ByName) -> Iterator[_Found]:
    """Give what a source's name, descriptions and affiliations say of wholes, whether those are sources or not."""
    if source.kind in ("organisation", "group", "document"):
        for kind, words in _in_paper(source, by_name) if source.kind == "document" else _in_name(source, by_name):
            if (span := _place(source, words, texts)) is not None:
                why = f"“{source.name}” names {words}{' among others' if kind == 'includes' else ', whose it is'}."
                yield _Found(kind, words, why, (span,))
        for said in source.descriptions:
            if (match := _SAID.search(said.words)) is not None:
                yield _Found("part of", match["whole"].strip(), f"It is called “{said.words}”.", said.spans)
    if source.kind in ("person", "group", "anonymous"):
        for said in source.affiliations:
            yield _Found("belongs to", said.words, f"{source.name} is introduced with “{said.words}”.", said.spans)


def _in_name(source: Source, by_name: _ByName) -> Iterator[tuple[RelationKind, str]]:
    name = source.name
    if together := members(name):
        for forms in together:
            if (found := next((form for form in forms if by_name.find(form) is not None), None)) is not None:
                yield "includes", found
        return
    words = name.removeprefix("the ").removeprefix("The ").split()
    last = words[-1].casefold() if words else ""
    is_people = bool(_PEOPLE.fullmatch(last))
    kind: RelationKind = "belongs to" if is_people else "part of"
    match = _OWNER.fullmatch(name)
    if match is not None and all(word[0].isupper() or word in _SMALL for word in match["whole"].split()):
        yield kind, match["whole"]
    elif (match := _OF.fullmatch(name)) is not None:
        inner = match["part"].split()[-1].casefold()
        if inner in _PARTS or _PEOPLE.fullmatch(inner):
            yield "part of" if inner in _PARTS else "belongs to", match["whole"]
    elif last in _PARTS or is_people:
        for size in range(len(words) - 1, 0, -1):
            # "White House staff" is no staff of Mr. White's: a name is cut before small letters, or before a last capital.
            whole = by_name.find(" ".join(words[:size]))
            is_cut = words[size].islower() or (words[-1][0].isupper() and whole is not None and whole.kind != "person")
            if whole is not None and is_cut and words[0][0].isupper():
                yield kind, " ".join(words[:size])
                break
    if source.kind == "group" and len(words) > _PARTY and words[-1][:1].isupper():
        yield "part of", words[-1]


def _made_by(source: Source) -> str:
    """Give the words of a source that can name a body: of a paper, whoever made it."""
    made = _BY.search(source.name) if source.kind == "document" else None
    return made["whole"] if made is not None else source.name


def _in_paper(source: Source, by_name: _ByName) -> Iterator[tuple[RelationKind, str]]:
    """Give who made a paper, by its description ("*the Harbour Board's* report", "a report by …", "a *Courier* poll")."""
    owner = _OWNER.fullmatch(source.name)
    match = owner if owner is not None and owner["whole"][0].isupper() else _BY.search(source.name)
    if match is not None:
        yield "belongs to", match["whole"]
    else:
        words = source.name.split()
        first = next(
            (at for at, word in enumerate(words[:-1]) if word[0].isupper() and word.casefold() not in _ARTICLES), -1
        )
        if first >= 0 and by_name.find(" ".join(words[first:-1])) is not None:
            yield "belongs to", " ".join(words[first:-1])


def _place(source: Source, words: str, texts: Mapping[str, str]) -> LocatedSpan | None:
    """Give where the words first stand in a mention of a source; None where its name was put together otherwise."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    for mention in source.mentions[:_TOLD]:
        start, end = mention.span
        found = re.search(rf"(?<!\w){pattern}(?!\w)", texts[mention.report][start:end])
        if found is not None:
            return LocatedSpan(mention.report, start + found.start(), start + found.end())
    return None
