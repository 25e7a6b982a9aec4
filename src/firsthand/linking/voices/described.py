"""Described: an unnamed person of whom a report says what only one person of the matter is.

"The Gorse Republican" of one report is Ada Brook where the reports on the matter call her "Rep. Ada Brook (R-Gorse)", and
nobody else whom they quote is a Republican of Gorse.  Everything that the description says must be said of the one, and
of no other.  Voices that a report introduces as unnamed ("*a* party official"), or that asked for it, are left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from firsthand.language.states import state_meant
from firsthand.linking.voices.names import person_name
from firsthand.linking.voices.organisations import acronyms
from firsthand.linking.voices.profiles import Profile, stems
from firsthand.linking.voices.together import Together
from firsthand.linking.words import stem
from firsthand.model import Source

DESCRIBED = 0.93
"""How likely the one is meant: all of the 13 such in 85 events whose marks tell were, by the rule of succession."""
_TELLING = 2
"""Stems that a description must have at least: of "the senator" there are many."""
_LONGEST = 6
"""Stems beyond which it is a sentence."""
_CROWD = 400
"""People of whom a word is said from which on it tells too little to look for them by it."""
_DEFINITE = re.compile(r"(?:the|this|that) |[A-Z][^\s]*(?: [A-Z][^\s]*)*['’]s? ", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|one|another|some|any|each|every|other|two|three|several|many)\b", re.IGNORECASE)
_BEHIND = re.compile(r" (?:at|by|for|from|in|of|on|to|who|with|,) ")
"""What comes between what somebody is and of whom or where."""
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")

_PARTIES = {
    "r": "republican",
    "d": "democrat",
    "gop": "republican",
    "g.o.p": "republican",
    "dem": "democrat",
    "democratic": "democrat",
}
_STATES = """
ala alabama | ariz arizona | ark arkansas | calif california | colo colorado | conn connecticut | del delaware | fla florida | ga georgia
ill illinois | ind indiana | kan kansas | ky kentucky | la louisiana | md maryland | mass massachusetts | mich michigan | minn minnesota
miss mississippi | mo missouri | mont montana | neb nebraska | nev nevada | okla oklahoma | ore oregon | pa pennsylvania | tenn tennessee
tex texas | vt vermont | va virginia | wash washington | wis wisconsin | wyo wyoming
"""
_SHORT = dict(entry.split() for entry in _STATES.replace("\n", " | ").split(" | ") if entry.strip())
"""How news agencies shorten the states of the United States behind a name."""
_LAWMAKERS = frozenset(map(stem, ["representative", "senator", "congressman", "congresswoman"]))
_WIDE = {
    stem("lawmaker"): _LAWMAKERS,
    stem("legislator"): _LAWMAKERS,
    stem("congressman"): frozenset([stem("representative")]),
}
"""What is said by a narrower word."""
_SAID_OF_ANY = frozenset(map(stem, ["official", "top", "senior", "former", "longtime", "veteran"]))
"""Stems of words that need not be said of one again; they tell nobody from others either."""


class _Said(NamedTuple):
    """What one report says of a person, as stems."""

    words: frozenset[str]
    called: frozenset[str]
    """What he is called, without of whom or where ("*lawyer* for Ada Brook's son")."""


def told(phrase: str) -> frozenset[str]:
    """Give the stems of what a phrase says of somebody, with parties and states in one form ("R-Gorse", "Israeli")."""
    found = set(stems(phrase))
    for word in _WORD.findall(phrase):
        form = word.casefold().rstrip(".")
        known = _PARTIES.get(form) or _SHORT.get(form)
        if known is None and word[0].isupper() and (state := state_meant(word)) is not None:
            known = state
        if known is not None:
            found.discard(stem(form))
            found |= stems(known)
    return frozenset(found)


def same_described(
    sources: Sequence[Source],
    profiles: Sequence[Profile],
    voice_of: Sequence[int],
    order: Sequence[int],
    text_of: Mapping[str, str],
    same_matter: Callable[[str, str], bool],
) -> Iterator[Together]:
    """Give the unnamed who are somebody named; ``profiles[i]`` and ``voice_of[i]`` are of ``sources[i]``."""
    people = [index for index in order if _is_named_person(sources[index], profiles[index])]
    said = {index: _said_of(sources[index], profiles[index]) for index in people}
    under: defaultdict[str, list[int]] = defaultdict(list)
    of_voice: defaultdict[int, list[int]] = defaultdict(list)
    for index in people:
        of_voice[voice_of[index]].append(index)
        for word in said[index].words:
            under[word].append(index)
    for index in order:
        telling = _description(sources[index], profiles[index], text_of) - _SAID_OF_ANY
        near = _near(telling, under)
        here = profiles[index].reports[0]
        main = told(_what(sources[index].name)) & telling
        fitting = []
        for voice in sorted({voice_of[one] for one in near if same_matter(here, profiles[one].reports[0])}):
            members = [one for one in of_voice[voice] if same_matter(here, profiles[one].reports[0])]
            words = frozenset().union(*(said[one].words for one in members))
            called = frozenset().union(*(said[one].called for one in members))
            if _all_in(telling, words) and _all_in(main, called):
                fitting.append(members[0])
        if len(fitting) == 1 and voice_of[fitting[0]] != voice_of[index]:
            yield Together(index, fitting[0])


def _near(telling: frozenset[str], under: Mapping[str, Sequence[int]]) -> list[int]:
    """Give those of whom the rarest of some words is said; none where it is said of too many."""
    found = [
        [one for form in sorted(_forms(word)) for one in under.get(form, ())] for word in sorted(telling)
    ]  # fmt: skip
    fewest = min(found, key=len, default=[])
    return fewest if len(fewest) <= _CROWD else []


def _all_in(words: frozenset[str], known: frozenset[str]) -> bool:
    return all(_forms(word) & known for word in words)


def _forms(word: str) -> frozenset[str]:
    return _WIDE.get(word, frozenset()) | {word}


def _is_named_person(source: Source, profile: Profile) -> bool:
    name = person_name(source.name)
    return source.kind == "person" and source.unnamed is None and profile.is_named and name is not None


def _what(description: str) -> str:
    """Give a description's main word ("the Radio Ost *host* from Brindle")."""
    return _BEHIND.split(description)[0].split()[-1]


