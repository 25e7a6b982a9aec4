"""What an interrupted `annotate` has already written, so that a second run goes on where the first was stopped."""

from __future__ import annotations

from pathlib import Path

import msgspec


class _Line(msgspec.Struct):
    path: str
    record: int | None


def reports_done(jsonl: Path) -> set[tuple[str, int | None]]:
    """Path and record of every report whose line stands whole in the file; a torn last line is cut off.

    Raises:
        ValueError: a line is not what `annotate` writes, so that the file is perhaps another's.
        OSError: the file cannot be read or cut.
    """
    done: set[tuple[str, int | None]] = set()
    with jsonl.open("rb+") as file:
        whole = 0
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                break
            try:
                read = msgspec.json.decode(line, type=_Line)
            except msgspec.MsgspecError as problem:
                raise ValueError(f"line {number} of {jsonl} is no line of firsthand annotate: {problem}") from None
            done.add((read.path, read.record))
            whole += len(line)
        file.truncate(whole)
    return done
