"""Nesting: attributions within another's content ("the mayor said the farmers *believe* that the dam will break").

PolNeAR, which the tagger was trained on, labels one level only, so the tagger is silent inside a content.  There
`constructions` proposes clauses and phrases from the parse and `cues` says how likely each is: log-odds learned from the outer level,
where the same words and constructions do the same work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import exp, log

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.tokens import Span as Sentence

from firsthand.annotating import cues
from firsthand.annotating.constructions import Candidate, candidates
from firsthand.annotating.spans import common, holds, size
from firsthand.language import text_of
from firsthand.model import Spans

LEAST_PROBABILITY = 0.3
"""Below this a proposal is dropped: where F1 is best on the odd reports of `benchmarks/nested`."""
LEAST_OF_PHRASES = 0.6
"""The same where the content is a phrase ("supports *the plan*") and no clause or infinitive."""
_SLOPE, _INTERCEPT = 0.36, 0.01
"""What makes log-odds learned on the outer level right within contents: Platt's scaling (1999) on the same reports."""
_SMALLEST = 1e-6
_SAME_CONTENT = 0.5
_PROPOSALS = "firsthand_proposals"
_EDGES = " \t\n\r\xa0,;:—–-"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate with its place in the text, and how likely it is to be an attribution."""

    candidate: Candidate
    place: int
    """Where the cue's main word begins."""
    source: Spans
    cue: Spans
    content: Spans
    probability: float


@dataclass(frozen=True, slots=True)
class Nested:
    """A proposal that stands in a content."""

    proposal: Proposal
    outer: int
    """The number of that content."""
    within: int | None
    """The index, among all that are nested, of the innermost one that it stands in; None where it is the content's own."""


def nested(doc: Doc, start: int, contents: Sequence[Spans], marked: Spans = ()) -> list[Nested]:
    """The likely attributions within contents; ``doc`` is the parse of a text from ``start`` on.

    Contents may stand in each other; a proposal belongs to the innermost.  ``marked`` are the cues and sources that have
    been found: no proposal's cue is one of them.
    """
    innermost = _innermost(contents, start, len(text_of(doc)), marked)
    found: list[Nested] = []
    for sentence, proposed in zip(doc.sents, proposals_of(doc), strict=True):
        if not (innermost[sentence.start_char : sentence.end_char] >= 0).any():
            continue
        inside = []
        for local in proposed:
            proposal = _moved(local, start)
            number = int(innermost[proposal.place - start])
            if number >= 0 and proposal.probability >= _least(proposal):
                outer = contents[number]
                clipped = replace(proposal, content=common(proposal.content, outer))
                if clipped.content and size(clipped.content) < size(outer):
                    inside.append((clipped, number))
        kept: list[tuple[Proposal, int]] = []
        for proposal, number in sorted(inside, key=lambda pair: (-pair[0].probability, pair[0].place)):
            if not any(_rivals(proposal, other) for other, _ in kept):
                kept.append((proposal, number))
        kept.sort(key=lambda pair: (pair[0].place, pair[0].content))
        first = len(found)
        for proposal, number in kept:
            around = [
                (size(other.content), first + index)
                for index, (other, _) in enumerate(kept)
                if holds(other.content, proposal.place) and size(other.content) > size(proposal.content)
            ]
            found.append(Nested(proposal, number, min(around)[1] if around else None))
    return found


def _least(proposal: Proposal) -> float:
    is_phrase = "prep" in proposal.candidate.construction or "dobj" in proposal.candidate.construction
    return LEAST_OF_PHRASES if is_phrase else LEAST_PROBABILITY


def _innermost(contents: Sequence[Spans], start: int, length: int, marked: Spans) -> NDArray[np.int32]:
    """(length,) For each code point from ``start`` on, the number of the smallest content it is in, or -1."""
    owner = np.full(length, -1, dtype=np.int32)
    for number in sorted(range(len(contents)), key=lambda number: -size(contents[number])):
        for begin, end in contents[number]:
            owner[max(0, begin - start) : max(0, end - start)] = number
    for begin, end in marked:
        owner[max(0, begin - start) : max(0, end - start)] = -1
    return owner


def proposals_of(doc: Doc) -> tuple[list[Proposal], ...]:
    """The proposals of each sentence of a parse, in its own code points; worked out once, for all who look at them."""
    if _PROPOSALS not in doc.user_data:
        doc.user_data[_PROPOSALS] = tuple(proposals(sentence, 0, text_of(doc)) for sentence in doc.sents)
    found: tuple[list[Proposal], ...] = doc.user_data[_PROPOSALS]
    return found


def _moved(proposal: Proposal, by: int) -> Proposal:
    source, cue, content = (
        tuple((first + by, last + by) for first, last in spans)
        for spans in (proposal.source, proposal.cue, proposal.content)
    )
    return replace(proposal, place=proposal.place + by, source=source, cue=cue, content=content)


def proposals(
    sentence: Sentence,
    start: int,
    text: str,
    is_cue: Callable[[str, str], bool] = cues.is_cue,
    score: Callable[[tuple[str, ...]], float] = cues.probability,
) -> list[Proposal]:
    """Everything in a sentence that could be one, with ``score`` of its features (see `cues`) as its probability."""
    doc = sentence.doc
    found = []
    for candidate in candidates(sentence, is_cue):
        source, cue, content = (
            _spans(doc, start, text, indices) for indices in (candidate.source, candidate.cue, candidate.content)
        )
        if cue and content:
            probability = score(cues.features(candidate, doc))
            found.append(Proposal(candidate, start + doc[candidate.anchor].idx, source, cue, content, probability))
    return found


def probability_within(proposal: Proposal) -> float:
    """How likely a proposal within a content is right, where its own ``probability`` is the outer level's."""
    chance = min(max(proposal.probability, _SMALLEST), 1 - _SMALLEST)
    return 1 / (1 + exp(-_SLOPE * log(chance / (1 - chance)) - _INTERCEPT))


def _rivals(proposal: Proposal, kept: Proposal) -> bool:
    """Whether two proposals cannot both hold: they share a cue, or most of a content without one holding the other."""
    if proposal.place == kept.place:
        return True
    if holds(kept.content, proposal.place) or holds(proposal.content, kept.place):
        return False
    shared = size(common(proposal.content, kept.content))
    return shared > _SAME_CONTENT * min(size(proposal.content), size(kept.content))


def _spans(doc: Doc, start: int, text: str, indices: Iterable[int]) -> Spans:
    """Tokens as spans, joined where only white space lies between, without commas, dashes and the full stop."""
    runs: list[list[int]] = []
    tokens = [doc[index] for index in indices if not doc[index].is_space]
    for token in tokens:
        if token is tokens[-1] and token.text == ".":
            continue
        begin = start + token.idx
        if runs and not text[runs[-1][1] : begin].strip():
            runs[-1][1] = begin + len(token)
        else:
            runs.append([begin, begin + len(token)])
    spans = []
    for begin, end in runs:
        while begin < end and text[begin] in _EDGES:
            begin += 1
        while begin < end and text[end - 1] in _EDGES:
            end -= 1
        if any(character.isalnum() for character in text[begin:end]):
            spans.append((begin, end))
    return tuple(spans)
