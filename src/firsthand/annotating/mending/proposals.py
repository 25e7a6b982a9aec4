"""Proposals: what a sentence's grammar says could be an attribution, and how likely it is one.

`constructions` finds clauses and phrases in the parse and `cues` says how likely each is: log-odds learned from PolNeAR's
annotation of the outer level.  `overlooked` asks for them where the tagger marked nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as Sentence

from firsthand.annotating.mending import cues
from firsthand.annotating.mending.constructions import Candidate, candidates
from firsthand.annotating.spans import worded
from firsthand.model import Spans


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


def _spans(doc: Doc, start: int, text: str, indices: Iterable[int]) -> Spans:
    """Tokens as spans, joined where only white space lies between, without commas, dashes and the full stop."""
    tokens = [doc[index] for index in indices if not doc[index].is_space]
    if tokens and tokens[-1].text == ".":
        tokens.pop()
    return worded(text, [(start + token.idx, start + token.idx + len(token)) for token in tokens])
