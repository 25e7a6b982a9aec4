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


def test_who_makes_a_deed_known_in_the_clause_before_is_its_subject(annotate: Annotate) -> None:
    found = annotate("Ostrel Bank will close its branch in Varnmouth by the end of the year, it said on Tuesday.")
    assert found.by("Ostrel Bank") == ["Ostrel Bank will close its branch in Varnmouth by the end of the year"]


def test_who_has_just_spoken_goes_on(annotate: Annotate) -> None:
    found = annotate(
        "The Varn Observatory said on Tuesday that its dish had failed. Ostrel Bank will pay for a new one, it said."
    )
    assert "Ostrel Bank will pay for a new one" in found.by("Varn Observatory")


def test_who_is_spoken_of_in_a_quotation_is_not_who_is_quoted(annotate: Annotate) -> None:
    found = annotate(
        'The speech by Owen Marsh stood out. He drew a crowd.\n\n"Simon Reed says that it will be a good year," he declared at one point.'
    )
    assert '"Simon Reed says that it will be a good year,"' in found.by("Owen Marsh")
