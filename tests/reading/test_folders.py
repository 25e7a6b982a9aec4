from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from firsthand.model import Report
from firsthand.reading import Ignored, read_reports
from tests.reading.files import PAGE, PROSE, docx, parquet, pdf, read, reports, skipped


def put(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_folders_are_walked_in_order_and_hidden_files_left(tmp_path: Path) -> None:
    put(tmp_path, b_txt="B.", a__z_txt="Z.", a__b__c_txt="C.", _hidden_txt="H.", a___git__x_txt="X.")
    found = read(tmp_path)
    assert [item.path for item in found] == [str(tmp_path / name) for name in ("a/b/c.txt", "a/z.txt", "b.txt")]


@pytest.mark.parametrize("given", [".", "./reports", "reports/", "reports"])
def test_paths_are_as_given(tmp_path: Path, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, reports__a_txt="A.")
    monkeypatch.chdir(tmp_path / "reports" if given == "." else tmp_path)
    assert [item.path for item in read(given)] == [f"{given.rstrip('/')}/a.txt"]


def test_what_is_given_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, reports__a_txt="A.", reports__b_txt="B.", reports___c_txt="C.")
    monkeypatch.chdir(tmp_path)
    found = read("reports/b.txt", "reports", "./reports/a.txt", "reports/.c.txt", "none", "none")
    assert [item.path for item in reports(found)] == ["reports/b.txt", "reports/a.txt", "reports/.c.txt"]
    assert [item.path for item in skipped(found)] == ["none"]


def test_kinds_that_cannot_be_reports_are_ignored_in_a_folder(tmp_path: Path) -> None:
    put(
        tmp_path,
        a_png=b"\x89PNG\r\n\x1a\n\0\0",
        b_txt=b"\xff\xd8\xff\xe0\0\0",
        c_zip=b"PK\x03\x04" + bytes(40),
        d_bin=bytes(range(256)) * 9,
        e_json='{"a": 1}',
        f_xml="<?xml version='1.0'?><a/>",
        g_py="import this\n",
        h=b"",
        i_csv="a,b\n1,2\n",
    )
    found = read(tmp_path)
    ignored = [Path(item.path).name for item in found if isinstance(item, Ignored)]
    assert ignored == ["a.png", "b.txt", "c.zip", "d.bin", "e.json", "f.xml", "g.py", "h", "i.csv"]
    assert skipped(found) == []


def test_what_should_have_been_readable_is_named_in_a_folder(tmp_path: Path) -> None:
    put(tmp_path, a_txt="", b_pdf=pdf([["Met."]])[:100], c_docx=docx()[:3000], d_html="<html></html>")
    assert len(skipped(read(tmp_path))) == 4


def test_content_decides_before_the_name(tmp_path: Path) -> None:
    files = {
        "a.html": pdf([["The council met."]]),
        "b.pdf": PAGE.encode(),
        "c.csv": docx(),
        "d": parquet({"text": ["Met."]}),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    found = read(tmp_path)
    assert [item.path.rsplit("/")[-1] for item in found if isinstance(item, Report)] == sorted(files)


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    (report,) = reports(read("-"))
    assert (report.path, report.text) == ("-", PROSE)


def test_a_link_to_a_file_inside_is_the_same_report(tmp_path: Path) -> None:
    put(tmp_path, a_txt=PROSE)
    (tmp_path / "b.txt").symlink_to("a.txt")
    (report,) = reports(read(tmp_path))
    assert report.paths == (str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))


def zipped(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "<x/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "remedy"),
    [
        ("a.rtf", b"{\\rtf1 The council met.}", ".docx or .txt"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx or .txt"),
        ("a.odt", zipped("META-INF/manifest.xml"), ".docx or .txt"),
        ("a.epub", zipped("META-INF/container.xml"), ".txt"),
        ("a.xlsx", zipped("xl/workbook.xml"), ".csv"),
        ("a.csv", b"Title,Content\nMet,The council met.\n", "name it 'text'"),
        ("a.jsonl", b'{"title": "Met", "content": "The council met."}\n', "name it 'text'"),
        ("a.parquet", parquet({"body": ["The council met."]}), "name it 'text'"),
    ],
)
def test_reports_in_a_form_that_is_not_read_are_named_in_a_folder(
    tmp_path: Path, name: str, content: bytes, remedy: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (missed,) = skipped(read(tmp_path))
    assert remedy in missed.reason


@pytest.mark.parametrize("one", [str, Path])
def test_one_path_is_not_taken_for_its_letters(tmp_path: Path, one: Callable[[Path], str | Path]) -> None:
    """Else the ``/`` in it would be the whole disk."""
    put(tmp_path, a_txt="The council met.")
    for given in (one(tmp_path), [one(tmp_path)]):
        assert [item.path for item in read_reports(given)] == [str(tmp_path / "a.txt")]
