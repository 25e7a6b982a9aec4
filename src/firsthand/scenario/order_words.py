"""Words by which an order, its refusal, and the certainty that it will be obeyed are known."""

from __future__ import annotations

import re

REFUSAL = re.compile(r"\b(?:refus|def(?:y|ie|ian)|disobe|insubordinat)", re.IGNORECASE)
CERTAINTY = re.compile(r"\b(?:sure|certain|confident|convinced|believes?)\b", re.IGNORECASE)
ORDER = re.compile(
    r"\b(?:giv\w+|gave|issu\w+|an?|the|this|that|such|his|her|their)\s+(?:\w+\s+){0,2}?(?:order|command)\b(?! of\b)",
    re.IGNORECASE,
)


def refuses(words: str) -> bool:
    """Whether they speak of refusing."""
    return bool(REFUSAL.search(words))


def orders_only(words: str) -> bool:
    """Whether they speak of an order, and not of its being refused: much alike, and never one event."""
    return bool(ORDER.search(words)) and not refuses(words)
