"""Costs: what a sum of money is for ("the bridge *cost* $4 million", "put the *repairs* at 2 million euros", "a *fine* of 3 million").

Behind a sum stands no noun that it counts; what it is the cost of, the grammar before it says.
"""

from __future__ import annotations

from spacy.tokens import Token

_SUMS = frozenset(
    """
    bill bond bonus bribe budget cost damage debt deficit donation expense fee fine fund grant investment loan loss payment penalty price
    profit ransom refund reward salary saving settlement subsidy surplus tax toll turnover wage
    """.split()  # noqa: SIM905
)
"""Nouns for sums of money."""
_PUTS = frozenset(["assess", "calculate", "estimate", "price", "put", "set", "value"])
_COMES_TO = frozenset(["amount", "be", "exceed", "fall", "grow", "reach", "rise", "total"])
_OBJECTS = ("dobj", "obj", "nsubjpass")
_BESIDE = ("amod", "compound", "nmod")
_EMPTY = frozenset(["estimated", "likely", "new", "old", "other", "own", "possible", "same", "such", "total"])


def cost_of(number: Token) -> str:
    """Say what a sum of money is the cost, price, loss or the like of; empty where the grammar does not tell.

    ``number`` is the last token of the sum, its currency included.
    """
    top = _top(number)
    above = top.head
    if above.lemma_.lower() == "cost" and above.pos_ == "VERB":
        return _cost(_child(above, ("nsubj",)))
    if top.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in _SUMS:
        return _words(above.head)
    if top.dep_ == "pobj" and above.lower_ == "at":
        verb = above.head if above.head.pos_ == "VERB" else above.head.head
        return _cost(_child(verb, _OBJECTS)) if verb.lemma_.lower() in _PUTS else ""
    verb = above.head if top.dep_ == "pobj" and above.lower_ == "to" else above
    if verb.lemma_.lower() in _COMES_TO:
        subject = _child(verb, ("nsubj",))
        return _words(subject) if subject is not None and subject.lemma_.lower() in _SUMS else ""
    return ""


def _top(number: Token) -> Token:
    """The word of a sum that hangs on what is not of it."""
    while (
        number.dep_ in ("nummod", "quantmod", "compound", "nmod")
        and number.head.i >= number.i - 1
        and number.head.i != number.i
    ):
        number = number.head
    return number


def _child(verb: Token, roles: tuple[str, ...]) -> Token | None:
    return next((child for child in verb.children if child.dep_ in roles and child.i < verb.i + 8), None)


def _cost(of: Token | None) -> str:
    """What something cost: "cost of new bridge"; of what is a sum itself its own words."""
    if of is None or of.pos_ not in ("NOUN", "PROPN"):
        return ""
    return _words(of) if of.lemma_.lower() in _SUMS else f"cost of {_words(of)}"


def _words(noun: Token) -> str:
    """A noun with what narrows it down, and what it is of."""
    kept = [
        child for child in noun.children if child.dep_ in _BESIDE and child.i < noun.i and child.lower_ not in _EMPTY
    ]
    words = [token.text for token in (*kept, noun) if not token.like_num and token.ent_type_ != "MONEY"]
    of = next((child for child in noun.children if child.lower_ in ("of", "for", "to") and child.i > noun.i), None)
    whole = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if whole is None or whole.pos_ not in ("NOUN", "PROPN") or whole.ent_type_ == "MONEY" or whole.like_num:
        return " ".join(words)
    beside = [child.text for child in whole.children if child.dep_ in _BESIDE and child.i < whole.i]
    return " ".join([*words, of.text, *beside, whole.text]) if of is not None else " ".join(words)
