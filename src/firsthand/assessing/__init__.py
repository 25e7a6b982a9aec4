"""Assessing: how many independent origins stand behind each claim."""

from firsthand.assessing.origins import assess_claims
from firsthand.assessing.summary import summarise

__all__ = ["assess_claims", "summarise"]
