"""Places: what a sentence names after words for where."""

from __future__ import annotations

import pytest

from firsthand.assessing.places import places_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It rained. 900 left the villages below the Tarn Dam, the mayor of Ost said.", {"tarn dam"}),
        ("900 left in March, in Brindle Harbour’s north and in the town of Ost.", {"brindle harbour", "ost"}),
        ("900 left on Friday. In Ost it snowed.", set()),
        ("900 left at the Bay of Ost\nNear Tarn it snowed.", {"bay of ost"}),
        ("900 left with Mira Tolland of the Courier.", set()),
    ],
)
def test_a_place_is_what_a_sentence_names_after_words_for_where(text: str, places: set[str]) -> None:
    start = text.index("900")
    assert places_of(text, (start, start + 3)) == places
