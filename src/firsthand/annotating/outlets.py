"""Outlets: which names and phrases stand for somebody who publishes others' words."""

from __future__ import annotations

import re

_KINDS = frozenset(
    """
    affiliate broadcaster broadcasting bulletin channel chronicle courier daily digest dispatch echo examiner gazette
    globe guardian herald inquirer insider journal magazine media monitor network news newscast newspaper newspapers
    newsroom newsweek newswire observer online outlet paper podcast post press programme radio register reporter review
    show standard station star sun telegraph television times today tribune tv webcast weekly wire
    """.split()  # noqa: SIM905
)
"""Words with which names of outlets and of their programmes end, or which say what they are."""
_NAMES = frozenset(
    """
    abc afp ap atlantic axios bbc bloomberg breitbart buzzfeed cbc cbs cnbc cnn c-span economist espn fox gawker hbo
    huffpost interfax itv jazeera kyodo meduza mcclatchy msnbc nbc npr pbs politico propublica reuters slate spiegel
    tass tmz ukrinform univision upi vice vox wabc xinhua
    """.split()  # noqa: SIM905
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
"""What stations of the United States are called by, as the Federal Communications Commission assigns it."""
_WORD = re.compile(r"[\w.-]+")
_BESIDES = ("press conference", "news conference", "press release", "press secretary", "press office", "talk show host")


def is_outlet(words: str) -> bool:
    """Whether words name or describe an outlet or one of its programmes ("The Harbour Courier", "KXYZ radio")."""
    plain = words.replace("’s", "").replace("'s", "")
    found = _WORD.findall(plain)
    if not found or any(other in plain.lower() for other in _BESIDES):
        return False
    return any(_names_one(word) for word in found)


def _names_one(word: str) -> bool:
    lower = word.lower().rstrip(".")
    return lower in _NAMES or lower in _KINDS or _CALL_SIGN.fullmatch(word) is not None
