"""Whole subjects: "the papers, first reported by the Courier, *suggest*" is what the papers suggest, and not what the Courier does.

Where a participle stands between a subject and its verb, the tagger may take whom the participle's "by" names for who tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.tagging.tagger import Tagged


def with_whole_subjects(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """The attributions of a parsed block, the source of each whole where it was the end of its verb's subject alone."""
    return [_whole(one, doc) for one in tagged]


def _whole(one: Tagged, doc: Doc) -> Tagged:
    if one.source is None or one.source[1] > one.cue[0]:
        return one
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    source = doc.char_span(*one.source, alignment_mode="expand")
    if cue is None or source is None or not len(cue) or not len(source):
        return one
    verb = next((word for word in (cue.root, *reversed(cue)) if word.pos_ in ("AUX", "VERB")), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None) if verb is not None else None
    if subject is None or subject.pos_ != "NOUN" or subject.i >= source.start:
        return one
    if not any(_is_of_participle(word, subject) for word in source if word.pos_ in ("NOUN", "PROPN")):
        return one
    return replace(one, source=(subject.left_edge.idx, one.source[1]))


def _is_of_participle(word: Token, subject: Token) -> bool:
    """Whether a word is whom the "by" of a participle names that a subject is told of with."""
    by = next((above for above in word.ancestors if above.dep_ == "agent" or above.i <= subject.i), word)
    clause = by.head
    while clause.dep_ == "conj" and clause.i > subject.i:
        clause = clause.head
    return by.dep_ == "agent" and clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.head.i == subject.i
