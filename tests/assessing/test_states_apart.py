"""Bodies of two states are two voices, and so are two ministries of one."""

from __future__ import annotations

import pytest

from firsthand.assessing.known_words import KnownWords
from firsthand.assessing.states_apart import are_of_two_states
from firsthand.assessing.voices import Voices
from firsthand.model import SourceKind
from tests.assessing.linked import Said, linked

WORDS = "the oil depot beside the harbour had been hit by drones on Saturday"


def are_apart(one: str, other: str, beside: str = "") -> bool:
    kinds: dict[str, SourceKind] = {one: "organisation", other: "organisation"}
    collection = linked(Said("a", one, WORDS), Said("b", other, f"{WORDS}{beside}"), kinds=kinds)
    known = KnownWords({source.id: source for source in collection.sources}, {r.id: r.text for r in collection.reports})
    first, second = Voices(collection).of(collection.claims[0])
    return are_of_two_states(first, second, known)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia's Defence Ministry", "Ukraine's Defence Ministry"),
        ("the Russian army", "the army in Kyiv"),
        ("Norway's Defence Ministry", "Norway's Foreign Ministry"),
        ("Britain's Ministry of Defence", "the defence ministry"),
    ],
)
def test_bodies_of_two_states_are_apart(one: str, other: str) -> None:
    assert are_apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway's Defence Ministry", "the Norwegian defence ministry"),
        ("Norway's Defence Ministry", "the Harbour Board"),
        ("the ministry", "the Defence Ministry"),
    ],
)
def test_others_may_be_one(one: str, other: str) -> None:
    assert not are_apart(one, other)


def test_a_ministry_without_a_state_may_be_that_of_a_state_that_its_report_names() -> None:
    assert not are_apart("Norway's Defence Ministry", "the defence ministry", " in Norway")
