"""Abbreviations: letters that a report says are a body's short name, whatever its words begin with.

"Lumara's Main Intelligence Directorate *(HUR)* said", "the Federal Security Service, *the FSB*, said": in reports on other
countries the letters are often those of a name that is not given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.annotating.mentions.letters import LETTERS
from firsthand.annotating.mentions.mention import Mention

_LETTERS = rf"(?P<short>{LETTERS})"
_IN_BRACKETS = re.compile(
    rf"(?<=[\w.])[”\"’']?\s\((?:or |the |also known as (?:the )?|known as (?:the )?){{0,2}}{_LETTERS}\)"
)
_BEHIND_A_COMMA = re.compile(
    rf"(?<=\w),\s(?:the |or (?:the )?|(?:also |better )?known as (?:the )?){_LETTERS},(?!\s(?:and|as well|or|plus|the|[A-Z]))"
)
_BODIES = frozenset(["document", "group", "organisation"])


def abbreviated(text: str, names: Sequence[Mention]) -> dict[str, Mention]:
    """Give the bodies that a report of ``text`` names in full where it first gives the letters that they go by, by the letters.

    ``names`` are the report's names.  Letters behind a person's name or a place's say something else ("Ada Brook (SNP)", "BRINDLE
    (AP)"), and letters given to two bodies stand for neither.
    """
    found: dict[str, Mention | None] = {}
    for site in sorted((*_IN_BRACKETS.finditer(text), *_BEHIND_A_COMMA.finditer(text)), key=lambda one: one.start()):
        whole = _ending_at(site.start(), site["short"], text, names)
        if whole is None:
            continue
        known = found.setdefault(site["short"], whole)
        if known is not None and known.name != whole.name:
            found[site["short"]] = None
    return {short: whole for short, whole in found.items() if whole is not None}


def _ending_at(end: int, short: str, text: str, names: Sequence[Mention]) -> Mention | None:
    """The longest name that ends in a place; None where what ends there is no body's."""
    there = [name for name in names if name.span[0] < end <= name.span[1] + 1 and name.name != short]
    there = [name for name in there if text[name.span[0] : end].rstrip("”\"’'").endswith(name.name.split()[-1])]
    whole = max(there, key=lambda name: len(name.name), default=None)
    return whole if whole is not None and whole.kind in _BODIES and not whole.is_place else None
