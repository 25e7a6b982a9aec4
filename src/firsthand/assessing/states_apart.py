"""States apart: bodies of two states, and two ministries of one, are two voices however alike they are called.

"Russia's Defence Ministry" and "Ukraine's Defence Ministry" share every word but the one that counts, and in reports on one matter
they stand side by side.
"""

from __future__ import annotations

from firsthand.assessing.known_words import KnownWords
from firsthand.assessing.voice_evidence import is_told_of
from firsthand.assessing.voices import Voice
from firsthand.language.folding import folded
from firsthand.language.known_bodies import known_body
from firsthand.language.states import STATE_BODIES, states_in
from firsthand.model import Source

_MATTERS = {
    word: matter
    for matter, words in {
        "defence": "defence defense war mod", "foreign": "foreign mfa", "interior": "interior internal home",
        "emergencies": "emergencies emergency", "finance": "finance treasury", "health": "health", "justice": "justice",
        "education": "education", "energy": "energy", "agriculture": "agriculture farm", "culture": "culture",
        "economy": "economy economic", "transport": "transport", "labour": "labour labor", "environment": "environment",
        "information": "information", "trade": "trade",
    }.items()
    for word in words.split()
}  # fmt: skip
"""What ministries are for, by the words in their names."""


def are_of_two_states(one: Voice, other: Voice, known: KnownWords) -> bool:
    """Tell whether the names of two voices' first sources say that they are of two states, or two ministries; whom we know only
    through the other may be his."""
    if not (one.sources and other.sources) or is_told_of(one, other) or is_told_of(other, one):
        return False
    pair = [known.sources[voice.sources[0]] for voice in (one, other)]
    if any(source.kind == "person" for source in pair):
        return False
    states = [states_of(source.name) for source in pair]
    if all(states):
        return states[0].isdisjoint(states[1]) or _are_two_ministries(*pair)
    if _are_two_ministries(*pair):
        return True
    if not any(states) or not all(_is_a_states(source) for source in pair):
        return False
    (whose,) = (own for own in states if own)
    bare = other if states[0] else one
    return all(known.states(each.report).isdisjoint(whose) for each in bare.attributions)


def states_of(name: str) -> frozenset[str]:
    """Give the states that a name says its bearer is of, be it only to those who know the body ("the *Kremlin*")."""
    known = known_body(name)
    return states_in(name) | frozenset([known.state] if known is not None and known.state is not None else [])


def _is_a_states(source: Source) -> bool:
    words = [folded(word).removesuffix("'s") for word in source.name.split()]
    return not STATE_BODIES.isdisjoint(words)


def _are_two_ministries(one: Source, other: Source) -> bool:
    names = [folded(source.name) for source in (one, other)]
    matters = [matters_in(name) if "ministry" in name.split() else frozenset() for name in names]
    return all(matters) and matters[0].isdisjoint(matters[1])


def matters_in(words: str) -> frozenset[str]:
    """Give what a ministry or minister is for by the words in a name ("the *Defense* Ministry": defence)."""
    return frozenset(_MATTERS[word] for word in folded(words).split() if word in _MATTERS)
