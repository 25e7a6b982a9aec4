"""Relays: who passed a source's words on ("told Radio Liberty", "in an interview with The Times")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

_OCCASIONS = frozenset(["interview", "conversation", "op-ed", "column", "broadcast", "appearance", "podcast"])
_HEARERS = frozenset(
    [
        "assembly",
        "board",
        "cabinet",
        "chamber",
        "commission",
        "committee",
        "conference",
        "congress",
        "convention",
        "council",
        "court",
        "department",
        "house",
        "inquiry",
        "jury",
        "kremlin",
        "legislature",
        "ministry",
        "nation",
        "nato",
        "panel",
        "parliament",
        "party",
        "rally",
        "senate",
        "summit",
        "tribunal",
        "u.n.",
        "un",
        "union",
    ]
)
"""Last words of names of bodies that are spoken to and do not publish."""


def relay_heads(cue: Token) -> Iterator[Token]:
    """The heads of the phrases that name a publisher as hearer or as the place of the telling, in text order."""
    for child in sorted(cue.subtree, key=lambda token: token.i):
        if child.i < cue.left_edge.i:
            continue
        if cue.lemma_ == "tell" and child.head.i == cue.i and child.dep_ in ("dobj", "dative") and _publishes(child):
            yield child
        if child.lemma_.lower() in _OCCASIONS and child.dep_ == "pobj" and child.head.head.i == cue.i:
            for preposition in child.children:
                if preposition.dep_ == "prep" and preposition.lower_ in ("with", "on", "in", "for", "to"):
                    yield from (named for named in preposition.children if named.dep_ == "pobj" and _publishes(named))


def _publishes(token: Token) -> bool:
    return token.ent_type_ == "ORG" and token.pos_ == "PROPN" and token.lower_ not in _HEARERS
