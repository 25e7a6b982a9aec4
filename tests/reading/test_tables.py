from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reading import Limits
from firsthand.reading.article import Article
from firsthand.reading.tables import read_delimited, read_json_lines
from tests.reading.files import parquet, read, reports, skipped

ROW = {
    "text": "The council met.",
    "title": "Council meets",
    "outlet": "Courier",
    "authors": "Mira Tolland and Owen Fesk",
    "url": "https://courier.example/1",
    "published": "2023-03-14T08:00:00Z",
    "colour": "blue",
}
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"])).map(lambda text: f"a{text}".replace("\r", ""))


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    elif path.suffix == ".json":
        path.write_text(json.dumps(rows), encoding="utf-8")
    elif path.suffix == ".parquet":
        path.write_bytes(parquet({name: [row.get(name) for row in rows] for name in rows[0]}))
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter="\t" if path.suffix == ".tsv" else ",")
            writer.writeheader()
            writer.writerows(rows)
    return path


@pytest.mark.parametrize("ending", ["jsonl", "json", "csv", "tsv", "parquet"])
def test_a_row_is_a_report(tmp_path: Path, ending: str) -> None:
    path = write(tmp_path / f"a.{ending}", [ROW, ROW | {"text": "It did not\nvote.", "title": ""}])
    first, second = reports(read(path))
    assert (first.record, second.record) == (0, 1)
    assert (first.text, second.text) == ("The council met.", "It did not\nvote.")
    assert (first.title, second.title) == ("Council meets", None)
    assert (first.outlet, first.url) == ("Courier", "https://courier.example/1")
    assert first.authors == ("Mira Tolland", "Owen Fesk")
    assert first.published == "2023-03-14"
    assert first.path == second.path == str(path)
    assert first.file_sha256 == second.file_sha256


def test_parquet_dates_and_lists(tmp_path: Path) -> None:
    columns: dict[str, list[object]] = {
        "text": ["The council met."],
        "published": [date(2023, 3, 14)],
        "authors": [["A B", "C D"]],
    }
    (tmp_path / "a.parquet").write_bytes(parquet(columns))
    (report,) = reports(read(tmp_path / "a.parquet"))
    assert (report.published, report.authors) == ("2023-03-14", ("A B", "C D"))


