"""Tokens: a parse's tokens by where they stand in its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from firsthand.model import Span, Spans


class Tokens:
    """A parse's tokens by their places."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts: list[int] = doc.to_array("IDX").tolist()

    def at(self, place: int) -> Token:
        """The last token that begins at a place of the parse's text or before it."""
        return self.doc[self._number(place)]

    def root(self, span: Span) -> int:
        """The main word of the tokens that share a letter with a span of the parse's text."""
        first, last = self.around(span)
        return self.doc[first:last].root.i

    def around(self, span: Span) -> tuple[int, int]:
        """The first of those tokens, and one past the last."""
        first = self._number(span[0])
        return first, max(first + 1, bisect_left(self.starts, span[1]))

    def within(self, spans: Spans) -> Iterator[Token]:
        """The tokens that share a letter with spans of the parse's text."""
        for span in spans:
            first, last = self.around(span)
            yield from self.doc[first:last]

    def _number(self, place: int) -> int:
        return max(0, bisect_right(self.starts, place) - 1)
