"""Described: an unnamed person of whom a report says what only one person of the matter is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.linking.link import link_reports
from firsthand.linking.voices.described import told
from firsthand.model import AnnotatedReport, Description, LocatedSpan, SourceKind
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"
FROST = "a thin frost lay over all the orchards and the growers lit small fires between their rows of young plums"


def named(report: str, *people: tuple[str, str]) -> AnnotatedReport:
    """A report that quotes people by name and description."""
    made = annotated(report, [Told(name, PIER) for name, _ in people])
    said = dict(people)
    sources = (
        replace(one, descriptions=(Description(said[one.name], (LocatedSpan(made.report.id, 0, 1),)),))
        for one in made.sources
    )
    return replace(made, sources=tuple(sources))


def unnamed(report: str, words: str, content: str = PIER, kind: SourceKind = "anonymous") -> AnnotatedReport:
    """A report that quotes somebody whom it does not name."""
    made = annotated(report, [Told(words, content, kind=kind)])
    return replace(made, sources=tuple(replace(one, unnamed="by role") for one in made.sources))


BROOK = ("Ada Brook", "the chief engineer of the Brindle Harbour Board")


@pytest.mark.parametrize(
    "words", ["The Brindle engineer", "The chief engineer", "The Harbour Board official", "The BHB engineer"]
)
def test_the_only_one_who_is_what_a_description_says_is_meant(words: str) -> None:
    sources = link_reports([named("a", BROOK), unnamed("b", words)]).sources
    assert [source.name for source in sources] == ["Ada Brook"]
    assert sources[0].kind == "person"
    assert sources[0].unnamed is None
    assert [(merge.name, merge.why) for merge in sources[0].merges] == [
        (words, "Of those whom reports on the matter quote, only one is what it is called: “Ada Brook”.")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "A Brindle engineer",
        "The engineer",
        "The Gorse engineer",
        "The Brindle engineers",
        "The Brindle lawyer",
        "His chief engineer",
    ],
)
def test_whoever_is_introduced_as_unnamed_or_described_otherwise_is_another(words: str) -> None:
    assert len(link_reports([named("a", BROOK), unnamed("b", words)]).sources) == 2


def test_a_description_that_two_bear_is_neither() -> None:
    reports = [named("a", BROOK, ("Simon Reed", "a former Brindle engineer")), unnamed("b", "The Brindle engineer")]
    assert len(link_reports(reports).sources) == 3


def test_who_asked_not_to_be_named_stays_so() -> None:
    asked = unnamed("b", "The Brindle engineer")
    asked = replace(asked, sources=tuple(replace(one, unnamed="by request") for one in asked.sources))
    assert len(link_reports([named("a", BROOK), asked]).sources) == 2


def test_reports_on_two_matters_say_nothing_of_each_other() -> None:
    assert len(link_reports([named("a", BROOK), unnamed("b", "The Brindle engineer", FROST)]).sources) == 2


def test_a_lawyer_for_somebodys_son_is_not_the_son() -> None:
    reports = [named("a", ("Simon Reed", "a lawyer for Ada Brook's son")), unnamed("b", "Ada Brook's son")]
    assert len(link_reports(reports).sources) == 2


def test_parties_and_states_have_one_form() -> None:
    assert told("R-Fla.") <= told("the Florida Republican")
    assert told("Israel's prime minister") == told("the Israeli prime minister")
