"""Names of organisations and documents: what two of them share, and which is a part of which."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from firsthand.language.folding import folded
from firsthand.language.known_bodies import known_body
from firsthand.language.legal_forms import FORMS_IN_ANY_LETTERS, without_form
from firsthand.language.states import state_itself
from firsthand.linking.voices.ministries import ministry_words
from firsthand.linking.voices.name_variants import is_a_spelling
from firsthand.linking.voices.names import TOKEN

Likeness = Literal["same", "acronym", "shortened", "spelling"]

_SMALL = frozenset(["the", "a", "an", "of", "for", "and", "at", "in", "on", "its", "his", "her", "their"])

_BODY_WORDS = """
academy administration agency airport alliance army assembly association authority bank board branch brigade bureau
cabinet campaign center centre chamber chapter church club college commission committee company conference congress
corporation council court department division embassy federation fire firm force forces foundation fund government group
hospital house industry inspectorate institute intelligence laboratory league legislature military mission ministry
movement navy network newspaper office organisation organization parliament party police poll press prison project
school secretariat senate service services society state station team times tribunal trust union unit university
"""
BODY_WORDS = frozenset(_BODY_WORDS.split())
"""What kinds of organisation are called: by themselves they tell none from another."""

_FORMS = FORMS_IN_ANY_LETTERS | {"co", "com", "us"}
"""What stands after a company's name, or before an agency's, and tells it from no other."""

_POLL = re.compile(r"(?P<whose>.*\b(?:poll|polls|survey))\b", re.IGNORECASE | re.DOTALL)
"""A poll's name as far as the word for it; what follows says when it was made and of whom."""

_SAID_TO_BE = re.compile(
    r"(?P<name>(?:.*\s)?[A-Z0-9]\S*)\s+(?:(?:daily|weekly)\s+)?(?:daily|weekly|tabloid|newspaper|magazine|broadcaster|website"
    r"|news\s+(?:agency|outlet|portal|service|site|website)|(?:radio|television|TV)\s+(?:channel|network|station))",
    re.DOTALL,
)
"""An outlet's name, and in small letters behind it what it is."""

_FEWEST = 6
"""Letters from which a name of one word may be misspelt and still be known."""


@lru_cache(maxsize=65536)
def organisation_words(name: str) -> tuple[str, ...]:
    """Give the words by which an organisation or a document is known, folded, in order, without articles and points.

    A state and its government are one voice: ``the UK`` and ``the British government`` are ``britain``.  A body that is known by several
    names has the words of one: ``the Pentagon`` is ``defense department``.
    """
    name = _usual(name)
    if (state := state_itself(name)) is not None:
        return (folded(state),)
    plain = re.sub(r"united states\b", "us", folded(_named_for(outlets_own(without_form(name))).replace("/", " ")))
    plain = re.sub(r"\bcoast[ -]guard\b", "coastguard", plain)
    forms = (token.replace(".", "").removesuffix("'s").rstrip("'") for token in TOKEN.findall(plain))
    kept = [form for form in forms if form and form not in _SMALL]
    if (ministry := ministry_words(kept)) is not None:
        return ministry
    telling = tuple(form for form in kept if form not in _FORMS)
    return telling or tuple(kept)


def _usual(name: str) -> str:
    """Give the name that says what a body is, where it is known by others too; letters that are the first of its words' stay."""
    known = known_body(name)
    if known is None:
        return name
    own = {"".join(one.casefold().split()) for one in (known.name, known.full)}
    is_its_own = "".join(name.replace(".", "").casefold().removeprefix("the ").split()) in own
    return name if is_its_own and folded(known.name) in acronyms(known.full) else known.full


def outlets_own(name: str) -> str:
    """Give an outlet's name without what it is behind it ("the Harbour Post *newspaper*"); any other as it is."""
    called = _SAID_TO_BE.fullmatch(name)
    return called["name"] if called is not None else name


def _named_for(name: str) -> str:
    """Give the name of a poll without what is said of it in small letters ("a *national* Courier poll *out today*")."""
    found = _POLL.match(name.replace("/", " "))
    whose = found["whose"].split() if found else []
    kept = [word for word in whose[:-1] if not word.islower() and word.casefold() not in ("a", "an", "the", "news")]
    return " ".join([*kept, whose[-1]]) if kept else name


