"""Tenures: what makes another office of one - that somebody was its holder, is to be, or stands below whoever is."""

from __future__ import annotations

import re

_BELOW = frozenset(["assistant", "associate", "deputy", "vice"])
_PAST = frozenset(["erstwhile", "ex", "former", "one-time", "onetime", "sometime"])
_NEXT = frozenset(["designate", "elect", "incoming"])
HELD = frozenset(["acting", "current", "incumbent", "interim", "outgoing", "sitting"])
"""Words before an office for whoever holds it, be it for the time being."""
TENURES = _BELOW | _PAST | _NEXT
"""Words before an office that make another of it."""
PORTFOLIOS = frozenset(
    ["agriculture", "business", "culture", "defence", "defense", "development", "education", "energy", "environment", "finance", "fisheries", "foreign",
     "health", "home", "housing", "immigration", "industry", "information", "interior", "justice", "labor", "labour", "science", "tourism",
     "trade", "transport", "transportation", "treasury", "welfare"]
)  # fmt: skip
"""Words before a minister's or secretary's office that say for what it is, which nobody's name alone tells."""
_OF_THE_TIME = "then"
_ENDED = re.compile(r"\s*(?:until|till|at\s+the\s+time)\b")
_ELECT = re.compile(r"\s*[-–]?\s*(?:elect|designate)\b")
_PHRASE = re.compile(r"\A.*(?:[,;:(]|\b(?:and|or|of|for|in|to)\s)", re.DOTALL)
"""What stands before a phrase's noun and belongs to another noun."""
_WORD = re.compile(r"one-time|\w+")


def offices(noun: str, before: str, after: str = "") -> tuple[str, ...]:
    """A noun's office by the words of its phrase before and behind it: "former mayor", "vice president", "mayor-elect".

    Of somebody who held it when something happened ("*then* mayor", "mayor *until* June") a report goes on to speak as its
    former holder and as its holder too: both are given.
    """
    words = _WORD.findall(_PHRASE.sub("", before.lower()))
    below = " ".join(dict.fromkeys(word for word in words if word in _BELOW))
    own = f"{below} {noun}" if below else noun
    if not _NEXT.isdisjoint(words) or _ELECT.match(after.lower()):
        return (f"{own}-elect",)
    if not _PAST.isdisjoint(words):
        return (f"former {own}",)
    is_past = _OF_THE_TIME in words or _ENDED.match(after.lower())
    return (f"former {own}", own) if is_past else (own,)
