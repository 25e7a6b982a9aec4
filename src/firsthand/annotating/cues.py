"""Cues: how likely a word with its complement and subject ties a source to a content."""

from __future__ import annotations

from functools import cache
from importlib import resources
from math import exp, log

from spacy.tokens import Doc

from firsthand.annotating.constructions import Candidate
from firsthand.model import Attitude

_BELIEF = frozenset(
    [
        "agree", "anticipate", "assume", "attitude", "aware", "believe", "belief", "certain", "concern",
        "confident", "consider", "convince", "convinced", "convinction", "conviction", "disagree", "distrust",
        "doubt", "expect", "expectation", "fear", "feel", "guess", "hold", "hope", "hopeful", "imagine", "know",
        "opinion", "optimistic", "perceive", "prefer", "presume", "reckon", "regard", "sceptical", "skeptical",
        "suppose", "sure", "suspect", "think", "thought", "trust", "understand", "view", "worried", "worry",
    ]
)  # fmt: skip
_INTENTION = frozenset(
    [
        "aim", "attempt", "commit", "consider", "decide", "decision", "desire", "determined", "eager", "intend",
        "intention", "mean", "need", "plan", "pledge", "prepare", "promise", "propose", "push", "ready",
        "refuse", "seek", "strive", "threaten", "try", "vow", "want", "willing", "wish",
    ]
) - {"consider"}  # fmt: skip
_PERCEPTION = frozenset(
    [
        "discover", "experience", "find", "hear", "learn", "note", "notice", "observe", "overhear", "realise",
        "realize", "recall", "recognise", "recognize", "remember", "see", "sense", "watch", "witness",
    ]
) - {"note", "observe"}  # fmt: skip
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what"})
_KEPT = (1.061, -0.292)
_LENGTHS = ((1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (16, "9-16"))


@cache
def weights() -> dict[str, float]:
    """Log-odds of each feature, from ``models/attribution-cues/cues.tsv``.

    They are a logistic regression's, fitted on the training part of PolNeAR (Newell, Margolin and Ruths, LREC 2018):
    a candidate is right where its source and content each share half their words with an annotated attribution's.
    """
    table = resources.files("firsthand").joinpath("models", "attribution-cues", "cues.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}


def is_cue(lemma: str, construction: str) -> bool:
    """Whether the training data ever ties a content to this word in this way."""
    return f"{lemma}|{construction}" in weights()


def probability(names: tuple[str, ...]) -> float:
    """How likely a candidate with these `features` is an attribution with this source and content, 0 to 1."""
    known = weights()
    return 1 / (1 + exp(-known["bias"] - sum(known.get(name, 0.0) for name in names)))


def calibrated(kept: float) -> float:
    """The probability that a kept attribution is right, from its `probability` as a candidate.

    Platt's scaling (1999), fitted on the tuning half of PolNeAR's development part: which candidates are kept, and that
    each annotation counts once, is nothing that `probability` knows.  On the other half the expected calibration error
    in ten bins falls from 0.050 to 0.019.
    """
    slope, intercept = _KEPT
    return 1 / (1 + exp(-slope * log(kept / (1 - kept)) - intercept))


def features(candidate: Candidate, doc: Doc, quoted: bool) -> tuple[str, ...]:
    """What a candidate looks like, as names of features; ``quoted``: its content holds words in quotation marks."""
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
        f"negated={is_negated(candidate, doc)}",
        f"quoted={quoted}|{construction}",
        f"length={length}|{construction}",
        f"object={first.tag_ if len(candidate.content) == 1 else ''}",
    )


def is_negated(candidate: Candidate, doc: Doc) -> bool:
    """Whether the cue is negated ("did not say")."""
    return any(doc[i].dep_ == "neg" or doc[i].lower_ in ("never", "neither") for i in candidate.cue)


def attitude(lemma: str) -> Attitude:
    """What a cue makes of its content: a statement unless the word is one of belief, intention or perception."""
    word = lemma[:-2]
    if word in _BELIEF:
        return "belief"
    if word in _INTENTION:
        return "intention"
    return "perception" if word in _PERCEPTION else "statement"


def _who(candidate: Candidate, doc: Doc) -> str:
    if candidate.source_head is None:
        return "nobody"
    head = doc[candidate.source_head]
    if head.lower_ in _FIRST_PERSON:
        return "first person"
    if head.lower_ in _RELATIVE:
        return "relative"
    if head.pos_ == "PRON" or head.tag_ == "PRP$":
        return head.lower_ if head.lower_ in ("it", "you", "he", "she", "they", "his", "her", "their") else "pronoun"
    if head.ent_type_:
        return head.ent_type_ if head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") else "entity"
    return {"NOUN": "noun", "PROPN": "name"}.get(head.pos_, "other")
