"""Make ``src/firsthand/models/source-merging/weights.json``: how the evidence on two sources is weighed.

    python -m training.source_merging ../shared [--check]

Trains on what linking itself would compare, every source held against the voices that its name may stand for:

* the 1st, 3rd, ... of the thirty events of ``corpora/tellings`` by name, read twice: the sources that annotating finds
  (each takes the mark of the passages it is given for) and the marked ones themselves.  All events are linked in one,
  so that people of one name in different events are compared too; a person of one full name, or an organisation of one
  name, is taken for the same in all of them.
* the documents of the odd topics of ECB+ from 1 to 30, topic by topic, the gold chains of one document being a source.
* pairs made up of people that are named in full (pseudo-names, after Gale, Church and Yarowsky 1992): two different
  people, the one given the other's name, weighted so that one in `NAMESAKES` pairs of one full name in unlike reports
  are two; the same with one of the names cut to the last, where half are; and people who differ in a middle name, a
  generation or a gender only, who are two.

Left for checking (``--check`` prints figures on them): the other events and the even topics.  ECB+'s topics 31 to 35 and
``bench/crossreport`` are not touched.  A logistic regression with an L2 penalty is fitted to them.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.ecbplus import document, topics
from benchmarks.marked_sources import Marked, events, marked_sources, reports
from firsthand.annotating import annotate_report
from firsthand.linking.matter import Matters
from firsthand.linking.voices.grouping import Grouper, order_of
from firsthand.linking.voices.merge_evidence import PairKind, pair_evidence
from firsthand.linking.voices.names import PersonName, person_name
from firsthand.linking.voices.organisations import organisation_key
from firsthand.linking.voices.profiles import Profile, profile
from firsthand.model import AnnotatedReport
from training.logistic import logistic

OUT = Path(__file__).resolve().parent.parent / "src" / "firsthand" / "models" / "source-merging" / "weights.json"
PENALTY = 0.3
NAMESAKES = 25
"""One pair of one full name in this many, in reports on unlike matters, is taken to be two people."""
PSEUDO_NAMES = 3000
PARTS = 15
"""What the pairs weigh in which a last name alone, in an unlike report, is the same man's, and those in which it is not."""
RELATIVES = 40
"""What the pairs weigh that differ in a middle name, those that differ in a generation, and in a gender."""


class Example(NamedTuple):
    """One comparison."""

    kind: PairKind
    features: dict[str, float]
    same: bool
    weight: float


Labelled = tuple[list[AnnotatedReport], dict[str, Hashable]]
"""Reports with their sources, and who each source id is; sources that nobody marked are left out."""


def told(shared: Path, half: int) -> Iterator[Labelled]:
    """Give the events of one half: all as annotating finds their sources, and all as they are marked."""
    found: list[AnnotatedReport] = []
    marked: list[AnnotatedReport] = []
    who_found: dict[str, Hashable] = {}
    who_marked: dict[str, Hashable] = {}
    for event in list(events(shared / "corpora" / "tellings" / "gold"))[half::2]:
        names = {source["id"]: _identity(event, source) for source in event["sources"]}
        for report in reports(event, shared / "corpora" / "basil"):
            one, mark_of = marked_sources(event, report)
            marked.append(one)
            who_marked |= {own: names[mark] for own, mark in mark_of.items()}
            read = annotate_report(report)
            found.append(read)
            who_found |= {own: names[mark] for own, mark in _marks(event, read).items()}
    yield found, who_found
    yield marked, who_marked


def _identity(event: Marked, source: Marked) -> Hashable:
    """Give who a marked source is beyond its event: by a person's full name, an organisation's or party's; else itself alone."""
    name = person_name(source["name"])
    if source["kind"] == "person" and name is not None and name.given:
        return "person", name.given[0], name.last
    if source["kind"] in ("organisation", "group") and source["name"].split()[-1][:1].isupper():
        return "organisation", organisation_key(source["name"])
    return event["event"], source["id"]


