"""Ranking: which of several voices a pronoun or a description goes back to, or none of them.

A mention-ranking model (Denis and Baldridge, "Specialized models and ranking for coreference resolution", EMNLP 2008):
candidates are scored together, each by the sum of its features' weights, and one of the candidates is nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import inf
from typing import Protocol

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import COLLECTIVE
from firsthand.annotating.resolving.history import Candidate, History, Voice

_TYPES = {
    "he": "he", "him": "he", "his": "he", "she": "he", "her": "he",
    "they": "they", "them": "they", "their": "they", "it": "it", "its": "it",
}  # fmt: skip
_LONG = 4
"""Letters of a noun that a name of one word may end in."""
_POSSESSIVE = frozenset(["his", "her", "their", "its"])
_DISTANCES = ("0", "1", "2", "3-4", "3-4")


class Ranker(Protocol):
    """What chooses among candidates."""

    def __call__(
        self, mention: Mention, candidates: Sequence[Candidate], history: History, is_told: bool
    ) -> Voice | None:
        """Whom a mention goes back to; None for nobody."""


def rank(mention: Mention, candidates: Sequence[Candidate], history: History, is_told: bool) -> Voice | None:
    """The candidate whose features weigh most in the shipped model; None where nobody weighs more."""
    return by_weight(weights(), mention, candidates, history, is_told)


def by_weight(
    known: Mapping[str, float], mention: Mention, candidates: Sequence[Candidate], history: History, is_told: bool
) -> Voice | None:
    """The candidate whose features weigh most; None where nobody weighs more.

    "He" who says something is somebody whom the report has told of: there nobody is no choice.
    """
    best, chosen = -inf, None
    if not (is_told and _type(mention) == "he"):
        best = sum(known.get(name, 0.0) for name in features_of_nobody(mention, candidates, is_told))
    before = history.speaker_before(mention.span[0])
    for candidate in candidates:
        score = sum(known.get(name, 0.0) for name in features(mention, candidate, history, is_told, before))
        if score > best:
            best, chosen = score, candidate.latest.voice
    return chosen


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, from ``models/antecedents/weights.tsv``."""
    table = resources.files("firsthand").joinpath("models", "antecedents", "weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}


def features(
    mention: Mention, candidate: Candidate, history: History, is_told: bool, before: Voice | None
) -> tuple[str, ...]:
    """What a candidate looks like from a mention, as names of features; ``before`` is who was told last."""
    last, voice = candidate.latest, candidate.latest.voice
    kind = _type(mention)
    near = _DISTANCES[candidate.distance] if candidate.distance < len(_DISTANCES) else "5+"
    same = "same" if mention.gender and voice.gender == mention.gender else "open" if not voice.gender else "told"
    inside = history.in_content(mention.span[0])
    paragraphs = history.paragraph(mention.span[0]) - history.paragraph(last.place)
    where = _relation(mention, last.mention) if candidate.distance == 0 else near
    told = "told" if is_told else "plain"
    follows = history.is_quoted(max(0, mention.span[0] - 3))
    role = "subject" if last.mention.is_subject else "possessor" if last.mention.head in _POSSESSIVE else "other"
    named = "named" if voice.mentions and voice.mentions[0].form == "name" else "unnamed"
    return (
        f"{kind}|distance={near}",
        f"{kind}|where={where}|{'possessive' if mention.head in _POSSESSIVE else 'subject' if mention.is_subject else 'object'}",
        f"{kind}|role={role}|{near if candidate.distance < 2 else '2+'}",
        f"{kind}|form={last.mention.form}",
        f"{kind}|told={last.is_told}|{told}|{near if candidate.distance < 2 else '2+'}",
        f"{kind}|speaker={voice is before}|{told}|{'after a quotation' if follows else ''}|{min(paragraphs, 1)}",
        f"{kind}|speaker={voice is before}|{told}|{near if candidate.distance < 2 else '2+'}",
        f"{kind}|content={last.in_content}|{inside}|{told}",
        f"{kind}|quoted={last.is_quoted}|{told}",
        f"{kind}|form={last.mention.form}|{last.mention.is_subject}|{told}|{near if candidate.distance < 2 else '2+'}",
        f"{kind}|paragraph={min(paragraphs, 2)}|{role}|{told}",
        f"{kind}|kind={voice.kind}|{_number(voice)}",
        f"{kind}|gender={same}",
        f"{kind}|count={min(candidate.count, 4)}",
        f"{kind}|ever={'told' if voice.is_source else 'plain'}|{told}",
        f"{kind}|behind={min(candidate.behind, 4)}|{told}",
        f"{kind}|salience={max(-4, candidate.salience)}",
        f"{kind}|rank={min(candidate.rank, 3)}|{told}",
        f"{kind}|rank={min(candidate.rank, 3)}|{role}",
        f"{kind}|paragraph={min(paragraphs, 2)}|{told}",
        f"{kind}|{named}",
        f"{kind}|own={candidate.in_own}",
        *(_of_many(mention, candidate, f"{where}|{role}", told) if kind in ("they", "it") else ()),
        *(_of_description(mention, voice) if kind == "description" else ()),
    )


def features_of_nobody(mention: Mention, candidates: Sequence[Candidate], is_told: bool) -> tuple[str, ...]:
    """What going back to nobody looks like."""
    kind, told = _type(mention), "told" if is_told else "plain"
    role = "possessive" if mention.head in _POSSESSIVE else "subject" if mention.is_subject else "object"
    nearest = min((candidate.distance for candidate in candidates), default=9)
    return (
        f"{kind}|nobody",
        f"{kind}|nobody|{told}",
        f"{kind}|nobody|{role}",
        f"{kind}|nobody|nearest={min(nearest, 3)}",
        f"{kind}|nobody|candidates={min(len(candidates), 4)}",
        *(
            (
                f"{kind}|nobody|words={min(len(mention.name.split()), 4)}",
                f"{kind}|nobody|sort={mention.kind}",
                f"{kind}|nobody|head={mention.head}",
            )
            if kind == "description"
            else ()
        ),
    )


def _of_many(mention: Mention, candidate: Candidate, stands: str, told: str) -> tuple[str, ...]:
    """What is asked of a candidate for "they" or "it" alone: where it ``stands`` and as what, what sort it is, how near it is
    among the others, whether in a sentence's main clause, and its last main word."""
    kind, latest, voice = _type(mention), candidate.latest.mention, candidate.latest.voice
    nearest = f"{kind}|nearest={min(candidate.rank, 2)}|{min(candidate.distance, 2)}"
    heads = () if latest.form in ("name", "pronoun") else (f"{kind}|head={latest.head}",)
    sort = f"{kind}|sort={voice.kind}|{_number(voice)}|{told}"
    clause = (
        f"{kind}|main={latest.above < 0}|{'subject' if latest.is_subject else 'other'}|{min(candidate.distance, 2)}"
    )
    return f"{kind}|where={stands}", sort, nearest, f"{nearest}|{told}", clause, *heads


def _number(voice: Voice) -> str:
    """Whether a voice is one or many, as a family is."""
    is_many = voice.plural or any(mention.head in COLLECTIVE for mention in voice.mentions)
    return "many" if is_many else "one"


def called_so(mention: Mention, voice: Voice) -> str:
    """Where the noun of a description agrees with what a voice has been called: in a "head", a "role" or the "name"; "other" where
    it has been called something else, "none" where nothing."""
    heads = {other.head for other in voice.mentions if other.form in ("definite", "other")}
    roles = {role for other in voice.mentions for role in other.roles}
    words = {word.casefold() for word in voice.name.split()}
    return (
        "head" if mention.head in heads else "role" if mention.head in roles
        else "name" if mention.head in words or _ends_in_it(voice, mention.head) else "other" if heads or roles else "none"
    )  # fmt: skip


def _ends_in_it(voice: Voice, head: str) -> bool:
    """Whether a body's name of one word ends in a noun for such bodies ("the *bank*", Nordbank)."""
    name = voice.name.casefold()
    return (
        voice.kind == "organisation" and len(head) >= _LONG and name.endswith(head) and " " not in name and name != head
    )


def _of_description(mention: Mention, voice: Voice) -> tuple[str, ...]:
    """How a description agrees with what a voice has been called."""
    agrees = called_so(mention, voice)
    length = "bare" if len(mention.name.split()) <= 2 else "longer"
    return (
        f"description|agrees={agrees}|{length}",
        f"description|agrees={agrees}|{min(voice.standing, 2)}",
        f"description|sorts={mention.kind}|{voice.kind}|{mention.plural == voice.plural}",
        f"description|sorts={mention.kind}|{voice.kind}|{agrees}",
    )


def _type(mention: Mention) -> str:
    return _TYPES.get(mention.head, "they") if mention.form == "pronoun" else "description"


def _relation(mention: Mention, earlier: Mention) -> str:
    """How two mentions in one sentence stand to each other."""
    if earlier.verb == mention.verb:
        return "one clause"
    if earlier.verb == mention.above:
        return "clause above"
    return "clause below" if earlier.above == mention.verb else "apart"
