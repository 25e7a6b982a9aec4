"""Registers of known voices, sound and broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand.model import KnownVoice
from firsthand.reading import ReadingError, read_known


def write(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def test_a_table_of_names_and_aliases(tmp_path: Path) -> None:
    rows = "id,name,aliases,kind\nQ1,Mira Tolland,Mira Fesk; M. Tolland,Person\nQ2,Harbour Board,,\n"
    assert read_known(write(tmp_path / "known.csv", rows)) == (
        KnownVoice("Q1", ("Mira Tolland", "Mira Fesk", "M. Tolland"), "person"),
        KnownVoice("Q2", ("Harbour Board",), None),
    )


def test_follow_the_money_entities(tmp_path: Path) -> None:
    lines = [
        {
            "id": "p-1",
            "schema": "Person",
            "caption": "Mira Tolland",
            "properties": {"name": ["Mira Tolland"], "alias": ["M T"]},
        },
        {"id": "v-1", "schema": "Vessel", "properties": {"name": ["The Gull"]}},
        {"id": "c-1", "schema": "Company", "properties": {"name": ["Tarn Ferries"]}},
    ]
    file = write(tmp_path / "known.ftm.json", "\n".join(map(json.dumps, lines)))
    assert read_known(file) == (
        KnownVoice("p-1", ("Mira Tolland", "M T"), "person"),
        KnownVoice("c-1", ("Tarn Ferries",), "organisation"),
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("id,name\nQ1,Mira\nQ1,Owen\n", "line 3: the id 'Q1' stands on line 2 already"),
        ("id,name\nQ1,\n", "line 2: 'Q1' has no name"),
        ("id,name\n,Mira\n", "line 2: has no id"),
        ("id,name\ns3,Mira\n", "put a prefix before it, as in 'my-s3'"),
        ("id,name,kind\nQ1,Mira,vessel\n", "line 2: the kind 'vessel' is none"),
        ("number,name\nQ1,Mira\n", "line 1: has no column 'id'"),
        ('{"id": "p-1", "schema": "Person", "properties": {"name": ["A"]}}\n{"id": \n', "line 2: is not JSON"),
        ('{"id": "p-1"}\n', "line 1: is no FollowTheMoney entity"),
        ("id,name\n", "holds no person or organisation"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_the_remedy(tmp_path: Path, content: str, says: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read_known(write(tmp_path / "known.csv", content))
    assert says in str(caught.value)
    assert "known.csv" in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"nowhere\.csv"):
        read_known(tmp_path / "nowhere.csv")
