"""Whatever a file holds: no traceback, nothing hangs, it is named once with a reason, and the rest is read."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import socket
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.model import Report, Skipped
from firsthand.reading import Ignored, Limits
from firsthand.reading.kinds import should_be_readable
from tests.reading.files import PAGE, PROSE, docx, parquet, pdf, read, reports, skipped

LIMITS = Limits(seconds=60)
"""By the clock, which runs on while the machine does something else; what is cheap is judged by `cheaply`."""
CHEAP = 5.0
"""Seconds of the processor."""
NOISE = random.Random(7).randbytes(100_000)


def cheaply(*paths: Path) -> list[Report | Skipped | Ignored]:
    """What reading gives, if it cost little here and in the process that parses, which has ended by then."""
    before = sum(os.times()[:4])
    found = read(*paths, limits=LIMITS)
    assert sum(os.times()[:4]) - before < CHEAP
    return found


def zip_bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 60_000_000)
    return file.getvalue()


UNREADABLE: dict[str, tuple[str, bytes, str]] = {
    "empty text": ("a.txt", b"", "empty"),
    "blank text": ("a.txt", b" \n\t\n", "empty"),
    "mark only": ("a.txt", b"\xef\xbb\xbf", "empty"),
    "binary text": ("a.txt", NOISE, "binary"),
    "NULs": ("a.txt", b"\0" * 5000, "binary"),
    "text that ends in NULs": ("a.txt", PROSE.encode() + b"\0" * 5000, "damaged"),
    "5 MB without a space": ("a.txt", b"x" * 5_000_000, "longer than 2,000,000"),
    "nothing but tags": ("a.html", b"<div>" * 200_000, "article"),
    "empty page": ("a.html", b"<html></html>", "article"),
    "noise as PDF": ("a.pdf", b"%PDF-1.7\n" + NOISE, "PDF"),
    "noise named PDF": ("a.pdf", NOISE, "binary"),
    "truncated PDF": ("a.pdf", pdf([["The council met."]])[:200], "PDF"),
    "PDF without text": ("a.pdf", pdf([[]]), "OCR"),
    "truncated docx": ("a.docx", docx()[:5000], "broken"),
    "docx bomb": ("a.docx", zip_bomb(), "unpacks"),
    "docx without a document": ("a.docx", docx().replace(b"word/document.xml", b"word/documint.xml"), "archive"),
    "empty message": ("a.eml", b"From: a@b.example\nSubject: Hello\n\n", "without text"),
    "broken JSON": ("a.json", b'[{"text": ', "JSON"),
    "deep JSON": ("a.json", b"[" * 200_000, "JSON"),
    "table without texts": ("a.csv", b"a,b\n1,2\n", "'text'"),
    "table without rows": ("a.csv", b"title,text\n", "no rows"),
    "noise as Parquet": ("a.parquet", b"PAR1" + NOISE + b"PAR1", "Parquet"),
    "truncated Parquet": ("a.parquet", parquet({"text": ["The council met."]})[:-20], "Parquet"),
    "Parquet without texts": ("a.parquet", parquet({"words": ["The council met."]}), "'text'"),
    "gzip bomb": ("a.txt.gz", gzip.compress(b"\0" * 50_000_000), "trap"),
    "truncated gzip": ("a.txt.gz", gzip.compress(NOISE)[:500], "ends too early"),
    "broken gzip": ("a.txt.gz", gzip.compress(PROSE.encode())[:40] + b"xxxxxxxxxxxxx", "gzip"),
    "gzip in gzip": ("a.txt.gz", gzip.compress(gzip.compress(PROSE.encode())), "binary"),
    "picture named text": ("a.txt", b"\x89PNG\r\n\x1a\n" + NOISE, "picture"),
    "old Word file": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".docx"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_it_is_named_once_with_its_reason(tmp_path: Path, case: str) -> None:
    name, content, reason = UNREADABLE[case]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(PROSE, encoding="utf-8")
    found = cheaply(tmp_path / name, tmp_path / "good.txt")
    assert [report.text for report in reports(found)] == [PROSE]
    (bad,) = skipped(found)
    assert bad.path == str(tmp_path / name)
    assert reason in bad.reason
    assert len(found) == 2


READABLE: dict[str, tuple[str, bytes]] = {
    "one byte": ("a.txt", b"x"),
    "a few control characters": ("a.txt", PROSE.encode() + b"\x00\x1f"),
    "one long word": ("a.txt", b"x" * 1_500_000),
    "CSV with NULs": ("a.csv", b"title,text\na,On\0e met.\n"),
    "half a page": ("a.html", PAGE.encode()[: PAGE.index("According")]),
    "noise in a page": ("a.html", PAGE.encode().replace(b"</article>", NOISE[:150])),
    "broken charset": ("a.html", PAGE.replace('"utf-8"', '"no-such-charset"').encode("cp1252", "replace")),
    "broken headers": ("a.eml", b"From: =?x?q?\xff?=\nDate: yesterday\nSubject: \xff\xfe\n\nThe council met.\n"),
    "broken message": ("a.eml", b"From: a@b.example\nContent-Type: text/plain; charset=x-none\n\nThe caf\xe9 met.\n"),
}


@pytest.mark.parametrize("case", READABLE)
def test_it_is_read_all_the_same(tmp_path: Path, case: str) -> None:
    name, content = READABLE[case]
    (tmp_path / name).write_bytes(content)
    found = cheaply(tmp_path / name)
    assert len(reports(found)) == len(found) == 1


def test_what_takes_too_long_is_stopped_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    begun = time.monotonic()
    assert len(reports(read(tmp_path))) == 1
    # several times what a page takes as busy as the machine is; the other takes more than thirty times that
    seconds = round(5 * (time.monotonic() - begun), 1)
    (tmp_path / "a.html").write_bytes(b"<p>" * 400_000 + b"The council met.")
    found = read(tmp_path, limits=Limits(seconds=seconds))
    assert [bad.reason.split(" to ")[0] for bad in skipped(found)] == [f"took longer than {seconds:g} seconds"]
    assert len(reports(found)) == 1


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (bad,) = skipped(read(tmp_path / "a.txt", limits=Limits(max_bytes=100)))
    assert "larger than 100 bytes" in bad.reason


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def make_link_out(path: Path) -> None:
    outside = path.parent.parent / "outside.txt"
    outside.write_text("A secret.", encoding="utf-8")
    path.symlink_to(outside)


def make_link_to_folder(path: Path) -> None:
    path.symlink_to(path.parent, target_is_directory=True)


def make_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def make_link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere.txt")


def make_link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (make_pipe, "pipe"),
        (make_socket, "socket"),
        (make_link_out, "leads out"),
        (make_link_to_folder, "link to a folder"),
        (make_link_to_itself, "back to itself"),
        (make_link_to_nothing, "nowhere"),
        (make_link_to_device, "leads out"),
    ],
)
def test_what_is_no_file_is_named_and_not_followed(tmp_path: Path, make: Callable[[Path], None], reason: str) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    make(folder / "odd.txt")
    (folder / "z.txt").write_text(PROSE, encoding="utf-8")
    found = read(folder)
    assert [report.text for report in reports(found)] == [PROSE]
    (bad,) = skipped(found)
    assert bad.path == str(folder / "odd.txt")
    assert reason in bad.reason


@pytest.mark.parametrize(
    ("make", "reason"), [(make_pipe, "pipe"), (make_socket, "socket"), (make_link_to_device, "device")]
)
def test_the_same_when_it_is_named_itself(tmp_path: Path, make: Callable[[Path], None], reason: str) -> None:
    make(tmp_path / "odd.txt")
    (bad,) = skipped(read(tmp_path / "odd.txt"))
    assert reason in bad.reason


def test_a_link_that_the_user_names_is_followed(tmp_path: Path) -> None:
    make_link_out(tmp_path / "link.txt")
    assert [report.text for report in reports(read(tmp_path / "link.txt"))] == ["A secret."]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    (bad,) = skipped(read(tmp_path))
    assert "permissions" in bad.reason


@pytest.mark.parametrize("given", ["missing.txt", "", "a\0b", "\ud800", "x" * 5000, "/dev/null"])
def test_a_path_that_is_none_is_named(given: str) -> None:
    (bad,) = skipped(read(given, given))
    assert bad.reason
    bad.path.encode()


def test_a_closed_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    (bad,) = skipped(read("-"))
    assert (bad.path, bad.reason) == ("-", "is closed; pipe a report into it")


def test_names_of_any_bytes_are_named_once_and_can_be_written(tmp_path: Path) -> None:
    names = [b"a\nb.txt", b"\xff\xfe.txt", "é.txt".encode()]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_bytes(b"" if name != names[2] else PROSE.encode())
    found = read(tmp_path)
    paths = sorted(item.path.removeprefix(f"{tmp_path}/") for item in found)
    assert paths == ["\\xff\\xfe.txt", "a\nb.txt", "é.txt"]
    assert json.dumps(paths).encode()
    assert len(reports(found)) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_nothing_is_written_to_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name, content, _ in UNREADABLE.values():
        (tmp_path / name).write_bytes(content)
    read(tmp_path, limits=LIMITS)
    assert capfd.readouterr() == ("", "")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("noise")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    name=st.sampled_from(["a", "a.txt", "a.jsonl", "a.csv", "a.json", "a.gz"]),
    start=st.sampled_from([b"", b"{", b'[{"text": "a"', b"text,title\n", b"\x1f\x8b\x08\0", b"\xff\xfe", b"text\n"]),
    rest=st.binary(max_size=200),
)
def test_no_bytes_make_it_raise(folder: Path, name: str, start: bytes, rest: bytes) -> None:
    (folder / name).write_bytes(start + rest)
    for item in read(folder / name):
        assert isinstance(item, Report | Skipped | Ignored)
        item.path.encode()
        if isinstance(item, Report):
            item.text.encode()
    (folder / name).unlink()


OF_ANOTHER_KIND = {"picture named text", "docx without a document", "table without texts", "Parquet without texts"}


@pytest.mark.parametrize("case", UNREADABLE)
def test_in_a_folder_it_is_named_where_its_name_promises_a_report(tmp_path: Path, case: str) -> None:
    name, content, _ = UNREADABLE[case]
    (tmp_path / name).write_bytes(content)
    (found,) = cheaply(tmp_path)
    promises = should_be_readable(name) and case not in OF_ANOTHER_KIND
    assert isinstance(found, Skipped if promises else Ignored)
