from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotating.quotations import quotations


def quoted(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in quotation.pieces] for quotation in quotations(text)]


@pytest.mark.parametrize(
    "quotation",
    ["“The dam holds,”", '"The dam holds,"', "''The dam holds,''", "``The dam holds,''", "«The dam holds»", "„Der Damm hält“",
     "»Der Damm hält«", "‘The dam holds,’", "'The dam holds,'"],
)  # fmt: skip
def test_every_style_of_mark(quotation: str) -> None:
    assert quoted(f"{quotation} said Ada Brook.") == [[quotation]]


def test_apostrophes_open_nothing() -> None:
    assert quoted("Don't touch the dogs' bowls; it's Tom's. ’Tis the ‘90s.") == []


def test_an_apostrophe_does_not_end_a_single_quotation() -> None:
    assert quoted("‘The officials’ plan failed,’ she said.") == [["‘The officials’ plan failed,’"]]


def test_inches_open_nothing() -> None:
    assert quoted('A board 5\'10" long. She said "yes" twice.') == [['"yes"']]


def test_one_within_another() -> None:
    inner, outer = sorted(quotations("“He told me ‘go away’ and left,” she said."), key=lambda q: -q.depth)
    assert (inner.depth, outer.depth) == (1, 0)
    assert outer.start < inner.start < inner.end < outer.end


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“The river rose.\n\n“It fell again.\n\n“Then it rose,” she said."
    assert quoted(text) == [["“The river rose.", "“It fell again.", "“Then it rose,”"]]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    assert quoted("“The river rose, she said.\n\nNobody saw it.") == [["“The river rose, she said."]]


def test_a_mark_of_another_style_may_close() -> None:
    assert quoted('“The river rose," she said.') == [['“The river rose,"']]


@given(st.text(alphabet="ab .,\n'\"“”‘’«»„`?!\u2028", max_size=60))
def test_pieces_are_in_order_and_not_empty(text: str) -> None:
    for quotation in quotations(text):
        places = [place for piece in quotation.pieces for place in piece]
        assert places == sorted(places)
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in quotation.pieces)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Dam breaks « The Courier. Reed said it was “late” again.", ["“late”"]),
        ("Home » News » Dam breaks", []),
        ("Il dit « oui, monsieur » et part.", ["« oui, monsieur »"]),
    ],
)
def test_angled_marks_with_spaces_quote_in_pairs_alone(text: str, marked: list[str]) -> None:
    assert [text[one.start : one.end] for one in quotations(text)] == marked


def test_marks_that_never_close_cost_little() -> None:
    begun = time.process_time()
    assert quotations("« " * 100_000) == ()
    assert time.process_time() - begun < 5
