"""Training of the sentence encoder: one command, seeded, resumable from its last epoch.

    python -m training.claims.train --shared ../shared --encoder FOLDER --out runs/claims

An event's passages are encoded together and every pair of them is judged from the cosine of its vectors and from
whether it shares a telling, a source, a report; beside them go sentence pairs, so that vectors of other matters stay
where they were.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as functional
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.attributions.model import MINILM, Dropout, Encoder, Tagger, load_encoder
from training.claims.data import RELATIONS, Event, events, pairs

SEPARATOR = 102
LONGEST = 96
"""Wordpieces of a passage that are read; one in a hundred is longer."""
PAIRS = 24
"""Sentence pairs beside an event's passages."""
PAIR_WEIGHT = 2.0


class SentenceEncoder(nn.Module):
    """An encoder whose mean over a passage's pieces is its vector, of length 1."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, counted: Tensor) -> Tensor:
        """(batch, length) ids, 0 where there is none, and which of them are the passage's own; (batch, width)."""
        none = torch.zeros_like(pieces)
        hidden = self.encoder(pieces, none, none, none, pieces != 0)
        return functional.normalize((hidden * counted[..., None]).sum(1), dim=-1)


class PairJudge(nn.Module):
    """Log-odds that two passages bear on one claim: a line over their cosine, another for every relation."""

    def __init__(self) -> None:
        super().__init__()
        self.slope = nn.Parameter(torch.full((len(RELATIONS),), 9.0))
        self.shift = nn.Parameter(torch.full((len(RELATIONS),), -6.0))

    def forward(self, cosine: Tensor, relation: Tensor) -> Tensor:
        """Elementwise over (passages, passages)."""
        return self.slope[relation] * cosine + self.shift[relation]


def encoder_of(folder: Path) -> SentenceEncoder:
    """The published encoder."""
    tagger = Tagger(MINILM)
    load_encoder(tagger, folder, folder)
    return SentenceEncoder(tagger.encoder)


