from __future__ import annotations

import os
from pathlib import Path

import pytest

from firsthand.rendering.files import why_unwritable, write_whole


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    write_whole(file, b"first")
    write_whole(file, b"second")
    assert file.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_has_the_mode_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_whole(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_what_stood_there_stays_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(b"kept")

    def fail(_self: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(KeyboardInterrupt):
        write_whole(file, b"lost")
    assert file.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [file]


def test_devices_are_written_to_and_not_replaced() -> None:
    write_whole(Path(os.devnull), b"words")
    assert not Path(os.devnull).is_file()


def test_a_file_that_cannot_be_written_is_named_before_the_work(tmp_path: Path) -> None:
    assert why_unwritable(tmp_path / "new.html") is None
    assert "is a folder" in (why_unwritable(tmp_path) or "")
    assert "no folder" in (why_unwritable(tmp_path / "nowhere" / "new.html") or "")
