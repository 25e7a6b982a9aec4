"""Named entities: which words name whom or what, from the tagger's scores (OntoNotes' types, as BIO labels)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from firsthand.model import Span

TYPES = (
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG", "PERCENT",
    "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip
"""OntoNotes' types of entities (Weischedel et al. 2013)."""
ENTITY_LABELS = 1 + 2 * len(TYPES)
"""Outside, then beginning and inside of each type."""

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
    is a mark or a possessive's ending alone it is none.
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
        if first < last:
            found.append(Tokens(doc, first, last, label=kind))
    doc.set_ents(found)


def _is_word(token: Token) -> bool:
    return token.tag_ != "POS" and any(letter.isalnum() for letter in token.text)
