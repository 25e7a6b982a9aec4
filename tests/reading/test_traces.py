from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.reading import ReadingError, is_trace, read_trace
from firsthand.rendering.json import trace_to_json
from tests.documents import echo_trace


def test_a_trace_is_read_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "t.json"
    file.write_bytes(trace_to_json(echo_trace()))
    assert is_trace(file)
    assert read_trace(file) == echo_trace()


@pytest.mark.parametrize(
    "content", [b"", b"{}", b'{"reports": 3}', b"\xff", b"[" * 100_000, b'{"reports": [], "from": 1}']
)
def test_what_is_no_trace_is_refused_with_a_remedy(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "t.json"
    file.write_bytes(content)
    with pytest.raises(ReadingError, match="trace the reports anew"):
        read_trace(file)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="No such file"):
        read_trace(tmp_path / "none.json")
    assert not is_trace(tmp_path / "none.json")
