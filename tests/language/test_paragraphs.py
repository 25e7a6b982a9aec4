from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from firsthand.language import paragraphs


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_a_blank_line_ends_a_paragraph() -> None:
    assert words("The dam\n\nis old.") == ["The dam", "is old."]


def test_a_line_is_a_paragraph() -> None:
    assert words("Dam breaks\nThe town fled.\nNobody died.") == ["Dam breaks", "The town fled.", "Nobody died."]


def test_wrapped_lines_are_not() -> None:
    text = "The dam, which was\nbuilt long ago by\nAda Brook and her\nfather, broke.\nNobody died that\nday."
    assert words(text) == [
        "The dam, which was\nbuilt long ago by\nAda Brook and her\nfather, broke.",
        "Nobody died that\nday.",
    ]


def test_white_space_alone_is_none() -> None:
    assert words(" \n\t\n") == []


@given(st.text(alphabet="ab .\n\r\t\u2028\x85", max_size=40))
def test_paragraphs_hold_every_word(text: str) -> None:
    assert "".join("".join(words(text)).split()) == "".join(text.split())
    assert all(paragraph == paragraph.strip() != "" for paragraph in words(text))


def test_a_long_run_of_blanks_is_soon_read() -> None:
    begun = process_time()
    assert paragraphs(" " * 50_000 + "one" + " " * 50_000 + "two") == ((50_000, 100_006),)
    assert process_time() - begun < 2
