from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotating.numbers.number_words import numbers, read_digits


def read(text: str) -> list[tuple[float, float | None]]:
    return [(number.low, number.high) for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000.50", 1000.5),
        ("1.000,50", 1000.5),
        ("1.000.000", 1e6),
        ("28,700", 28700),
        ("3.5", 3.5),
        ("10\u202f000", 10000),
    ],
)
def test_separators_are_read_by_their_place(text: str, value: float) -> None:
    assert read_digits(text) == value


@pytest.mark.parametrize("text", ["12,34", "1,0000", "1,2,3", "9" * 400])
def test_digits_that_no_use_explains_are_no_number(text: str) -> None:
    assert read_digits(text) is None
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-one", 21),
        ("two hundred and five thousand", 205_000),
        ("three and a half million", 3.5e6),
        ("a million and a half", 1.5e6),
        ("half a million", 5e5),
        ("a half-dozen", 6),
        ("two-thirds", 2 / 3),
        ("forty-five hundred", 4500),
        ("2.5 million", 2.5e6),
        ("2½", 2.5),
        ("2 1/2", 2.5),
    ],
)
def test_words_and_digits_make_one_number(text: str, value: float) -> None:
    assert read(text) == [(value, value)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 100),
        ("tens of thousands", 20_000, 100_000),
        ("hundreds of thousands", 200_000, 1_000_000),
        ("scores", 40, None),
        ("a couple of dozen", 24, 36),
        ("several hundred", 400, 1000),
        ("a few", 3, 5),
    ],
)
def test_vague_words_are_ranges(text: str, low: float, high: float | None) -> None:
    assert read(text) == [(low, high)]


@pytest.mark.parametrize(
    "text", ["MMXXII", "10^400", "B12", "the 2nd", "”billion", "a third man's few words", "the couple"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert [number for number in read(text) if number != (1 / 3, 1 / 3)] == []


def test_two_numbers_beside_each_other_stay_two() -> None:
    assert read("two three-year terms") == [(2, 2), (3, 3)]


@given(st.integers(min_value=0, max_value=10**12))
def test_every_number_with_commas_is_read_back(value: int) -> None:
    assert read(f"{value:,} geese") == [(value, value)]


PIECES = [
    "two",
    "half",
    "a",
    "million",
    "dozens",
    "of",
    "and",
    "-",
    " ",
    "1,000",
    "2.5",
    "third",
    "%",
    "$",
    "twenty",
    "one",
    "½",
    "³",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=60))
def test_anything_gives_numbers_in_order_with_sane_bounds(text: str) -> None:
    last = 0
    for number in numbers(text):
        assert last <= number.start < number.end <= len(text)
        last = number.end
        assert math.isfinite(number.low)
        assert number.high is None or number.low <= number.high
