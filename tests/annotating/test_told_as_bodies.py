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
    ],
)
def test_use_tells_that_a_word_names_a_body(words: str) -> None:
    assert told_as_bodies(words) == {"Osmaria"}


@pytest.mark.parametrize(
    "words",
    [
        "Lindqvist's spokesman resigned.",
        "Interest in Lindqvist grew.",
        "Across Lindqvist Park, trees fell.",
        "Ada Moll and Lindqvist say so.",
    ],
)
def test_what_people_have_is_no_sign(words: str) -> None:
    assert not told_as_bodies(words)


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
