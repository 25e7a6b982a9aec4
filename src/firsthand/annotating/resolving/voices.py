"""Voices: what resolving has put together, as the sources of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from firsthand.annotating.mentions.written_names import clean
from firsthand.annotating.resolving.history import History, Voice
from firsthand.annotating.resolving.unnamed import how_unnamed, requests, who_asked
from firsthand.model import Description, LocatedSpan, Mention, Source, Span

_WHOSE = ("her ", "his ", "its ", "their ")
_OWNED = re.compile(r"[A-Z][^'’]*['’]s? ")
_BARE = 2
"""Words in a description that is nothing but a noun with its article."""


def as_sources(report: str, text: str, voices: Mapping[str, Voice], history: History) -> tuple[Source, ...]:
    """The sources of one report; ``voices`` are in the order of their first mention, by the ids they get."""
    nameless = [voice for voice in voices.values() if not any(m.form == "name" for m in voice.mentions)]
    asked = who_asked(requests(text), nameless, history)
    return tuple(_source(report, text, voice, identifier, asked.get(id(voice))) for identifier, voice in voices.items())


def _source(report: str, text: str, voice: Voice, identifier: str, asked: Span | None) -> Source:
    said = [span for mention in voice.mentions for span in mention.descriptions]
    return Source(
        id=identifier,
        name=_name(voice),
        kind=voice.kind,
        unnamed=how_unnamed(voice, asked is not None),
        descriptions=_listed(report, text, [*said, *([asked] if asked else [])]),
        affiliations=_listed(report, text, [span for mention in voice.mentions for span in mention.affiliations]),
        mentions=tuple(Mention(report, span) for span in _places(voice)),
    )


def _name(voice: Voice) -> str:
    """Its name; where that is a bare noun, as headings have it ("Mayor"), the first description that says more with it, and
    where it is somebody's by a pronoun ("his campaign"), the first that says whose ("Brook's campaign")."""
    if voice.name.lower().startswith(_WHOSE):
        return next((m.name for m in voice.mentions if _OWNED.match(m.name)), voice.name)
    if any(mention.form == "name" for mention in voice.mentions) or len(voice.name.split()) > _BARE:
        return voice.name
    heads = {mention.head for mention in voice.mentions if mention.name == voice.name}
    longer = (m.name for m in voice.mentions if m.form != "pronoun" and m.head in heads and len(m.name.split()) > _BARE)
    return next(longer, voice.name)


def _places(voice: Voice) -> Sequence[Span]:
    return sorted({mention.span for mention in voice.mentions})


def _listed(report: str, text: str, spans: Iterable[Span]) -> tuple[Description, ...]:
    by_words: dict[str, list[LocatedSpan]] = {}
    for start, end in sorted(set(spans)):
        if words := clean(text[start:end]):
            by_words.setdefault(words, []).append(LocatedSpan(report, start, end))
    return tuple(Description(words, tuple(places)) for words, places in by_words.items())
