"""Cues: how likely a word with its clause and subject ties a source to a content."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources
from math import exp

from spacy.tokens import Doc, Token

from firsthand.annotating.mending.constructions import Candidate
from firsthand.annotating.mentions.pronoun_words import FIRST_PERSON, RELATIVE

_RELATIVE = RELATIVE | {"what"}
_LENGTHS = ((1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (16, "9-16"))


@cache
def weights() -> dict[str, float]:
    """Log-odds of each feature, from ``models/grammar-cues/cues.tsv``.

    They are a logistic regression's, fitted on the training part of PolNeAR (Newell, Margolin and Ruths, LREC 2018):
    a candidate is right where its source and content each share half their words with an annotated attribution's.
    """
    table = resources.files("firsthand").joinpath("models", "grammar-cues", "cues.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}


def is_cue(lemma: str, construction: str) -> bool:
    """Whether the training data ever ties a content to this word in this way."""
    return f"{lemma}|{construction}" in weights()


def probability(names: tuple[str, ...]) -> float:
    """How likely a candidate with these `features` is an attribution with this source and content, 0 to 1."""
    known = weights()
    return 1 / (1 + exp(-known["bias"] - sum(known.get(name, 0.0) for name in names)))


def features(candidate: Candidate, doc: Doc) -> tuple[str, ...]:
    """What a candidate looks like, as names of features."""
    anchor = doc[candidate.anchor]
    construction = candidate.construction
    who = _who(candidate, doc)
    length = next((name for most, name in _LENGTHS if len(candidate.content) <= most), "17+")
    helpers = {child.lemma_.lower() for child in anchor.children if child.dep_ in ("aux", "auxpass")}
    modal = next((child.lower_ for child in anchor.children if child.tag_ == "MD"), "")
    first = doc[candidate.content[0]]
    return (
        f"{candidate.lemma}|{construction}",
        f"lemma={candidate.lemma}",
        f"construction={construction}",
        f"who={who}",
        f"who={who}|{construction}",
        f"inherited={candidate.inherited}|{construction}",
        f"tag={anchor.tag_}",
        f"place={anchor.dep_}",
        f"place={anchor.dep_}|{construction}",
        f"modal={modal}",
        f"helpers={' '.join(sorted(helpers))}",
        f"negated={is_negated(doc[i] for i in candidate.cue)}",
        f"length={length}|{construction}",
        f"object={first.tag_ if len(candidate.content) == 1 else ''}",
        f"content={doc[candidate.content_head].tag_}|{construction}",
        f"named={doc[candidate.content_head].ent_type_}|{construction}",
    )


def is_negated(cue: Iterable[Token]) -> bool:
    """Whether the words of a cue negate it ("did not say")."""
    return any(token.dep_ == "neg" or token.lower_ in ("never", "neither") for token in cue)


def _who(candidate: Candidate, doc: Doc) -> str:
    if candidate.source_head is None:
        return "nobody"
    head = doc[candidate.source_head]
    if head.lower_ in FIRST_PERSON:
        return "first person"
    if head.lower_ in _RELATIVE:
        return "relative"
    if head.pos_ == "PRON" or head.tag_ == "PRP$":
        return head.lower_ if head.lower_ in ("it", "you", "he", "she", "they", "his", "her", "their") else "pronoun"
    if head.ent_type_:
        return head.ent_type_ if head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") else "entity"
    return {"NOUN": "noun", "PROPN": "name"}.get(head.pos_, "other")
