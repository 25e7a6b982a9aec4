"""Lent subjects: who speaks where the tagger names nobody and the grammar names somebody ("Brook *appeared to suggest* ...").

PolNeAR gives the seeming and the expecting to nobody, and the tagger has learned that.  Where what is expected or seems to
be is itself somebody's telling or thinking, the passage is that somebody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.clause_words import phrase_span
from firsthand.annotating.mending.proposals import proposals
from firsthand.annotating.mentions.name_phrases import is_calling, noun_lemma
from firsthand.annotating.mentions.nouns import SPEAKING
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import common, trimmed
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span

LEAST_PROBABILITY = 0.8
"""From which probability a verb behind "seems to" or "is expected to", or the cue itself, tells or thinks something."""
_RAISING = frozenset({"appear", "seem"})
_RAISING_PASSIVE = frozenset({"expect", "quote"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "VBG"})
_PREDICATES = frozenset({"xcomp", "acomp", "oprd"})
_ASKED = frozenset({"ask"})
"""Verbs that without a source are passive, whatever the parser makes of them ("Brook, asked whether it leaks, ...")."""
_PEOPLE = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_WHO = frozenset({"he", "i", "she", "they", "we", "who"})


def with_lent_subjects(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """What was found in a parsed block, with a source where nobody was named and a verb's subject is who speaks."""
    return [_with_subject(one, doc, quoted) if one.source is None else one for one in tagged]


def _with_subject(one: Tagged, doc: Doc, quoted: Sequence[Quotation]) -> Tagged:
    """The attribution with its lent subject; what seems or is expected has that subject in its content otherwise."""
    source = _lent(one, doc, quoted)
    if source is None:
        return one
    text = text_of(doc)
    pieces = [
        trimmed(text, part)
        for begin, end in one.content
        for part in ((begin, min(end, source[0])), (max(begin, source[1]), end))
    ]
    content = tuple((begin, end) for begin, end in pieces if begin < end)
    return replace(one, source=source, content=content) if content else one


def _lent(one: Tagged, doc: Doc, quoted: Sequence[Quotation]) -> Span | None:
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    if cue is None or not len(cue) or not one.cue[0] < one.cue[1]:
        return None
    anchor = cue.root
    if _is_raising(anchor):
        verbs = set(_raised(anchor))
        if verbs and _is_quoted_before(one, quoted):
            return _speaker_span(next((c for c in anchor.children if c.dep_ in ("nsubj", "nsubjpass")), None), one)
    elif anchor.tag_ in _FINITE and anchor.dep_ != "acl" and anchor.lemma_ not in _ASKED:
        verbs = {anchor.i, *_raised(anchor)}
    else:
        return None
    text = text_of(doc)
    likely = [
        proposal
        for proposal in proposals(anchor.sent, 0, text)
        if proposal.candidate.anchor in verbs
        and proposal.probability >= LEAST_PROBABILITY
        and common(proposal.content, one.content)
    ]
    best = max(likely, key=lambda proposal: proposal.probability, default=None)
    head = None if best is None or best.candidate.source_head is None else doc[best.candidate.source_head]
    return _speaker_span(head, one)


def _is_raising(anchor: Token) -> bool:
    """Whether a verb's subject is another's: of what seems or is expected."""
    passive = any(child.dep_ == "auxpass" for child in anchor.children)
    return anchor.lemma_ in (_RAISING_PASSIVE if passive else _RAISING)


def _raised(anchor: Token) -> Iterator[int]:
    """The verbs and adjectives whose subject a word lends: "seems *worried*", "appears ready to *say*"."""
    for child in anchor.children:
        if child.dep_ == "prep" and child.lower_ == "as":
            yield from (grandchild.i for grandchild in child.children if grandchild.dep_ == "pcomp")
        elif child.dep_ in _PREDICATES and child.i > anchor.i:
            yield child.i
            yield from (grandchild.i for grandchild in child.children if grandchild.dep_ in ("acomp", "xcomp"))


def _is_quoted_before(one: Tagged, quoted: Sequence[Quotation]) -> bool:
    """Whether the content begins with a quotation that stands before its cue ("“It holds,” Brook is expected to say")."""
    first, cue = one.content[0][0], one.cue[0]
    return any(quotation.start <= first < quotation.end <= cue for quotation in quoted)


def _speaker_span(head: Token | None, one: Tagged) -> Span | None:
    """The words of a subject that can speak, unless they stand between others of what is said."""
    if head is None or not _speaks(head):
        return None
    span = phrase_span(head)
    between = any(begin < span[0] and span[1] < end for begin, end in one.content)
    return None if between or common((span,), (one.cue,)) else span


def _speaks(head: Token) -> bool:
    if head.pos_ == "PRON":
        return head.lower_ in _WHO
    lemma = noun_lemma(head)
    return head.ent_type_ in _PEOPLE or head.pos_ == "PROPN" or is_calling(lemma) or lemma in SPEAKING
