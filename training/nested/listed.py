"""Fit what lets the reader of nested attributions give a doubtful one: whether readers of news would list it.

    python -m training.nested.listed --shared ../shared --out src/firsthand/models/nested-en

A passage that stands in another's words is given, where readers' marks are compared, to whichever attribution fits it best.  A
doubtful inner one is worth giving where it is right of the passage and the outer one wrong; where it is wrong and takes the
passage from an outer one that is right, it does harm.  Learned from the 1st, 3rd, ... of the marked events by name, and the
five tuning events; run it after ``train``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.agreement import dice, shared
from benchmarks.calibration import scorer
from benchmarks.marked_sources import events
from benchmarks.source_linking import TUNING_EVENTS
from firsthand.annotating.reading_on import nesting
from firsthand.annotating.reading_on.nested_reader import EVIDENCE, Evidence, NestedReader
from firsthand.annotating.tagging.tagger import Seen, Tagged
from firsthand.linking import link_reports
from firsthand.model import Attribution, Span, Spans
from training.claims.fit import annotated
from training.events.data import TEXTS, Marked, more, told
from training.logistic import chances, logistic
from training.nested.train import asked, write_settings

DOUBTFUL, LEAST_LISTED = 0.35, 0.8
"""The chance of a cue, and that of being listed, from which a doubtful attribution is given."""
SEEN = 0.15
"""The chance of a cue from which the fit sees an attribution."""
_RIDGE = 5.0
_HALF = 0.5
Names = Mapping[str | None, str]


class Noted(NestedReader):
    """A reader that gives every attribution that it sees, and notes the evidence by text and cue."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.least, self.least_doubtful = 2.0, SEEN
        self.noted: dict[tuple[str, Span], Evidence] = {}
        self.latest: list[Evidence] = []

    def is_listed(self, evidence: Evidence) -> bool:
        """Always, and noted."""
        self.latest.append(evidence)
        return True

    def read(self, text: str, seen: Seen, contents: Sequence[Spans], marked: Spans) -> list[Tagged]:
        """As the reader, and noted."""
        self.latest = []
        found = super().read(text, seen, contents, marked)
        self.noted |= {(text, one.cue): evidence for one, evidence in zip(found, self.latest, strict=True)}
        return found


def fit(folder: Path, data: Path) -> dict[str, float]:
    """Fit the weights and write them into the model's settings; how many are worth giving, and how many are told right."""
    rows, worth = examples(folder, data)
    spread = np.array([*rows.std(0)[:-1] + 1e-6, 1.0])
    weights = logistic(rows / spread, worth, [_RIDGE] * (len(EVIDENCE) - 1) + [1e-6]) / spread
    settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    listed = {"doubtful": DOUBTFUL, "least_listed": LEAST_LISTED, "listed": [round(float(one), 4) for one in weights]}
    write_settings(folder, settings | listed)
    right = (chances(rows, weights) >= _HALF) == worth
    return {"examples": len(worth), "worth giving": int(worth.sum()), "told right": round(float(right.mean()), 3)}


def examples(folder: Path, data: Path) -> tuple[np.ndarray, np.ndarray]:
    """Evidence (examples, kinds) of inner attributions that change who a passage is given to, and whether for the better."""
    dev = data / "bench" / "crossreport" / "dev"
    marked = [(event, dev / "text") for event in events(dev / "gold", TUNING_EVENTS)]
    for some in (told(data), sorted(more(), key=lambda event: str(event["event"]))):
        marked += [(event, data / TEXTS) for event in some[0::2]]
    scoring, reader = scorer(data / "bench", "score_crossreport"), Noted(folder)
    judged = [one for event, texts in marked for one in _judged(event, texts, reader, scoring)]
    return np.array([evidence for evidence, _ in judged]), np.array([better for _, better in judged])


def _judged(event: Marked, texts: Path, reader: Noted, scoring: Any) -> Iterator[tuple[Evidence, bool]]:
    with patch.object(nesting, "nested_reader", lambda: reader):
        linked = link_reports(annotated(event["event"], texts))
    name: Names = {source.id: source.name for source in linked.sources}
    source = {one["id"]: one for one in event["sources"]}
    for report in linked.reports:
        mentions = [
            (one["content_span"], source[telling["source"]])
            for telling in event["utterances"]
            for one in telling["mentions"]
            if one["report"] == Path(report.path).stem
        ]
        own = [one for one in linked.attributions if one.report == report.id]
        outer = [one for one in own if one.parent is None]
        for one in own:
            evidence = reader.noted.get((report.text, one.cue_spans[0])) if one.parent and one.cue_spans else None
            verdict = None if evidence is None else _verdict(one, outer, mentions, name, scoring)
            if evidence is not None and verdict is not None:
                yield evidence, verdict


def _verdict(
    one: Attribution, outer: Sequence[Attribution], mentions: Sequence[tuple[Span, Any]], name: Names, scoring: Any
) -> bool | None:
    """Whether an inner attribution mends who a marked passage is given to, or spoils it; None where it does neither."""

    def fits(some: Sequence[Attribution], span: Span, source: Any) -> tuple[float, bool]:
        """How well the best of them fits a passage (0 where none covers half of it), and whether it has the right name."""
        covering = [each for each in some if shared(each.content_spans, [span]) >= _HALF * (span[1] - span[0])]
        return max(
            (
                (dice(each.content_spans, [span]), scoring.same_name(name.get(each.source, ""), source))
                for each in covering
            ),
            default=(0.0, False),
        )

    (fit, right), best = max(
        ((fits([one], *mention), mention) for mention in mentions),
        key=lambda pair: pair[0],
        default=((0.0, False), None),
    )
    if best is None or not fit:
        return None
    outer_fit, outer_right = fits(outer, *best)
    if right:
        return None if outer_right else True
    return False if outer_right and fit > outer_fit else None


def main() -> None:
    """Run the command that this module's docstring gives."""
    a = asked(__doc__ or "")
    print(fit(a.out, a.shared))


if __name__ == "__main__":
    main()
