"""Misplaced: sources and pieces of contents that stand where they cannot belong to their cue.

Whoever is told or asked something is no part of it; a participle at a sentence's end ("…, people close to the talks said,
*asking* not to be named") is no deed of the next sentence's subject; what a trailing teller says does not begin in an
earlier paragraph without quotation marks, nor in a sentence that has its own teller; and whoever made or passed on what
tells ("a preprint posted *by a rival group* found ...", "the letter, which *the Courier* has seen, says ...") is not the one who
tells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from firsthand.annotating.clause_words import phrase_span
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import holds, meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import paragraphs, text_of
from firsthand.model import Span

_TOLD = re.compile(r"(?:was|were|is|are|been|being)\s+(?:\w+\s+)?(?:advised|asked|informed|told|reminded|warned)$")
"""Passive cues whose subject is whom somebody speaks to."""
_DEED = re.compile(r"[A-Z][a-z]+ing")
_TELLING = frozenset(
    ["add", "admit", "claim", "deny", "insist", "report", "say", "tell", "understand", "warn", "write"]
)
"""Verbs over what their sentence tells."""
_INTRODUCES = re.compile(r"\w:\s*[\"“‘']?\Z")
_CLAUSE_FOLLOWS = re.compile(r"\s*[,–—]\s*")
_LONGEST_OPENING = 4
"""Of how many words the last may be the relative pronoun ("a copy of which")."""
_SUBJECTS = ("nsubj", "nsubjpass")


def without_misplaced(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """What was found in a parsed block, without the pieces that are not told and with the sources that tell."""
    text = text_of(doc)
    breaks = paragraphs(text)
    found = []
    for one in tagged:
        one = _without_addressee(one, text)
        one = _without_deed(one, text)
        one = _in_its_paragraphs(one, breaks, quoted)
        one = _without_introduced(one, text, breaks, quoted)
        one = _without_others_sentences(one, doc, quoted)
        one = _without_sources_clause(one, doc)
        found.append(_with_telling_subject(_with_own_subject(one, doc), doc))
    return found


def _without_addressee(one: Tagged, text: str) -> Tagged:
    """The attribution without the subject of a passive cue ("*the jury* was told that ...", "*she* was told by police")."""
    is_by_another = one.source is not None and one.source[0] < one.cue[1]
    if is_by_another or len(one.content) == 1 or not _TOLD.search(text[slice(*one.cue)].lower()):
        return one
    first, *rest = one.content
    is_subject = first[1] <= one.cue[0] and not text[first[1] : one.cue[0]].strip()
    return replace(one, content=tuple(rest)) if is_subject else one


def _without_deed(one: Tagged, text: str) -> Tagged:
    """The attribution without the participle that begins its sentence ("*Sentencing*, the judge told him: “…”")."""
    first, *rest = one.content
    is_deed = _DEED.fullmatch(text, *first) is not None and text.startswith(",", first[1])
    return replace(one, content=tuple(rest)) if rest and is_deed and first[1] <= one.cue[0] else one


def _in_its_paragraphs(one: Tagged, breaks: Sequence[Span], quoted: Sequence[Quotation]) -> Tagged:
    """The attribution without unquoted pieces from above its cue's paragraph, where it has others."""
    if len(one.content) == 1:
        return one
    at = bisect_right(breaks, (one.cue[0], len(breaks) and breaks[-1][1])) - 1
    start = breaks[at][0] if at >= 0 else 0
    own = [piece for piece in one.content if piece[1] > start]
    if all(_is_quoted(piece, quoted) for piece in own):
        # a quotation may go on from what was told ("It is about speech to Brook. ¶ “I think so,” Brook said")
        return one
    kept = tuple(piece for piece in one.content if piece in own or _is_quoted(piece, quoted))
    return replace(one, content=kept) if kept and len(kept) < len(one.content) else one


def _without_introduced(one: Tagged, text: str, breaks: Sequence[Span], quoted: Sequence[Quotation]) -> Tagged:
    """The attribution without quotations of other paragraphs that cannot be its own, where it has content in its cue's.

    They are those below that other words introduce ("Our correspondent reports from the quay: “…”"), and those that whole
    paragraphs part from it above.
    """
    ends = breaks[-1][1] if breaks else 0
    at = bisect_right(breaks, (one.cue[0], ends)) - 1
    if len(one.content) == 1 or at < 0 or not any(meet(piece, breaks[at]) for piece in one.content):
        return one
    kept = []
    for piece in one.content:
        where = bisect_right(breaks, (piece[0], ends)) - 1
        is_introduced = where > at and _INTRODUCES.search(text[breaks[where][0] : piece[0] + 1]) is not None
        if not (is_introduced or where < at - 1) or not _is_quoted(piece, quoted):
            kept.append(piece)
    return replace(one, content=tuple(kept)) if kept else one


