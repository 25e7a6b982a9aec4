"""Linking: what single reports hold, put together across reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from firsthand.linking.chains import Chains
from firsthand.linking.claims import link_claims
from firsthand.linking.matter import Matters
from firsthand.linking.reuse import find_reuse
from firsthand.linking.same_claim.vectors import PassageVectors, encode_passages
from firsthand.linking.sources import link_sources
from firsthand.linking.tables import HERE, Tables
from firsthand.linking.utterances import hear, link_utterances
from firsthand.model import AnnotatedReport, Attribution, KnownVoice, Linked, Source, Utterance


class Tellings(NamedTuple):
    """Who speaks and when, across reports."""

    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    """By report and then in text order; their source ids are those of ``sources``."""
    utterances: tuple[Utterance, ...]
    """The acts of telling."""
    in_a_week: tuple[Utterance, ...]
    """The same put together more broadly, as claims are compared by."""


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
    sources, attributions, utterances, in_a_week = link_tellings(annotated, matters, known, tables)
    related = matters.related()
    del matters  # what every report is about takes as much memory as the report
    encoded = list(map(encode_passages, annotated)) if encoded is None else encoded
    return Linked(
        reports=reports,
        sources=sources,
        attributions=attributions,
        utterances=utterances,
        claims=link_claims(
            reports,
            sources,
            attributions,
            utterances,
            in_a_week,
            Chains(reports, sources, attributions),
            related,
            encoded,
            tables,
        ),
        reuse=find_reuse(reports, tables),
        figures=tuple(figure for one in annotated for figure in one.figures),
        conditionals=tuple(conditional for one in annotated for conditional in one.conditionals),
        times=tuple(time for one in annotated for time in one.times),
    )


def link_tellings(
    annotated: Sequence[AnnotatedReport], matters: Matters, known: Sequence[KnownVoice] = (), tables: Tables = HERE
) -> Tellings:
    """Put together who speaks and when."""
    sources, new_id = link_sources(annotated, matters, known)
    attributions = tuple(_renamed(attribution, new_id) for one in annotated for attribution in one.attributions)
    reports, times = [one.report for one in annotated], [time for one in annotated for time in one.times]
    heard = hear(reports, attributions, tables)
    return Tellings(
        sources,
        attributions,
        link_utterances(reports, attributions, matters, tables, times, heard=heard),
        link_utterances(reports, attributions, matters, tables, heard=heard, in_a_week=True),
    )


def _renamed(attribution: Attribution, new_id: dict[str, str]) -> Attribution:
    """Give ``attribution`` with the ids of the linked sources; two that became one stand once."""
    return replace(
        attribution,
        source=new_id[attribution.source] if attribution.source else None,
        holders=_last_of_each([new_id[holder] for holder in attribution.holders]),
        relays=tuple(dict.fromkeys(new_id[relay] for relay in attribution.relays)),
    )


def _last_of_each(ids: Sequence[str]) -> tuple[str, ...]:
    """Give ``ids`` with nobody twice; the last stays, because holders end with the source."""
    return tuple(reversed(dict.fromkeys(reversed(ids))))
