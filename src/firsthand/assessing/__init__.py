"""Assessing: what stands behind each claim, how sure it is, from when reports are, what sources are worth, what clashes."""

from firsthand.assessing.certainty import with_certainty
from firsthand.assessing.conflicts import conflicts, near_conflicts
from firsthand.assessing.dating import date_reports
from firsthand.assessing.forecasts import fits, forecasts
from firsthand.assessing.grades import grade_claims, grade_sources
from firsthand.assessing.origins import assess_claims
from firsthand.assessing.retold import old_tellings
from firsthand.assessing.scoring import ForecastRecord, forecast_records, foretold
from firsthand.assessing.summary import summarise

__all__ = [
    "ForecastRecord",
    "assess_claims",
    "conflicts",
    "date_reports",
    "fits",
    "forecast_records",
    "forecasts",
    "foretold",
    "grade_claims",
    "grade_sources",
    "near_conflicts",
    "old_tellings",
    "summarise",
    "with_certainty",
]
