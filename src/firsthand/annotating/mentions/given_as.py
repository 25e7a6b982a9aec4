"""Names given as such: what somebody who is described says that he is called ("a survivor who gave her name only as *Mele*")."""

from __future__ import annotations

import re

_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+)){0,2})"
_GIVEN = re.compile(
    rf"""
    \bwho\s+
    (?: (?:gave|would\s+give|would\s+only\s+give|offered)\s+(?:only\s+)?(?:his|her|their)\s+(?:first\s+|full\s+|last\s+)?names?\s+(?:only\s+)?as
      | (?:asked\s+to\s+be|wanted\s+to\s+be|agreed\s+to\s+be|was|is\s+being)\s+(?:only\s+)?(?:identified|named|known|called)\s+(?:only\s+)?(?:as|by\s+(?:his|her|their)\s+(?:first|last)\s+name,)
      | (?:identified|named|introduced)\s+(?:him|her|them)sel(?:f|ves)\s+(?:only\s+)?as
      | (?:goes|went|only\s+goes)\s+by(?:\s+the\s+name(?:\s+of)?)?
    )\s+{_NAME}
    """,
    re.VERBOSE,
)


def given_name(words: str) -> str:
    """The name that a source's words say somebody gave; empty where they say no such thing."""
    found = _GIVEN.search(words)
    return found["name"] if found else ""
