"""Tellers within: who stands at the end of what is told, right before the cue ("The fleet had no part in it, *its spokesman,
Simon Reed,* told Coastal Radio").

Where what somebody is and his name stand between commas, the tagger may take them for more of what is told, and finds nobody who
tells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from firsthand.annotating.mentions.nouns import PEOPLE
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span

_SAID = re.compile(r"(?:also |later )?(?:added|claimed|said|says|told|wrote)\b", re.IGNORECASE)
_TELLER = re.compile(
    r",[”\"]?\s+(?P<who>(?:its|his|her|their|the|an?)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>[a-z-]+)(?:\s+(?:for|of|at|in)\s[^,;.\n]{1,60})?,"
    r"\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w.’'-]*){1,3}),?\s*$"
)
"""What somebody is and his full name, between commas, at the end of words."""
_FEWEST = 3
"""Words that somebody tells at least."""


def with_tellers_within(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """The attributions of a parsed block, who ends what nobody is said to tell made its source."""
    text = text_of(doc)
    return [_told(one, text) for one in tagged]


def _told(one: Tagged, text: str) -> Tagged:
    *before, (begin, end) = one.content
    if one.source is not None or end > one.cue[0] or _SAID.match(text, *one.cue) is None:
        return one
    if text[end : one.cue[0]].strip(" ,\n"):
        return one
    found = _TELLER.search(text, begin, end)
    if found is None or found["noun"] not in PEOPLE or len(text[begin : found.start()].split()) < _FEWEST:
        return one
    rest: Span = (begin, found.start() + len(found[0][: found.start("who") - found.start()].rstrip(" \n,")))
    return replace(one, source=found.span("who"), content=(*before, rest))