@pytest.mark.parametrize(
    ("ending", "content", "place"),
    [
        ("jsonl", '{"text": "One met."}\n{"text": \n{"text": "Two met."}\n', "line 2"),
        ("jsonl", '{"text": "One met."}\n\n[1]\n{"text": "Two met."}\n', "line 3"),
        ("jsonl", '{"text": "One met."}\n{"title": "x"}\n{"text": "Two met."}\n', "line 2"),
        ("jsonl", '{"text": "One met."}\n{"text": 5}\n{"text": "Two met."}\n', "line 2"),
        ("csv", "title,text\na,One met.\nb,two, three\nc,Two met.\n", "line 3"),
        ("csv", 'title,text\na,"One\n met."\nb,\nc,Two met.\n', "line 4"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_is_read(tmp_path: Path, ending: str, content: str, place: str) -> None:
    (tmp_path / f"a.{ending}").write_text(content, encoding="utf-8")
    found = read(tmp_path / f"a.{ending}")
    assert [report.record for report in reports(found)] == [0, 2]
    (bad,) = skipped(found)
    assert bad.path == str(tmp_path / f"a.{ending}")
    assert bad.reason.startswith(f"{place} ")


def test_a_row_in_damaged_utf8_is_bad_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One met \xff."}\n{"text": "Tw\xc3\xb6 m\xc3\xa9t."}\n')
    found = read(tmp_path / "a.jsonl")
    assert [report.text for report in reports(found)] == ["Twö mét."]
    assert [bad.reason.split(" is")[0] for bad in skipped(found)] == ["line 1"]


def test_a_table_in_another_encoding_is_read(tmp_path: Path) -> None:
    words = "Le maire a déclaré que le conseil ne votera pas la taxe à la fin de l’année, après l’été."
    (tmp_path / "a.csv").write_bytes(f'title,text\nx,"“{words}”"\n'.encode("cp1252"))
    (tmp_path / "b.csv").write_bytes(f'title,text\nx,"“{words}”"\n'.encode("utf-16"))
    assert [report.text for report in reports(read(tmp_path / "a.csv", tmp_path / "b.csv"))] == [f"“{words}”"] * 2


def test_a_flood_of_bad_rows_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One met."}\n' + "x\n" * 1000, encoding="utf-8")
    found = skipped(read(tmp_path / "a.jsonl"))
    assert len(found) == 101
    assert found[-1].reason.startswith("has 900 more rows")


def test_anything_may_be_gzipped(tmp_path: Path) -> None:
    plain = write(tmp_path / "a.jsonl", [ROW, ROW])
    packed = tmp_path / "b.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert [report.record for report in reports(read(packed))] == [0, 1]


def test_json_without_texts_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"date": "2022-01-01", "n": 5}]', encoding="utf-8")
    (bad,) = skipped(read(tmp_path / "a.json"))
    assert "'text'" in bad.reason


def test_one_json_object_is_one_report(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(ROW, indent=1), encoding="utf-8")
    (report,) = reports(read(tmp_path / "a.json"))
    assert (report.record, report.outlet) == (None, "Courier")


def test_rows_that_are_too_long_are_bad(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [ROW, ROW | {"text": "x " * 200}])
    found = read(path, limits=Limits(max_chars=100))
    assert (len(reports(found)), len(skipped(found))) == (1, 1)


@given(st.lists(TEXTS, max_size=5))
def test_json_lines_give_their_texts_back(texts: list[str]) -> None:
    stream = io.BytesIO(b"".join(msgspec.json.encode({"text": text}) + b"\n" for text in texts))
    assert [row.text for row in read_json_lines(stream, 1000) if isinstance(row, Article)] == texts


@given(st.lists(TEXTS, max_size=5))
def test_csv_gives_its_texts_back(texts: list[str]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([["title", "Text"], *(["t", text] for text in texts)])
    stream = io.BytesIO(file.getvalue().encode())
    assert [row.text for row in read_delimited(stream, "utf-8-sig", 1000) if isinstance(row, Article)] == texts


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader_of_json_lines(data: bytes) -> None:
    lines = [line for line in data.split(b"\n") if line.strip()]
    assert len(list(read_json_lines(io.BytesIO(data), 1000))) == len(lines)


@pytest.mark.parametrize("ending", ["jsonl", "json", "csv", "tsv", "parquet"])
def test_columns_may_bear_the_names_that_other_programs_give_them(tmp_path: Path, ending: str) -> None:
    row = {
        "text": "The council met.",
        "Headline": "Council meets",
        "source": "Courier",
        "byline": "Mira Tolland and Owen Fesk",
        "link": "https://courier.example/1",
        "date": "14 March 2023",
        "pubdate": "yesterday",
    }
    elsewhere = row | {"source": "https://courier.example/2", "link": "", "date": "", "pubdate": "2023-03-15"}
    first, second = reports(read(write(tmp_path / f"a.{ending}", [row, elsewhere])))
    assert (first.title, first.outlet, first.url) == ("Council meets", "Courier", "https://courier.example/1")
    assert first.authors == ("Mira Tolland", "Owen Fesk")
    assert first.published == "2023-03-14"
    assert first.published_basis is not None
    assert "'date'" in first.published_basis.why
    assert (second.outlet, second.url, second.published) == (None, "https://courier.example/2", "2023-03-15")


def test_a_columns_own_name_comes_first(tmp_path: Path) -> None:
    others = {
        "date": "2024-01-01",
        "source": "Wire",
        "publisher": "Holding",
        "author": "A B",
        "link": "https://x.example",
    }
    (report,) = reports(read(write(tmp_path / "a.csv", [ROW | others])))
    assert (report.published, report.outlet, report.url) == ("2023-03-14", "Courier", "https://courier.example/1")
    assert report.authors == ("Mira Tolland", "Owen Fesk")
