"""Half names of bodies in headlines that have small letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Health agency says fever is spreading", "National Health Agency"),
        ("Water company says fever is spreading", "Clearwell Water"),
        ("Fire service says fever is spreading", "Fire service"),
        ("Fever is spreading, says agency", "National Health Agency"),
    ],
)
def test_a_headline_calls_a_body_by_half_its_name(annotate: Annotate, headline: str, body: str) -> None:
    found = annotate(
        f"{headline}\n\nThe illness is spreading along the coast, the National Health Agency said on Monday. "
        "Clearwell Water, which runs the works above the bay, insisted that its pipes were clean.\n"
    )
    assert "fever is spreading" in {words.casefold() for words in found.by(body)}


def test_one_of_two_bodies_is_not_chosen(annotate: Annotate) -> None:
    found = annotate(
        "Health agency says outbreak is spreading fast\n\nThe fever is spreading, the National Health Agency said on Monday. "
        "The Coastal Health Agency said on Tuesday that it was not.\n"
    )
    assert found.by("Health agency")