def _marks(event: Marked, read: AnnotatedReport) -> dict[str, str]:
    """Give the mark that most passages of each source bear, if it is more than half of them."""
    marked = [
        (set(range(*mention["content_span"])), utterance["source"])
        for utterance in event["utterances"]
        for mention in utterance["mentions"]
        if mention["report"] == Path(read.path).stem
    ]
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in read.attributions:
        own = {at for span in one.content_spans for at in range(*span)}
        for passage, mark in marked:
            if one.source and 2 * len(own & passage) >= len(passage):
                votes[one.source][mark] += 1
    return {
        source: mark
        for source, counted in votes.items()
        for mark, number in counted.most_common(1)
        if 2 * number > counted.total()
    }


def chained(shared: Path, half: int) -> Iterator[Labelled]:
    """Give the topics of one half of ECB+'s first thirty, one by one."""
    for topic, files in topics(shared / "corpora" / "ecbplus", range(1 + half, 31, 2)):
        made = [document(file) for file in files]
        who: dict[str, Hashable] = {}
        annotated = []
        for one, chain_of, selected in made:
            kept = tuple(source for source in one.sources if any(m.span in selected for m in source.mentions))
            annotated.append(replace(one, sources=kept))
            # What the corpus ties to no other document is often tied to nothing by oversight, and teaches nothing.
            who |= {s.id: (topic, chain_of[s.id]) for s in kept if not chain_of[s.id].startswith(one.path)}
        yield annotated, who


def compared(labelled: Labelled) -> Iterator[Example]:
    """Link as the marks say, and give every comparison on the way."""
    annotated, who = labelled
    matters = Matters([one.report for one in annotated])
    pairs = [(source, one.report) for one in annotated for source in one.sources]
    profiles = [profile(source, report) for source, report in pairs]
    grouper = Grouper(profiles, matters.likeness)
    voice_of: dict[Hashable, int] = {}
    for index in order_of(profiles, [(report.id, source.id) for source, report in pairs]):
        own = who.get(pairs[index][0].id)
        if own is None:
            continue
        for voice in grouper.candidates(profiles[index]):
            other = grouper.voices[voice]
            if (
                found := pair_evidence(profiles[index], other, partial(grouper.matter, profiles[index], other))
            ) is not None:
                kind, evidence = found
                yield Example(kind, {item.feature: item.value for item in evidence}, voice_of.get(own) == voice, 1.0)
        voice_of[own] = grouper.enter(index, voice_of.get(own))


def made_up(labelled: Labelled) -> Iterator[Example]:
    """Give pairs that thirty events hold too few of: namesakes, and the same people in reports on other matters.

    Of people with a whole name: the same man twice, or another renamed as he is, his own middle names kept; as they
    are, and with one of the two left his last name only; and two who differ in nothing but a middle name, a generation
    or a gender.
    """
    annotated, who = labelled
    matters = Matters([one.report for one in annotated])
    people: list[tuple[Profile, Hashable]] = []
    for one in annotated:
        for source in one.sources:
            own = profile(source, one.report)
            if source.id in who and source.kind == "person" and own.name and own.name.given:
                people.append((own, who[source.id]))
    chance = random.Random(5)
    same: list[tuple[Profile, Profile]] = []
    two: list[tuple[Profile, Profile]] = []
    alike: list[tuple[Profile, Profile]] = []
    for at, (first, who_first) in enumerate(people):
        for second, who_second in people[at + 1 :]:
            if matters.same(first.reports[0], second.reports[0]):
                alike += [(first, second)] if who_first == who_second and first.reports != second.reports else []
            elif who_first == who_second:
                same.append((first, second))
            elif chance.random() < PSEUDO_NAMES / len(people) ** 2:
                two.append(
                    (first, renamed(second, given=(_of(first).given[0], *_of(second).given[1:]), last=_of(first).last))
                )
    part = [(first, renamed(second, given=())) for first, second in same]
    parts = [(first, renamed(second, given=())) for first, second in two]
    sexes = [(replace(first, genders={"m"}), replace(second, genders={"f"})) for first, second in alike]
    middles = [(renamed(a, given=(_of(a).given[0], "q")), renamed(b, given=(_of(b).given[0], "z"))) for a, b in alike]
    ages = [(renamed(first, generation="sr"), renamed(second, generation="jr")) for first, second in alike]
    sons = [(renamed(first, generation=""), renamed(second, generation="jr")) for first, second in alike]
    for pairs, is_same, total in (
        (same, True, 600 * (1 - 1 / NAMESAKES)),
        (two, False, 600 / NAMESAKES),
        (part, True, PARTS),
        (parts, False, PARTS),
        (sexes, False, RELATIVES),
        (middles, False, RELATIVES),
        (ages, False, RELATIVES),
        (sons, False, RELATIVES / 20),
    ):
        for one, other in pairs:
            found = pair_evidence(one, other, partial(matters.likeness, one.reports[0], other.reports[0]))
            if found is not None:
                features = {item.feature: item.value for item in found[1]}
                yield Example(found[0], features, is_same, total / len(pairs))


