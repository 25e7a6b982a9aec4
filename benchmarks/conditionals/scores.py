"""Character F1 as the shared task counts it, and of all sentences together."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model import Span, Spans


def character_f1(pairs: Iterable[tuple[Span | None, Spans]]) -> dict[str, float]:
    """Of (marked, found): the mean of each sentence's F1 over characters, the F1 of all characters, and exact matches.

    Where nothing is marked and nothing is found a sentence scores 1; where only one of the two, 0.
    """
    means: list[float] = []
    both = marked_size = found_size = exact = 0
    for marked, found in pairs:
        wanted = set(range(*marked)) if marked else set()
        given = {place for begin, end in found for place in range(begin, end)}
        shared = len(wanted & given)
        means.append(2 * shared / (len(wanted) + len(given)) if wanted or given else 1.0)
        both, marked_size, found_size = both + shared, marked_size + len(wanted), found_size + len(given)
        exact += wanted == given
    total = marked_size + found_size
    return {
        "f1": round(sum(means) / len(means), 4) if means else 0.0,
        "all_characters_f1": round(2 * both / total, 4) if total else 0.0,
        "exact": round(exact / len(means), 4) if means else 0.0,
        "sentences": len(means),
    }
