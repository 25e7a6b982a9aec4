"""Work in several processes: a function over many things, its results in the order of the things."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from typing import TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

FEW = 12
"""So few things are done in this process: they are done before another would have loaded what it needs."""
_AHEAD = 4
"""Things given out a process before the first result is taken: enough that none waits, few enough to hold in memory."""
_USUAL = 2
"""Processes where nobody says how many: each takes some hundreds of megabytes, and laptops have other work to do."""


def usual_number() -> int:
    """How many processes suit this machine."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(_USUAL, available)


def in_order(function: Callable[[Thing], Result], things: Iterable[Thing], processes: int) -> Iterator[Result]:
    """Yield ``function`` of each thing, in their order; things are taken no faster than results are used up.

    With one process, or few things, all happens in this one.  Otherwise ``function`` must be importable by name, and
    things and results are pickled; each process calls it anew for whatever it loads.

    Raises:
        Whatever ``function`` raises, at the place of the thing that it was called with.
    """
    rest = iter(things)
    first = list(islice(rest, FEW)) if processes > 1 else []
    if len(first) < FEW:
        yield from map(function, chain(first, rest))
        return
    # Spawned, not forked: what this process has loaded and opened is none of theirs.
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), initializer=_leave_interrupts)
    try:
        waiting: deque[Future[Result]] = deque()
        for thing in chain(first, rest):
            waiting.append(pool.submit(function, thing))
            if len(waiting) >= _AHEAD * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        with _uninterrupted():
            pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold interruptions back: one within `threading.Thread.join` makes Python take the thread for ended.

    The pool's own thread would then still have to tell the processes to end when the queue by which it tells them is closed
    at exit, and all would wait for one another for ever.  What is under way takes moments; the rest is cancelled.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGALRM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of the terminal; the one that gave out the work answers for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
