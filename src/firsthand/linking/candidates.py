"""Which things are worth comparing: those that share something, found without looking at every pair.

An inverted index whose long postings are not multiplied out.  Where few things share a feature, all of them are
compared; where many do, the feature is either common (and says nothing) or a passage copied many times (and a chain
from each copy to the next ones is enough for clustering, which closes it).  Work therefore grows with the number of
things, not with its square.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence

from firsthand.linking.tables import HERE, Tables


def partners(
    features: Sequence[Collection[Hashable]], cap: int, window: int = 0, tables: Tables = HERE
) -> Iterator[tuple[int, dict[int, int]]]:
    """Give, for each thing, the later things it shares a feature with.

    ``features[i]`` holds the features of thing ``i``.  A feature of at most ``cap`` things pairs them all; one of more
    pairs each with the next ``window``.  Yields ``(i, {j: number of shared features})`` with ``j > i``, both rising,
    and nothing for a thing without partners.  At most ``max(cap, window)`` partners a feature, so linear in the input.
    """
    yield from tables.sharing(features, cap, window)
