"""Signed words: posts that a page embeds and quotations set apart, with a dash and who wrote or said them behind.

“We never had the money.” — Mira Tolland
The dam is safe! — Simon Reed (@simonreed) March 3, 2017

The layout says whose they are, in the same paragraph or the next one; a name without a handle signs nothing but a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from firsthand.annotating.quotations import Quotation
from firsthand.language import paragraphs
from firsthand.model import Span

Signed = tuple[Span, Span, Span]
"""The name, the dash and the words signed."""
_NAME = r"(?P<name>[^\W\d_a-z][^\n\"“”«»():;—]{1,60}?)"
_HANDLE = r"\s*\(@\w{1,30}\)(?:[,·|]?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8},? \d{4}))?"
_POST = re.compile(rf"(?P<dash>[—–]|--?)\s?{_NAME}{_HANDLE}\s*$")
_SIGNATURE = re.compile(rf"(?P<dash>[—–]|--?)\s?{_NAME}\s*$")
_MOST_WORDS = 6
"""Words of a name with what its bearer is."""
_LONGEST = 400
"""Characters of a post or a quotation that is set apart."""


def signed(text: str, quoted: Sequence[Quotation]) -> list[Signed]:
    """Every signed piece of a text, in text order; ``quoted`` are the quotations in it."""
    spans = paragraphs(text)
    whole = {(one.start, one.end) for one in quoted}
    return [
        one for number, span in enumerate(spans) for one in _signed(text, spans[number - 1 : number + 1], span, whole)
    ]


def _signed(text: str, pair: Sequence[Span], span: Span, whole: Set[Span]) -> Iterator[Signed]:
    """The piece that ends with one paragraph: that paragraph's own words, or the one's before it (the first of a ``pair``).

    ``whole`` are the quotations, each from its first mark to its last.
    """
    for pattern in (_POST, _SIGNATURE):
        found = pattern.search(text, max(span[0], span[1] - _LONGEST), span[1])
        if found is None or len(found.group("name").split()) > _MOST_WORDS:
            continue
        words = (span[0], span[0] + len(text[span[0] : found.start()].rstrip()))
        if words[0] >= words[1]:
            words = pair[0] if len(pair) > 1 else (0, 0)
        is_signed = words in whole or (pattern is _POST and text[words[1] - 1 : words[1]] not in ("", ",", ":"))
        if is_signed and 0 < words[1] - words[0] <= _LONGEST:
            yield found.span("name"), found.span("dash"), words
        return
