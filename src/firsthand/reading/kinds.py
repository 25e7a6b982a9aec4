"""What a file is: by its content first, by its name only where the content leaves it open."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePosixPath

from firsthand.reading.article import DETAILS
from firsthand.reading.errors import UnreadableError


class Kind(StrEnum):
    """The forms that reports come in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    MAIL = "mail"
    MAILBOX = "mailbox"
    JSON = "json"
    JSON_LINES = "jsonl"
    TABLE = "table"
    PARQUET = "parquet"


_ENDINGS = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".eml": Kind.MAIL,
    ".mbox": Kind.MAILBOX,
    ".json": Kind.JSON,
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
    ".parquet": Kind.PARQUET,
}
_NOT_PROSE = frozenset(
    [
        ".ann",
        ".bat",
        ".bib",
        ".c",
        ".cc",
        ".cfg",
        ".conf",
        ".cpp",
        ".cs",
        ".css",
        ".go",
        ".h",
        ".ini",
        ".ipynb",
        ".java",
        ".js",
        ".jsx",
        ".less",
        ".lock",
        ".log",
        ".lua",
        ".mjs",
        ".php",
        ".pl",
        ".ps1",
        ".py",
        ".r",
        ".rb",
        ".rs",
        ".scss",
        ".sh",
        ".sql",
        ".srt",
        ".svg",
        ".tex",
        ".toml",
        ".ts",
        ".tsx",
        ".vtt",
        ".xml",
        ".yaml",
        ".yml",
    ]
)
_OTHER_PROSE = frozenset([".doc", ".epub", ".mht", ".mhtml", ".msg", ".odt", ".rtf", ".xlsx"])
"""Forms that reports come in and that are not read, or not by their name: passed over in silence, they would be missed."""
_READABLE = (frozenset(_ENDINGS) - {".json"}) | _OTHER_PROSE

