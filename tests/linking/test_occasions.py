"""Occasions: the medium and the day that the text names for a telling."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.linking.link import link_reports
from firsthand.linking.occasions import date_of, is_standing, stated_occasion
from firsthand.model import Attribution, TimeExpression
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"
COST = "repairs of the northern pier in Brindle harbour will cost four million crowns before the ferry season"


@pytest.mark.parametrize(
    ("day", "published", "date"),
    [
        ("friday", "2021-03-02", "2021-02-26"),
        ("tuesday", "2021-03-02T08:00:00", "2021-03-02"),
        ("march 3", "2021-03-02", None),
        ("friday", None, None),
        ("friday", "some day", None),
        ("friday", "0001-01-01", None),
    ],
)
def test_a_weekday_is_the_last_before_the_report(day: str, published: str | None, date: str | None) -> None:
    assert date_of(day, published) == date


@pytest.mark.parametrize(
    ("cue", "content", "standing"),
    [
        ("has often said", PIER, True),
        ("’ve maintained", PIER, True),
        ("said", PIER, False),
        ("has to admit", PIER, False),
        ("has said", f"“{PIER}”", False),
    ],
)
def test_who_has_said_so_stands_for_it(cue: str, content: str, standing: bool) -> None:
    report = annotated("a", [Told("Mira Tolland", content, cue=cue)])
    assert is_standing(report.report.text, report.attributions[0]) is standing


def test_an_auxiliary_before_the_cue_counts_and_one_in_other_words_does_not() -> None:
    text = "Tolland, who has won, said so. Fesk has repeatedly denied it."
    said = Attribution("r.a1", "r", ((0, 7),), ((22, 26),), ((27, 29),), (), "indirect", "statement", None)
    denied = replace(said, cue_spans=((51, 57),), content_spans=((58, 60),))
    assert [text[slice(*one.cue_spans[0])] for one in (said, denied)] == ["said", "denied"]
    assert [is_standing(text, one) for one in (said, denied)] == [False, True]


def test_what_is_repeated_on_another_day_is_another_telling() -> None:
    lines = [Told("Mira Tolland", PIER, cue="said on Friday"), Told("Mira Tolland", COST, cue="repeated on Sunday")]
    first, second = link_reports([annotated("a", lines, published="2021-03-01")]).utterances
    assert first.occasion is not None
    assert (first.occasion.words, first.occasion.date) == ("Friday", "2021-02-26")
    assert second.occasion is not None
    assert second.occasion.date == "2021-02-28"


def test_a_day_that_the_report_names_dates_the_occasion() -> None:
    report = annotated("a", [Told("Mira Tolland", PIER, cue="said on Nov 8")], published="2021-11-09")
    start = report.report.text.index("Nov 8")
    day = TimeExpression("ra.t1", "ra", ((start, start + 5),), "2021-11-08", "2021-11-08", "day")
    (undated,), (dated,) = (link_reports([one]).utterances for one in (report, replace(report, times=(day,))))
    assert undated.occasion is not None
    assert dated.occasion is not None
    assert (undated.occasion.date, dated.occasion.date) == (None, "2021-11-08")


def test_a_paper_called_brief_is_no_day_in_court() -> None:
    (told,) = link_reports([annotated("a", [Told("Mira Tolland", PIER, cue="told the Brief")])]).utterances
    assert told.occasion is None


def test_reports_of_the_future_are_dated_as_they_say() -> None:
    lines = [Told("Mira Tolland", PIER, cue="said on Friday")]
    (told,) = link_reports([annotated("a", lines, published="2931-03-02")]).utterances
    assert told.occasion is not None
    assert told.occasion.date == date_of("friday", "2931-03-02")


@pytest.mark.parametrize(
    ("text", "contents", "named"),
    [
        ("Rain is due on Friday. The pier stays shut, she said.", ("The pier stays shut",), None),
        ("“It is shut,” she told the Courier on Monday. “It cracked.”", ("“It is shut,”", "“It cracked.”"), "monday"),
        ("“It is shut since Monday,” she said. “It cracked.”", ("“It is shut since Monday,”", "“It cracked.”"), None),
        ("It is Friday. On Sunday she wrote that it is shut. Rain falls.", ("that it is shut",), "sunday"),
        ("In the letter, dated 3 April, she wrote that it is shut.", ("that it is shut",), "apr 3"),
        ("In the letter, dated Sept. 30, she wrote that it is shut.", ("that it is shut",), "sep 30"),
        ("After 3 decades there she wrote that it is shut.", ("that it is shut",), None),
    ],
)
def test_a_day_is_of_the_telling_where_it_stands_beside_its_words(
    text: str, contents: tuple[str, ...], named: str | None
) -> None:
    spans = tuple((text.index(one), text.index(one) + len(one)) for one in contents)
    stated = stated_occasion(text, Attribution("r.a1", "r", (), (), spans, (), "mixed", "statement", None))
    assert (stated.day if stated else None) == named


def test_a_letter_named_before_is_the_letter_still() -> None:
    text = "In her four-page letter, Tolland writes that it is shut."
    span = (text.index("that"), len(text) - 1)
    stated = stated_occasion(text, Attribution("r.a1", "r", (), (), (span,), (), "indirect", "statement", None))
    assert stated is not None
    assert stated.medium == "letter"


def test_one_report_names_the_medium_of_a_telling_and_another_its_day() -> None:
    reports = [
        annotated("a", [Told("Mira Tolland", f"“{PIER}”", cue="said in an interview")], published="2021-03-01"),
        annotated("b", [Told("Mira Tolland", f"“{PIER}”", cue="said on Friday")], published="2021-03-01"),
    ]
    (told,) = link_reports(reports).utterances
    assert told.occasion is not None
    assert (told.occasion.words, told.occasion.date) == ("interview … Friday", "2021-02-26")
    assert [span.report for span in told.occasion.spans] == ["ra", "rb"]
