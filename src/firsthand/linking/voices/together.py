"""Together: several who are named in one breath ("Ada Brook and Simon Reed") are one voice wherever the same are.

Reports name such a pair by full names here and by last names there, so that its own words tell little: who is among them
does.  A part of it that names nobody ("*his allies*") must stand in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from firsthand.language.folding import folded
from firsthand.linking.voices.names import person_name
from firsthand.linking.voices.organisations import organisation_key
from firsthand.model import Source

AMONG = re.compile(r",? (?:and|or|nor|&|including|such as|led by) |, ")
"""What stands between those who are named together."""
_ASIDE = re.compile(r" of | \(")
"""What a name is followed by that is none of it ("Ada Brook of Brindle")."""
_FULL = 2
"""Words in a full name."""

TOGETHER = 0.75
"""How likely groups that name the same are one: both of the two such in fifteen events were, by the rule of succession."""

Member = int | str
"""A voice, or the words of a part that names nobody."""


class Together(NamedTuple):
    """A source that is another, since the same are named together."""

    source: int
    """Position of the source."""
    other: int
    """Position of the one that it is."""


def members(name: str) -> list[list[str]]:
    """Give the forms, the fullest first, in which those whom a name puts together may be known; none where it is one's."""
    parts = _parts(name)
    if len(parts) < 2:
        return []
    words = [_ASIDE.split(part)[0].split() for part in parts]
    return [
        list(dict.fromkeys(" ".join(some) for some in (own, own[-_FULL:], own[-1:]) if some and some[0][0].isupper()))
        for own in words
    ]


def _parts(name: str) -> list[str]:
    return [part for part in AMONG.split(name) if part]


def same_together(
    sources: Sequence[Source], reports: Sequence[str], voice_of: Sequence[int], order: Sequence[int]
) -> Iterator[Together]:
    """Give the groups of which another names the same; ``reports[i]`` and ``voice_of[i]`` are of ``sources[i]``.

    ``order`` is the order in which they are looked at.

    At least one of them must be a voice with a name; where another is none, its words must be the same.
    """
    known = _Known(sources, reports, voice_of)
    first_of: dict[frozenset[Member], int] = {}
    for index in order:
        source = sources[index]
        if source.kind != "group" or not (named := members(source.name)):
            continue
        found = [known.find(reports[index], forms) for forms in named]
        key: frozenset[Member] = frozenset(
            folded(words) if voice is None else voice for voice, words in zip(found, _parts(source.name), strict=True)
        )
        if any(isinstance(one, int) for one in key) and len(key) > 1:
            first = first_of.setdefault(key, index)
            if voice_of[first] != voice_of[index]:
                yield Together(index, first)


class _Known:
    """Voices by report and name."""

    def __init__(self, sources: Sequence[Source], reports: Sequence[str], voice_of: Sequence[int]) -> None:
        self._here: dict[tuple[str, object], int | None] = {}
        for source, report, voice in zip(sources, reports, voice_of, strict=True):
            for form in _forms(source):
                known = self._here.setdefault((report, form), voice)
                if known != voice:
                    self._here[report, form] = None

    def find(self, report: str, forms: Sequence[str]) -> int | None:
        """Give the one voice that a report knows by the fullest of ``forms``."""
        for form in forms:
            name = person_name(form)
            keys: list[object] = [organisation_key(form)]
            keys += [name.whole] if name is not None else []
            for key in keys:
                if (voice := self._here.get((report, key))) is not None:
                    return voice
        return None


def _forms(source: Source) -> Iterator[object]:
    if source.kind in ("organisation", "group") and source.name[:1].isupper() and not members(source.name):
        yield organisation_key(source.name)
    elif source.kind == "person" and (name := person_name(source.name)) is not None:
        yield from {name.last, name.whole}