def _of(person: Profile) -> PersonName:
    return person.names[0]


def renamed(person: Profile, **changes: Any) -> Profile:
    """Give a person under a name that differs in the parts given."""
    return replace(person, names=[_of(person)._replace(**changes)])


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """Fit a logistic regression; gives the weight of each feature, and ``bias``."""
    names = sorted({name for example in examples for name in example.features})
    x = np.array([[1.0, *(example.features.get(name, 0.0) for name in names)] for example in examples])
    same = np.array([example.same for example in examples])
    share = np.array([example.weight for example in examples])
    weights = logistic(x, same, [0.01, *[PENALTY] * len(names)], share)
    return {name: round(float(weight), 3) for name, weight in zip(["bias", *names], weights, strict=True)}


def gathered(shared: Path, half: int) -> list[Example]:
    """Give every example of one half of the data; takes minutes."""
    parts = [*told(shared, half), *chained(shared, half)]
    return [example for part in parts for example in compared(part)] + list(made_up(parts[0]))


def shown(examples: Sequence[Example], weights: dict[str, dict[str, float]]) -> str:
    """Give, for each kind, how many comparisons there are, how many fall right at even odds, and the log loss."""
    lines = []
    for kind in sorted(weights):
        own = [example for example in examples if example.kind == kind]
        total = sum(example.weight for example in own)
        right = loss = 0.0
        for example in own:
            z = weights[kind]["bias"] + sum(weights[kind].get(name, 0.0) * v for name, v in example.features.items())
            p = 1 / (1 + np.exp(-z))
            right += example.weight * ((p > 0.5) == example.same)
            loss -= example.weight * np.log(p if example.same else 1 - p)
        lines.append(f"{kind}: {len(own)} comparisons, {right / total:.3f} right, log loss {loss / total:.3f}")
    return "\n".join(lines)


def main() -> None:
    """Train, write the weights, and say how well they do."""
    parser = argparse.ArgumentParser(description="Weights for whether two sources are one voice.")
    parser.add_argument("shared", type=Path)
    parser.add_argument("--check", action="store_true", help="say how well the weights do on the other half")
    asked = parser.parse_args()
    examples = gathered(asked.shared, 0)
    kinds: tuple[PairKind, ...] = ("person", "organisation")
    weights = {kind: fitted([example for example in examples if example.kind == kind]) for kind in kinds}
    OUT.write_text(json.dumps({"weights": weights}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(shown(examples, weights))
    if asked.check:
        print("on the other half\n" + shown(gathered(asked.shared, 1), weights))


if __name__ == "__main__":
    main()
