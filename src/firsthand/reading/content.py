"""The bytes of one input: opened without being followed, measured once, unpacked within bounds."""

from __future__ import annotations

import codecs
import errno
import gzip
import hashlib
import os
import stat
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from firsthand.reading.errors import UnreadableError
from firsthand.reading.limits import MEBIBYTE, Limits

HEAD = 64 * 1024
_CHUNK = 256 * 1024
_CONTROL = bytes(set(range(9)) | set(range(14, 32)) - {27})
_TYPES = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a named pipe, not a file; read it through standard input (-)"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
    (stat.S_ISLNK, "is a link, and links are not followed here; name what it leads to"),
)
_WHY = {
    errno.ENOENT: "does not exist; check the name",
    errno.ENOTDIR: "does not exist; check the name",
    errno.EACCES: "may not be read; check its permissions",
    errno.EPERM: "may not be read; check its permissions",
    errno.ELOOP: "is a link that leads back to itself",
    errno.ENAMETOOLONG: "has a name longer than the system takes",
    errno.ENXIO: "is a socket or a pipe, not a file",
}


def system_reason(problem: OSError) -> str:
    """Say in a sentence why the system refused a file."""
    return _WHY.get(problem.errno or 0, f"could not be read: {problem.strerror or 'unknown reason'}")


def open_file(location: str, *, follow: bool) -> BinaryIO:
    """Open a regular file for reading; anything else is neither opened nor waited for.

    Args:
        location: its path for the system.
        follow: whether a link may be followed to a regular file.

    Raises:
        UnreadableError: it is not a regular file, or the system refuses it.
    """
    try:
        _refuse_unless_regular(Path(location).stat(follow_symlinks=follow))
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
        descriptor = os.open(location, flags)
    except OSError as problem:
        raise UnreadableError(system_reason(problem)) from None
    except ValueError:
        raise UnreadableError("has a NUL in its name") from None
    file = os.fdopen(descriptor, "rb")
    try:
        _refuse_unless_regular(os.fstat(descriptor))
    except UnreadableError:
        file.close()
        raise
    return file


def _refuse_unless_regular(status: os.stat_result) -> None:
    if stat.S_ISREG(status.st_mode):
        return
    raise UnreadableError(next((why for is_type, why in _TYPES if is_type(status.st_mode)), "is not a file"))


def spool_standard_input(limits: Limits) -> BinaryIO:
    """Copy standard input, at most ``limits.max_bytes`` and one, to where it can be read again.

    Raises:
        UnreadableError: there is none.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise UnreadableError("is closed; pipe a report into it")
    spool = tempfile.SpooledTemporaryFile(max_size=8 * MEBIBYTE)  # noqa: SIM115 - the caller closes it
    left = limits.max_bytes + 1
    while left and (chunk := sys.stdin.buffer.read(min(left, _CHUNK))):
        spool.write(chunk)
        left -= len(chunk)
    spool.seek(0)
    return cast(BinaryIO, spool)


@dataclass(frozen=True, slots=True)
class Content:
    """One input's bytes, measured in one pass."""

    file: BinaryIO
    """The bytes as they lie on disk."""
    file_sha256: str
    """Of the bytes as they lie on disk."""
    gzipped: bool
    size: int
    """Bytes after unpacking."""
    head: bytes
    """The first 64 KiB after unpacking."""
    is_utf8: bool
    """Whether the whole is UTF-8."""
    controls: int
    """How many bytes are control characters that no text has; NUL among them."""

    def stream(self) -> BinaryIO:
        """Return the unpacked bytes from the start, as a stream that is the caller's until the next call."""
        self.file.seek(0)
        return cast(BinaryIO, gzip.GzipFile(fileobj=self.file, mode="rb")) if self.gzipped else self.file

    def read(self) -> bytes:
        """Return all unpacked bytes."""
        return self.stream().read()


@contextmanager
def unpacking() -> Iterator[None]:
    """Turn what gzip says of broken input into words for a person."""
    try:
        yield
    except EOFError:
        raise UnreadableError("is a gzip file that ends too early; fetch it again") from None
    except (gzip.BadGzipFile, zlib.error):
        raise UnreadableError("is a broken gzip file; fetch it again") from None
    except OSError as problem:
        raise UnreadableError(system_reason(problem)) from None


def measure(file: BinaryIO, limits: Limits) -> Content:
    """Read an input once, in constant memory, to learn its digest, its size and whether it is UTF-8.

    Raises:
        UnreadableError: it is larger than the limits allow, or is gzip that is broken or unpacks to too much.
    """
    digest = hashlib.sha256()
    on_disk = 0
    with unpacking():
        file.seek(0)
        start = file.read(2)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            on_disk += len(chunk)
            if on_disk > limits.max_bytes:
                raise UnreadableError(f"is larger than {_size(limits.max_bytes)}; split it, or raise --max-bytes")
        gzipped = start == b"\x1f\x8b"
        content = Content(file, digest.hexdigest(), gzipped, on_disk, b"", is_utf8=True, controls=0)
        most = limits.expanded(on_disk) if gzipped else limits.max_bytes
        size, head, is_utf8, controls = _survey(content.stream(), most)
    return Content(file, digest.hexdigest(), gzipped, size, head, is_utf8, controls)


def _survey(stream: BinaryIO, most: int) -> tuple[int, bytes, bool, int]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    size, controls, is_utf8, head = 0, 0, True, b""
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise UnreadableError(f"unpacks to more than {_size(most)}, which only a trap does; unpack it yourself")
        if len(head) < HEAD:
            head += chunk[: HEAD - len(head)]
        controls += len(chunk) - len(chunk.translate(None, _CONTROL))
        if is_utf8:
            is_utf8 = _decodes(decoder, chunk)
    return size, head, is_utf8 and _decodes(decoder, b"", final=True), controls


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _size(count: int) -> str:
    return f"{count // MEBIBYTE} MiB" if count >= MEBIBYTE else f"{count:,} bytes"
