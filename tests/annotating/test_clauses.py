"""Whom a sentence's grammar makes a pronoun stand for, and whom it bars."""

from __future__ import annotations

from collections.abc import Callable

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def test_a_clause_before_the_main_one_speaks_of_its_subject(annotate: Annotate) -> None:
    found = annotate(
        "Simon Reed told the farmers that the tests were useless. Asked by Peter Dunn about his claim that tests lead to"
        " delays, Owen Marsh insisted that this was a fact."
    )
    assert "that tests lead to delays" in found.by("Owen Marsh")


def test_who_is_asked_is_not_who_asks(annotate: Annotate) -> None:
    found = annotate(
        "A young man stopped in the street. Rep. Owen Marsh smiled at him. He asked the congressman whether the dam would hold."
    )
    assert found.by("Owen Marsh") == []
