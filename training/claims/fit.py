"""The pair decision: fitted on what the program itself finds in the training events, not on what a reader marked.

    python -m training.claims.fit --shared ../shared --folds runs/fold0 runs/fold1 --out src/firsthand/models/claims-en

``--folds`` are folders of exported encoders, trained on every second event (``train --fold 0`` and ``--fold 1``), so
that the decision is fitted on vectors of passages that their encoder has not seen.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.matter import Matters
from firsthand.linking.same_claim.comparisons import likenesses
from firsthand.linking.same_claim.evidence import EVIDENCE, RELATIONS, evidence, relation
from firsthand.linking.same_claim.vectors import PassageEncoder, encode_passages
from firsthand.linking.same_claim.wordings import wordings
from firsthand.linking.tellings import link_tellings
from firsthand.model import AnnotatedReport, Attribution
from firsthand.pipeline import annotate
from firsthand.reading import read_metadata
from training.claims.data import divided
from training.events.data import TEXTS, Marked
from training.logistic import logistic

PULL, PULL_APART = 3.0, 30.0
"""Weight decay of what all relations share, and of how each differs from that."""


@dataclass(frozen=True)
class Judged:
    """Pairs of one event: relations (pairs,), evidence (pairs, kinds) and whether readers put them under one claim."""

    relations: NDArray[np.int64]
    evidence: NDArray[np.float64]
    together: NDArray[np.bool_]


def annotated(event: str, texts: Path) -> list[AnnotatedReport]:
    """What the program finds in an event's reports."""
    files = sorted(str(path) for path in texts.glob(f"{event}_*.txt"))
    found = annotate(files, metadata=read_metadata(texts / "index.tsv"))
    return [one for one in found if isinstance(one, AnnotatedReport)]


def mentions_of(
    gold: dict, attributions: Sequence[Attribution], name_of: dict[str, str]
) -> dict[str, set[tuple[str, int]]]:
    """The passages that readers marked which each attribution gives; nothing for one that gives none.

    It is the attribution that covers half of a passage or more and overlaps best.
    """
    found: dict[str, set[tuple[str, int]]] = {}
    for telling in gold["utterances"]:
        for index, mention in enumerate(telling["mentions"]):
            start, end = mention["content_span"]
            overlaps = []
            for one in attributions:
                if name_of[one.report] == mention["report"]:
                    length = sum(last - first for first, last in one.content_spans)
                    both = sum(max(0, min(end, last) - max(start, first)) for first, last in one.content_spans)
                    if 2 * both >= end - start:
                        overlaps.append((2 * both / (length + end - start), one.id))
            if overlaps:
                found.setdefault(max(overlaps)[1], set()).add((telling["id"], index))
    return found


def claims_of(gold: dict, attributions: Sequence[Attribution], name_of: dict[str, str]) -> dict[str, set[str]]:
    """The claims that readers put each attribution under; none for one that they marked nothing in."""
    bears: dict[tuple[str, int], set[str]] = {}
    for claim in gold["claims"]:
        for telling, index in claim["mentions"]:
            bears.setdefault((telling, index), set()).add(claim["id"])
    mentions = mentions_of(gold, attributions, name_of)
    return {one: set().union(*(bears.get(mention, ()) for mention in own)) for one, own in mentions.items()}


def judged(gold: dict, reports: Sequence[AnnotatedReport], encoder: PassageEncoder) -> Judged:
    """The pairs of an event that the program would compare and readers have judged."""
    read = [one.report for one in reports]
    matters = Matters(read)
    told = link_tellings(reports, matters)
    claims = claims_of(gold, told.attributions, {report.id: Path(report.path).stem for report in read})
    compared = wordings(told.attributions, told.in_a_week, read)
    alike = likenesses(compared, [encode_passages(one, encoder) for one in reports], matters.related())
    marked = [
        [claims[name] for member in one.members if (name := told.attributions[member].id) in claims] for one in compared
    ]
    own = [_all(some) for some in marked]
    rows = [
        (relation(compared[i], compared[j]), evidence(compared[i], compared[j], cosine), bool(own[i] & own[j]))
        for i, j, cosine in alike.pairs()
        if marked[i] and marked[j]
    ]
    return Judged(*(np.array(column) for column in zip(*rows, strict=True)))


def _all(some: Sequence[set[str]]) -> set[str]:
    return set().union(*some)


def design(some: Judged) -> NDArray[np.float64]:
    """(pairs, columns): evidence, relations, and evidence within each relation."""
    which = np.eye(len(RELATIONS))[some.relations]
    return np.hstack([some.evidence, which, *(some.evidence * which[:, k : k + 1] for k in range(len(RELATIONS)))])


def fit(some: Judged) -> NDArray[np.float64]:
    """Weights (columns,) of a logistic regression; decay counts in units of a column's spread."""
    columns, kinds = design(some), len(EVIDENCE)
    spread = np.tile(np.maximum(some.evidence.std(0), 1e-6), 1 + len(RELATIONS))
    decay = np.concatenate(
        [
            PULL * spread[:kinds] ** 2,
            np.full(len(RELATIONS), 0.1),
            PULL_APART * spread[kinds:] ** 2,
        ]
    )
    return logistic(columns, some.together, decay)


def settings_of(weights: NDArray[np.float64]) -> dict:
    """What ``pair_decision`` reads."""
    kinds, relations = len(EVIDENCE), len(RELATIONS)
    shared, shifts = weights[:kinds], weights[kinds : kinds + relations]
    own = weights[kinds + relations :].reshape(relations, kinds)
    return {
        "weights": [[round(float(x), 4) for x in shared + row] for row in own],
        "shifts": [round(float(x), 4) for x in shifts],
    }


def average_precision(some: Judged, weights: NDArray[np.float64]) -> float:
    """Of the pairs ranked by the decision."""
    right = some.together[np.argsort(-(design(some) @ weights), kind="stable")]
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean())


def together(parts: Sequence[Judged]) -> Judged:
    """The pairs of several events."""
    return Judged(
        np.concatenate([one.relations for one in parts]),
        np.concatenate([one.evidence for one in parts]),
        np.concatenate([one.together for one in parts]),
    )


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder of corpora/")
    parser.add_argument("--folds", type=Path, nargs=2, required=True)
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    tokenizer = Path("src/firsthand/models/attribution-en/tokenizer.json")
    other_half = [PassageEncoder(folder, tokenizer) for folder in (a.folds[1], a.folds[0])]
    encoder = PassageEncoder(a.out, tokenizer)
    train, held = divided(a.shared)

    def pairs_of(event: Marked, by: PassageEncoder) -> Judged:
        return judged(event, annotated(event["event"], a.shared / TEXTS), by)

    fitted_on = together([pairs_of(event, other_half[number % 2]) for number, event in enumerate(train)])
    weights = fit(fitted_on)
    print(len(fitted_on.together), "pairs, average precision", round(average_precision(fitted_on, weights), 3))
    unseen = together([pairs_of(event, encoder) for event in held])
    print("events held out:", len(unseen.together), "pairs", round(average_precision(unseen, weights), 3))
    file = a.out / "settings.json"
    settings = json.loads(file.read_text(encoding="utf-8"))
    settings["pairs"] = settings_of(weights)
    file.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