@lru_cache(maxsize=65536)
def organisation_key(name: str) -> tuple[str, ...]:
    """Give the words of an organisation's name, sorted.

    ``the Department of Justice`` and ``U.S. Justice Department`` have one key, and so have ``F.B.I.`` and ``FBI``.
    """
    return tuple(sorted(organisation_words(name)))


@lru_cache(maxsize=65536)
def acronyms(name: str) -> frozenset[str]:
    """Give the initials of a name's words, folded, with and without its small words; none for a name of one word.

    ``Department of Justice`` is ``doj`` and ``dj``.
    """
    words = [folded(token) for token in TOKEN.findall(name) if folded(token) not in ("the", "a", "an")]
    large = [word for word in words if word not in _SMALL]
    if len(large) < 2:
        return frozenset()
    own = large[1:] if large[0] in ("u.s", "u.s.", "us", "united") else large
    return frozenset("".join(word[0] for word in some) for some in (words, large, own))


def likeness(one: str, other: str) -> Likeness | None:
    """Tell how two names can be one organisation's; None where they share too little, or one is a part of the other."""
    first, second = organisation_words(one), organisation_words(other)
    if not first or not second:
        return None
    if sorted(first) == sorted(second):
        return "same"
    for words, full in ((first, other), (second, one)):
        if len(words) == 1 and words[0] in acronyms(_usual(full)):
            return "acronym"
    if _with_acronyms_spelt_out(first, second) or _with_acronyms_spelt_out(second, first):
        return "acronym"
    short, long = sorted((first, second), key=len)
    if len(short) < len(long) and not is_part(one, other) and not is_part(other, one):
        rest = _rest(short, long)
        if rest is not None and not set(short) <= BODY_WORDS and not rest & BODY_WORDS:
            return "shortened"
    same = [a == b for a, b in zip(first, second, strict=False)]
    if len(first) == len(second) and same.count(False) == 1:
        a, b = first[same.index(False)], second[same.index(False)]
        if min(len(a), len(b)) >= _FEWEST and is_a_spelling(a, b):
            return "spelling"
    return None


def is_part(one: str, other: str) -> bool:
    """Tell whether ``one`` names a part of what ``other`` names, or somebody in it.

    ``the FBI's Cyber Division``, ``the Cyber Division of the FBI`` and ``the Reil campaign`` are not the FBI, nor Reil.
    """
    whole = organisation_words(other)
    own = organisation_words(one)
    if not whole or len(own) <= len(whole):
        return False
    before, _, after = _halves(one)
    if whole in (organisation_words(before), organisation_words(after)):
        return True
    return own[: len(whole)] == whole and own[-1] in BODY_WORDS


def _halves(name: str) -> tuple[str, str, str]:
    """Give a name's two sides of a possessive, or of the ``of`` that a part's name turns on."""
    found = re.search(r"['’]s?\s+| (?:of|for|at|in) (?:the )?", name)
    return (name[: found.start()], found.group(), name[found.end() :]) if found else ("", "", "")


def _rest(short: tuple[str, ...], long: tuple[str, ...]) -> frozenset[str] | None:
    """Give the words by which ``long`` is longer where it begins or ends in ``short``; None where it does not."""
    if long[-len(short) :] == short:
        return frozenset(long[: -len(short)])
    if long[: len(short)] == short:
        return frozenset(long[len(short) :])
    return None


def _with_acronyms_spelt_out(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether ``long`` is ``short`` with an acronym spelt out: ``nbc wsj poll``, ``nbc wall street journal poll``."""
    for at, word in enumerate(short):
        if len(word) < 2 or len(short) < 2:
            continue
        before, after = short[:at], short[at + 1 :]
        middle = long[len(before) : len(long) - len(after)]
        if len(middle) == len(word) and long[: len(before)] == before and (not after or long[-len(after) :] == after):
            return "".join(part[0] for part in middle) == word
    return False
