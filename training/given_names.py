"""Make ``src/firsthand/models/given-names/``: given names that nearly always belong to women, or to men, the world over.

    pip download --no-deps nomquamgender==0.1.4
    python -m training.given_names nomquamgender-0.1.4-py3-none-any.whl -o src/firsthand/models/given-names

The package gives for 720,000 names how many of 36 published sources list them, how often, and the share that belongs to women
(Van Buskirk, Clauset and Larremore, "An open-source cultural consensus approach to name-based gender classification", ICWSM
2023).  Kept is what is frequent and clear enough to be evidence.  The same file gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zipfile
from pathlib import Path

SHA256 = "55914319e0f40190683a7b93a4af781b38cfe4e56b617f7964956a5bd36396f6"
DATA = "nomquamgender/name_data.json"
FEWEST_SOURCES, FEWEST_PEOPLE = 4, 100
CLEAR = 0.04
"""The share of the other gender from which a name tells nothing."""


def chosen(data: dict[str, list[float]]) -> tuple[list[str], list[str]]:
    """Women's names and men's, in small letters without accents, by name."""
    women, men = [], []
    for name, (sources, people, share, *_) in sorted(data.items()):
        if (
            len(name) > 1
            and name.isascii()
            and name.isalpha()
            and sources >= FEWEST_SOURCES
            and people >= FEWEST_PEOPLE
        ):
            if share >= 1 - CLEAR:
                women.append(name)
            elif share <= CLEAR:
                men.append(name)
    return women, men


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("wheel", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    a = parser.parse_args()
    if hashlib.sha256(a.wheel.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{a.wheel} is not the file that the names were taken from: get nomquamgender 0.1.4 from PyPI")
    with zipfile.ZipFile(a.wheel) as package:
        data = json.loads(package.read(DATA))
    for words, names in zip(("women", "men"), chosen(data), strict=True):
        (a.out / f"{words}.txt").write_text("\n".join(names) + "\n", encoding="ascii")
        print(f"{words}: {len(names)}")


if __name__ == "__main__":
    main()
