"""Web pages as a reader sees them: headline, body, and captions in their place.  Runs in the worker process.

The body is found by trafilatura (Barbaresi, ACL 2021), the date by htmldate (Barbaresi, JOSS 2020).
"""

from __future__ import annotations

import codecs
import copy
import hashlib
import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from lxml import etree, html

from firsthand.reading.article import Article
from firsthand.reading.authors import split_authors
from firsthand.reading.captions import Rights, read_rights
from firsthand.reading.dates import normalise_date
from firsthand.reading.encodings import decode, likely_encoding, marked_encoding
from firsthand.reading.errors import UnreadableError
from firsthand.reading.rows import refuse_if_too_long
from firsthand.reading.stacking import stack
from firsthand.reading.values import web_host

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "cell", "div", "code", "body", "main"})
_CAPTIONS = etree.XPath(
    "//figcaption | //*[self::p or self::div or self::span][contains(@class, 'caption')]"
    "[preceding-sibling::*/descendant-or-self::img or following-sibling::*/descendant-or-self::img]"
)
_CREDITS = etree.XPath(
    ".//*[contains(@class, 'credit') or contains(@class, 'copyright') or contains(@itemprop, 'copyrightHolder')"
    " or contains(@itemprop, 'creditText')]"
)
_PICTURE_SITES = re.compile(r"\b(?:source|commons|wikimedia|flickr|unsplash|original)\b", re.IGNORECASE)
_UNSEEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))
"""Control characters, which no reader sees and XML does not allow."""
_PROSE = 25
"""Words from which on a paragraph is prose, in which a date is no sign of the page's own."""
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1970-01-01",
    "max_date": "2199-12-31",  # never today's: the same page reads the same on any day
}


def read_html(data: bytes, max_chars: int, encoding: str | None = None) -> Article:
    """Read a web page: its headline, body and captions, and what it says of itself.

    Args:
        data: the page's bytes.
        max_chars: the most code points of text.
        encoding: what the bytes are in, where that is known from elsewhere.

    Raises:
        UnreadableError: there is no article in it, or too much of it.
    """
    tree = _parse(decode(data, encoding or page_encoding(data)))
    logging.disable(logging.CRITICAL)
    from trafilatura.core import bare_extraction

    about = _about(tree)
    mark = hashlib.sha256(data).hexdigest()[:16]
    rights = _mark_captions(tree, mark)
    document: Any = bare_extraction(
        copy.deepcopy(tree), include_comments=False, include_tables=True, date_extraction_params=_DATES
    )
    blocks = list(_blocks(document.body)) if document is not None and document.body is not None else []
    if not blocks:
        raise UnreadableError("is a page without an article that could be found; save the article's text as .txt")
    title = about["title"]
    lead = _above_the_body(tree, blocks, mark)
    headed = title is not None and blocks[0].casefold() == title.casefold()
    blocks[headed:headed] = lead
    text, captions = stack(title, list(_unmarked(blocks, mark, rights)))
    refuse_if_too_long(text, max_chars)
    return Article(
        text,
        title=title,
        outlet=about["outlet"],
        authors=split_authors(about["author"] or ""),
        url=about["url"],
        published=normalise_date(about["date"] or ""),
        published_why="what the page says of itself",
        captions=captions,
    )


def page_encoding(data: bytes) -> str:
    """Return a page's encoding: UTF-8 where the bytes are, otherwise what the page declares, otherwise the likeliest."""
    if marked := marked_encoding(data):
        return marked
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    if declared := _META_CHARSET.search(data[:4096]):
        try:
            name = codecs.lookup(declared[1].decode()).name
        except LookupError:
            name = ""
        if name not in ("", "utf-8", "utf-16", "utf-16-le", "utf-16-be"):
            return "cp1252" if name in ("iso8859-1", "ascii") else name  # as the WHATWG's encoding standard has it
    return likely_encoding(data) or "cp1252"


