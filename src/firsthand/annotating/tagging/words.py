"""Words as the tagger sees them: wordpieces, and what an uncased vocabulary loses (case, breaks, quotation)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from firsthand.annotating.quotations import Quotation
from firsthand.language import paragraphs

CASES = 7
"""No letter or digit, lower, Title, CAPITALS, one capital, MiXed, digits."""
QUOTES = 7
"""Outside, in double marks, in single marks, in an inner quotation, opening mark, closing mark, closing inner mark."""
GAPS = 3
"""Before the word: nothing, white space, a paragraph's beginning."""
PARAGRAPH = GAPS - 1

_OPENING, _CLOSING, _CLOSING_INNER = 4, 5, 6
_SINGLE = "‘‚'"
_HALF = re.compile(r"[\ud800-\udfff]")
"""Half a character: no file holds it, but a string can, and the tokenizer refuses it."""

Integers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words in text order, and their wordpieces."""

    pieces: Integers
    """Wordpiece ids of the whole text, without special ones."""
    piece_word: Integers
    """For each piece, the word it belongs to."""
    first: Integers
    """For each word, its first piece."""
    start: Integers
    """For each word, where it begins, in code points."""
    end: Integers
    """For each word, one past its last code point."""
    case: Integers
    """For each word, below `CASES`."""
    quote: Integers
    """For each word, below `QUOTES`."""
    gap: Integers
    """For each word, below `GAPS`."""

    def __len__(self) -> int:
        return len(self.start)


def read_words(text: str, tokenizer: Tokenizer, quoted: Sequence[Quotation]) -> Words:
    """Cut a text into words (runs of letters and digits, and single marks) with their pieces and features.

    ``quoted`` are the quotations of the text, outer before inner.
    """
    encoding = tokenizer.encode(whole_characters(text), add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2)
    raw = np.array([-1 if word is None else word for word in encoding.word_ids], dtype=np.int32)
    new = np.ones(len(raw), dtype=bool)
    new[1:] = raw[1:] != raw[:-1]
    first = np.flatnonzero(new).astype(np.int32)
    last = np.append(first[1:], len(raw))[: len(first)] - 1
    start, end = offsets[first, 0], offsets[last, 1]
    return Words(
        pieces=np.array(encoding.ids, dtype=np.int32),
        piece_word=(np.cumsum(new) - 1).astype(np.int32),
        first=first,
        start=start,
        end=end,
        case=np.array([_case(text[a:b]) for a, b in zip(start, end, strict=True)], dtype=np.int32),
        quote=_quote_states(text, start, quoted),
        gap=_gaps(text, start, end),
    )


def whole_characters(text: str) -> str:
    """A text of the same length that a tokenizer takes: without halves of characters."""
    return _HALF.sub("\ufffd", text)


def _case(word: str) -> int:
    if not any(character.isalnum() for character in word):
        return 0
    if not any(character.isalpha() for character in word):
        return 6
    if word.islower():
        return 1
    if word.isupper():
        return 4 if len(word) == 1 else 3
    return 2 if word.istitle() else 5


def _quote_states(text: str, start: Integers, quoted: Sequence[Quotation]) -> Integers:
    states = np.zeros(len(start), dtype=np.int32)
    for quotation in quoted:
        opener = text[quotation.start : quotation.start + 2]
        inside = 3 if quotation.depth else 2 if opener[:1] in _SINGLE and opener != "''" else 1
        for first, last in quotation.pieces:
            states[np.searchsorted(start, first) : np.searchsorted(start, last)] = inside
        low, high = np.searchsorted(start, quotation.start), np.searchsorted(start, quotation.end)
        if high - low > 1:
            states[low] = _OPENING
            if not text[start[high - 1]].isalnum():
                states[high - 1] = _CLOSING_INNER if quotation.depth else _CLOSING
    return states


def _gaps(text: str, start: Integers, end: Integers) -> Integers:
    gaps = np.ones(len(start), dtype=np.int32)
    gaps[1:] = start[1:] > end[:-1]
    for first, _ in paragraphs(text):
        position = np.searchsorted(start, first)
        if position < len(start):
            gaps[position] = PARAGRAPH
    return gaps
