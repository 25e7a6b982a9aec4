"""Relays: how often whoever passed a telling on is named, against the readings of events across reports.

    python -m benchmarks.relays [--shared DIR] [--record]

Gold are the tellings for which a reader names a relay, in those of the thirty further events that stand second, fourth,
... by name (the others were looked at) and in the tuning events of the cross-report benchmark.  A relay is found where an
attribution that covers half of one of the telling's mentions has a relay, or a holder around its source, of that name.
Names match where the words of one are all in the other.  A medium in which the source publishes for itself (a tweet, a
Facebook post) passes nothing on here, and gold that names only such is left out.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from firsthand import pipeline
from firsthand.model import AnnotatedReport, Attribution

TUNE_EVENTS = ("005a2961", "08bb9bee", "0d10341a", "13792511", "1b96a5db")
_OWN_MEDIA = frozenset({"twitter", "facebook", "youtube", "instagram"})
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "article",
        "at",
        "by",
        "channel",
        "s",
        "for",
        "from",
        "her",
        "his",
        "host",
        "in",
        "interview",
        "interviewer",
        "mr",
        "ms",
        "news",
        "of",
        "on",
        "one",
        "own",
        "part",
        "post",
        "posted",
        "program",
        "radio",
        "said",
        "show",
        "some",
        "statement",
        "the",
        "their",
        "then",
        "to",
        "told",
        "web",
        "website",
        "who",
        "with",
        "wrote",
    ]
)
"""Words by which nobody is told from anybody else; a name that has no others keeps them."""


@dataclass(slots=True)
class Tally:
    """Tellings with a relay, those of them where it was found; relays that were given, those of them that are right."""

    wanted: int = 0
    found: int = 0
    given: int = 0
    right: int = 0

    def figures(self) -> dict[str, float]:
        """Recall, precision, F1 and how many they rest on."""
        recall = self.found / self.wanted if self.wanted else 0.0
        precision = self.right / self.given if self.given else 0.0
        both = recall + precision
        return {
            "f1": round(2 * recall * precision / both, 4) if both else 0.0,
            "given": self.given,
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "tellings": self.wanted,
        }


def events(shared: Path, part: str) -> Iterator[tuple[Path, Path]]:
    """The gold of each event and the folder of its texts: ``unseen``, ``seen`` (further events), or ``tune``."""
    if part == "tune":
        folder = shared / "bench" / "crossreport" / "dev"
        yield from ((gold, folder / "text") for gold in sorted((folder / "gold").glob("*.json"))
                    if gold.name.startswith(TUNE_EVENTS))  # fmt: skip
        return
    gold_files = sorted((shared / "corpora" / "tellings" / "gold").glob("*.json"))
    yield from ((gold, shared / "corpora" / "basil") for gold in gold_files[part == "unseen" :: 2])


def measure(shared: Path, part: str) -> dict[str, float]:
    """Annotate the events' reports and hold their relays against the gold."""
    tally = Tally()
    for gold, texts in events(shared, part):
        event = json.loads(gold.read_text(encoding="utf-8"))
        names = sorted({mention["report"] for telling in event["utterances"] for mention in telling["mentions"]})
        read = [one for one in pipeline.annotate([str(texts / f"{name}.txt") for name in names])
                if isinstance(one, AnnotatedReport)]  # fmt: skip
        count(event, {Path(one.path).stem: one for one in read}, tally)
    return tally.figures()


def count(event: Mapping[str, Any], reports: dict[str, AnnotatedReport], tally: Tally) -> None:
    """Add one event's tellings to the tally."""
    for telling in event["utterances"]:
        wanted = [words for part in re.split(r";|,| and ", telling.get("relay") or "") if (words := key(part))]
        if wanted and all(words <= _OWN_MEDIA for words in wanted):
            continue
        given: dict[str, bool] = {}
        for mention in telling["mentions"]:
            report = reports.get(mention["report"])
            for name in relays_of(report, mention["content_span"]) if report else ():
                given[name] = any(words <= key(name) or key(name) <= words for words in wanted)
        tally.wanted += bool(wanted)
        tally.found += any(given.values())
        tally.given += len(given)
        tally.right += sum(given.values())


def relays_of(report: AnnotatedReport, content: Sequence[int]) -> list[str]:
    """Names of the relays, and of the holders around the source, of what covers half of a mention."""
    names = {source.id: source.name for source in report.sources}

    def shared(one: Attribution) -> int:
        return sum(max(0, min(end, content[1]) - max(start, content[0])) for start, end in one.content_spans)

    def fit(one: Attribution) -> float:
        return shared(one) / (content[1] - content[0] + sum(end - start for start, end in one.content_spans))

    covering = [one for one in report.attributions if 2 * shared(one) >= content[1] - content[0]]
    if not covering:
        return []
    best = max(covering, key=fit)
    return [names[at] for at in dict.fromkeys((*best.relays, *best.holders[:-1]))]


def key(name: str) -> frozenset[str]:
    """The words of a name by which it is told from others."""
    words = frozenset(re.findall(r"[\w&]+", name.casefold().replace("’", "'").replace("'s", "")))
    return words - _EMPTY or words


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure how often relays are named.")
    parser.add_argument("--part", choices=("unseen", "seen", "tune"), action="append", help="default: unseen and tune")
    asked = parser.parse_args(arguments)
    if not (asked.shared / "corpora" / "tellings").is_dir():
        print(f"relays: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    measured = {}
    for part in asked.part or ("unseen", "tune"):
        figures = measure(asked.shared.resolve(), part)
        measured[f"relays-{part}"] = {"figures": figures, "how": f"python -m benchmarks.relays, {part} events"}
        print(part, " ".join(f"{name} {value}" for name, value in figures.items()))
    if asked.record:
        record(measured, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
