"""Names in other spellings, and in no Latin letters at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.folding import folded
from firsthand.linking.voices.name_variants import consonants, given_names_agree, is_a_spelling, skeleton


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("mira", "mira", "same"),
        ("m", "mira", "initial"),
        ("bill", "william", "short form"),
        ("ben", "benjamin", "short form"),
        ("kiril", "kyrylo", "spelling"),
        ("sergei", "sergey", "spelling"),
        ("oleksiy", "alexei", "spelling"),
        ("volodymyr", "vladimir", "spelling"),
        ("vova", "volodymyr", "short form"),
        ("pepe", "jose", "short form"),
        ("vova", "pavel", None),
        ("vladimir", "vladislav", None),
        ("mira", "owen", None),
        ("", "owen", None),
    ],
)
def test_how_first_names_agree_is_said(one: str, other: str, how: str | None) -> None:
    assert given_names_agree(one, other) == how
    assert given_names_agree(other, one) == how


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("grozev", "grosev"),
        ("tarkovski", "tarkovsky"),
        ("gaddafi", "qaddafi"),
        ("radoslav", "radosltav"),
        ("shtein", "stein"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert is_a_spelling(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tolland", "holland"),
        ("lee", "law"),
        ("reil", "rail"),
        ("marin", "moran"),
        ("martin", "martins"),
        ("tarkin", "starkin"),
    ],
)
def test_other_names_are_no_spellings(one: str, other: str) -> None:
    assert not is_a_spelling(one, other)


def test_accents_and_scripts_fold_to_latin_letters() -> None:
    assert folded("Ångström") == "angstrom"
    assert skeleton(folded("Грозев")) == skeleton("grozev")


@given(st.text(max_size=12))
def test_any_text_folds(text: str) -> None:
    assert folded(text).isascii()
    assert consonants(folded(text)) == consonants(folded(text))
