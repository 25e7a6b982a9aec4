"""Linking's tables on Daft, whose runner is its own or Ray's: reports too many for one process, or for one machine.

Daft is imported when it is asked for and not before, and what it would tell its makers of its use is turned off.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from firsthand.linking.tables import HERE, Part, Result, Tables, paired_with

if TYPE_CHECKING:
    from types import ModuleType

Runner = Literal["native", "ray"]
_ROWS = 5_000


class DaftTables:
    """Tables of Daft."""

    rows: int | None = _ROWS

    def __init__(self, runner: Runner = "native", address: str | None = None) -> None:
        """Choose Daft's own runner, or Ray's at an address or where Ray finds one: one choice for the whole process.

        Raises:
            ImportError: where Daft, or Ray for its runner, is not installed.
        """
        self._daft = _quiet_daft()
        if runner == "ray":
            self._daft.set_runner_ray(address, noop_if_initialized=True)
        else:
            self._daft.set_runner_native()
        self._partitions = runner == "ray"

    def sharing(
        self, keys: Sequence[Collection[Hashable]], cap: int, window: int
    ) -> Iterator[tuple[int, dict[int, int]]]:
        """Give, for each thing, the later things that it shares keys with.

        A table of keys and things, grouped by key; a row for each pair under it; grouped by pair, and counted.
        """
        daft, col = self._daft, self._daft.col
        rows = [(repr(key), item) for item, own in enumerate(keys) for key in set(own)]
        if not rows:
            return
        number = daft.DataType.int64()
        pairs = daft.func(_pairs, return_dtype=daft.DataType.struct({"one": number, "other": number}), unnest=True)
        counted = (
            daft.from_pydict({"key": [key for key, _ in rows], "item": [item for _, item in rows]})
            .groupby("key")
            .agg(col("item").list_agg())
            .select(pairs(col("item"), cap, window))
            .where(col("one").not_null())
            .groupby("one", "other")
            .agg(col("one").count().alias("keys"))
            .sort(["one", "other"])
            .to_pydict()
        )
        found = zip(counted["one"], counted["other"], counted["keys"], strict=True)
        for one, row in groupby(found, key=lambda pair: pair[0]):
            yield one, {other: number for _, other, number in row}

    def each(self, function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
        """Give the function's result for each part, in their order: a table of parts, a row for each."""
        sent = [pickle.dumps(part) for part in parts]
        if not sent:
            return
        daft, col = self._daft, self._daft.col
        table = daft.from_pydict({"place": list(range(len(sent))), "part": sent})
        if self._partitions:
            table = table.into_partitions(len(sent))
        applied = daft.func(_applied, return_dtype=daft.DataType.binary())
        done = table.select("place", applied(daft.lit(pickle.dumps(function)), col("part")).alias("result"))
        yield from (pickle.loads(result) for result in done.sort("place").to_pydict()["result"])


def tables_on(where: Literal["memory", "daft", "ray"]) -> Tables:
    """Give tables in this process's memory, or Daft's on its own runner or Ray's.

    Raises:
        ImportError: where what they need is not installed; says what to install.
    """
    if where == "memory":
        return HERE
    try:
        return DaftTables("ray" if where == "ray" else "native")
    except ImportError as problem:
        more = " ray" if where == "ray" else ""
        raise ImportError(f"{problem}; install it with: pip install 'firsthand[tables]'{more}") from problem


def _pairs(items: list[int], cap: int, window: int) -> Iterator[dict[str, int]]:
    """Give the pairs of those under one key."""
    rising = sorted(items)
    for at, item in enumerate(rising, 1):
        for other in paired_with(rising, at, cap, window):
            yield {"one": item, "other": other}


def _applied(function: bytes, part: bytes) -> bytes:
    return pickle.dumps(pickle.loads(function)(pickle.loads(part)))


def _quiet_daft() -> ModuleType:
    """Give Daft, which reads when it is imported whether it may tell of its use; nor may Ray, nor draw on the terminal."""
    os.environ["DO_NOT_TRACK"] = "true"
    os.environ["DAFT_ANALYTICS_ENABLED"] = os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
    return import_module("daft")
