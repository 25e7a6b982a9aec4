"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` so that ``path`` holds all of it or what it held before, also when the program is stopped.

    Anything but a regular file (a terminal, ``/dev/null``, a pipe) is written to directly.

    Raises:
        OSError: the file cannot be written.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # A temporary file is private; the one asked for gets the mode any new file would have.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def same_file(one: Path | str, other: Path | str) -> bool:
    """Whether two paths lead to one file, also where it is not there yet; false for what is no regular file."""
    one, other = Path(one), Path(other)
    try:
        if one.exists() and other.exists():
            return one.is_file() and one.samefile(other)
        return one.resolve() == other.resolve()
    except (OSError, ValueError, RuntimeError):  # a name that the system does not take, a loop of links
        return False


def why_unwritable(path: Path) -> str | None:
    """Why a file cannot be written, asked before long work is done for it; None where it can."""
    if path.is_dir():
        return f"{path} is a folder; name a file in it"
    if path.exists():
        return None if os.access(path, os.W_OK) else f"{path} may not be written; name another file"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}; make it first"
    return None if os.access(path.parent, os.W_OK) else f"the folder {path.parent} may not be written; name another"
