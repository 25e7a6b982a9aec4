"""Names given as such: what somebody who is described says that he is called ("a survivor who gave her name only as *Mele*",
"a group calling itself *Grey Heron*"), and what others know him by ("a blogger known as *Badger*")."""

from __future__ import annotations

import re

from firsthand.annotating.mentions.name_phrases import is_calling
from firsthand.annotating.mentions.nouns import ANONYMOUS, GROUPS, ORGANISATIONS

_SEVERAL = GROUPS | ORGANISATIONS
_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+)){0,2}"
_GIVEN = re.compile(
    rf"""
    \b(?:calling|styling)\s+(?:it|him|her|them)sel(?:f|ves)\s+(?:the\s+)?(?P<calling>{_NAME})
    | \b(?:that|which|who)\s+calls?\s+(?:it|him|her|them)sel(?:f|ves)\s+(?:the\s+)?(?P<called>{_NAME})
    | \bwho\s+
    (?: (?:gave|would\s+give|would\s+only\s+give|offered)\s+(?:only\s+)?(?:his|her|their)\s+(?:first\s+|full\s+|last\s+)?names?\s+(?:only\s+)?as
      | (?:asked\s+to\s+be|wanted\s+to\s+be|agreed\s+to\s+be|was|is\s+being)\s+(?:only\s+)?(?:identified|named|known|called)\s+(?:only\s+)?(?:as|by\s+(?:his|her|their)\s+(?:first|last)\s+name,)
      | (?:identified|named|introduced)\s+(?:him|her|them)sel(?:f|ves)\s+(?:only\s+)?as
      | (?:goes|went|only\s+goes)\s+by(?:\s+the\s+name(?:\s+of)?)?
    )\s+(?P<given>{_NAME})
    | \b(?:known|goes|went)\s+(?:\w+\s+)?(?:as|by\s+(?:his\s+|her\s+|their\s+|the\s+)?(?:call\s?-?sign|handle|nickname|nom\s+de\s+guerre|pseudonym))\s+[“\"‘']?(?:the\s+)?(?P<known>{_NAME})
    | \b(?:dubbed|nicknamed)\s+[“\"‘']?(?:the\s+)?(?P<dubbed>{_NAME})
    """,
    re.VERBOSE,
)
_NO_NAME = re.compile(r"(?:An?|Another|One|Several|Some|The|Those|Three|Two)\s+[a-z]|[a-z]")
"""How words begin that have no name of their own before the one that is given: "Ada Brook, who calls herself Viper" is Ada Brook."""


def given_name(words: str, noun: str) -> str:
    """The name that a source's words say somebody gave, or that he is known by; empty where they say no such thing.

    ``noun`` is the lemma of the words' main noun: what is no somebody's is known by names as well ("a programme *known as* …").
    """
    found = _GIVEN.search(words)
    if found is None or (found["given"] is None and _NO_NAME.match(words) is None):
        return ""
    if (found["known"] or found["dubbed"]) and not (is_calling(noun) or noun in ANONYMOUS | _SEVERAL):
        return ""
    return next(filter(None, found.groups()), "")


def names_itself(words: str, noun: str) -> bool:
    """Whether those who give the name are several or a body ("a group calling *itself* Grey Heron")."""
    found = _GIVEN.search(words)
    if found is None or found["given"] is not None:
        return False
    if found["known"] or found["dubbed"]:
        return noun in _SEVERAL
    return re.search(r"\b(?:itself|themselves)\b", found[0]) is not None
