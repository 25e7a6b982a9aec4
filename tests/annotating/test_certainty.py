"""How sure a source is, how sure the reporter is that it said so, and how good the basis is: never mixed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.model import Attribution
from tests.annotating.conftest import Annotated


def by(annotated: Annotated, name: str) -> Attribution:
    """The first attribution of that source."""
    return next(one for one in annotated.report.attributions if annotated.names.get(one.source or "") == name)


def test_the_sources_hedge_is_the_sources(annotate: Callable[..., Annotated]) -> None:
    one = by(annotate("Ada Brook said the dam will probably break before spring."), "Ada Brook")
    assert one.certainty is not None
    assert one.certainty.phrase == "probably"
    assert (one.certainty.low, one.certainty.high) == (0.575, 0.85)
    assert one.reporter_certainty is None


def test_the_reporters_hedge_is_the_reporters(annotate: Callable[..., Annotated]) -> None:
    one = by(annotate("Ada Brook reportedly said that the dam will break before spring."), "Ada Brook")
    assert one.certainty is None
    assert one.reporter_certainty is not None
    assert one.reporter_certainty.phrase == "reportedly"
    assert one.reporter_certainty.low is None
    assert one.reporter_certainty.scale is None


def test_confidence_is_no_likelihood(annotate: Callable[..., Annotated]) -> None:
    one = by(annotate("Ada Brook said she was “fairly” confident about the count of the boats."), "Ada Brook")
    held = [
        a
        for a in annotate("Ada Brook said she was “fairly” confident about the count.").report.attributions
        if a.confidence
    ]
    assert one.certainty is None
    assert held
    assert held[0].confidence is not None
    assert held[0].confidence.level == "moderate"


def test_the_scale_is_the_sources_own(annotate: Callable[..., Annotated]) -> None:
    one = by(annotate("The British Defence Ministry said that a flood is likely."), "British Defence Ministry")
    assert one.certainty is not None
    assert (one.certainty.low, one.certainty.high) == (0.55, 0.75)
    assert "PHIA" in (one.certainty.scale or "")


def test_a_hedge_in_a_relative_clause_does_not_hedge_the_whole(annotate: Callable[..., Annotated]) -> None:
    one = by(annotate("Ada Brook said that the men who might be in the tower have food for a week."), "Ada Brook")
    assert one.certainty is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "She considers a failure before spring a realistic possibility and has told the council.",
            "realistic possibility",
        ),
        ("The office calls snow before Friday highly unlikely.", "highly unlikely"),
        ("The mayor of Brindle considers a strike in the harbour unlikely.", "unlikely"),
    ],
)
def test_what_something_is_called_hedges_it(annotate: Callable[..., Annotated], text: str, phrase: str) -> None:
    hedged = [one.certainty for one in annotate(text).report.attributions if one.certainty]
    assert [one.phrase for one in hedged] == [phrase]


def test_a_hedge_belongs_to_the_innermost_who_says_it(annotate: Callable[..., Annotated]) -> None:
    annotated = annotate("Ada Brook said the farmers believe that the dam might break in spring.")
    assert by(annotated, "Ada Brook").certainty is None
    inner = by(annotated, "the farmers").certainty
    assert inner is not None
    assert inner.phrase == "might"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook said: “”.",
        "Ada Brook said that if it might rain unless it could snow if it may hail, it would not be unlikely.",
        "“It is not impossible that nobody is not certain,” Ada Brook said.",
        "Ada Brook said “likely”.",
        "Ada Brook denied that she had not said that it was not unlikely.",
    ],
)
def test_hard_texts_give_a_valid_answer(annotate: Callable[..., Annotated], text: str) -> None:
    for one in annotate(text).report.attributions:
        for certainty in (one.certainty, one.reporter_certainty):
            if certainty is not None:
                assert all(text[start:end] for start, end in certainty.spans)
                assert (certainty.low is None) == (certainty.high is None) == (certainty.scale is None)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Ada Brook said the dam will break.", True),
        ("Ada Brook said the dam would break in spring.", True),
        ("Ada Brook said the dam is going to break.", True),
        ("Ada Brook said the dam is likely to break.", True),
        ("Ada Brook predicted a flood in the valley.", True),
        ("Ada Brook said heavy rain was likely from Friday.", True),
        ("Ada Brook said that a strike is very likely.", True),
        ("Ada Brook said frost was probable in the valley.", True),
        ("Ada Brook said it was likely that he fell on Monday.", False),
        ("Ada Brook said the dam might break.", True),
        ("Ada Brook said the dam broke on Monday.", False),
        ("Ada Brook said the dam might have broken.", False),
        ("Ada Brook said the mayor might be ill.", False),
        ("Ada Brook said the engineers are going to the dam.", False),
    ],
)
def test_what_is_ahead(annotate: Callable[..., Annotated], text: str, ahead: bool) -> None:
    assert by(annotate(text), "Ada Brook").ahead is ahead


def test_a_model_reads_what_is_hedged_denied_or_ahead(annotate: Callable[..., Annotated]) -> None:
    denied = by(annotate("Ada Brook said the dam did not break."), "Ada Brook").factuality
    might = by(annotate("Ada Brook said the dam might break."), "Ada Brook").factuality
    assert denied is not None
    assert might is not None
    assert -3 <= denied < -1 < might <= 3
    assert by(annotate("Ada Brook said the dam broke on Monday."), "Ada Brook").factuality is None


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Ada Brook did not say that the dam broke.", True),
        ("Ada Brook never said that the dam broke.", True),
        ("No farmer said that the dam broke.", True),
        ("Nobody said that the dam broke.", True),
        ("Nobody did not say that the dam broke.", False),
        ("Ada Brook no longer believes that the dam broke.", True),
        ("Ada Brook said that the dam did not break.", False),
        ("The farmers said that the dam broke.", False),
    ],
)
def test_negated_tellings(annotate: Callable[..., Annotated], text: str, negated: bool) -> None:
    assert [one.negated for one in annotate(text).report.attributions][:1] == [negated]
