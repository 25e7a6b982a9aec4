"""Relatives: whom "who", "whose" and "which" stand for, wherever the parser hangs their clause."""

from __future__ import annotations

from spacy.tokens import Token

from firsthand.annotating.mentions.name_phrases import is_human, noun_lemma
from firsthand.annotating.mentions.nouns import ANONYMOUS
from firsthand.annotating.mentions.pronoun_words import RELATIVE

_OF_SOMEBODY = frozenset(["who", "whom"])
_BODIES_AND_PLACES = frozenset(["DATE", "FAC", "GPE", "LOC", "ORG"])


def antecedent(head: Token) -> Token:
    """What a relative pronoun hangs on, "who … and who …" included; any other word is its own."""
    if head.lower_ in RELATIVE and head.tag_ in ("WP", "WDT", "WP$"):
        for ancestor in head.ancestors:
            if ancestor.dep_ == "relcl":
                noun = _human_of(ancestor.head) if head.lower_ in _OF_SOMEBODY else ancestor.head
                return _who_is(noun) or _said_of(noun) or noun
            if ancestor.dep_ == "conj" and ancestor.pos_ in ("VERB", "AUX"):
                noun = ancestor.head
                if noun.pos_ in ("NOUN", "PROPN") and any(child.dep_ == "relcl" for child in noun.children):
                    return noun
    return head


def _who_is(noun: Token) -> Token | None:
    """Who a sentence says is one of those that a relative clause tells of ("*Brook* was among the guests who …")."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "among" or noun.head.head.lemma_ != "be":
        return None
    subjects = (child for child in noun.head.head.children if child.dep_ == "nsubj")
    return next((child for child in subjects if child.pos_ in ("PROPN", "PRON")), None)


def _said_of(noun: Token) -> Token | None:
    """Whose name a description with a relative clause follows ("*Ada Brook*, an engineer at the dam whose warnings …")."""
    if noun.dep_ != "appos" or noun.tag_ != "NN" or noun.i < noun.head.i:
        return None
    name = noun.head
    return name if name.pos_ == "PROPN" and name.ent_type_ in ("PERSON", "ORG") else None


def _human_of(noun: Token) -> Token:
    """Who "who" stands for where the parser hangs it on a body, a place or a thing: "a partner at Reed Law, *who*", "two people
    with knowledge of the talks, *who*", "the wrath of Mayor Brook, *who*"."""
    if noun.pos_ == "NOUN" and not is_human(noun):
        owners = (owner for child in noun.children if child.lower_ == "of" for owner in child.children)
        noun = next((owner for owner in owners if owner.ent_type_ == "PERSON"), noun)
    above = noun
    while not _is_somebody(above) and above.dep_ == "pobj" and above.head.head.pos_ in ("NOUN", "PROPN"):
        above = above.head.head
    return above if above.i == noun.i or _is_somebody(above) or noun.ent_type_ in _BODIES_AND_PLACES - {"ORG"} else noun


def _is_somebody(noun: Token) -> bool:
    """Whether a noun stands for people."""
    is_people = noun_lemma(noun) in ANONYMOUS | {"people"} or is_human(noun)
    return noun.ent_type_ == "PERSON" or (noun.ent_type_ not in _BODIES_AND_PLACES and is_people)
