"""Overlooked cues: attributions that the tagger passes over and the sentence's grammar shows plainly.

One of the `proposals` of a sentence is taken where the tagger marked nothing in its way:
it stands by itself; or it tells all of what the tagger found ("*according to Ada Brook*, the mayor said ..."), which then
stands within it; or its content is a piece that the tagger gave to the cue of another sentence ("“It leaks,” *he added*").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from firsthand.annotating.proposals import Proposal, proposals
from firsthand.annotating.spans import common, holds, size
from firsthand.annotating.tagger import Tagged
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
    for sentence in doc.sents:
        if _told(sentence.start_char, sentence.end_char, found):
            continue
        likely = [one for one in proposals(sentence, 0, text) if one.probability >= _least(one)]
        for proposal in sorted(likely, key=lambda one: (-size(one.content), one.place)):
            if proposal.source and not _is_marked(proposal, found):
                found = list(_with(proposal, found, (sentence.start_char, sentence.end_char)))
    return found


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


def _with(proposal: Proposal, found: Sequence[Tagged], sentence: Span) -> Iterator[Tagged]:
    """What was found and the proposal, unless the two clash."""
    new = Tagged(_whole(proposal.source), _whole(proposal.cue), proposal.content, PROBABILITY)
    clashing = [one for one in found if common(one.content, proposal.content)]
    outer = [one for one in clashing if not _is_within(one, proposal.content)]
    kept = {id(one): _without(one, proposal.content, sentence) for one in outer}
    if any(rest is None for rest in kept.values()):
        yield from found
        return
    for one in found:
        yield kept.get(id(one)) or one
    yield new


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
