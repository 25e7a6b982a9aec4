"""The words in which verdicts give their reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.assessing.wording import file_of, listed, several
from tests.documents import report


@pytest.mark.parametrize(
    ("names", "read_out"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d", "e"], "a, b, c and 2 more"),
    ],
)
def test_names_are_read_out(names: list[str], read_out: str) -> None:
    assert listed(names) == read_out


def test_one_thing_and_several() -> None:
    assert (several(1, "report"), several(2, "report")) == ("1 report", "2 reports")


def test_a_row_is_found_by_its_file_and_number() -> None:
    one = report("Words.", "folder/a")
    assert file_of(one) == "a.txt"
    assert file_of(replace(one, record=3)) == "a.txt, row 3"
