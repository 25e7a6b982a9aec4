"""Bodies' names: what belongs to one where the recogniser takes a piece for the whole.

"The Security Service *of Ukraine*" is not the Federal Security Service, "the *Main* Intelligence Directorate" no other directorate's,
and two states have each a defence ministry: "*Lumara's* Ministry of Defence".
"""

from __future__ import annotations

from spacy.tokens import Token

from firsthand.annotating.mentions.name_phrases import noun_lemma
from firsthand.annotating.mentions.nouns import ORGANISATIONS

_FOR_WHAT = frozenset(["for", "of"])
_NO_PART = frozenset(["CARDINAL", "DATE", "GPE", "NORP", "ORDINAL", "PERSON", "TIME"])
"""Entities that stand before a body's name and are no part of it ("the *British* Defence Ministry")."""
_NOUNS = ORGANISATIONS | {"command", "staff"}
_OWNERS_WORDS = 2
"""A name of one word and what makes it an owner's ("Lumara", "'s")."""
_STATES_BODIES = frozenset(["Armed Forces", "Foreign Office", "General Staff", "Security Council"])
"""Names that many a state's bodies bear."""
_LONG_WORD = 4
"""Letters of the words that have a capital in a heading too."""


def whole_name(name: list[Token]) -> list[Token]:
    """A body's name with the capitals before it and what it is for behind; any other as it is."""
    if name and name[0].lower_ == "tank" and len(name) > 1 and name[0].i and name[0].nbor(-1).lower_ == "think":
        name = name[1:]
    while len(name) > 1 and name[-1].lower_ in _FOR_WHAT:
        name = name[:-1]
    if not name or name[-1].ent_type_ == "PERSON" or not any(noun_lemma(word) in _NOUNS for word in name):
        return name
    if not all(token.is_title or token.is_upper for token in (name[0], name[-1])) or _is_heading(name[0]):
        return name
    return [*_capitals_before(name), *name, *_what_for(name[-1])]


def with_owner(named: list[Token], name: str) -> str:
    """A ministry's or another such body's name with the state that it is said to be of ("*Lumara's* Ministry of Defence")."""
    is_ministry = "ministry" in (named[0].lower_, named[-1].lower_)
    if not (is_ministry or name in _STATES_BODIES) or named[0].i < named[0].sent.start + _OWNERS_WORDS:
        return name
    owner, mark = named[0].nbor(-2), named[0].nbor(-1)
    is_one = owner.dep_ == "poss" and owner.pos_ == "PROPN" and owner.ent_iob_ != "I"
    return f"{owner.text}'s {name}" if is_one and mark.tag_ == "POS" else name


def _capitals_before(name: list[Token]) -> list[Token]:
    """The words with a capital right before a name that the parser hangs on it and the recogniser leaves out."""
    before: list[Token] = []
    first = name[0]
    while first.i > first.sent.start + 1:
        word = first.nbor(-1)
        is_part = word.is_title and word.is_alpha and word.tag_ in ("JJ", "NN", "NNP") and word.head in name
        if not is_part or word.ent_type_ in _NO_PART:
            break
        before.insert(0, word)
        first = word
    return before


def _what_for(last: Token) -> list[Token]:
    """An "of" or "for" right behind a name, with the capitals that follow it, and "the" between them."""
    doc, end = last.doc, last.sent.end
    at = last.i + 1
    if at >= end or doc[at].lower_ not in _FOR_WHAT or doc[at].head.i != last.i:
        return []
    first = at + 2 if at + 1 < end and doc[at + 1].lower_ == "the" else at + 1
    behind = first
    while behind < end and doc[behind].is_title and doc[behind].is_alpha and doc[behind].ent_type_ != "PERSON":
        behind += 1
    return list(doc[at:behind]) if behind > first else []


def _is_heading(token: Token) -> bool:
    """Whether nearly every long word of a sentence has a capital."""
    long = [word for word in token.sent if word.is_alpha and len(word) >= _LONG_WORD]
    return sum(word.is_lower for word in long) * 3 < len(long)
