from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.reading import ReadingError, read_metadata
from tests.reading.files import PAGE, PROSE, read, reports, skipped


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def test_metadata_says_what_the_file_does_not(tmp_path: Path) -> None:
    table = write(
        tmp_path / "m.csv",
        'report,outlet,published,title,authors,url,mood\na,Courier,14 March 2023,"Vote, put off",Ann Lee; Bo Orr,https://c.example,glum\n',
    )
    (report,) = reports(read(write(tmp_path / "a.txt", PROSE), metadata=read_metadata(table)))
    assert (report.outlet, report.published, report.title) == ("Courier", "2023-03-14", "Vote, put off")
    assert (report.authors, report.url) == (("Ann Lee", "Bo Orr"), "https://c.example")
    assert report.published_basis is not None
    assert report.published_basis.why == "The date is given in m.csv, line 2."


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt", "a", "sub/a.txt", "sub/a", "./sub/a"])
def test_a_report_is_found_by_name_stem_or_path(tmp_path: Path, name: str) -> None:
    metadata = read_metadata(write(tmp_path / "m.csv", f"report,outlet\n{name},Courier\n"))
    known = metadata.of("reports/sub/a.txt.gz")
    assert known is not None
    assert known.outlet == "Courier"
    assert metadata.of("reports/sub/b.txt") is None


def test_the_row_that_names_most_of_the_path_wins(tmp_path: Path) -> None:
    metadata = read_metadata(write(tmp_path / "m.csv", "report,outlet\na,Courier\nx/a.txt,Gazette\n"))
    assert [known.outlet for path in ("x/a.txt", "y/a.txt") if (known := metadata.of(path))] == ["Gazette", "Courier"]


def test_a_folders_index_is_used_and_is_no_report(tmp_path: Path) -> None:
    write(tmp_path / "sub/a.txt", PROSE)
    write(tmp_path / "index.csv", "report,outlet\nsub/a.txt,Courier\n")
    found = read(tmp_path)
    assert [report.outlet for report in reports(found)] == ["Courier"]
    assert len(found) == 1


def test_given_metadata_wins_over_the_index_and_both_over_the_page(tmp_path: Path) -> None:
    write(tmp_path / "r/a.html", PAGE)
    write(tmp_path / "r/index.tsv", "report\toutlet\tpublished\tauthors\na\tGazette\t2023-03-15\tAnn Lee\n")
    metadata = read_metadata(write(tmp_path / "m.csv", "report,outlet,published\na.html,Post,\n"))
    (report,) = reports(read(tmp_path / "r", metadata=metadata))
    assert (report.outlet, report.published, report.authors) == ("Post", "2023-03-15", ("Ann Lee",))
    assert report.title == "Council delays vote on ferry pier"


def test_a_wrong_row_of_an_index_is_named_and_the_rest_used(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", PROSE)
    write(tmp_path / "b.txt", PROSE + "!")
    write(tmp_path / "index.tsv", "report\tpublished\na\tsoon\nb\t2023-03-14\n")
    found = read(tmp_path)
    assert [report.published for report in reports(found)] == [None, "2023-03-14"]
    (bad,) = skipped(found)
    assert bad.path == str(tmp_path / "index.tsv")
    assert "line 2" in bad.reason


def test_an_index_with_texts_is_a_table_of_reports(tmp_path: Path) -> None:
    write(tmp_path / "index.csv", "report,text\na,The council met.\n")
    assert [report.text for report in reports(read(tmp_path))] == ["The council met."]


def test_an_index_that_is_named_itself_says_how_to_use_it(tmp_path: Path) -> None:
    (bad,) = skipped(read(write(tmp_path / "index.tsv", "report\toutlet\na\tCourier\n")))
    assert "--metadata" in bad.reason


def test_a_month_is_a_range_and_no_date(tmp_path: Path) -> None:
    metadata = read_metadata(write(tmp_path / "m.csv", "report,published\na,2024-02\n"))
    (report,) = reports(read(write(tmp_path / "a.txt", PROSE), metadata=metadata))
    assert (report.published, report.published_basis) == (None, None)
    assert report.published_range == ("2024-02-01", "2024-02-29")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "empty"),
        ("name,outlet\na,b\n", "no column 'report'"),
        ("report,outlet,outlet\na,b,c\n", "'outlet' twice"),
        ("report,published\na,03/04/2022\n", "line 2 has the date '03/04/2022'; write it as YYYY-MM-DD"),
        ("report,outlet\na,b,c\n", "line 2 has more cells"),
        ("report,outlet\n,b\n", "line 2 names no report"),
        ("report,outlet\na,b\na,c\n", "line 3 names 'a' again"),
        ("report,text\na,b\n", "holds reports"),
    ],
)
def test_wrong_metadata_is_refused_with_file_and_line(tmp_path: Path, content: str, says: str) -> None:
    path = write(tmp_path / "m.csv", content)
    with pytest.raises(ReadingError) as refused:
        read_metadata(path)
    assert str(path) in str(refused.value)
    assert says in str(refused.value)


def test_metadata_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="does not exist"):
        read_metadata(tmp_path / "none.csv")
