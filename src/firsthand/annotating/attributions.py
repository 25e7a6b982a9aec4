"""Attributions: who says, thinks or wants what, within one report.

The outer level is the trained `tagger`'s, mended by rules and completed by the `overlooked_reader`; what stands within a
content is `nesting`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.blocks import TaggedBlock
from firsthand.annotating.clause_words import is_called, stands_alone
from firsthand.annotating.mending.cited import cited
from firsthand.annotating.mending.claims_within import claims_within
from firsthand.annotating.mending.clauses_told import within_clause
from firsthand.annotating.mending.each_of import each_of
from firsthand.annotating.mending.judged_nouns import without_judgements
from firsthand.annotating.mending.mended import mended
from firsthand.annotating.mending.nobody import was_told, who_told, without_nobody
from firsthand.annotating.mending.quoted_within import quoted_within
from firsthand.annotating.negation import is_negated
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.reading_on.nesting import nested
from firsthand.annotating.reading_on.overlooked_reader import overlooked_reader
from firsthand.annotating.spans import holds, size
from firsthand.annotating.tagging.tagger import Tagged, cues_and_sources
from firsthand.annotating.tokens import Tokens
from firsthand.language import text_of
from firsthand.model import AttributionKind, Spans


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution, tied to the parse of the block of text that it stands in."""

    anchor: int
    """The token that is the cue's main word."""
    place: int
    """Where that word begins in the text."""
    source_head: int | None
    """The token that is the source's main word; None where nobody is named."""
    source: Spans
    cue: Spans
    content: Spans
    negated: bool
    clause: bool
    probability: float
    parent: int | None = None
    """The index, among its block's, of the attribution whose content it stands in, or which cites it."""
    cited: bool = False
    """Whether its parent cites it."""


def attributions(block: TaggedBlock) -> list[Found]:
    """The attributions of one block of a text, by their cues."""
    doc, start = block.doc, block.start
    tokens = Tokens(doc)
    text = text_of(doc)
    read = overlooked_reader().complete(text, block.seen, mended(block.tagged, doc, block.quoted_here))
    read, told = cited(without_nobody(read, tokens), doc)
    known = cues_and_sources([*read, *(one.tagged for one in told)])
    sure = [*quoted_within(read, doc, block.quoted_here), *claims_within(read, doc)]
    inner = nested(text, block.seen, [one.content for one in read], known, sure)
    outer = [_of_tagged(one, tokens, start) for one in read]
    borders = np.array([(one.content[0][0], one.content[-1][1]) for one in outer]).reshape(-1, 2)
    found = [replace(one, parent=_around(one, outer, borders)) for one in outer]
    unjudged = without_judgements([one.tagged for one in inner], doc)
    for one, tagged in zip(inner, unjudged, strict=True):
        parent = one.outer if one.within is None else len(outer) + one.within
        found.append(replace(_of_tagged(tagged, tokens, start), parent=parent))
    found += [replace(_of_tagged(one.tagged, tokens, start), parent=one.outer, cited=True) for one in told]
    several = [_each(one, tokens, start) for one in found]
    found = [one for one, *_ in several] + [other for _, *others in several for other in others]
    order = sorted(range(len(found)), key=lambda index: (found[index].place, found[index].content))
    position = {index: place for place, index in enumerate(order)}
    return [
        replace(one, parent=None if one.parent is None else position[one.parent])
        for one in (found[index] for index in order)
    ]


def kind(content: Spans, place: int, text: str, quoted: tuple[Quotation, ...]) -> AttributionKind:
    """Whether the content is quoted throughout, partly or not at all; a quotation around the cue itself counts not."""
    inside = outside = False
    marked = [q for q in quoted if not q.start <= place < q.end and q.start < content[-1][1] and content[0][0] < q.end]
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


def _of_tagged(tagged: Tagged, tokens: Tokens, start: int) -> Found:
    anchor = tokens.root(tagged.cue)
    first, last = tokens.around(tagged.cue)
    source = None if tagged.source is None else tokens.root(tagged.source)
    if source is not None and was_told(tokens.doc[anchor], tokens.doc[source]):
        teller = who_told(tokens.doc[anchor])
        source = None if teller is None else teller.i
        tagged = replace(tagged, source=None if teller is None else (teller.left_edge.idx, teller.idx + len(teller)))
    tagged = within_clause(tagged, tokens.doc[anchor])
    told = [*tokens.within(tagged.content)]
    return Found(
        anchor=anchor,
        place=start + max(tagged.cue[0], tokens.starts[anchor]),
        source_head=source,
        source=() if tagged.source is None else _moved((tagged.source,), start),
        cue=_moved((tagged.cue,), start) if tagged.cue[0] < tagged.cue[1] else (),
        content=_moved(tagged.content, start),
        negated=is_negated(tokens.doc[first:last], tokens.doc[anchor], None if source is None else tokens.doc[source]),
        clause=stands_alone(told) and not is_called(tokens.doc[anchor], told[0]),
        probability=tagged.probability,
    )


def _each(one: Found, tokens: Tokens, start: int) -> list[Found]:
    """An attribution of which the words say that several tell it, for each of those."""
    if len(one.source) != 1 or not one.cue:
        return [one]
    source, cue = _moved((one.source[0], one.cue[0]), -start)
    parts = each_of(source, cue, tokens.doc)
    if len(parts) == 1:
        return [one]
    return [replace(one, source=_moved((part,), start), source_head=tokens.root(part)) for part in parts]


def _around(one: Found, others: Sequence[Found], borders: NDArray[np.int64]) -> int | None:
    """The index of the smallest of the others' contents in which an attribution stands with its cue and content.

    ``borders`` (others, 2) say where each content begins and ends: of thousands few are worth a look.
    """
    whole = (one.content[0][0], one.content[-1][1])
    near = np.flatnonzero((borders[:, 0] <= one.place) & (one.place < borders[:, 1])).tolist()
    fitting = [
        (size(other.content), index)
        for index in near
        if (other := others[index]) is not one
        and holds(other.content, one.place)
        and any(begin <= whole[0] and whole[1] <= end for begin, end in other.content)
    ]
    return min(fitting)[1] if fitting else None


def _moved(spans: Spans, by: int) -> Spans:
    return tuple((begin + by, end + by) for begin, end in spans)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
