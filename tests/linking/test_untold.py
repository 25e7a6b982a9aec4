"""Untold: who is said to have told what another says was never told has no word on it."""

from __future__ import annotations

import pytest

from firsthand.linking.stance.untold import untold
from firsthand.model import Attribution, Spans


def within(text: str, outer: tuple[str, str], inner: tuple[str, str, str]) -> list[Attribution]:
    """A telling by its cue and its content, and one within it by its source, its cue and its content."""

    def span(words: str) -> Spans:
        return ((text.index(words), text.index(words) + len(words)),)

    said, source = (span(outer[0]), span(outer[1])), span(inner[0])
    told = span(inner[1]), span(inner[2])
    one = Attribution("t.a1", "t", (), *said, (), "indirect", "statement", "b", clause=True)
    return [one, Attribution("t.a2", "t", source, *told, (), "indirect", "statement", "r", parent="t.a1")]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "The board dismissed a report that the pilot had asked to turn back.",
            ("dismissed", "a report that the pilot had asked to turn back"),
            ("the pilot", "had asked", "to turn back"),
        ),
        (
            "Board: no sign that pilot asked to turn back",
            (":", "no sign that pilot asked to turn back"),
            ("pilot", "asked", "to turn back"),
        ),
        (
            "The board denied that the pilot had asked to turn back.",
            ("denied", "that the pilot had asked to turn back"),
            ("the pilot", "had asked", "to turn back"),
        ),
    ],
)
def test_what_was_never_told(text: str, outer: tuple[str, str], inner: tuple[str, str, str]) -> None:
    assert untold(within(text, outer, inner), {"t": text}) == {1}


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "The board rejected Reed's claim that the pier is shut.",
            ("rejected", "Reed's claim that the pier is shut"),
            ("Reed's", "claim", "that the pier is shut"),
        ),
        (
            "The board disputed a report that said the pier is shut.",
            ("disputed", "a report that said the pier is shut"),
            ("a report", "said", "the pier is shut"),
        ),
        (
            "The board said that the pilot had asked to turn back.",
            ("said", "that the pilot had asked to turn back"),
            ("the pilot", "had asked", "to turn back"),
        ),
    ],
)
def test_what_was_told(text: str, outer: tuple[str, str], inner: tuple[str, str, str]) -> None:
    assert not untold(within(text, outer, inner), {"t": text})


def test_nothing_stands_outside() -> None:
    assert not untold([], {})
