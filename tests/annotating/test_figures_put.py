"""Who puts a figure at so much, or gives it as so many, tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mending.figures_put import with_figures_put
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The ministry put the toll at nine.", "The ministry", "the toll at nine"),
        ("Harbour radio gave the number of dead as 12 on Monday.", "Harbour radio", "the number of dead as 12"),
        ("The Courier, quoting a police source, gave the price as 4 million.", "The Courier", "the price as 4 million"),
        ("Officials put it at about 300 tonnes.", "Officials", "it at about 300 tonnes"),
        ("Police raised the toll to 57.", "Police", "the toll to 57"),
        ("Officials had given the toll as 12.", "Officials", "the toll as 12"),
    ],
)
def test_who_gives_a_figure_tells_it(text: str, source: str, content: str) -> None:
    (one,) = with_figures_put((), pipeline()(text))
    assert one.source is not None
    assert (text[slice(*one.source)], text[slice(*one.content[0])]) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "The captain put the boat at risk.",
        "Reed put the ball at the 20-yard line.",
        "The mayor put the start of the talks at the top of the list.",
        "She gave the hall as a present to 300 guests.",
        "The storm raised the number of homeless to 300.",
        "The bank raised the rent to 300 crowns.",
    ],
)
def test_who_puts_something_somewhere_does_not(text: str) -> None:
    assert with_figures_put((), pipeline()(text)) == []


def test_who_is_cited_for_a_figure_is_its_source(annotate: Annotate) -> None:
    found = annotate(
        "The Harbour Courier, citing two people familiar with the matter, put the price at 4 billion dollars."
    )
    (inner,) = (one for one in found.report.attributions if one.parent is not None)
    assert found.names[inner.source or ""] == "two people familiar with the matter"
    assert [found.names[relay] for relay in inner.relays] == ["Harbour Courier"]
    assert found.words(inner.content_spans) == "the price at 4 billion dollars"
