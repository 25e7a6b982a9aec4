from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand.reading import ReadingError, read_reference


def write(path: Path, content: object) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_the_first_column_of_numbers_after_the_date(tmp_path: Path) -> None:
    csv = write(tmp_path / "a.csv", 'n,date,note,ferries,boats\n9,2023-01-02,about,"1,200",5\n9,2023-01-01,,1100,4\n')
    series = read_reference(str(csv))
    assert series.column == "ferries"
    assert series.points == (("2023-01-01", 1100.0), ("2023-01-02", 1200.0))


def test_a_column_may_be_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", [{"date": "2023-01-01", "ferries": 3, "boats": 7.5}])
    assert read_reference(f"{path}#boats").points == (("2023-01-01", 7.5),)


def test_gaps_are_left_out(tmp_path: Path) -> None:
    rows = [{"date": "2023-01-01", "n": None}, {"date": "2023-01-05", "n": 4}, {"date": "2023-01-03"}]
    assert read_reference(str(write(tmp_path / "a.json", rows))).points == (("2023-01-05", 4.0),)


@pytest.mark.parametrize(
    ("content", "column", "says"),
    [
        ("date,n\n2023-01-01,5\n2023-01-01,6\n", "", "line 3: the date 2023-01-01 stands in line 2 already"),
        ("date,n\n2023-01-01,5\n2023-01-02,many\n", "", "line 3: 'many' in the column 'n' is no number"),
        ("date,n\n2023-01-01,5\nsoon,6\n", "", "line 3: 'soon' in the column 'date' is no date"),
        ("date,n\n2023-01-01,5\n", "#m", "no column 'm'; its columns: 'date', 'n'"),
        ("date,n\n2023-01-01,x\n", "", "no column of numbers"),
        ("when,n\nsoon,5\n", "", "no column of dates"),
        ("date,n\n", "", "no rows"),
        ("date,n\n2023-01-01,1e999\n", "", "no column of numbers"),
        ('[{"date": "2023-01-01", "n": 5}, {"date": "2023-01-02", "n": true}]', "", "item 2: 'True'"),
        ('{"date": 5}', "", "not a JSON list"),
        ("[1]", "", "item 1: is not an object"),
        ("[", "", "is not JSON"),
    ],
)
def test_a_wrong_series_is_refused_with_file_and_row(tmp_path: Path, content: str, column: str, says: str) -> None:
    path = write(tmp_path / "a.csv", content)
    with pytest.raises(ReadingError) as refused:
        read_reference(f"{path}{column}")
    assert str(path) in str(refused.value)
    assert says in str(refused.value)


def test_a_series_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="does not exist"):
        read_reference(str(tmp_path / "none.csv#n"))
