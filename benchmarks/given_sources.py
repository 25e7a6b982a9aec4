"""Resolution by itself: a report's source spans are given by people, and only who they stand for is worked out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from firsthand.annotating.blocks import tagged_blocks
from firsthand.annotating.coreference import resolve
from firsthand.annotating.mentions.main_words import main_word
from firsthand.annotating.mentions.mention import mention
from firsthand.annotating.mentions.surroundings import Surroundings, surroundings
from firsthand.annotating.quotations import quotations
from firsthand.annotating.resolving.held import Held, main_nouns
from firsthand.annotating.resolving.ranking import Ranker, rank
from firsthand.language import parse
from firsthand.model import Source, Span, Spans

_SHORT = 4
_REACH = 400


@dataclass(frozen=True, slots=True)
class Given:
    """A source span that somebody marked, with the content it goes with where that is known."""

    span: Span
    content: Spans = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a text's given spans."""

    sources: tuple[Source | None, ...]
    """For each given span, the source it was resolved to."""
    heads: dict[Span, int]
    """For each mention of a source, where its main word begins."""


SPEAKING = frozenset(
    """
    acknowledge add admit agree announce argue ask assert claim comment complain concede conclude confirm contend declare
    deny describe disclose emphasize explain express indicate insist joke maintain mention note observe pledge point predict
    promise quote recall recommend remark repeat reply report respond reveal say speak state stress suggest swear talk tell
    testify urge vow warn write
    """.split()  # noqa: SIM905
)
"""Lemmas of verbs whose subject says, writes or asks something."""


def is_speaking(head: Token) -> bool:
    """Whether a word is the subject of a verb of speech, by the parse."""
    return head.dep_ == "nsubj" and head.head.pos_ in ("VERB", "AUX") and head.head.lemma_.lower() in SPEAKING


def told_by(verb: Token, start: int) -> Spans:
    """What a verb of speech gives as said, by the parse: the clauses and objects behind it."""
    parts = [child for child in verb.rights if child.dep_ in ("ccomp", "dobj", "xcomp")]
    edges = sorted((part.left_edge.idx, part.right_edge.idx + len(part.right_edge)) for part in parts)
    return tuple((start + left, start + right) for left, right in edges)


def whole_word(text: str, span: Span, content: Span) -> Span | None:
    """A marked source span, put right where it was copied from within a word: the nearest such word outside its content.

    A short source ("he") was marked at the first place that holds its letters ("the").  None where no such word is near.
    """
    words = text[slice(*span)]
    if len(words) > _SHORT or not words.isalpha():
        return span
    found = None
    begin = max(0, content[0] - _REACH)
    for match in re.finditer(rf"(?<!\w){words}(?!\w)", text[begin : content[1] + _REACH]):
        place = match.start() + begin
        if content[0] <= place < content[1]:
            continue
        away = content[0] - place if place < content[0] else place - content[1]
        gap = text[place : content[0]] if place < content[0] else text[content[1] : place]
        if "\n" not in gap.strip() and (found is None or away < found[0]):
            found = away, place
    return None if found is None else (found[1], found[1] + len(words))


def head_of(doc: Doc, start: int, span: Span) -> Token | None:
    """The main word of a span of a text whose part from ``start`` on was parsed; None where it lies outside."""
    part = doc.char_span(span[0] - start, span[1] - start, alignment_mode="expand")
    return None if part is None or span[0] < start else main_word(part)


def resolve_given(
    text: str,
    choose: Callable[[Doc, int], Sequence[Given]],
    author: str | None = None,
    choose_antecedent: Ranker = rank,
) -> tuple[list[Given], Outcome]:
    """Resolve the source spans that ``choose`` gives for each block of a text (a parse, and where it begins)."""
    given, held, around = read_given(text, choose)
    resolved = resolve("r", held, around, author, choose=choose_antecedent)
    by_id = {source.id: source for source in resolved.sources}
    heads: dict[Span, int] = {}
    for piece in parse(text):
        for source in resolved.sources:
            for said in source.mentions:
                head = head_of(piece.doc, piece.start, said.span)
                if head is not None:
                    heads[said.span] = piece.start + head.idx
    return given, Outcome(tuple(by_id.get(own or "") for own in resolved.own), heads)


def read_given(
    text: str, choose: Callable[[Doc, int], Sequence[Given]]
) -> tuple[list[Given], list[Held], Surroundings]:
    """What the resolver wants to know of a text whose source spans ``choose`` gives, with those that could be used."""
    quoted = quotations(text)
    given: list[Given] = []
    held: list[Held] = []
    wanted: set[str] = set()
    around = surroundings(text, quoted)
    for block in tagged_blocks(text, quoted):
        first = len(held)
        for one in sorted(choose(block.doc, block.start), key=lambda one: (one.span, one.content)):
            head = head_of(block.doc, block.start, one.span)
            if head is None:
                continue
            place = block.start + head.idx
            within = next(((q.start, q.end) for q in quoted if q.start <= place < q.end), None)
            given.append(one)
            held.append(Held(mention(head, block.start, text, one.span), (), None, one.content, within))
        wanted |= main_nouns(held[first:])
        around.add(block.doc, block.start, wanted)
    return given, held, around
