from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.rendering.printable import printable


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("plain words", "plain words"),
        ("“Ça va”, 3 €", "“Ça va”, 3 €"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("two\nlines", "two\\nlines"),
        ("\u202etxt.exe", "\\u202etxt.exe"),
        ("\u2028", "\\u2028"),
        ("\udcff", "\\udcff"),
    ],
)
def test_what_could_steer_a_terminal_is_written_out(hostile: str, shown: str) -> None:
    assert printable(hostile) == shown


@given(st.text(st.characters()))
def test_the_result_is_one_line_that_can_be_encoded(text: str) -> None:
    shown = printable(text)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert not [character for character in shown if unicodedata.category(character) == "Cc"]
