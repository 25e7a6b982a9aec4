"""Unnamed: how a source without a name comes to have none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, KEPT_UNNAMED, PEOPLE
from firsthand.annotating.resolving.history import History, Voice
from firsthand.model import Span, Spans, Unnamed

_BARE = 2
"""Words in a description that says nothing of a source but that it is one ("a source")."""
_NAMED = r"(?:named|identified|quoted(?:\ by\ name)?|publicly\ identified|identified\ publicly)"
_REQUEST = re.compile(
    rf"""
    (?:(?:speak(?:s|ing)?|spoke|talk(?:s|ing|ed)?|insist(?:ed|ing)?|request(?:ed|ing)?)\ )?
      (?:up)?on\ (?:the\ )?condition\ (?:of\ anonymity|that\ (?:they|he|she|their|his|her|it)\b[^.;]{{0,40}}?\bnot\ be\ {_NAMED})
    | (?:request(?:ed|ing)?|ask(?:ed|ing)?\ for|insist(?:ed|ing)?\ on|demand(?:ed|ing)?|sought|(?:was|were|been|being)\ (?:granted|given|promised))
      \s{{1,3}} anonymity
    | (?:ask(?:ed|ing|s)?|prefer(?:red|ring)?|request(?:ed|ing)?|want(?:ed|ing)?|wish(?:ed|ing|es)?)\s{{1,3}}not\s{{1,3}}to\s{{1,3}}be\s{{1,3}}{_NAMED}
    | (?:declin(?:ed|ing|es)|refus(?:ed|ing|es)|(?:did|do|does)\ not\ (?:want|wish))\s{{1,3}}to\s{{1,3}}be\s{{1,3}}{_NAMED}
    | (?:spoke|speaking|speaks|talked|talking|said|commented)\s{{1,3}}anonymously
    | (?:was|were|is|are)(?:\ not|n['’]t)\ authori[sz]ed\ to\ (?:speak|comment|discuss|talk)(?:\ (?:publicly|on\ the\ record))?
    | not\ authori[sz]ed\ to\ (?:speak|comment|discuss|talk)
    | (?:spoke|speaking)\ on\ (?:deep\ )?background
    | whose?\ (?:name|identity)\ (?:is|was|has\ been)\ (?:being\ )?withheld(?:\ at\ (?:his|her|their)\ request)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What reports say where they leave a name out because they were asked to."""


_WITH_OTHERS = re.compile(r"\b(?:and|or)\s+(?:his|her|its|their|other|several|some|many)\s+(?:[\w-]+\s+)*[a-z-]+s\b")
"""Others without names behind one who has one."""


def requests(text: str) -> Spans:
    """Where a text says that somebody asked not to be named."""
    return tuple(match.span() for match in _REQUEST.finditer(text))


def who_asked(spans: Spans, voices: Sequence[Voice], history: History) -> dict[int, Span]:
    """Which unnamed voices asked for it: by ``id``, the words that say so.

    It is the one spoken of last before the words, in the same sentence; else the first in it; else the last in the sentence
    before.
    """
    places = sorted(
        ((mention.span[0], index) for index, voice in enumerate(voices) for mention in voice.mentions),
        key=lambda at: at,
    )
    asked: dict[int, Span] = {}
    for span in spans:
        here = history.sentence(span[0])
        at = bisect_left(places, (span[0], -1))
        before = places[at - 1] if at else None
        after = places[at] if at < len(places) else None
        if before is not None and history.sentence(before[0]) == here:
            chosen = before
        elif after is not None and history.sentence(after[0]) == here:
            chosen = after
        elif before is not None and history.sentence(before[0]) == here - 1:
            chosen = before
        else:
            continue
        asked.setdefault(id(voices[chosen[1]]), span)
    return asked


def how_unnamed(voice: Voice, asked: bool) -> Unnamed | None:
    """How a voice is unnamed; None for one that has a name or is no voice of people.

    A word in small letters is nobody's name ("liberals"), and whoever is named with others who are not leaves those unnamed
    ("Ada Brook and her allies").
    """
    if any(_names(mention) for mention in voice.mentions):
        return None
    if asked:
        return "by request"
    if voice.kind not in ("anonymous", "group", "person"):
        return None
    for mention in voice.mentions:
        if mention.form == "pronoun":
            continue
        says_more = len(mention.name.split()) > _BARE and mention.head in ANONYMOUS
        if mention.head in PEOPLE | KEPT_UNNAMED or says_more or mention.is_of_names:
            return "by role"
    return "not at all"


def _names(mention: Mention) -> bool:
    """Whether a mention gives the names of all whom it refers to."""
    if mention.is_of_names:
        return not _WITH_OTHERS.search(mention.name)
    return mention.form == "name" and not mention.name.islower()
