"""Each of: sources named in one breath that each say a thing for themselves.

"Ada Brook and Simon Reed said" may be one statement of the two, and readers of news take it for one source; so does the
program.  Two kinds of words show that there are several: "both", "all", "each" or "separately" beside the names ("the *Courier*,
*Radio Ost and the Whistle all say*"), and a paper beside people ("*two officials and a memo*"), which has no part in what
those say together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from firsthand.annotating.mentions.name_phrases import is_human, noun_lemma
from firsthand.annotating.mentions.nouns import ANONYMOUS, DOCUMENTS
from firsthand.language import text_of
from firsthand.model import Span

_NAME = r"(?:[Tt]he )?[A-Z][\w&.’'-]*(?: (?:(?:of|for|de|der) (?:the )?)?[A-Z0-9][\w&.’'-]*){0,4}"
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME}){{0,6}},? and {_NAME}")
_BETWEEN_NAMES = re.compile(r",? and |, ")
_BEFORE = re.compile(r"both\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?P<word>all|both|each)(?:\s+of\s+them)?\Z", re.IGNORECASE)
_IN_CUE = re.compile(r"\s*(?P<word>all|both|each)\b|.*\b(?P<apart>independently|separately)\b", re.IGNORECASE)
_JOINS = re.compile(r"(?:\s*,)?\s*(?:\b(?:and|as well as)\b)?\s*\Z")
_TWO = 2
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


def each_of(source: Span, cue: Span, doc: Doc) -> Sequence[Span]:
    """Those who each say for themselves what a cue tells, as spans of a parsed block in text order; the one source where they
    are not several."""
    text = text_of(doc)
    if " and " not in text[slice(*source)] and "as well as" not in text[slice(*source)]:
        return (source,)
    names, word = _bare(source, cue, text)
    parts = _by_names(names, text) or _by_grammar(names, doc)
    if len(parts) < _TWO or (word in ("both", "all") and (len(parts) == _TWO) != (word == "both")):
        return (source,)
    return parts if word or _has_paper_and_people(parts, doc) else (source,)


def _bare(source: Span, cue: Span, text: str) -> tuple[Span, str]:
    """The names of a source, and the word that says that each of them tells it; "" where there is none."""
    begin, end = source
    if match := _BEFORE.match(text, begin, end):
        return (match.end(), end), "both"
    if match := _BEHIND.search(text, begin, end):
        return (begin, match.start()), match["word"].lower()
    if end <= cue[0] and not text[end : cue[0]].strip() and (match := _IN_CUE.match(text, *cue)):
        return source, (match["word"] or match["apart"]).lower()
    return source, ""


def _by_names(names: Span, text: str) -> Sequence[Span]:
    """The parts of what is nothing but names; the parser takes some of them for what others are."""
    if _NAMES.fullmatch(text, *names) is None:
        return ()
    parts, begin = [], names[0]
    for between in _BETWEEN_NAMES.finditer(text, *names):
        parts.append((begin, between.start()))
        begin = between.end()
    return (*parts, (begin, names[1]))


def _by_grammar(names: Span, doc: Doc) -> Sequence[Span]:
    """The parts of a phrase that the parser joins."""
    words = doc.char_span(*names, alignment_mode="expand")
    if words is None or not len(words):
        return ()
    head = words.root
    joined = [head, *(token for token in words if token in head.conjuncts or _is_beside(token, head))]
    if len(joined) == 1:
        joined += [token for token in words if token.dep_ == "conj" and token.i > head.i and _is_counted(token)][-1:]
    if any(token.pos_ not in _NOMINAL for token in joined):
        return ()
    joined.sort(key=lambda token: token.i)
    text = text_of(doc)
    begins = [names[0], *(max(token.left_edge.idx, names[0]) for token in joined[1:])]
    parts = []
    for begin, end in zip(begins, [*begins[1:], names[1]], strict=True):
        cut = end if end == names[1] else begin + _JOINS.search(text[begin:end]).start()  # type: ignore[union-attr]
        if not begin < cut:
            return ()
        parts.append((begin, cut))
    return parts


def _is_beside(token: Token, head: Token) -> bool:
    """Whether a word is a second subject of one verb, as the parser takes those that are joined."""
    is_subject = token.dep_ == head.dep_ != "ROOT" and token.head == head.head and token.i > head.i
    return is_subject and token.left_edge.i > head.i and token.left_edge.nbor(-1).dep_ == "cc"


def _is_counted(token: Token) -> bool:
    """Whether a noun has its own number or "a": it is then hardly joined to the last word before it ("people familiar with
    the matter and *a document*")."""
    return any(child.dep_ == "nummod" or child.lower_ in ("a", "an") for child in token.children)


def _has_paper_and_people(parts: Sequence[Span], doc: Doc) -> bool:
    """Whether one of two or more is a paper that is nobody's of them, and another somebody."""
    heads = [words.root for part in parts if (words := doc.char_span(*part, alignment_mode="expand")) is not None]
    papers = [head for head in heads if noun_lemma(head) in DOCUMENTS and head.pos_ == "NOUN"]
    people = [head for head in heads if is_human(head) or noun_lemma(head) in ANONYMOUS or noun_lemma(head) == "people"]
    owned = any(child.tag_ == "PRP$" for head in papers for child in head.children)
    return bool(papers) and bool(people) and not owned and len(papers) + len(people) == len(parts)
