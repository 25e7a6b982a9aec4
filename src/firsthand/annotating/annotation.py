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
from firsthand.annotating.quotations import Quotation, quotations
from firsthand.annotating.relays import Telling, apart, passed_on, relay_mention, relays_of
from firsthand.annotating.resolving.held import Held, main_nouns
from firsthand.model import AnnotatedReport, Attribution, CaptionPerson, Conditional, Report, Source


def annotate_report(report: Report) -> AnnotatedReport:
    """Find a report's attributions, the sources they go back to, its figures and its times.

    Takes any text of any length; spans count in ``report.text``.  A report in a language other than English gets
    none of them.
    """
    if report.language not in (None, "en"):
        return AnnotatedReport(report.path, report.record, report, (), ())
    text = report.text
    quoted = quotations(text)
    found: list[Attribution] = []
    held: list[Held] = []
    wanted: set[str] = set()
    conditional: list[Conditional] = []
    hedged: list[tuple[Judged, int]] = []
    shown: list[tuple[int, CaptionPerson]] = []
    around = surroundings(text, quoted)
    quantities = Quantities(report)
    outlets = around.outlets | own_outlet(report.outlet)
    for block in tagged_blocks(text, quoted):
        here = block.quoted
        first = len(held)
        ones = attributions(block)
        judgements = judge(ones, block.doc, block.start, here)
        hedged += [(judged, block.start) for judged in judgements]
        tellings = [_telling(one, block.doc, block.start, text) for one in ones]
        held += _held(tellings, first, block, text, outlets)
        for number, (one, telling) in enumerate(zip(ones, tellings, strict=True), first):
            outer = None if one.parent is None else first + one.parent
            made = _attribution(one, telling, held[number], number + 1, outer, report.id, text, here)
            ahead = is_ahead(one, block.doc, block.start)
            certain = presented(one, judgements[number - first], ahead, block.doc, block.start)
            found.append(replace(made, ahead=ahead, factuality=certain))
        for given in conditionals(block.doc, block.start, [one.content for one in ones]):
            conditional.append(_conditional(given, len(conditional) + 1, first, report.id))
        shown += people_in(report.captions, block.doc, block.start, text)
        wanted |= main_nouns(held[first:])
        around.add(block.doc, block.start, wanted)
        quantities.add(block.doc, block.start)
    author = report.authors[0] if len(report.authors) == 1 else None
    resolved = resolve(report.id, held, around, author)
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
            found, resolved.own, resolved.holders, resolved.relays, resolved.referents, hedged, strict=True
        )
    )
    return AnnotatedReport(
        report.path,
        report.record,
        replace(report, captions=with_people(report.captions, shown)),
        resolved.sources,
        complete,
        figures=quantities.figures(complete),
        conditionals=tuple(conditional),
        times=quantities.times(),
    )


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


def _attribution(
    one: Found,
    telling: Telling,
    held: Held,
    number: int,
    parent: int | None,
    report: str,
    text: str,
    here: tuple[Quotation, ...],
) -> Attribution:
    return Attribution(
        id=f"{report}.a{number}",
        report=report,
        source_spans=one.source,
        cue_spans=one.cue,
        content_spans=one.content,
        relay_spans=tuple(sorted(dict.fromkeys(relay.span for relay in held.relays))),
        kind=kind(one.content, one.place, text, here),
        attitude=telling.attitude,
        source=None,
        parent=None if parent is None else f"{report}.a{parent + 1}",
        negated=one.negated,
        clause=one.clause,
        probability=one.probability,
    )
