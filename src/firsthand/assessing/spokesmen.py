"""Spokesmen: who is called a body's spokesman in one report, and the body that another report calls by just that name.

Linking ties a spokesman to the body that his own report tells of; "police spokesman Simon Reil" here and "police" there it leaves
apart, for there are many police.  Who says the same of one claim is the same police.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.assessing.known_words import telling_words
from firsthand.assessing.voices import Voice
from firsthand.model import Source

_OFFICE = r"(?:spokes(?:man|woman|person|people)|press (?:officer|secretary))"
_BEFORE = re.compile(rf"([^,;()]+?)(?:['’]s?)?\s+{_OFFICE}\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\b{_OFFICE}\s+(?:at|for|of)\s+([^,;()]+)", re.IGNORECASE)


def speaks_for_it(one: Voice, other: Voice, sources: Mapping[str, Source]) -> bool:
    """Tell whether one of two voices is called the spokesman of what the other is called, and no more is said of that."""
    if not (one.sources and other.sources):
        return False
    first, second = (sources[voice.sources[0]] for voice in (one, other))
    return _is_spokesman_of(first, second, sources) or _is_spokesman_of(second, first, sources)


def _is_spokesman_of(source: Source, body: Source, sources: Mapping[str, Source]) -> bool:
    whole = {*telling_words(body.name)}
    if source.kind not in ("person", "anonymous") or body.kind not in ("group", "organisation") or not whole:
        return False
    said = (source.name, *(each.words for each in source.descriptions))
    called = [found[1] for words in said for pattern in (_BEFORE, _BEHIND) for found in pattern.finditer(words)]
    called += [sources[one].name for one in source.speaks_for if one in sources]
    return any({*telling_words(whom)} == whole for whom in called)
