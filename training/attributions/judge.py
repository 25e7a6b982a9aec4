"""Train what judges the tagger's candidates: right by PolNeAR's marks, listed by readers of news events; seeded, four minutes.

    python -m training.attributions.judge --shared ../shared --model src/firsthand/models/attribution-en

``--shared`` holds ``corpora/`` and ``bench/``.  Run ``calibrate`` after it: the probability rests on what is judged.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from benchmarks.calibration import area_under_curve, scorer
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.judging import JUDGED, LISTED, PARTS, parts
from firsthand.annotating.tagging.probability import EVIDENCE
from firsthand.annotating.tagging.span_linking import Linked
from firsthand.annotating.tagging.tagger import Tagger
from firsthand.annotating.tagging.words import Words, read_words
from training.attributions.calibrate import row_of
from training.attributions.data import held_out, read_articles, tokenizer_of
from training.attributions.measure import right_ones
from training.events.data import Marked, more, reports_of, told

EPOCHS, BATCH, RATE, DECAY, MEMBERS = 10, 64, 1e-3, 0.05, 3
NARROW, WIDE, DROPOUT = 32, 48, 0.3
LEAST, LEAST_LISTED = 0.3, -2.2
"""The probability, and its log-odds and those of being listed summed, below which a candidate is dropped."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """What the tagger found, and whether it is right in one of the two senses."""

    evidence: Tensor
    """(candidates, kinds)."""
    states: Tensor
    """(candidates, 4, width)."""
    right: Tensor
    """(candidates,) 0 or 1."""
    sense: int
    """Index into `JUDGED`."""


class Opinion(nn.Module):
    """One member's log-odds: a line over the evidence, and a small network over evidence and states."""

    def __init__(self, kinds: int, width: int) -> None:
        super().__init__()
        self.narrow = nn.ModuleList(nn.Linear(width, NARROW) for _ in range(PARTS))
        self.weighed = nn.Linear(kinds, NARROW)
        self.dropout = nn.Dropout(DROPOUT)
        self.out = nn.Sequential(
            nn.Linear((PARTS + 1) * NARROW, WIDE), nn.GELU(), nn.Dropout(DROPOUT), nn.Linear(WIDE, 1)
        )
        self.line = nn.Linear(kinds, 1)

    def forward(self, evidence: Tensor, states: Tensor) -> Tensor:
        """(candidates,) from (candidates, kinds) and (candidates, 4, width)."""
        read = [functional.gelu(narrow(self.dropout(states[:, k]))) for k, narrow in enumerate(self.narrow)]
        odds: Tensor = self.out(torch.cat([*read, functional.gelu(self.weighed(evidence))], 1)) + self.line(evidence)
        return odds[:, 0]


class Judge(nn.Module):
    """Members for each sense, the mean of their log-odds; the evidence in units of its spread."""

    def __init__(self, mean: Tensor, spread: Tensor, width: int) -> None:
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        kinds = 2 * len(mean)
        self.members = nn.ModuleList(
            nn.ModuleList(Opinion(kinds, width) for _ in range(MEMBERS)) for _ in range(len(JUDGED))
        )

    def given(self, evidence: Tensor) -> Tensor:
        """(candidates, 2 * kinds): the evidence and its square, both in bounds."""
        scaled = (evidence - self.mean) / self.spread
        return torch.cat([scaled, 0.2 * scaled.clamp(-3, 3) ** 2], 1)

    def forward(self, evidence: Tensor, states: Tensor) -> Tensor:
        """(candidates, 2) log-odds."""
        given = self.given(evidence)
        return torch.stack([torch.stack([one(given, states) for one in some]).mean(0) for some in self.members], 1)


def candidates(tagger: Tagger, words: Words) -> tuple[list[Linked], np.ndarray, np.ndarray]:
    """What the tagger found, its evidence (n, kinds) and its states (n, 4, width)."""
    scores = tagger.scores(words)
    found, chances = tagger.link(words, scores)
    rows = tagger.weigh(words, found, chances, scores.states)[:, : len(EVIDENCE)]
    states = [parts(one, scores.states) for one in found]
    return found, rows, np.array(states).reshape(len(found), PARTS, scores.states.shape[1])


def of_articles(tagger: Tagger, polnear: Path, bench: Path, model: Path) -> tuple[Candidates, Candidates]:
    """Of PolNeAR's training articles and of the held-out tenth, right by its marks."""
    module = scorer(bench)
    found = []
    for articles in held_out(read_articles(polnear / "train", tokenizer_of(model))):
        rows, states, right = [], [], []
        for article in articles:
            own, row, state = candidates(tagger, article.words)
            rows.append(row)
            states.append(state)
            right += right_ones(module, article, [row_of(article.words, one) for one in own])
        found.append(_joined(rows, states, right, JUDGED.index("right by PolNeAR")))
    return found[0], found[1]


