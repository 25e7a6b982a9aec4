"""PDF: the text layer, its lines joined to paragraphs again.  Runs in the worker process."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from firsthand.reading.article import Article
from firsthand.reading.authors import split_authors
from firsthand.reading.captions import captions_in_text
from firsthand.reading.encodings import unify_line_ends
from firsthand.reading.errors import UnreadableError
from firsthand.reading.rows import refuse_if_too_long
from firsthand.reading.text import headline
from firsthand.reading.values import is_unicode

if TYPE_CHECKING:
    import pypdf

_PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
_MADE_BY_A_PROGRAM = re.compile(
    r"untitled|microsoft word|powerpoint|\.(?:docx?|indd|pdf|odt|rtf|tex|qxd|html?)$|^\W*$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?:…]['\"”’)\]]*$")
_GAP = 1.35
"""How much wider than the usual step from line to line one must be to part paragraphs."""
_SHORT = 0.75
"""A line shorter than this share of a full line ends its paragraph, when it ends a sentence too."""


def read_pdf(data: bytes, max_chars: int) -> Article:
    """Read a PDF's text layer.

    Raises:
        UnreadableError: it is broken, needs a password, has no text (a scan), or too much of it.
    """
    import pypdf

    try:
        file = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if file.is_encrypted and not file.decrypt(""):
            raise UnreadableError("is a PDF under a password; save it without one")
        pages = []
        for page in file.pages:
            pages.append(_lines(page))
            if sum(map(len, pages[-1])) > max_chars * 2:
                break
        about = file.metadata
        title, author = (about.title, about.author) if about else (None, None)
    except UnreadableError:
        raise
    except Exception as problem:  # pypdf raises nearly everything on a broken file
        raise UnreadableError(f"is a broken PDF ({type(problem).__name__}); fetch it again") from None
    text = join_lines(without_running_heads(pages))
    text = text.encode("utf-8", "replace").decode()
    if not any(map(str.isalnum, text)):
        raise UnreadableError("is a PDF without a text layer (a scan?); run text recognition (OCR) on it first")
    refuse_if_too_long(text, max_chars)
    title = " ".join(title.split()) if isinstance(title, str) and is_unicode(title) else ""
    return Article(
        text,
        title=headline(text) if _MADE_BY_A_PROGRAM.search(title) or not title else title,
        authors=split_authors(author) if isinstance(author, str) and is_unicode(author) else (),
        captions=captions_in_text(text),
    )


def _lines(page: pypdf.PageObject) -> list[str]:
    """A page's lines in reading order, a blank one where the layout leaves more room than between most lines."""
    pieces: list[tuple[str, float]] = []

    def see(piece: str, matrix: Sequence[float], text_matrix: Sequence[float], _font: object, _size: object) -> None:
        pieces.append((piece, text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]))

    lines = unify_line_ends(page.extract_text(visitor_text=see)).split("\n")
    heights: list[float | None] = [None]
    for piece, height in pieces:
        for number, part in enumerate(unify_line_ends(piece).split("\n")):
            if number:
                heights.append(None)
            if part.strip() and heights[-1] is None:
                heights[-1] = height
    return with_gaps(lines, heights) if len(heights) == len(lines) else lines


def with_gaps(lines: Sequence[str], heights: Sequence[float | None]) -> list[str]:
    """Put a blank line where the gap to the next line is wider than usual: paragraphs, headings and bylines stand apart.

    ``heights`` are the lines' places above the page's foot in any unit, None where a line's is not known.  The usual
    gap is the lower quartile of all, so that a page of few long paragraphs has one as well as a page of many short ones.
    """
    drops = [
        above - below for above, below in pairwise(heights) if above is not None and below is not None and above > below
    ]
    usual = sorted(drops)[len(drops) // 4] if drops else 0.0
    spaced: list[str] = []
    last: float | None = None
    for line, height in zip(lines, heights, strict=True):
        if last is not None and height is not None and last - height > usual * _GAP:
            spaced.append("")
        spaced.append(line)
        last = height if height is not None else last
    return spaced


def without_running_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """Drop page numbers, and the first and last lines that at least half of three or more pages share."""
    filled = [[line.rstrip() for line in page] for page in pages]
    for page in filled:
        while page and not page[0].strip():
            page.pop(0)
        while page and not page[-1].strip():
            page.pop()
    for edge in (0, -1):
        shared = Counter(re.sub(r"\d+", "#", page[edge].strip()) for page in filled if page)
        for page in filled:
            if not page:
                continue
            line = page[edge].strip()
            repeats = shared[re.sub(r"\d+", "#", line)]
            if _PAGE_NUMBER.fullmatch(line) or (len(pages) >= 3 and repeats >= 3 and repeats * 2 >= len(pages)):
                page.pop(edge)
    return filled


def join_lines(pages: Sequence[Sequence[str]]) -> str:
    """Join the lines of a page layout to paragraphs, and words that a line end divides.

    A blank line ends a paragraph; so does a line that ends a sentence well short of the full width, and a short line
    that ends none (a heading) before a capital.  A paragraph runs on over a page's end unless its sentence ends there.

    Returns:
        Paragraphs divided by blank lines.
    """
    lines = [line for page in pages for line in page]
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    full = lengths[int(len(lengths) * 0.9)] if lengths else 0
    vocabulary = set(re.findall(r"\w+-\w+", "\n".join(lines)))
    paragraphs: list[str] = []
    current = last = ""
    for page in pages:
        for raw in page:
            line = " ".join(raw.split())
            if line and current and not _ends(last, line, full):
                current = _joined(current, line, vocabulary)
            else:
                if current:
                    paragraphs.append(current)
                current = line
            last = line
        if current and _SENTENCE_END.search(current):
            paragraphs.append(current)
            current = ""
    return "\n\n".join([*paragraphs, current] if current else paragraphs)


def _ends(line: str, following: str, full: int) -> bool:
    if len(line) >= full * _SHORT:
        return False
    return bool(_SENTENCE_END.search(line)) or not (following[0].islower() or line.endswith(("-", ",", "\u00ad")))


def _joined(paragraph: str, line: str, hyphenated: set[str]) -> str:
    if paragraph.endswith("\u00ad"):
        return paragraph[:-1] + line
    divided = re.search(r"(\w+)-$", paragraph)
    if divided is None or not line[0].isalpha():
        return f"{paragraph} {line}"
    rest = re.match(r"\w+", line)
    if not line[0].islower() or (rest and f"{divided[1]}-{rest[0]}" in hyphenated):
        return paragraph + line
    return paragraph[:-1] + line
