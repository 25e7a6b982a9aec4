"""From the paths a user gives to the files that are read, in sorted order, each once."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Skipped
from firsthand.reading.content import system_reason
from firsthand.reading.metadata import Metadata, read_index

STANDARD_INPUT = "-"
Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]
"""One path or several."""
_INDEX_NAMES = ("index.tsv", "index.csv")


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file in a given folder that is of a kind that cannot be a report."""

    path: str
    """The folder as given plus the rest."""


@dataclass(frozen=True, slots=True)
class Index:
    """A folder's own metadata."""

    folder: str
    """The folder's path, as its files' paths begin."""
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read."""

    path: str
    """As given, or the folder as given plus the rest; bytes that are no UTF-8 are written as ``\\xff``."""
    location: str
    """The path for the system, links resolved where they are followed."""
    named: bool
    """Whether the user named it itself."""
    indexes: tuple[Index, ...] = ()
    """The metadata of the folders it was found in, the nearest first."""


@dataclass(slots=True)
class _Folder:
    location: str
    path: str
    entries: Iterator[os.DirEntry[str]]
    indexes: tuple[Index, ...]
    index_names: frozenset[str]


def find_inputs(paths: Paths) -> Iterator[Input | Skipped]:
    """Find what there is to read: files as named, folders recursively in sorted order; hidden files are passed over.

    Links in a folder are followed to files inside it and nowhere else.  What is named twice, or named and also found
    in a folder, is given once.

    Args:
        paths: files and folders; ``-`` is standard input.  One path by itself is that path: taken for a sequence, its
            letters would be paths, and the ``/`` among them the whole disk.
    """
    given_paths = [paths] if isinstance(paths, str | os.PathLike) else paths
    files: set[str] = set()
    folders: set[str] = set()
    for given in [os.fspath(one) for one in given_paths]:
        path = _shown(given)
        if given == STANDARD_INPUT:
            if given not in files:
                yield Input(given, given, named=True)
            files.add(given)
            continue
        if _is_covered(path, files, folders):
            continue
        try:
            is_folder = stat.S_ISDIR(os.stat(given).st_mode)  # noqa: PTH116 - an empty path is not the current folder
        except OSError as problem:
            yield Skipped(path, _broken_link(given, problem))
            files.add(_key(path))
            continue
        except ValueError:
            yield Skipped(path, "has a name that the system does not take; check it")
            files.add(_key(path))
            continue
        if is_folder:
            for found in _walk(given):
                if not (files or folders) or not _is_covered(found.path, files, folders):
                    yield found
            folders.add(_key(path))
        else:
            yield Input(path, given, named=True)
            files.add(_key(path))


def _shown(path: str) -> str:
    try:
        return os.fsencode(path).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return path.encode("utf-8", "backslashreplace").decode()


def _key(path: str) -> str:
    """Return what tells paths apart: ``./a//b`` is ``a/b``; ``..`` stays, for a link may stand before it."""
    parts = [part for part in path.split("/") if part not in ("", ".")]
    return ("/" if path.startswith("/") else "") + "/".join(parts)


def _is_covered(path: str, files: set[str], folders: set[str]) -> bool:
    """Tell whether a path was given before, or lies in a folder that was, where a walk would have met it."""
    key = _key(path)
    if key in files or key in folders:
        return True
    parts = key.split("/")
    for end in range(len(parts) - 1, -1, -1):
        if parts[end].startswith("."):
            return False
        if ("/".join(parts[:end]) or ("/" if key.startswith("/") else "")) in folders:
            return True
    return False


def _walk(given: str) -> Iterator[Input | Skipped]:
    root = os.path.realpath(given)
    opened = _open_folder(given, _shown(given), ())
    yield from opened[1]
    folders = [opened[0]] if opened[0] else []
    while folders:
        folder = folders[-1]
        entry = next(folder.entries, None)
        if entry is None:
            folders.pop()
            continue
        if entry.name.startswith(".") or entry.name in folder.index_names:
            continue
        path = os.path.join(folder.path, _shown(entry.name))  # noqa: PTH118 - pathlib would drop a leading ./
        try:
            if entry.is_symlink():
                yield _linked(entry, path, root, folder.indexes)
            elif entry.is_dir(follow_symlinks=False):
                inner, problems = _open_folder(entry.path, path, folder.indexes)
                yield from problems
                folders += [inner] if inner else []
            else:
                yield Input(path, entry.path, named=False, indexes=folder.indexes)
        except OSError as problem:
            yield Skipped(path, system_reason(problem))


def _open_folder(location: str, path: str, above: tuple[Index, ...]) -> tuple[_Folder | None, list[Skipped]]:
    """List a folder and read its index, if it has one; return it and what could not be read."""
    try:
        with os.scandir(location) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as problem:
        return None, [Skipped(path, system_reason(problem))]
    indexes, names, problems = above, set(), []
    for entry in entries:
        if entry.name not in _INDEX_NAMES or not entry.is_file(follow_symlinks=False):
            continue
        shown = os.path.join(path, entry.name)  # noqa: PTH118
        read = read_index(entry.path, shown)
        if read is not None:
            metadata, wrong = read
            indexes = (Index(path, metadata), *indexes)
            names.add(entry.name)
            if wrong:
                more = f" (and {len(wrong) - 1} more such rows)" if len(wrong) > 1 else ""
                problems.append(Skipped(shown, f"{wrong[0]}{more}; the other rows are used"))
    return _Folder(location, path, iter(entries), indexes, frozenset(names)), problems


def _linked(entry: os.DirEntry[str], path: str, root: str, indexes: tuple[Index, ...]) -> Input | Skipped:
    """Follow a link to a file inside the given folder, and name any other."""
    try:
        target = os.path.realpath(entry.path, strict=True)
    except OSError as problem:
        return Skipped(path, _broken_link(entry.path, problem))
    if os.path.commonpath((root, target)) != root:
        return Skipped(path, "is a link that leads out of the given folder, and is not followed; name what it leads to")
    if os.path.isdir(target):  # noqa: PTH112
        return Skipped(path, "is a link to a folder, and is not followed; the folder is read under its own name")
    return Input(path, target, named=False, indexes=indexes)


def _broken_link(location: str, problem: OSError) -> str:
    if problem.errno == errno.ENOENT and os.path.lexists(location):
        return "is a link that leads nowhere"
    return system_reason(problem)
