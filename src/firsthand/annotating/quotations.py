"""Quotations: which words of a text stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.language import paragraphs
from firsthand.model import Span, Spans

_CLOSERS = {
    "“": '”"“',
    "”": "”",
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    '"': '"”',
    "``": ("''", '"'),
    "''": "''",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
}
"""Marks that open a quotation, each with those that may close it."""

_SINGLE = "‘‚'"
_AMBIGUOUS = ('"', "''", "”", "»", "'")
"""Marks that also close: they open only where a word follows and none stands before."""

_ANGLED = {"«": "»", "‹": "›"}
"""Marks that stand with spaces in French ("« mots »"); one by itself parts a page's title from its site's ("Dam breaks « Courier")."""
_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚']")
_SPACED_CLOSE = re.compile(r"\s[»›]")
_SINGLE_CLOSE = re.compile(r"(?<=[.,!?;…])['’](?!\w)")
_LONGEST_SINGLE = 1500
"""How far, in code points, a straight single mark looks for its partner: apostrophes must not cost quadratic time."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, the marks included."""

    pieces: Spans
    """One piece for each paragraph that the quotation runs through."""
    depth: int
    """0 for a quotation that stands in no other."""

    @property
    def start(self) -> int:
        """The first code point."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.pieces[-1][1]


def quotations(text: str) -> tuple[Quotation, ...]:
    """Find the quotations of a text, outer before inner, in text order.

    Knows straight, curly, angled and low marks, TeX's doubled ones, and single marks where they cannot well be
    apostrophes.  A quotation that is still open at a paragraph's end goes on in the next paragraph if that begins with
    an opening mark (the convention of English newspapers); otherwise it ends with its paragraph.
    """
    found: list[Quotation] = []
    running: list[Span] = []
    for first, last in paragraphs(text):
        closed, unclosed = _in_paragraph(text, first, last)
        if running and unclosed == first:
            running.append((first, last))
            found += closed
            continue
        if running and closed and closed[0].start == first:
            running += closed.pop(0).pieces
        if running:
            found.append(Quotation(tuple(running), 0))
        found += closed
        running = [] if unclosed is None else [(unclosed, last)]
    if running:
        found.append(Quotation(tuple(running), 0))
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def within(quoted: Iterable[Quotation], start: int, end: int) -> tuple[Quotation, ...]:
    """The parts of quotations that lie in ``text[start:end]``, in code points of that piece."""
    found = []
    for quotation in quoted:
        pieces = tuple(
            (max(first, start) - start, min(last, end) - start)
            for first, last in quotation.pieces
            if first < end and start < last
        )
        if pieces:
            found.append(Quotation(pieces, quotation.depth))
    return tuple(found)


def _in_paragraph(text: str, first: int, last: int) -> tuple[list[Quotation], int | None]:
    """The quotations that close within a paragraph, by their start, and where one that does not close begins."""
    found: list[Quotation] = []
    open_marks: list[tuple[str, int]] = []
    last_spaced = max((match.start() for match in _SPACED_CLOSE.finditer(text, first, last)), default=-1)
    for match in _MARK.finditer(text, first, last):
        mark, start, end = match.group(), match.start(), match.end()
        before = text[start - 1] if start > first else " "
        after = text[end] if end < last else " "
        closes = not after.isalnum() and not before.isspace() and start > first
        partner = next((i for i in reversed(range(len(open_marks))) if mark in _CLOSERS[open_marks[i][0]]), None)
        closes = closes or (
            mark in _ANGLED.values() and partner is not None and text[open_marks[partner][1] + 1].isspace()
        )
        if partner is not None and closes and not _is_plural_possessive(text, open_marks[partner][0], end, last):
            found.append(Quotation(((open_marks[partner][1], end),), partner))
            del open_marks[partner:]
        elif _opens(text, mark, before, after, end, last, last_spaced):
            if any(mark == other for other, _ in open_marks):
                open_marks = open_marks[: next(i for i, (other, _) in enumerate(open_marks) if other == mark)]
            open_marks.append((mark, start))
    unclosed = next((start for mark, start in open_marks if mark not in _SINGLE), None)
    return sorted(found, key=lambda quotation: quotation.start), unclosed


def _opens(text: str, mark: str, before: str, after: str, end: int, last: int, last_spaced: int) -> bool:
    """Whether a mark opens a quotation; ``last_spaced`` is where the last angled mark closes that a space stands before."""
    if mark not in _CLOSERS or (mark in _ANGLED and after.isspace() and last_spaced < end):
        return False
    if mark in _SINGLE or mark in _AMBIGUOUS:
        if before.isalnum() or after.isspace() or not (after.isalnum() or after in "“\"'‘[($…-—"):
            return False
        if mark == "'":
            return after.isalpha() and _SINGLE_CLOSE.search(text, end, min(last, end + _LONGEST_SINGLE)) is not None
        return mark != "‘" or not after.isdigit()
    return True


def _is_plural_possessive(text: str, opener: str, end: int, last: int) -> bool:
    """Whether a single mark is an apostrophe ("‘the officials’ plan’"): it follows an s, and a better one comes."""
    if opener not in _SINGLE or text[end - 2].lower() != "s" or not text[end : end + 2].strip().islower():
        return False
    return _SINGLE_CLOSE.search(text, end, min(last, end + _LONGEST_SINGLE)) is not None
