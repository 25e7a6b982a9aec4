"""Who tells a headline, and what its reporter tells himself."""

from __future__ import annotations

import pytest

from firsthand.annotating.mending.headlines import headlined
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline

BELOW = "\n\nIda Moll has lived by the river since 1961."


def told(headline: str) -> list[tuple[str | None, str, list[str]]]:
    text = headline + BELOW
    found = headlined([], pipeline()(text), quotations(text))
    return [
        (one.source and text[slice(*one.source)], text[slice(*one.cue)], [text[a:b] for a, b in one.content])
        for one in found
    ]


@pytest.mark.parametrize(
    ("headline", "source", "cue", "content"),
    [
        (
            "Ministry sat on crack warning, says woman who ran the checks",
            "woman who ran the checks",
            "says",
            "Ministry sat on crack warning",
        ),
        ("Ferry crew had been drinking, claims passenger", "passenger", "claims", "Ferry crew had been drinking"),
        ("Council 'asleep' on dam, say villagers in Holm", "villagers in Holm", "say", "Council 'asleep' on dam"),
        ("Bridge was closed in error, council admits", "council", "admits", "Bridge was closed in error"),
        ("Harbour: 18 dead, says jailed mayor", "jailed mayor", "says", "Harbour: 18 dead"),
        ("Brook re-elected, commission declares", "commission", "declares", "Brook re-elected"),
        ("Treasurer knew of payments, court hears", "court", "hears", "Treasurer knew of payments"),
        ("Sewage was pumped out for years, report finds", "report", "finds", "Sewage was pumped out for years"),
    ],
)
def test_who_stands_at_a_headlines_end_tells_it(headline: str, source: str, cue: str, content: str) -> None:
    assert told(headline) == [(source, cue, [content])]


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor visits flooded zone, says help is near",
        "Actor apologizes for photograph, says he went too far",
        "Storm kills three, floods market hall",
        "The bridge was closed in error, council admits.",
    ],
)
def test_other_headlines_are_left_alone(headline: str) -> None:
    assert told(headline) == []


def test_what_the_tagger_made_of_the_verb_goes() -> None:
    text = "Ministry sat on crack warning, says woman who ran the checks" + BELOW
    at = text.index("says")
    wrong = Tagged((0, 8), (at, at + 4), ((at + 5, len(text)),), 0.45)
    (one,) = headlined([wrong], pipeline()(text), quotations(text))
    assert text[slice(*one.source)] == "woman who ran the checks" if one.source else False
