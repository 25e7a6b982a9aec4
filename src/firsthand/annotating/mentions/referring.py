"""Referring words other than names: whom a report speaks of by a pronoun, a description or as several at once.

None of them need be a source; a later source may go back to any.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Token

from firsthand.annotating.mentions.mention import Mention, mention
from firsthand.annotating.mentions.name_phrases import is_coordinated, is_human, noun_lemma
from firsthand.annotating.mentions.nouns import ANONYMOUS, ANYBODY, DOCUMENTS, GROUPS, OFFICES, ORGANISATIONS, PEOPLE
from firsthand.annotating.mentions.pronoun_words import THIRD_PERSON

_ARGUMENTS = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj", "ROOT", "agent"])
_COUNTING = frozenset(["all", "both", "few", "many", "most", "several", "some"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
_PEOPLE = PEOPLE | ANONYMOUS | GROUPS
_THINGS = ORGANISATIONS | DOCUMENTS


def referring_mentions(doc: Doc, start: int, text: str, nouns: Container[str] = ()) -> Iterator[Mention]:
    """Pronouns of the third person, descriptions of people, bodies and documents, and several named together.

    Descriptions by one of ``nouns`` (lemmas) are given too, whatever they are of.
    """
    for token in doc:
        if (token.pos_ == "PRON" and (token.lower_ in THIRD_PERSON or _counts_people(token))) or _is_anybody(token):
            yield mention(token, start, text)
        elif token.dep_ in _ARGUMENTS and (_refers(token) or (token.pos_ == "NOUN" and noun_lemma(token) in nouns)):
            found = mention(token, start, text)
            if found.form != "name" or found.kind == "group":
                yield found


def _is_anybody(token: Token) -> bool:
    """Whether a pronoun is anybody, nobody or everybody, of whom a sentence goes on to speak as "they"."""
    is_no_one = token.lower_ == "one" and token.i > token.sent.start and token.nbor(-1).lower_ == "no"
    return (token.lower_ in ANYBODY or is_no_one) and token.dep_ in _ARGUMENTS


def _counts_people(token: Token) -> bool:
    """Whether a word picks out some of many people ("*all* of the guests")."""
    if token.lower_ not in _COUNTING or token.dep_ not in _ARGUMENTS or token.i + 1 >= token.sent.end:
        return False
    after = token.nbor(1)
    return after.lower_ == "of" and any(noun_lemma(noun) in _PEOPLE for noun in after.children)


def _is_office(token: Token) -> bool:
    """Whether it is somebody by his office, with a capital ("the *Senator* from Harbourville")."""
    return token.tag_ == "NNP" and token.lower_ in OFFICES and any(child.lower_ == "the" for child in token.children)


def _refers(token: Token) -> bool:
    if token.pos_ == "PROPN":
        return (
            _is_office(token)
            or (is_coordinated(token) and token.dep_ != "conj" and token.ent_type_ == "PERSON")
            or (token.ent_type_ == "NORP" and token.dep_ in _SUBJECTS)
        )
    if token.pos_ != "NOUN":
        return False
    if token.tag_ == "NN" and token.dep_ not in _SUBJECTS and not any(c.i < token.i for c in token.children):
        return False
    lemma = noun_lemma(token)
    if lemma in _THINGS:
        is_one = any(child.lower_ in ("the", "this", "that", "a", "an") for child in token.children)
        return token.dep_ in _SUBJECTS or is_one
    return lemma in _PEOPLE or (is_human(token) and token.dep_ in _SUBJECTS)
