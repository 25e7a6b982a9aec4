"""Quoted within: who says a quotation that another passes on (“It leaks,” *Brook said* in May, according to the Courier).

The tagger gives the whole to the outlet, as PolNeAR does.  The comma and the verb behind the quotation say whose words they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from firsthand.annotating.mending.adjacent_cues import PROBABILITY, teller_after
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import common, holds, meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span, Spans

_STOPS = ".?!"
_BETWEEN = 3
"""Code points before a quotation in which the sentence before it ends."""


def quoted_within(found: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """The tellings of quotations within the contents of what was found in a parsed block, by the verb behind each.

    Where a content has one such teller alone, the quotations in the paragraph's next sentences are his as well.
    """
    text = text_of(doc)
    cues = [one.cue for one in found]
    whole = [one for one in quoted if not one.depth]
    begins = [one.start for one in whole]
    inner = []
    for outer in found:
        near = range(*(bisect_left(begins, place) for place in (outer.content[0][0], outer.content[-1][1])))
        own = [one for one in map(whole.__getitem__, near) if common(outer.content, one.pieces) == one.pieces]
        tellers = [(one, teller) for one in own if (teller := _teller_in(outer, one, doc, cues)) is not None]
        for one, (source, cue) in tellers:
            more = _going_on(own, cue, text) if len(tellers) == 1 else ()
            inner.append(Tagged(source, cue, (*one.pieces, *more), PROBABILITY))
    return inner


def _teller_in(outer: Tagged, one: Quotation, doc: Doc, cues: Sequence[Span]) -> tuple[Span, Span] | None:
    """The words for who tells a quotation and for the telling, where both stand in the content and are nobody's yet."""
    if not holds(outer.content, one.end + 1) or (teller := teller_after(doc, one)) is None:
        return None
    is_inside = all(holds(outer.content, begin) for begin, _ in teller)
    return teller if is_inside and not any(meet(teller[1], cue) for cue in cues) else None


def _going_on(own: Sequence[Quotation], cue: Span, text: str) -> Spans:
    """What is quoted in sentences of their own behind a cue, up to the paragraph's end."""
    end = text.find("\n", cue[1])
    later = [one for one in own if cue[1] <= one.start and (end < 0 or one.end <= end)]
    return tuple(
        piece
        for one in later
        if text[max(0, one.start - _BETWEEN) : one.start].rstrip()[-1:] in _STOPS
        for piece in one.pieces
    )
