"""Hostile files are parsed in a process of their own, which is ended when it takes too long and replaced when it dies."""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import msgspec

from firsthand.reading.article import Article, BadRow, Done, Encoding, Refusal, Reply, Request
from firsthand.reading.errors import UnreadableError
from firsthand.reading.frames import LENGTH, frame
from firsthand.reading.limits import MEBIBYTE, Limits

_CHUNK = 256 * 1024
_FAREWELL = 2.0
"""Seconds that an idle process has to end by itself."""
_START = """import sys
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
sys.path.append(sys.argv[1])
spec = PathFinder.find_spec("firsthand", [sys.argv[1]])
sys.modules["firsthand"] = module_from_spec(spec)
spec.loader.exec_module(sys.modules["firsthand"])
from firsthand.reading.worker import main
main()
"""
"""Isolated (``-I``), a process sees neither the folder it is started in nor PYTHONPATH, so that no ``html.py`` among
the reports is ever imported; the folder of our own package is put last on its path. The package itself is taken from
there and nowhere else: another version of it may be installed in the same environment."""


class IsolatedParser:
    """Parses files in a worker process, started with the first file and used for all.

    A context manager; leaving it ends the process.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._idle = True
        self._received = bytearray()
        self._decoder = msgspec.msgpack.Decoder(Reply)

    def __enter__(self) -> IsolatedParser:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _value: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def parse(self, kind: str, data: bytes) -> Iterator[Article | BadRow]:
        """Parse one file.

        Args:
            kind: one of `firsthand.reading.kinds.Kind`.
            data: its bytes.

        Yields:
            What was found, one record at a time.

        Raises:
            UnreadableError: it cannot be read, took longer than ``limits.seconds`` for a record, or ended the process.
        """
        for reply in self._ask(kind, data):
            if isinstance(reply, Article | BadRow):
                yield reply

    def encoding_of(self, data: bytes) -> str | None:
        """Return the likeliest encoding of bytes, or null where they look like no text; raises as `parse` does."""
        return next(iter([reply.name for reply in self._ask("encoding", data) if isinstance(reply, Encoding)]), None)

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        self._received.clear()
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        # with its input ended an idle process ends by itself; a busy one is reading what nobody waits for
        with suppress(subprocess.TimeoutExpired):
            process.wait(_FAREWELL if self._idle else 0)
        process.kill()
        process.wait()

    def _ask(self, kind: str, data: bytes) -> Iterator[Reply]:
        limits = self._limits
        request = Request(kind, data, limits.max_chars, limits.expanded(len(data)), limits.seconds)
        whole = self._idle = False
        try:
            self._send(frame(msgspec.msgpack.encode(request)))
            while not isinstance(reply := self._receive(), Done):
                if isinstance(reply, Refusal):
                    self._receive()
                    whole = self._idle = True
                    raise UnreadableError(reply.reason, cannot_be_report=reply.cannot_be_report)
                yield reply
            whole = self._idle = True
        except TimeoutError:
            raise UnreadableError(
                f"took longer than {limits.seconds:g} seconds to parse; save its text as .txt, or raise --seconds"
            ) from None
        except (BrokenPipeError, EOFError, msgspec.DecodeError):
            raise UnreadableError("made the parser crash; save its text as .txt") from None
        finally:
            if not whole:
                self.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            package = Path(__file__).resolve().parents[2]
            # a session of its own: Ctrl-C is this process's to handle, and the worker ends with its input
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", _START, str(package)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                start_new_session=True,
                env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "ARROW_NUM_THREADS": "1"},
            )
            for pipe in (self._process.stdin, self._process.stdout):
                assert pipe is not None
                os.set_blocking(pipe.fileno(), False)
        return self._process

    def _send(self, message: bytes) -> None:
        pipe = self._running().stdin
        assert pipe is not None
        rest = memoryview(message)
        deadline = time.monotonic() + self._limits.seconds
        with selectors.DefaultSelector() as selector:
            selector.register(pipe, selectors.EVENT_WRITE)
            while rest:
                _wait(selector, deadline)
                with suppress(BlockingIOError):
                    rest = rest[os.write(pipe.fileno(), rest[:_CHUNK]) :]

    def _receive(self) -> Reply:
        deadline = time.monotonic() + self._limits.seconds
        longest = self._limits.max_chars * 16 + MEBIBYTE
        head = self._take(LENGTH.size, deadline)
        (length,) = LENGTH.unpack(head)
        if length > longest:
            raise EOFError
        reply: Reply = self._decoder.decode(self._take(length, deadline))
        return reply

    def _take(self, count: int, deadline: float) -> bytes:
        process = self._process
        assert process is not None
        assert process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while len(self._received) < count:
                _wait(selector, deadline)
                with suppress(BlockingIOError):
                    chunk = os.read(process.stdout.fileno(), _CHUNK)
                    if not chunk:
                        raise EOFError
                    self._received += chunk
        taken = bytes(self._received[:count])
        del self._received[:count]
        return taken


def _wait(selector: selectors.BaseSelector, deadline: float) -> None:
    left = deadline - time.monotonic()
    if left <= 0 or not selector.select(left):
        raise TimeoutError
