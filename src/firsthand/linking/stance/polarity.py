"""Polarity: whether one content says of a thing what another says it is not ("the seals were never replaced", "were replaced").

By words alone: a verb that stands behind a negation (or before "nothing", or behind "nobody" or a "no" for its subject) in the one and
without any in the other, near the beginning of both, and another word that both have.  So it is in five of 1,410 claims of 45 news events, and four of them are in dispute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

_FIRST = 14
"""Words of a content that are its first clause, as far as words can tell."""
_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?|[.;:!?]")
_NOT = re.compile(r"never|not|cannot|\w+n['’]t", re.IGNORECASE)
_NO = "no"
_NOBODY = frozenset(["nobody", "none", "nothing"])
"""Words that as a content's subject negate its verb."""
_SINGLE = frozenset(["a", "an", "one", "single"])
"""Words that behind "not" make of a content's subject nobody ("*not a* cent was paid")."""
_SUBJECT = 2
"""Words into a content within which such a subject begins, behind a "that"."""
_AUXILIARIES = frozenset("are can could did do does had has have is must shall should was were will would".split())  # noqa: SIM905
"""Words behind which the verb of a subject stands."""
_ANSWER = re.compile(r"^\W*no[,–—-]\W*", re.IGNORECASE)
"""A "no" that answers what was asked, before what is said."""
_NO_DENIAL = frozenset(
    "better bigger comment doubt earlier fewer greater less longer matter more one problem question sooner wonder worse".split()  # noqa: SIM905
)
"""Words behind a "no" that denies nothing of what follows ("*no doubt* the seals were replaced")."""
_NO_PART = re.compile(
    r"\b(?:had|has|have|played|plays|took|taken) no (?:\w+ )?(?:hand|involvement|part|role)\b"
    r"|\b(?:not|n['’]t|never) (?:\w+ly )?(?:been )?(?:behind|involved in|responsible for)\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"\b(?:behind|blew|blown|bombed|by|carried out|caused|committed|did|fired|hit|organi[sz]ed|ordered|plotted|responsible|sabotaged|staged|struck)\b",
    re.IGNORECASE,
)
"""Words for whose doing a thing is."""
_PRONOUN = re.compile(r"[\W]*(?:that )?(?:he|I|it|she|they|we)\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:whether|if|unless|until)\b", re.IGNORECASE)
_BETWEEN = frozenset(
    """
    actually am are be been being can could did do does even ever going had has have is may might must really should was were will
    would yet
    """.split()  # noqa: SIM905
)
"""Words that may stand between a negation and its verb."""
_NO_VERB = frozenset(
    """
    a about all an and any as at because but by every for from he her his how i in it its just much my necessarily of on only or our she
    simply so some that the their there these they this those to too us very we what when where which who why with yet you your
    """.split()  # noqa: SIM905
)
"""Words behind a negation that are no verb's, so that what is negated is no deed ("not *the* wall", "not *to* leave")."""
_ANYTHING = frozenset(
    ["ask", "believ", "com", "feel", "find", "get", "giv", "go", "know", "let", "lik", "look", "mak", "mean", "need", "put", "say", "see", "tak",
     "tell", "think", "tri", "try", "use", "want"]
)  # fmt: skip
"""Stems of verbs so common that two contents share them by chance."""
_ENDINGS = ("ing", "ied", "ies", "ed", "es", "s", "e")
_IRREGULAR = {
    form: forms.split()[0]
    for forms in (
        "beat beaten", "becom became become", "begin began begun", "break broke broken", "bring brought", "build built", "buy bought",
        "catch caught", "choos chose chosen", "driv drove driven", "fall fell fallen", "fight fought", "find found", "fly flew flown",
        "forget forgot forgotten", "giv gave given", "go went gone", "hid hidden", "hold held", "keep kept", "know knew known",
        "leav left", "los lost", "mak made", "meet met", "pay paid", "sell sold", "send sent", "shoot shot",
        "sink sank sunk", "speak spoke spoken", "spend spent", "spring sprang sprung", "steal stole stolen", "strik struck stricken",
        "swear swore sworn", "tak took taken", "teach taught", "tell told", "think thought", "win won", "writ wrote written",
    )
    for form in forms.split()
}  # fmt: skip
"""Forms of verbs by the stem of all of them."""
_SHORTEST = 3
"""Letters of a stem."""
_LONG = 4
"""Letters from which on a word that both have ties them."""


