"""Turn labels: whom initials and last names in capitals stand for before what they say ("*AB:* The meters were old.",
"*BROOK:* They were new."): the one person whose full name in the report they fit, or somebody of that name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.annotating.mentions.given_names import MEN, WOMEN
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, DOCUMENTS, GROUPS, ORGANISATIONS, PEOPLE
from firsthand.annotating.mentions.well_known import is_well_known
from firsthand.annotating.resolving.held import Held
from firsthand.language.outlets import is_outlet

_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.? ?){2,3}")
_CAPITALS = re.compile(r"[^\W\d_a-z][^\W\d_a-z'’-]{2,}")
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.'’-]+ ){0,2}[^\W\d_a-z][\w'’-]{2,}")
_ACCOUNT = re.compile(r"@\w{2,30}")
_UNKNOWN = frozenset(["unidentified", "unknown"])
_NOBODYS = ANONYMOUS | DOCUMENTS | GROUPS | ORGANISATIONS | PEOPLE | _UNKNOWN
"""Words of labels that are nobody's name."""


def with_labelled(held: Sequence[Held], known: Iterable[Mention], text: str) -> list[Held]:
    """The attributions, such labels among their sources standing for people; ``known`` is everybody whom the report names."""
    if not any(one.source is not None and _is_label(one.source, text) for one in held):
        return list(held)
    people: dict[str, set[str]] = {}
    offices: set[str] = set()
    for mention in known:
        offices.update(mention.roles)
        words = mention.name.split()
        if mention.kind == "person" and mention.has_full_name and not mention.is_of_names:
            for key in ("".join(word[0] for word in words), words[-1], mention.name):
                people.setdefault(key.casefold(), set()).add(mention.name)
    return [
        replace(one, source=_itself(_person(one.source, people, text), offices))
        if one.source is not None and _is_label(one.source, text)
        else one
        for one in held
    ]


def _is_label(mention: Mention, text: str) -> bool:
    """Whether a source stands at the beginning of a line, with a colon behind it, and is nothing but capitals, a name or an account."""
    start, end = mention.span
    words = text[start:end]
    return (
        text.startswith(":", end)
        and (start == 0 or text[start - 1] in '\n“"' or words[0] == "@")
        and any(one.fullmatch(words) for one in (_INITIALS, _CAPITALS, _NAME, _ACCOUNT))
    )


def _person(label: Mention, people: dict[str, set[str]], text: str) -> Mention:
    words = text[slice(*label.span)]
    if words[0] == "@":
        return replace(label, form="name", name=words, kind="person", labelled=True, plural=False)
    names = people.get(words.casefold(), set()) or people.get(re.sub(r"[. ]", "", words).casefold(), set())
    if words.casefold() in _UNKNOWN:
        return replace(label, form="other", kind="anonymous")
    if len(names) != 1 and not _is_somebodys(label, words):
        return label
    name = next(iter(names)) if len(names) == 1 else words
    return replace(label, form="name", name=name, kind="person", labelled=True, plural=False)


def _itself(label: Mention, offices: set[str]) -> Mention:
    """A label that is an office or a calling ("THE CHAIR", "HOST"), where nobody is said to hold it, as the name of whoever speaks under it:
    no other speaker is meant."""
    if label.form in ("name", "pronoun") or label.head in offices or label.kind not in ("anonymous", "person"):
        return label
    return replace(label, form="name", labelled=True)


def _is_somebodys(label: Mention, words: str) -> bool:
    """Whether a label of which no list and no noun says what it is has a person's name."""
    parts = [part.casefold().rstrip(".") for part in words.split()]
    if label.form == "pronoun" or _INITIALS.fullmatch(words) or not _NOBODYS.isdisjoint(parts):
        return False
    if len(parts) > 1 and parts[0] in MEN | WOMEN:
        return True
    is_known = is_outlet(words) or is_well_known(words)
    return label.kind == "document" or (label.kind == "organisation" and not label.labelled and not is_known)
