"""The choice of claims: which passages have substance, and which groups of them readers would call a claim.

    python -m training.claims.choose --shared ../shared --folds runs/fold0 runs/fold1 --out src/firsthand/models/claims-en

Fitted, after ``fit``, on what the program proposes in the thirty training events, each encoded by an encoder that has
not seen it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from firsthand.linking.matter import Matters
from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.comparisons import likenesses
from firsthand.linking.same_claim.measures import Measuring
from firsthand.linking.same_claim.pair_decision import PairDecision
from firsthand.linking.same_claim.proposals import proposals, ties_between
from firsthand.linking.same_claim.substance import signs, substances
from firsthand.linking.same_claim.vectors import PassageEncoder, encode_passages
from firsthand.linking.same_claim.wordings import Wording, wordings
from firsthand.linking.tellings import link_tellings
from firsthand.model import AnnotatedReport, Attribution
from training.claims.data import divided
from training.claims.fit import annotated, mentions_of
from training.claims.trees import bagged
from training.events.data import TEXTS, more
from training.logistic import logistic

CLAIM = 0.5
"""Dice's coefficient of a group's marked passages and a reader's claim from which the group is that claim."""
PULL = 1.0
"""Weight decay of what tells substance."""
CHOSEN = 0.35
"""Probability from which a group is a claim, chosen on five other events."""


@dataclass
class Event:
    """What the program would choose from in one event, and what readers marked in it."""

    compared: list[Wording]
    attributions: tuple[Attribution, ...]
    text_of: dict[str, str]
    cosines: Rows
    likely: Rows
    marked: list[set[tuple[str, int]]]
    """For each wording, the marked passages that it covers."""
    claims: list[set[tuple[str, int]]]

    def signs(self) -> list[tuple[float, ...]]:
        """What tells the substance of each wording."""
        by_id = {one.id: one for one in self.attributions}
        found = []
        for one in self.compared:
            first = self.attributions[one.members[0]]
            found.append(signs(one, first, by_id.get(first.parent or ""), self.text_of[one.report]))
        return found

    def examples(self, weights: Sequence[float]) -> tuple[list[tuple[float, ...]], list[bool]]:
        """The measures of every group proposed that covers two marked passages, and whether it is a reader's claim."""
        ties = ties_between(self.likely)
        substance = substances(self.compared, self.attributions, self.text_of, weights)
        measuring = Measuring(self.compared, ties, self.cosines, substance)
        rows, right = [], []
        for group in sorted({group for groups in proposals(ties) for group in groups}):
            own = set().union(*(self.marked[item] for item in group))
            if len(own) > 1:
                rows.append(measuring.of(group))
                right.append(any(2 * len(own & one) / (len(own) + len(one)) >= CLAIM for one in self.claims))
        return rows, right


def event_of(
    gold: dict[str, Any], reports: Sequence[AnnotatedReport], encoder: PassageEncoder, decision: PairDecision
) -> Event:
    """What the program makes of an event's reports before it chooses claims."""
    read = [one.report for one in reports]
    matters = Matters(read)
    told = link_tellings(reports, matters)
    texts = {report.id: report.text for report in read}
    compared = wordings(told.attributions, told.in_a_week, read)
    cosines = likenesses(compared, [encode_passages(one, encoder) for one in reports], matters.related())
    likely = decision.likely(compared, cosines)
    mentions = mentions_of(gold, told.attributions, {report.id: Path(report.path).stem for report in read})
    marked = [set().union(*(mentions.get(told.attributions[k].id, set()) for k in one.members)) for one in compared]
    claims = [{(telling, index) for telling, index in claim["mentions"]} for claim in gold["claims"]]
    return Event(compared, told.attributions, texts, cosines, likely, marked, claims)


def signs_of(some: Sequence[Event]) -> list[float]:
    """The weights of what tells substance."""
    rows = np.array([row for event in some for row in event.signs()])
    substantial = np.array([bool(own) for event in some for own in event.marked])
    return [round(float(weight), 4) for weight in logistic(rows, substantial, PULL)]


def chosen_from(some: Sequence[Event], weights: Sequence[float]) -> dict[str, Any]:
    """What `firsthand.linking.same_claim.choice` reads: trees, fitted on measures that take substance by these ``weights``."""
    examples = [event.examples(weights) for event in some]
    numbers = np.array([row for own, _ in examples for row in own])
    right = np.array([one for _, own in examples for one in own])
    shift, trees = bagged(numbers, right)
    return {"shift": shift, "least": CHOSEN, "trees": trees}


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder of corpora/")
    parser.add_argument("--folds", type=Path, nargs=2, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--more", action="store_true", help="fit the trees on the fifty events more, too")
    a = parser.parse_args()
    tokenizer = Path("src/firsthand/models/attribution-en/tokenizer.json")
    encoders = [PassageEncoder(folder, tokenizer) for folder in (a.folds[1], a.folds[0], a.out)]
    file = a.out / "settings.json"
    settings = json.loads(file.read_text(encoding="utf-8"))
    decision = PairDecision.from_settings(settings["pairs"])
    train, held = divided(a.shared)
    read = [(event, encoders[number % 2]) for number, event in enumerate(train)]
    read += [(event, encoders[2]) for event in (*held, *(more() if a.more else ()))]
    some = [event_of(event, annotated(event["event"], a.shared / TEXTS), encoder, decision) for event, encoder in read]
    settings["substance"] = signs_of(some[: len(train) + len(held)])
    settings["choice"] = chosen_from(some, settings["substance"])
    file.write_text(json.dumps(settings, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
