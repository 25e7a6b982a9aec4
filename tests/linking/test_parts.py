"""Parts: how voices that are not one stand to each other, with the words that tell."""

from __future__ import annotations

import pytest

from firsthand.linking.link import link_reports
from firsthand.model import Linked, SourceKind
from tests.linking.annotated import Told, annotated


def linked(*who: tuple[str, SourceKind]) -> Linked:
    """One report in which each of ``who`` says something of their own."""
    contents = ("the pier is shut", "ferries run late", "fog is near", "the dam leaks", "trains stand")
    return link_reports(
        [annotated("a", [Told(name, said, kind=kind) for (name, kind), said in zip(who, contents, strict=False)])]
    )


def relations(*who: tuple[str, SourceKind]) -> list[tuple[str, str, str, str]]:
    """Every relation as name, kind, the other's name and the words it rests on."""
    found = linked(*who)
    names = {source.id: source.name for source in found.sources}
    text = found.reports[0].text
    return [
        (source.name, one.kind, names[one.source], " ".join(text[span.start : span.end] for span in one.spans))
        for source in found.sources
        for one in source.relations
    ]


@pytest.mark.parametrize(
    ("part", "kind", "whole"),
    [
        ("the Harbour Board's dredging division", "part of", "Harbour Board"),
        ("the Dredging Division of the Harbour Board", "part of", "Harbour Board"),
        ("Harbour Board Safety Committee", "part of", "Harbour Board"),
        ("Harbour Board engineers", "belongs to", "Harbour Board"),
        ("officials at the Harbour Board", "belongs to", "Harbour Board"),
    ],
)
def test_a_part_is_not_the_whole_and_says_whose_it_is(part: str, kind: str, whole: str) -> None:
    of: SourceKind = "group" if kind == "belongs to" else "organisation"
    assert relations((whole, "organisation"), (part, of)) == [(part, kind, whole, whole)]


def test_a_campaign_is_somebodys() -> None:
    found = relations(("Mira Tolland", "person"), ("the Tolland campaign", "organisation"))
    assert found == [("the Tolland campaign", "belongs to", "Mira Tolland", "Tolland")]


def test_two_bodies_of_one_state_are_parts_of_it() -> None:
    found = relations(("the British Defence Ministry", "organisation"), ("British intelligence", "organisation"))
    assert [(name, kind, other) for name, kind, other, _ in found] == [
        ("the British Defence Ministry", "part of one", "British intelligence"),
        ("British intelligence", "part of one", "the British Defence Ministry"),
    ]


def test_a_body_of_a_state_that_speaks_itself_is_part_of_it() -> None:
    found = relations(
        ("Ukraine", "organisation"), ("the Ukrainian army", "organisation"), ("Ukraine's police", "organisation")
    )
    assert [(name, kind, other) for name, kind, other, _ in found] == [
        ("the Ukrainian army", "part of", "Ukraine"),
        ("Ukraine's police", "part of", "Ukraine"),
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("British Ferries", "British women"),
        ("White House staff", "Jo White"),
        ("Bank of Brindle", "Brindle"),
        ("the Harbour Board", "the Harbour Times"),
    ],
)
def test_where_the_words_say_nothing_nothing_is_said(names: tuple[str, str]) -> None:
    kinds: dict[str, SourceKind] = {"Jo White": "person", "British women": "group", "White House staff": "group"}
    assert not relations(*((name, kinds.get(name, "organisation")) for name in names))


def test_several_who_are_named_together_include_each() -> None:
    found = relations(
        ("Mira Tolland", "person"),
        ("Ms. Tolland and the Harbour Board", "group"),
        ("the Harbour Board", "organisation"),
    )
    assert [(kind, other, words) for _, kind, other, words in found] == [
        ("includes", "Mira Tolland", "Ms. Tolland"),
        ("includes", "the Harbour Board", "Harbour Board"),
    ]


def test_an_affiliation_leads_to_the_body_that_it_names() -> None:
    lines = [
        Told("H.B.A.", "the pier is shut", kind="organisation"),
        Told("HBA engineer Jo Fesk", "ferries run late", name="Jo Fesk", affiliation="HBA"),
    ]
    body, fesk = link_reports([annotated("a", lines)]).sources
    (relation,) = fesk.relations
    assert (relation.kind, relation.source, relation.whole) == ("belongs to", body.id, "HBA")


@pytest.mark.parametrize(
    "paper", ["the Harbour Board's report", "a report by the Harbour Board", "a Harbour Board survey"]
)
def test_a_paper_is_its_makers(paper: str) -> None:
    found = relations(("Harbour Board", "organisation"), (paper, "document"))
    assert found == [(paper, "belongs to", "Harbour Board", "Harbour Board")]


def test_a_paper_of_one_body_of_a_state_is_no_other_bodys() -> None:
    found = relations(
        ("British Defense Ministry", "organisation"), ("an assessment of the British intelligence", "document")
    )
    assert [(name, kind, other) for name, kind, other, _ in found] == [
        ("British Defense Ministry", "part of one", "an assessment of the British intelligence"),
        ("an assessment of the British intelligence", "part of one", "British Defense Ministry"),
    ]
