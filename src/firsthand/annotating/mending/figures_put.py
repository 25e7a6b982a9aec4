"""Figures put: who "puts the toll at nine" or "gives the price as four billion" tells it, where the tagger passed it over.

Such a verb tells only with a figure behind "at" or "as", said of what is counted, paid or measured: who puts a boat at risk or
the ball at the line tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.clause_words import phrase_span
from firsthand.annotating.mending.overlooked import PROBABILITY
from firsthand.annotating.mentions.name_phrases import is_human, noun_lemma
from firsthand.annotating.mentions.nouns import ANONYMOUS, GROUPS, ORGANISATIONS
from firsthand.annotating.spans import holds, meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span

_PUTS = re.compile(
    r"\b(?:gave|given|gives?|giving|lower(?:ed|ing|s)|puts?|putting|rais(?:ed|es|ing)|revis(?:ed|es|ing))\b",
    re.IGNORECASE,
)
_CITES = re.compile(r"(?:citing|quoting)", re.IGNORECASE)
_JOINS = {"put": "at", "give": "as", "lower": "to", "raise": "to", "revise": "to"}
"""The word behind which each has its figure."""
_OWN_COUNTS = frozenset(["count", "estimate", "figure", "number", "tally", "toll", "total"])
"""What is raised or lowered by saying so; whoever raises a price or a limit has done it."""
_MEASURED = frozenset(
    """
    age amount attendance bill budget capacity casualty chance cost count crowd damage date death deficit distance estimate figure
    height income lead length loss majority margin membership number odds percentage population price probability profit rate
    revenue salary sale share size speed spending strength sum time toll total turnout valuation value volume wage wealth weight
    worth
    """.split()  # noqa: SIM905
)
"""What has a figure."""
_OF_FIGURES = frozenset({"it", "them", "this", "that"})


def with_figures_put(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """What was found in a parsed block, with the figures that a subject puts at or gives as so many, where nothing was found."""
    found = list(tagged)
    for match in _PUTS.finditer(text_of(doc)):
        words = doc.char_span(*match.span())
        one = None if words is None or len(words) != 1 else _put(words[0])
        if one is None:
            continue
        others = [_without_verb(other, one, text_of(doc)) for other in found]
        if not any(_marks(one, other) for other in others):
            found = [*others, one]
    return found


def _without_verb(other: Tagged, one: Tagged, text: str) -> Tagged:
    """What whoever puts a figure cites for it, without the verb ("citing two officers, *put the toll at nine*")."""
    first, last = other.content[0]
    if other.source != one.source or not _CITES.fullmatch(text, *other.cue) or not first < one.cue[0] < last:
        return other
    end = len(text[: one.cue[0]].rstrip(" ,–—"))
    return replace(other, content=((first, end),)) if first < end else other


def _marks(one: Tagged, other: Tagged) -> bool:
    """Whether what was found before has a word of a telling for another part than its source."""
    own, cue = (one.cue, *one.content), one.cue
    return (
        any(meet(part, other.cue) for part in own)
        or holds(other.content, cue[0])
        or (other.source is not None and any(meet(part, other.source) for part in own))
    )


def _put(verb: Token) -> Tagged | None:
    """The telling that a verb makes, if it gives a figure and somebody is its subject."""
    joins = _JOINS.get(verb.lemma_)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    measured = next((child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i), None)
    if joins is None or subject is None or measured is None or subject.i > verb.i:
        return None
    if measured.lemma_.lower() not in _MEASURED and measured.lower_ not in _OF_FIGURES:
        return None
    if joins == "to" and (measured.lemma_.lower() not in _OWN_COUNTS or not _is_somebody(subject)):
        return None
    at = next(
        (
            c
            for noun in (verb, measured)
            for c in noun.children
            if c.dep_ == "prep" and c.lower_ == joins and c.i > measured.i
        ),
        None,
    )
    if at is None or not any(word.like_num for word in at.subtree):
        return None
    begin, end = phrase_span(measured)[0], phrase_span(at)[1]
    return Tagged(_source(subject), (verb.idx, verb.idx + len(verb)), ((begin, end),), PROBABILITY)


def _is_somebody(subject: Token) -> bool:
    """Whether a subject is one who can tell; what else raises a toll is what people die of."""
    if subject.pos_ == "PRON":
        return subject.lower_ in ("he", "she", "they")
    lemma = noun_lemma(subject)
    return subject.pos_ == "PROPN" or is_human(subject) or lemma in ORGANISATIONS | GROUPS | ANONYMOUS


def _source(subject: Token) -> Span:
    """A subject with its words, up to what a comma sets off behind it ("*the Courier*, quoting a police source, ...")."""
    words = [word for word in subject.subtree if not word.is_space]
    comma = next((word.i for word in words if word.i > subject.i and word.text in (",", "–", "—")), None)
    kept = [word for word in words if comma is None or word.i < comma]
    return kept[0].idx, kept[-1].idx + len(kept[-1])
