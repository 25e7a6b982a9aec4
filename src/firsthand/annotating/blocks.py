"""Blocks: a text as its parse and what the tagger marks in it, piece by piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc

from firsthand.annotating.quotations import Quotation, within
from firsthand.annotating.tagging.entities import set_entities
from firsthand.annotating.tagging.tagger import Seen, Tagged, tagger
from firsthand.language import parse, text_of


@dataclass(frozen=True, slots=True)
class TaggedBlock:
    """A piece of a text with its parse, the names in it, and its attributions as the tagger marks them."""

    start: int
    """Where the piece begins in the text, in code points."""
    doc: Doc
    """The parse, with the tagger's named entities.  It must not be kept beyond the loop that it comes from."""
    quoted: tuple[Quotation, ...]
    """The quotations of the text that have a part in the block, in code points of the text."""
    quoted_here: tuple[Quotation, ...]
    """The same in code points of the piece, as far as they lie in it."""
    tagged: list[Tagged]
    """In code points of the piece."""
    seen: Seen
    """The words of the piece as the tagger sees them."""


def tagged_blocks(text: str, quoted: Sequence[Quotation]) -> Iterator[TaggedBlock]:
    """Parse and tag a text block by block; ``quoted`` are its quotations, outer before inner."""
    ends = list(accumulate((quotation.end for quotation in quoted), max))
    starts = [quotation.start for quotation in quoted]
    for block in parse(text):
        own = text_of(block.doc)
        end = block.start + len(own)
        here = tuple(quoted[bisect_right(ends, block.start) : bisect_left(starts, end)])
        local = within(here, block.start, end)
        read = tagger().read(own, local)
        set_entities(block.doc, read.entities)
        yield TaggedBlock(block.start, block.doc, here, local, read.attributions, read.seen)
