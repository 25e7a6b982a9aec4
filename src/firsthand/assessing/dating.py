"""Dating: from when a report without a date is, by what it says.

Three kinds of evidence are weighed, the narrowest that there is first:

* a figure that a reference series holds, with the weekday that the sentence names beside it;
* how long something has lasted ("after almost four months of fighting"), counted from the first day of a reference
  series on the same matter;
* the latest whole date beside the words of a telling, before which the report cannot have been published.

A report that names a weekday alone came out on it or within the six days after.  How such reports lag behind the figure
that they call the latest is an assumption, stated here and in the trace: six in ten on the very day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from firsthand.assessing.series import Fit, as_fit, fits_of, sentence_around, series_name, shared_words
from firsthand.language.calendar_names import WEEKDAY, WEEKDAYS
from firsthand.model import Figure, Linked, PublishedBasis, ReferenceSeries, Report, Span, TimeExpression

SAME_DAY = 0.6
"""How likely a report that gives a figure "as of Friday" or as the latest came out that day."""
FROM_SERIES = 0.8
"""How likely a figure on a series' matter was taken from those who keep it, before its value is looked at."""
_LAG = timedelta(6)
_SURE_ENOUGH = 0.5
_LASTED = 0.6
"""How likely a length of time was counted from a series' first day."""
_TOLD = 0.9
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_GOING_ON = re.compile(
    r"\s+of\s+(?:[\w-]+\s+){0,2}(?:fighting|war|warfare|combat|conflict|invasion|hostilities|bombardment|siege|occupation|protests?"
    r"|unrest|strikes?|lockdown)\b|\s+(?:in)?to\s+(?:the|its|his|their)\s+(?:[\w-]+\s+){0,2}(?:war|invasion|conflict|siege|offensive"
    r"|campaign|pandemic|occupation)\b",
    re.IGNORECASE,
)
_UNITS = ("day", "week", "month", "year")
_BESIDE = 60


class _Evidence(NamedTuple):
    earliest: date | None
    latest: date | None
    likeliest: date | None
    probability: float
    spans: tuple[Span, ...]
    why: str
    resolved: tuple[tuple[TimeExpression, date], ...] = ()
    """Times that the evidence dates as well."""


def date_reports(linked: Linked, series: Sequence[ReferenceSeries]) -> Linked:
    """Date the reports that bear no date, and say which dates of the series each figure fits.

    Args:
        linked: everything linked.
        series: the user's reference series; without any, only what the reports say themselves counts.

    Returns:
        The same with ``published``, ``published_range`` and ``published_basis`` of kind ``inferred`` where a report had
        none and something speaks for a date; ``published`` stays null where no single day is more likely than not.
        Figures have their ``fits``; times and figures that the evidence dates are dated.
    """
    texts = {report.id: report.text for report in linked.reports}
    found = (
        {figure.id: tuple(fits_of(figure, texts[figure.report], series)) for figure in linked.figures} if series else {}
    )
    figures = [
        replace(figure, fits=tuple(as_fit(fit, figure) for fit in found[figure.id])) if found.get(figure.id) else figure
        for figure in linked.figures
    ]
    of_report: defaultdict[str, list[Figure]] = defaultdict(list)
    times: defaultdict[str, list[TimeExpression]] = defaultdict(list)
    for figure in figures:
        of_report[figure.report].append(figure)
    for time in linked.times:
        times[time.report].append(time)
    told = _tellings(linked)
    reports, dated_times, days = [], {}, {}
    for report in linked.reports:
        evidence = None
        if report.published is None:
            evidence = _evidence(report, of_report[report.id], times[report.id], found, series, told[report.id])
        reports.append(_dated(report, evidence) if evidence else report)
        for time, day in evidence.resolved if evidence else ():
            dated_times[time.id] = replace(time, earliest=day.isoformat(), latest=day.isoformat())
            days[report.id] = (sentence_around(report.text, time.spans[0][0]), day)
    return replace(
        linked,
        reports=tuple(reports),
        figures=tuple(_with_day(figure, days.get(figure.report)) for figure in figures),
        times=tuple(dated_times.get(time.id, time) for time in linked.times),
    )


def _evidence(
    report: Report,
    figures: Sequence[Figure],
    times: Sequence[TimeExpression],
    found: dict[str, tuple[Fit, ...]],
    series: Sequence[ReferenceSeries],
    told: Sequence[Span],
) -> _Evidence | None:
    by_series = [_by_series(report, figure, times, fit) for figure in figures for fit in found.get(figure.id, ())]
    if by_series:
        return max(by_series, key=lambda one: one.probability)
    lasted = [one for figure in figures if figure.unit in _UNITS for one in _by_length(report, figure, series)]
    return next(iter(lasted), None) or _by_tellings(report, times, told)


