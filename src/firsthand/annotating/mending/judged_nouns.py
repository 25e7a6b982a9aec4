"""Judged nouns: "the ministry's *claim that the dam was safe* is false" - the ministry does not say that it is false.

Where the noun that tells is the subject of a sentence, what it told ends with its own clause; the sentence's verb behind that is
whoever's who writes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.tagging.tagger import Tagged
from firsthand.annotating.tokens import Tokens
from firsthand.language import text_of

_THAT = "that "
_CLAIMS = frozenset(
    ["allegations", "assertions", "claims", "reports", "rumors", "rumours", "statements", "suggestions"]
)
_JUDGED = re.compile(
    r"\s(?:(?:are|have been|were)(?:\snot)?(?:\s\w+ly)?\s(?:baseless|credible|dismissed|disputed|exaggerated|fabricated|false|implausible|lies"
    r"|misleading|nonsense|rejected|supported|true|unfounded|unlikely|untrue|unverified|verified|wrong)"
    r"|as\s(?:an?\s)?[“\"‘']?(?:\w+ly\s)?(?:absurd|baseless|disinformation|fabrications?|fake|false|lies?|nonsense|propaganda|ridiculous|smear|unfounded|untrue))\b"
)
"""What is said of claims, assertions and the like, in words that are none of theirs."""


def without_judgements(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """The attributions of a parsed block without what is said of a telling in the contents of those that a noun tells."""
    text = text_of(doc)
    tokens = Tokens(doc)
    return [
        _without_judgement(one, text, tokens) if text.startswith(_THAT, one.content[0][0]) else one for one in tagged
    ]


def _without_judgement(one: Tagged, text: str, tokens: Tokens) -> Tagged:
    begin, end = one.content[0]
    if len(one.content) > 1 or begin < one.cue[1]:
        return one
    noun = tokens.at(one.cue[1] - 1)
    clause = _clause(noun)
    if clause is not None and clause.left_edge.idx == begin:
        last, verb = clause.right_edge, noun.head
        if last.i < verb.i and verb.idx < end:
            return replace(one, content=((begin, last.idx + len(last)),))
    # The parser may take the judgement into the clause; a plural's verb and what it says tell them apart.
    judged = _JUDGED.search(text, begin, end) if noun.tag_ == "NNS" or noun.lower_ in _CLAIMS else None
    return one if judged is None else replace(one, content=((begin, judged.start()),))


def _clause(noun: Token) -> Token | None:
    """The clause that says what a noun tells, where the noun is its sentence's subject."""
    if noun.pos_ != "NOUN" or noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    return next((child for child in noun.children if child.dep_ in ("acl", "relcl", "ccomp")), None)