@dataclass(slots=True)
class _Said:
    """The stems of a content's first clause."""

    negated: set[str] = field(default_factory=set)
    none: set[str] = field(default_factory=set)
    """Those right behind a "no"."""
    plain: set[str] = field(default_factory=set)


def contradict(one: str, other: str) -> bool:
    """Tell whether one of two contents negates the very verb, or says "no" of the very noun, that the other has without a negation."""
    if _OPEN.search(_beginning(one)) or _OPEN.search(_beginning(other)):
        return False
    if _disowns(one, other) or _disowns(other, one):
        return True
    first, second = _said(one), _said(other)
    denied = {*_denied(first, second), *_denied(second, first)}
    denied |= {*_there_is_none(first, second, other), *_there_is_none(second, first, one)}
    both = (first.plain | first.negated) & (second.plain | second.negated)
    shared = {word for word in both - denied if len(word) >= _LONG}
    return bool(denied) and (bool(shared) or len(denied) > 1)


def _disowns(one: str, other: str) -> bool:
    """Tell whether one says that somebody had no part in what the other says was somebody's doing."""
    if _NO_PART.search(one) is None or _NO_PART.search(other) is not None or _DOING.search(other) is None:
        return False
    shared = {word for word in _stems(one) & _stems(other) if len(word) >= _LONG}
    return len(shared) >= (1 if _PRONOUN.match(one) else 2)


def _stems(content: str) -> set[str]:
    return {_stem(word.casefold()) for word in _WORD.findall(content) if word[0].isalnum()}


def _beginning(content: str) -> str:
    return " ".join(content.split()[:_FIRST])


@lru_cache(maxsize=4096)
def _said(content: str) -> _Said:
    found = _Said()
    is_negated, before = False, ""
    has_no_subject = False
    for place, word in enumerate(_WORD.findall(_ANSWER.sub("", _beginning(content)))):
        lower = word.casefold()
        if before == _NO and lower.isalpha() and lower not in _NO_DENIAL:
            found.none.add(_stem(lower))
            has_no_subject = place <= _SUBJECT
        elif not word[0].isalnum():
            is_negated = has_no_subject = False
        elif lower == "nothing" and before and before != "that":  # "agreed nothing" has its verb before it
            found.plain.discard(_stem(before))
            found.negated.add(_stem(before))
        elif has_no_subject and lower in _AUXILIARIES:  # "no money *was* paid"
            is_negated, has_no_subject = True, False
        elif _NOT.fullmatch(lower) or (lower in _NOBODY and place <= 1):  # "nobody paid"
            is_negated = True
        elif not is_negated or not (lower in _BETWEEN or lower.endswith("ly") or (before, lower) == ("going", "to")):
            if not (is_negated and lower in _NO_VERB):
                (found.negated if is_negated else found.plain).add(_stem(lower))
            has_no_subject |= is_negated and lower in _SINGLE and place <= _SUBJECT
            is_negated = False
        before = lower
    return found


def _denied(one: _Said, other: _Said) -> set[str]:
    """The stems that ``one`` has behind a negation alone and ``other`` without any."""
    return {
        word
        for word in one.negated - one.plain - _ANYTHING
        if len(word) >= _SHORTEST and word in other.plain and word not in other.negated
    }


def _there_is_none(one: _Said, other: _Said, content: str) -> set[str]:
    """The stems of what ``one`` says that there is none of, where ``other`` negates nothing and is no wish ("*to* have talks")."""
    if other.negated or other.none or content.startswith("to "):
        return set()
    return {word for word in one.none & other.plain if len(word) >= _SHORTEST}


def _stem(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST), "")
    return word.removesuffix(ending)
