"""Write the tables of figures in the project's pages from what was measured, so that none is ever typed.

    python -m benchmarks.figures [--check]

A table stands between ``<!-- figures:NAME -->`` and ``<!-- /figures -->``.  What was measured here is in
`figures.json`, what others reach is in `peers.json`.  With ``--check`` nothing is written, and the exit status is 1
where a page says something else than the figures do.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.floors import save
from benchmarks.tables import TABLES

HERE = Path(__file__).resolve().parent
FIGURES = HERE / "figures.json"
PEERS = HERE / "peers.json"
PAGES = (HERE.parent / "README.md", HERE / "README.md")

_MARKED = re.compile(r"(<!-- figures:([\w-]+) -->\n).*?(<!-- /figures -->)", re.DOTALL)


def record(measured: Mapping[str, object], file: Path) -> None:
    """Put measurements into a file of figures, leaving those of other names as they are."""
    known = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    save({**known, **measured}, file)


def filled(page: str, figures: Mapping[str, Any], peers: Mapping[str, Any]) -> str:
    """The page with every marked table made anew.

    Raises:
        ValueError: where a marker names no table, is not closed, or wants figures that nobody measured.
    """
    if page.count("<!-- figures:") != len(_MARKED.findall(page)):
        raise ValueError("a `<!-- figures:NAME -->` has no `<!-- /figures -->` after it")

    def made(marked: re.Match[str]) -> str:
        opening, name, closing = marked.groups()
        if name not in TABLES:
            raise ValueError(f"there is no table of the name {name!r}; there are {', '.join(TABLES)}")
        try:
            return f"{opening}{TABLES[name](figures, peers)}\n{closing}"
        except KeyError as missing:
            raise ValueError(f"table {name!r} needs {missing}, which figures.json does not have") from missing

    return _MARKED.sub(made, page)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pages' tables, or check them, and give the exit status."""
    parser = argparse.ArgumentParser(description="Write the tables of figures from what was measured.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a page differs")
    asked = parser.parse_args(arguments)
    figures, peers = (json.loads(file.read_text(encoding="utf-8")) for file in (FIGURES, PEERS))
    differing = 0
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        try:
            new = filled(text, figures, peers)
        except ValueError as problem:
            print(f"{page}: {problem}", file=sys.stderr)
            return 1
        if new == text:
            continue
        differing += 1
        if asked.check:
            print(f"{page} does not say what was measured; run python -m benchmarks.figures", file=sys.stderr)
        else:
            page.write_text(new, encoding="utf-8")
            print(f"wrote {page}")
    return int(asked.check and differing > 0)


if __name__ == "__main__":
    sys.exit(main())
