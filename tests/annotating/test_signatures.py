"""Who wrote a letter, by the name at its end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.signatures import signature
from tests.annotating.conftest import Annotated


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Sir - The pier is old. I built it.\n\nAda Brook, Tarn", None, "Ada Brook"),
        ("Dear Editor,\n\nThe pier is old.\n\nYours faithfully,\nDr Ada Brook", None, "Ada Brook"),
        ("The pier is old. I built it.\n\nAda de Brook\nTarn", "Letter: the pier", "Ada de Brook"),
        ("The pier is old. I built it.\n\nAda Brook\nUpper Tarn", "Letters", "Ada Brook"),
        ("The pier is old. I built it.\n\nAda Brook, Tarn", "The pier is old", None),
        ("Sir - The pier is old. I built it.\n\nIt Will Not Hold.", None, None),
        ("Sir - The pier is old, says Ada Brook", None, None),
        ("Sir -", None, None),
        ("", "Letter", None),
    ],
)
def test_a_letter_is_its_signers(text: str, title: str | None, name: str | None) -> None:
    assert signature(text, title) == name


def test_who_signs_it_says_what_it_says(annotate: Callable[..., Annotated]) -> None:
    text = "Sir - I told the council in May that the pier was unsafe. I warned that it had rotted.\n\nHenry Oakes, Tarn"
    found = annotate(text).report
    (source,) = found.sources
    assert source.name == "Henry Oakes"
    assert {one.source for one in found.attributions} == {source.id}
    assert text[slice(*found.attributions[0].source_spans[0])] == "I"
