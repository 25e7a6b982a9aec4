"""The process in which hostile files are parsed: it holds nothing worth taking and may be killed at any time.

It reads a `Request` from standard input and answers on standard output with what it found and then `Done`, until its
input ends.  Started by `firsthand.reading.isolation` alone.
"""

from __future__ import annotations

import contextlib
import logging
import os
import resource
import signal
import sys
import warnings
from collections.abc import Generator, Iterable, Iterator

import msgspec

from firsthand.reading.article import Article, BadRow, Done, Encoding, Refusal, Reply, Request
from firsthand.reading.encodings import likely_encoding
from firsthand.reading.errors import UnreadableError
from firsthand.reading.frames import frame, read_frame
from firsthand.reading.kinds import Kind
from firsthand.reading.limits import MEBIBYTE

_MEMORY = 4096 * MEBIBYTE
_WRITTEN = 256 * MEBIBYTE
"""The largest file it may write; the language model is unpacked through one."""
_GRACE = 2.0


def main() -> None:
    """Answer requests until standard input ends."""
    _confine()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # whatever a library prints must not end up between two messages
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    encoder, decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Request)
    while (message := read_frame(sys.stdin.buffer)) is not None:
        request = decoder.decode(message)
        with contextlib.closing(_answer(request)) as replies:
            for reply in _each_in_time(replies, request.seconds):
                answers.write(frame(encoder.encode(reply)))
                answers.flush()


def _confine() -> None:
    """Take from this process what parsing has no use for: much memory, core dumps, large files, other voices."""
    for what, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, _WRITTEN),
    ):
        with contextlib.suppress(ValueError, OSError):
            hardest = resource.getrlimit(what)[1]
            resource.setrlimit(what, (most, most) if hardest == resource.RLIM_INFINITY else (min(most, hardest),) * 2)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(2000)


def _each_in_time(replies: Iterator[Reply], seconds: float) -> Iterator[Reply]:
    """Pass replies on; one that takes too long ends this process, also when nobody is left to end it."""
    while True:
        signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE)
        reply = next(replies, None)
        signal.setitimer(signal.ITIMER_REAL, 0)
        if reply is None:
            return
        yield reply


def _answer(request: Request) -> Generator[Reply, None, None]:
    try:
        yield from _found(request)
    except UnreadableError as problem:
        yield Refusal(problem.reason, problem.cannot_be_report)
    except MemoryError:
        yield Refusal("needs more memory than a report does; save its text as .txt")
    except Exception as problem:  # a parser may raise anything on hostile input, and the next file must be read
        yield Refusal(f"could not be parsed ({type(problem).__name__}); save its text as .txt")
    yield Done()


def _found(request: Request) -> Iterable[Article | BadRow | Encoding]:
    """Read one file; each format's library is loaded when the first file of it comes."""
    if request.kind == "encoding":
        return [Encoding(likely_encoding(request.data))]
    kind = Kind(request.kind)
    if kind is Kind.HTML:
        from firsthand.reading.html import read_html

        return [read_html(request.data, request.max_chars)]
    if kind is Kind.MARKDOWN:
        from firsthand.reading.markdown import read_markdown

        return [read_markdown(request.data, request.max_chars)]
    if kind is Kind.PDF:
        from firsthand.reading.pdf import read_pdf

        return [read_pdf(request.data, request.max_chars)]
    if kind is Kind.DOCX:
        from firsthand.reading.docx import read_docx

        return [read_docx(request.data, request.max_chars, request.max_expanded)]
    if kind is Kind.MAIL:
        from firsthand.reading.mail import read_mail

        return [read_mail(request.data, request.max_chars)]
    if kind is Kind.MAILBOX:
        from firsthand.reading.mailbox import read_mailbox

        return read_mailbox(request.data, request.max_chars)
    if kind is Kind.PARQUET:
        from firsthand.reading.parquet import read_parquet

        return read_parquet(request.data, request.max_chars)
    raise UnreadableError(f"is of a kind ({kind}) that is not read here")


if __name__ == "__main__":
    main()
