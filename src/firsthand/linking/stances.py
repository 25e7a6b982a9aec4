"""Stances: what a telling does with a claim: assert, deny or doubt it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from firsthand.model import Attribution, Stance, StanceKind

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput|reject|refut|rebut|dismiss|contradict|disavow|repudiat)", re.IGNORECASE
)
_DOUBTS = re.compile(r"\b(?:doubt|question|s[kc]eptic|unsure|uncertain|unconvinced|wonder)", re.IGNORECASE)


def stances(
    bearing: Sequence[Attribution], utterance_of: dict[str, str], text_of: dict[str, str]
) -> tuple[Stance, ...]:
    """Give what each utterance does with the claim: what most of its attributions do, and denial where they are even."""
    counts: dict[str, Counter[StanceKind]] = {}
    for attribution in bearing:
        stance = stance_of(attribution, text_of[attribution.report])
        counts.setdefault(utterance_of[attribution.id], Counter())[stance] += 1
    order: tuple[StanceKind, ...] = ("denies", "doubts", "asserts")
    return tuple(Stance(utterance, max(order, key=lambda kind: count[kind])) for utterance, count in counts.items())


def stance_of(attribution: Attribution, text: str) -> StanceKind:
    """Tell what an attribution does with its content, from its cue in the report's ``text`` and whether that is negated.

    Who does not believe it denies it; who does not say it leaves it in doubt; who does not deny or doubt it lets it be.
    """
    cue = " ".join(text[start:end] for start, end in attribution.cue_spans)
    if _DENIES.search(cue):
        return "asserts" if attribution.negated else "denies"
    if _DOUBTS.search(cue):
        return "asserts" if attribution.negated else "doubts"
    if attribution.negated:
        return "denies" if attribution.attitude in ("belief", "perception") else "doubts"
    return "asserts"
