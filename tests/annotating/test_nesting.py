from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def nested(found: Annotated) -> list[tuple[list[str], str]]:
    """Who holds each nested attribution, outermost first, and its content."""
    return [
        ([found.names[holder] for holder in a.holders], found.words(a.content_spans))
        for a in found.report.attributions
        if a.parent is not None
    ]


def test_a_belief_within_a_statement(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that the farmers believe that the dam will break.")
    assert nested(found) == [(["Ada Brook", "the farmers"], "that the dam will break")]


def test_two_levels_within_a_third(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that Simon Reed had claimed that the farmers believe that the dam will break.")
    assert [holders for holders, _ in nested(found)] == [
        ["Ada Brook", "Simon Reed"],
        ["Ada Brook", "Simon Reed", "the farmers"],
    ]


def test_one_within_a_quotation(annotate: Annotate) -> None:
    found = annotate("“The farmers believe that the dam will break,” said Ada Brook. “It is old.”")
    assert nested(found) == [(["Ada Brook", "The farmers"], "that the dam will break")]


def test_an_inner_content_lies_in_the_outer_one(annotate: Annotate) -> None:
    text = (
        "Ada Brook said that the farmers believe that the dam will break.\n\n“The mayor told us that it was safe,” she "
        "said. “We know that he was wrong.”"
    )
    found = annotate(text)
    by_id = {a.id: a for a in found.report.attributions}
    inner = [a for a in found.report.attributions if a.parent is not None]
    assert inner
    for one in inner:
        outer = by_id[one.parent or ""].content_spans
        assert all(any(first <= start and end <= last for first, last in outer) for start, end in one.content_spans)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook said that the dam would break.",
        "The farmers plant beans and barley.",
        "Ada Brook, the minister, said that it was untrue that the dam was old.",
        "Ada Brook said it was false that the dam was old.",
        "There was no evidence that the dam was old, Ada Brook, the minister, said.",
    ],
)
def test_nothing_within(annotate: Annotate, text: str) -> None:
    assert nested(annotate(text)) == []


@pytest.mark.parametrize(
    "words",
    [
        "“It has leaked for years, and nobody has come to look,” Reed said in 2014, according to the Brindle Courier.",
        "“It has leaked for years, and nobody has come to look,” Reed answered after Ada Brook, the leader of the "
        "opposition, put it to him directly, according to two officials familiar with the meeting.",
    ],
)
def test_who_says_a_quotation_that_another_passes_on(annotate: Annotate, words: str) -> None:
    found = annotate(f"Mayor Simon Reed spoke of the dam.\n\n{words}")
    quoted = "“It has leaked for years, and nobody has come to look,”"
    assert (["Simon Reed"], quoted) in [(holders[-1:], content) for holders, content in nested(found)]


def test_what_is_quoted_further_on_is_his_as_well(annotate: Annotate) -> None:
    found = annotate(
        "Mayor Simon Reed spoke of the dam.\n\n“I want to see the deed,” said Reed in an interview on the “Tonight” show, "
        "according to the Brindle Ledger. “How come nobody has it?”"
    )
    assert "“I want to see the deed,” … “How come nobody has it?”" in [
        content for holders, content in nested(found) if holders[-1] == "Simon Reed"
    ]
