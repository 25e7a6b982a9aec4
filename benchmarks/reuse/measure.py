"""Passages taken over, in cascades of copies with known truth, beside what is commonly done instead.

    python -m benchmarks.reuse.measure [--shared DIR] [--half tuning|figures] [--record]

Real articles (BASIL, PolNeAR's train part) are copied with known edits at grades from 0 to 80 % of change, and stand in
a pool among the other reports of their events and unrelated ones (`cascades`, README.md).  One run gives, for each
grade, the adjusted Rand index of the groups and the F1 of aligned characters of `find_reuse`, of datasketch's
MinHash-LSH and of a plain n-gram overlap.  These two stand at the setting that does best over all grades on the half of
the articles that everything was tuned on; ``ari_with_hindsight`` is what the best setting for that very grade and pool
would have given.  Figures are of the other half.  Beside that: how many pairs of different outlets' reports
of one event are joined though neither took text from the other.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from benchmarks.figures import FIGURES, record
from benchmarks.options import options
from benchmarks.reuse.cascades import GRADES, Article, Pooled, articles, halves, pool, report_of
from benchmarks.reuse.peers import Pair, Setting, by_lsh, by_overlap, runs, whole
from benchmarks.reuse.scores import Shared, adjusted_rand_index, characters, groups
from firsthand.linking.reuse import find_reuse
from firsthand.model import Report, Reuse

CASCADES, UNRELATED = 24, 120
"""Cascades in a pool, and unrelated articles."""
Settings = Callable[[Sequence[Report]], Iterator[tuple[Setting, list[Pair]]]]
Passages = Callable[[Sequence[Report], Setting, Sequence[Pair]], list[Shared]]
PEERS: Sequence[tuple[str, Settings, Passages]] = (("lsh", by_lsh, whole), ("overlap", by_overlap, runs))


def as_shared(found: Iterable[Reuse]) -> list[Shared]:
    """What `find_reuse` says, as the scores take it."""
    return [
        Shared(
            reuse.from_,
            reuse.to,
            [
                ((one.start, one.end), (other.start, other.end))
                for one, other in zip(reuse.spans_from, reuse.spans_to, strict=True)
            ],
        )
        for reuse in found
    ]


def grouping(pooled: Sequence[Pooled], found: Iterable[Pair]) -> float:
    """The adjusted Rand index of the groups that the pairs make."""
    ids = [one.report.id for one in pooled]
    return adjusted_rand_index([one.group for one in pooled], groups(ids, found))


def indices(pooled: Sequence[Pooled], settings: Settings) -> dict[Setting, float]:
    """The adjusted Rand index at every setting of a peer."""
    return {setting: grouping(pooled, pairs) for setting, pairs in settings([one.report for one in pooled])}


def best_settings(tuning: Sequence[Article]) -> dict[str, Setting]:
    """For each peer the setting with the highest mean of indices over all grades, on the half for tuning."""
    sums: defaultdict[str, defaultdict[Setting, float]] = defaultdict(lambda: defaultdict(float))
    for grade in GRADES:
        pooled = pool(tuning, grade, CASCADES, UNRELATED)
        for name, settings, _ in PEERS:
            for setting, index in indices(pooled, settings).items():
                sums[name][setting] += index
    return {name: max(own.items(), key=lambda one: one[1])[0] for name, own in sums.items()}


def joined_with_root(pooled: Sequence[Pooled], found: Iterable[Shared]) -> dict[str, float]:
    """For each edit the share of copies that stand in one group with what they were made from."""
    ids = [one.report.id for one in pooled]
    group_of = dict(zip(ids, groups(ids, [(one, other) for one, other, _ in found]), strict=True))
    of_edit: defaultdict[str, list[bool]] = defaultdict(list)
    for one in pooled:
        if one.edit and one.root:
            of_edit[one.edit].append(group_of[one.report.id] == group_of[one.root])
    return {edit: round(sum(own) / len(own), 3) for edit, own in of_edit.items()}


def direction(pooled: Sequence[Pooled], found: Iterable[Reuse]) -> dict[str, int]:
    """Of the copies found beside what they were made from: how often the direction is told, and told right.

    The reports bear neither dates nor outlets, so that words alone tell.
    """
    root_of = {one.report.id: one.root for one in pooled}
    told: Counter[str] = Counter()
    for reuse in found:
        if root_of[reuse.to] == reuse.from_ or root_of[reuse.from_] == reuse.to:
            told["pairs"] += 1
            told["told"] += reuse.direction == "known"
            told["right"] += reuse.direction == "known" and root_of[reuse.to] == reuse.from_
    return {name: told[name] for name in ("pairs", "told", "right")}


def same_topic(found: Sequence[Article]) -> dict[str, float]:
    """How many pairs of reports of one event are joined; none of them took text from the other."""
    of_event: defaultdict[str, list[str]] = defaultdict(list)
    for article in found:
        if article.event:
            of_event[article.event].append(f"r-{article.name}")
    pairs = {pair for own in of_event.values() for pair in combinations(sorted(own), 2)}
    joined = Counter(
        tuple(sorted((one, other))) in pairs
        for one, other, _ in as_shared(find_reuse([report_of(article.name, article.text) for article in found]))
    )
    return {
        "pairs": len(pairs),
        "joined": joined[True],
        "share": round(joined[True] / len(pairs), 4),
        "other_pairs_joined": joined[False],
    }


def measure(found: Sequence[Article], grade: float, chosen: Mapping[str, Setting]) -> dict[str, object]:
    """All figures at one grade, with the peers at the settings chosen."""
    pooled = pool(found, grade, CASCADES, UNRELATED)
    reuse = find_reuse([one.report for one in pooled])
    own = as_shared(reuse)
    figures: dict[str, object] = {
        "reports": len(pooled),
        "ours": {
            "ari": round(grouping(pooled, [(one, other) for one, other, _ in own]), 4),
            **_rounded(characters(pooled, own)),
        },
        "joined_with_root": joined_with_root(pooled, own),
        "direction": direction(pooled, reuse),
    }
    reports = [one.report for one in pooled]
    for name, settings, passages in PEERS:
        if name in chosen:
            ari = indices(pooled, settings)
            pairs = next(pairs for setting, pairs in settings(reports) if setting == chosen[name])
            figures[name] = {
                "ari": round(ari[chosen[name]], 4),
                **_rounded(characters(pooled, passages(reports, chosen[name], pairs))),
                "ari_with_hindsight": round(max(ari.values()), 4),
            }
    return figures


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in figures.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table and give the exit status."""
    parser = options("Reuse in cascades with known truth.")
    parser.add_argument("--half", choices=("tuning", "figures"), default="figures")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    asked = parser.parse_args(arguments)
    corpora = asked.shared / "corpora"
    if not corpora.is_dir():
        print(f"reuse: there is no {corpora}; nothing was measured", file=sys.stderr)
        return 1
    tuning, figures_half = halves(articles(corpora))
    half = tuning if asked.half == "tuning" else figures_half
    topic = same_topic(half)
    print("reports of one event, joined:", topic)
    chosen = {} if asked.alone else best_settings(tuning)
    print("settings:", chosen, flush=True)
    grades = {}
    for grade in GRADES:
        grades[f"{grade:.1f}"] = figures = measure(half, grade, chosen)
        print(f"{grade:.0%} changed,", ", ".join(f"{name} {value}" for name, value in figures.items()), flush=True)
    if asked.record and chosen and asked.half == "figures":
        settings = {name: setting._asdict() for name, setting in chosen.items()}
        how = "python -m benchmarks.reuse.measure"
        record({"reuse": {"how": how, "settings": settings, "same_topic": topic, "grades": grades}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
