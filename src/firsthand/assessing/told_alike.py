"""Told alike: whether two reports give two numbers in one sentence, so that "300 workers" and "450 workers" are of one count.

A bare noun says too little by itself, for every firm has workers.  Where the rest of the sentence is the same they are the same workers.
"""

from __future__ import annotations

import re

from firsthand.assessing.known_words import telling_words
from firsthand.language.calendar_names import MONTH, WEEKDAY

_FEWEST = 2
"""Words besides the number and what it counts that both must have where they have no others."""
_SEVERAL = 3
"""Such words that both must have where one says more."""
_SHARE = 0.6
"""Share of the words of the shorter that the longer must have then."""
_TIME = re.compile(rf"\b(?:{WEEKDAY}|{MONTH}|(?:19|20)\d\d)\b")
_FURTHER = re.compile(r"\b(?:additional|another|extra|further|more|others?|remaining|rest)\b(?! than)", re.IGNORECASE)
"""Words that make of a number one beside another."""
_NAME = re.compile(rf"(?<=[a-z0-9,;:] )(?!{WEEKDAY}|{MONTH})[A-Z][\w’'-]+")


def told_alike(one: str, other: str, counted: str, *, on_one_matter: bool) -> bool:
    """Tell whether two passages, each with a number of what is ``counted``, say the same but for the number.

    Unless their reports are ``on_one_matter`` they must name somebody or something in common.
    """
    if _FURTHER.search(one) or _FURTHER.search(other):
        return False
    times, names = ([{*pattern.findall(words)} for words in (one, other)] for pattern in (_TIME, _NAME))
    if (all(times) and times[0] != times[1]) or (all(names) and names[0].isdisjoint(names[1])):
        return False
    if not on_one_matter and not names[0] & names[1]:
        return False
    first, second = (_words(words) - {*telling_words(counted)} for words in (one, other))
    if first == second:
        return len(first) >= _FEWEST
    return len(first & second) >= max(_SEVERAL, _SHARE * min(len(first), len(second)))


def _words(passage: str) -> set[str]:
    return {word for word in telling_words(passage) if not word.isdigit()}
