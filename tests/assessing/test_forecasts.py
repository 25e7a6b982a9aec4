"""Forecasts, and what settles them; certainties of several tellings taken together."""

from __future__ import annotations

from dataclasses import replace

from firsthand.assessing import assess_claims, forecasts, with_certainty
from firsthand.model import Certainty, Confidence, Forecast, Linked, Outcome, TimeExpression
from tests.assessing.linked import Said, linked


def told(*ahead: bool, published: tuple[str | None, ...] = (None, None)) -> Linked:
    """One claim that as many people tell, of whom some speak of what is ahead."""
    collection = linked(*(Said(str(number), f"Voice {number}") for number, _ in enumerate(ahead)))
    return replace(
        collection,
        attributions=tuple(
            replace(one, ahead=is_ahead) for one, is_ahead in zip(collection.attributions, ahead, strict=True)
        ),
        reports=tuple(replace(one, published=day) for one, day in zip(collection.reports, published, strict=False)),
    )


def listed(collection: Linked, *outcomes: Outcome) -> tuple[Forecast, ...]:
    return forecasts(collection, assess_claims(collection), outcomes)


def test_what_is_ahead_is_a_forecast_and_open() -> None:
    (one,) = listed(told(True, published=("2031-03-01",)))
    assert (one.claim, one.status, one.horizon, one.certainty, one.why) == ("c1", "open", None, None, "")
    assert listed(told(False)) == ()
    assert listed(Linked((), (), (), (), (), ())) == ()


def test_the_horizon_is_the_last_day_named_in_the_words() -> None:
    collection = told(True, published=("2031-03-01",))
    start = collection.attributions[0].content_spans[0][0]
    times = (
        TimeExpression("t1", "r0", ((start, start + 3),), "2031-06-01", "2031-06-30", "month"),
        TimeExpression("t2", "r0", ((start, start + 3),), "2030-06-01", "2030-06-30", "month"),
        TimeExpression("t3", "r0", ((0, 2),), "2040-06-01", "2040-06-30", "month"),
    )
    (one,) = listed(replace(collection, times=times))
    assert one.horizon == "2031-06-30"


def test_a_later_report_settles_it_and_an_earlier_one_does_not() -> None:
    (one,) = listed(told(True, False, published=("2031-03-01", "2031-04-01")))
    assert one.status == "came true"
    assert "2031-04-01" in one.why
    (one,) = listed(told(True, False, published=("2031-03-01", "2031-02-01")))
    assert one.status == "open"
    (one,) = listed(told(True, False, published=("2031-03-01", None)))
    assert one.status == "open"


def test_the_user_settles_it_by_words_or_by_id() -> None:
    collection = told(True)
    for words in ("PIER shut", "c1"):
        (one,) = listed(collection, Outcome(words, "did not", "2031-05-05", "outcomes.csv, line 2"))
        assert one.status == "did not"
        assert one.why == "outcomes.csv, line 2 says so, known on 2031-05-05."
    (one,) = listed(collection, Outcome("pier afire", "did not", None, "outcomes.csv, line 2"))
    assert one.status == "open"


def test_certainties_are_taken_together_and_confidence_kept_apart() -> None:
    collection = told(True, True, True, published=(None, None, None))
    first, second, third = collection.attributions
    span = first.content_spans
    collection = replace(
        collection,
        attributions=(
            replace(first, certainty=Certainty("likely", span, 0.6, 0.8, "A")),
            replace(
                second,
                certainty=Certainty("unlikely", span, 0.1, 0.3, "B"),
                confidence=Confidence("low", "unsure", span),
            ),
            replace(
                third, certainty=Certainty("might", span, None, None, None), confidence=Confidence("high", "sure", span)
            ),
        ),
    )
    (claim,) = with_certainty(collection, assess_claims(collection))
    assert claim.certainty is not None
    assert (claim.certainty.low, claim.certainty.high, claim.certainty.scale) == (0.1, 0.8, "A; B")
    assert claim.certainty.phrase == "likely; unlikely"
    assert [stance.certainty and stance.certainty.phrase for stance in claim.stances] == ["likely", "unlikely", "might"]
    assert claim.confidence is not None
    assert claim.confidence.level == "low"
