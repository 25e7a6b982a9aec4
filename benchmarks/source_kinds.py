"""What sort of source each marked source is taken for, and whether it is known to have no name.

    python -m benchmarks.source_kinds [--shared DIR] [--check] [--mistakes] [--record]

Every report's marked source spans are given to the resolver (`given_sources`), so that missed attributions play no part.
One source of one report counts once: its kind is the one that most of its marked spans are given.  *Named rightly* are those
of them that got the right name, so that a wrong antecedent is not counted as a wrong kind.  A marked source is unnamed when
it is anonymous, a person or group whose name has a common noun for its main word ("Ada Brook's lawyer", "critics of the
dam"), or a person whom this report never names; it is recognised as such where the program says how it is unnamed.  *Voices* leaves aside the border between
groups and anonymous voices, which the readers drew differently from event to event.

On the events of ``corpora/tellings`` by name, the 1st, 3rd, ... (read for mistakes) and the 2nd, 4th, ... (not read), on the
further fifty of ``training/events`` likewise, and on the tuning events across reports; with ``--check`` on the events kept for
checking too.

``border`` tells how far a noun decides between group and anonymous: of the marked sources without a name that are one or the
other and whose noun, in the same number, has such in another event too, how many have the kind that most of the other events
give it, how many the program's, and of two such in different events how many agree.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.figures import FIGURES, record
from benchmarks.given_sources import Given, resolve_given, whole_word
from benchmarks.marked_sources import Marked, events, reports
from benchmarks.measures import CHECK_EVENTS
from benchmarks.options import options
from benchmarks.source_linking import TUNING_EVENTS
from firsthand.annotating.mentions.name_phrases import noun_lemma
from firsthand.language.parsing import pipeline
from firsthand.model import Source, Span
from training.antecedents import is_named
from training.events.data import more


class Judged(NamedTuple):
    """One marked source in one report, and what the program made of it."""

    report: str
    mark: Marked
    kind: str
    source: Source
    is_named_rightly: bool
    is_unnamed: bool
    """Whether the mark has no name, or the report never gives it."""


def judged(event: Marked, texts: Path) -> Iterator[Judged]:
    """Resolve the marked spans of an event's reports; sources that nothing was made of are left out."""
    marks = {mark["id"]: mark for mark in event["sources"]}
    for report in reports(event, texts):
        wanted: dict[Span, tuple[str, list[Span]]] = {}
        for utterance in event["utterances"]:
            for mention in utterance["mentions"]:
                if mention["report"] == Path(report.path).stem and mention["source_span"]:
                    content = tuple(mention["content_span"])
                    if (span := whole_word(report.text, tuple(mention["source_span"]), content)) is not None:
                        wanted.setdefault(span, (utterance["source"], []))[1].append(content)
        asked = [Given(span, tuple(sorted(set(contents)))) for span, (_, contents) in sorted(wanted.items())]
        given, outcome = resolve_given(
            report.text,
            lambda _doc, start, asked=asked: asked if start == 0 else [],  # type: ignore[misc]
        )
        found: defaultdict[str, list[Source]] = defaultdict(list)
        for one, source in zip(given, outcome.sources, strict=True):
            if source is not None:
                found[wanted[one.span][0]].append(source)
        for mark, sources in sorted(found.items()):
            kind = Counter(source.kind for source in sources).most_common(1)[0][0]
            first = next(source for source in sources if source.kind == kind)
            yield Judged(
                Path(report.path).stem, marks[mark], kind, first,
                is_named(first.name, marks[mark]), is_unnamed(marks[mark], report.text),
            )  # fmt: skip


def is_unnamed(mark: Marked, text: str) -> bool:
    """Whether a marked source has no name of its own, or none that stands in a report's text."""
    if mark["kind"] not in ("person", "group", "anonymous"):
        return False
    if mark["kind"] == "anonymous" or not _is_proper(mark["name"]):
        return True
    names = (name.rstrip(".").split() for name in (mark["name"], *mark.get("aliases", ())) if _is_proper(name))
    return mark["kind"] == "person" and not any(words[-1] in text for words in names)


def _is_proper(name: str) -> bool:
    """Whether the main word of a phrase is a name's, by the parse; a first word's capital says nothing by itself."""
    first, _, rest = name.partition(" ")
    said = f"{first.lower() if rest and first.istitle() and first.lower() in _OPENINGS else first} {rest}".strip()
    doc = pipeline()(f"{said} said so.")
    head = next((token for token in doc if token.dep_.startswith("nsubj")), doc[0])
    return head.text[0].isupper() and (head.i > 0 or head.pos_ == "PROPN" or head.ent_type_ in ("NORP", "ORG", "GPE"))


_OPENINGS = frozenset(["a", "all", "an", "many", "most", "other", "others", "several", "some", "the", "three", "two"])


