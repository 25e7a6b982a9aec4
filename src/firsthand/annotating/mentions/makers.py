"""Makers: whose words a document is, by its own description ("a letter from *Ada Brook*")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from firsthand.annotating.mentions.name_phrases import name_of, noun_lemma
from firsthand.annotating.mentions.nouns import ORGANISATIONS, WORDS_OF_SOMEBODY
from firsthand.annotating.mentions.written_names import without_titles, written
from firsthand.language.outlets import is_outlet

_JOURNALISM = frozenset(["article", "editorial", "piece", "report", "reporting", "story"])
"""What an outlet says with: where its name is given, it is the source ("the *Courier*'s report")."""
_BROUGHT_OUT = frozenset(["aired", "broadcast", "posted", "printed", "published", "released", "written"])
_OWNED = ("poss", "compound", "nmod", "det")
"""How what tells one body from another hangs on its noun."""


def maker_name(head: Token) -> str:
    """The name of whoever a document's description says made it; empty where it names nobody or is no document."""
    if noun_lemma(head) in _JOURNALISM:
        made = (_written(name) for name in _makers(head, ("by", "from", "in")))
        return next((name for name in made if is_outlet(name)), "")
    if noun_lemma(head) not in WORDS_OF_SOMEBODY:
        return ""
    return next((_written(name) for name in _makers(head, ("by", "from"))), "")


def _makers(head: Token, prepositions: tuple[str, ...]) -> Iterator[list[Token]]:
    """The names of whom a document is said to be: before it, behind a preposition or "published by"."""
    for child in head.children:
        if child.dep_ in ("poss", "compound", "nmod") and child.pos_ == "PROPN":
            yield name_of(child)
        behind = [child] if child.dep_ == "prep" and child.lower_ in prepositions else []
        if child.dep_ == "acl" and child.lower_ in _BROUGHT_OUT:
            behind += [by for by in child.children if by.dep_ in ("agent", "prep") and by.lower_ in prepositions]
        for noun in (noun for word in behind for noun in word.children):
            if noun.dep_ == "pobj" and (named := name_of(noun)):
                yield named


def _written(name: list[Token]) -> str:
    """A name as the report writes it, hyphens and all, without titles."""
    return without_titles(written(name))


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
