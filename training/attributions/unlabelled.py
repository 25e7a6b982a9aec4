"""Unlabelled news for distillation: texts that a teacher reads and nobody annotated."""

from __future__ import annotations

import csv
import random
import re
from pathlib import Path

Text = tuple[str, str]
"""Name and words."""

SHOOTINGS = 220
"""Reports of the Gun Violence Database that are taken: local news, which PolNeAR has none of."""
_SHORTEST, _LONGEST = 700, 6000
_LOST_BREAK = re.compile(r"(?<=[a-z0-9][.!?”\"’])(?=[A-Z“\"][a-zA-Z])")
"""Where the database joined two paragraphs without a space."""


def texts_of_folder(folder: Path, without: tuple[str, ...] = ()) -> list[Text]:
    """The ``.txt`` files of a folder, but for those whose names begin with one of ``without``."""
    return [
        (path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt"))
        if not path.name.startswith(without)
    ]


def texts_of_shootings(table: Path, seed: int = 3) -> list[Text]:
    """Some reports of the Gun Violence Database's raw table (id, address, title, text, …), drawn at random."""
    csv.field_size_limit(1 << 30)
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    random.Random(seed).shuffle(rows)
    found: list[Text] = []
    for number, _, title, text, *_ in rows:
        # The text repeats its title and goes on without a break.
        if title and text.startswith(title):
            text = f"{title}\n\n{text[len(title) :]}"
        text = _LOST_BREAK.sub("\n\n", text)
        if _SHORTEST < len(text) < _LONGEST:
            found.append((f"gvdb-{number}", text))
    return sorted(found[:SHOOTINGS])
