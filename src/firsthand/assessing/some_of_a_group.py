"""Some of a group: "one of them", "a second of the officials" speak from among whom the report has just quoted without names.

Of two unnamed voices it cannot be told that they are one, but who is said to be of those who were quoted adds none to them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.assessing.voices import Voice
from firsthand.model import Source

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|some|a (?:couple|handful|few))"
_SOME_OF = re.compile(
    rf"(?:one|another|both|all|most|many|{_NUMBER}|(?:a|the) (?:first|second|third|fourth|other)) of "
    r"(?:them|whom|(?:the|these|those) (?:(?:two|three|four|five|six|\d{1,3}) )?(?P<noun>[^\W\d_]+))",
    re.IGNORECASE,
)
_MANY = re.compile(rf"{_NUMBER}\b|(?:\w+ ){{0,2}}(?:aides|officers|officials|people|persons|sources)\b", re.IGNORECASE)
"""How a name begins that several have together whom nobody names."""
_NEAR = 1200
"""Code points between a group's words and those of some of it: about three paragraphs of news."""


def is_some_of(one: Voice, other: Voice, sources: Mapping[str, Source]) -> bool:
    """Tell whether, in one report, one of two voices is said to be of the other, who spoke shortly before and has no name."""
    return _is_of(one, other, sources) or _is_of(other, one, sources)


def _is_of(part: Voice, group: Voice, sources: Mapping[str, Source]) -> bool:
    if not part.sources or not group.sources or sources[group.sources[0]].kind not in ("anonymous", "group"):
        return False
    match = _SOME_OF.match(sources[part.sources[0]].name)
    name = sources[group.sources[0]].name
    if match is None or _SOME_OF.match(name) is not None or _MANY.match(name) is None:
        return False
    noun = match["noun"]
    if noun is not None and noun.casefold() not in name.casefold().split():
        return False
    return all(any(_follows(each, told) for told in _places(group)) for each in _places(part))


def _follows(part: tuple[str, int], group: tuple[str, int]) -> bool:
    return part[0] == group[0] and 0 < part[1] - group[1] <= _NEAR


def _places(voice: Voice) -> Sequence[tuple[str, int]]:
    """The report and the place of each telling of a voice."""
    return [(one.report, one.content_spans[0][0]) for one in voice.attributions]
