"""Annotation: one report with its attributions and their sources."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Doc

from firsthand.annotating import cues
from firsthand.annotating.attributions import Proposal, attributions, kind, nearest_parents
from firsthand.annotating.coreference import Held, resolve
from firsthand.annotating.mentions import Mention, mention, named_mentions
from firsthand.annotating.quotations import Quotation, quotations
from firsthand.annotating.relays import relay_heads
from firsthand.language import parse
from firsthand.model import AnnotatedReport, Attribution, Report


def annotate_report(report: Report) -> AnnotatedReport:
    """Find a report's attributions and the sources they go back to.

    Takes any text of any length; spans count in ``report.text``.  A report in a language other than English gets
    none.  Certainty, confidence, figures, conditionals and times are not looked for yet: they are null or empty.
    """
    if report.language not in (None, "en"):
        return AnnotatedReport(report.path, report.record, report, (), ())
    text = report.text
    quoted = quotations(text)
    starts = [quotation.start for quotation in quoted]
    found: list[Attribution] = []
    held: list[Held] = []
    named: list[Mention] = []
    sentences: list[int] = []
    for block in parse(text):
        end = block.start + len(block.doc.text)
        here = quoted[bisect_left(starts, block.start) : bisect_left(starts, end)]
        proposed = attributions(block.doc, block.start, text, here)
        first = len(held)
        for proposal, parent in zip(proposed, nearest_parents(proposed), strict=True):
            outer = None if parent is None else first + parent
            held.append(_held(proposal, outer, block.doc, block.start, text, here))
            found.append(_attribution(proposal, held[-1], len(held), report.id, text, here, block.doc))
        named += named_mentions(block.doc, block.start, text)
        sentences += [block.start + sentence.start_char for sentence in block.doc.sents]
    author = report.authors[0] if len(report.authors) == 1 else None
    resolved = resolve(report.id, text, held, named, sentences, author)
    complete = tuple(
        replace(attribution, source=source, holders=holders, relays=relays)
        for attribution, source, holders, relays in zip(
            found, resolved.own, resolved.holders, resolved.relays, strict=True
        )
    )
    return AnnotatedReport(report.path, report.record, report, resolved.sources, complete)


def _held(proposal: Proposal, parent: int | None, doc: Doc, start: int, text: str, here: tuple[Quotation, ...]) -> Held:
    head = proposal.candidate.source_head
    whole = (proposal.source[0][0], proposal.source[-1][1]) if proposal.source else None
    source = mention(doc[head], start, text, whole) if head is not None and whole is not None else None
    relays = tuple(mention(token, start, text) for token in relay_heads(doc[proposal.candidate.anchor]))
    around = next(((q.start, q.end) for q in here if q.start <= proposal.anchor < q.end), None)
    return Held(source, tuple(relay for relay in relays if relay.span != whole), parent, proposal.content, around)


def _attribution(
    proposal: Proposal,
    held: Held,
    number: int,
    report: str,
    text: str,
    here: tuple[Quotation, ...],
    doc: Doc,
) -> Attribution:
    return Attribution(
        id=f"{report}.a{number}",
        report=report,
        source_spans=proposal.source,
        cue_spans=proposal.cue,
        content_spans=proposal.content,
        relay_spans=tuple(relay.span for relay in held.relays),
        kind=kind(proposal.content, proposal.anchor, text, here),
        attitude=cues.attitude(proposal.candidate.lemma),
        source=None,
        parent=None if held.parent is None else f"{report}.a{held.parent + 1}",
        negated=cues.is_negated(proposal.candidate, doc),
        probability=round(cues.calibrated(proposal.probability), 3),
    )
