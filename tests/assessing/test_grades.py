"""Grades by what the reports say, and F and 6 where they say nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.assessing import assess_claims, grade_claims, grade_sources
from firsthand.model import Linked, Mention, Source
from firsthand.reading import read_grading
from tests.assessing.linked import Said, linked
from tests.conftest import ROOT
from tests.documents import report, span_of

GRADING = read_grading()


def graded(text: str, *names: str) -> list[Source]:
    """The sources of one report that says nothing else, graded."""
    one = report(text)
    sources = tuple(
        Source(f"s{number}", name, "person", mentions=(Mention(one.id, span_of(text, name)),))
        for number, name in enumerate(names)
    )
    return list(grade_sources(Linked((one,), sources, (), (), (), ()), GRADING))


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Ada Brook keeps the gate.", "F"),
        ("Ada Brook correctly predicted the flood.", "B"),
        ("Ada Brook correctly predicted the flood. She was given access to the dam.", "B"),
        ("Ada Brook was granted special access to the tower.", "C"),
        ("Ada Brook has a rather checkered past.", "D"),
        ("Ada Brook, who correctly predicted the flood, has a checkered past.", "C"),
        ("Ada Brook, author of a discredited study, spoke.", "E"),
    ],
)
def test_reliability_goes_by_the_words(text: str, grade: str) -> None:
    (brook,) = graded(text, "Ada Brook")
    assert brook.reliability is not None
    assert brook.reliability.grade == grade
    for evidence in brook.reliability.why:
        (span,) = evidence.spans
        assert text[span.start : span.end] == evidence.words
    assert bool(brook.reliability.why) == (grade != "F")


def test_words_bear_on_the_name_before_them() -> None:
    brook, reed = graded("Ada Brook spoke, and Simon Reed correctly predicted the flood.", "Ada Brook", "Simon Reed")
    assert brook.reliability is not None
    assert reed.reliability is not None
    assert (brook.reliability.grade, reed.reliability.grade) == ("F", "B")


def test_nobody_grades_himself_and_others_are_named() -> None:
    collection = linked(Said("1", "Brook", "Reed correctly predicted the flood"), Said("1", "Reed", "the pier is shut"))
    one = collection.reports[0]
    start = one.text.index("Reed")
    sources = tuple(
        replace(source, mentions=(Mention(one.id, (start, start + 4)),)) if source.name == "Reed" else source
        for source in collection.sources
    )
    by_name = {source.name: source for source in grade_sources(replace(collection, sources=sources), GRADING)}
    reed = by_name["Reed"].reliability
    assert reed is not None
    assert [evidence.effect for evidence in reed.why] == ["a record of having been right, in the words of Brook"]
    own = tuple(
        replace(source, mentions=(Mention(one.id, (start, start + 4)),)) if source.name == "Brook" else source
        for source in collection.sources
    )
    by_name = {source.name: source for source in grade_sources(replace(collection, sources=own), GRADING)}
    brook = by_name["Brook"].reliability
    assert brook is not None
    assert (brook.grade, brook.why) == ("F", ())


def credibility(collection: Linked) -> tuple[str, list[str]]:
    (claim,) = grade_claims(collection, assess_claims(collection), GRADING)
    assert claim.credibility is not None
    return claim.credibility.grade, [evidence.words for evidence in claim.credibility.why]


def test_credibility_goes_by_origins() -> None:
    assert credibility(linked(Said("1", "Brook"))) == ("6", [])
    assert credibility(linked(Said("1", "Brook"), Said("2", "Reed"))) == ("1", ["the pier is shut"] * 2)
    assert credibility(linked(Said("1", "Brook"), Said("2", "Reed", stance="denies")))[0] == "4"
    assert credibility(linked(Said("1", "Brook", stance="denies")))[0] == "5"
    assert credibility(linked(Said("1", "Brook"), Said("2", "Reed", stance="doubts")))[0] == "4"
    members = {"Brook": "Harbour Board", "Reed": "Harbour Board"}
    assert credibility(linked(Said("1", "Brook"), Said("2", "Reed"), affiliations=members))[0] == "2"


def test_who_says_what_only_resembles_it_confirms_nothing() -> None:
    what = linked(Said("1", "Brook"), Said("2", "Reed", "the pier is long"), Said("3", "Ost"))
    ids = [one.id for one in what.attributions]
    apart = replace(what.claims[0], agreeing=tuple((one,) for one in ids))
    of_one_mind = replace(what.claims[0], agreeing=((ids[0], ids[2]), (ids[1],)))
    assert credibility(replace(what, claims=(apart,))) == ("6", [])
    assert credibility(replace(what, claims=(of_one_mind,)))[0] == "1"


def test_a_phrase_of_one_word_neither_confirms_nor_denies() -> None:
    assert credibility(linked(Said("1", "Brook"), Said("2", "Reed", "the pier"))) == ("6", [])
    assert credibility(linked(Said("1", "Brook"), Said("2", "Reed", "the pier", stance="denies"))) == ("6", [])


def test_voices_without_a_name_confirm_nothing() -> None:
    kinds = {"sources": "anonymous"}
    assert credibility(linked(Said("1", "Brook"), Said("2", "sources"), kinds=kinds))[0] != "1"  # type: ignore[arg-type]


def test_the_page_on_grades_has_every_rule_in_its_order() -> None:
    page = (ROOT / "docs" / "judgement.md").read_text(encoding="utf-8")
    for rules in (GRADING.reliability, GRADING.credibility):
        place = 0
        for rule in rules:
            place = page.index(f"| {rule.grade} {rule.means} |", place) + 1
    for evidence in GRADING.evidence:
        assert f"\n| {evidence.counts} |" in page


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_grades(words: str) -> None:
    text = f"Ada Brook {words}"
    if text.count("Ada Brook") == 1:
        (brook,) = graded(text, "Ada Brook")
        assert brook.reliability is not None
        assert brook.reliability.why or brook.reliability.grade == "F"
        assert all(text[s.start : s.end] for evidence in brook.reliability.why for s in evidence.spans)
