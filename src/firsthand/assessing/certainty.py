"""The certainty and confidence of claims, put together from what each telling says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.model import Attribution, Claim, Linked, LocatedCertainty, LocatedConfidence, LocatedSpan

_LEVELS = ("low", "moderate", "high")


def with_certainty(linked: Linked, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give every stance the likelihood that its utterance puts, and every claim that of all who assert it.

    Of several words for one claim the range runs from the lowest to the highest, with all words and scales named; who
    asserts it without a hedge puts none.  Of several levels of confidence the lowest counts.
    """
    attributions = {one.id: one for one in linked.attributions}
    told = {utterance.id: utterance.attributions for utterance in linked.utterances}
    return tuple(_completed(claim, attributions, told) for claim in claims)


def _completed(claim: Claim, attributions: dict[str, Attribution], told: dict[str, tuple[str, ...]]) -> Claim:
    bearing = set(claim.attributions)
    stances, asserting = [], []
    for stance in claim.stances:
        ones = [attributions[name] for name in told[stance.utterance] if name in bearing]
        own = taken_together([located for one in ones if (located := _located(one)) is not None])
        stances.append(replace(stance, certainty=own))
        if stance.stance == "asserts":
            asserting += ones
    certainty = taken_together([located for one in asserting if (located := _located(one)) is not None])
    return replace(claim, stances=tuple(stances), certainty=certainty, confidence=_confidence(asserting))


def taken_together(ones: Sequence[LocatedCertainty]) -> LocatedCertainty | None:
    """Several certainties of one thing as one: from the lowest to the highest of those that have numbers."""
    if not ones:
        return None
    banded = [one for one in ones if one.low is not None and one.high is not None] or list(ones)
    lows = [one.low for one in banded if one.low is not None]
    highs = [one.high for one in banded if one.high is not None]
    return LocatedCertainty(
        phrase="; ".join(_once(one.phrase for one in banded)),
        spans=tuple(dict.fromkeys(span for one in banded for span in one.spans)),
        low=min(lows) if lows else None,
        high=max(highs) if highs else None,
        scale="; ".join(_once(one.scale for one in banded if one.scale)) or None,
    )


def _once(words: Iterable[str]) -> list[str]:
    seen: dict[str, str] = {}
    for word in words:
        seen.setdefault(word.casefold(), word)
    return list(seen.values())


def _located(one: Attribution) -> LocatedCertainty | None:
    certainty = one.certainty
    if certainty is None:
        return None
    spans = tuple(LocatedSpan(one.report, start, end) for start, end in certainty.spans)
    return LocatedCertainty(certainty.phrase, spans, certainty.low, certainty.high, certainty.scale)


def _confidence(ones: Sequence[Attribution]) -> LocatedConfidence | None:
    named = [(one.report, one.confidence) for one in ones if one.confidence is not None]
    if not named:
        return None
    report, lowest = min(named, key=lambda pair: _LEVELS.index(pair[1].level))
    spans = tuple(LocatedSpan(report, start, end) for start, end in lowest.spans)
    return LocatedConfidence(lowest.level, lowest.phrase, spans)
