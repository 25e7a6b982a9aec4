"""Paragraphs: where a text breaks, whether its lines are paragraphs or are wrapped at a width."""

from __future__ import annotations

import re

from firsthand.model import Spans

_ENDS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_BREAK = re.compile(rf"(?<![^\S{_ENDS}])[^\S{_ENDS}]*[{_ENDS}]\s*")
"""From the first blank before a line's end: tried from each of them, a long run of blanks would cost its length squared."""
_SENTENCE_END = ".!?:;…\"'”’»)"
_WRAPPED = 0.3
"""Share of single line breaks before a small letter from which a text counts as wrapped: broken by paragraph, a text
has next to none; wrapped, more than half."""


def paragraphs(text: str) -> Spans:
    """The paragraphs of a text, without the white space around them.

    A blank line always ends a paragraph.  A single line break does too, unless the text is wrapped at a width (as mail
    and plain-text files are): then it does only after the end of a sentence.
    """
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    single = [(start, end) for start, end in breaks if text.count("\n", start, end) <= 1]
    wrapped = sum(text[end : end + 1].islower() for _, end in single) > _WRAPPED * len(single)
    spans = []
    first = 0
    for start, end in [*breaks, (len(text), len(text))]:
        runs_on = wrapped and end < len(text) and text.count("\n", start, end) <= 1 and start > first
        if runs_on and text[start - 1] not in _SENTENCE_END:
            continue
        if words := text[first:start].strip():
            begin = first + text[first:start].index(words[0])
            spans.append((begin, begin + len(words)))
        first = end
    return tuple(spans)
