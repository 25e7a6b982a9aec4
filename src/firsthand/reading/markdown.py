"""Markdown as a reader sees it: its blocks without their marks, and what stands above it.  Runs in the worker process.

By markdown-it-py, which follows CommonMark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
from lxml import etree, html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from firsthand.reading.article import Article
from firsthand.reading.captions import captions_in_text, read_rights
from firsthand.reading.encodings import unify_line_ends
from firsthand.reading.errors import UnreadableError
from firsthand.reading.front_matter import NOTE, split_front_matter
from firsthand.reading.rows import refuse_if_too_long
from firsthand.reading.stacking import stack
from firsthand.reading.text import headline

_FILE = re.compile(r"!\[\[[^\]\n]{1,200}\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_CALLOUT = re.compile(r"\[!\w{1,20}\][+-]?[ \t]*")
_COMMENT = re.compile(r"%%.{0,20000}?%%", re.DOTALL)
_UNREAD = ("script", "style", "template", "noscript")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "…", "”", '"', "\n")
_FEWEST = 3
"""Words of a picture's description from which on it is a caption, and no file's name."""


def read_markdown(data: bytes, max_chars: int) -> Article:
    """Read a Markdown file: its blocks, one under the other, and what its front matter says.

    Links are given by the words that they stand on, pictures by their descriptions; the headline of the front matter is put above a
    text that does not begin with it.

    Args:
        data: the file in UTF-8.
        max_chars: the most code points of text.

    Raises:
        UnreadableError: there is no text in it, or too much.
    """
    about = split_front_matter(unify_line_ends(data.decode("utf-8", "replace").removeprefix("\ufeff")))
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(_COMMENT.sub("", about.text))
    blocks = [(words, read_rights(words) if is_caption else None) for words, is_caption in _blocks(tokens) if words]
    if not blocks:
        raise UnreadableError("is empty" if not about.text.strip() else "has no text")
    heading = next((token.children for token in tokens[1:2] if tokens[0].tag == "h1"), None)
    title = about.title or (_inline(heading)[0] if heading else None) or headline("\n\n".join(b for b, _ in blocks[:2]))
    text, captions = stack(title, blocks)
    refuse_if_too_long(text, max_chars)
    return msgspec.structs.replace(about, text=text, title=title, captions=captions or captions_in_text(text))


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, bool]]:
    """Each block's words in reading order, and whether they say what a picture shows; a table's row is one block."""
    row: list[str] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield "\t".join(cell for cell in row if cell), False
        elif token.type in ("fence", "code_block"):
            yield token.content.strip(), False
        elif token.type == "html_block":
            yield _without_tags(token.content), False
        elif token.type == "inline":
            words, is_caption = _inline(token.children or ())
            if before is not None and before.type in ("td_open", "th_open"):
                row.append(" ".join(words.split()))
            else:
                yield words, is_caption


def _inline(tokens: Sequence[Token]) -> tuple[str, bool]:
    """The words of a paragraph's tokens, and whether they are all a picture's description."""
    words, pictures, others = "", False, False
    depth, weights = 0, set[bool]()
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            # A line all in bold letters that is no sentence stands over what follows, as a heading does.
            is_heading = weights == {True} and not words.endswith(_SENTENCE_ENDS)
            words += "\n\n" if is_heading else "\n"
            weights = set()
        elif token.type in ("strong_open", "strong_close"):
            depth += token.nesting
        elif token.type == "image":
            weights.add(False)
            if len(token.content.split()) >= _FEWEST:
                words += token.content
                pictures = True
        elif token.type in ("text", "code_inline"):
            words += token.content
            others = others or bool(token.content.strip())
            weights |= {depth > 0} if token.content.strip() else set()
    words = _CALLOUT.sub("", _FOOTNOTE.sub("", NOTE.sub(r"\1", _FILE.sub("", words)))).replace("==", "")
    parts = ([" ".join(line.split()) for line in part.split("\n")] for part in words.split("\n\n"))
    whole = ("\n".join(line for line in lines if line) for lines in parts)
    return "\n\n".join(part for part in whole if part), pictures and not others


def _without_tags(written: str) -> str:
    """The words of a piece of HTML that stands between Markdown's blocks, without comments and programs."""
    try:
        tree = html.fragment_fromstring(written, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    etree.strip_elements(tree, *_UNREAD, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    return " ".join(str(tree.text_content()).split())
