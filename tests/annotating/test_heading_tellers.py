"""Heading tellers: whom a heading calls by a bare noun tells below what the heading says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def tellers(found: Annotated) -> set[str]:
    """The names of all who tell something on the outer level."""
    return {found.names[one.source] for one in found.report.attributions if one.source and one.parent is None}


@pytest.mark.parametrize(
    ("heading", "text", "name"),
    [
        ("Halvex boss: we made a mistake", "Milo Tolland, the chief executive of Halvex, said that the firm had made a mistake.",
         "Milo Tolland"),
        ("Scientist: lake will be dead by 2030", "The lake will be dead by 2030, according to Ada Brook, a biologist at Tarn.",
         "Ada Brook"),
        ("CEO: layoffs are over", "The layoffs are over, Halvex chief executive Mira Tolland said on Monday.", "Mira Tolland"),
        ("Operator: plant is safe", "The plant is safe, Tarn Power said on Tuesday.", "Tarn Power"),
        ("PM: no early election", "There will be no early election, Prime Minister Ada Brook said on Monday.", "Ada Brook"),
        ("Investigators: no fire on board", "There was no fire on board, the accident board said on Tuesday.", "the accident board"),
        ("Police warn of fake inspectors", "Police in Tarn warned on Monday of fake inspectors.", "Police in Tarn"),
        ("Airline says pilot ignored warning", "Tarn Air said on Monday that the pilot had ignored a warning.", "Tarn Air"),
        ("Hospital denies blame for death", "Saint Tarn hospital on Monday denied that it was to blame for the death.",
         "Saint Tarn hospital"),
    ],
)  # fmt: skip
def test_a_headings_noun_is_whoever_tells_it_below(annotate: Annotate, heading: str, text: str, name: str) -> None:
    assert tellers(annotate(f"{heading}\n\n{text}\n")) == {name}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Scientist: lake will be dead by 2030", "The mayor, Ada Brook, said that taxes would rise next year."),
        ("Critics: dam is unsafe", "The dam is unsafe, Ada Brook, an engineer, said on Monday."),
        ("Airline says pilot ignored warning", "Ada Brook said on Monday that the pilot had ignored a warning."),
    ],
)
def test_whoever_tells_something_else_or_is_of_another_kind_is_not(annotate: Annotate, heading: str, text: str) -> None:
    assert len(tellers(annotate(f"{heading}\n\n{text}\n"))) == 2


def test_in_running_text_nothing_is_tied(annotate: Annotate) -> None:
    found = annotate(
        "An engineer said that the wall was cracked.\nSimon Reed, a diver, said that the wall was cracked."
    )
    assert len(tellers(found)) == 2
