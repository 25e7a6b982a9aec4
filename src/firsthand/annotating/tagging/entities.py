"""Named entities: which words name whom or what, from the tagger's scores (OntoNotes' types, as BIO labels)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from firsthand.annotating.mentions.nouns import NAMES_OF_BODIES
from firsthand.language.legal_forms import firms_name
from firsthand.model import Span

TYPES = (
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG", "PERCENT",
    "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip
"""OntoNotes' types of entities (Weischedel et al. 2013)."""
ENTITY_LABELS = 1 + 2 * len(TYPES)
"""Outside, then beginning and inside of each type."""

_HALF = frozenset(["GPE", "NORP", "ORG", "PERSON", "PRODUCT"])
"""Types that the first half of a body's name may be taken for."""
_NAMED_FOR_SOMEBODY = frozenset(
    ["administration", "campaign", "center", "centre", "committee", "company", "corporation", "foundation", "fund", "institute", "school",
     "trust", "university"]
)  # fmt: skip
"""Words behind somebody's whole name that make it a body's, and are nobody's last name."""
_PARTS = frozenset(["compound", "nmod"])
"""How a word hangs on a name that goes on behind it."""

Entity = tuple[Span, str]
"""Where a name stands, and its type."""


def entity_spans(scores: NDArray[np.float32]) -> list[tuple[int, int, int]]:
    """(first word, one past the last, type) of each entity, from the labels' scores (words, `ENTITY_LABELS`).

    Where each word's best label is the inside of whatever type, it goes on with the entity of the word before; an
    entity is of the type that its words together speak for.
    """
    spans: list[tuple[int, int]] = []
    labels = scores.argmax(1)
    for place in np.flatnonzero(labels).tolist():
        if labels[place] % 2 == 0 and spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    kinds = np.maximum(scores[:, 1::2], scores[:, 2::2])
    return [(first, last, int(kinds[first:last].sum(0).argmax())) for first, last in spans]


def set_entities(doc: Doc, entities: list[Entity]) -> None:
    """Give a parse its entities, in code points of its text.

    Of tokens that share a letter with two entities the first has them.  An entity ends with its paragraph, and where it
    is a mark or a possessive's ending alone it is none.  A firm's name is whole, with its legal form.
    """
    found: list[Tokens] = []
    for (start, end), kind in entities:
        span = doc.char_span(start, end, label=kind, alignment_mode="expand")
        if span is None or (found and span.start < found[-1].end):
            continue
        first, last = span.start, span.end
        while first < last and not _is_word(doc[first]):
            first += 1
        last = next((token.i for token in doc[first:last] if token.is_space), last)
        while first < last and not _is_word(doc[last - 1]):
            last -= 1
        is_next = bool(found) and found[-1].end == first and found[-1].label_ in _HALF
        before = found[-1].start if is_next else first
        if first < last and kind in _HALF and (firms := firms_name(doc, first, last, before)) is not None:
            if is_next:
                found.pop()  # the first words of it, taken for a name by themselves
            found.append(Tokens(doc, *firms, label="ORG"))
        elif first < last:
            found.append(_whole(Tokens(doc, first, last, label=kind), found[-1].end if found else 0))
    doc.set_ents(found)


def _whole(entity: Tokens, free: int) -> Tokens:
    """A body's whole name where the tagger took half of it for a name ("*Brook* Lines", "Brook *Lines*"); what stands before
    token ``free`` belongs to another."""
    doc, first, last = entity.doc, entity.start, entity.end
    is_one = last - first == 1
    if last < len(doc) and entity.label_ in _HALF and _ends_a_body(doc[last]) and doc[last].dep_ not in _PARTS:
        # It may end somebody's whole name ("Ada Brook *Post*"), unless it says by itself what it is ("Ada Brook *Campaign*").
        if is_one or entity.label_ != "PERSON" or doc[last].lower_ in _NAMED_FOR_SOMEBODY:
            return Tokens(doc, first, last + 1, label=entity.label_ if doc[last].lower_ == "state" else "ORG")
    elif is_one and first > free and entity.label_ == "ORG" and _ends_a_body(doc[first]):
        before = doc[first - 1]
        if before.pos_ == "PROPN" and before.is_title and before.head.i == first:
            return Tokens(doc, first - 1, last, label="ORG")
    return entity


def _ends_a_body(token: Token) -> bool:
    """Whether a word with a capital is one that companies' and other bodies' names end in."""
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.lower_ in NAMES_OF_BODIES


def _is_word(token: Token) -> bool:
    return token.tag_ != "POS" and any(letter.isalnum() for letter in token.text)
