"""Make ``src/firsthand/models/one-voice/weights.json``: how the evidence on two voices of one claim is weighed.

    python -m training.one_voice ../shared

Trains on the thirty events of ``corpora/tellings`` and every second of the fifty marked for this: of each marked claim what
the program finds (tellings, sources and voices are its own), every pair of voices that rules leave apart.  Two are one if
readers marked one source for both, or counted one origin for the whole claim; they are two if readers marked two sources
and counted as many origins as sources.  Where readers counted fewer origins than sources but more than one, which of them
they took together is not marked: it is taken to be those whom the weights so far would join first, four times over.  A
logistic regression is fitted to them, in which a pair of a claim of many voices counts less.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from firsthand.assessing.known_words import KnownWords
from firsthand.assessing.voice_evidence import evidence
from firsthand.assessing.voices import Voices
from firsthand.clusters import UnionFind
from firsthand.linking.matter import Matters
from firsthand.linking.stance.stances import stances
from firsthand.linking.tellings import link_tellings
from firsthand.model import AnnotatedReport, Linked, LinkedClaim
from training.claims.fit import annotated, mentions_of
from training.events.data import TEXTS, Marked, more, told
from training.logistic import logistic

OUT = Path(__file__).resolve().parent.parent / "src" / "firsthand" / "models" / "one-voice" / "weights.json"
PENALTY = 4.0
ROUNDS = 4
Pair = tuple[int, int]


@dataclass(frozen=True)
class Judged:
    """The voices behind one marked claim."""

    pairs: dict[Pair, tuple[float, ...]]
    """The evidence on every two."""
    same: tuple[Pair, ...]
    """Those for whom readers marked one source."""
    voices: int
    sources: int
    """How many sources readers marked for the claim."""
    found: int
    """How many of those are behind the voices."""
    origins: int
    """How many readers counted."""


def judged(gold: Marked, reports: Sequence[AnnotatedReport]) -> Iterator[Judged]:
    """The voices behind each marked claim of an event."""
    read = [one.report for one in reports]
    sources, attributions, utterances, _ = link_tellings(reports, Matters(read))
    linked = Linked(tuple(read), sources, attributions, utterances, claims=(), reuse=())
    text_of = {report.id: report.text for report in read}
    voices, known = Voices(linked), KnownWords({source.id: source for source in sources}, text_of)
    utterance_of = {one: utterance.id for utterance in utterances for one in utterance.attributions}
    mentions = mentions_of(gold, attributions, {report.id: Path(report.path).stem for report in read})
    source_of = {telling["id"]: telling["source"] for telling in gold["utterances"]}
    for claim in gold["claims"]:
        marked = {(telling, index) for telling, index in claim["mentions"]}
        behind = {
            one.id: {source_of[telling] for telling, _ in own}
            for one in attributions
            if (own := mentions.get(one.id, set()) & marked)
        }
        bearing = [one for one in attributions if one.id in behind]
        told = LinkedClaim("c", "", tuple(behind), stances(bearing, utterance_of, text_of), (), (), 1.0)
        found = voices.of(told)
        sources_of = [set().union(*(behind[one.id] for one in voice.attributions)) for voice in found]
        pairs = list(combinations(range(len(found)), 2))
        yield Judged(
            {(i, j): evidence(found[i], found[j], known, len(found)) for i, j in pairs},
            tuple((i, j) for i, j in pairs if sources_of[i] & sources_of[j]),
            len(found),
            len({source_of[telling] for telling, _ in marked}),
            len(set().union(*sources_of)),
            claim["origins"],
        )


def labels(claim: Judged, weights: Sequence[float] | None) -> dict[Pair, bool]:
    """Which pairs of a claim are one voice; those of which nothing is known are left out."""
    known = dict.fromkeys(claim.same, True)
    if claim.origins == 1:
        return dict.fromkeys(claim.pairs, True)
    if claim.origins >= claim.sources:
        return dict.fromkeys(claim.pairs, False) | known
    if weights is None or claim.found < claim.sources:
        return known
    odds = {pair: float(np.dot(weights, numbers)) for pair, numbers in claim.pairs.items()}
    at = {member: number for number, group in enumerate(joined(claim, odds)) for member in group}
    return {(i, j): at[i] == at[j] for i, j in claim.pairs} | known


def joined(claim: Judged, odds: dict[Pair, float]) -> list[list[int]]:
    """A claim's voices in as many groups as readers counted origins, the likeliest joined first."""
    groups = UnionFind(claim.voices, claim.same).groups()
    while len(groups) > claim.origins:
        i, j = max(
            combinations(range(len(groups)), 2),
            key=lambda two: np.mean([odds[min(a, b), max(a, b)] for a in groups[two[0]] for b in groups[two[1]]]),
        )
        groups[i] += groups.pop(j)
    return groups


def fitted(claims: Sequence[Judged]) -> list[float]:
    """The weights."""
    weights: list[float] | None = None
    for _ in range(ROUNDS):
        rows = [
            (claim.pairs[pair], one, (claim.voices - 1) ** -0.5)
            for claim in claims
            for pair, one in labels(claim, weights).items()
        ]
        numbers, right, share = (np.array(column) for column in zip(*rows, strict=True))
        weights = [round(float(weight), 4) for weight in logistic(numbers, right, PENALTY, share)]
        print(len(rows), "pairs,", int(right.sum()), "of one voice")
    return weights or []


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="folder of corpora/")
    a = parser.parse_args()
    claims = [
        claim
        for event in (*told(a.shared), *more()[::2])
        for claim in judged(event, annotated(event["event"], a.shared / TEXTS))
    ]
    OUT.write_text(json.dumps({"weights": fitted(claims)}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
