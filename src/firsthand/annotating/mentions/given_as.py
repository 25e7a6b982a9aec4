"""Names given as such: what somebody who is described says that he is called ("a survivor who gave her name only as *Mele*",
"a group calling itself *Grey Heron*")."""

from __future__ import annotations

import re

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
    """,
    re.VERBOSE,
)
_NO_NAME = re.compile(r"(?:An?|Another|One|Several|Some|The|Those|Three|Two)\s+[a-z]|[a-z]")
"""How words begin that have no name of their own before the one that is given: "Ada Brook, who calls herself Viper" is Ada Brook."""


def given_name(words: str) -> str:
    """The name that a source's words say somebody gave; empty where they say no such thing."""
    found = _GIVEN.search(words)
    if found is None or (found["given"] is None and _NO_NAME.match(words) is None):
        return ""
    return next(filter(None, found.groups()), "")


def names_itself(words: str) -> bool:
    """Whether those who give the name are several or a body ("a group calling *itself* Grey Heron")."""
    found = _GIVEN.search(words)
    return (
        found is not None and found["given"] is None and re.search(r"\b(?:itself|themselves)\b", found[0]) is not None
    )
