"""Surroundings: whom a report refers to beside the sources of its attributions, and how its text is cut up."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.named import named_mentions
from firsthand.annotating.mentions.outlets import outlets_named
from firsthand.annotating.mentions.referring import referring_mentions
from firsthand.annotating.quotations import Quotation
from firsthand.language import paragraphs
from firsthand.model import Span, Spans


@dataclass(slots=True)
class Surroundings:
    """What resolving needs to know of a report's text; everything in text order."""

    text: str
    quoted: Spans
    """Its quotations, with their marks."""
    paragraphs: list[int]
    """Where its paragraphs begin."""
    outlets: frozenset[str]
    """Names that it says are outlets'."""
    named: list[Mention] = field(default_factory=list)
    """People and organisations by name, sources or not."""
    referring: list[Mention] = field(default_factory=list)
    """Pronouns and descriptions, sources or not."""
    sentences: list[int] = field(default_factory=list)
    """Where its sentences begin."""

    def add(self, doc: Doc, start: int, nouns: Container[str] = ()) -> None:
        """Take in the parse of the part of the text that begins at ``start``; the parts in text order.

        ``nouns`` are the main words of sources, of which other mentions are wanted whatever they stand for.
        """
        self.named += named_mentions(doc, start, self.text)
        self.referring += referring_mentions(doc, start, self.text, nouns)
        self.sentences += [start + sentence.start_char for sentence in doc.sents]


def surroundings(text: str, quoted: Iterable[Quotation]) -> Surroundings:
    """The surroundings of a text of which no part has been taken in yet."""
    spans: list[Span] = [(quotation.start, quotation.end) for quotation in quoted if not quotation.depth]
    return Surroundings(text, tuple(spans), [start for start, _ in paragraphs(text)], outlets_named(text))
