"""Bodies apart: two that are called by two names are two voices, though two reports give them like words.

Whoever is called by an office here and by his name there is found by what he says; "Greenpeace" and "Amnesty International", "officials
in Texas" and "officials in Florida" are nobody's second name, nor are "the union" and "the company", and two that say the same are
what a count of origins is made for.
"""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.assessing.known_words import telling_words
from firsthand.assessing.roles import roles_of
from firsthand.assessing.states_apart import states_of
from firsthand.assessing.voices import Voice
from firsthand.language.known_bodies import known_body
from firsthand.language.outlets import is_outlet
from firsthand.language.states import states_in
from firsthand.model import Source

_TIED = (
    "one in the other's name", "acts for the other", "told of by the other", "belongs to the other", "includes the other",
    "possibly the same", "one affiliation", "same passage", "member of the group", "taken up", "description fits",
)  # fmt: skip
"""Evidence that a name may be that of a part, a spokesman or the whole."""
_PARTS = (
    (frozenset(["congress", "parliament"]), frozenset(["assembly", "chamber", "commons", "house", "lords", "senate"])),
    (
        frozenset(["administration", "government"]),
        frozenset(["agency", "bureau", "department", "ministry", "office", "service"]),
    ),
)
"""Words of the names of wholes, and of those of their parts, of which a reader takes the one for the other."""
_OF_OUTLETS = frozenset(
    ["editorial", "editors", "journalists", "outlet", "paper", "papers", "press", "publication", "reporters"]
)
"""Words for outlets and those who write in them."""
_ARTICLES = frozenset(["a", "an", "the"])
_SORTS = frozenset(
    """
    agency airline bank broadcaster carmaker carrier charity club company firm giant group lender maker manufacturer operator organisation
    organization producer regulator retailer supplier watchdog
    """.split()  # noqa: SIM905
)
"""Words by which somebody with a name is told of by what sort he is of."""


def are_two_bodies(one: Voice, other: Voice, said: Mapping[str, float], sources: Mapping[str, Source]) -> bool:
    """Tell whether two voices are called by names of which neither shortens the other, or by nouns for two that nobody is both of; whom
    something ties may be one.  That reports give them the very same words does not: two may well say that the bridge is shut.

    ``said`` is the evidence on them, by name.
    """
    if not (one.sources and other.sources) or is_tied(said):
        return False
    pair = [sources[voice.sources[0]] for voice in (one, other)]
    first, second = (_name(source) for source in pair)
    if first and second:
        return not (first <= second or second <= first or _is_whole_and_part(*pair) or _is_whole_and_part(*pair[::-1]))
    if _is_outlet_beside_a_body(*pair) or _is_outlet_beside_a_body(*pair[::-1]):
        return True
    roles = [_roles(source) for source in pair]
    return all(roles) and roles[0].isdisjoint(roles[1])


def is_tied(said: Mapping[str, float]) -> bool:
    """Tell whether evidence on two voices ties them, so that two names or offices may be one's."""
    return any(said[tie] for tie in _TIED)


def _name(source: Source) -> frozenset[str]:
    """The words with a capital in the name of a body, of many or of somebody without a name of his own, states by their names; not the
    first of many or of nobody in particular, which has one as it begins the name ("*Officials* in Texas", but "the *Larks*"), nor what
    says no more than of what state or town a firm is ("the *German* carrier")."""
    words = source.name.split()
    has_article = bool(words) and words[0].casefold() in _ARTICLES
    words = words[has_article:]
    if not words or source.kind == "document" or (source.kind == "person" and words[-1][:1].isupper()):
        return frozenset()
    states = states_of(source.name)
    if (known := known_body(source.name)) is not None:
        return frozenset([*states, known.full])
    if has_article and words[-1].casefold() in _SORTS:
        return frozenset()
    if source.kind != "organisation" and not has_article and not states_in(words[0]):
        words = words[1:]
    capitals = [word for word in words if word[:1].isupper() and not states_in(word)]
    return frozenset([*states, *telling_words(" ".join(capitals))])


def _is_whole_and_part(whole: Source, part: Source) -> bool:
    """Tell whether one is a government or legislature by its name and the other may be a piece of one ("Congress", "the Senate")."""
    words = [{word.casefold() for word in source.name.split()} for source in (whole, part)]
    return any(not words[0].isdisjoint(wholes) and not words[1].isdisjoint(parts) for wholes, parts in _PARTS)


def _is_outlet_beside_a_body(outlet: Source, body: Source) -> bool:
    """Tell whether one is an outlet by its name and the other a body without one that is none ("the army confirmed what the *Courier*
    had reported")."""
    name = outlet.name.split()
    if outlet.kind != "organisation" or not name[-1:] or not name[-1][:1].isupper() or not is_outlet(outlet.name):
        return False
    words = body.name.casefold().split()
    is_nameless = body.kind in ("group", "organisation") and words[:1] == ["the"] and body.name.split()[-1].islower()
    return is_nameless and not is_outlet(body.name) and _OF_OUTLETS.isdisjoint(words)


def _roles(source: Source) -> frozenset[str]:
    """What somebody is by a noun: a nameless body's own, or of those that a person is said to belong to ("a lawyer for the *union*")."""
    if source.kind != "person":
        return roles_of(source.name)
    said = (each.words for each in (*source.descriptions, *source.affiliations))
    return frozenset(role for words in said for word in words.split() for role in roles_of(word.strip(",.")))
