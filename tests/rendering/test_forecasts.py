from __future__ import annotations

from firsthand.assessing.scoring import Foretold, forecast_records
from firsthand.rendering.forecasts import forecasts_said


def told(source: str, likely: float, status: str) -> Foretold:
    return Foretold(source, "the pier\x1b[2J opens", None, likely, likely, "2031-06-01", status)


def test_a_source_with_few_settled_forecasts_cannot_be_judged() -> None:
    lines = list(forecasts_said(forecast_records([told("Ada Brenn", 0.7, "came true")])))
    assert lines[:2] == [
        "Ada Brenn: 1 foretold, 1 scored",
        "  cannot be judged: too few settled forecasts that put a likelihood",
    ]
    assert "came true" in lines[2]
    assert "0.70–0.70" in lines[2]
    assert "told on no known day, by 2031-06-01" in lines[2]
    assert "\x1b" not in lines[2]


def test_a_judged_source_stands_beside_the_simple_rules() -> None:
    lines = list(forecasts_said(forecast_records([told("Ada Brenn", 0.8, "came true")] * 12)))
    assert lines[1].startswith("  Brier score 0.040 (95 %: ")
    assert "always 50 %: 0.250" in lines[1]
    assert lines[2].startswith("  logarithmic 0.322 ")


def test_nothing_foretold_is_said() -> None:
    assert list(forecasts_said([])) == ["No forecasts were found."]