def said_of(source: Source, profile: Profile) -> frozenset[str]:
    """Give the stems of all that a report says of a person, and of offices and words that need not be said."""
    return _said_of(source, profile).words | _SAID_OF_ANY


def _said_of(source: Source, profile: Profile) -> _Said:
    phrases = [item.words for item in (*source.descriptions, *source.affiliations)]
    offices = {stem(office) for office in profile.offices}
    words = {word for phrase in phrases for word in told(phrase)}
    words |= {letters for phrase in phrases for part in _BEHIND.split(phrase) for letters in acronyms(part)}
    called = {word for item in source.descriptions for word in told(_BEHIND.split(item.words)[0])}
    return _Said(frozenset(words | offices), frozenset(called | offices))


def _description(source: Source, profile: Profile, text_of: Mapping[str, str]) -> frozenset[str]:
    """Give what a description says of the one person that it stands for; nothing where it is none, or says too little."""
    if source.kind not in ("person", "anonymous") or source.unnamed == "by request":
        return frozenset()
    if source.unnamed is None and profile.is_named:
        return frozenset()
    if not _DEFINITE.match(source.name) or re.search(r"[^s]s$", _what(source.name)):
        return frozenset()
    if any(_INDEFINITE.match(text_of[mention.report][slice(*mention.span)]) for mention in source.mentions):
        return frozenset()
    found = told(source.name)
    return found if _TELLING <= len(found) <= _LONGEST else frozenset()
