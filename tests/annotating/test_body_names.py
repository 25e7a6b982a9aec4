"""A body's name is whole, with what it is for, the capitals before it and the state that it is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Security Service of Ukraine said that the bridge had been hit.", "Security Service of Ukraine"),
        ("On Monday the Main Harbour Directorate said that four ships had sunk.", "Main Harbour Directorate"),
        ("Britain's Ministry of Defence said that the depot had been destroyed.", "Britain's Ministry of Defence"),
        ("The think tank Institute for Conflict Study assessed that the ships would move.", "Institute for Conflict Study"),
        ("The Office of the Director of National Intelligence said that it knew of no ship.", "Office of the Director of National Intelligence"),
        ("The Southern Command said that a port had been hit.", "Southern Command"),
        ("Norway's Joint Chiefs of Staff said that the ships had fired.", "Joint Chiefs of Staff"),
        ("Northern Harbour Command, or HARCOM, said that no diver had been hurt.", "Northern Harbour Command"),
        ("The Norwegian Geological Survey put the magnitude at 6.7.", "Norwegian Geological Survey"),
        ("Rights group Foro Abierto says that 240 people have been arrested.", "Foro Abierto"),
        ("On Monday Norwegian claims that the bridge had been hit were all over the papers.", "Norway"),
    ],
)  # fmt: skip
def test_a_bodys_name_is_whole(annotate: Annotate, text: str, name: str) -> None:
    sources = {source.name: source.kind for source in annotate(text).report.sources}
    assert sources.get(name) == "organisation", sources


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("One prominent blogger, known as Grey Heron, claimed", "Grey Heron", "person"),
        ("A fighter who goes by the call sign Badger said", "Badger", "person"),
        ("A group of divers known as the Mud Larks said", "Mud Larks", "organisation"),
    ],
)
def test_who_is_known_by_a_name_has_it(annotate: Annotate, words: str, name: str, kind: str) -> None:
    sources = {source.name: source.kind for source in annotate(f"{words} that the pier had been left.").report.sources}
    assert sources.get(name) == kind, sources


def test_a_people_told_of_with_who_is_a_group(annotate: Annotate) -> None:
    (source,) = annotate("The Houthis, who control the port, said that the ship had been warned.").report.sources
    assert (source.name, source.kind) == ("Houthis", "group")


def test_a_third_of_several_is_one_who_is_not_named(annotate: Annotate) -> None:
    found = annotate("Two diplomats said that envoys had met on Monday, and a third said that one had objected.")
    assert {source.name: source.kind for source in found.report.sources}["a third"] == "anonymous"


def test_a_noun_in_small_letters_is_no_name(annotate: Annotate) -> None:
    text = "The US central bank said on Saturday that the bridge had been hit by three boats. The bank added that nobody was hurt."
    (source,) = annotate(text).report.sources
    assert source.name == "The US central bank"
