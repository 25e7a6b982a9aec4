"""Assessing: how many independent origins stand behind each claim, from when reports are, and what clashes."""

from firsthand.assessing.conflicts import conflicts, near_conflicts
from firsthand.assessing.dating import date_reports
from firsthand.assessing.origins import assess_claims
from firsthand.assessing.retold import old_tellings
from firsthand.assessing.summary import summarise

__all__ = ["assess_claims", "conflicts", "date_reports", "near_conflicts", "old_tellings", "summarise"]
