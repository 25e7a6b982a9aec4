"""Whom a passive cue's "by" names, and what relative clauses say of a source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mending.agents import without_governed
from firsthand.annotating.mending.misplaced import without_misplaced
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def tagged(text: str, source: str, cue: str, *content: str) -> Tagged:
    """An attribution as a tagger might mark it."""
    return Tagged(at(text, source), at(text, cue), tuple(at(text, words) for words in content), 0.8)


def parts(text: str, one: Tagged) -> tuple[str, list[str]]:
    """Its source and its content."""
    assert one.source is not None
    return text[slice(*one.source)], [text[slice(*piece)] for piece in one.content]


@pytest.mark.parametrize(
    ("text", "marked", "cue", "source", "rest"),
    [
        ("The mine was blamed by residents for the flood.", "residents for the flood", "was blamed", "residents", "for the flood"),
        ("The flood was blamed by residents on the mine.", "residents on the mine", "was blamed", "residents", "on the mine"),
        ("Brook was accused by clerks of hiding losses.", "clerks of hiding losses", "was accused", "clerks", "of hiding losses"),
        ("Brook was accused by people of Harlow of fraud.", "people of Harlow of fraud", "was accused", "people of Harlow", "of fraud"),
        ("Brook was praised by the minister for saving it.", "the minister for saving it", "was praised", "the minister", "for saving it"),
        ("The vote was dismissed by aides as a farce.", "aides as a farce", "was dismissed", "aides", "as a farce"),
    ],
)  # fmt: skip
def test_what_the_verb_goes_on_with_is_not_its_agents(text: str, marked: str, cue: str, source: str, rest: str) -> None:
    subject = text[: text.index(" was")]
    (one,) = without_governed([tagged(text, marked, cue, subject)], pipeline()(text))
    assert parts(text, one) == (source, [subject, rest])


@pytest.mark.parametrize(
    ("text", "marked", "cue"),
    [
        ("The council was criticised by a spokesman for the union.", "a spokesman for the union", "was criticised"),
        ("The council was accused by members of staff.", "members of staff", "was accused"),
        ("The council was blamed by the Centre for Health.", "the Centre for Health", "was blamed"),
        ("The plan was backed by residents for the mine.", "residents for the mine", "was backed"),
    ],
)
def test_what_a_noun_asks_for_is_its_own(text: str, marked: str, cue: str) -> None:
    one = tagged(text, marked, cue, text[: text.index(" was")])
    assert without_governed([one], pipeline()(text)) == [one]


def test_whoever_is_told_by_somebody_is_no_part_of_it() -> None:
    text = "I was told by two officers that the gun was loaded."
    one = tagged(text, "two officers", "was told", "I", "that the gun was loaded")
    (found,) = without_misplaced([one], pipeline()(text), ())
    assert parts(text, found) == ("two officers", ["that the gun was loaded"])


def test_whoever_has_seen_a_letter_is_not_the_letter() -> None:
    text = "The letter, which the Courier has seen, says that the bridge was old."
    one = tagged(text, "the Courier", "says", "that the bridge was old")
    (found,) = without_misplaced([one], pipeline()(text), ())
    assert parts(text, found) == ("The letter", ["that the bridge was old"])


@pytest.mark.parametrize(
    ("text", "marked", "kept"),
    [
        (
            "According to a letter, which the Courier has seen, the bridge was old.",
            "which the Courier has seen, the bridge was old",
            ["the bridge was old"],
        ),
        (
            "According to a letter, the bridge, which the Courier has seen, was old.",
            "the bridge, which the Courier has seen, was old",
            ["the bridge, which the Courier has seen, was old"],
        ),
    ],
)
def test_what_is_said_of_a_source_is_not_told(text: str, marked: str, kept: list[str]) -> None:
    one = tagged(text, "a letter", "According to", marked)
    (found,) = without_misplaced([one], pipeline()(text), ())
    assert parts(text, found) == ("a letter", kept)


def test_a_copy_of_the_source_is_not_told() -> None:
    text = "The bridge was old, according to a memo, a copy of which the Herald has seen."
    one = tagged(text, "a memo", "according to", "The bridge was old", "a copy of which the Herald has seen")
    (found,) = without_misplaced([one], pipeline()(text), ())
    assert parts(text, found) == ("a memo", ["The bridge was old"])


def test_an_outlet_that_has_seen_what_tells_passes_it_on(annotate: Annotate) -> None:
    found = annotate("In a memo, a copy of which the Harbour Courier has seen, engineers warn that the dam could fail.")
    assert [[found.names[relay] for relay in one.relays] for one in found.report.attributions] == [["Harbour Courier"]]


def test_an_outlet_that_has_seen_a_copy_tells_nothing(annotate: Annotate) -> None:
    found = annotate("The bridge was old, according to a memo, a copy of which the Harbour Courier has seen.")
    (one,) = found.report.attributions
    assert found.words(one.source_spans) == "a memo"
    assert found.words(one.content_spans) == "The bridge was old"
    assert [found.names[relay] for relay in one.relays] == ["Harbour Courier"]