def encode(
    model: SentenceEncoder, tokenizer: Tokenizer, texts: Sequence[str], before: Sequence[str] | None = None
) -> Tensor:
    """(texts, width) vectors of texts, each read after the words ``before`` it."""
    ids = [tokenizer.encode(text).ids[:LONGEST] for text in texts]
    context = [tokenizer.encode(text).ids[:-1][-LONGEST // 2 :] if text else [] for text in before or [""] * len(ids)]
    ids = [[*first, SEPARATOR, *own[1:]] if first else own for first, own in zip(context, ids, strict=True)]
    skipped = [len(first) + 1 if first else 0 for first in context]
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    rows: list[Tensor] = []
    for at in range(0, len(order), 32):
        batch = [ids[i] for i in order[at : at + 32]]
        pieces = torch.zeros(len(batch), max(map(len, batch)), dtype=torch.long)
        counted = torch.zeros(pieces.shape)
        for row, count, i in zip(pieces, counted, order[at : at + 32], strict=True):
            row[: len(ids[i])] = torch.tensor(ids[i])
            count[skipped[i] : len(ids[i])] = 1
        with torch.autocast("cpu", torch.bfloat16):
            rows.append(model(pieces, counted).float())
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(rows)[back]


def _texts(event: Event) -> tuple[list[str], list[str]]:
    return [one.text for one in event.passages], [one.before for one in event.passages]


def event_loss(model: SentenceEncoder, judge: PairJudge, tokenizer: Tokenizer, event: Event) -> Tensor:
    """Cross-entropy over the pairs of an event's passages."""
    vectors = encode(model, tokenizer, *_texts(event))
    upper = torch.triu_indices(len(vectors), len(vectors), 1)
    relation, together = (torch.from_numpy(x)[upper[0], upper[1]] for x in (event.relations(), event.together()))
    odds = judge((vectors @ vectors.T)[upper[0], upper[1]], relation)
    return functional.binary_cross_entropy_with_logits(odds, together.float(), pos_weight=torch.tensor(2.0))


def average_precision(
    model: SentenceEncoder, judge: PairJudge, tokenizer: Tokenizer, some: Sequence[Event]
) -> tuple[float, float]:
    """Of the pairs of all events, ranked by the judge; and ranked by cosine alone."""
    model.eval()
    odds, cosines, gold = [], [], []
    with torch.no_grad():
        for event in some:
            vectors = encode(model, tokenizer, *_texts(event))
            i, j = np.triu_indices(len(vectors), 1)
            cosine = (vectors @ vectors.T)[i, j]
            odds.append(judge(cosine, torch.from_numpy(event.relations()[i, j])).numpy())
            cosines.append(cosine.numpy())
            gold.append(event.together()[i, j])
    model.train()
    truth = np.concatenate(gold)

    def precision(scores: np.ndarray) -> float:
        right = truth[np.argsort(-scores, kind="stable")]
        return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean())

    return precision(np.concatenate(odds)), precision(np.concatenate(cosines))


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder of corpora/")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of published weights")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument(
        "--fold", type=int, choices=(0, 1), help="train on every second event only: on 0, 2, … or 1, 3, …"
    )
    parser.add_argument("--more", action="store_true", help="train on forty of the fifty events more, too")
    parser.add_argument("--all", action="store_true", help="train on the events held out, too")
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    rng = np.random.default_rng(1)
    train, held = events(a.shared, a.more)
    if a.all:
        train = [*train, *held]
    if a.fold is not None:
        train, held = train[a.fold :: 2], train[1 - a.fold :: 2]
    beside = pairs(a.shared / "corpora" / "pairs")
    tokenizer = Tokenizer.from_file(str(a.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model, judge = encoder_of(a.encoder), PairJudge()
    model.encoder.pieces.requires_grad_(False)  # rare words keep the places that a billion pairs gave them
    model.encoder.places.requires_grad_(False)
    groups = [
        {"params": [p for p in model.parameters() if p.requires_grad and p.ndim > 1], "weight_decay": 0.01},
        {"params": [p for p in model.parameters() if p.requires_grad and p.ndim < 2], "weight_decay": 0.0},
        {"params": list(judge.parameters()), "weight_decay": 0.0, "lr": 50 * a.rate},
    ]
    optimiser = torch.optim.AdamW(groups, lr=a.rate)
    steps = a.epochs * len(train)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
    )
    a.out.mkdir(parents=True, exist_ok=True)
    last = a.out / "last.pt"
    first = 0
    if last.exists():
        saved = torch.load(last, weights_only=False)
        model.load_state_dict(saved["model"])
        judge.load_state_dict(saved["judge"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        rng.bit_generator.state = saved["rng"]
        first = saved["epoch"]
    else:
        print("before", average_precision(model, judge, tokenizer, held), flush=True)
    for epoch in range(first, a.epochs):
        began, total = time.time(), 0.0
        for step, number in enumerate(rng.permutation(len(train))):
            Dropout.generator = np.random.default_rng([epoch, step])
            loss = event_loss(model, judge, tokenizer, train[number])
            drawn = [beside[k] for k in rng.choice(len(beside), PAIRS, replace=False)]
            vectors = encode(model, tokenizer, [text for one in drawn for text in (one.one, one.other)])
            cosine = (vectors[::2] * vectors[1::2]).sum(-1)
            loss_beside = functional.mse_loss(cosine, torch.tensor([one.alike for one in drawn]))
            optimiser.zero_grad(set_to_none=True)
            (loss + PAIR_WEIGHT * loss_beside).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        figures = average_precision(model, judge, tokenizer, held)
        print(
            json.dumps({"epoch": epoch + 1, "loss": total / len(train), "held": figures, "s": time.time() - began}),
            flush=True,
        )
        torch.save(
            {
                "model": model.state_dict(),
                "judge": judge.state_dict(),
                "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(),
                "rng": rng.bit_generator.state,
                "epoch": epoch + 1,
            },
            last,
        )


if __name__ == "__main__":
    main()
