"""Assessing: how many independent origins stand behind each claim, how sure they are, and what they are worth."""

from firsthand.assessing.certainty import with_certainty
from firsthand.assessing.forecasts import fits, forecasts
from firsthand.assessing.grades import grade_claims, grade_sources
from firsthand.assessing.origins import assess_claims
from firsthand.assessing.summary import summarise

__all__ = ["assess_claims", "fits", "forecasts", "grade_claims", "grade_sources", "summarise", "with_certainty"]
