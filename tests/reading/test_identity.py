from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from firsthand.reading.identity import report_id
from tests.reading.files import PROSE, read, reports


def write(folder: Path, *names: str, index: str = "") -> Path:
    for name in names:
        (folder / name).write_text(PROSE, encoding="utf-8")
    if index:
        (folder / "index.tsv").write_text(index, encoding="utf-8")
    return folder


def test_the_same_bytes_are_one_report(tmp_path: Path) -> None:
    (report,) = reports(read(write(tmp_path, "a.txt", "b.txt")))
    assert report.path == str(tmp_path / "a.txt")
    assert report.paths == (str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))


def test_unmerged_they_are_two_lines_of_one_id(tmp_path: Path) -> None:
    first, second = reports(read(write(tmp_path, "a.txt", "b.txt"), merge_duplicates=False))
    assert first.id == second.id
    assert (first.paths, second.paths) == ((first.path,), (second.path,))


def test_the_same_text_from_two_outlets_is_two_reports(tmp_path: Path) -> None:
    first, second = reports(read(write(tmp_path, "a.txt", "b.txt", index="report\toutlet\na\tCourier\nb\tGazette\n")))
    assert first.id != second.id
    assert (first.outlet, second.outlet) == ("Courier", "Gazette")


def test_the_same_text_under_two_addresses_is_two_reports(tmp_path: Path) -> None:
    index = "report\turl\na\thttps://a.example/1\nb\thttps://a.example/2\n"
    assert len(reports(read(write(tmp_path, "a.txt", "b.txt", index=index)))) == 2


def test_what_one_file_does_not_say_the_other_does(tmp_path: Path) -> None:
    index = "report\toutlet\tpublished\nb\tCourier\t2023-03-14\n"
    (report,) = reports(read(write(tmp_path, "a.txt", "b.txt", index=index)))
    assert (report.outlet, report.published) == ("Courier", "2023-03-14")
    assert report.id == report_id(PROSE, "Courier", None)


def test_other_bytes_of_the_same_text_get_an_id_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    for name, end in (("b.txt", b"\xef\xbb\xbf"), ("c.txt", b"")):
        (tmp_path / name).write_bytes(end + PROSE.replace("\n", "\r\n").encode())
    ids = [report.id for report in reports(read(tmp_path))]
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3"]


def test_digests_are_of_the_text_and_of_the_bytes(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfThe council met.\r\n"
    (tmp_path / "a.txt").write_bytes(content)
    (report,) = reports(read(tmp_path))
    assert report.sha256 == sha256(b"The council met.\n").hexdigest()
    assert report.file_sha256 == sha256(content).hexdigest()
    assert report.id == "r" + sha256(b"The council met.\n\0\0").hexdigest()[:8]


def test_text_outlet_and_address_do_not_run_together() -> None:
    assert len({report_id("a", "b", None), report_id("a", None, "b"), report_id("ab", None, None)}) == 3
