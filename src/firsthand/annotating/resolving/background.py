"""Names and the rest of a report: what its other mentions make of one, and whom it refers to beside its sources."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from firsthand.annotating.mentions.kinds import CAPITAL_WITHIN, names_a_body
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import KEPT_UNNAMED, PEOPLE
from firsthand.annotating.mentions.surroundings import Surroundings
from firsthand.annotating.resolving.history import History, Voice
from firsthand.language.legal_forms import is_firms
from firsthand.language.outlets import is_address
from firsthand.model import SourceKind, Span


def background(told: Mapping[Span, Mention], surroundings: Surroundings, history: History) -> list[Mention]:
    """Whoever is referred to without being the source of anything here."""
    taken = sorted(told)
    names = {(m.name, place) for m in told.values() if m.form == "name" for place in range(*m.span)}
    people = {
        m.name.split()[-1]
        for m in (*told.values(), *surroundings.named)
        if m.kind == "person" and (m.labelled or m.roles)
    }
    labelled = {m.name for m in surroundings.named if m.labelled}
    named = [
        m
        for m in surroundings.named
        if m.span not in told
        and (m.name, m.span[0]) not in names
        and (m.name in labelled or m.roles or m.name.split()[-1] in people)
    ]
    here = {(m.place, m.is_of_names) for m in (*told.values(), *named)}
    referring = []
    for m in surroundings.referring:
        at = bisect_right(taken, (m.span[0], m.span[0] + 1_000_000_000)) - 1
        is_within = at >= 0 and m.span[0] < taken[at][1]
        if (
            (m.place, m.is_of_names) not in here
            and not is_within
            and not (m.form == "pronoun" and history.is_quoted(m.span[0]))
        ):
            referring.append(m)
    return list({m.span: m for m in (*referring, *named)}.values())


def as_name(mention: Mention, people: Container[str]) -> Mention:
    """A word that the parser takes for a noun though it is a name: somebody's elsewhere in the report ("Price"), or one
    that is written as no noun is ("CheckFacts.org")."""
    if mention.form not in ("definite", "other") or " " in mention.name:
        return mention
    if mention.name in people and mention.name[0].isupper():
        return replace(mention, form="name", kind="person")
    if is_address(mention.name) or CAPITAL_WITHIN.fullmatch(mention.name):
        return replace(mention, form="name", kind="organisation", plural=False)
    return mention


def likeliest_kind(mentions: Sequence[Mention], default: SourceKind) -> SourceKind:
    """Who bears a firm's name is one, and a bearer of a human office is a person.

    Otherwise the recogniser's verdicts vote, a full name's more than a part's.
    """
    if any(is_firms(m.name) for m in mentions):
        return "organisation"
    if any(role.split()[-1] in PEOPLE for m in mentions if not names_a_body(m.name) for role in m.roles):
        return "person"
    votes: dict[SourceKind, int] = {}
    for mention in mentions:
        votes[mention.kind] = votes.get(mention.kind, 0) + len(mention.name.split()) ** 2 * (1 + mention.labelled)
    return max(sorted(votes), key=lambda kind: (votes[kind], kind == "person")) if votes else default


def set_kind(voice: Voice, evidence: Sequence[Mention], bodies: Container[str]) -> None:
    """Give a voice its kind by mentions that tell of it; who is named by one of ``bodies`` is no person, nor "he" or "she"."""
    voice.kind = likeliest_kind(evidence, voice.kind)
    if voice.kind == "person" and voice.name in bodies:
        voice.kind, voice.gender = "organisation", ""
    voice.plural = voice.kind == "group"


def is_teaser(mention: Mention) -> bool:
    """Whether the words may be a lead's way to put off a name ("an expert says" before "Dam expert Ada Brook").

    Where the report has only one such description before only one person of that calling, they are taken for one;
    callings under which people are quoted to stay unnamed are left alone.
    """
    return mention.name.lower().startswith(("a ", "an ")) and mention.head in PEOPLE - KEPT_UNNAMED


def set_standing(voices: Sequence[Voice], times: Mapping[int, int]) -> None:
    """Give each voice its rank among its kind by how often the report names it; ``times`` are by ``id``."""
    for kind in sorted({voice.kind for voice in voices}):
        alike = [voice for voice in voices if voice.kind == kind]
        counts = sorted({times[id(voice)] for voice in alike}, reverse=True)
        rank = {count: number for number, count in enumerate(counts, 1)}
        for voice in alike:
            voice.standing = rank[times[id(voice)]]
