"""What a sum of money is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated


@pytest.mark.parametrize(
    ("text", "unit", "what"),
    [
        ("The board said that repairs would cost 4.2 million pounds.", "GBP", "cost of repairs"),
        ("A survey put the repairs at 1.1 million pounds.", "GBP", "cost of repairs"),
        ("The bridge cost $4 million, the mayor said.", "USD", "cost of bridge"),
        ("The mayor estimated the cost of the bridge at $6 million.", "USD", "cost of bridge"),
        ("The cost of the new bridge rose to $7 million.", "USD", "cost of new bridge"),
        ("The damage was put at 3 million euros.", "EUR", "damage"),
        ("Halvex made a loss of 40 million euros.", "EUR", "loss"),
        ("Ada Brook was paid 2 million euros.", "EUR", ""),
        ("It was a $40 million bridge.", "USD", "bridge"),
    ],
)
def test_the_grammar_says_what_it_is_for(annotate: Callable[..., Annotated], text: str, unit: str, what: str) -> None:
    (figure,) = annotate(text).report.figures
    assert (figure.kind, figure.unit, figure.counted) == ("money", unit, what)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bomb weighed 500 pounds.", "measure"),
        ("The car held 300 pounds of explosives.", "measure"),
        ("The bomb cost 900 pounds.", "money"),
        ("They spent 300 pounds of public money.", "money"),
        ("The bank lent two million pounds.", "money"),
    ],
)
def test_pounds_are_money_where_they_are_paid(annotate: Callable[..., Annotated], text: str, kind: str) -> None:
    (figure,) = annotate(text).report.figures
    assert figure.kind == kind
