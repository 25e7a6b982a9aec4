"""Caucuses: the members of one party in one body."""

from __future__ import annotations

import pytest

from firsthand.linking.link import link_reports
from firsthand.linking.voices.caucuses import caucus
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"


@pytest.mark.parametrize(
    "name",
    [
        "Harbour Committee Liberals",
        "Every Liberal on the Harbour Committee",
        "All nine Liberal members of the Harbour Committee",
        "the Liberals on the Harbour Committee",
        "All of the Liberals on the Harbour Committee",
    ],
)
def test_all_of_a_party_in_a_body_are_known_in_any_order(name: str) -> None:
    assert caucus(name) == ("liberal", ("committee", "harbour"))


@pytest.mark.parametrize(
    "name",
    [
        "Liberals", "Some Senate Liberals", "Two Senate Liberals", "Top Senate Liberals", "Five Liberal members of the Senate",
        "several Liberals in the Senate", "Gorse Liberals", "the Liberal Senate", "Senate Majority Leader", "A" * 5000, "A " * 5000,
    ],
)  # fmt: skip
def test_some_of_them_and_others_are_no_caucus(name: str) -> None:
    assert caucus(name) is None


def test_a_caucus_is_one_voice_in_reports_on_one_matter() -> None:
    names = ["Senate Liberals", "Every Liberal in the Senate", "Every Conservative in the Senate"]
    reports = [annotated(f"r{at}", [Told(name, PIER, kind="group")]) for at, name in enumerate(names)]
    sources = link_reports(reports).sources
    assert len(sources) == 2
    assert [merge.why for source in sources for merge in source.merges] == [
        "All of one party in one body are meant, as in “Senate Liberals”."
    ]
