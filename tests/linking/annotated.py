"""Annotated reports built by hand: a line for each thing told, and the text, spans and ids follow."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand.model import (
    AnnotatedReport,
    Attitude,
    Attribution,
    Description,
    LocatedSpan,
    Mention,
    Source,
    SourceKind,
    Span,
)
from tests.documents import report


@dataclass(frozen=True)
class Told:
    """One sentence of a report: "``who`` ``cue`` ``content``." """

    who: str | None
    content: str
    cue: str = "said"
    kind: SourceKind = "person"
    name: str = ""
    """What the annotator calls the source; ``who`` where left out."""
    speaks_for: str | None = None
    """Name of an organisation told of in the same report."""
    affiliation: str | None = None
    """Words that must stand in ``who``."""
    relay: str | None = None
    """Name of who it was told to, added to the sentence."""
    inside: int | None = None
    """Position in the report of the line that this one is nested in; its words must stand there."""
    negated: bool = False
    attitude: Attitude = "statement"
    clause: bool = True


@dataclass
class _Growing:
    text: str = ""
    names: dict[str, SourceKind] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=dict)
    speaks_for: dict[str, str] = field(default_factory=dict)
    affiliations: dict[str, tuple[str, Span]] = field(default_factory=dict)

    def source(self, name: str, kind: SourceKind, span: Span) -> None:
        self.names.setdefault(name, kind)
        self.mentions.setdefault(name, []).append(span)


def annotated(
    name: str,
    lines: Sequence[Told],
    outlet: str | None = None,
    published: str | None = None,
    prose: str = "",
) -> AnnotatedReport:
    """The report ``<name>.txt`` that tells ``lines`` and ends with ``prose``."""
    growing = _Growing()
    spans = [_write(growing, line, lines) for line in lines]
    document = report(growing.text + prose, name, outlet, published)
    ids = {source: f"{document.id}.s{number}" for number, source in enumerate(growing.names, 1)}
    holders: list[tuple[str, ...]] = []
    for line in lines:
        outer = holders[line.inside] if line.inside is not None else ()
        holders.append((*outer, *([ids[line.name or line.who]] if line.who else [])))
    attributions = tuple(
        Attribution(
            id=f"{document.id}.a{number}",
            report=document.id,
            source_spans=(who,) if who else (),
            cue_spans=(cue,),
            content_spans=(content,),
            relay_spans=(relay,) if relay else (),
            kind="direct" if line.content.startswith("“") else "indirect",
            attitude=line.attitude,
            source=ids[line.name or line.who] if line.who else None,
            holders=held,
            parent=None if line.inside is None else f"{document.id}.a{line.inside + 1}",
            relays=(ids[line.relay],) if line.relay else (),
            negated=line.negated,
            clause=line.clause,
        )
        for number, (line, held, (who, cue, content, relay)) in enumerate(zip(lines, holders, spans, strict=True), 1)
    )
    sources = tuple(
        Source(
            id=ids[source],
            name=source,
            kind=kind,
            affiliations=tuple(
                Description(words, (LocatedSpan(document.id, *span),)) for words, span in [growing.affiliations[source]]
            )
            if source in growing.affiliations
            else (),
            speaks_for=(ids[growing.speaks_for[source]],) if source in growing.speaks_for else (),
            mentions=tuple(Mention(document.id, span) for span in sorted(growing.mentions[source])),
        )
        for source, kind in growing.names.items()
    )
    return AnnotatedReport(document.path, None, document, sources, attributions)


def _write(growing: _Growing, line: Told, lines: Sequence[Told]) -> tuple[Span | None, Span, Span, Span | None]:
    sentence = f"{line.who or 'It'} {line.cue} {line.content}"
    if line.inside is None:
        at = len(growing.text)
        growing.text += sentence + (f", as told to {line.relay}" if line.relay else "") + ".\n\n"
    else:
        at = growing.text.index(sentence, growing.text.index(lines[line.inside].content))
    cue = at + len(line.who or "It") + 1
    content = cue + len(line.cue) + 1
    who = (at, at + len(line.who)) if line.who else None
    if line.who and who:
        source = line.name or line.who
        growing.source(source, line.kind, who)
        if line.speaks_for:
            growing.speaks_for[source] = line.speaks_for
        if line.affiliation:
            start = growing.text.index(line.affiliation, at)
            growing.affiliations[source] = (line.affiliation, (start, start + len(line.affiliation)))
    relay = None
    if line.relay:
        start = content + len(line.content) + len(", as told to ")
        relay = (start, start + len(line.relay))
        growing.source(line.relay, "organisation", relay)
    return who, (cue, cue + len(line.cue)), (content, content + len(line.content)), relay


def collection(reports: int, seed: int = 1) -> list[AnnotatedReport]:
    """Many reports, three to an event, each telling what the event's five people said in its own words."""
    chance = random.Random(seed)
    common = [f"{''.join(chance.choices('bcdfglmnprst', k=3))}a{chance.randrange(90)}" for _ in range(2000)]
    common = [word.translate(str.maketrans("0123456789", "aeiouaeiou")) for word in common]

    def words(number: int) -> list[str]:
        return [common[min(int(chance.paretovariate(0.6)), len(common)) - 1] for _ in range(number)]

    found = []
    for event in range(-(-reports // 3)):
        own = words(40) + [f"{chance.choice(common)}{chance.choice(common)}" for _ in range(40)]
        people = [f"{chance.choice(common).title()} {chance.choice(common).title()}" for _ in range(5)]
        said = [(person, chance.sample(own, 9)) for person in people for _ in range(3)]
        for outlet in range(3):
            lines = [
                Told(person, " ".join([*chance.sample(matter, 7), *words(4)]), kind="person") for person, matter in said
            ]
            prose = " ".join(chance.sample(own, 40) + words(150))
            found.append(annotated(f"{event}-{outlet}", lines, f"Outlet {outlet}", None, prose))
    return found[:reports]