def _by_series(report: Report, figure: Figure, times: Sequence[TimeExpression], fit: Fit) -> _Evidence:
    """Weigh a figure that a series holds, and the weekday that its sentence names."""
    start, end = sentence_around(report.text, figure.spans[0][0])
    named = [
        (time, match[0])
        for time in times
        if start <= time.spans[0][0] < end and (match := _WEEKDAY.search(report.text, *time.spans[0]))
    ]
    days = list(_every(fit.days))
    time, weekday = named[0] if len({name for _, name in named}) == 1 else (None, None)
    agreeing = [day for day in days if weekday is None or day.weekday() == WEEKDAYS.index(weekday)]
    chance = fit.coincidence / (7 if weekday else 1)
    kept = agreeing or days
    right = FROM_SERIES / (FROM_SERIES + (1 - FROM_SERIES) * chance) if agreeing else 1 - FROM_SERIES
    words = " ".join(report.text[slice(*figure.spans[0])].split())
    name = series_name(fit.series)
    which = f"{name} stood at “{words}” on {_shown(kept)}"
    by_day = f", a {weekday} as the sentence says" if weekday and agreeing else ""
    clash = f", but the sentence names a {weekday}" if weekday and not agreeing else ""
    why = (
        f"{which}{by_day}{clash}; a report of such a figure is taken to be of that day in {SAME_DAY:.0%} of cases and of the "
        f"six days after it in the others."
    )
    spans = tuple(sorted({figure.spans[0], *((time.spans[0],) if time else ())}))
    single = kept[0] if len(kept) == 1 else None
    probability = round(right * SAME_DAY / len(kept), 3)
    resolved = ((time, single),) if time and single and agreeing else ()
    return _Evidence(kept[0], kept[-1] + _LAG, kept[0], probability, spans, why, resolved)


def _by_length(report: Report, figure: Figure, series: Sequence[ReferenceSeries]) -> Iterator[_Evidence]:
    """Weigh "after almost four months of fighting" against the first day of a series on the same matter."""
    going_on = _GOING_ON.match(report.text, figure.spans[0][1])
    bound = figure.high if figure.high is not None else figure.low
    if going_on is None or bound is None or bound > 100 or figure.unit not in _UNITS:
        return
    for one in series:
        # The matter may be named anywhere in the report, the war only here.
        shared = shared_words(report.text, one)
        if len(shared) < 2:
            continue
        first = date.fromisoformat(one.points[0][0])
        low, high = _lengths(figure, bound)
        earliest, latest = _after(first, low, figure.unit), _after(first, high, figure.unit)
        words = " ".join(report.text[figure.spans[0][0] : going_on.end()].split())
        why = (
            f"It says “{words}”; counted from {first.isoformat()}, the first day of {series_name(one)}, which is on the "
            f"same matter ({', '.join(shared[:3])}), that is from {earliest.isoformat()} to {latest.isoformat()}."
        )
        yield _Evidence(earliest, latest, None, _LASTED, ((figure.spans[0][0], going_on.end()),), why)


def _by_tellings(report: Report, times: Sequence[TimeExpression], told: Sequence[Span]) -> _Evidence | None:
    """A report is no older than the latest whole date that stands beside a telling in it."""
    beside = [
        time
        for time in times
        if time.granularity == "day"
        and time.earliest
        and any(start - _BESIDE <= time.spans[0][0] <= end + _BESIDE for start, end in told)
    ]
    if not beside:
        return None
    latest = max(beside, key=lambda time: time.earliest or "")
    day = date.fromisoformat((latest.earliest or "")[:10])
    words = " ".join(report.text[slice(*latest.spans[0])].split())
    why = f"It gives what was told on “{words}”, so it cannot be older."
    return _Evidence(day, None, None, _TOLD, latest.spans, why)


def _tellings(linked: Linked) -> defaultdict[str, list[Span]]:
    told: defaultdict[str, list[Span]] = defaultdict(list)
    for attribution in linked.attributions:
        if attribution.attitude == "statement" and attribution.cue_spans:
            told[attribution.report].append((attribution.cue_spans[0][0], attribution.cue_spans[-1][1]))
    return told


def _dated(report: Report, evidence: _Evidence) -> Report:
    sure = evidence.likeliest if evidence.probability >= _SURE_ENOUGH else None
    return replace(
        report,
        published=sure.isoformat() if sure else None,
        published_basis=PublishedBasis("inferred", evidence.spans, evidence.why, evidence.probability),
        published_range=(_iso(evidence.earliest), _iso(evidence.latest)),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _with_day(figure: Figure, dated: tuple[tuple[int, int], date] | None) -> Figure:
    """A figure with the day of its sentence, where its words fit that day."""
    if dated is None or not figure.fits or figure.as_of:
        return figure
    (start, end), day = dated
    return replace(figure, as_of=day.isoformat()) if start <= figure.spans[0][0] < end else figure


def _every(stretches: Sequence[tuple[date, date]]) -> Iterator[date]:
    for first, last in stretches:
        for step in range((last - first).days + 1):
            yield first + timedelta(step)


def _shown(days: Sequence[date]) -> str:
    if len(days) <= 3:
        return ", ".join(day.isoformat() for day in days)
    return f"{len(days)} days from {days[0].isoformat()} to {days[-1].isoformat()}"


def _lengths(figure: Figure, bound: float) -> tuple[float, float]:
    """From which to which length words can mean: "almost four" from three and a half, "four" to under five."""
    if figure.low is None:
        return bound - 0.5, bound
    if figure.high is None:
        return bound, bound + 1
    return (bound - 0.5, bound + 0.5) if figure.approximate else (figure.low, bound + 1)


def _after(first: date, length: float, unit: str) -> date:
    if unit in ("day", "week"):
        return first + timedelta(days=round(length * (7 if unit == "week" else 1)))
    months = length * (12 if unit == "year" else 1)
    whole: date = first + relativedelta(months=int(months))
    return whole + timedelta(days=round((months - int(months)) * 30.4))
