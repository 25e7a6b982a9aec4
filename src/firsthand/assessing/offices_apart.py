"""Offices apart: the mayor is not the governor nor the army, "Ada Brook, a nurse" not the minister, though two reports give them like
words.

Whoever is called by name here and by an office there is found by what he says; an office that is another than all that is said of him
is somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.assessing.bodies_apart import is_tied
from firsthand.assessing.roles import roles_of
from firsthand.assessing.states_apart import matters_in
from firsthand.assessing.voices import Voice
from firsthand.language.folding import folded
from firsthand.model import Source

_NOUNS = {
    "admiral brigadier colonel commander gen general lieutenant": "officer",
    "ambassador diplomat envoy": "diplomat",
    "analyst economist expert historian professor researcher scientist": "scholar",
    "archbishop bishop imam pastor pope priest rabbi vicar": "clergy",
    "attorney": "lawyer prosecutor",
    "barrister lawyer solicitor": "lawyer",
    "ceo executive": "executive",
    "chairman chairwoman": "chairman executive",
    "chief": "executive officer police",
    "coach": "coach",
    "coroner": "medic scholar",
    "congressman congresswoman rep representative": "legislator",
    "councillor": "councillor",
    "director": "executive scholar",
    "detective sheriff superintendent": "police",
    "doctor nurse paramedic physician surgeon": "medic scholar",
    "driver": "driver",
    "engineer mechanic": "engineer scholar",
    "farmer": "farmer",
    "goalkeeper midfielder player striker": "player",
    "gov governor": "governor",
    "journalist reporter": "journalist",
    "judge magistrate": "judge",
    "king prince princess queen": "royal",
    "lawmaker mp parliamentarian": "legislator minister senator",
    "mayor": "councillor mayor",
    "minister premier": "minister legislator",
    "pilot": "pilot",
    "president": "executive president",
    "prosecutor": "prosecutor lawyer",
    "sen senator": "senator",
    "secretary": "minister secretary",
    "spokesman spokesperson spokeswoman": "spokesman diplomat officer",
    "teacher": "teacher",
}
_OFFICES = {noun: frozenset(roles.split()) for nouns, roles in _NOUNS.items() for noun in nouns.split()}
_SPEAKING_FOR = {
    "airline": "engineer executive pilot",
    "airport": "engineer executive police",
    "army": "minister officer pilot",
    "company": "driver engineer executive farmer lawyer player scholar",
    "council": "councillor executive mayor",
    "court": "judge",
    "fire": "officer",
    "insurer": "executive scholar",
    "labour": "driver engineer executive medic pilot police president teacher",
    "medicine": "executive medic",
    "opposition": "executive governor legislator mayor president senator",
    "people": "clergy driver engineer farmer lawyer medic pilot teacher",
    "police": "officer police",
    "port": "engineer executive officer pilot",
    "prosecution": "lawyer prosecutor",
    "rebels": "officer president",
}
"""Who may be meant where a body that has no name is said to say something, besides its spokesmen."""
_BEHIND = re.compile(r"[,(]|\s(?:and|as|at|by|for|from|in|near|of|on|that|who|whose|with)\s")
"""Where what is said of somebody who is called by his office begins."""
_WORD = re.compile(r"[^\W\d_]+")


def have_two_offices(one: Voice, other: Voice, said: Mapping[str, float], sources: Mapping[str, Source]) -> bool:
    """Tell whether one of two voices is called by an office that nothing said of the other agrees with, be that a nameless body.

    ``said`` is the evidence on them, by name; whom something ties may be one.
    """
    if not (one.sources and other.sources) or is_tied({**said, "description fits": said["description fits"] == 1}):
        return False
    pair = [sources[voice.sources[0]] for voice in (one, other)]
    if [source.kind for source in pair].count("person") == 1:
        person, body = sorted(pair, key=lambda source: source.kind != "person")
        return _speaks_for_another(_offices(person), roles_of(body.name))
    if any(source.kind != "person" for source in pair) or all(_is_named(source) for source in pair):
        return False
    offices = [_offices(source) for source in pair]
    if not all(offices):
        return False
    matters = [matters_in(" ".join(_calling(source))) for source in pair]
    both_ministers = all("minister" in held for held in offices)
    return offices[0].isdisjoint(offices[1]) or (both_ministers and all(matters) and matters[0].isdisjoint(matters[1]))


def _speaks_for_another(offices: frozenset[str], roles: frozenset[str]) -> bool:
    """Whether nobody of such offices speaks for a body of such roles ("the *governor*", "the *army*")."""
    theirs = {office for role in roles for office in _SPEAKING_FOR.get(role, "").split()} | {"spokesman"}
    return bool(offices) and bool(roles) and offices.isdisjoint(theirs)


def _is_named(source: Source) -> bool:
    words = source.name.split()
    return bool(words) and words[-1][:1].isupper() and words[0].casefold() not in ("a", "an", "the")


def _calling(source: Source) -> list[str]:
    """What somebody is called by: his office where he has no name, else all that is said of him."""
    if _is_named(source):
        return [each.words for each in (*source.descriptions, *source.affiliations)]
    return [_BEHIND.split(source.name, maxsplit=1)[0]]


def _offices(source: Source) -> frozenset[str]:
    """The offices that somebody's words name; of a name that is nothing but an office its last word alone."""
    words = [folded(word) for calling in _calling(source) for word in _WORD.findall(calling)]
    held = words if _is_named(source) else words[-1:]
    return frozenset(office for word in held for office in _OFFICES.get(word, ()))
