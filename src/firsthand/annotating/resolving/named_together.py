"""Named together: what several are called who are named in one breath ("Ms. Brook and Simon Reed (L-Gorse)")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.annotating.mentions.written_names import clean
from firsthand.annotating.resolving.history import Voice

_JOINS = re.compile(r",? (?:and|or|as well as|&) |, ")
"""What stands between those who are named together."""
_BESIDE = re.compile(r" (?:of|\().*", re.DOTALL)
"""What follows the name of one of them and is none of it."""


def joint_name(words: str, members: Iterable[Voice]) -> str:
    """The names of people whom ``words`` name together, in full where the report has them so; empty where the words count in
    others ("Ada Brook and her allies").

    ``members`` are those whose names stand in the words, in their order.
    """
    parts = [clean(_BESIDE.sub("", part)) for part in _JOINS.split(words)]
    own = [
        member.name
        for member in members
        if member.kind == "person" and any(part.endswith(member.name.split()[-1]) for part in parts)
    ]
    return f"{', '.join(own[:-1])} and {own[-1]}" if len(own) == len(parts) > 1 else ""
