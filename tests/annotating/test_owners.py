"""Whose wife "his wife" is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ivo Brandt said that he was innocent. His wife said that they would leave.", "Ivo Brandt's wife"),
        ("Mira Holt won. Her own party said that it was not surprised.", "Mira Holt's party"),
        (
            "The Korrel Rivers Service shut it. Its chairwoman said that it was safe.",
            "Korrel Rivers Service's chairwoman",
        ),
    ],
)
def test_who_stands_alone_is_the_owner(annotate: Annotate, text: str, name: str) -> None:
    assert name in annotate(text).names.values()


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reed met Ivo Brandt. His wife said that they would leave.",
        "Some were tired. His wife said that they would leave.",
        "Ivo Brandt was told. “It rained, and his wife said so,” Mira Holt said.",
    ],
    ids=["two", "nobody", "quoted"],
)
def test_else_it_stays_open(annotate: Annotate, text: str) -> None:
    assert {"his wife", "His wife"} & {*annotate(text).names.values()}
