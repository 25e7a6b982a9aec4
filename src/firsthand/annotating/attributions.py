"""Attributions: who says, thinks or wants what, within one report.

A baseline on spaCy's parse.  `constructions` and `speech` propose, `cues` says how likely each proposal is, and here
the likely ones are kept, quotations are made whole, and one that stands in another's content becomes its child.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from firsthand.annotating import cues
from firsthand.annotating.constructions import Candidate, candidates
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.speech import beside_quotations
from firsthand.model import AttributionKind, Span, Spans

LEAST_PROBABILITY = 0.45
"""Below this a proposal is dropped; where F1 is best on the tuning half of PolNeAR's development part
(it is flat from 0.36 to 0.45)."""
LEAST_NESTED = 0.6
"""The same for one inside another's content, which PolNeAR does not annotate: higher, as nothing measures it."""
_NESTED = ("ccomp", "quotation", "according", "acl that", "parataxis", "passive ccomp")
_SAME_CONTENT = 0.5
_FOLLOWS_WITHIN = 200
"""Code points between a quotation and one before it in the paragraph that it is taken to go on from."""
_EDGES = " \t\n\r\xa0,;:—–-"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate with its place in the text, and how likely it is to be an attribution (before `cues.calibrated`)."""

    candidate: Candidate
    anchor: int
    """Where the cue's main word begins."""
    source: Spans
    cue: Spans
    content: Spans
    quoted: bool
    """Whether the content holds quoted words, beyond a quotation in which the whole attribution stands."""
    probability: float


def attributions(doc: Doc, start: int, text: str, quotations: tuple[Quotation, ...]) -> list[Proposal]:
    """The attributions of one block of a text, in text order; ``doc`` is the parse of ``text`` from ``start`` on.

    Which one is nested in which is left to `nearest_parents`.
    """
    likely = [p for p in proposals(doc, start, text, quotations) if p.probability >= LEAST_PROBABILITY]
    kept: list[Proposal] = []
    for proposal in sorted(likely, key=lambda p: (-p.probability, p.anchor, -_size(p.content), p.content)):
        if not any(_rivals(proposal, other) for other in kept):
            kept.append(proposal)
    kept.sort(key=lambda p: (p.anchor, p.content))
    parents = nearest_parents(kept)
    kept = [
        proposal
        for proposal, parent in zip(kept, parents, strict=True)
        if parent is None
        or (proposal.probability >= LEAST_NESTED and proposal.candidate.construction.startswith(_NESTED))
    ]
    return _with_following_quotations(kept, text, quotations)


def proposals(
    doc: Doc,
    start: int,
    text: str,
    quotations: tuple[Quotation, ...],
    is_cue: Callable[[str, str], bool] = cues.is_cue,
    score: Callable[[tuple[str, ...]], float] = cues.probability,
) -> list[Proposal]:
    """Everything that could be an attribution, with ``score`` of its features (see `cues`) as its probability."""
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    starts = [quotation.start for quotation in outer]
    found = []
    for candidate in (*candidates(doc, is_cue), *beside_quotations(doc, start, tuple(outer), is_cue)):
        anchor = start + doc[candidate.anchor].idx
        content, quoted = _with_whole_quotations(
            _spans(doc, start, text, candidate.content), anchor, text, outer, starts
        )
        if content:
            source, cue = (_spans(doc, start, text, indices) for indices in (candidate.source, candidate.cue))
            if cue:
                probability = score(cues.features(candidate, doc, quoted))
                found.append(Proposal(candidate, anchor, source, cue, content, quoted, probability))
    return found


def nearest_parents(ordered: list[Proposal]) -> list[int | None]:
    """For each attribution, the index of the one with the shortest content that holds its cue, or None."""
    parents: list[int | None] = []
    for index, proposal in enumerate(ordered):
        around = [
            (_size(other.content), position)
            for position, other in enumerate(ordered)
            if position != index
            and _holds(other.content, proposal.anchor)
            and _size(other.content) > _size(proposal.content)
        ]
        parents.append(min(around)[1] if around else None)
    return parents


