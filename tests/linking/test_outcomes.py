"""What a passage says may come, found apart from how likely it is said to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.outcomes import outcome
from firsthand.linking.same_claim.vectors import encode_passages, raised_to_outcomes
from firsthand.linking.same_claim.wordings import wordings
from firsthand.model import Utterance
from tests.linking.annotated import Told, annotated


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("that a strike at the harbour is already under way", "a strike at the harbour"),
        ("a harbour strike to be “a realistic possibility”", "a harbour strike"),
        ("which makes a strike a highly realistic scenario", "a strike"),
        ("there is a real risk of a flood in the old town", "a flood in the old town"),
        ("it is not likely that the bridge will open", "the bridge will open"),
        ("A second wave seems inevitable", "A second wave"),
    ],
)
def test_an_outcome_is_what_is_likely_or_on_its_way(words: str, told: str) -> None:
    assert outcome(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "the dam is likely to burst",
        "this is possible",
        "the bridge is closed",
        "she risked her life on the way to the harbour",
        "",
    ],
)
def test_no_outcome_where_none_is_named(words: str) -> None:
    assert outcome(words) is None


@given(st.text(alphabet="a the is there possible risk of to be “”,.\n", max_size=200))
def test_an_outcome_stands_in_the_words(words: str) -> None:
    found = outcome(words)
    assert found is None or (found and found in " ".join(words.split()))


def test_two_likelihoods_of_one_outcome_are_as_alike_as_what_they_speak_of() -> None:
    reports = [
        annotated("a", [Told("Mira Tolland", "a strike at the harbour is already under way")]),
        annotated("b", [Told("Owen Fesk", "a harbour strike is only a remote possibility")]),
        annotated("c", [Told("Ada Reil", "the bishop lost his hat")]),
    ]
    attributions = [one for report in reports for one in report.attributions]
    utterances = [Utterance(f"u{n}", one.source, (one.id,)) for n, one in enumerate(attributions)]
    read = [report.report for report in reports]
    compared = wordings(attributions, utterances, read)
    place = {one.report: number for number, one in enumerate(compared)}
    a, b, c = (place[report.id] for report in read)
    before = {(min(x, y), max(x, y)): 0.3 for x, y in ((a, b), (a, c), (b, c))}
    rows = raised_to_outcomes(Rows.of_pairs(3, before), compared, list(map(encode_passages, reports)))
    after = {(one, other): value for one, other, value in rows.pairs()}
    assert after[min(a, b), max(a, b)] > 0.6
    assert {pair for pair in before if after[pair] == 0.3} == set(before) - {(min(a, b), max(a, b))}
