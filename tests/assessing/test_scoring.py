from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest

from firsthand.assessing.scoring import (
    FEWEST,
    Foretold,
    brier_score,
    forecast_records,
    foretold,
    interval,
    logarithmic_score,
)
from firsthand.model import Forecast, LocatedCertainty, Outcome
from tests.documents import echo_trace


def told(likely: float | None, status: str, source: str = "Ada Brenn", text: str = "rain") -> Foretold:
    return Foretold(source, text, "2031-03-02", likely, likely, None, status)


def test_scores_by_hand() -> None:
    assert brier_score(0.8, True) == pytest.approx(0.04)
    assert brier_score(0.8, False) == pytest.approx(0.64)
    assert logarithmic_score(0.25, True) == pytest.approx(2.0)
    assert logarithmic_score(0.75, False) == pytest.approx(2.0)
    assert logarithmic_score(0.5, False) == 1.0
    assert logarithmic_score(0.0, True) == pytest.approx(math.log2(100))


def test_a_record_by_hand() -> None:
    (record,) = forecast_records(
        [
            told(0.9, "came true"),
            told(0.7, "came true"),
            told(0.6, "did not"),
            told(0.2, "did not"),
            told(0.5, "open"),
            told(None, "came true"),
            told(0.4, "cannot be told"),
        ]
    )
    assert (record.settled, len(record.forecasts)) == (4, 7)
    assert not record.can_be_judged
    assert record.brier is not None
    assert record.brier.mean == pytest.approx((0.01 + 0.09 + 0.36 + 0.04) / 4)
    assert (record.brier.always_half, record.brier.base_rate) == (0.25, 0.25)
    assert record.logarithmic is not None
    assert record.logarithmic.mean == pytest.approx(-math.log2(0.9 * 0.7 * 0.4 * 0.8) / 4)


def test_the_base_rate_is_that_of_all_sources() -> None:
    many = [told(0.8, "came true", "B")] * 3 + [told(0.8, "did not", "C")]
    records = {record.source: record for record in forecast_records(many)}
    other = records["C"].brier
    assert other is not None
    assert other.base_rate == pytest.approx(0.75**2)
    assert [record.source for record in forecast_records(many)] == ["B", "C"]


def test_enough_settled_forecasts_can_be_judged() -> None:
    (record,) = forecast_records([told(0.8, "came true", text=str(number)) for number in range(FEWEST)])
    assert record.can_be_judged


@pytest.mark.parametrize("number", [2, 5, 10, 40])
def test_intervals_cover_whatever_the_chance_of_the_worst_value(number: int) -> None:
    for step in range(1, 100):
        chance = step / 100
        covered = 0.0
        for worst in range(number + 1):
            low, high = interval(worst / number, number, 1.0)
            if low <= chance <= high:
                covered += math.comb(number, worst) * chance**worst * (1 - chance) ** (number - worst)
        assert covered >= 0.95


@pytest.mark.parametrize("likely", [0.1, 0.5, 0.8])
@pytest.mark.parametrize("number", [10, 40])
def test_intervals_cover_the_true_score_as_often_as_they_say(likely: float, number: int) -> None:
    draw = random.Random(number)
    true = likely * brier_score(likely, True) + (1 - likely) * brier_score(likely, False)
    worst = max(likely, 1 - likely) ** 2
    covered = 0
    for _ in range(600):
        mean = sum(brier_score(likely, draw.random() < likely) for _ in range(number)) / number
        low, high = interval(mean, number, worst)
        covered += low - 1e-12 <= true <= high + 1e-12
    # 95 % of 600 runs, less three standard errors
    assert covered / 600 >= 0.95 - 3 * math.sqrt(0.95 * 0.05 / 600)


def test_forecasts_of_traces_are_told_by_their_origins_and_settled_by_the_user() -> None:
    trace = echo_trace()
    (claim,) = trace.claims
    certainty = LocatedCertainty("will", (), 0.6, 0.8, "Kent (1964)")
    trace = replace(trace, forecasts=(Forecast(claim.id, "2031-06-01", certainty, "open"),))
    (one,) = foretold([trace, trace])
    assert (one.source, one.text, one.low, one.horizon) == ("Mira Tolland", claim.text, 0.6, "2031-06-01")
    assert one.status == "open"
    (settled,) = foretold([trace], [Outcome(claim.id, "did not", None, "o.csv, line 2")])
    assert settled.status == "did not"
    assert settled.scored
    assert settled.middle == pytest.approx(0.7)