def _without_others_sentences(one: Tagged, doc: Doc, quoted: Sequence[Quotation]) -> Tagged:
    """The attribution of a trailing teller without what another tells in the sentences before ("*The harbour service said it
    had sent boats.* Four are missing, a spokeswoman said.")."""
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    if cue is None or not len(cue) or not any(piece[0] < cue.sent.start_char for piece in one.content):
        return one
    begin = cue.sent.start_char
    if not any(begin <= piece[0] < one.cue[0] or piece[0] < begin < piece[1] for piece in one.content):
        return one
    kept: list[Span] = []
    for first, last in one.content:
        if first >= begin or _is_quoted((first, last), quoted):
            kept.append((first, last))
            continue
        others = doc.char_span(first, min(last, begin), alignment_mode="expand")
        if others is None or not any(_has_teller(root) for root in {word.sent.root for word in others}):
            kept.append((first, last))
        elif last > begin:
            kept.append((begin, last))
    return replace(one, content=tuple(kept)) if kept else one


def _without_sources_clause(one: Tagged, doc: Doc) -> Tagged:
    """The attribution without what a relative clause says of its source ("according to a letter, *which the Courier has
    seen*, the bridge was never inspected")."""
    if one.source is None:
        return one
    text = text_of(doc)
    kept = []
    for first, last in one.content:
        begin = first
        if _CLAUSE_FOLLOWS.fullmatch(text, one.source[1], first):
            begin = _after_clause(doc, one.source, (first, last))
        if begin < last:
            kept.append((begin, last))
    return replace(one, content=tuple(kept)) if kept else one


def _after_clause(doc: Doc, source: Span, piece: Span) -> int:
    """Where a piece goes on behind the relative clause of a source that it begins with; its begin where there is none."""
    words = doc.char_span(*piece, alignment_mode="expand")
    if words is None or not len(words):
        return piece[0]
    pronoun = next((word for word in words[:_LONGEST_OPENING] if word.tag_ in ("WDT", "WP")), None)
    clause = pronoun
    while clause is not None and clause.dep_ != "relcl" and clause.head.i != clause.i:
        clause = clause.head
    if pronoun is None or clause is None or clause.dep_ != "relcl":
        return piece[0]
    # "a copy of which the Herald has seen": the copy's clause, wherever the parse hangs the copy
    is_of_which = clause.head.idx >= piece[0] and pronoun.nbor(-1).lower_ == "of" and pronoun.i - 2 == clause.head.i
    opens = clause.head if is_of_which else clause
    if opens.left_edge.idx != piece[0] or (opens is clause and not source[0] <= clause.head.idx < source[1]):
        return piece[0]
    end = clause.right_edge
    if end.idx + len(end) >= piece[1]:
        return piece[1]
    behind = end.nbor(1)
    return behind.nbor(1).idx if behind.lower_ in (",", "–", "—") and behind.i + 1 < len(doc) else piece[0]


def _has_teller(verb: Token) -> bool:
    """Whether somebody who is named tells a sentence by its main verb, or nobody does ("it is understood ...")."""
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS and child.i < verb.i]
    return verb.lemma_ in _TELLING and any(subject.pos_ != "PRON" or subject.lower_ == "it" for subject in subjects)


def _with_telling_subject(one: Tagged, doc: Doc) -> Tagged:
    """The attribution with the subject of its cue for its source, where whoever a participle names behind it was given."""
    source = None if one.source is None else doc.char_span(*one.source, alignment_mode="expand")
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    if source is None or cue is None or not len(source) or not len(cue) or source.end > cue.start:
        return one
    clause = source.root.head
    if source.root.dep_ in _SUBJECTS and clause.dep_ == "relcl":
        return _with_what_the_clause_is_of(one, clause, cue)
    by = source.root.head
    participle = by.head
    if by.dep_ != "agent" or participle.tag_ != "VBN":
        return one
    while participle.dep_ == "conj" and participle.head.tag_ == "VBN":
        participle = participle.head
    subject = participle.head
    if participle.dep_ != "acl" or subject.dep_ != "nsubj" or subject.head != cue.root:
        return one
    return replace(one, source=phrase_span(subject))


def _with_what_the_clause_is_of(one: Tagged, clause: Token, cue: Words) -> Tagged:
    """The attribution with what a relative clause is said of for its source ("*the letter*, which the Courier has seen,
    says ..."), where that is the subject of its cue."""
    named = clause.head
    while named.dep_ in ("pobj", "prep"):
        named = named.head
    if named.dep_ != "nsubj" or named.head != cue.root or clause in cue:
        return one
    words = clause.doc[named.left_edge.i : clause.left_edge.i]
    while len(words) and (words[-1].is_punct or words[-1].is_space):
        words = words[:-1]
    if not len(words) or named not in words:
        return one
    return replace(one, source=(words.start_char, words.end_char))


def _is_quoted(piece: Span, quoted: Sequence[Quotation]) -> bool:
    """Whether a piece begins with a quotation."""
    return any(holds(quotation.pieces, piece[0]) for quotation in quoted)


def _with_own_subject(one: Tagged, doc: Doc) -> Tagged:
    """The attribution with the subject of its sentence for its source, where a participle was given the next one's."""
    if one.source is None or one.source[0] < one.cue[1] or one.cue[0] >= one.cue[1]:
        return one
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    anchor = cue.root if cue is not None and len(cue) else None
    if anchor is None or anchor.tag_ != "VBG" or anchor.dep_ != "advcl" or one.source[0] < anchor.sent.end_char:
        return one
    subject = next((child for child in anchor.head.children if child.dep_ in _SUBJECTS), None)
    return one if subject is None else replace(one, source=phrase_span(subject))
