"""Words that a report uses as the names of states, places and firms are nobody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mentions.told_as_bodies import told_as_bodies
from tests.annotating.conftest import Annotated


@pytest.mark.parametrize(
    "words",
    [
        "Two Osmarian workers were hurt.",
        "Osmaria's foreign ministry said so.",
        "Schools closed across Osmaria on Monday.",
        "It rained.\n\nIn Osmaria, schools were closed.",
        "Osmaria shares fell by half.",
        "Osmaria, which makes pumps, closed.",
        "It rained. Osmaria say they had no offer.",
        "Neighbouring Osmaria sent two boats.",
        "Schools closed in Osmaria on Monday.",
        "Two Osmaria employees were hurt.",
        "The ship is old, said Ada Moll, a researcher at Osmaria.",
        "It rained. Osmaria said that the ship was old. It also warned that nobody had the keys.",
    ],
)
def test_use_tells_that_a_word_names_a_body(words: str) -> None:
    assert told_as_bodies(words) - told_as_bodies("") == {"Osmaria"}


@pytest.mark.parametrize(
    "words",
    [
        "Lindqvist's spokesman resigned.",
        "Interest in Lindqvist grew.",
        "They lost all trust in Lindqvist.",
        "Across Lindqvist Park, trees fell.",
        "Ada Moll and Lindqvist say so.",
        "Lindqvist said the letter was forged. It said that he had paid.",
        "Lindqvist said the ship was old. It rained.",
        "She met a lawyer at Lindqvist's house.",
    ],
)
def test_what_people_have_is_no_sign(words: str) -> None:
    assert not told_as_bodies(words) - told_as_bodies("")


def test_a_state_that_no_list_has_is_no_person(annotate: Callable[..., Annotated]) -> None:
    text = "Osmaria said on Monday that drones had struck a depot. Two Osmarian workers were hurt, a doctor said."
    first, *_ = annotate(text).report.sources
    assert (first.name, first.kind) == ("Osmaria", "organisation")


def test_two_states_have_two_ministries(annotate: Callable[..., Annotated]) -> None:
    text = (
        "Osmaria's Defense Ministry said that four drones were shot down. Lysk's Defence Ministry denied that any drone "
        "had crossed the border. The ministry said its forces were not in the area."
    )
    found = annotate(text).report.sources
    assert [source.name for source in found] == ["Osmaria's Defense Ministry", "Lysk's Defence Ministry"]


def test_a_capital_urges_calm(annotate: Callable[..., Annotated]) -> None:
    found = annotate("The vote was close. Washington urged calm, and Ada Washington said that she would wait.")
    assert {s.name: s.kind for s in found.report.sources}["Ada Washington"] == "person"
    found = annotate("The bloc had questions, while Washington urged calm.")
    assert {s.name: s.kind for s in found.report.sources}["Washington"] == "organisation"


@pytest.mark.parametrize("name", ["Greenpeace", "Frontex", "Gazprom"])
def test_well_known_bodies_are_nobody(annotate: Callable[..., Annotated], name: str) -> None:
    (source,) = annotate(f"{name} said on Monday that drones had struck a depot.").report.sources
    assert (source.name, source.kind) == (name, "organisation")


def test_who_has_a_title_is_no_well_known_body(annotate: Callable[..., Annotated]) -> None:
    (source,) = annotate("Mr. Roche said on Monday that drones had struck a depot.").report.sources
    assert source.kind == "person"
