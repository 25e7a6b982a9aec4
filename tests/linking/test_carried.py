"""Carried: an unnamed voice that a report has from an outlet is the one of whom that outlet's own report tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from firsthand.linking.link import link_reports
from firsthand.linking.voices.carried import Published
from firsthand.model import AnnotatedReport, SourceKind
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"


def own(words: str, outlet: str = "Harbour Courier", kind: SourceKind = "anonymous", *more: Told) -> AnnotatedReport:
    """The outlet's own report, which quotes somebody unnamed."""
    made = annotated("a", [Told(words, PIER, kind=kind), *more], outlet=outlet, published="2031-05-02")
    return replace(made, sources=tuple(replace(one, unnamed="by role") for one in made.sources))


def other(words: str, relay: str | None = "the Courier", published: str = "2031-05-03") -> AnnotatedReport:
    """Another's report, which has somebody unnamed from an outlet."""
    line = Told(words, f"that {PIER}", kind="anonymous", relay=relay)
    made = annotated("b", [line], outlet="Gorse Mail", published=published)
    return replace(
        made, sources=tuple(one if one.name == relay else replace(one, unnamed="by role") for one in made.sources)
    )


def voices(*reports: AnnotatedReport) -> list[str]:
    return [source.name for source in link_reports(reports).sources if "ourier" not in source.name]


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("two harbour officers", "two officers"),
        ("A doctor at the Brindle hospital", "A hospital doctor"),
        ("three people familiar with the matter", "people familiar with the matter"),
        ("a naval source", "an unnamed naval source"),
    ],
)
def test_whom_an_outlet_quotes_unnamed_is_one_where_it_is_credited(words: str, again: str) -> None:
    sources = link_reports([own(words), other(again)]).sources
    (one,) = (source for source in sources if "ourier" not in source.name)
    assert [(merge.name, merge.why.split("“")[0]) for merge in one.merges] == [
        (again, "It is had from the outlet whose own report tells of ")
    ]


@pytest.mark.parametrize(
    ("words", "again"),
    [("two harbour officers", "three officers"), ("an officer", "two officers"), ("an officer", "a diplomat")],
)
def test_who_is_called_otherwise_is_another(words: str, again: str) -> None:
    assert len(voices(own(words), other(again))) == 2


@pytest.mark.parametrize("relay", ["the Courier", "the Harbour Courier newspaper"])
def test_who_says_what_the_outlet_has_from_one_whom_it_names_is_that_one(relay: str) -> None:
    named = annotated("a", [Told("Owen Fesk", PIER)], outlet="Harbour Courier", published="2031-05-02")
    assert voices(named, other("a deckhand", relay)) == ["Owen Fesk"]
    assert len(voices(named, other("two deckhands", relay))) == 2


def test_who_says_something_else_or_what_two_say_is_nobody_named() -> None:
    cost = "repairs will cost four million crowns"
    another = annotated("a", [Told("Owen Fesk", cost)], outlet="Harbour Courier", published="2031-05-02", prose=PIER)
    assert len(voices(another, other("a deckhand"))) == 2
    both = [Told("Owen Fesk", PIER), Told("Mira Tolland", PIER)]
    assert len(voices(annotated("a", both, outlet="Harbour Courier", published="2031-05-02"), other("a deckhand"))) == 3


def test_without_credit_the_unnamed_stay_apart() -> None:
    assert len(voices(own("two officers"), other("two officers", relay=None))) == 2
    assert len(voices(own("two officers", "Ost Weekly"), other("two officers"))) == 2
    assert len(voices(own("two officers"), other("two officers", published="2031-05-01"))) == 2


def test_of_two_whom_it_may_be_neither_is_taken() -> None:
    both = own("a harbour officer", "Harbour Courier", "anonymous", Told("a police officer", PIER, kind="anonymous"))
    assert len(voices(both, other("an officer"))) == 3


def test_only_an_outlets_latest_reports_before_are_looked_at() -> None:
    days = [date(2031, 1, 1) + timedelta(days=number) for number in range(300)]
    made = [own("two officers").report] * len(days)
    reports = [replace(one, id=f"r{day}", published=day.isoformat()) for one, day in zip(made, days, strict=True)]
    here = replace(reports[0], id="here", outlet="Gorse Mail", published=days[249].isoformat())
    found = list(Published(reports).before(here, "the Courier"))
    assert (found[0], found[-1], len(found)) == (f"r{days[249]}", f"r{days[50]}", 200)


@pytest.mark.parametrize("outlet", ["\u0301", "\u200b", "\u0627", " "])
def test_an_outlet_of_which_no_letter_is_left_is_nobodys(outlet: str) -> None:
    reports = [own("two officers", outlet).report, own("two officers").report]
    assert list(Published(reports).before(reports[1], outlet)) == []


def test_of_several_of_one_sort_who_says_the_same_is_meant() -> None:
    more = Told("Another officer", "the ferries will go on from the southern pier", kind="anonymous")
    both = own("an officer in the harbour service", "Harbour Courier", "anonymous", more)
    sources = link_reports([both, other("a naval officer")]).sources
    (meant,) = (source for source in sources if source.merges)
    assert meant.name == "an officer in the harbour service"
