"""A mailbox file (mbox, RFC 4155): every message a report.  Runs in the worker process."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from firsthand.reading.article import Article, BadRow
from firsthand.reading.errors import UnreadableError
from firsthand.reading.mail import read_mail

_DIVIDER = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\d{4}[ \t]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
"""The line above a message: who sent it and when, after an empty line, a header behind it."""
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mailbox(data: bytes, max_chars: int) -> Iterator[Article | BadRow]:
    """Read each message as `read_mail` does.

    Args:
        data: the mailbox.
        max_chars: the most code points of one message's text.

    Yields:
        In their order, an article for every message with text, its record from 0, and what is wrong with any other.
    """
    dividers = list(_DIVIDER.finditer(data))
    for record, divider in enumerate(dividers):
        end = dividers[record + 1].start() if record + 1 < len(dividers) else len(data)
        try:
            article = read_mail(_QUOTED.sub(rb"\1", data[divider.end() : end]), max_chars)
        except UnreadableError as problem:
            yield BadRow(f"message {record + 1}", problem.reason)
        else:
            yield msgspec.structs.replace(article, record=record)
