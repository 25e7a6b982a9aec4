"""Forecasts: claims about what had not happened when they were told, and how they went.

A forecast stays open until something settles it: what the user says (`Outcome`), or a report of a later day that tells,
without a hedge, that the very same thing has happened or has not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from firsthand.assessing.certainty import with_certainty
from firsthand.assessing.wording import file_of
from firsthand.model import Attribution, Claim, Forecast, Linked, Outcome, Report, TimeExpression

Status = Literal["open", "came true", "did not", "cannot be told"]
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORT = 3
"""Words of fewer letters do not tell forecasts apart."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What forecasts are made from, looked up once."""

    attributions: Mapping[str, Attribution]
    reports: Mapping[str, Report]
    times: Mapping[str, Sequence[TimeExpression]]


def forecasts(linked: Linked, claims: Sequence[Claim], outcomes: Sequence[Outcome] = ()) -> tuple[Forecast, ...]:
    """List the claims of which somebody tells as of something ahead.

    Args:
        linked: everything linked.
        claims: its claims, assessed.
        outcomes: how forecasts went, as the user says; the last that fits a claim counts.

    Returns:
        In the order of the claims: the horizon is the last day that a time within the words names, where it lies after
        the telling; the certainty that of those who foretell it.
    """
    times: dict[str, list[TimeExpression]] = {}
    for time in linked.times:
        times.setdefault(time.report, []).append(time)
    told = _Told({one.id: one for one in linked.attributions}, {report.id: report for report in linked.reports}, times)
    found = []
    for claim in with_certainty(linked, claims):
        ahead = [told.attributions[one] for one in claim.attributions if told.attributions[one].ahead]
        if claim.asserted_by and _is_forecast(claim, ahead, told):
            status, why = _settled(claim, ahead, told, outcomes)
            horizon = max(_horizons(ahead, told), default=None)
            found.append(Forecast(claim.id, horizon, claim.certainty, status, why))
    return tuple(found)


def fits(outcome: Outcome, claim: Claim) -> bool:
    """Whether an outcome speaks of a claim: it names the claim's id, or all its words of three letters stand in the text."""
    if outcome.words.strip() == claim.id:
        return True
    wanted, there = _stems(outcome.words), _stems(claim.text)
    return bool(wanted) and wanted <= there


def _stems(text: str) -> set[str]:
    return {word.casefold() for word in _WORDS.findall(text) if len(word) >= _SHORT}


def _is_forecast(claim: Claim, ahead: Sequence[Attribution], told: _Told) -> bool:
    """Whether half of what bears on a claim, or all of its first day, speaks of it as ahead.

    One telling among many that goes on to the future makes no forecast of what the others say has happened.
    """
    if not ahead:
        return False
    days = {one: told.reports[told.attributions[one].report].published or "" for one in claim.attributions}
    first = [one for one, day in days.items() if day[:10] == min(days.values())[:10]]
    return 2 * len(ahead) >= len(days) or all(told.attributions[one].ahead for one in first)


def _horizons(ahead: Sequence[Attribution], told: _Told) -> Iterator[str]:
    for one in ahead:
        published = told.reports[one.report].published or ""
        for time in told.times.get(one.report, ()):
            inside = any(begin <= time.spans[0][0] < end for begin, end in one.content_spans)
            if inside and time.latest is not None and time.latest[:10] > published[:10]:
                yield time.latest[:10]


def _settled(
    claim: Claim, ahead: Sequence[Attribution], told: _Told, outcomes: Sequence[Outcome]
) -> tuple[Status, str]:
    for outcome in reversed(outcomes):
        if fits(outcome, claim):
            on = f", known on {outcome.date}" if outcome.date else ""
            return outcome.status, f"{outcome.place} says so{on}."
    dates = [told.reports[one.report].published for one in ahead]
    if not all(dates):
        return "open", ""
    last = max(date for date in dates if date)
    for name in claim.attributions:
        one = told.attributions[name]
        report = told.reports[one.report]
        later = report.published is not None and report.published[:10] > last[:10]
        if (
            later
            and not one.ahead
            and one.certainty is None
            and one.reporter_certainty is None
            and one.attitude == "statement"
        ):
            status: Status = "did not" if one.negated else "came true"
            return status, f"{file_of(report)} of {report.published} tells of it as of something that {_TOLD[status]}."
    return "open", ""


_TOLD = {"came true": "has happened", "did not": "has not"}
