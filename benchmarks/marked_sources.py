"""Sources of single reports made from what readers marked, so that linking them can be measured by itself.

Of an event's marked sources each report gets those that it quotes, under the fullest of the marked names that stand in
its own text; a report that says only "Mr. Lee" has a source "Mr. Lee".  Of descriptions and affiliations there is nothing
but what the names and the marked words themselves hold.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from firsthand.model import AnnotatedReport, Mention, Report, Source, Span

_PRONOUNS = frozenset(
    ["he", "she", "they", "it", "him", "her", "them", "his", "i", "we", "who", "their", "its", "us", "our", "me", "my"]
)
_LONGEST_NAME = 60
"""Characters of a name; the marks hold whole clauses too."""

Marked = Mapping[str, Any]
"""One event's marks, as the files of ``gold`` folders hold them."""


def events(gold: Path, chosen: Sequence[str] = ()) -> Iterator[Marked]:
    """Read the marked events of a folder by name, all or those whose ids begin with one of ``chosen``."""
    for file in sorted(gold.glob("*.json")):
        if not chosen or file.name.startswith(tuple(chosen)):
            yield json.loads(file.read_text(encoding="utf-8"))


def reports(event: Marked, texts: Path) -> Iterator[Report]:
    """Read the reports of an event."""
    with (texts / "index.tsv").open(encoding="utf-8", newline="") as file:
        known = {row["report"]: row for row in csv.DictReader(file, delimiter="\t")}
    for file_ in sorted(texts.glob(f"{event['event']}_*.txt")):
        text = file_.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        row = known.get(file_.stem, {})
        yield plain_report(file_.name, text, row.get("outlet"), row.get("published") or None)


def plain_report(name: str, text: str, outlet: str | None = None, published: str | None = None) -> Report:
    """Give a report of which nothing is known but its text, and perhaps its outlet and date."""
    digest = hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()
    return Report(
        id=f"r{digest[:12]}", path=name, paths=(name,), record=None, sha256=digest, file_sha256=digest, title=None,
        outlet=outlet, authors=(), url=None, language="en", published=published, published_basis=None,
        published_range=(published, published), text=text,
    )  # fmt: skip


def marked_sources(event: Marked, report: Report) -> tuple[AnnotatedReport, dict[str, str]]:
    """Give a report with the sources marked in it and no attributions, and the mark of each source's id."""
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for utterance in event["utterances"]:
        for mention in utterance["mentions"]:
            if mention["report"] == Path(report.path).stem:
                spans[utterance["source"]] += [tuple(mention["source_span"])] if mention["source_span"] else []
    marks = {source["id"]: source for source in event["sources"]}
    sources, mark_of = [], {}
    for number, (mark, where) in enumerate(sorted(spans.items(), key=lambda item: (item[1][:1], item[0])), 1):
        own = f"{report.id}.s{number}"
        mark_of[own] = mark
        sources.append(
            Source(
                id=own,
                name=_name_in(report.text, marks[mark], where),
                kind=marks[mark]["kind"],
                mentions=tuple(Mention(report.id, span) for span in sorted(set(where))),
            )
        )
    return AnnotatedReport(report.path, None, report, tuple(sources), ()), mark_of


def _name_in(text: str, mark: Marked, where: Sequence[Span]) -> str:
    names = [name for name in (mark["name"], *mark["aliases"]) if name in text]
    names += [text[start:end] for start, end in where]
    names = [name for name in names if name.casefold() not in _PRONOUNS]
    if not names:
        return str(mark["name"])
    if mark["kind"] != "anonymous" and mark["name"] in names:
        return str(mark["name"])
    return str(max(names, key=lambda name: (len(name) if len(name) < _LONGEST_NAME else -1, name)))


def b_cubed(gold: Mapping[Any, Any], system: Mapping[Any, Any]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of a grouping (Bagga & Baldwin 1998), both as maps from a mention to its group."""
    by_gold, by_system = defaultdict(set), defaultdict(set)
    for mention, one in gold.items():
        by_gold[one].add(mention)
    for mention, one in system.items():
        by_system[one].add(mention)
    precision = recall = 0.0
    for mention, one in gold.items():
        right, found = by_gold[one], by_system[system[mention]]
        both = len(right & found)
        precision += both / len(found) / len(gold)
        recall += both / len(right) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0
