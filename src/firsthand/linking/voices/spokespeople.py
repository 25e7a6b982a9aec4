"""Whom a spokesperson speaks for, as the words that describe him say it.

"A navy spokesman" is "the navy" of his own report, if that tells of one; and where it does not, a body of which a state has
one is a source for him, by which his words and another report's "the navy" are one voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from firsthand.model import AnnotatedReport, Mention, Report, Source, SourceKind, Span

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
_BARE = re.compile(
    rf"(?i:(?:an?|its)\s+{_OFFICE}(?:\s*,|$))|(?i:(?:(?:an?|its|the)\s+)?(?:company\s+)?{_OFFICE})\s+[A-Z]"
)
"""Words that do not say for whom somebody speaks, his own name behind them or not."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_FARTHEST = 600
"""Code points from what a body tells to its spokesman."""
_ONE_EACH = frozenset(["air force", "army", "coast guard", "coastguard", "government", "navy"])
"""Bodies of which a state has one each."""
_LOWER = re.compile(rf"\b(?P<whom>(?:air |coast )?[a-z-]+)(?:['’]s?)?\s+{_MODIFIERS}{_OFFICE}\b")
"""``a navy spokesman``, ``the ministry's spokeswoman``."""
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
_LETTERS = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,6}")
_FEW = 8
"""Words that a name of an organisation may have."""


_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|President|Senator|Governor|Representative|Mayor)\b")


_HOLDER = re.compile(
    r"(?:(?:the|[A-Z][\w’'-]+)\s+){0,2}(?:(?:Prime|First|Foreign|Defen[cs]e|Interior)\s+Minister|Minister|President|Chancellor|Premier|Governor|Mayor|Senator"
    r"|Secretary(?:\s+of\s+State)?)\s+(?P<name>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]+){1,2})"
)
"""Who holds an office, perhaps a state's, and has his full name behind it ("British Prime Minister *Ada Brook*")."""


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
        known = list(source.speaks_for)
        named = [*spoken_for(source, report)] or bodies.get(source.id, [])
        quoted = {spoken: body for spoken in named if (body := _quoted(spoken.words, source, annotated.sources))}
        known += [body for body in quoted.values() if body not in known]
        named = [spoken for spoken in named if spoken not in quoted]
        if not known and not named and source.kind in ("person", "anonymous"):
            called = list(_common_nouns(source, report))
            known = _so_called(called, source, annotated.sources, report)
            named = [] if known else _of_a_state(called)
        own = [_source(f"{source.id}.for{number}", each, report) for number, each in enumerate(named, len(known) + 1)]
        spokespeople.append(replace(source, speaks_for=(*known, *(one.id for one in own))))
        others += own
    return (*spokespeople, *others)


def _source(name: str, spoken: SpokenFor, report: Report) -> Source:
    """Give whom words name as a source with the id ``name``."""
    if (holder := _HOLDER.fullmatch(spoken.words)) is not None:
        return Source(name, holder["name"], "person", mentions=(Mention(report.id, spoken.span),))
    kind: SourceKind = "person" if _TITLED.match(spoken.words) else "organisation"
    return Source(name, spoken.words, kind, mentions=(Mention(report.id, spoken.span),))


def _quoted(words: str, own: Source, sources: Sequence[Source]) -> str | None:
    """Give the id of the one body of a report that it quotes by ``words`` without a capital ("*Police* spokeswoman Ada Brook", "police
    said"), or describes by them where they are letters ("the Main Directorate *(HUR)*")."""
    are_letters = _LETTERS.fullmatch(words) is not None
    bodies = [
        other.id
        for other in sources
        if other.id != own.id
        and (
            (
                other.kind in ("group", "organisation")
                and other.name != words
                and other.name == words[0].lower() + words[1:]
            )
            or (
                are_letters
                and other.kind == "organisation"
                and any(_plain(said.words) == words.casefold() for said in (*other.descriptions, *other.affiliations))
            )
        )
    ]
    return bodies[0] if len(bodies) == 1 else None


def _plain(words: str) -> str:
    return words.casefold().removeprefix("the ")


def _so_called(called: Sequence[SpokenFor], source: Source, sources: Sequence[Source], report: Report) -> list[str]:
    """Give the id of the one body of the report that is called what stands before the office ("a *navy* spokesman", "the
    navy")."""
    words = {found.words for found in called}
    bodies = [
        other.id
        for other in sources
        if other.kind == "organisation" and other.id != source.id and not words.isdisjoint(_called(other, report))
    ]
    return bodies if len(bodies) == 1 else []


def _of_a_state(called: Sequence[SpokenFor]) -> list[SpokenFor]:
    """Give the first words before the office that name a body of which a state has one, wherever the report tells of it
    else."""
    return [SpokenFor(f"the {words}", span) for words, span in called if words in _ONE_EACH][:1]


def _common_nouns(source: Source, report: Report) -> Iterator[SpokenFor]:
    """Give the words without a capital that stand before the office."""
    for start, end in _spans(source, report):
        for found in _LOWER.finditer(report.text, start, end):
            yield SpokenFor(" ".join(found["whom"].split()), found.span("whom"))


def _called(body: Source, report: Report) -> set[str]:
    """Give what a body is called without a name in a report, and the last word of its name."""
    mentioned = (report.text[slice(*mention.span)] for mention in body.mentions if mention.report == report.id)
    plain = {re.sub(r"^the\s+", "", words.casefold()) for words in mentioned if words[:4].casefold() == "the "}
    return plain | {word.casefold() for word in body.name.split()[-1:]}


def _spans(source: Source, report: Report) -> list[Span]:
    """Give where a report describes and mentions a source, in text order."""
    spans = {(span.start, span.end) for item in source.descriptions for span in item.spans if span.report == report.id}
    return sorted(spans | {mention.span for mention in source.mentions if mention.report == report.id})


def spoken_for(source: Source, report: Report) -> Iterator[SpokenFor]:
    """Give the words of ``report`` that name whom one of its sources speaks for, in text order.

    Read from the source's descriptions and mentions: the name before "spokesman" or "press secretary", or after "for".
    Only words with a capital: "the group's spokesman" names nobody, and is looked for only where the report itself calls
    somebody so.
    """
    seen: set[Span] = set()
    for start, end in _spans(source, report):
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
