"""Relative clauses without a pronoun belong to the source that they are said of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mending.contact_clauses import without_contact_clauses
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def mended(text: str, source: str, cue: str, content: str) -> tuple[str, str, str]:
    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    (one,) = without_contact_clauses([Tagged(at(source), at(cue), (at(content),), 0.8)], pipeline()(text))
    assert one.source is not None
    return text[slice(*one.source)], text[slice(*one.cue)], text[slice(*one.content[0])]


@pytest.mark.parametrize(
    ("clause", "source", "cue", "whole", "own"),
    [
        ("A man the police had questioned said", "A man the police", "had questioned said",
         "A man the police had questioned", "said"),
        ("Experts the board spoke to said", "Experts the board", "spoke to said", "Experts the board spoke to", "said"),
        ("Records the Courier has seen show", "Records the Courier", "has seen show", "Records the Courier has seen", "show"),
    ],
)  # fmt: skip
def test_the_clauses_verb_is_no_cue(clause: str, source: str, cue: str, whole: str, own: str) -> None:
    assert mended(f"{clause} that the shop was shut.", source, cue, "that the shop was shut") == (
        whole, own, "that the shop was shut",
    )  # fmt: skip


def test_the_main_verb_is_no_content() -> None:
    text = "A study the ministry commissioned found the water was safe."
    found = mended(text, "A study the ministry", "commissioned", "found the water was safe")
    assert found == ("A study the ministry commissioned", "found", "the water was safe")


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Ada Brook had said that the shop was shut.", "Ada Brook", "had said"),
        ("Ada Brook was quoted saying that the shop was shut.", "Ada Brook", "was quoted saying"),
        ("Ada Brook went on to say that the shop was shut.", "Ada Brook", "went on to say"),
        ("Ada Brook has helped show that the shop was shut.", "Ada Brook", "has helped show"),
    ],
)
def test_a_verb_with_others_before_it_is_left_alone(text: str, source: str, cue: str) -> None:
    assert mended(text, source, cue, "that the shop was shut") == (source, cue, "that the shop was shut")


def test_whom_the_clause_is_said_of_speaks(annotate: Annotate) -> None:
    assert annotate("Experts the board spoke to said the dam could fail.").said == [
        ("Experts", "said", "the dam could fail")
    ]