_FOREIGN: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF8", "a GIF picture"),
    (0, b"II*\0", "a TIFF picture"),
    (0, b"MM\0*", "a TIFF picture"),
    (8, b"WEBP", "a WebP picture"),
    (8, b"WAVE", "a sound recording"),
    (8, b"AVI ", "a film"),
    (4, b"ftyp", "a film or a picture"),
    (0, b"\x1aE\xdf\xa3", "a film"),
    (0, b"ID3", "a sound recording"),
    (0, b"OggS", "a sound recording"),
    (0, b"fLaC", "a sound recording"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ", "a program"),
    (0, b"\xcf\xfa\xed\xfe", "a program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"\0asm", "a program"),
    (0, b"7z\xbc\xaf\x27\x1c", "an archive; unpack it first"),
    (0, b"Rar!", "an archive; unpack it first"),
    (0, b"\xfd7zXZ\0", "an archive; unpack it first"),
    (0, b"BZh", "an archive; unpack it first"),
    (0, b"\x28\xb5\x2f\xfd", "an archive; unpack it first"),
    (257, b"ustar", "an archive; unpack it first"),
    (0, b"SQLite format 3\0", "a database"),
)
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a]")
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_OWN_PAGE = re.compile(r'<meta name="generator" content="firsthand">')
_WITHIN = 2048
"""Characters in which a page's own head says what wrote it."""
_JSON_ROW = re.compile(r'\{.*"text"\s*:')
_XML_START = re.compile(r"\s*<\?xml\b|\s*<(?:rss|feed|svg)\b", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[A-Za-z!/][^>]*>")
_MAIL_FIELD = re.compile(r"^([A-Za-z][A-Za-z-]*):[ \t]", re.MULTILINE)
_MAILBOX_START = re.compile(r"From [^\r\n]*\d{4}[ \t]*\r?\n[A-Za-z][A-Za-z0-9-]*:")
_MAIL_ALWAYS = frozenset({"received", "return-path", "message-id", "mime-version", "delivered-to"})
_MAIL_USUAL = _MAIL_ALWAYS | {"from", "to", "date", "subject", "content-type"}
_COLUMN = re.compile(r'\s*"?[A-Za-z_][\w .*-]{0,40}"?\s*')


def ending(name: str) -> str:
    """Return a file name's ending in lower case, without ``.gz``; empty where there is none."""
    path = PurePosixPath(name.lower())
    return (path.with_suffix("") if path.suffix == ".gz" else path).suffix


def should_be_readable(name: str) -> bool:
    """Tell whether a file's name promises a report, so that failing to read it is worth saying."""
    return ending(name) in _READABLE


def binary_kind(head: bytes, name: str) -> Kind | None:
    """Recognise the kinds that are not text.

    Args:
        head: the content's first bytes, at least 1 KiB where there are as many.
        name: the file's name.

    Returns:
        The kind, or null where the content may be text.

    Raises:
        UnreadableError: the content is of a kind that cannot be a report.
    """
    if head.lstrip().startswith(b"%PDF-") or (ending(name) == ".pdf" and b"%PDF-" in head[:1024]):
        return Kind.PDF
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    if head.startswith(b"PK\x03\x04"):
        return Kind.DOCX
    if _CONTROL.search(head):
        for offset, magic, what in _FOREIGN:
            if head.startswith(magic, offset):
                raise UnreadableError(f"is {what}", cannot_be_report=True)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableError("is an old Office file; save it as .docx or .txt")
    if head.startswith(b"{\\rtf"):
        raise UnreadableError("is an RTF file; save it as .docx or .txt")
    return None


def text_kind(head: str, name: str) -> Kind:
    """Recognise the kinds that are text.

    Args:
        head: the decoded beginning of the content, a few thousand characters.
        name: the file's name; decides only between kinds that the content fits.

    Returns:
        The kind.

    Raises:
        UnreadableError: the content or the name shows a kind that cannot be a report (XML, a program's source).
    """
    named = _ENDINGS.get(ending(name))
    start = head.lstrip("\ufeff \t\r\n")
    if _HTML_START.match(head):
        # It repeats what the reports say: read as one of them, it would stand beside them as if it confirmed them.
        if _OWN_PAGE.search(head, 0, _WITHIN):
            raise UnreadableError(
                "is a report page of firsthand's own; name the reports that it was made from", cannot_be_report=True
            )
        return Kind.HTML
    if named is Kind.HTML and _ANY_TAG.search(head):
        return Kind.HTML
    if _MAILBOX_START.match(start):
        return Kind.MAILBOX
    if named is Kind.MAILBOX:
        raise UnreadableError("is named as a mailbox and is none; rename it to .txt or .eml")
    if _looks_like_mail(start, named is Kind.MAIL):
        return Kind.MAIL
    if named is Kind.TABLE:
        return named
    if re.match(r'\[\s*\{\s*"', start):
        return Kind.JSON
    if _JSON_ROW.match(start) or (named is Kind.JSON and re.match(r"\{.*\}\s*\n\s*\{", start)):
        return Kind.JSON_LINES
    if named in (Kind.JSON, Kind.JSON_LINES):
        return named
    if _looks_like_table(start):
        return Kind.TABLE
    if _XML_START.match(head) and named is None:
        raise UnreadableError("is XML, not a report; save the article's text as .txt or .html", cannot_be_report=True)
    if ending(name) in _NOT_PROSE:
        raise UnreadableError(
            f"is a {ending(name)} file, not a report; rename it to .txt if it is one", cannot_be_report=True
        )
    return Kind.MARKDOWN if named is Kind.MARKDOWN else Kind.TEXT


def _looks_like_mail(start: str, named: bool) -> bool:
    header = re.split(r"\r?\n\r?\n", start, maxsplit=1)[0]
    fields = {name.lower() for name in _MAIL_FIELD.findall(header)}
    first = _MAIL_FIELD.match(start)
    if first is None:
        return False
    return bool(fields & _MAIL_USUAL) if named else bool(fields & _MAIL_ALWAYS) and len(fields & _MAIL_USUAL) >= 3


def _looks_like_table(start: str) -> bool:
    first = start.split("\n", 1)[0].rstrip("\r")
    for delimiter in ("\t", ",", ";"):
        cells = first.split(delimiter)
        names = {cell.strip().strip('"').lower() for cell in cells}
        if len(cells) > 1 and "text" in names and not names.isdisjoint(DETAILS) and all(map(_COLUMN.fullmatch, cells)):
            return True
    return False
