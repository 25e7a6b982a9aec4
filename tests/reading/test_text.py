from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reading.encodings import decode, likely_encoding, unify_line_ends
from firsthand.reading.text import headline, read_text
from tests.reading.files import PROSE, read_one


def test_the_whole_file_is_the_text(tmp_path: Path) -> None:
    text = "\n\n  Indented\tline \n" + PROSE + "\n\n\n"
    assert read_one(tmp_path / "a.txt", text).text == text


def test_the_mark_is_dropped_and_line_ends_are_one(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.txt", b"\xef\xbb\xbfOne\r\ntwo\rthree\n").text == "One\ntwo\nthree\n"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: text.strip() != ""))
def test_decoding_changes_line_ends_and_nothing_else(text: str) -> None:
    read = read_text(decode(text.encode(), "utf-8")).text
    assert read == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(alphabet="a\r\n"))
def test_line_ends_are_unified_for_good(text: str) -> None:
    assert unify_line_ends(unify_line_ends(text)) == unify_line_ends(text)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“The council will not vote,” she said – “not before May.” It would cost £30, she told the paper."),
        ("cp1252", "Le maire a déclaré que le conseil ne votera pas la taxe à la fin de l’année, après l’été."),
        ("cp1251", "Мэр города заявил, что совет не будет голосовать до мая."),
        ("cp1250", "Starosta řekl, že zastupitelstvo nebude hlasovat před květnem, a žádný další plán prý není. " * 3),
        ("shift_jis", "市長は五月まで議会は投票しないと述べた。"),
        ("utf-16", "The council will not vote before May."),
        ("utf-16-le", "The council will not vote before May."),
        ("utf-32", "The council will not vote before May."),
    ],
)
def test_other_encodings_are_recognised(tmp_path: Path, encoding: str, text: str) -> None:
    assert read_one(tmp_path / "a.txt", text.encode(encoding)).text == text


def test_utf8_with_one_damaged_byte_stays_utf8(tmp_path: Path) -> None:
    damaged = PROSE.encode() + b"\xff"
    assert read_one(tmp_path / "a.txt", damaged).text == PROSE + "\ufffd"


def test_damage_far_into_a_file_is_seen() -> None:
    assert likely_encoding(b"The council met again on the quay. " * 9000 + "Café au lait".encode("cp1252")) == "cp1252"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Council delays vote\n\nThe council met.", "Council delays vote"),
        ("# Council delays vote #\nThe council met.", "Council delays vote"),
        ("The council met.\n\nIt did not vote.", None),
        ("Council delays vote\nand goes home", None),
        ("Council delays vote", None),
    ],
)
def test_a_headline_is_a_line_set_off_that_is_no_sentence(text: str, title: str | None) -> None:
    assert headline(text) == title


def test_the_language_is_told_where_there_is_enough(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.txt", PROSE).language == "en"
    german = "Der Rat der Stadt hat die Abstimmung über den neuen Anleger auf Mai verschoben."
    assert read_one(tmp_path / "b.txt", german).language == "de"
    assert read_one(tmp_path / "c.txt", "Vote put off").language is None
