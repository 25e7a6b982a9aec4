"""Makers: whose words a document is, by its own description ("a letter from *Ada Brook*")."""

from __future__ import annotations

from spacy.tokens import Token

from firsthand.annotating.name_phrases import name_of, noun_lemma
from firsthand.annotating.nouns import ORGANISATIONS, WORDS_OF_SOMEBODY
from firsthand.annotating.written_names import clean, without_titles

_OWNED = ("poss", "compound", "nmod", "det")
"""How what tells one body from another hangs on its noun."""


def maker_name(head: Token) -> str:
    """The name of whoever a document's description says made it; empty where it names nobody or is no document."""
    if noun_lemma(head) not in WORDS_OF_SOMEBODY:
        return ""
    for child in head.children:
        if child.dep_ in ("poss", "compound", "nmod") and child.pos_ == "PROPN":
            return _written(name_of(child))
        if child.dep_ == "prep" and child.lower_ in ("from", "by"):
            for noun in child.children:
                if noun.dep_ == "pobj" and (named := name_of(noun)):
                    return _written(named)
    return ""


def _written(name: list[Token]) -> str:
    """A name as the report writes it, hyphens and all, without titles."""
    return without_titles(clean("".join(token.text_with_ws for token in name)))


def maker_described(head: Token) -> Token | None:
    """Whose words a document is by its description, where that is a body without a name of its own ("a statement from *the
    mayor's office*") or a pronoun ("*his* letter"); a maker with a name is looked up by it."""
    if noun_lemma(head) not in WORDS_OF_SOMEBODY:
        return None
    owner = next((child for child in head.children if child.dep_ == "poss"), None)
    if owner is not None and owner.tag_ == "PRP$" and owner.lower_ != "your":
        return owner
    makers = [child for child in head.children if child.dep_ in ("poss", "compound", "nmod") and child.i < head.i]
    makers += [
        noun
        for child in head.children
        if child.dep_ == "prep" and child.lower_ in ("from", "by")
        for noun in child.children
        if noun.dep_ == "pobj"
    ]
    bodies = (noun for noun in makers if noun.pos_ == "NOUN" and noun_lemma(noun) in ORGANISATIONS)
    return next((noun for noun in bodies if any(child.dep_ in _OWNED for child in noun.children)), None)
