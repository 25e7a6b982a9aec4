"""Names as they are written: what a source's words make a name by capitals, titles and small words, whatever the parser says."""

from __future__ import annotations

import re

from firsthand.annotating.given_names import MEN, WOMEN
from firsthand.annotating.nouns import ORGANISATIONS, PEOPLE, TITLES

EDGES = " \t\n\r\xa0,;:.—–-\"“”„«»()[]'‘’"
"""What stands around a name and is none of it."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_OF = re.compile(r"\s(?:[Aa]gainst|for|in|of|on)\s")
_SMALL = frozenset(["and", "against", "for", "in", "of", "on", "the"])
_ADDED = re.compile(r"\s*[,(]")
_NAME_WORD = re.compile(r"[^\W\d_]\.|[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*")
"""A word of a name as text writes it: an initial, or letters that begin with a capital."""
_FULL = 2
"""Words in a full name."""


def clean(words: str) -> str:
    """Words as a name: on one line, without a possessive ending and without marks at the edges."""
    return _POSSESSIVE.sub("", " ".join(words.split()).strip(EDGES)).strip(EDGES)


def without_titles(name: str) -> str:
    """A name without article and titles; an organisation's keeps its first word ("Justice Department")."""
    words = name.split()
    titles = frozenset() if words and words[-1].lower() in ORGANISATIONS else TITLES.keys()
    while len(words) > 1 and (words[0].lower().rstrip(".") in titles or words[0].lower() in ("the", "a", "an")):
        if words[0].lower() in ("the", "a", "an") and words[1].islower():
            break
        words = words[1:]
    return " ".join(words)


def titles_within(name: str, bare: str) -> list[str]:
    """The roles that the words give which `_without_titles` took from a name."""
    taken = name.split()[: -len(bare.split())]
    return [TITLES[word] for word in (word.lower().rstrip(".") for word in taken) if word in TITLES]


def whole_body(words: str) -> str:
    """The name of a body in which an "and" joins what it is for ("the Harbour and Coast *Service*"), where a source's words
    are nothing else; what stands on both sides of one that joins two bodies ("the House and Senate") is no such name."""
    words = clean(_ADDED.split(words)[0]).removeprefix("the ").removeprefix("The ")
    before, joins, after = words.partition(" and ")
    first, last = before.split(), _OF.split(after)[0].split()
    if not joins or not first or len(last) < _FULL or last[-1].lower() not in ORGANISATIONS:
        return ""
    large = all(word in _SMALL or word[0].isupper() for word in words.split())
    return words if large and first[-1].lower() not in ORGANISATIONS and first[-1].isalpha() else ""


def plain_name(words: str) -> str:
    """A source's words where they are nothing but a title or a given name and a last name, or an office and its holder
    ("Secretary of the Harbour Ada Brook"), whatever the parser makes of them; what a comma or a bracket adds is left out."""
    first, *rest = clean(_ADDED.split(words)[0]).split() or [""]
    if len(rest) > _FULL and (holder := _holder([first, *rest])):
        return holder
    if not 1 <= len(rest) <= _FULL or not all(_NAME_WORD.fullmatch(word) for word in (first.rstrip("."), *rest)):
        return ""
    if first.casefold().rstrip(".") in TITLES:
        return "" if {word.casefold() for word in rest} & (PEOPLE | ORGANISATIONS) else " ".join(rest)
    return " ".join((first, *rest)) if first.casefold() in MEN | WOMEN else ""


def _holder(words: list[str]) -> str:
    """Who holds the office that the words before a full name give ("Harbour Board Director of Works *Ada Brook*")."""
    *office, given, last = words
    is_office = any(word.casefold() in PEOPLE for word in office) and office[-1][0].isupper() and "and" not in office
    is_large = all(word[0].isupper() or word in _SMALL for word in office)
    is_name = given.casefold() in MEN | WOMEN and _NAME_WORD.fullmatch(last) is not None
    return f"{given} {last}" if is_office and is_large and is_name else ""
