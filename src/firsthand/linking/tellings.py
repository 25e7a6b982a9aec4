"""Tellings: who speaks and when, across reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from firsthand.fates import Toll, toll_of
from firsthand.linking.matter import Matters
from firsthand.linking.sources import link_sources
from firsthand.linking.tables import HERE, Tables
from firsthand.linking.utterances import hear, link_utterances
from firsthand.model import AnnotatedReport, Attribution, KnownVoice, Source, Utterance


class Tellings(NamedTuple):
    """Who speaks and when, across reports."""

    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    """By report and then in text order; their source ids are those of ``sources``."""
    utterances: tuple[Utterance, ...]
    """The acts of telling."""
    in_a_week: tuple[Utterance, ...]
    """The same put together more broadly, as claims are compared by."""
    tolls: Mapping[str, frozenset[Toll]]
    """How many are dead or injured by what is told, by the attribution's id."""


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
        _tolls(annotated),
    )


def _tolls(annotated: Sequence[AnnotatedReport]) -> dict[str, frozenset[Toll]]:
    found: defaultdict[str, set[Toll]] = defaultdict(set)
    for figure in (figure for one in annotated for figure in one.figures):
        if figure.attribution is not None and (toll := toll_of(figure)) is not None:
            found[figure.attribution].add(toll)
    return {attribution: frozenset(tolls) for attribution, tolls in found.items()}


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