def figures(ones: Iterable[Judged]) -> dict[str, float]:
    """Accuracy of kinds, and precision, recall and F1 of the unnamed."""
    ones = list(ones)
    named = [one for one in ones if one.is_named_rightly]
    told = Counter((one.is_unnamed, one.source.unnamed is not None) for one in ones)
    right = told[True, True]
    found, there = right + told[False, True], right + told[True, False]
    precision, recall = right / (found or 1), right / (there or 1)
    return {
        "sources": len(ones),
        "kinds": _share(one.kind == one.mark["kind"] for one in ones),
        "kinds_named_rightly": _share(one.kind == one.mark["kind"] for one in named),
        "voices": _share(_voice(one.kind) == _voice(one.mark["kind"]) for one in ones),
        "unnamed": there,
        "unnamed_p": round(precision, 4),
        "unnamed_r": round(recall, 4),
        "unnamed_f1": round(2 * right / (found + there), 4) if found + there else 0.0,
    }


def border(ones: Iterable[Judged]) -> dict[str, float]:
    """How far the noun of a source without a name tells whether readers call it a group or anonymous."""
    sources: dict[tuple[str, str], Judged] = {}
    for one in ones:
        if {one.kind, one.mark["kind"]} <= _BORDER and one.source.unnamed is not None:
            sources.setdefault((_event(one), one.mark["id"]), one)
    by_noun: defaultdict[tuple[str, bool], list[Judged]] = defaultdict(list)
    for one in sources.values():
        by_noun[_noun(one.source.name)].append(one)
    majority, program, pairs = [], [], []
    for alike in by_noun.values():
        for one in alike:
            others = [other.mark["kind"] for other in alike if _event(other) != _event(one)]
            if others:
                majority.append(Counter(others).most_common(1)[0][0] == one.mark["kind"])
                program.append(one.kind == one.mark["kind"])
                pairs += [other == one.mark["kind"] for other in others]
    return {"sources": len(majority), "majority": _share(majority), "program": _share(program), "pairs": _share(pairs)}


_BORDER = frozenset(["anonymous", "group"])


def _event(one: Judged) -> str:
    return one.report.partition("_")[0]


def _noun(name: str) -> tuple[str, bool]:
    """The main noun of a description, by the parse, and whether it is one of several."""
    doc = pipeline()(f"{name[0].lower()}{name[1:]} said so.")
    head = next((token for token in doc if token.dep_.startswith("nsubj")), doc[0])
    return noun_lemma(head), head.tag_ in ("NNS", "NNPS")


def _voice(kind: str) -> str:
    return "group" if kind == "anonymous" else kind


def _share(verdicts: Iterable[bool]) -> float:
    verdicts = list(verdicts)
    return round(sum(verdicts) / (len(verdicts) or 1), 4)


def _print_mistakes(ones: Iterable[Judged]) -> None:
    for one in ones:
        unnamed = one.is_unnamed
        if one.kind != one.mark["kind"] or unnamed != (one.source.unnamed is not None):
            says = f"{one.mark['kind']}{' unnamed' if unnamed else ''} → {one.kind} {one.source.unnamed or ''}"
            print(f"  {one.report} {says}: {one.mark['name']} → {one.source.name}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and give the exit status."""
    parser = options("Kinds of sources and the unnamed among them, on marked sources.")
    parser.add_argument("--check", action="store_true", help="measure on the events kept for checking too")
    parser.add_argument("--mistakes", action="store_true", help="name the mistakes on what may be read")
    asked = parser.parse_args(arguments)
    corpora, dev = asked.shared / "corpora", asked.shared / "bench" / "crossreport" / "dev"
    if not corpora.is_dir():
        print(f"source_kinds: there is no {corpora}; nothing was measured", file=sys.stderr)
        return 1
    tellings = list(events(corpora / "tellings" / "gold"))
    further: list[Marked] = list(more())
    parts: dict[str, tuple[list[Marked], Path]] = {
        "read_tellings": (tellings[::2], corpora / "basil"),
        "unseen_tellings": (tellings[1::2], corpora / "basil"),
        "further_read": (further[::2], corpora / "basil"),
        "further_unseen": (further[1::2], corpora / "basil"),
        "tuning_events": (list(events(dev / "gold", TUNING_EVENTS)), dev / "text"),
    }
    if asked.check:
        parts["check_events"] = (list(events(dev / "gold", CHECK_EVENTS)), dev / "text")
    measured: dict[str, dict[str, float]] = {}
    known: list[Judged] = []
    for name, (chosen, texts) in parts.items():
        ones = [one for event in chosen for one in judged(event, texts)]
        measured[name] = figures(ones)
        known += ones if name != "check_events" else []
        print(name, " ".join(f"{figure} {value}" for figure, value in measured[name].items()))
        if asked.mistakes and name in ("read_tellings", "further_read", "tuning_events"):
            _print_mistakes(ones)
    measured["border"] = border(known)
    print("border", " ".join(f"{figure} {value}" for figure, value in measured["border"].items()))
    if asked.record:
        record({"source_kinds": {"how": "python -m benchmarks.source_kinds --check", "figures": measured}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
