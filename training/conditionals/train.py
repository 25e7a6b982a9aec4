"""Training: seeded, and resumable from its last epoch.

    python -m training.conditionals.train --shared ../shared --encoder FOLDER --vocabulary FOLDER --out runs/conditionals

Sentences whose spans nobody marked teach the verdict alone.  The last epoch is kept: to choose
one on so few sentences as are for choosing would choose by chance.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as functional
from torch import Tensor

from benchmarks.conditionals.counterfactuals import fold_of
from benchmarks.conditionals.scores import character_f1
from firsthand.annotating.conditions.two_spans import two_spans
from training.attributions.collate import Typography, collate
from training.attributions.data import tokenizer_of
from training.attributions.model import MINILM, MPNET, Dropout, load_encoder
from training.attributions.train import parameter_groups
from training.conditionals.data import Sample, batches, drawn, read_targets, samples, with_teacher
from training.conditionals.model import LABELS, Counterfactuals, load

SPANS_WEIGHT = 1.0
TEACHER = 0.6
"""How much a teacher's word counts beside the annotators'."""


def losses(
    model: Counterfactuals,
    batch: list[Sample],
    ends: tuple[int, int, int],
    change: tuple[Typography, np.random.Generator] | None,
) -> tuple[Tensor, Tensor]:
    """The verdicts' loss a sentence, and the labels' loss a word."""
    inputs = collate([(one.words, 0, one.count) for one in batch], ends, change)
    with torch.autocast("cpu", torch.bfloat16):
        labels, verdicts = model(*inputs.arguments())
    labels, verdicts = labels.float(), verdicts.float()
    wanted = torch.tensor([wanted_verdict(one) for one in batch])
    gold = torch.zeros(labels.shape)
    weight = torch.zeros(labels.shape[:2])
    for i, one in enumerate(batch):
        chances, heed = wanted_labels(one)
        gold[i, : one.count] = torch.from_numpy(chances)
        weight[i, : one.count] = heed
    verdict = functional.binary_cross_entropy_with_logits(verdicts, wanted)
    words = functional.cross_entropy(labels.transpose(1, 2), gold.transpose(1, 2), reduction="none")
    return verdict, (words * weight).sum() / weight.sum().clamp(min=1)


def wanted_verdict(one: Sample) -> float:
    """The chance of its being counterfactual that a sentence teaches: the annotators' word, a teacher's, or both."""
    if one.taught is None:
        return float(bool(one.counterfactual))
    teacher = one.taught[1]
    return teacher if one.counterfactual is None else TEACHER * teacher + (1 - TEACHER) * one.counterfactual


def wanted_labels(one: Sample) -> tuple[np.ndarray, float]:
    """The chances (count, 3) of its words' labels that a sentence teaches, and how much they count, 0 to 1.

    Where nobody marked spans a teacher's count as far as it thinks the sentence counterfactual.
    """
    marked = None if one.labels is None else np.eye(LABELS, dtype=np.float32)[one.labels]
    if one.taught is None:
        return (np.zeros((one.count, LABELS), np.float32), 0.0) if marked is None else (marked, 1.0)
    teacher, verdict = one.taught
    return (teacher, verdict) if marked is None else (TEACHER * teacher + (1 - TEACHER) * marked, 1.0)


@torch.no_grad()
def answers(
    model: Counterfactuals, chosen: list[Sample], ends: tuple[int, int, int], size: int = 32
) -> list[tuple[np.ndarray, float]]:
    """For each sentence the chances of its words' labels (count, 3) and of its being counterfactual."""
    was = model.training
    model.eval()
    order = sorted(range(len(chosen)), key=lambda i: chosen[i].count)
    found: dict[int, tuple[np.ndarray, float]] = {}
    for begin in range(0, len(order), size):
        some = order[begin : begin + size]
        inputs = collate([(chosen[i].words, 0, chosen[i].count) for i in some], ends)
        with torch.autocast("cpu", torch.bfloat16):
            labels, verdicts = model(*inputs.arguments())
        chances, verdicts = labels.float().softmax(-1).numpy(), verdicts.float().sigmoid()
        for row, i in enumerate(some):
            found[i] = (chances[row, : chosen[i].count], float(verdicts[row]))
    model.train(was)
    return [found[i] for i in range(len(chosen))]