def kind(content: Spans, anchor: int, text: str, quotations: tuple[Quotation, ...]) -> AttributionKind:
    """Whether the content is quoted throughout, partly or not at all; a quotation around the cue itself counts not."""
    inside = outside = False
    marked = [
        q for q in quotations if not q.start <= anchor < q.end and q.start < content[-1][1] and content[0][0] < q.end
    ]
    for begin, end in content:
        rest = begin
        for quotation in marked:
            for first, last in quotation.pieces:
                if first < end and last > rest:
                    inside = True
                    outside = outside or _has_words(text[rest : max(rest, first)])
                    rest = max(rest, last)
        outside = outside or _has_words(text[rest:end])
    return ("mixed" if outside else "direct") if inside else "indirect"


def _rivals(proposal: Proposal, kept: Proposal) -> bool:
    """Whether two proposals cannot both hold: they share a cue, or most of a content without one holding the other."""
    if proposal.anchor == kept.anchor:
        return True
    if _holds(kept.content, proposal.anchor) or _holds(proposal.content, kept.anchor):
        return False
    shared = sum(
        max(0, min(end, last) - max(begin, first)) for begin, end in proposal.content for first, last in kept.content
    )
    return shared > _SAME_CONTENT * min(_size(proposal.content), _size(kept.content))


def _with_following_quotations(kept: list[Proposal], text: str, quotations: tuple[Quotation, ...]) -> list[Proposal]:
    """Give each quotation that nobody has been given to whoever was quoted just before it."""
    result = list(kept)
    parents = nearest_parents(kept)
    top = [index for index, parent in enumerate(parents) if parent is None]
    for quotation in quotations:
        if quotation.depth or any(_overlap(quotation.pieces, result[index].content) for index in top):
            continue
        before = [(_end(result[index]), index) for index in top if _end(result[index]) <= quotation.start]
        if not before:
            continue
        end, index = max(before)
        gap = text[end : quotation.start]
        if result[index].quoted and _goes_on(gap, text, quotation):
            result[index] = replace(result[index], content=_joined([*result[index].content, *quotation.pieces], text))
    return result


def _goes_on(gap: str, text: str, quotation: Quotation) -> bool:
    first = next((character for character in text[quotation.start : quotation.end] if character.isalpha()), "a")
    if not first.isupper() or len(gap) > _FOLLOWS_WITHIN:
        return False
    if "\n" not in gap:
        return gap.rstrip()[-1:] in (".", "!", "?", "", ":")
    rest = text[quotation.end : quotation.end + 80].lstrip(" ")
    return not _has_words(gap) and rest[:1] in ("", "\n")


def _end(proposal: Proposal) -> int:
    return max(spans[-1][1] for spans in (proposal.source, proposal.cue, proposal.content) if spans)


def _spans(doc: Doc, start: int, text: str, indices: tuple[int, ...]) -> Spans:
    """Tokens as spans, joined where only white space lies between, without commas, dashes and the full stop."""
    runs: list[list[int]] = []
    for token in (doc[index] for index in indices):
        if token.is_space or (token.i == indices[-1] and token.text == "."):
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
        if _has_words(text[begin:end]):
            spans.append((begin, end))
    return tuple(spans)


def _with_whole_quotations(
    content: Spans, anchor: int, text: str, outer: list[Quotation], starts: list[int]
) -> tuple[Spans, bool]:
    pieces = list(content)
    quoted = False
    for begin, end in content:
        at = max(0, bisect_right(starts, begin) - 1)
        for quotation in outer[at:]:
            if quotation.start >= end:
                break
            if quotation.end > begin and not quotation.start <= anchor < quotation.end:
                quoted = True
                pieces += quotation.pieces
    return _joined(pieces, text), quoted


def _joined(pieces: Iterable[Span], text: str) -> Spans:
    runs: list[list[int]] = []
    for begin, end in sorted(pieces):
        if runs and not text[runs[-1][1] : begin].strip():
            runs[-1][1] = max(end, runs[-1][1])
        else:
            runs.append([begin, end])
    return tuple((begin, end) for begin, end in runs)


def _holds(spans: Spans, place: int) -> bool:
    return any(begin <= place < end for begin, end in spans)


def _overlap(some: Spans, others: Spans) -> bool:
    return any(begin < last and first < end for begin, end in some for first, last in others)


def _size(spans: Spans) -> int:
    return sum(end - begin for begin, end in spans)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
