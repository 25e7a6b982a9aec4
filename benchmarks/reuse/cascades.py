"""Pools of reports in which it is known who took text from whom.

A cascade is an article and a copy of it for each edit; the copy that blends two articles ties the second to the first.
Round about stand articles that took nothing from anybody: the other reports of the same events, and unrelated ones.
"""

from __future__ import annotations

import csv
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.reuse.edits import EDITS, Material, shape
from benchmarks.reuse.units import Labelled, Unit, units, written
from firsthand.model import Report

GRADES = (0.0, 0.2, 0.4, 0.6, 0.8)
_RUN = 12
"""Words in a row that two articles do not share by chance."""
_HOUSE = 4
"""Articles from which on a run of words is an outlet's own furniture, not text that was taken."""
_TAKEN = 0.03
"""Share of the shorter article's runs that another has, from which on the articles themselves share text."""
_LONG_ENOUGH = 250
"""Words of an article that a cascade may begin with."""


@dataclass(frozen=True, slots=True)
class Article:
    """A real article."""

    name: str
    event: str | None
    """The event it is known to be about."""
    text: str


@dataclass(frozen=True, slots=True)
class Pooled:
    """A report of a pool, with the truth about it."""

    report: Report
    group: int
    """Number of the group of reports that it shares text with, directly or through others."""
    edit: str | None
    """How it was made; None for what is an article as it was published."""
    root: str | None
    """Id of the report it was made from."""
    labels: tuple[Labelled, ...]


def articles(corpora: Path) -> list[Article]:
    """Read BASIL's articles and PolNeAR's of its train part, without those that share text with one before."""
    with (corpora / "basil" / "index.tsv").open(encoding="utf-8", newline="") as table:
        events = {row["report"]: row["event"] for row in csv.DictReader(table, delimiter="\t")}
    files = sorted((corpora / "basil").glob("*.txt")) + sorted((corpora / "polnear" / "train" / "text").glob("*.txt"))
    found = [Article(file.stem, events.get(file.stem), file.read_text(encoding="utf-8").strip()) for file in files]
    return without_shared(found)


def without_shared(found: Sequence[Article]) -> list[Article]:
    """Leave out each article that shares runs of words with one before, but for what a whole outlet repeats."""
    runs = [_runs(article.text) for article in found]
    number_with = Counter(run for own in runs for run in own)
    having: defaultdict[str, list[int]] = defaultdict(list)
    kept = []
    for index, (article, own) in enumerate(zip(found, runs, strict=True)):
        shared = Counter(
            other for run in own if 1 < number_with[run] < _HOUSE for other in having[run] if other != index
        )
        if any(count > _TAKEN * min(len(own), len(runs[other])) for other, count in shared.items()):
            continue
        kept.append(article)
        for run in own:
            having[run].append(index)
    return kept


def _runs(text: str) -> set[str]:
    forms = re.findall(r"\w+", text.casefold())
    return {" ".join(forms[at : at + _RUN]) for at in range(len(forms) - _RUN + 1)}


def halves(found: Sequence[Article]) -> tuple[list[Article], list[Article]]:
    """Part the articles, those of one event staying together: the first half is for tuning, the second for figures."""
    sides: tuple[list[Article], list[Article]] = [], []
    for article in found:
        sides[sha256((article.event or article.name).encode()).digest()[0] % 2].append(article)
    return sides


def pool(found: Sequence[Article], grade: float, cascades: int, unrelated: int, seed: int = 11) -> list[Pooled]:
    """Make a pool: that many cascades at one grade, the other articles of their events, and that many unrelated."""
    chance = random.Random(f"{seed} {grade}")
    long = [article for article in found if len(article.text.split()) >= _LONG_ENOUGH]
    of_events = [article for article in long if article.event]
    others = [article for article in long if not article.event]
    chance.shuffle(of_events)
    chance.shuffle(others)
    pairs = [*_of_one_event(of_events, cascades // 2)]
    while len(pairs) < cascades:
        pairs.append((others.pop(), others.pop()))
    vocabulary = _vocabulary(found)
    made: list[Pooled] = []
    for group, (first, second) in enumerate(pairs):
        made += _cascade(first, second, grade, group, random.Random(f"{seed} {grade} {first.name}"), vocabulary)
    used = {article.name for pair in pairs for article in pair}
    events = {article.event for pair in pairs for article in pair if article.event}
    alone = [article for article in found if article.name not in used and article.event in events]
    alone += others[:unrelated]
    made += [
        Pooled(report_of(article.name, text), len(pairs) + number, None, None, labels)
        for number, article in enumerate(alone)
        for text, labels in [written(units(article.name, article.text))]
    ]
    return sorted(made, key=lambda one: one.report.id)


def _of_one_event(found: Sequence[Article], number: int) -> Iterable[tuple[Article, Article]]:
    waiting: dict[str | None, Article] = {}
    done: set[str | None] = set()
    for article in found:
        if len(done) == number:
            return
        if article.event in done:
            continue
        if article.event in waiting:
            done.add(article.event)
            yield waiting[article.event], article
        waiting[article.event] = article


def _vocabulary(found: Iterable[Article]) -> Mapping[tuple[bool, bool, int], Sequence[str]]:
    by_shape: defaultdict[tuple[bool, bool, int], list[str]] = defaultdict(list)
    for article in found:
        for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", article.text):
            by_shape[shape(word)].append(word)
    # every shape stands in for any that no article has
    return defaultdict(lambda: ["so"], by_shape)


def _cascade(
    first: Article,
    second: Article,
    grade: float,
    group: int,
    chance: random.Random,
    vocabulary: Mapping[tuple[bool, bool, int], Sequence[str]],
) -> Iterable[Pooled]:
    sentences, other = units(first.name, first.text), units(second.name, second.text)
    material = Material(other, vocabulary)
    copies: list[tuple[str, str | None, str | None, Sequence[Unit]]] = [
        (first.name, None, None, sentences),
        (second.name, None, None, other),
    ]
    for name, edit in EDITS.items():
        # Names that say nothing of the order in which the reports came to be.
        copy = sha256(f"{first.name} {name} {grade}".encode()).hexdigest()[:12]
        copies.append((copy, name, first.name, edit(sentences, grade, chance, material)))
    # Where nothing of the second article was taken it stands by itself.
    tied = grade > 0
    for name, made_by, root, own in copies:
        text, labels = written(own)
        of = group if tied or name != second.name else -1 - group
        yield Pooled(report_of(name, text), of, made_by, root and f"r-{root}", labels)


def report_of(name: str, text: str) -> Report:
    """A report without date, outlet or address, so that nothing but its words can tell anything."""
    digest = sha256(text.encode()).hexdigest()
    return Report(
        id=f"r-{name}",
        path=f"{name}.txt",
        paths=(f"{name}.txt",),
        record=None,
        sha256=digest,
        file_sha256=digest,
        title=None,
        outlet=None,
        authors=(),
        url=None,
        language="en",
        published=None,
        published_basis=None,
        published_range=(None, None),
        text=text,
    )
