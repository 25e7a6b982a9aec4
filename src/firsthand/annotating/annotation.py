"""Annotation: one report with its attributions and their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from firsthand.annotating.attitudes import attitude_of
from firsthand.annotating.attributions import Found, attributions, kind
from firsthand.annotating.blocks import TaggedBlock, tagged_blocks
from firsthand.annotating.captions import people_in, with_people
from firsthand.annotating.conditionals import Found as Given
from firsthand.annotating.conditionals import conditionals
from firsthand.annotating.coreference import resolve
from firsthand.annotating.likelihood.ahead import is_ahead
from firsthand.annotating.likelihood.certainty import Judged, certainty_of, confidence_of, judge
from firsthand.annotating.likelihood.factuality import presented
from firsthand.annotating.mentions.main_words import main_word
from firsthand.annotating.mentions.mention import mention
from firsthand.annotating.mentions.outlets import own_outlet
from firsthand.annotating.mentions.surroundings import surroundings
from firsthand.annotating.quantities import Quantities
from firsthand.annotating.quotations import quotations
from firsthand.annotating.relays import Telling, apart, passed_on, relay_mention, relays_of
from firsthand.annotating.resolving.held import Held, main_nouns
from firsthand.annotating.signatures import signature
from firsthand.model import AnnotatedReport, Attribution, CaptionPerson, Conditional, Report, Source


def annotate_report(report: Report) -> AnnotatedReport:
    """Find a report's attributions, the sources they go back to, its figures and its times.

    Takes any text of any length; spans count in ``report.text``.  A report in a language other than English gets
    none of them.
    """
    if report.language not in (None, "en"):
        return AnnotatedReport(report.path, report.record, report, (), ())
    reading = _Reading(report)
    for block in tagged_blocks(report.text, reading.quoted):
        reading.add(block)
    return reading.annotated()


class _Reading:
    """What is known of a report while it is read, block by block."""

    def __init__(self, report: Report) -> None:
        self._report, self._text = report, report.text
        self.quoted = quotations(report.text)
        self._around = surroundings(report.text, self.quoted)
        self._outlets = self._around.outlets | own_outlet(report.outlet)
        self._quantities = Quantities(report)
        self._wanted: set[str] = set()
        self._found: list[Attribution] = []
        self._held: list[Held] = []
        self._hedged: list[tuple[Judged, int]] = []
        """For each attribution, its hedges and where the block begins in which they stand."""
        self._conditionals: list[Conditional] = []
        self._shown: list[tuple[int, CaptionPerson]] = []

    def add(self, block: TaggedBlock) -> None:
        """Take up the report's next block."""
        doc, start, first = block.doc, block.start, len(self._found)
        ones = attributions(block)
        judgements = judge(ones, doc, start, block.quoted)
        tellings = [_telling(one, doc, start, self._text) for one in ones]
        self._hedged += [(judged, start) for judged in judgements]
        self._held += _held(tellings, first, block, self._text, self._outlets)
        for one, telling, judged in zip(ones, tellings, judgements, strict=True):
            self._found.append(self._attribution(one, telling, judged, block, first))
        for given in conditionals(doc, start, [one.content for one in ones]):
            self._conditionals.append(_conditional(given, len(self._conditionals) + 1, first, self._report.id))
        self._shown += people_in(self._report.captions, doc, start, self._text)
        self._wanted |= main_nouns(self._held[first:])
        self._around.add(doc, start, self._wanted)
        self._quantities.add(doc, start)

    def annotated(self) -> AnnotatedReport:
        """The report with all that its blocks gave, its source spans resolved."""
        report, text = self._report, self._text
        author = report.authors[0] if len(report.authors) == 1 else None
        author = author or (signature(text, report.title) if not report.authors else None)
        resolved = resolve(report.id, self._held, self._around, author, report.outlet)
        names = {source.id: (source.name, *_words_of(source)) for source in resolved.sources}
        complete = tuple(
            replace(
                attribution,
                source=source,
                holders=holders,
                relays=relays,
                referents=referents,
                certainty=certainty_of(judged.own, text, start, names.get(source or "", ())),
                reporter_certainty=certainty_of(judged.reporter, text, start),
                confidence=confidence_of(judged.confidence, text, start),
            )
            for attribution, source, holders, relays, referents, (judged, start) in zip(
                self._found,
                resolved.own,
                resolved.holders,
                resolved.relays,
                resolved.referents,
                self._hedged,
                strict=True,
            )
        )
        return AnnotatedReport(
            report.path,
            report.record,
            replace(report, captions=with_people(report.captions, self._shown)),
            resolved.sources,
            complete,
            figures=self._quantities.figures(complete),
            conditionals=tuple(self._conditionals),
            times=self._quantities.times(),
        )

    def _attribution(self, one: Found, telling: Telling, judged: Judged, block: TaggedBlock, first: int) -> Attribution:
        """The report's next attribution, of a block of which ``first`` stand before."""
        number, ahead = len(self._found), is_ahead(one, block.doc, block.start)
        return Attribution(
            id=self._id(number),
            report=self._report.id,
            source_spans=one.source,
            cue_spans=one.cue,
            content_spans=one.content,
            relay_spans=tuple(sorted(dict.fromkeys(relay.span for relay in self._held[number].relays))),
            kind=kind(one.content, one.place, self._text, block.quoted),
            attitude=telling.attitude,
            source=None,
            parent=None if one.parent is None else self._id(first + one.parent),
            negated=one.negated,
            clause=one.clause,
            probability=one.probability,
            ahead=ahead,
            factuality=presented(one, judged, ahead, block.doc, block.start),
        )

    def _id(self, number: int) -> str:
        return f"{self._report.id}.a{number + 1}"