def of_events(tagger: Tagger, events: Iterable[Marked], shared: Path) -> Candidates:
    """Of the reports on marked events, right where half of the content or more is marked."""
    rows, states, right = [], [], []
    for event in events:
        for _, text, mentions in reports_of(event, shared):
            words = read_words(text, tagger.tokenizer, quotations(text))
            own, row, state = candidates(tagger, words)
            rows.append(row)
            states.append(state)
            marked = np.zeros(len(text) + 1, dtype=bool)
            for one in mentions:
                marked[slice(*one["content_span"])] = True
            for one in own:
                content = np.concatenate([np.arange(words.start[a], words.end[b - 1]) for a, b in one.contents])
                right.append(bool(2 * marked[content].sum() >= len(content)))
    return _joined(rows, states, right, LISTED)


def _joined(rows: list[np.ndarray], states: list[np.ndarray], right: list[bool], sense: int) -> Candidates:
    return Candidates(
        torch.tensor(np.concatenate(rows), dtype=torch.float32),
        torch.tensor(np.concatenate(states), dtype=torch.float32),
        torch.tensor(right, dtype=torch.float32),
        sense,
    )


def train(some: Sequence[Candidates]) -> Judge:
    """A judge of both senses; every member sees its candidates `EPOCHS` times."""
    together = torch.cat([one.evidence for one in some])
    torch.manual_seed(1)
    judge = Judge(together.mean(0), together.std(0) + 1e-6, some[0].states.shape[-1])
    for sense, members in enumerate(judge.members):
        own = [one for one in some if one.sense == sense]
        given = judge.given(torch.cat([one.evidence for one in own]))
        states, right = torch.cat([one.states for one in own]), torch.cat([one.right for one in own])
        for seed, member in enumerate(members):
            torch.manual_seed(seed)
            optimizer = torch.optim.AdamW(member.parameters(), lr=RATE, weight_decay=DECAY)
            total, step = EPOCHS * -(-len(right) // BATCH), 0
            for _ in range(EPOCHS):
                for batch in torch.randperm(len(right)).split(BATCH):
                    for group in optimizer.param_groups:
                        group["lr"] = RATE * min((step + 1) / (total / 10), (total - step) / (total * 0.9))
                    odds = member(given[batch], states[batch])
                    loss = functional.binary_cross_entropy_with_logits(odds, right[batch])
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                    step += 1
    return judge.eval()


def told_apart(judge: Judge, some: Candidates) -> float:
    """Area under the curve of one sense's log-odds."""
    with torch.no_grad():
        odds = judge(some.evidence, some.states)[:, some.sense]
    return area_under_curve(odds.numpy(), some.right.numpy() > 0)


def export(judge: Judge, file: Path) -> None:
    """Write it for `firsthand.annotating.tagging.judging`."""
    kinds, width = len(EVIDENCE), judge.members[0][0].narrow[0].in_features
    names = ["evidence", "states", "odds"]
    torch.onnx.export(
        judge,
        (torch.zeros(2, kinds), torch.zeros(2, PARTS, width)),
        str(file),
        input_names=names[:2],
        output_names=names[2:],
        dynamic_axes={name: {0: "candidates"} for name in names},
        opset_version=17,
        dynamo=False,
    )
    onnx.checker.check_model(str(file))


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder of corpora/ and bench/")
    parser.add_argument("--model", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    tagger = Tagger(a.model, judging=False)
    articles, rest = of_articles(tagger, a.shared / "corpora" / "polnear", a.shared / "bench", a.model)
    parts_of = [of_events(tagger, some, a.shared) for some in (told(a.shared)[0::2], told(a.shared)[1::2], more())]
    print(
        f"{len(articles.right)} candidates in articles, {sum(len(one.right) for one in parts_of)} in events", flush=True
    )
    for left in range(2):
        judge = train([articles, *(one for k, one in enumerate(parts_of) if k != left)])
        print(
            f"told apart, half {left} of the thirty events left out: {told_apart(judge, parts_of[left]):.3f}",
            flush=True,
        )
    judge = train([articles, *parts_of])
    print(f"told apart in PolNeAR's held-out tenth: {told_apart(judge, rest):.3f}")
    file = a.model / "judge.onnx"
    export(judge, file)
    path = a.model / "settings.json"
    settings = json.loads(path.read_text(encoding="utf-8")) | {"least": LEAST, "listed": LEAST_LISTED}
    path.write_text(json.dumps(settings), encoding="utf-8")
    print(f"{file}: {file.stat().st_size / 1e6:.2f} MB, sha256 {hashlib.sha256(file.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
