"""What the reader of a format hands on, and the messages that carry it out of the worker process."""

from __future__ import annotations

import msgspec

from firsthand.model import Caption

DETAILS = ("outlet", "published", "title", "authors", "url")
"""What a table's columns may say of a report beside its text."""


class Article(msgspec.Struct, frozen=True, tag=True):
    """One report as its file gives it, before ids, metadata and language."""

    text: str
    """What was read, with ``\\n`` for line ends."""
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    """An ISO date, a month (``2022-05``) or a year (``2022``)."""
    published_why: str = ""
    """Where the date stands, as the end of "taken from ..."."""
    captions: tuple[Caption, ...] = ()
    record: int | None = None
    """The row of a table, from 0; null where the file is one report."""


class BadRow(msgspec.Struct, frozen=True, tag=True):
    """A row of a table that is no report."""

    place: str
    """Where it stands: ``line 7``."""
    reason: str
    textless: bool = False
    """Whether it is a sound row that merely has no text."""


class Refusal(msgspec.Struct, frozen=True, tag=True):
    """The worker's word that a file cannot be read."""

    reason: str
    cannot_be_report: bool = False


class Encoding(msgspec.Struct, frozen=True, tag=True):
    """The encoding that bytes are most likely in; null where they look like no text at all."""

    name: str | None


class Done(msgspec.Struct, frozen=True, tag=True):
    """Nothing more comes for this request."""


class Request(msgspec.Struct, frozen=True):
    """One file for the worker."""

    kind: str
    """``encoding``, or a kind of `firsthand.reading.kinds.Kind`."""
    data: bytes
    max_chars: int
    max_expanded: int
    """The most bytes that the file may become when it is unpacked."""
    seconds: float


Reply = Article | BadRow | Refusal | Encoding | Done