def _words_of(source: Source) -> tuple[str, ...]:
    """What the report calls a source beside its name."""
    return tuple(one.words for one in (*source.descriptions, *source.affiliations))


def _telling(one: Found, doc: Doc, start: int, text: str) -> Telling:
    cue = " ".join(text[begin:end] for begin, end in one.cue)
    speaker = None
    if one.source_head is not None and one.source:
        span = one.source[0][0], one.source[-1][1]
        part = doc.char_span(span[0] - start, span[1] - start, alignment_mode="expand")
        head = doc[one.source_head] if part is None else main_word(part, doc[one.source_head])
        speaker = mention(head, start, text, span)
    return Telling(one.place, one.cue, one.source, one.content, one.parent, attitude_of(cue), speaker, one.cited)


def _held(
    tellings: Sequence[Telling], first: int, block: TaggedBlock, text: str, outlets: frozenset[str]
) -> list[Held]:
    """What resolving needs of a block's attributions, of which ``first`` stand before them in the report."""
    here = block.quoted
    own = relays_of(block.doc, block.start, tellings, [(one.start, one.end) for one in here], outlets)
    carried, holders = passed_on(tellings, text, outlets)
    held = []
    for telling, spans, carriers, outer in zip(tellings, own, carried, holders, strict=True):
        relays = apart((*carriers, *(relay_mention(span, text, outlets) for span in spans)))
        around = next(((q.start, q.end) for q in here if q.start <= telling.place < q.end), None)
        parent = None if outer is None else first + outer
        held.append(Held(telling.speaker, relays, parent, telling.content, around))
    return held


def _conditional(given: Given, number: int, first: int, report: str) -> Conditional:
    """One of a block of which ``first`` attributions of the report stand before."""
    return Conditional(
        id=f"{report}.c{number}",
        report=report,
        condition_spans=given.condition,
        outcome_spans=given.outcome,
        relation=given.relation,
        certainty=None,
        attribution=None if given.told is None else f"{report}.a{first + given.told + 1}",
        mood=given.mood,
        condition_negated=given.condition_negated,
        outcome_negated=given.outcome_negated,
    )