def measure(chosen: list[Sample], given: list[tuple[np.ndarray, float]]) -> dict[str, float]:
    """Best F1 of the verdict (on both subtasks' sentences together) and its threshold, character F1 of condition and outcome."""
    gold = np.array([one.counterfactual for one in chosen])
    chances = np.array([verdict for _, verdict in given])
    best, threshold = max((_f1(gold, chances >= t), t) for t in np.arange(0.05, 0.96, 0.05))
    pairs: dict[str, list] = {"condition": [], "outcome": []}
    for one, (labels, _) in zip(chosen, given, strict=True):
        if one.labels is None:
            continue
        spans = two_spans(np.log(labels + 1e-9).astype(np.float32))
        for role, span in zip(pairs, spans, strict=True):
            words = one.words
            found = ((int(words.start[span[0]]), int(words.end[span[1] - 1])),) if span else ()
            pairs[role].append((getattr(one.sentence, role), found))
    scored = {role: character_f1(pairs[role])["f1"] for role in pairs}
    return {"detection": round(best, 4), "threshold": round(float(threshold), 2), **scored}


def _f1(gold: np.ndarray, given: np.ndarray) -> float:
    both = (gold & given).sum()
    return float(2 * both / max(1, gold.sum() + given.sum()))


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of published weights")
    parser.add_argument("--vocabulary", type=Path, required=True, help="folder with BERT's tokenizer.json")
    parser.add_argument("--init", type=Path, help="an attribution tagger's checkpoint, whose encoder to begin with")
    parser.add_argument("--begin", type=Path, help="a checkpoint of this command to begin with, heads and all")
    parser.add_argument("--layers", type=int, help="with --begin: how many of its encoder's layers to keep, from below")
    parser.add_argument("--targets", type=Path, help="a teacher's answers, as `distil` writes them")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--others", type=float, default=1.0, help="share of plain sentences that an epoch sees")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folds", type=int, default=1, help="parts of the learned sentences for cross-validation")
    parser.add_argument("--without", type=int, help="which of these parts is not learned from")
    parser.add_argument(
        "--all",
        action="store_true",
        help="learn from every judged sentence and no other: from those for choosing too, when nothing is left to choose",
    )
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(a.vocabulary)
    ends = tuple(tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[PAD]"))
    train, tune = (samples(a.shared, part, tokenizer) for part in ("train", "tune"))
    train = [one for one in train if fold_of(one.sentence.text, a.folds) != a.without]
    if a.all:
        train += tune
    if a.targets:
        train = with_teacher(train, read_targets(a.targets), tokenizer)
    if a.all:
        train = [one for one in train if one.counterfactual is not None]
    shape = MPNET if json.loads((a.encoder / "config.json").read_text())["model_type"] == "mpnet" else MINILM
    model = load(a.begin, a.layers).train() if a.begin else Counterfactuals(shape)
    if a.init:
        begun_as = torch.load(a.init, weights_only=False)["model"]
        encoder = {k.removeprefix("encoder."): v for k, v in begun_as.items() if k.startswith("encoder.")}
        model.encoder.load_state_dict(encoder)
    elif not a.begin:
        load_encoder(model, a.encoder, a.vocabulary)
    for frozen in (model.encoder.pieces, model.encoder.places, *([model.encoder.relative] if shape.relative else [])):
        frozen.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW(parameter_groups(model, a.rate, a.decay), betas=(0.9, 0.98))
    typography = Typography(tokenizer)
    plan = []
    for epoch in range(a.epochs):
        rng = np.random.default_rng([a.seed, epoch])
        plan.append(list(batches(drawn(train, rng, a.others), rng, a.batch)))
    total = sum(map(len, plan))
    state_file, done, step = a.out / "state.pt", 0, 0
    if state_file.exists():
        state = torch.load(state_file, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        done, step = state["done"], state["step"]
    print(f"{len(train)} sentences, {len(tune)} for choosing, {total} steps, from {step}", flush=True)
    model.train()
    begun = time.monotonic()
    for epoch in range(done, a.epochs):
        sums = np.zeros(3)
        for batch in plan[epoch]:
            factor = min((step + 1) / (total / 10), (total - step) / (total * 0.9))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            rng = np.random.default_rng([a.seed, 7, step])
            Dropout.generator = np.random.default_rng([a.seed, 8, step])
            verdict, words = losses(model, batch, ends, (typography, rng))
            (verdict + SPANS_WEIGHT * words).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            sums += (verdict.item(), words.item(), 1)
            if step % 50 == 0:
                print(f"step {step} {sums[:2] / sums[2]} {time.monotonic() - begun:.0f} s", flush=True)
        scored = measure(tune, answers(model, tune, ends))
        print(f"epoch {epoch + 1}: {scored}", flush=True)
        kept = {"model": model.state_dict(), "shape": "mpnet" if shape.relative else "minilm", "tune": scored}
        torch.save(kept, a.out / "last.pt")
        torch.save({**kept, "optimizer": optimizer.state_dict(), "done": epoch + 1, "step": step}, state_file)


if __name__ == "__main__":
    main()
