from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.rendering.resuming import reports_done


def test_whole_lines_are_kept_and_a_torn_one_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    whole = b'{"path":"a.txt","record":null}\n{"path":"t.csv","record":1}\n'
    file.write_bytes(whole + b'{"path":"b.t')
    assert reports_done(file) == {("a.txt", None), ("t.csv", 1)}
    assert file.read_bytes() == whole


@pytest.mark.parametrize("other", [b"hello\n", b'{"name": 1}\n', b"[]\n", b"\xff\n"])
def test_another_programs_file_is_refused_and_left_alone(tmp_path: Path, other: bytes) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(other)
    with pytest.raises(ValueError, match="line 1"):
        reports_done(file)
    assert file.read_bytes() == other
