"""Spokesmen: who is called somebody's spokesman or lawyer in one report, and whom another report calls by just that name.

Linking ties a spokesman to the body that his own report tells of; "police spokesman Simon Reil" here and "police" there it leaves
apart, for there are many police.  Who says the same of one claim is the same police.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.assessing.known_words import KnownWords, telling_words
from firsthand.assessing.voices import Voice
from firsthand.model import Source

_OFFICE = r"(?:spokes(?:man|woman|person|people)|press (?:officer|secretary)|attorney(?!s? general)|lawyer)"
_BEFORE = re.compile(rf"([^,;()]+?)(?:['’]s?)?\s+{_OFFICE}\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\b{_OFFICE}\s+(?:at|for|of)\s+([^,;()]+)", re.IGNORECASE)

_LONGEST = 300
"""Code points of a description that are read: what is longer says more than whose spokesman somebody is."""


def speaks_for_it(one: Voice, other: Voice, sources: Mapping[str, Source]) -> bool:
    """Tell whether one of two voices is called the spokesman of what the other is called, and no more is said of that."""
    if not (one.sources and other.sources):
        return False
    first, second = (sources[voice.sources[0]] for voice in (one, other))
    return _is_spokesman_of(first, second, sources) or _is_spokesman_of(second, first, sources)


def speaks_of_it(one: Voice, other: Voice, known: KnownWords) -> bool:
    """Tell whether one of two voices is somebody's spokesman and tells of the other by its name: he is nobody's whom he tells of."""
    if not (one.sources and other.sources):
        return False
    return _tells_of_another(one, other, known) or _tells_of_another(other, one, known)


def _tells_of_another(voice: Voice, other: Voice, known: KnownWords) -> bool:
    source, body = (known.sources[each.sources[0]] for each in (voice, other))
    principals, words = _principals(source, known.sources), telling_words(body.name)
    if not principals or not words or body.kind not in ("group", "organisation"):
        return False
    if any(not principal.isdisjoint(words) for principal in principals):
        return False
    return any({*words} <= known.passage(each).telling for each in voice.attributions)


def _is_spokesman_of(source: Source, body: Source, sources: Mapping[str, Source]) -> bool:
    whole = {*telling_words(body.name)}
    return source is not body and bool(whole) and whole in _principals(source, sources)


def _principals(source: Source, sources: Mapping[str, Source]) -> list[set[str]]:
    """Give the telling words of each of those whose spokesman somebody is said to be."""
    if source.kind not in ("person", "anonymous"):
        return []
    said = [words[:_LONGEST] for words in (source.name, *(each.words for each in source.descriptions))]
    called = [found[1] for words in said for pattern in (_BEFORE, _BEHIND) for found in pattern.finditer(words)]
    called += [sources[one].name for one in source.speaks_for if one in sources]
    return [words for whom in called if (words := {*telling_words(whom)})]
