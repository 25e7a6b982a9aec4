"""Word's .docx: paragraphs and tables in their order.  Runs in the worker process."""

from __future__ import annotations

import io
import zipfile
import zlib

from firsthand.reading.article import Article
from firsthand.reading.authors import split_authors
from firsthand.reading.captions import captions_in_text
from firsthand.reading.encodings import unify_line_ends
from firsthand.reading.errors import UnreadableError
from firsthand.reading.rows import refuse_if_too_long
from firsthand.reading.text import headline

_BODY = "word/document.xml"
_OTHER_PROSE = {
    "META-INF/manifest.xml": "is an OpenDocument file; save it as .docx or .txt",
    "META-INF/container.xml": "is an e-book; save its text as .txt",
    "xl/workbook.xml": "is a spreadsheet; save it as .csv with the reports' words in a column 'text'",
}
"""A file in the zip that only one form has, and what to do with that form."""


def read_docx(data: bytes, max_chars: int, max_expanded: int) -> Article:
    """Read a Word document.

    Args:
        data: the file; any zip may be given.
        max_chars: the most code points of text.
        max_expanded: the most bytes that the zip may unpack to.

    Raises:
        UnreadableError: it is another kind of zip, is broken, has no text or too much, or unpacks to too much.
    """
    _refuse_other_zips(data, max_expanded)
    import docx
    from docx.table import Table

    try:
        document = docx.Document(io.BytesIO(data))
        blocks = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                blocks += [row for row in map(_row, block.rows) if row]
            elif words := unify_line_ends(block.text).strip():
                blocks.append(words)
        about = document.core_properties
        title, author = " ".join((about.title or "").split()), about.author or ""
    except Exception as problem:  # python-docx lets through whatever lxml and zipfile raise
        raise UnreadableError(f"is a broken .docx ({type(problem).__name__}); open and save it again") from None
    text = "\n\n".join(blocks)
    if not text:
        raise UnreadableError("is a .docx without text")
    refuse_if_too_long(text, max_chars)
    return Article(
        text,
        title=title if title and title.lower() != "word document" else headline(text),
        authors=split_authors(author) if author.lower() != "python-docx" else (),
        captions=captions_in_text(text),
    )


def _refuse_other_zips(data: bytes, max_expanded: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError, OSError):
        raise UnreadableError("is a broken .docx or zip file; fetch it again, or open and save it again") from None
    names = {entry.filename for entry in entries}
    for mark, what in _OTHER_PROSE.items():
        if mark in names:
            raise UnreadableError(what)
    if _BODY not in names:
        raise UnreadableError("is an archive, not a .docx; unpack it first", cannot_be_report=True)
    if sum(entry.file_size for entry in entries) > max_expanded:
        raise UnreadableError("is a .docx that unpacks to far more than one does; save its text as .txt")


def _row(row: object) -> str:
    """Return a table row's cells, divided by tabs; a cell that spans columns is given once."""
    cells = list(dict.fromkeys(getattr(row, "cells", ())))
    return "\t".join(" ".join(cell.text.split()) for cell in cells).strip()
