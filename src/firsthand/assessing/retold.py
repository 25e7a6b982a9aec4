"""Old tellings: reports that pass on what another report carried long before, without saying so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from firsthand.assessing.wording import file_of
from firsthand.model import Linked, OldTelling, Report

LONG_BEFORE = 7
"""Days after which a telling is no longer news: a bare weekday means one within them."""


def old_tellings(linked: Linked) -> tuple[OldTelling, ...]:
    """Find the reports that give a telling which another report carried a week or more before.

    Takes everything linked, its reports dated as far as can be.  A report that names the day of the telling beside its
    words gives it as old and is not listed.  One for a report and a source: the telling that stands first.
    """
    reports = {report.id: report for report in linked.reports}
    names = {source.id: source.name for source in linked.sources}
    by_id = {attribution.id: attribution for attribution in linked.attributions}
    days = defaultdict(list)
    for time in linked.times:
        if time.latest:
            days[time.report].append((time.spans[0][0], time.latest[:10]))
    found: dict[tuple[str, str | None], OldTelling] = {}
    for utterance in linked.utterances:
        carried: dict[str, list[int]] = defaultdict(list)
        for one in utterance.attributions:
            attribution = by_id[one]
            if attribution.attitude != "statement":
                continue
            carried[attribution.report] += [span[0] for span in (*attribution.cue_spans, *attribution.content_spans)]
        dated = sorted((latest, report) for report in carried if (latest := _latest(reports[report])))
        if not dated:
            continue
        first_day, first = dated[0]
        for report in carried:
            earliest = _earliest(reports[report])
            if report == first or earliest is None or (earliest - first_day).days < LONG_BEFORE:
                continue
            limit = earliest.toordinal() - LONG_BEFORE
            owned = any(
                date.fromisoformat(day).toordinal() <= limit and any(abs(place - one) < 120 for one in carried[report])
                for place, day in days[report]
            )
            if not owned:
                name = names.get(utterance.source or "", "somebody unnamed")
                why = (
                    f"What {name} says here was already carried by {file_of(reports[first])}, {_when(reports[first])}; this "
                    f"report, {_when(reports[report])}, gives it without its date."
                )
                found.setdefault((report, utterance.source), OldTelling(report, utterance.id, first, why))
    order = {report.id: number for number, report in enumerate(linked.reports)}
    return tuple(sorted(found.values(), key=lambda one: order[one.report]))


def _bounds(report: Report) -> Iterator[date | None]:
    for day in report.published_range if report.published is None else (report.published, report.published):
        try:
            yield date.fromisoformat(day[:10]) if day else None
        except ValueError:
            yield None


def _earliest(report: Report) -> date | None:
    return next(_bounds(report))


def _latest(report: Report) -> date | None:
    return list(_bounds(report))[1]


def _when(report: Report) -> str:
    if report.published:
        inferred = report.published_basis is not None and report.published_basis.kind == "inferred"
        return f"most likely of {report.published}" if inferred else f"of {report.published}"
    earliest, latest = report.published_range
    return f"of {earliest or 'an unknown day'} to {latest or 'an unknown day'}"
