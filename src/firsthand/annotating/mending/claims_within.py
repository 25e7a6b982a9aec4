"""Claims within: whose claim it is that another disputes ("the minister rejected *the claim by Brook* that the bridge was unsafe")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from firsthand.annotating.mending.overlooked import PROBABILITY
from firsthand.annotating.mentions.name_phrases import is_human, noun_lemma
from firsthand.annotating.mentions.nouns import SPEAKING
from firsthand.annotating.spans import holds
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of

_CLAIMS = ("accusation", "allegation", "assertion", "claim", "contention", "insistence", "suggestion")
_GIVERS = frozenset({"by", "from", "of"})
_NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def claims_within(found: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """The claims, with a clause that says what they are, that the contents of what was found in a parsed block name somebody for."""
    text = text_of(doc).lower()
    if not any(word in text for word in _CLAIMS):
        return []
    return [
        one
        for token in doc
        if token.lemma_.lower() in _CLAIMS and token.pos_ == "NOUN"
        for one in _claim(token)
        if any(all(holds(outer.content, place) for place in (token.idx, one.content[0][0])) for outer in found)
    ]


def _claim(noun: Token) -> Iterator[Tagged]:
    by = next((child for child in noun.children if child.dep_ in ("prep", "agent") and child.lower_ in _GIVERS), None)
    giver = None if by is None else next((child for child in by.children if child.dep_ == "pobj"), None)
    if by is None or giver is None or by.i != noun.i + 1 or not _speaks(giver):
        return
    that = next((word for word in noun.doc[giver.i + 1 : noun.sent.end] if word.lower_ == "that"), None)
    if that is None or that.tag_ != "IN" or that.dep_ != "mark" or that.head.left_edge.i != that.i:
        return
    words = noun.doc[by.i + 1 : that.i]
    if any(word.is_punct or word.pos_ in ("VERB", "AUX") for word in words):
        return
    last = that.head.right_edge
    while last.is_punct or last.is_space:
        last = last.nbor(-1)
    source = (words.start_char, words.end_char)
    yield Tagged(source, (noun.idx, noun.idx + len(noun)), ((that.idx, last.idx + len(last)),), PROBABILITY)


def _speaks(noun: Token) -> bool:
    """Whether a noun or name can be somebody's."""
    lemma = noun_lemma(noun)
    return noun.ent_type_ in _NAMES or noun.pos_ == "PROPN" or is_human(noun) or lemma in SPEAKING
