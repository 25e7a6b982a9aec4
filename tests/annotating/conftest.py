"""Reports made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from firsthand.annotating import annotate_report
from firsthand.model import AnnotatedReport, Report
from tests.documents import report


def make_report(text: str, language: str | None = "en", authors: tuple[str, ...] = ()) -> Report:
    return replace(report(text), language=language, authors=authors)


class Annotated:
    """An annotated report as words: what a test compares."""

    def __init__(self, annotated: AnnotatedReport) -> None:
        self.report = annotated
        self.text = annotated.report.text
        self.names = {source.id: source.name for source in annotated.sources}
        self.kinds = {source.name: source.kind for source in annotated.sources}

    def words(self, spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(self.text[start:end] for start, end in spans)

    @property
    def said(self) -> list[tuple[str | None, str, str]]:
        """Source's name, cue, content of every attribution."""
        return [
            (self.names.get(a.source or ""), self.words(a.cue_spans), self.words(a.content_spans))
            for a in self.report.attributions
        ]

    def by(self, name: str) -> list[str]:
        """The contents that a source of that name is given."""
        return [content for who, _, content in self.said if who == name]


@pytest.fixture(scope="session")
def annotate() -> Callable[..., Annotated]:
    def run(text: str, language: str | None = "en", authors: tuple[str, ...] = ()) -> Annotated:
        return Annotated(annotate_report(make_report(text, language, authors)))

    return run
