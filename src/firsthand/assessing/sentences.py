"""Sentences: where the one ends that holds a span, by marks and capitals alone."""

from __future__ import annotations

import re

from firsthand.model import Span

_REACH = 400
"""Characters to either side within which the ends of a sentence are looked for."""
_ENDS = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])|\n")


def sentence_at(text: str, span: Span) -> Span:
    """Give the sentence around a span, or as much of it as stands near."""
    start, end = span
    before = [found.end() for found in _ENDS.finditer(text, max(0, start - _REACH), start + 1) if found.end() <= start]
    first = before[-1] if before else max(0, start - _REACH)
    after = _ENDS.search(text, end, end + _REACH)
    return first, after.start() if after else min(len(text), end + _REACH)
