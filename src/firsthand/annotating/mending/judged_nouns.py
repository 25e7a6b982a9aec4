"""Judged nouns: "the ministry's *claim that the dam was safe* is false" - the ministry does not say that it is false.

Where the noun that tells is the subject of a sentence, what it told ends with its own clause; the sentence's verb behind that is
whoever's who writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.tagging.tagger import Tagged
from firsthand.annotating.tokens import Tokens
from firsthand.language import text_of

_THAT = "that "


def without_judgements(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """The attributions of a parsed block without what is said of a telling in the contents of those that a noun tells."""
    text = text_of(doc)
    tokens = Tokens(doc)
    return [_without_judgement(one, tokens) if text.startswith(_THAT, one.content[0][0]) else one for one in tagged]


def _without_judgement(one: Tagged, tokens: Tokens) -> Tagged:
    begin, end = one.content[0]
    if len(one.content) > 1 or begin < one.cue[1]:
        return one
    noun = tokens.at(one.cue[1] - 1)
    clause = _clause(noun)
    if clause is None or clause.left_edge.idx != begin:
        return one
    last, verb = clause.right_edge, noun.head
    if not (last.i < verb.i and verb.idx < end):
        return one
    return replace(one, content=((begin, last.idx + len(last)),))


def _clause(noun: Token) -> Token | None:
    """The clause that says what a noun tells, where the noun is its sentence's subject."""
    if noun.pos_ != "NOUN" or noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    return next((child for child in noun.children if child.dep_ in ("acl", "relcl", "ccomp")), None)
