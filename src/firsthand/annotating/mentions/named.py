"""Named: everybody and every body that a parse names, whether a source or not."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc, Span

from firsthand.annotating.mentions.mention import Mention, mention
from firsthand.annotating.mentions.name_phrases import NAME_PARTS, apposed
from firsthand.annotating.mentions.nouns import ILLNESSES, TITLES

_LONGEST_HEADING = 15
_LONG_WORD, _FEWEST_LONG, _CAPITALS = 5, 4, 0.8
"""A headline in capitals: the least letters of its words that count, how many there must be, the share with a capital."""


def named_mentions(doc: Doc, start: int, text: str) -> Iterator[Mention]:
    """Every person and organisation that a parse names, in text order, sources or not.

    Of headings only people's full names whose last word the text repeats: where every word has a capital, the
    recogniser takes neighbours for part of a name.
    """
    headings = {sentence.start for sentence in doc.sents if not _ends(sentence) or _has_capitals_throughout(sentence)}
    parts, code = doc.to_array("POS"), doc.vocab.strings
    names = [doc[place] for place in np.flatnonzero(parts == code["PROPN"]).tolist()]
    alone = {
        token.text
        for token in names
        if token.ent_type_ in ("PERSON", "")
        and (not token.i or token.nbor(-1).pos_ != "PROPN" or token.nbor(-1).lower_.rstrip(".") in TITLES)
    }
    heads = {entity.root.i for entity in doc.ents if entity.label_ in ("PERSON", "ORG", "FAC")}
    heads |= {e.root.i for e in doc.ents if e.label_ == "GPE" and e.root.dep_ in ("nsubj", "nsubjpass")}
    heads = {i for i in heads if doc[i].pos_ == "PROPN" or (doc[i].ent_type_ == "PERSON" and doc[i].is_title)}
    heads |= {token.i for token in names if not token.ent_type_ and token.dep_.startswith("nsubj")}
    bodies = [token for token in names if token.ent_type_ in ("ORG", "GPE")]
    again = {token.text for token in bodies if (token.head if token.dep_ == "compound" else token).dep_ == "nsubj"}
    heads |= {token.i for token in names if token.text in again and token.dep_ not in NAME_PARTS}
    for place in np.flatnonzero(parts == code["NOUN"]).tolist():
        if place not in heads and (name := apposed(doc[place])) and heads.isdisjoint(t.i for t in name):
            heads.add(place)
    for place in sorted(heads):
        found = mention(doc[place], start, text, alone=True)
        last = found.name.split()[-1] if found.form == "name" else ""
        is_usable = doc[place].sent.start not in headings or _is_full_name_of(found, alone)
        is_usable = is_usable and found.name.casefold() not in ILLNESSES
        if len(found.name) > 1 and last and not last[0].islower() and is_usable:
            yield found


def _is_full_name_of(found: Mention, alone: set[str]) -> bool:
    """Whether a person's name is a full one and its last word stands alone elsewhere."""
    words = found.name.split()
    is_bare = not any(word.lower().rstrip(".") in TITLES for word in words)
    return found.kind == "person" and found.has_full_name and is_bare and words[-1] in alone


def _ends(sentence: Span) -> bool:
    words = [token for token in sentence if not token.is_space]
    return bool(words) and (words[-1].is_punct or len(words) > _LONGEST_HEADING)


def _has_capitals_throughout(sentence: Span) -> bool:
    """Whether a sentence is a headline with a capital to every word but the small ones."""
    long = [token for token in sentence if token.is_alpha and len(token) >= _LONG_WORD]
    return len(long) >= _FEWEST_LONG and sum(token.text[0].isupper() for token in long) >= _CAPITALS * len(long)
