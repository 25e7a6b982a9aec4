"""Whose claim it is that another disputes."""

from __future__ import annotations

import pytest

from firsthand.annotating.mending.claims_within import claims_within
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline


def claims(text: str, content: str) -> list[tuple[str, str, str]]:
    begin = text.index(content)
    outer = Tagged(None, (0, 1), ((begin, begin + len(content)),), 0.8)
    found = claims_within([outer], pipeline()(text))
    return [(text[slice(*one.source or (0, 0))], text[slice(*one.cue)], text[slice(*one.content[0])]) for one in found]


@pytest.mark.parametrize(
    ("content", "source", "cue", "claim"),
    [
        ("the claim by Brook that the bridge was unsafe", "Brook", "claim", "that the bridge was unsafe"),
        ("an allegation by Ms Olwen Tarr that it dumped oil in the river", "Ms Olwen Tarr", "allegation",
         "that it dumped oil in the river"),
        ("an assertion by two former aides that he had taken money", "two former aides", "assertion",
         "that he had taken money"),
    ],
)  # fmt: skip
def test_whoever_it_is_by_claims_it(content: str, source: str, cue: str, claim: str) -> None:
    assert claims(f"The minister rejected {content}.", content) == [(source, cue, claim)]


@pytest.mark.parametrize(
    "content",
    [
        "a claim of 40 million euros that was filed in May",
        "the claims by Brook and others",
        "a claim by the shore that he staked",
    ],
)
def test_what_says_no_more_is_none(content: str) -> None:
    assert claims(f"The minister rejected {content}.", content) == []


def test_what_nobody_tells_has_no_claim_within() -> None:
    assert claims("The claim by Brook that the bridge was unsafe is old, Reed said.", "Reed") == []
