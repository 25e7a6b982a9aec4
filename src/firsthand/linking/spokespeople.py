"""Whom a spokesperson speaks for, as the words that describe him say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from firsthand.model import AnnotatedReport, Mention, Report, Source, Span

_OFFICE = (
    r"(?:spokes(?:man|woman|person|people|men|women)|press secretar(?:y|ies)|press officers?|communications director)"
)
_HAS_OFFICE = re.compile(_OFFICE, re.IGNORECASE)
"""What both of the following hold; most mentions do not, and it is found much faster."""
_MODIFIERS = r"(?:(?:former|then|chief|deputy|lead|senior|national|official|acting|top|assistant|principal)\s+)*"
_BEFORE = re.compile(rf"(?P<whom>[^\s,;:()][^,;:()]*?)(?:['’]s?)?\s+{_MODIFIERS}{_OFFICE}\b", re.IGNORECASE | re.DOTALL)
"""``White House spokesman``, ``Reil's press secretary``."""
_AFTER = re.compile(rf"{_OFFICE}\s+(?:for|of|at|from|with)\s+(?P<whom>[^,;()]+)", re.IGNORECASE)
"""``a spokeswoman for the Harbour Board``."""
_BARE = re.compile(rf"(?:an?|its)\s+{_OFFICE}(?:\s*,|$)", re.IGNORECASE)
"""Words that do not say for whom somebody speaks."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_FARTHEST = 600
"""Code points from what a body tells to its spokesman."""
_LEADING = re.compile(r"(?:(?:the|a|an|one|another|former|then|chief|deputy|senior|unnamed)\s+)+", re.IGNORECASE)
_NOT_WHOM = re.compile(
    r"['’]s?$|\s+(?:who|which|that|said|says|told|on|in|at|after|when)\b.*$", re.IGNORECASE | re.DOTALL
)
_NOBODY = frozenset(
    [
        "his",
        "her",
        "its",
        "their",
        "my",
        "our",
        "official",
        "longtime",
        "party",
        "group",
        "campaign",
        "company",
        "agency",
    ]
)
_PRONOUN = frozenset(["he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "me", "us"])
_FEW = 8
"""Words that a name of an organisation may have."""


_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|President|Senator|Governor|Representative|Mayor)\b")


class SpokenFor(NamedTuple):
    """Words that name whom a spokesperson speaks for."""

    words: str
    span: Span


def with_spoken_for(annotated: AnnotatedReport) -> tuple[Source, ...]:
    """Give a report's sources, their ``speaks_for`` filled in, and after them those spoken for as sources of their own.

    Whom the report quotes under the same name too is found to be the same like any other source.
    """
    report = annotated.report
    spokespeople: list[Source] = []
    others: list[Source] = []
    bodies = _bodies_before(annotated)
    for source in annotated.sources:
        own = list(source.speaks_for)
        for words, span in [*spoken_for(source, report)] or bodies.get(source.id, []):
            other = Source(
                id=f"{source.id}.for{len(own) + 1}",
                name=words,
                kind="person" if _TITLED.match(words) else "organisation",
                mentions=(Mention(report.id, span),),
            )
            others.append(other)
            own.append(other.id)
        spokespeople.append(replace(source, speaks_for=tuple(own)))
    return (*spokespeople, *others)


def spoken_for(source: Source, report: Report) -> Iterator[SpokenFor]:
    """Give the words of ``report`` that name whom one of its sources speaks for, in text order.

    Read from the source's descriptions and mentions: the name before "spokesman" or "press secretary", or after "for".
    Only words with a capital: "the group's spokesman" names nobody, and who that is is not looked for.
    """
    spans = {(span.start, span.end) for item in source.descriptions for span in item.spans if span.report == report.id}
    spans |= {mention.span for mention in source.mentions if mention.report == report.id}
    seen: set[Span] = set()
    for start, end in sorted(spans):
        text = report.text[start:end]
        if not _HAS_OFFICE.search(text):
            continue
        for found in (_AFTER.search(text), _BEFORE.search(text)):
            if found is None:
                continue
            at, whom = start + found.start("whom"), found.group("whom")
            lead = _LEADING.match(whom)
            at, whom = (at + lead.end(), whom[lead.end() :]) if lead else (at, whom)
            whom = _NOT_WHOM.sub("", whom).rstrip(" ,.;:'’\n")
            span = (at, at + len(whom))
            if _names_somebody(whom) and span not in seen:
                seen.add(span)
                yield SpokenFor(" ".join(whom.split()), span)
                break


def _bodies_before(annotated: AnnotatedReport) -> dict[str, list[SpokenFor]]:
    """For whom those speak of whom a report says no more than "a spokeswoman" or "its spokesman", by their ids.

    It is the body that told what stands just before, at most a paragraph above.
    """
    text = annotated.report.text
    sources = {source.id: source for source in annotated.sources}
    found: dict[str, list[SpokenFor]] = {}
    outer = [one for one in annotated.attributions if one.parent is None and one.source_spans and one.source]
    for before, one in pairwise(sorted(outer, key=lambda one: one.source_spans)):
        body, span, own = sources.get(before.source or ""), before.source_spans[0], one.source_spans[0]
        if body is None or body.kind != "organisation" or _BARE.match(text, *own) is None:
            continue
        if len(_PARAGRAPH.findall(text, span[1], own[0])) <= 1 and own[0] - span[1] <= _FARTHEST:
            found.setdefault(one.source or "", [SpokenFor(body.name, span)])
    return found


def _names_somebody(words: str) -> bool:
    found = words.split()
    if not 0 < len(found) <= _FEW or words.casefold() in _NOBODY | _PRONOUN or _LEADING.fullmatch(f"{words} "):
        return False
    return any(word[0].isupper() for word in found) and not _HAS_OFFICE.search(words)
