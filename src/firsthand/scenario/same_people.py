"""Whether two mentions that stand close together are of the same people, told from their words alone."""

from __future__ import annotations

import re

from spacy.tokens import Token

_PLURAL = {"they", "these", "those", "them", "both", "all", "themselves"}
_PART = {"some", "many", "most", "several", "others", "few", "both", "all"}
_SINGULAR = {"he", "she"}
_COLLECTIVE = {
    "army", "bank", "board", "cabinet", "circle", "committee", "company", "council", "court", "crew", "crowd", "elite",
    "family", "garrison", "government", "group", "guild", "household", "leadership", "ministry", "opposition", "party", "police",
    "public", "regime", "service", "staff", "team", "union",
}  # fmt: skip
"""Singular words for several people, taken up by "they"."""
_PEOPLE = re.compile(r"(?:[eo]rs|ists|ians|als|ees|men|women|people|folk|elites|guards|heads|chiefs|families)$")
_POINTING = {"the", "these", "those", "this", "that", "such"}


def same_people(mention: Token, earlier: Token, *, same_sentence: bool) -> bool:
    """Whether two mentions are of the same people.

    A pronoun agrees with it in number; a noun is the same noun with "the" or "these" before it, or a part of them ("some
    of them", "some officers" after "these officials").

    Args:
        mention: head of one mention.
        earlier: head of another.
        same_sentence: whether it is within one sentence, where "the officers" may be anybody's.
    """
    if mention.i == earlier.i:
        return True
    if earlier.pos_ == "PRON" and mention.pos_ != "PRON":
        mention, earlier = earlier, mention
    word = mention.lower_
    if word == "it":
        return earlier.lower_ == word or earlier.lemma_.lower() in _COLLECTIVE
    if word in _SINGULAR:
        return earlier.lower_ == word or (
            earlier.tag_ in ("NN", "NNP") and not _several(earlier) and _may_be_one(earlier)
        )
    if word in _PLURAL or (word in _PART and _of_them(mention)):
        return earlier.lower_ in _PLURAL or _several(earlier)
    if mention.pos_ not in ("NOUN", "PROPN"):
        return False
    determiners = {child.lower_ for child in mention.children if child.dep_ in ("det", "amod")}
    if mention.lemma_.lower() == earlier.lemma_.lower():
        return mention.pos_ == "PROPN" or bool(determiners & _POINTING)
    return (
        not same_sentence
        and bool(determiners & _PART)
        and earlier.tag_ == "NNS"
        and _people(mention)
        and _people(earlier)
    )


def _of_them(mention: Token) -> bool:
    """Whether "some" stands alone or before "of them"."""
    for child in mention.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return any(thing.lower_ in ("them", "these", "those") for thing in child.children)
    return True


def _several(noun: Token) -> bool:
    if noun.tag_ in ("NNS", "NNPS"):
        return True
    if noun.tag_ == "NN" and noun.lemma_.lower() in _COLLECTIVE:
        return True
    # "the mayor and the reeve": they
    return any(child.dep_ == "conj" for child in noun.children)


def _may_be_one(noun: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN")


def _people(noun: Token) -> bool:
    return noun.tag_ == "NNS" and bool(_PEOPLE.search(noun.lower_))
