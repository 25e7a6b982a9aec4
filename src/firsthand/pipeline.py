"""The order of the stages, and nothing but: read, annotate, link, assess, trace."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial

from firsthand import __version__
from firsthand.annotating import annotate_report
from firsthand.assessing import (
    ForecastRecord,
    assess_claims,
    conflicts,
    date_reports,
    fits,
    forecast_records,
    forecasts,
    foretold,
    grade_claims,
    grade_sources,
    near_conflicts,
    old_tellings,
    summarise,
    with_certainty,
)
from firsthand.linking import HERE, PassageVectors, Tables, encode_passages, events_alike, link_reports, tables_on
from firsthand.model import (
    AnnotatedReport,
    DrawnScenario,
    Grading,
    KnownVoice,
    Outcome,
    ReferenceSeries,
    Report,
    Skipped,
    Trace,
)
from firsthand.processes import in_order
from firsthand.reading import Ignored, Limits, Metadata, Paths, read_grading, read_reports
from firsthand.scenario import Scenario, ScenarioError, draft, drawn, undrawable

__all__ = ["annotate", "draft_scenario", "draw_scenario", "record_forecasts", "tables_on", "trace", "unsettling"]

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how many are done, and how many there are in all (None while not known)."""


def _silent(_doing: str, _done: int, _total: int | None) -> None:
    """Report progress to nobody."""


def annotate(
    paths: Paths,
    *,
    limits: Limits | None = None,
    metadata: Metadata | None = None,
    done: Container[tuple[str, int | None]] = (),
    processes: int = 1,
) -> Iterator[AnnotatedReport | Skipped | Ignored]:
    """Read and annotate one report at a time, linking nothing; memory does not grow with their number.

    Args:
        paths: files and folders of reports, one or several; ``-`` is standard input.
        limits: how much of an input is taken before it is refused; sane defaults.
        metadata: what is known of the reports beside their files.
        done: path and record of reports that are left out, having been annotated before.
        processes: how many annotate side by side; what comes out does not depend on it.

    Yields:
        In the order of the paths: an annotated report for every one that was read, and what was not read and why.
    """
    found = read_reports(paths, limits or Limits(), metadata, merge_duplicates=False)
    left = (one for one in found if not isinstance(one, Report) or (one.path, one.record) not in done)
    yield from in_order(_annotated, left, processes)


def _annotated(found: Report | Skipped | Ignored) -> AnnotatedReport | Skipped | Ignored:
    return annotate_report(found) if isinstance(found, Report) else found


def _annotated_and_encoded(report: Report) -> tuple[AnnotatedReport, PassageVectors]:
    """Everything that a report gives by itself, all of it where the others are done side by side."""
    one = annotate_report(report)
    return one, encode_passages(one)


def trace(
    paths: Paths,
    *,
    limits: Limits | None = None,
    metadata: Metadata | None = None,
    known: Sequence[KnownVoice] = (),
    references: Sequence[ReferenceSeries] = (),
    grading: Grading | None = None,
    outcomes: Sequence[Outcome] = (),
    progress: Progress = _silent,
    processes: int = 1,
    tables: Tables = HERE,
) -> Trace:
    """Trace every claim of the reports to its origins.

    Args:
        paths: files and folders of reports, one or several; ``-`` is standard input.
        limits: how much of an input is taken before it is refused; sane defaults.
        metadata: what is known of the reports beside their files.
        known: people and organisations of the user's own register, whose ids the trace is to use.
        references: series of dates and numbers that figures are held against and reports dated by.
        grading: the rules by which sources and claims are graded; those that ship.
        outcomes: how forecasts went, as the user says.
        progress: called as the work goes on.
        processes: how many annotate side by side; what comes out does not depend on it.
        tables: where what works across reports keeps its rows; what comes out does not depend on it.

    Returns:
        The whole trace, also where nothing could be read.
    """
    reports, skipped, ignored = _read(paths, limits or Limits(), metadata, progress)

    annotated: list[AnnotatedReport] = []
    encoded: list[PassageVectors] = []
    for one, vectors in in_order(_annotated_and_encoded, reports, processes):
        annotated.append(one)
        encoded.append(vectors)
        progress("annotating", len(annotated), len(reports))

    progress("linking", 0, None)
    linked = link_reports(annotated, known, encoded, tables)
    progress("assessing", 0, None)
    linked = date_reports(linked, references)
    rules = grading or read_grading()
    claims = grade_claims(linked, with_certainty(linked, assess_claims(linked)), rules)
    return Trace(
        reports=linked.reports,
        sources=grade_sources(linked, rules),
        attributions=linked.attributions,
        utterances=linked.utterances,
        claims=claims,
        reuse=linked.reuse,
        figures=linked.figures,
        times=linked.times,
        conflicts=conflicts(linked, claims),
        conditionals=linked.conditionals,
        forecasts=forecasts(linked, claims, outcomes),
        skipped=skipped,
        ignored=ignored,
        summary=summarise(linked, claims),
        firsthand=__version__,
        near_conflicts=near_conflicts(linked, claims),
        old_tellings=old_tellings(linked),
    )


def _read(
    paths: Paths, limits: Limits, metadata: Metadata | None, progress: Progress
) -> tuple[list[Report], tuple[Skipped, ...], int]:
    """The reports that could be read, what could not, and how many files of the folders were of a kind that is none."""
    reports: list[Report] = []
    skipped: list[Skipped] = []
    ignored = 0
    for found in read_reports(paths, limits, metadata):
        if isinstance(found, Report):
            reports.append(found)
            progress("reading", len(reports), None)
        elif isinstance(found, Skipped):
            skipped.append(found)
        else:
            ignored += 1
    return reports, tuple(skipped), ignored


def unsettling(traced: Trace, outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes that fit no forecast of a trace, in their order."""
    foretold = {forecast.claim for forecast in traced.forecasts}
    claims = [claim for claim in traced.claims if claim.id in foretold]
    return tuple(outcome for outcome in outcomes if not any(fits(outcome, claim) for claim in claims))


def draft_scenario(traced: Trace, title: str = "") -> Scenario | None:
    """Draw a scenario from what a trace's reports say would follow from what; None where none says anything of it.

    Which conditions and outcomes of two reports are one event the claims' own pair decision says.
    """
    return draft(traced, partial(events_alike, traced.reports, traced.utterances), title)


def draw_scenario(traced: Trace) -> DrawnScenario | None:
    """Draw and question what a trace's reports say would follow from what, for its page; None where no arrow is drawn."""
    try:
        drafted = draft_scenario(traced)
    except ScenarioError as problem:
        return undrawable(str(problem))
    return drawn(drafted) if drafted is not None else None


def record_forecasts(traces: Sequence[Trace], outcomes: Sequence[Outcome] = ()) -> tuple[ForecastRecord, ...]:
    """How the forecasts of traces went, by source, as the traces and the user say."""
    return forecast_records(foretold(traces, outcomes))
