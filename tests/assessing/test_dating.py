from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.assessing import date_reports, old_tellings
from firsthand.assessing.series import precision
from firsthand.model import Attribution, Figure, Linked, ReferenceSeries, Report, Span, TimeExpression, Utterance
from tests.documents import report, span_of

GEESE = ReferenceSeries(
    "counts/tavenland-geese.csv",
    "geese",
    (("2021-03-01", 10100.0), ("2021-03-02", 10400.0), ("2021-03-05", 12300.0), ("2021-03-06", 12700.0)),
)


def figure(of: Report, words: str, low: float | None, high: float | None, **more: object) -> Figure:
    one = Figure(f"{of.id}.f1", of.id, (span_of(of.text, words),), "count", low, high, False, None, "geese", None, None)
    return replace(one, **more)  # type: ignore[arg-type]


def time(of: Report, words: str, day: str | None = None) -> TimeExpression:
    return TimeExpression(f"{of.id}.t1", of.id, (span_of(of.text, words),), day, day, "day")


def linked(
    *reports: Report,
    figures: tuple[Figure, ...] = (),
    times: tuple[TimeExpression, ...] = (),
    attributions: tuple[Attribution, ...] = (),
    utterances: tuple[Utterance, ...] = (),
) -> Linked:
    return Linked(reports, (), attributions, utterances, (), (), figures, (), times)


def told(of: Report, cue: str, content: str) -> Attribution:
    spans: tuple[Span, Span] = (span_of(of.text, cue), span_of(of.text, content))
    return Attribution(f"{of.id}.a1", of.id, (), spans[:1], spans[1:], (), "indirect", "statement", None)


def test_a_figure_and_its_weekday_date_a_report() -> None:
    one = report("As of Tuesday, more than 10,400 geese were in Tavenland.")
    dated = date_reports(
        linked(one, figures=(figure(one, "10,400", 10400, None),), times=(time(one, "Tuesday"),)), [GEESE]
    )
    (after,) = dated.reports
    assert after.published == "2021-03-02"
    assert after.published_range == ("2021-03-02", "2021-03-08")
    assert after.published_basis is not None
    assert after.published_basis.kind == "inferred"
    assert after.published_basis.probability is not None
    assert 0.5 <= after.published_basis.probability < 0.6
    assert ", a Tuesday as the sentence says;" in after.published_basis.why
    assert dated.figures[0].fits[0].dates == (("2021-03-02", "2021-03-02"),)
    assert dated.figures[0].as_of == "2021-03-02"
    assert dated.times[0].earliest == "2021-03-02"


def test_a_weekday_that_does_not_agree_leaves_the_day_open() -> None:
    one = report("As of Sunday, more than 10,400 geese were in Tavenland.")
    (after,) = date_reports(
        linked(one, figures=(figure(one, "10,400", 10400, None),), times=(time(one, "Sunday"),)), [GEESE]
    ).reports
    assert after.published is None
    assert after.published_basis is not None
    assert "names a Sunday" in after.published_basis.why


def test_a_number_passed_in_a_gap_fits_the_days_that_are_left_out() -> None:
    one = report("Counters saw 11,900 geese in Tavenland.")
    dated = date_reports(linked(one, figures=(figure(one, "11,900", 11900, 11900),)), [GEESE])
    assert dated.figures[0].fits[0].dates == (("2021-03-03", "2021-03-04"),)
    assert dated.reports[0].published is None
    assert dated.reports[0].published_range == ("2021-03-03", "2021-03-10")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Counters saw 10,000 geese in Tavenland.", "10,000", 10000.0),
        ("Counters saw 10,400 barges in Harbour Bay.", "10,400", 10400.0),
        ("Counters saw 55,500 geese in Tavenland.", "55,500", 55500.0),
    ],
)
def test_round_numbers_other_matters_and_unknown_values_fit_nothing(text: str, words: str, value: float) -> None:
    one = report(text)
    dated = date_reports(linked(one, figures=(figure(one, words, value, value),)), [GEESE])
    assert dated.figures[0].fits == ()
    assert dated.reports[0].published is None
    assert dated.reports[0].published_basis is None


def test_a_date_that_was_given_is_left_alone() -> None:
    one = report("As of Tuesday, more than 10,400 geese were in Tavenland.", published="2020-01-01")
    assert date_reports(linked(one, figures=(figure(one, "10,400", 10400, None),)), [GEESE]).reports == (one,)


def test_a_length_of_time_counts_from_the_first_day_of_a_series() -> None:
    one = report("The geese are hungry in Tavenland after almost four months of unrest.")
    lasted = figure(one, "almost four months", None, 4.0, kind="measure", unit="month", approximate=True, counted="")
    (after,) = date_reports(linked(one, figures=(lasted,)), [GEESE]).reports
    assert after.published is None
    assert after.published_range == ("2021-06-16", "2021-07-01")


def test_without_a_series_a_telling_with_its_date_gives_the_earliest_day() -> None:
    one = report("Ada Brook said on May 4, 2012 that the dam is safe.")
    (after,) = date_reports(
        linked(
            one,
            times=(time(one, "May 4, 2012", "2012-05-04"),),
            attributions=(told(one, "said", "that the dam is safe"),),
        ),
        [],
    ).reports
    assert after.published is None
    assert after.published_range == ("2012-05-04", None)


def test_a_report_that_says_nothing_of_its_date_has_none() -> None:
    one = report("The dam is safe.")
    assert date_reports(linked(one), [GEESE]).reports == (one,)


def carried(first_day: str | None, second_day: str | None, second: str = "Ada Brook said the dam is safe.") -> Linked:
    one = report("The dam is safe, said Ada Brook.", "one", published=first_day)
    other = report(second, "two", published=second_day)
    attributions = (told(one, "said", "The dam is safe"), told(other, "said", "the dam is safe"))
    utterance = Utterance("u1", None, tuple(attribution.id for attribution in attributions))
    return linked(one, other, attributions=attributions, utterances=(utterance,))


def test_an_old_telling_sold_as_new_is_said_so() -> None:
    (old,) = old_tellings(carried("2021-03-01", "2021-04-01"))
    assert (old.report, old.first_report, old.utterance) == ("rtwo", "rone", "u1")
    assert "2021-03-01" in old.why
    assert "2021-04-01" in old.why


@pytest.mark.parametrize("days", [("2021-03-01", "2021-03-03"), ("2021-03-01", None), (None, None)])
def test_news_within_days_and_undated_reports_are_no_old_telling(days: tuple[str | None, str | None]) -> None:
    assert old_tellings(carried(*days)) == ()


def test_a_report_that_names_the_day_gives_the_telling_as_old() -> None:
    collection = carried("2021-03-01", "2021-04-01", "Ada Brook said on March 1 the dam is safe.")
    named = time(collection.reports[1], "March 1", "2021-03-01")
    assert old_tellings(replace(collection, times=(named,))) == ()


@given(st.integers(min_value=1, max_value=10**9))
def test_precision_divides_the_number(value: int) -> None:
    unit = precision(float(value))
    assert unit is None or (value % unit == 0 and value % (unit * 10) != 0 and value >= 100 * unit)
