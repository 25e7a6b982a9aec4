from __future__ import annotations

import pytest

from firsthand.annotating.written_names import plain_name, whole_body, without_titles


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("President Brook", "Brook"),
        ("Sen. Ada Brook, D-N.Y.,", "Ada Brook"),
        ("Emma Brook", "Emma Brook"),
        ("Justice Department", ""),
        ("Harbour officials", ""),
        ("", ""),
    ],
)
def test_a_name_by_its_writing_alone(words: str, name: str) -> None:
    assert plain_name(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Fish and Harbour Service", "Fish and Harbour Service"),
        ("the House and Senate", ""),
        ("Ada Brook and Simon Reed", ""),
    ],
)
def test_a_body_with_an_and_in_its_name(words: str, name: str) -> None:
    assert whole_body(words) == name


def test_titles_are_no_part_of_a_name() -> None:
    assert without_titles("Gen. Ada Brook") == "Ada Brook"
