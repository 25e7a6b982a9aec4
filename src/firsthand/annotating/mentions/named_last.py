"""Names that end a source's words, after what their bearer is, where the parser takes them for somebody else's or for a place's.

"The head of the *Harbour Service Mira Tolland* said": without a comma the parser hangs the name on the body, though a body has
no given name.  So too in "a spokesman for President Simon Reed, *Mira Tolland*," and "councillor and nurse *Mira Tolland*".
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from firsthand.annotating.mentions.given_names import MEN, WOMEN
from firsthand.annotating.mentions.name_phrases import noun_lemma
from firsthand.annotating.mentions.nouns import ORGANISATIONS, PEOPLE, TITLES
from firsthand.annotating.mentions.written_names import EDGES

_OF = frozenset(["at", "for", "from", "in", "of", "to", "with"])
"""Words between what somebody is and whom or what for."""
_SMALL = _OF | {"and", "the"}
_NAMED = frozenset(["FAC", "GPE", "LOC", "ORG", "PERSON"])
"""Entities that have their name and can bear no further one."""
_FEWEST, _MOST = 2, 3
"""Words in a full name."""
_LONGEST = 30
"""Words of a source beyond which it is no single person's description."""


def named_last(words: Sequence[Token]) -> Sequence[Token]:
    """The tokens of the full name that ends a source's words, of whom what stands before says what he is; else none."""
    words = _stripped(words)
    if not _FEWEST < len(words) <= _LONGEST:
        return ()
    name = _name(words)
    calling = words[: len(words) - len(name)]
    if not name or not calling:
        return ()
    tests = (_is_office, _is_representative, _are_two_callings, _is_title_behind_a_body)
    return name if any(test(calling) for test in tests) else ()


def _stripped(words: Sequence[Token]) -> Sequence[Token]:
    """Words without marks at their edges, and without what brackets behind a name add ("Mira Tolland *(L-Gorse)*")."""
    opening = next((at for at, word in enumerate(words) if at and word.text == "("), len(words))
    words = words[:opening] if words and words[-1].text == ")" else words
    kept = [at for at, word in enumerate(words) if word.text.strip(EDGES)]
    return words[kept[0] : kept[-1] + 1] if kept else ()


def _name(words: Sequence[Token]) -> Sequence[Token]:
    """A run of two or three words at the end that is a person's full name, by the recogniser or by a given name in it."""
    first = len(words)
    while first > 0 and words[first - 1].ent_type_ == "PERSON" and words[first - 1].is_title:
        first -= 1
        if words[first].ent_iob_ == "B":
            break
    if len(words) - first == 1 and first > 0 and words[first - 1].is_title and not words[first - 1].ent_type_:
        first -= 1
    if len(words) - first > _FEWEST and first > 0 and words[first - 1].lower_ in _OF:
        first = len(words) - _FEWEST
    if not _FEWEST <= len(words) - first <= _MOST:
        first = len(words) - _FEWEST
        is_given = words[first].lower_ in MEN | WOMEN
        is_behind_a_body = words[first - 1].ent_type_ == "ORG" and not any(word.ent_type_ for word in words[first:])
        if not (is_given or is_behind_a_body) or not all(word.is_title for word in words[first:]):
            return ()
    return () if words[first].lower_.rstrip(".") in TITLES else words[first:]


def _is_office(calling: Sequence[Token]) -> bool:
    """Whether words name one who holds something for a named body or place ("the head of the Harbour Service")."""
    at = _preposition(calling)
    if at is None or not _is_one(calling[at - 1]) or any(word.is_punct and word.text != "-" for word in calling[at:]):
        return False
    if calling[at].lower_ == "of" and len(calling) > at + 2 and calling[-2].lower_ in ORGANISATIONS:
        # "chairman of the Harbour Committee *Rep.* Mira Tolland"
        calling = calling[:-1] if _is_title(calling[-1]) else calling
    last = calling[-1]
    is_body = last.is_title and last.ent_type_ != "NORP" and last.lower_ not in _OF
    return is_body and not any(_is_title(word) for word in calling[at + 1 :])


def _is_representative(calling: Sequence[Token]) -> bool:
    """Whether words name one who acts for somebody named, or is his kin, with a comma behind ("a spokesman for Mr. Reed,")."""
    if calling[-1].text != "," or any(word.text == "," for word in calling[:-1]):
        return False
    *before, last = calling[:-1] or calling
    at = _preposition(calling)
    if at is not None and _is_one(calling[at - 1]) and at < len(calling) - 2:
        return (last.ent_type_ in _NAMED and last.is_title) or last.lower_ in ORGANISATIONS
    owner = next((n for n, word in enumerate(before) if word.text in ("'", "’", "'s", "’s")), None)
    if owner is None or owner == 0 or not before[owner - 1].ent_type_:
        return False
    kin = [word for word in calling[owner + 1 : -1] if word.text != "-"]
    return bool(kin) and not any(word.is_title for word in kin) and any(_is_one(word) for word in kin)


def _are_two_callings(calling: Sequence[Token]) -> bool:
    """Whether words give two things that one person is ("former councillor and nurse")."""
    last = calling[-1]
    at = next((n for n, word in enumerate(calling) if word.lower_ == "and"), None)
    if not at or at < len(calling) - 3 or not _is_one(last) or any(word.is_punct for word in calling):
        return False
    first = calling[at - 1]
    return first.tag_ in ("NN", "NNP", "JJ") and noun_lemma(first) in PEOPLE and calling[at + 1].tag_ != "DT"


def _is_title_behind_a_body(calling: Sequence[Token]) -> bool:
    """Whether words are a name that begins as a body's, and a title ("the Guild of Harbour Pilots *President*")."""
    *body, last = calling
    is_body = any(word.ent_type_ == "ORG" for word in body[:2])
    is_body = is_body and all(word.is_title or word.lower_ in _SMALL for word in body) and body[-1].is_title
    return is_body and last.is_title and _is_one(last) and not last.ent_type_


def _preposition(words: Sequence[Token]) -> int | None:
    """Where what somebody is ends and whom or what for begins."""
    return next((at for at, word in enumerate(words) if at and word.lower_ in _OF and word.tag_ in ("IN", "TO")), None)


def _is_title(word: Token) -> bool:
    """Whether a word begins what the name behind it is called ("a lawyer for *Secretary* of the Harbour Mira Tolland")."""
    is_owner = word.i + 1 < len(word.doc) and word.nbor(1).tag_ == "POS"
    return word.is_title and not is_owner and (word.lower_.rstrip(".") in TITLES or noun_lemma(word) in PEOPLE)


def _is_one(word: Token) -> bool:
    """Whether a word says what one person is."""
    return word.tag_ in ("NN", "NNP") and noun_lemma(word) in PEOPLE
