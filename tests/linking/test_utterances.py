"""Utterances: one act of telling, however many reports carry it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from firsthand.linking.link import link_reports
from firsthand.linking.matter import Matters
from firsthand.linking.occasions import stated_occasion
from firsthand.linking.utterances import link_utterances
from firsthand.model import AnnotatedReport, Utterance
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"
COST = "repairs of the northern pier in Brindle harbour will cost four million crowns before the ferry season"
GOATS = "seven goats ate a bishop's hat in Tarn while a choir sang of snow and cheese"


def utterances(*reports: AnnotatedReport) -> tuple[Utterance, ...]:
    return link_reports(reports).utterances


def grouped(found: Sequence[Utterance]) -> list[tuple[str, ...]]:
    return [one.attributions for one in found]


def test_what_one_source_says_in_one_report_is_one_act() -> None:
    found = utterances(
        annotated("a", [Told("Mira Tolland", PIER), Told("Owen Fesk", COST), Told("Mira Tolland", GOATS)])
    )
    assert grouped(found) == [("ra.a1", "ra.a3"), ("ra.a2",)]


def test_what_one_source_says_on_one_matter_is_one_act_in_two_reports() -> None:
    first = annotated("a", [Told("Mira Tolland", PIER)], prose=PIER)
    second = annotated("b", [Told("Mira Tolland", COST)], prose=PIER)
    assert grouped(utterances(first, second)) == [("ra.a1", "rb.a1")]


def test_on_another_matter_it_is_another_act() -> None:
    found = utterances(annotated("a", [Told("Mira Tolland", PIER)]), annotated("b", [Told("Mira Tolland", GOATS)]))
    assert len(found) == 2


def test_weeks_later_it_is_another_act_unless_the_words_are_the_same() -> None:
    first = annotated("a", [Told("Mira Tolland", PIER)], published="2021-03-02", prose=COST)
    later = annotated("b", [Told("Mira Tolland", "nothing is decided")], published="2021-06-02", prose=f"{PIER} {COST}")
    again = annotated("c", [Told("Mira Tolland", PIER)], published="2021-06-02", prose=COST)
    assert len(utterances(first, later)) == 2
    assert len(utterances(first, again)) == 1


@pytest.mark.parametrize(("day", "acts"), [("2021-03-03", 1), ("2021-03-04", 2), ("some day", 1)])
def test_two_days_later_it_is_another_act(day: str, acts: int) -> None:
    first = annotated("a", [Told("Mira Tolland", PIER)], published="2021-03-02", prose=COST)
    later = annotated("b", [Told("Mira Tolland", "nothing is decided")], published=day, prose=f"{PIER} {COST}")
    assert len(utterances(first, later)) == acts


def test_what_is_told_anew_each_day_is_not_one_act_from_the_first_day_to_the_last() -> None:
    said = ["nothing is decided", "the mayor has called", "divers come", "it rains"]
    days = [
        annotated(name, [Told("Mira Tolland", words)], published=f"2021-03-0{day}", prose=f"{PIER} {COST}")
        for day, (name, words) in enumerate(zip("abcd", said, strict=True), 2)
    ]
    assert grouped(utterances(*days)) == [("ra.a1", "rb.a1"), ("rc.a1", "rd.a1")]


def test_what_one_has_said_is_another_act_than_what_one_said() -> None:
    lines = [
        Told("Mira Tolland", PIER),
        Told("Mira Tolland", GOATS, cue="has long said"),
        Told("Mira Tolland", COST, cue="has to say"),
    ]
    assert grouped(utterances(annotated("a", lines))) == [("ra.a1", "ra.a3"), ("ra.a2",)]


def test_claims_are_compared_by_what_one_says_in_a_week() -> None:
    first = annotated("a", [Told("Mira Tolland", PIER)], published="2021-03-02", prose=COST)
    lines = [Told("Mira Tolland", "nothing is decided"), Told("Mira Tolland", GOATS, cue="has said")]
    later = annotated("b", lines, published="2021-03-06", prose=f"{PIER} {COST}")
    linked = link_reports([first, later])
    matters = Matters(linked.reports)
    found = [link_utterances(linked.reports, linked.attributions, matters, in_a_week=broad) for broad in (False, True)]
    assert [len(some) for some in found] == [3, 1]
    assert found[0] == linked.utterances


def test_where_one_only_has_said_things_they_are_one_act() -> None:
    lines = [Told("Mira Tolland", PIER, cue="has said"), Told("Mira Tolland", COST, cue="has insisted")]
    assert len(utterances(annotated("a", lines))) == 1


def test_naming_another_medium_forgets_the_day_of_the_last() -> None:
    lines = [
        Told("Mira Tolland", PIER, cue="said in an interview on Monday"),
        Told("Mira Tolland", COST, cue="tweeted on Sunday"),
        Told("Mira Tolland", GOATS, cue="went on in the interview"),
    ]
    assert grouped(utterances(annotated("a", lines))) == [("ra.a1", "ra.a3"), ("ra.a2",)]


def test_another_medium_is_another_act() -> None:
    lines = [
        Told("Mira Tolland", PIER, cue="said in an interview"),
        Told("Mira Tolland", COST),
        Told("Mira Tolland", GOATS, cue="tweeted"),
    ]
    found = utterances(annotated("a", lines))
    assert grouped(found) == [("ra.a1", "ra.a2"), ("ra.a3",)]
    assert [one.occasion.words for one in found if one.occasion] == ["interview", "tweeted"]


def test_the_words_that_name_the_occasion_are_where_the_span_says() -> None:
    report = annotated("a", [Told("Mira Tolland", PIER, cue="said in a brief statement that")])
    (found,) = utterances(report)
    assert found.occasion
    (span,) = found.occasion.spans
    assert report.report.text[span.start : span.end] == found.occasion.words == "in a brief statement"


def test_a_medium_inside_the_content_is_not_the_occasion() -> None:
    report = annotated("a", [Told("Mira Tolland", "she had given no interview to anybody at all")])
    assert stated_occasion(report.report.text, report.attributions[0]) is None


def test_without_a_source_it_is_an_act_of_its_own() -> None:
    found = utterances(annotated("a", [Told(None, PIER), Told(None, COST)]))
    assert [(one.source, one.attributions) for one in found] == [(None, ("ra.a1",)), (None, ("ra.a2",))]


def test_relays_and_outer_holders_are_among_the_relays() -> None:
    outer = Told("Mira Tolland", f"the council believes {PIER}", relay="Radio Ost")
    inner = Told("the council", PIER, cue="believes", kind="group", inside=0)
    linked = link_reports([annotated("a", [outer, inner])])
    name = {source.id: source.name for source in linked.sources}
    relays = {name[one.source or ""]: [name[relay] for relay in one.relays] for one in linked.utterances}
    assert relays == {"Mira Tolland": ["Radio Ost"], "the council": ["Mira Tolland"]}


def test_a_belief_told_by_another_is_not_the_same_act_as_ones_own_words() -> None:
    outer = Told("Mira Tolland", f"Owen Fesk believes {PIER}")
    inner = Told("Owen Fesk", PIER, cue="believes", inside=0)
    found = utterances(annotated("a", [outer, inner, Told("Owen Fesk", COST)]))
    assert len(found) == 3


QUOTED = f"“{PIER}”"


def test_a_quotation_given_to_two_sources_is_one_act() -> None:
    first = annotated("a", [Told("Mira Tolland", QUOTED), Told("Mira Tolland", GOATS)])
    second = annotated("b", [Told("Owen Fesk", QUOTED)])
    assert grouped(utterances(first, second)) == [("ra.a1", "ra.a2", "rb.a1")]


def test_so_is_one_that_a_report_gives_to_nobody() -> None:
    found = utterances(annotated("a", [Told(None, QUOTED)]), annotated("b", [Told("Mira Tolland", QUOTED)]))
    assert [(one.source is not None, len(one.attributions)) for one in found] == [(True, 2)]


def test_the_same_words_unquoted_are_said_by_each() -> None:
    first, second = annotated("a", [Told("Mira Tolland", PIER)]), annotated("b", [Told("Owen Fesk", PIER)])
    assert len(utterances(first, second)) == 2


def test_a_report_that_quotes_itself_says_it_once() -> None:
    found = utterances(annotated("a", [Told("Mira Tolland", QUOTED), Told("Mira Tolland", QUOTED)]))
    assert grouped(found) == [("ra.a1", "ra.a2")]
