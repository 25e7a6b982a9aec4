"""Names that end a source's words, after what their bearer is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Spokesperson for the Eastern Harbour Group Emma Reed", "Emma Reed"),
        ("The leader of the Harbour Party Emma Reed", "Emma Reed"),
        ("Former chairman of the Harbour Safety Committee Rep. Emma Reed (L-Gorse)", "Emma Reed"),
        ("The Guild of Harbour Pilots President Robin Tolland", "Robin Tolland"),
        ("One Liberal, Representative Owen Marsh of Brindle,", "Owen Marsh"),
        ("A spokesman for President Simon Reed, Mira Tolland,", "Mira Tolland"),
        ("Jones’ brother-in-law, James Tolland,", "James Tolland"),
        ("Actress and activist Emma Reed", "Emma Reed"),
        ('Robert "Bob" Tolland', 'Robert "Bob" Tolland'),
    ],
)
def test_who_is_named_at_the_end_is_the_source(annotate: Annotate, words: str, name: str) -> None:
    found = annotate(f"{words} said the dam was old.")
    assert [source.name for source in found.report.sources] == [name]


@pytest.mark.parametrize(
    "words",
    [
        "Aide to House Speaker Paul Reed",
        "A spokesman for Harbour Minister David Reed",
        "A lawyer for Secretary of State Emma Reed",
        "Lawyer for rapper Simon Reed",
        "A professor at University College Brindle",
    ],
)
def test_whom_somebody_works_for_is_not_the_source(annotate: Annotate, words: str) -> None:
    found = annotate(f"{words} said the dam was old.")
    assert [source.name for source in found.report.sources] == [words]


def test_what_somebody_is_is_kept_beside_the_name(annotate: Annotate) -> None:
    found = annotate("The leader of the Harbour Party Emma Reed said the dam was old. Reed left on Friday.")
    (source,) = found.report.sources
    assert [one.words for one in source.descriptions] == ["The leader of the Harbour Party"]


def test_a_date_behind_a_source_is_not_its_name(annotate: Annotate) -> None:
    found = annotate("Simon Reed was reported missing by his daughter last December.")
    assert "December" not in found.kinds
