"""A trace in the making: reports written with tags, and what is claimed in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from firsthand.model import (
    Attribution,
    AttributionKind,
    Claim,
    Edge,
    Independence,
    LargestOrigin,
    LocatedSpan,
    Origin,
    Report,
    Skipped,
    Source,
    SourceKind,
    Spans,
    Stance,
    StanceKind,
    Summary,
    Trace,
    Utterance,
)

_TAG = re.compile(r"\{(\w+)\.([scxr]) |\}")


def tagged(text: str) -> tuple[str, dict[str, dict[str, Spans]]]:
    """Text without its tags, and the spans they name: ``{a.s Ana} {a.c said} {a.x so}`` tags source, cue and content."""
    plain, done = "", 0
    found: dict[str, dict[str, Spans]] = {}
    open_tags: list[tuple[str, str, int]] = []
    for tag in _TAG.finditer(text):
        plain += text[done : tag.start()]
        done = tag.end()
        if tag[1]:
            open_tags.append((tag[1], tag[2], len(plain)))
        else:
            key, part, start = open_tags.pop()
            parts = found.setdefault(key, {})
            parts[part] = tuple(sorted((*parts.get(part, ()), (start, len(plain)))))
    return plain + text[done:], found


def report_of(text: str, outlet: str | None, title: str | None, **more: object) -> Report:
    """A report with the fields a test does not care about filled in."""
    url = f"https://news.example/{(outlet or 'none').lower().replace(' ', '-')}"
    digest = hashlib.sha256(repr((text, outlet, title)).encode()).hexdigest()
    path = f"velmora/{(outlet or 'unnamed').lower().replace(' ', '_')}.html"
    report = Report(
        id=f"r{digest[:8]}",
        path=path,
        paths=(path,),
        record=None,
        sha256=digest,
        file_sha256=digest,
        title=title,
        outlet=outlet,
        authors=(),
        url=url,
        language="en",
        published=None,
        published_basis=None,
        published_range=(None, None),
        text=text,
    )
    return replace(report, **more)  # type: ignore[arg-type]


def located(report: str, spans: Spans) -> tuple[LocatedSpan, ...]:
    return tuple(LocatedSpan(report, start, end) for start, end in spans)


@dataclass
class Story:
    """A trace in the making: reports with tagged words, then what is claimed in them."""

    reports: list[Report] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    utterances: list[Utterance] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def source(self, name: str, kind: SourceKind, *, speaks_for: tuple[str, ...] = ()) -> str:
        self.sources.append(Source(f"s{len(self.sources) + 1}", name, kind, speaks_for=speaks_for))
        return self.sources[-1].id

    def report(
        self,
        outlet: str,
        title: str,
        text: str,
        voices: Mapping[str, str | None],
        relays: Mapping[str, tuple[str, ...]] | None = None,
        published: str | None = "2031-05-03",
        kind: AttributionKind = "indirect",
    ) -> dict[str, str]:
        """Add a report; its tags become attributions. Gives the attribution id of each tag."""
        plain, tags = tagged(text)
        report = report_of(plain, outlet, title, published=published)
        self.reports.append(report)
        ids = {}
        for n, key in enumerate(sorted(tags, key=lambda key: tags[key]["x"]), 1):
            spans, source = tags[key], voices[key]
            ids[key] = f"{report.id}.a{n}"
            self.attributions.append(
                Attribution(
                    id=ids[key],
                    report=report.id,
                    source_spans=spans.get("s", ()),
                    cue_spans=spans.get("c", ()),
                    content_spans=spans["x"],
                    relay_spans=spans.get("r", ()),
                    kind=kind,
                    attitude="statement",
                    source=source,
                    holders=(source,) if source else (),
                    relays=(relays or {}).get(key, ()),
                    probability=0.9,
                )
            )
        return ids

    def utterance(self, attributions: Sequence[str]) -> str:
        given = [a for a in self.attributions if a.id in set(attributions)]
        relays = tuple(dict.fromkeys(relay for a in given for relay in a.relays))
        id = f"u{len(self.utterances) + 1}"
        self.utterances.append(Utterance(id, given[0].source, tuple(a.id for a in given), relays))
        return id

    def claim(
        self,
        text: str,
        origins: Sequence[Sequence[str]],
        stances: dict[str, StanceKind] | None = None,
        independence: Independence = "single origin",
        why: str = "Every report gives the words of one interview.",
    ) -> str:
        """Add a claim; ``origins`` holds the utterances of each."""
        id = f"c{len(self.claims) + 1}"
        told = {u.id: u for u in self.utterances}
        mine = [u for origin in origins for u in origin]
        ids = {a for u in mine for a in told[u].attributions}
        bearing = [a for a in self.attributions if a.id in ids]
        kinds = {u: (stances or {}).get(u, "asserts") for u in mine}
        made = tuple(
            Origin(
                f"{id}.o{n}",
                told[origin[0]].source,
                tuple(origin),
                "One person spoke to one agency, and every other report repeats it.",
            )
            for n, origin in enumerate(origins, 1)
        )
        self.claims.append(
            Claim(
                id=id,
                text=text,
                attributions=tuple(a.id for a in bearing),
                stances=tuple(Stance(u, stance) for u, stance in kinds.items()),
                reports=tuple(dict.fromkeys(a.report for a in bearing)),
                origins=made,
                origin_count=len(made),
                origin_count_low=len(made),
                asserted_by=sum(kinds[o.utterances[0]] == "asserts" for o in made),
                denied_by=sum(kinds[o.utterances[0]] == "denies" for o in made),
                independence=independence,
                independence_why=why,
                chain=tuple(self._edges(bearing)),
                certainty=None,
                confidence=None,
                credibility=None,
                probability=0.93,
            )
        )
        return id

    def _edges(self, attributions: Sequence[Attribution]) -> list[Edge]:
        speaks_for = {source.id: source.speaks_for for source in self.sources}
        edges: dict[tuple[str, str], tuple[LocatedSpan, ...]] = {}
        for a in attributions:
            way = [a.report, *a.relays, *([a.source] if a.source else []), *speaks_for.get(a.source or "", ())]
            for n, step in enumerate(pairwise(way)):
                words = a.relay_spans if n == 0 and a.relays else (*a.source_spans, *a.cue_spans)
                edges[step] = (*edges.get(step, ()), *located(a.report, tuple(sorted(words))))
        return [Edge(start, end, spans) for (start, end), spans in edges.items()]

    def trace(self, skipped: tuple[Skipped, ...] = (), ignored: int = 0) -> Trace:
        shared = [claim for claim in self.claims if len(claim.reports) > 1]
        names = {source.id: source.name for source in self.sources}
        resting: dict[str | None, dict[str, None]] = {}
        for claim in self.claims:
            for origin in claim.origins:
                resting.setdefault(origin.source, {}).update(dict.fromkeys(claim.reports))
        largest = max(resting, key=lambda source: len(resting[source]), default=None)
        return Trace(
            reports=tuple(self.reports),
            sources=tuple(self.sources),
            attributions=tuple(self.attributions),
            utterances=tuple(self.utterances),
            claims=tuple(self.claims),
            reuse=(),
            figures=(),
            times=(),
            conflicts=(),
            conditionals=(),
            forecasts=(),
            skipped=skipped,
            ignored=ignored,
            summary=Summary(
                reports=len(self.reports),
                claims=len(self.claims),
                claims_in_several_reports=len(shared),
                of_those_one_origin=sum(claim.origin_count == 1 for claim in shared),
                largest_origin=LargestOrigin(largest, names.get(largest or "", "nobody named"), tuple(resting[largest]))
                if resting
                else None,
            ),
            firsthand="0.1.0",
        )
