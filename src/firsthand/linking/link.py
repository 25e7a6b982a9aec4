"""Linking: what single reports hold, put together across reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from firsthand.linking.claims import link_claims
from firsthand.linking.matter import Matters
from firsthand.linking.reuse import find_reuse
from firsthand.linking.same_claim.vectors import PassageVectors, encode_passages
from firsthand.linking.tables import HERE, Tables
from firsthand.linking.tellings import link_tellings
from firsthand.model import AnnotatedReport, KnownVoice, Linked


def link_reports(
    annotated: Sequence[AnnotatedReport],
    known: Sequence[KnownVoice] = (),
    encoded: Sequence[PassageVectors] | None = None,
    tables: Tables = HERE,
) -> Linked:
    """Tell apart and put together the voices, tellings, claims and shared passages of several reports.

    Takes the annotated reports in the order they were read and gives everything together, source ids made anew.  The
    order decides the numbers in ids and what stands first, nothing else.  Any number of reports will do, none too.
    Voices that the user's register ``known`` holds bear its ids.  ``encoded`` are the reports' passages, each encoded by
    `encode_passages`, which may be done wherever the reports are annotated; what is not given is encoded here.  ``tables`` are where what works across
    reports keeps its rows, and change nothing.

    Raises:
        ValueError: two reports have one id, so that nothing could be told apart by it.
    """
    reports = tuple(one.report for one in annotated)
    copies = Counter(report.id for report in reports)
    if twice := sorted(report.path for report in reports if copies[report.id] > 1):
        raise ValueError(f"the same report is given twice, merge its copies first: {', '.join(twice)}")
    matters = Matters(reports, tables)
    told = link_tellings(annotated, matters, known, tables)
    related = matters.related()
    del matters  # what every report is about takes as much memory as the report
    encoded = list(map(encode_passages, annotated)) if encoded is None else encoded
    return Linked(
        reports=reports,
        sources=told.sources,
        attributions=told.attributions,
        utterances=told.utterances,
        claims=link_claims(reports, told, related, encoded, tables),
        reuse=find_reuse(reports, tables),
        figures=tuple(figure for one in annotated for figure in one.figures),
        conditionals=tuple(conditional for one in annotated for conditional in one.conditionals),
        times=tuple(time for one in annotated for time in one.times),
    )
