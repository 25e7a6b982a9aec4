"""E-mail (RFC 5322): a news alert as a report, and a web page saved as one file in the form of mail.  Runs in the worker process."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from email.utils import parseaddr

import msgspec

from firsthand.model import Caption
from firsthand.reading.article import Article
from firsthand.reading.captions import captions_in_text
from firsthand.reading.dates import normalise_date
from firsthand.reading.encodings import decode, likely_encoding, unify_line_ends
from firsthand.reading.errors import UnreadableError
from firsthand.reading.html import read_html
from firsthand.reading.rows import refuse_if_too_long
from firsthand.reading.values import web_host


def read_mail(data: bytes, max_chars: int) -> Article:
    """Read a message: the subject is the headline, the sender the outlet, its date the date.

    The HTML part is read as a page is, the plain part where there is no HTML or nothing in it; attachments are left.

    Raises:
        UnreadableError: there is no text in it, or too much.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not isinstance(message, EmailMessage):
        raise UnreadableError("is not an e-mail message")
    article = _body(message, max_chars)
    if saved_from := _header(message, "snapshot-content-location"):
        # A page that a browser saved as one file (.mhtml): its "From" is the browser, its date that of the saving.
        url = saved_from if web_host(saved_from) else None
        return msgspec.structs.replace(article, url=article.url or url)
    subject, sender, date = (_header(message, name) for name in ("subject", "from", "date"))
    name, address = parseaddr(sender)
    if subject and subject.casefold() not in article.text[: len(subject) + 200].casefold():
        article = _under(subject, article)
    refuse_if_too_long(article.text, max_chars)
    return msgspec.structs.replace(
        article,
        title=subject or article.title,
        outlet=name or address or None,
        published=normalise_date(date) or article.published,
        published_why="the message's header Date" if normalise_date(date) else article.published_why,
    )


def _body(message: EmailMessage, max_chars: int) -> Article:
    page = _part(message, "html")
    if page is not None:
        try:
            return read_html(page.encode("utf-8", "replace"), max_chars, encoding="utf-8")
        except UnreadableError:
            pass
    plain = _part(message, "plain")
    if plain is None or not plain.strip():
        raise UnreadableError("is a message without text")
    text = unify_line_ends(plain).strip().encode("utf-8", "replace").decode()
    return Article(text, captions=captions_in_text(text))


def _part(message: EmailMessage, subtype: str) -> str | None:
    """Return the first part of the message that is text of this subtype, decoded."""
    for part in message.walk():
        if part.get_content_type() != f"text/{subtype}" or part.get_content_disposition() == "attachment":
            continue
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        charset = part.get_content_charset()
        try:
            text = content.decode(charset or "utf-8")
        except (LookupError, UnicodeDecodeError):
            text = decode(content, likely_encoding(content) or "cp1252")
        return _flowed(text) if part.get_param("format") == "flowed" else text
    return None


def _flowed(text: str) -> str:
    """Join the lines that ``format=flowed`` (RFC 3676) ends with a space."""
    lines: list[str] = []
    running = False
    for line in unify_line_ends(text).split("\n"):
        if running and line:
            lines[-1] += line
        else:
            lines.append(line)
        running = line.endswith(" ") and line != "-- "
    return "\n".join(line.rstrip() for line in lines)


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = str(message.get(name, ""))
    except Exception:  # the standard library raises many things on a malformed header
        return ""
    return " ".join(value.encode("utf-8", "replace").decode().split())


def _under(title: str, article: Article) -> Article:
    """Put a headline above an article's text, its captions moved along."""
    above = len(title) + 2
    captions = tuple(
        Caption(
            tuple((start + above, end + above) for start, end in caption.spans),
            caption.credit,
            caption.licence,
            caption.source_url,
        )
        for caption in article.captions
    )
    return msgspec.structs.replace(article, text=f"{title}\n\n{article.text}", captions=captions)
