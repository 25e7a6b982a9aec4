"""Which voices the user's register knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from firsthand.language.folding import folded
from firsthand.linking.voices.merge_evidence import compare_names
from firsthand.linking.voices.name_variants import full_forms, skeleton
from firsthand.linking.voices.names import person_name
from firsthand.linking.voices.organisations import acronyms, organisation_key
from firsthand.linking.voices.profiles import Profile
from firsthand.model import KnownVoice

_EXACT = 3
_AGAINST = frozenset(["middle names differ", "generations differ", "one generation named"])


class Match(NamedTuple):
    """An entry of the register that a voice is."""

    entry: KnownVoice
    why: str


class Register:
    """The user's entries, found by name."""

    def __init__(self, entries: Sequence[KnownVoice]) -> None:
        """Take the entries; their order plays no part."""
        self._under: defaultdict[Hashable, dict[str, KnownVoice]] = defaultdict(dict)
        for entry in entries:
            for name in entry.names:
                for key in _keys(name):
                    self._under[key][entry.id] = entry

    def find(self, profile: Profile) -> Match | None:
        """Give the one entry whose name a voice bears in full; None where none or several fit equally well.

        The very name counts most, then an acronym, then a first name's short form or another spelling.  A last name
        alone is nobody's, unless it is an entry's whole name.
        """
        if not profile.is_named:
            return None
        best: dict[str, tuple[int, KnownVoice, str]] = {}
        for title in profile.titles:
            for key in _keys(title):
                for entry in self._under.get(key, {}).values():
                    if entry.kind is not None and (entry.kind == "person") != ("person" in profile.kinds):
                        continue
                    for name in entry.names:
                        if (fit := _fit(title, name)) > best.get(entry.id, (0, entry, ""))[0]:
                            best[entry.id] = fit, entry, f"The register given calls {entry.id} “{name}”."
        ranked = sorted(best.values(), key=lambda found: -found[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return None
        return Match(ranked[0][1], ranked[0][2])


def _keys(name: str) -> Iterator[Hashable]:
    yield "whole", folded(name)
    person = person_name(name)
    if person is not None and person.given:
        for form in sorted(full_forms(person.given[0])):
            yield "person", skeleton(person.last), form
        yield "person", skeleton(person.last), skeleton(person.given[0])
    if key := organisation_key(name):
        yield "words", key
    for letters in sorted(acronyms(name)):
        yield "words", (letters,)


def _fit(written: str, name: str) -> int:
    """Give how well a written name is an entry's: 4 the very name, 3 its words, 2 an acronym, 1 a variant, 0 not."""
    if folded(written) == folded(name):
        return _EXACT + 1
    one, other = person_name(written), person_name(name)
    if one is not None and other is not None and one.given and other.given:
        found = compare_names(one, other)
        if found is not None and _AGAINST.isdisjoint(item.feature for item in found):
            if found[0].feature == "same full name":
                return _EXACT
            if found[0].feature in ("short form of the first name", "another spelling"):
                return 1
    if organisation_key(written) == organisation_key(name):
        return _EXACT
    is_short = acronyms(written) & {"".join(organisation_key(name))} or acronyms(name) & {
        "".join(organisation_key(written))
    }
    return 2 if is_short else 0
