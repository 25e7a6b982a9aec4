"""What a name tells of whom "he" and "she" can stand for."""

from __future__ import annotations

import pytest

from firsthand.annotating.mentions.genders import gender_of_full_name


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ada Brook", "f"),
        ("Zoë Brook", "f"),
        ("Oleksii Brook", "m"),
        ("Alia Brook", "f"),
        ("Robin Brook", ""),
        ("Oleksii", ""),
    ],
)
def test_a_full_names_first_word(name: str, gender: str) -> None:
    assert gender_of_full_name(name) == gender
