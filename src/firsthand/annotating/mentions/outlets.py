"""Outlets: whom a report itself says to be one, and by what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.annotating.mentions.genders import gender_of_full_name
from firsthand.annotating.mentions.nouns import PEOPLE, TITLES

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
_CITING = re.compile(
    rf"\b{_NAME}(?:\s(?:(?:also|earlier|first|ha[sd]|later|previously|since|subsequently|then)\s){{0,2}}report(?:ed|s)(?:\s\w+)?,\s(?:citing|quoting)|,\swhich\s(?:cited|quoted))\b"
)
"""Whoever reports a thing and names others for it."""
_SEEN_BY = re.compile(
    r"\b(?:audio|cop(?:y|ies)|documents?|e-?mails?|files?|footage|letters?|logs?|memos?|messages?|minutes|papers?|photos|recordings?|records|transcripts?|video)"
    r"\s(?:\w+ly\s)?(?:obtained|reviewed|seen|viewed)\sby\s(?:the\s)?(?P<name>[A-Z][\w&-]{0,60}(?:\s[A-Z][\w&-]{0,60}){0,3})(?=[,.;:”\"]|\s+(?:and|as|in|on|sa|sh|sug|that))"
)
"""Whoever has got hold of papers; that may be a person with a known name too."""


def outlets_named(text: str) -> frozenset[str]:
    """The names that a report's ``text`` says are outlets'; without articles, as written."""
    patterns = (_DATELINE, _SAID_TO_BE, _BEHIND, _CITING)
    found = [match["name"] for pattern in patterns for match in pattern.finditer(text)]
    seen_by = (match["name"] for match in _SEEN_BY.finditer(text))
    found += [name for name in seen_by if " " in name and not is_like_a_persons(name)]
    return _as_names(found)


def own_outlet(published_by: str | None) -> frozenset[str]:
    """The name of the outlet that a report is of, as `outlets_named` gives names; empty where none is known."""
    return _as_names([" ".join((published_by or "").split())])


def in_full(name: str, outlets: Iterable[str]) -> str:
    """The full name of the one outlet whose last word a name is ("the *Courier*" in the Harbour Courier), else the name."""
    longer = {outlet for outlet in outlets if " " not in name and outlet.endswith(f" {name}")}
    return longer.pop() if len(longer) == 1 else name


def is_like_a_persons(name: str) -> bool:
    """Tell whether a name has a given name, a title or what somebody is among its words ("Ada Brook", "Mayor Brook")."""
    words = name.casefold().replace(".", "").split()
    return bool(gender_of_full_name(name)) or any(word in TITLES.keys() | PEOPLE for word in words)


def _as_names(found: Iterable[str]) -> frozenset[str]:
    return frozenset(re.sub(r"^The\s+", "", name) for name in found if name[:1].isupper())
