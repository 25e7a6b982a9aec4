"""Marked events: every claim rests on passages that are there, and every span on a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.events.data import Marked, more, reports_of


@pytest.fixture(scope="module")
def events() -> list[Marked]:
    return more()


def test_every_name_leads_somewhere(events: list[Marked]) -> None:
    for event in events:
        sources = {one["id"] for one in event["sources"]}
        tellings = {one["id"]: one for one in event["utterances"]}
        assert {one["source"] for one in tellings.values()} == sources
        for claim in event["claims"]:
            named = [tellings[telling]["mentions"][index] for telling, index in claim["mentions"]]
            assert len(named) > 1
            assert 0 < claim["origins"] <= len({tellings[telling]["source"] for telling, _ in claim["mentions"]})


def test_spans_hold_words_of_the_texts(events: list[Marked], shared: Path) -> None:
    seen = 0
    for event in events:
        for _, text, mentions in reports_of(event, shared):
            for one in mentions:
                for role in ("content_span", "source_span", "cue_span"):
                    if one[role] is not None:
                        begin, end = one[role]
                        assert text[begin:end].strip()
                        seen += 1
    assert seen > 7000
