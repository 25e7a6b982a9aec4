from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from firsthand.annotating import annotate_report
from firsthand.language import parsing
from firsthand.model import AnnotatedReport
from tests.annotating.conftest import make_report

PIECES = [
    "Ada Brook", "said", "that", "the dam", "will break", "“", "”", '"', "'", "‘", "’", ".", ",", ":", "\n", "\n\n", " ",
    "he", "she", "who", "I", "according to", "told", "Harbour News", "not", "—", "\u2028", "\x00", "😀", "é", "claim", "(",
]  # fmt: skip


def check(annotated: AnnotatedReport) -> None:
    """What holds for every report whatsoever."""
    text = annotated.report.text
    sources = {source.id for source in annotated.sources}
    attributions = {attribution.id: attribution for attribution in annotated.attributions}
    for attribution in annotated.attributions:
        assert attribution.content_spans
        assert attribution.cue_spans
        for spans in (
            attribution.source_spans, attribution.cue_spans, attribution.content_spans, attribution.relay_spans,
        ):  # fmt: skip
            places = [place for span in spans for place in span]
            assert places == sorted(places)
            assert all(text[start:end] and text[start:end] == text[start:end].strip() for start, end in spans)
        assert {*attribution.holders, *attribution.relays} <= sources
        assert len(set(attribution.holders)) == len(attribution.holders)
        if attribution.source is not None:
            assert attribution.holders[-1] == attribution.source
        if attribution.parent is not None:
            assert attribution.parent in attributions
    for source in annotated.sources:
        assert source.name
        assert source.name == " ".join(source.name.split())
        assert source.mentions
        assert all(text[slice(*mention.span)].strip() for mention in source.mentions)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)))
@example("”%002\u2028–Said")
def test_any_text(text: str) -> None:
    annotated = annotate_report(make_report(text))
    check(annotated)
    assert annotate_report(make_report(text)) == annotated


def test_a_report_stands_for_itself() -> None:
    reports = [make_report(f"{name} said that the dam would break. He left.") for name in ("Ada Brook", "Simon Reed")]
    together = [annotate_report(report) for report in reports]
    assert [annotate_report(report) for report in reversed(reports)] == together[::-1]


@pytest.mark.parametrize("text", ["", " \n\n ", "The river is long and grey.", "1, 2, 3", "。。。"])
def test_nothing_said(text: str) -> None:
    annotated = annotate_report(make_report(text))
    assert (annotated.attributions, annotated.sources) == ((), ())


def test_another_language_gets_none() -> None:
    text = "Ada Brook said that the dam would break."
    assert annotate_report(make_report(text, "de")).attributions == ()
    assert len(annotate_report(make_report(text, None)).attributions) == 1


def test_spans_count_code_points() -> None:
    annotated = annotate_report(make_report("It was été, 😀😀.\n\nAda Brook said that the dam would break."))
    ((start, end),) = annotated.attributions[0].source_spans
    assert annotated.report.text[start:end] == "Ada Brook"


def test_a_long_text_is_read_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    paragraphs = [f"Ada Brook said that dam {n} was old and would break.\n\n" for n in range(12)]
    whole = annotate_report(make_report("".join(paragraphs)))
    monkeypatch.setattr(parsing, "BLOCK", 300)
    in_blocks = annotate_report(make_report("".join(paragraphs)))
    check(in_blocks)

    def spans(annotated: AnnotatedReport) -> list[tuple[object, ...]]:
        return [(a.source_spans, a.cue_spans, a.content_spans, a.source) for a in annotated.attributions]

    # Less context makes the tagger's probabilities others.
    assert spans(in_blocks) == spans(whole)
    assert len(whole.attributions) == 12


@pytest.mark.parametrize(
    "text",
    [
        "x" * 300_000,
        '"' * 100_000,
        "said that " * 2_000,
        "\u2028" * 50_000,
        "Ada Brook said " + "“a ‘b " * 1_500,
        "Ada said x.\n" * 1_500,
        "It was an old dam, police said. " * 1_000,
    ],
    ids=["unbroken", "marks", "nested", "breaks", "open marks", "all cues", "tellers behind"],
)  # fmt: skip
def test_traps_cost_little(text: str) -> None:
    begun = time.process_time()
    check(annotate_report(make_report(text)))
    assert time.process_time() - begun < 20
