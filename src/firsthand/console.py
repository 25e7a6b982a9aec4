"""How the command line speaks to whoever called it: messages on standard error, and exit statuses."""

from __future__ import annotations

import contextlib
import errno
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from types import FrameType
from typing import NoReturn, TypeVar

import typer

from firsthand.model import Skipped
from firsthand.reading import Metadata, ReadingError
from firsthand.reading.errors import shown
from firsthand.rendering.files import same_file, why_unwritable
from firsthand.rendering.printable import printable

_Named = TypeVar("_Named")
_Held = TypeVar("_Held")
_AGAIN = 0.5
"""Seconds after which an interruption that was not heard is raised again."""


class Status(IntEnum):
    """Exit statuses, as the contract has them."""

    ALL_READ = 0
    NOTHING_READ = 1
    USAGE = 2
    SOME_SKIPPED = 3
    INTERRUPTED = 130


def say(message: str) -> None:
    """One line on standard error."""
    typer.echo(f"firsthand: {printable(message)}", err=True)


def refuse(message: str) -> NoReturn:
    """Say what is wrong with the call and end.

    Raises:
        typer.Exit: always.
    """
    say(message)
    raise typer.Exit(Status.USAGE)


def given(read: Callable[[_Named], _Held], file: _Named) -> _Held:
    """What a file that the user named holds, as ``read`` reads it.

    Raises:
        typer.Exit: it cannot be read; standard error says why.
    """
    try:
        return read(file)
    except ReadingError as problem:
        refuse(str(problem))


def name_skipped(skipped: Iterable[Skipped]) -> None:
    """Name every input that was not read, a line each, with its reason."""
    for one in skipped:
        typer.echo(f"skipped {printable(one.path)}: {printable(one.reason)}", err=True)


def check_writable(*files: Path | None) -> None:
    """Refuse, before any long work, a file that could not be written after it.

    Raises:
        typer.Exit: one cannot be written.
    """
    for file in files:
        if file is not None and str(file) == "-":
            refuse("this goes to a file, not to standard output; name one")
        if file is not None and (problem := why_unwritable(file)):
            refuse(problem)


def spare_inputs(outputs: Iterable[Path | None], inputs: Iterable[str | Path | None]) -> None:
    """Refuse to write over what is to be read, and to write two things into one file.

    Raises:
        typer.Exit: an output is one of the inputs, or two outputs are one file.
    """
    read = [one for one in inputs if one is not None and str(one) != "-"]
    to_write: list[Path] = []
    for file in outputs:
        if file is None:
            continue
        if any(same_file(file, one) for one in read):
            refuse(f"{file} is among what is to be read, and writing would destroy it; name another file")
        if any(same_file(file, one) for one in to_write):
            refuse(f"{file} is named for two things; name a file for each")
        to_write.append(file)


def name_unused(metadata: Metadata | None, file: Path | None, paths: Iterable[str]) -> None:
    """Say which rows of the user's metadata speak of nothing that was given: a slip in a name would lose what they say."""
    unused = metadata.unused(paths) if metadata else []
    if unused:
        rows = "1 row names" if len(unused) == 1 else f"{len(unused):,} rows name"
        first = ", ".join(map(shown, unused[:3]))
        say(f"{file}: {rows} no report that was given: {first}{', …' if len(unused) > 3 else ''}")


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS}


@contextmanager
def writing(to: Path | str) -> Iterator[None]:
    """Say what could not be written, where the disk takes no more; it is no defect of ours.

    Raises:
        typer.Exit: the disk is full, broken or read-only.
    """
    try:
        yield
    except OSError as problem:
        if problem.errno not in _NO_ROOM:
            raise
        say(f"{to} could not be written: {problem.strerror}; make room, or name a file elsewhere")
        raise typer.Exit(Status.NOTHING_READ) from None


_ON_THE_WAY = (__file__, contextlib.__file__)


@contextmanager
def interruptible(written: Callable[[], str]) -> Iterator[None]:
    """End at once on Ctrl-C and say what was written by then.

    Raises:
        typer.Exit: Ctrl-C was pressed.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        # An exception raised while compiled code runs a callback is lost there, so it is raised again until it is heard.
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
        # Once more on the way from there to here, and it would pass by the line below that says what was written.
        if number == signal.SIGALRM and frame is not None and frame.f_code.co_filename in _ON_THE_WAY:
            return
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGALRM)}
    try:
        yield
    except KeyboardInterrupt:
        signal.setitimer(signal.ITIMER_REAL, 0)
        say(f"stopped; {written()}")
        raise typer.Exit(Status.INTERRUPTED) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


def end(*, some_read: bool, some_skipped: bool) -> NoReturn:
    """End with the status that says how reading went, and a line where nothing was read.

    Raises:
        typer.Exit: always.
    """
    if not some_read:
        say("nothing could be read" if some_skipped else "there is no report in what was given")
        raise typer.Exit(Status.NOTHING_READ)
    raise typer.Exit(Status.SOME_SKIPPED if some_skipped else Status.ALL_READ)
