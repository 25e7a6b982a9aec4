"""Together: several who are named in one breath."""

from __future__ import annotations

from firsthand.linking.link import link_reports
from firsthand.linking.voices.together import members
from firsthand.model import Source
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"


def groups(first: str, second: str) -> list[Source]:
    """The groups of two reports that both name Tolland, Fesk and Reil."""
    people = [Told("Mira Tolland", PIER), Told("Owen Fesk", "it is late"), Told("Jo Reil", "fog is near")]
    reports = [
        annotated(name, [*people, Told(words, "the ferries will run again", kind="group")])
        for name, words in (("a", first), ("b", second))
    ]
    return [source for source in link_reports(reports).sources if source.kind == "group"]


def test_forms_of_those_named_together() -> None:
    assert members("Mayor Mira Tolland of Brindle and Mr. Fesk") == [
        ["Mayor Mira Tolland", "Mira Tolland", "Tolland"],
        ["Mr. Fesk", "Fesk"],
    ]
    assert members("Mira Tolland") == []


def test_the_same_two_are_one_voice_whatever_they_are_called() -> None:
    (pair,) = groups("Mira Tolland and Owen Fesk", "Mayor Tolland and Mr. Fesk")
    assert [merge.name for merge in pair.merges] == ["Mayor Tolland and Mr. Fesk"]
    assert "named together" in pair.merges[0].why


def test_another_two_are_another_voice() -> None:
    assert len(groups("Mira Tolland and Owen Fesk", "Ms. Tolland and Mr. Reil")) == 2


def test_a_part_without_a_name_must_be_in_the_same_words() -> None:
    assert len(groups("Mira Tolland and her allies", "Ms. Tolland and her allies")) == 1
    assert len(groups("Mira Tolland and her allies", "Ms. Tolland and her staff")) == 2
