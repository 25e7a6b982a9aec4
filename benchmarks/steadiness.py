"""Steadiness: whatever the text, annotating raises nothing, every span resolves, and the outcome is the same again.

    python -m benchmarks.steadiness [--shared DIR] [--texts N] [--record]

Made-up texts (Hypothesis: any characters, and heaps of the words and marks that attributions are made of) and the reports
of `corpora/basil`, each annotated twice, the second time in another order.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from firsthand.annotating import annotate_report
from firsthand.model import AnnotatedReport, Report
from firsthand.reading import read_reports
from firsthand.rendering.json import annotated_to_json

PIECES = (
    "Ada Brook", "Harbour News", "said", "says", "that", "the dam", "will break", "according to", "told", "believes",
    "“", "”", '"', "'", "‘", "’", "«", "»", "—", ".", ",", ":", ";", "?", "(", ")", "\n", "\n\n", "\t", " ", "•", "Q:", "A:",
    "he", "she", "they", "we", "I", "not", "in an interview with", "it was reported", "ADA BROOK", "claim", "28,700", "%",
    "\u2028", "\x00", "\u202e", "😀", "é", "ß", "界", "\ufeff", "<b>", "&amp;", "http://a.example/b", "x" * 400,
)  # fmt: skip


def resolves(annotated: AnnotatedReport) -> bool:
    """Whether every span of a report's attributions and sources lies in its text and holds something."""
    size, text = len(annotated.report.text), annotated.report.text
    spans = [
        span
        for one in annotated.attributions
        for spans in (one.source_spans, one.cue_spans, one.content_spans, one.relay_spans)
        for span in spans
    ] + [mention.span for source in annotated.sources for mention in source.mentions]
    return all(0 <= start < end <= size and text[start:end].strip() for start, end in spans)


def unsteady(reports: Sequence[Report]) -> list[str]:
    """What is wrong with annotating the reports, a line each."""
    first = [annotate_report(one) for one in reports]
    again = [annotate_report(one) for one in reversed(reports)][::-1]
    return [
        f"{report.path}: {'a span does not resolve' if not resolves(one) else 'another outcome the second time'}"
        for report, one, two in zip(reports, first, again, strict=True)
        if not resolves(one) or annotated_to_json(one) != annotated_to_json(two)
    ]


def made_up(count: int, like: Report) -> int:
    """Annotate that many made-up texts; returns how many there were.

    Raises:
        Whatever annotating raises, or AssertionError, with the smallest text that does it.
    """
    seen = 0

    @settings(
        max_examples=count, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=80).map(" ".join)))
    def steady(text: str) -> None:
        nonlocal seen
        seen += 1
        assert not unsteady([replace(like, text=text, language="en")])

    steady()
    return seen


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and give the exit status: 1 where something is unsteady."""
    parser = options("Whether annotating is steady whatever the text.")
    parser.add_argument("--texts", type=int, default=1000, help="made-up texts (%(default)s)")
    asked = parser.parse_args(arguments)
    basil = asked.shared / "corpora" / "basil"
    if not basil.is_dir():
        print(f"steadiness: there is no {basil}; nothing was measured", file=sys.stderr)
        return 1
    reports = [one for one in read_reports([str(basil)]) if isinstance(one, Report)]
    wrong = unsteady(reports)
    print(*wrong, f"{len(reports)} reports: {len(wrong)} unsteady", sep="\n", flush=True)
    texts = made_up(asked.texts, reports[0])
    print(f"{texts} made-up texts: steady")
    if asked.record:
        how = f"python -m benchmarks.steadiness --texts {asked.texts}"
        record({"steadiness": {"how": how, "reports": len(reports), "unsteady": len(wrong), "texts": texts}}, FIGURES)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
