from __future__ import annotations

from benchmarks.gum_chains import compare
from benchmarks.gum_documents import Document
from firsthand.annotating.resolving.ranking import rank


def document(text: str, *marked: tuple[str, int]) -> Document:
    """A text whose marked words are mentions of entities by number; entity 9 is a place, all others are people."""
    spans, at = {}, 0
    for words, entity in marked:
        at = text.index(words, at)
        spans[at, at + len(words)] = entity
    return Document("d", text, spans, {n: "place" if n == 9 else "person" for _, n in marked})


def test_chains_are_compared_by_the_places_of_main_words() -> None:
    text = "Ada Brook met Simon Reed at the dam. She said that it was old.\n"
    marked = document(text, ("Ada Brook", 1), ("Simon Reed", 2), ("the dam", 9), ("She", 1), ("it", 9))
    compared = compare(marked, rank)
    brook, she = text.index("Brook"), text.index("She")
    assert frozenset([brook, she]) in compared.key
    assert frozenset([brook, she]) in compared.system
    assert (compared.anaphors, compared.resolved) == (1, 1)
    assert all(text.index("dam") not in chain and text.index("it was") not in chain for chain in compared.system)


def test_the_first_person_is_left_out() -> None:
    text = "Ada Brook laughed. I said that it was old.\n"
    assert sum(map(len, compare(document(text, ("Ada Brook", 1), ("I", 1)), rank).key)) == 1
