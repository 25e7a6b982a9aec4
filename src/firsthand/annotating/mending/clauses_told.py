"""Clauses told: "data that hackers say *was stolen* appears genuine" - the hackers do not say that it appears so.

Where a relative clause tells something of a sentence's subject, what is told ends with the clause; the sentence's verb behind it
is whoever's who writes it.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from firsthand.annotating.spans import trimmed
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of

_BEFORE_VERBS = ("advmod", "aux", "auxpass", "neg")
_SUBJECTS = ("nsubj", "nsubjpass")


def within_clause(one: Tagged, cue: Token) -> Tagged:
    """An attribution without what is said of the thing in whose relative clause its main word, ``cue``, tells it."""
    named = cue.head
    verb = named.head
    if cue.dep_ != "relcl" or named.dep_ not in _SUBJECTS or verb.i <= cue.right_edge.i or _is_cut_short(cue):
        return one
    # the parser gives the sentence's verb a subject from the clause ("a man who police say shot *two guards* was arrested")
    before = (child for child in verb.lefts if child.i > cue.right_edge.i and child.dep_ in _BEFORE_VERBS)
    last = next(before, verb).idx
    if not any(begin <= verb.idx < end for begin, end in one.content):
        return one
    text = text_of(cue.doc)
    kept = (trimmed(text, (begin, min(end, last))) for begin, end in one.content if begin < last)
    content = tuple((begin, end) for begin, end in kept if begin < end)
    return replace(one, content=content) if any(begin > cue.idx for begin, _ in content) else one


def _is_cut_short(cue: Token) -> bool:
    """Whether nothing that the clause tells stands behind its verb, so that the parser has given it to the sentence."""
    return not any(child.dep_ in ("ccomp", "xcomp") and child.i > cue.i for child in cue.children)
