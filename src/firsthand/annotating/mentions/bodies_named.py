"""Bodies named: names of bodies that a comma sets off behind what they are, or that an owner's name begins ("King's College")."""

from __future__ import annotations

from spacy.tokens import Token

from firsthand.annotating.mentions.given_names import MEN, WOMEN
from firsthand.annotating.mentions.nouns import NAMES_OF_BODIES, ORGANISATIONS, PERIODICALS

_ENDING = frozenset([",", ".", "—", "–", "-", ";", ":", ")"])
"""What closes what a comma has opened."""
_SAINTS = frozenset(["saint", "st", "st."])
_OWNERS = frozenset(
    ["children", "farmers", "fishermen", "king", "men", "miners", "people", "queen", "seamen", "students", "teachers", "veterans", "women",
     "workers"]
)  # fmt: skip
"""Who owns by name only what bears their name ("the *Children's* Hospital")."""
_OWNED = frozenset(
    ["academy", "cathedral", "church", "clinic", "club", "college", "hospice", "hospital", "infirmary", "school"]
)
"""Nouns that with a capital and no more than an owner are no body's name by themselves ("Sam's *Club*")."""
_PLACES = frozenset(["GPE", "LOC", "NORP"])


def is_body_called(head: Token, name: list[Token]) -> bool:
    """Whether a name between commas is that of the one body that the noun before it says ("the company, *Reed Foods*, said")."""
    first, last = name[0], name[-1]
    if head.tag_ != "NN" or head.lemma_.lower() not in ORGANISATIONS | PERIODICALS or first.i != head.i + 2:
        return False
    if head.nbor(1).text != "," or last.pos_ != "PROPN":
        return False
    is_the = any(child.lower_ == "the" or child.dep_ == "poss" for child in head.lefts)
    is_closed = last.i + 1 >= head.sent.end or last.nbor(1).text in _ENDING
    is_person = (len(name) > 1 and last.ent_type_ == "PERSON") or first.lower_ in MEN | WOMEN
    is_person = is_person and last.lower_ not in NAMES_OF_BODIES
    return is_the and is_closed and last.ent_type_ not in _PLACES and not is_person


def with_owner(name: list[Token]) -> list[Token]:
    """A body's name with the possessor that begins it ("*St Brannock's* Hospital", "*King's* College London", "*Sam's* Club")."""
    first, last = name[0], name[-1]
    if first.i < first.sent.start + 2 or first.nbor(-1).tag_ != "POS" or not first.is_title:
        return name
    owners = [first.nbor(-2)]
    if not owners[0].is_title or owners[0].pos_ not in ("PROPN", "NOUN"):
        return name
    while owners[0].i > first.sent.start and owners[0].nbor(-1).dep_ == "compound" and owners[0].nbor(-1).is_title:
        owners.insert(0, owners[0].nbor(-1))
    is_saints = owners[0].lower_ in _SAINTS
    is_one_word = len(name) == 1 and last.lower_ in _OWNED and owners[-1].ent_type_ not in _PLACES
    if not (is_saints or is_one_word or (owners[-1].lower_ in _OWNERS and last.lower_ in ORGANISATIONS | _OWNED)):
        return name
    return [*owners, first.nbor(-1), *name]
