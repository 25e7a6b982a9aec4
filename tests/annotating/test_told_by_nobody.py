"""Sentences that end in being told are told by nobody who is named; whole subjects are who tells."""

from __future__ import annotations

import pytest

from firsthand.annotating.mending.told_by_nobody import with_told_by_nobody
from firsthand.annotating.mending.whole_subjects import with_whole_subjects
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Three ships sank when the pier gave way, it has been claimed.", "Three ships sank when the pier gave way"),
        ("It rained. The mayor took bribes for years, it was reported on Monday.", "The mayor took bribes for years"),
        ("Two boats were lost, it has emerged.", "Two boats were lost"),
    ],
)
def test_what_is_told_by_nobody(text: str, content: str) -> None:
    (one,) = with_told_by_nobody([], pipeline()(text))
    assert one.source is None
    assert [text[begin:end] for begin, end in one.content] == [content]


@pytest.mark.parametrize(
    "text", ["The mayor, it is said, took bribes for years.", "It was late, it was dark.", "So, it is claimed."]
)
def test_what_is_not(text: str) -> None:
    assert with_told_by_nobody([], pipeline()(text)) == []


@pytest.mark.parametrize(
    ("text", "found", "source"),
    [
        (
            "The leaked documents, first reported by the Courier, suggest that the mayor knew.",
            "the Courier,",
            "The leaked documents, first reported by the Courier,",
        ),
        (
            "Figures compiled by the newspaper Cumhuriyet suggest that it sank.",
            "the newspaper Cumhuriyet",
            "Figures compiled by the newspaper Cumhuriyet",
        ),
        ("The mayor praised by the Courier said that he knew.", "The mayor praised by the Courier", None),
        ("The documents came late, and the Courier suggests that he knew.", "the Courier", None),
    ],
)
def test_a_paper_says_what_it_says_and_not_who_reported_it(text: str, found: str, source: str | None) -> None:
    begin, cue = text.index(found), text.index("suggest") if "suggest" in text else text.index("said")
    that = text.index("that")
    one = Tagged((begin, begin + len(found)), (cue, text.index(" ", cue)), ((that, len(text) - 1),), 0.9)
    (made,) = with_whole_subjects([one], pipeline()(text))
    assert made.source is not None
    assert text[slice(*made.source)] == (source or found)
