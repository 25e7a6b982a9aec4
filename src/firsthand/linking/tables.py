"""Work across reports as tables, wherever they are kept.

What looks across reports comes down to two steps.  Things that share a key are brought together and paired (`sharing`), and a
function is applied to parts that need nothing of one another (`each`).  Here both are done in this process's memory;
`daft_tables.py` does them on Daft's tables, whose runner may be Ray's.  The rest of linking does not know which, and the
result is the same to the byte.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_HERE_AT_ONCE = 1 << 15
"""Rows of a part that stays here: few enough that it takes no memory worth speaking of."""

Numbered: TypeAlias = Mapping[int, Result] | Sequence[Result]
"""Things by their number: all of them, or those that are needed."""


class Tables(Protocol):
    """Somewhere to keep tables and to work on them."""

    @property
    def rows(self) -> int | None:
        """How many rows a part that is sent somewhere should have, None where parts stay here."""

    def sharing(
        self, keys: Sequence[Collection[Hashable]], cap: int, window: int
    ) -> Iterator[tuple[int, dict[int, int]]]:
        """Give, for each thing, the later things that it shares keys with; see `candidates.partners`."""

    def each(self, function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
        """Give the function's result for each part, in their order.

        The function is importable by name; function, parts and results can be pickled.
        """


class InMemory:
    """Tables as Python keeps things, in this process."""

    rows: int | None = None

    def sharing(
        self, keys: Sequence[Collection[Hashable]], cap: int, window: int
    ) -> Iterator[tuple[int, dict[int, int]]]:
        """Give, for each thing, the later things that it shares keys with."""
        once: set[Hashable] = set()
        several: set[Hashable] = set()
        for own in keys:
            several |= once.intersection(own)
            once.update(own)
        del once
        # Most keys are one thing's alone; nothing is kept for them.
        postings: defaultdict[Hashable, list[int]] = defaultdict(list)
        for item, own in enumerate(keys):
            for key in several.intersection(own):
                postings[key].append(item)
        for item, own in enumerate(keys):
            shared: defaultdict[int, int] = defaultdict(int)
            for key in several.intersection(own):
                posting = postings[key]
                for other in paired_with(posting, bisect_right(posting, item), cap, window):
                    shared[other] += 1
            if shared:
                yield item, dict(sorted(shared.items()))

    def each(self, function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
        """Give the function's result for each part, in their order, one part at a time."""
        return map(function, parts)


HERE = InMemory()


def paired_with(posting: Sequence[int], after: int, cap: int, window: int) -> Sequence[int]:
    """Give those that the thing just before place ``after`` is paired with, among all that share a key, which rise.

    Of at most ``cap`` things, all that follow; of more, the next ``window``.
    """
    return posting[after : len(posting) if len(posting) <= cap else after + window]


def in_parts(number: int, tables: Tables) -> Iterator[range]:
    """Give ``number`` rows in parts of the size that suits the tables."""
    size = tables.rows or _HERE_AT_ONCE
    for start in range(0, number, size):
        yield range(start, min(number, start + size))


def only(everything: Sequence[Result], wanted: Collection[int], tables: Tables) -> Numbered[Result]:
    """Give of ``everything`` what a part needs, under the same numbers; all of it where parts are not sent anywhere."""
    return everything if tables.rows is None else {number: everything[number] for number in sorted(wanted)}
