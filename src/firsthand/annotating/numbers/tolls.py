"""Tolls: what a number counts that a count has come to ("the death toll rose *to 14*", "put the number of dead *at 15*")."""

from __future__ import annotations

from spacy.tokens import Token

_COUNTS = frozenset(["count", "number", "tally", "toll", "total"])
"""Nouns for how many there are of something."""
_BEFALLEN = frozenset(["arrested", "dead", "detained", "displaced", "injured", "killed", "missing", "wounded"])
"""What those are called whom it befell, of which the parser makes no nouns ("the number of *injured*")."""
_COMES_TO = frozenset(["as", "at", "from", "to"])
_REACHES = frozenset(["be", "exceed", "hit", "pass", "reach", "surpass", "top"])
"""Verbs whose object, or complement, is what a count has come to."""


def count_of(number: Token) -> Token | None:
    """The noun for a count that a number is the value of, or what such a noun counts; null where there is none.

    ``number`` is the last token of a number behind which no noun stands that it counts.
    """
    verb = _verb_of(number)
    if verb is None or any(child.tag_ in ("MD", "TO") and child.dep_ == "aux" for child in verb.children):
        return None  # "she expects the toll *to* pass 20", "it *could* rise to 20": it has not come to that
    given = [child for child in verb.children if child.dep_ in ("dobj", "nsubj", "nsubjpass") and child.i != number.i]
    nouns = [
        child for child in given if child.pos_ == "NOUN" and child.lemma_.lower() in _COUNTS and child.i < number.i
    ]
    if not nouns:
        return None
    # "raising the death toll": of a count that is raised and one that raises, the nearer.
    noun = nouns[-1]
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    whole = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if whole is not None:
        return whole if whole.pos_ in ("NOUN", "PROPN") or whole.lower_ in _BEFALLEN else None
    return noun if noun.lemma_.lower() == "toll" else None


def _verb_of(number: Token) -> Token | None:
    """The verb that says what a count comes to."""
    above = number.head
    if number.dep_ == "pobj" and above.lower_ in _COMES_TO:
        verb = above.head
        # "the toll from the strike *to 14*": hung on the noun by mistake.
        return verb.head if verb.pos_ == "NOUN" and verb.lemma_.lower() in _COUNTS and verb.dep_ == "dobj" else verb
    if number.dep_ in ("dobj", "attr") and above.lemma_.lower() in _REACHES:
        return above
    return None
