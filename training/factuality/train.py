"""Training: one command, seeded, and resumable from its last epoch.

python -m training.factuality.train --sets ../shared/corpora/certainty --encoder FOLDER --out runs/factuality
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.attributions.model import Dropout, load_encoder
from training.factuality.data import SETS, Sentence, batches, held_back, read_sentences, tokenizer_of
from training.factuality.model import Factuality, scores

KINK = 0.2
"""Where Huber's loss turns from square to linear."""
SHARE_OF_SQUARES = 0.1
"""How much of the loss is the plain square: the mean error alone lets rare low labels go, correlation does not."""


def parameter_groups(model: Factuality, rate: float, decay: float) -> list[dict]:
    """AdamW's groups: lower layers learn slower by ``decay`` a layer, the head ten times faster than the encoder."""
    layers = model.encoder.shape.layers
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        if name.startswith(("encoder.case", "encoder.quote", "encoder.gap")):
            parameter.requires_grad_(False)
            continue
        parts = name.split(".")
        if parts[0] != "encoder":
            scale = 10.0
        else:
            scale = decay ** (layers - (int(parts[2]) + 1 if parts[1] == "layers" else 0))
        groups.setdefault((rate * scale, 0.01 if parameter.ndim > 1 else 0.0), []).append(parameter)
    return [{"params": p, "lr": lr, "peak": lr, "weight_decay": wd} for (lr, wd), p in groups.items()]


def evaluate(model: Factuality, sentences: Sequence[Sentence]) -> tuple[float, float]:
    """Mean absolute error and Pearson's r."""
    model.eval()
    found, labels = [], []
    order = sorted((s for s in sentences if s.places), key=lambda s: len(s.pieces))
    with torch.no_grad():
        for i in range(0, len(order), 32):
            one, other = scores(model, order[i : i + 32])
            found.append(one.numpy())
            labels.append(other.numpy())
    model.train()
    a, b = np.concatenate(found), np.concatenate(labels)
    return float(np.abs(a - b).mean()), float(np.corrcoef(a, b)[0, 1])


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, required=True, help="folder of factuality-SET-train.jsonl")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of published weights and tokenizer")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--pieces", type=int, default=800, help="wordpieces in a batch")
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(a.encoder)
    train: list[Sentence] = []
    held: list[list[Sentence]] = []
    for number, name in enumerate(SETS):
        own, back = held_back(read_sentences(a.sets / f"factuality-{name}-train.jsonl", number, tokenizer))
        train += own
        held.append(back)
    model = Factuality()
    # load_encoder fills the encoder of whatever holds one.
    load_encoder(model, a.encoder, a.encoder)
    optimizer = torch.optim.AdamW(parameter_groups(model, a.rate, a.decay), betas=(0.9, 0.98))
    plan = [list(batches(train, np.random.default_rng([a.seed, e]), a.pieces)) for e in range(a.epochs)]
    total, step, best = sum(map(len, plan)), 0, -1.0
    state_file, first = a.out / "state.pt", 0
    if state_file.exists():
        state = torch.load(state_file, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step, best, first = state["step"], state["best"], state["epoch"]
    model.train()
    print(f"{len(train)} sentences, {list(map(len, held))} held back, {total} steps", flush=True)
    begun = time.monotonic()
    for epoch in range(first, a.epochs):
        lost = 0.0
        for batch in plan[epoch]:
            warm = max(1, total // 10)
            factor = min((step + 1) / warm, (total - step) / (total - warm))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            Dropout.generator = np.random.default_rng([a.seed, 8, step])
            found, labels = scores(model, batch)
            huber = torch.nn.functional.smooth_l1_loss(found, labels, beta=KINK)
            loss = huber + SHARE_OF_SQUARES * torch.nn.functional.mse_loss(found, labels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            lost += loss.item()
        figures = [evaluate(model, back) for back in held]
        worth = sum(r - 0.2 * error for error, r in figures)
        shown = "  ".join(f"{n} mae {e:.3f} r {r:.3f}" for n, (e, r) in zip(SETS, figures, strict=True))
        print(
            f"epoch {epoch + 1} loss {lost / len(plan[epoch]):.3f}  held back: {shown}  {time.monotonic() - begun:.0f} s",
            flush=True,
        )
        if worth > best:
            best = worth
            torch.save(
                {
                    "model": model.state_dict(),
                    "arguments": {k: str(v) for k, v in vars(a).items()},
                    "held_back": figures,
                },
                a.out / "best.pt",
            )
        saved = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "best": best}
        torch.save(saved | {"epoch": epoch + 1}, state_file)


if __name__ == "__main__":
    main()