def _parse(page: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = html.document_fromstring(page.translate(_UNSEEN).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise UnreadableError("is a page without anything in it") from None
    return tree


def _about(tree: html.HtmlElement) -> dict[str, str | None]:
    """Read title, outlet, author, address and date, the date from anywhere but the prose."""
    from trafilatura.metadata import extract_metadata

    bare = copy.deepcopy(tree)
    for element in bare.xpath("//p | //li | //td | //blockquote | //figure | //footer | //aside"):
        if element.tag in ("footer", "aside", "figure") or len(element.text_content().split()) > _PROSE:
            element.drop_tree()
    found: Any = extract_metadata(bare, date_config=dict(_DATES))
    outlet, url = _line(found.sitename), _line(found.url)
    return {
        "title": _title(tree, _line(found.title), outlet),
        "outlet": outlet,
        "author": _line(found.author),
        "url": url if web_host(url) else None,
        "date": found.date,
    }


def _line(text: object) -> str | None:
    return (" ".join(text.split()) or None) if isinstance(text, str) else None


def _title(tree: html.HtmlElement, title: str | None, outlet: str | None) -> str | None:
    """Choose the headline as the page shows it over the one with the outlet's name behind it."""
    shown = [words for heading in tree.iter("h1") if (words := _line(heading.text_content()))]
    if title is None:
        return shown[0] if len(shown) == 1 else None
    for heading in shown:
        if len(heading.split()) > 1 and heading.casefold() in title.casefold() and heading != outlet:
            return heading
    if outlet:
        title = re.sub(rf"\s+[|–—·-]\s+{re.escape(outlet)}$", "", title, flags=re.IGNORECASE) or title
    return title


def _mark_captions(tree: html.HtmlElement, mark: str) -> list[Rights]:
    """Replace every picture and its caption by a marked paragraph, so that the caption keeps its place in the body."""
    captions = [
        caption
        for caption in cast("list[html.HtmlElement]", _CAPTIONS(tree))
        if _line(caption.text_content()) and next(caption.iterancestors("figcaption"), None) is None
    ]
    pictures: dict[html.HtmlElement, list[html.HtmlElement]] = {}
    for caption in captions:
        pictures.setdefault(_picture(caption, set(captions)), []).append(caption)
    rights: list[Rights] = []
    for picture, its_captions in pictures.items():
        for caption in its_captions:
            words = _line(caption.text_content()) or ""
            paragraph = html.Element("p")
            paragraph.text = f"{mark}x{len(rights)} {words}"
            rights.append(_rights(caption, words))
            picture.addprevious(paragraph)
        picture.drop_tree()
    return rights


def _picture(caption: html.HtmlElement, captions: set[html.HtmlElement]) -> html.HtmlElement:
    """Return the outermost element around a caption that holds pictures and captions and no other words."""
    outermost = caption
    for above in caption.iterancestors():
        if above.tag in ("body", "main", "article") or above.getparent() is None:
            break
        own = sum(len("".join(inner.text_content().split())) for inner in captions if above in inner.iterancestors())
        if above.tag != "figure" and len("".join(above.text_content().split())) > own:
            break
        outermost = above
    return outermost


def _above_the_body(tree: html.HtmlElement, blocks: list[str], mark: str) -> list[str]:
    """Return the marked captions that the body lacks though they stand between the headline and its first words."""
    kept = set(blocks)
    missing: list[str] | None = None
    for element in tree.iter("h1", "p"):
        words = _line(element.text_content()) or ""
        if element.tag == "h1":
            missing = []
        elif words.startswith(mark):
            if missing is not None and words not in kept:
                missing.append(words)
        elif words in kept:
            break
    return missing or []


def _rights(caption: html.HtmlElement, words: str) -> Rights:
    found = read_rights(words)
    links = [(link.get("href") or "", link.text_content()) for link in caption.iter("a")]
    licence = found.licence or next((name for href, _ in links if (name := read_rights(href).licence)), None)
    credit = next(
        (
            name
            for element in cast("list[html.HtmlElement]", _CREDITS(caption))
            if (name := _named(element.text_content()))
        ),
        found.credit,
    )
    address = found.source_url or next(
        (
            href
            for href, shown in links
            if web_host(href) and not read_rights(href).licence and _PICTURE_SITES.search(f"{shown} {web_host(href)}")
        ),
        None,
    )
    return Rights(credit, licence, address)


def _named(credit: str) -> str | None:
    """Return the name in the words of an element that is marked up as a credit."""
    words = _line(credit)
    if not words:
        return None
    found = read_rights(words).credit
    return found or (
        re.sub(r"^(?:photo|image|picture|credit)s?\b[\s:]*(?:by\s+)?", "", words, flags=re.IGNORECASE) or None
    )


def _blocks(element: Any) -> Iterator[str]:
    """Give the body's blocks of text in reading order: paragraphs, headings, list items, rows of tables."""
    if element.tag == "row":
        cells = (_line("".join(cell.itertext())) for cell in element)
        if row := "\t".join(cell for cell in cells if cell):
            yield row
        return
    gathered = element.text or ""
    for child in element:
        if child.tag in _BLOCKS or child.tag == "lb":
            if words := _line(gathered):
                yield words
            gathered = ""
            if child.tag in _BLOCKS:
                yield from _blocks(child)
        elif isinstance(child.tag, str):
            gathered += "".join(child.itertext())
        gathered += child.tail or ""
    if words := _line(gathered):
        yield words


def _unmarked(blocks: Sequence[str], mark: str, rights: Sequence[Rights]) -> Iterator[tuple[str, Rights | None]]:
    """Each block without marks, and of a caption its rights."""
    marked = re.compile(rf"{mark}x(\d+) ?")
    for block in blocks:
        found = marked.match(block)
        of = rights[int(found[1])] if found and int(found[1]) < len(rights) else None
        yield marked.sub("", block).strip(), of
