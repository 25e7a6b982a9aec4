"""Outlets: whom a report itself says to be one, and by what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = r"(?P<name>[A-Z][\w&.-]{0,60}(?:\s(?:(?:of|de|del|der|di|la|le)\s)?[A-Z0-9][\w&.-]{0,60}){0,3})"
"""Up to four words, none so long that a line of letters and dots would be read again from each of them."""
_DATELINE = re.compile(rf"^[^\n()]{{2,60}}\({_NAME}\)\s*[-–—]", re.MULTILINE)
"""Where an agency stands at the head of its report ("HARBOUR, May 3 (Tanva) -")."""
_SAID_TO_BE = re.compile(
    r"\b(?:news agency|wire service|newspaper|weekly|tabloid|broadcaster|news (?:site|website|portal|outlet)|(?:radio|television|TV|"
    rf"Telegram|YouTube) (?:channel|station))\s{_NAME}(?=[,.;:”\"]|\s+(?:and|as|cit|has|had|in|on|quot|report|said|says|that|wr))"
)
"""Where a name stands behind what it is ("the weekly Morgen reported")."""
_BEHIND = re.compile(
    rf"\b{_NAME}(?:,\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}?(?:newspaper|weekly|tabloid|broadcaster)|\snews agency)\b"
)
"""Where a name stands before what it is; a comma goes before what else is an outlet without saying so of a name ("In *June, the
magazine* …")."""
_CITING = re.compile(rf"\b{_NAME}(?:\sreport(?:ed|s)(?:\s\w+)?,\s(?:citing|quoting)|,\swhich\s(?:cited|quoted))\b")
"""Whoever reports a thing and names others for it."""


def outlets_named(text: str) -> frozenset[str]:
    """The names that a report's ``text`` says are outlets'; without articles, as written."""
    patterns = (_DATELINE, _SAID_TO_BE, _BEHIND, _CITING)
    return _as_names(match["name"] for pattern in patterns for match in pattern.finditer(text))


def own_outlet(published_by: str | None) -> frozenset[str]:
    """The name of the outlet that a report is of, as `outlets_named` gives names; empty where none is known."""
    return _as_names([" ".join((published_by or "").split())])


def in_full(name: str, outlets: Iterable[str]) -> str:
    """The full name of the one outlet whose last word a name is ("the *Courier*" in the Harbour Courier), else the name."""
    longer = {outlet for outlet in outlets if " " not in name and outlet.endswith(f" {name}")}
    return longer.pop() if len(longer) == 1 else name


def _as_names(found: Iterable[str]) -> frozenset[str]:
    return frozenset(re.sub(r"^The\s+", "", name) for name in found if name[:1].isupper())
