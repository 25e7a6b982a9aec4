"""Overlooked cues: attributions that the tagger passes over and the sentence's grammar shows plainly.

One of the `proposals` of a sentence is taken where the tagger marked nothing in its way:
it stands by itself; or it tells all of what the tagger found ("*according to Ada Brook*, the mayor said ..."), which then
stands within it; or its content is a piece that the tagger gave to the cue of another sentence ("“It leaks,” *he added*").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from firsthand.annotating.mending.proposals import Proposal, proposals
from firsthand.annotating.spans import common, holds, size
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span, Spans

LEAST_PROBABILITY = 0.8
"""Below this a proposal on the outer level is dropped: there the tagger knows better."""
LEAST_OF_CONSTRUCTION = {"according": 0.5, "ccomp before": 0.3}
"""The same for constructions that cannot well be anything else, whatever share of them has just these borders."""
PROBABILITY = 0.68
"""17 of the 25 that were added in the held-out tenth of PolNeAR's training articles are right by its annotation."""
_SAME = 0.8
"""From which share of both a piece of a content is the content of a proposal."""


def overlooked(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """What the tagger found in a parsed block, with what it passed over, in the block's own code points."""
    found = list(tagged)
    text = text_of(doc)
    # A sentence's proposals lie within it, so each is held against what meets the sentence alone: all against all would
    # make a long block cost its length squared.
    ahead = sorted(range(len(found)), key=lambda number: _extent(found[number])[0], reverse=True)
    near: list[int] = []
    for sentence in doc.sents:
        own = (sentence.start_char, sentence.end_char)
        while ahead and _extent(found[ahead[-1]])[0] < own[1]:
            near.append(ahead.pop())
        near = [number for number in near if _extent(found[number])[1] > own[0]]
        if _told(*own, [found[number] for number in near]):
            continue
        likely = [one for one in proposals(sentence, 0, text) if one.probability >= _least(one)]
        for proposal in sorted(likely, key=lambda one: (-size(one.content), one.place)):
            if proposal.source and not _is_marked(proposal, [found[number] for number in near]):
                _take(proposal, found, near, own)
    return found


def _extent(one: Tagged) -> Span:
    """From where an attribution begins to where it ends."""
    spans = (*one.content, one.cue, *([one.source] if one.source else []))
    return min(spans)[0], max(end for _, end in spans)


def _told(start: int, end: int, found: Sequence[Tagged]) -> bool:
    """Whether the whole of a sentence is somebody's content: then no cue in it is on the outer level."""
    return any(begin <= start and end <= last for one in found for begin, last in one.content)


def _least(proposal: Proposal) -> float:
    return LEAST_OF_CONSTRUCTION.get(proposal.candidate.construction, LEAST_PROBABILITY)


def _is_marked(proposal: Proposal, found: Sequence[Tagged]) -> bool:
    """Whether the proposal's cue stands in something that was found already, or its source in another's content."""
    return any(
        one.cue[0] <= proposal.place < one.cue[1]
        or (one.source is not None and one.source[0] <= proposal.place < one.source[1])
        or holds(one.content, proposal.place)
        or bool(common(one.content, proposal.source))
        for one in found
    )


def _take(proposal: Proposal, found: list[Tagged], near: list[int], sentence: Span) -> None:
    """Put the proposal behind what was found, of which some are ``near``, unless the two clash."""
    clashing = [number for number in near if common(found[number].content, proposal.content)]
    outer = [number for number in clashing if not _is_within(found[number], proposal.content)]
    rests = {number: _without(found[number], proposal.content, sentence) for number in outer}
    kept = {number: rest for number, rest in rests.items() if rest}
    if len(kept) < len(rests):
        return
    for number, rest in kept.items():
        found[number] = rest
    near.append(len(found))
    found.append(Tagged(_whole(proposal.source), _whole(proposal.cue), proposal.content, PROBABILITY))


def _without(one: Tagged, content: Spans, sentence: Span) -> Tagged | None:
    """The attribution without those of its pieces that are the proposal's; None where it cannot be without them."""
    if sentence[0] <= one.cue[0] < sentence[1]:
        return None
    pieces = [piece for piece in one.content if common((piece,), content)]
    rest = tuple(piece for piece in one.content if piece not in pieces)
    shared = size(common(tuple(pieces), content))
    same = shared >= _SAME * max(size(tuple(pieces)), size(content))
    return replace(one, content=rest) if rest and same else None


def _is_within(one: Tagged, content: Spans) -> bool:
    whole = (*one.content, one.cue, *([one.source] if one.source else []))
    return size(common(whole, content)) == size(tuple(whole))


def _whole(spans: Spans) -> Span:
    return spans[0][0], spans[-1][1]
