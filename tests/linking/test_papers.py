"""Papers: documents without a name that two reports on one matter describe alike."""

from __future__ import annotations

import pytest

from firsthand.linking.link import link_reports
from firsthand.model import SourceKind
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"


@pytest.mark.parametrize(
    ("first", "second", "kind", "voices"),
    [
        ("the inspector's report", "The report of the inspector", "document", 1),
        ("the report", "The report", "document", 2),
        ("the inspector's report", "the surveyor's report", "document", 2),
        ("an indictment", "the 24-page indictment unsealed on Friday", "document", 1),
        ("an indictment", "the seven-count indictment", "document", 1),
        ("the indictment", "the indictment of the harbour master", "document", 2),
        ("the lawsuit", "another lawsuit", "document", 2),
        ("harbour officials", "Harbour officials", "group", 2),
    ],
)
def test_papers_described_alike_are_one_and_people_are_not(
    first: str, second: str, kind: SourceKind, voices: int
) -> None:
    reports = [annotated(name, [Told(words, PIER, kind=kind)]) for name, words in (("a", first), ("b", second))]
    sources = link_reports(reports).sources
    assert len(sources) == voices
    if voices == 1:
        assert sources[0].merges[0].why == f"Two reports on one matter both speak of “{first}”."


def test_papers_of_two_matters_are_two() -> None:
    other = "a thin frost lay over all the orchards and the growers lit small fires between their rows of young plums"
    reports = [
        annotated("a", [Told("the inspector's report", PIER, kind="document")]),
        annotated("b", [Told("the inspector's report", other, kind="document")]),
    ]
    assert len(link_reports(reports).sources) == 2


def test_the_paper_of_a_case_is_called_by_neither_its_length_nor_its_day() -> None:
    both = ("the 24-page indictment unsealed on Friday", "a seven-count indictment")
    reports = [annotated(name, [Told(words, PIER, kind="document")]) for name, words in zip("ab", both, strict=True)]
    assert [source.name for source in link_reports(reports).sources] == ["the indictment"]
    assert [source.name for source in link_reports(reports[:1]).sources] == [both[0]]
