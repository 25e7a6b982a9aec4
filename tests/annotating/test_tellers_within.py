"""Tellers whom the tagger takes for the end of what they tell."""

from __future__ import annotations

import pytest

from firsthand.annotating.mending.tellers_within import with_tellers_within
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline


def told(content: str, cue: str, behind: str = " Coastal Radio on Monday.") -> tuple[str | None, list[str]]:
    text = f"{content}, {cue}{behind}"
    at = len(content) + 2
    (one,) = with_tellers_within([Tagged(None, (at, at + len(cue)), ((0, len(content)),), 0.5)], pipeline()(text))
    return one.source and text[slice(*one.source)], [text[begin:end] for begin, end in one.content]


def test_who_is_named_with_what_he_is_tells_it() -> None:
    found = told("The fleet had no part in the fire at Brindle, its spokesman, Simon Reed", "told")
    assert found == ("its spokesman, Simon Reed", ["The fleet had no part in the fire at Brindle"])


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("The fleet had no part in it, its flagship, Ada Brook", "told"),
        ("The fleet was led by its captain, Simon Reed", "denied"),
        ("Nobody came, its spokesman", "said"),
        ("Its spokesman, Simon Reed", "told"),
    ],
)
def test_other_words_stay_what_is_told(content: str, cue: str) -> None:
    assert told(content, cue) == (None, [content])
