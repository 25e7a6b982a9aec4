"""Training: one command, seeded, and resumable from its last checkpoint.

    python -m training.attributions.train --polnear ../shared/corpora/polnear --bench ../shared/bench \\
        --encoder FOLDER --vocabulary FOLDER --out runs/minilm

Run again to go on from the last checkpoint (`make` runs this and the steps after it).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from benchmarks.calibration import scorer
from firsthand.annotating.tagging.span_linking import pair_features
from training.attributions.collate import Typography, collate
from training.attributions.data import (
    Article,
    Sample,
    Version,
    batches,
    draw_windows,
    held_out,
    read_articles,
    tokenizer_of,
)
from training.attributions.distil import unlabelled_articles
from training.attributions.model import (
    MINILM,
    MPNET,
    Dropout,
    Tagger,
    crf_loss,
    link_scores,
    load_encoder,
    no_source_scores,
    soft_crf_loss,
)
from training.attributions.predict import as_characters, brief, find

LINK_WEIGHT = 0.2
ENTITY_WEIGHT = 0.2
TEACHER_SHARE = 0.6
"""How far a labelled article's targets are the teacher's."""


def parameter_groups(model: Tagger, rate: float, decay: float) -> list[dict]:
    """AdamW's groups: lower layers learn slower by ``decay`` a layer, heads ten times faster than the encoder."""
    layers = model.encoder.shape.layers
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name == "transitions" or "between" in name or name == "distance":
            scale = 100.0
        elif not name.startswith("encoder") or name.startswith(("encoder.case", "encoder.quote", "encoder.gap")):
            scale = 10.0
        else:
            parts = name.split(".")
            depth = int(parts[2]) + 1 if parts[1] == "layers" else 0
            scale = decay ** (layers - depth)
        groups.setdefault((rate * scale, 0.01 if parameter.ndim > 1 and scale < 100 else 0.0), []).append(parameter)
    return [{"params": p, "lr": lr, "peak": lr, "weight_decay": wd} for (lr, wd), p in groups.items()]


def batch_loss(
    model: Tagger,
    articles: list[Article],
    batch: list[Sample],
    ends: tuple[int, int, int],
    typography: Typography,
    rng: np.random.Generator,
    targets: dict[str, np.ndarray] | None = None,
    entities: dict[str, np.ndarray] | None = None,
) -> tuple[Tensor, Tensor, Tensor]:
    """CRF loss a word, link loss a span, and loss of entities a word."""
    inputs = collate([(articles[s.article].words, s.low, s.high) for s in batch], ends, (typography, rng))
    with torch.autocast("cpu", torch.bfloat16):
        emissions, vectors, names = model(*inputs.arguments())
    emissions, vectors = emissions.float(), vectors.float()
    labels = torch.zeros(inputs.first.shape, dtype=torch.long)
    for i, s in enumerate(batch):
        gold = articles[s.article].versions[s.version].labels[s.low : s.high].copy()
        if len(gold) and gold[0] and gold[0] % 2 == 0:
            gold[0] -= 1
        labels[i, : s.high - s.low] = torch.from_numpy(gold)
    if targets is None:
        tagging = crf_loss(emissions, labels, inputs.words, model.steps())
    else:
        pairs = torch.stack([soft_pairs(articles[s.article], s, labels[i], targets) for i, s in enumerate(batch)])
        tagging = soft_crf_loss(emissions, pairs, inputs.words, model.steps())
    guessed = (emissions.detach().argmax(-1) == 3) & inputs.words
    losses, count = [], 0
    for i, s in enumerate(batch):
        article = articles[s.article]
        extra = guessed[i].nonzero()[:, 0].numpy() + s.low
        for loss, number in link_losses(model, vectors[i], article.words.gap, article.versions[s.version], s, extra):
            losses.append(loss)
            count += number
    linking = torch.stack(losses).sum() / count if losses else emissions.sum() * 0
    naming = (
        torch.zeros(()) if entities is None else entity_loss(names.float(), articles, batch, inputs.words, entities)
    )
    return tagging, linking, naming


def entity_loss(
    scores: Tensor, articles: list[Article], batch: list[Sample], present: Tensor, entities: dict[str, np.ndarray]
) -> Tensor:
    """Mean cross-entropy a word of the scores (batch, words, labels); an entity cut by a window begins with it."""
    labels = torch.full(present.shape, -100)
    for i, s in enumerate(batch):
        own = entities[articles[s.article].name][s.low : s.high].astype(np.int64)
        if len(own) and own[0] and own[0] % 2 == 0:
            own[0] -= 1
        labels[i, : len(own)] = torch.from_numpy(own)
    return torch.nn.functional.cross_entropy(scores.flatten(0, 1), labels.flatten())


def soft_pairs(article: Article, s: Sample, labels: Tensor, targets: dict[str, np.ndarray]) -> Tensor:
    """(words, 8, 7) chances of pairs of labels: the teacher's, and where somebody labelled the article, half his."""
    soft = np.zeros((len(labels), 8, 7), dtype=np.float32)
    n = s.high - s.low
    soft[:n] = targets[article.name][s.low : s.high]
    first = soft[0].sum(0)
    for inside in (2, 4, 6):
        first[inside - 1] += first[inside]
        first[inside] = 0
    soft[0], soft[0, 7] = 0, first
    if article.versions[0].annotator != "teacher":
        hard = np.zeros_like(soft)
        own = labels[:n].numpy()
        hard[np.arange(n), np.append(7, own[:-1]), own] = 1
        soft = TEACHER_SHARE * soft + (1 - TEACHER_SHARE) * hard
    return torch.from_numpy(soft)


def link_losses(
    model: Tagger, vectors: Tensor, gap: np.ndarray, version: Version, s: Sample, extra_cues: np.ndarray
) -> Iterator[tuple[Tensor, int]]:
    """Summed loss and number of choices: each cue chooses its source or none, each content its cue."""
    bearers, contents, sources = version.cues, version.contents, version.sources
    bearers = bearers[(bearers[:, 0] >= s.low) & (bearers[:, 0] < s.high)]
    if not len(bearers):
        return
    cues = np.union1d(bearers[:, 0], extra_cues)
    breaks = np.concatenate([[0], (gap == 2).cumsum()])
    sources = sources[(sources[:, 0] < s.high) & (sources[:, 1] >= s.low)]

    def scores(role: int, spans: np.ndarray) -> Tensor:
        first, last = np.maximum(spans[:, 0], s.low), np.minimum(spans[:, 1], s.high - 1)
        pairs = pair_features(first, last, cues, cues, sources[:, 0], breaks)
        local = (torch.from_numpy(x - s.low) for x in (first, last, cues))
        return link_scores(model, vectors, role, *local, torch.from_numpy(pairs))

    here = bearers[(bearers[:, 1] < 0) | ((bearers[:, 1] < s.high) & (bearers[:, 2] >= s.low))]
    if len(here):
        local_cues = torch.from_numpy(cues - s.low)
        table = torch.cat([no_source_scores(model, vectors, local_cues)[None], scores(0, sources)])
        columns = table[:, torch.from_numpy(np.searchsorted(cues, here[:, 0]))].T
        target = np.where(here[:, 1] < 0, 0, np.searchsorted(sources[:, 0], here[:, 1]) + 1)
        yield torch.nn.functional.cross_entropy(columns, torch.from_numpy(target), reduction="sum"), len(here)
    contents = contents[(contents[:, 0] < s.high) & (contents[:, 1] >= s.low)]
    contents = contents[np.isin(contents[:, 2], cues)]
    if len(contents):
        target = torch.from_numpy(np.searchsorted(cues, contents[:, 2]))
        yield torch.nn.functional.cross_entropy(scores(1, contents), target, reduction="sum"), len(contents)


def evaluate(model: Tagger, articles: list[Article], ends: tuple[int, int, int], window: int, bench: Path) -> dict:
    """The benchmark's score of a tagger on articles (the first annotator's version is the gold)."""
    model.eval()
    predictions = {a.name: as_characters(find(model, a, ends, window), a.words) for a in articles}
    module = scorer(bench)
    gold = [
        (a.name, a.text, [{r: [list(s) for s in v] for r, v in x.items()} for x in a.versions[0].attributions])
        for a in articles
    ]
    model.train()
    return module.score(gold, predictions)


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of published weights")
    parser.add_argument("--vocabulary", type=Path, required=True, help="folder with BERT's tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--window", type=int, default=256)
    parser.add_argument(
        "--seed", type=int, default=1, help="of the order of articles, and of what is left out by chance"
    )
    parser.add_argument(
        "--first-weights",
        type=int,
        default=1,
        help="seed of the heads' first weights: runs can be averaged where it is the same",
    )
    parser.add_argument("--save-every", type=float, default=480, help="seconds between checkpoints")
    parser.add_argument(
        "--freeze-pieces", action="store_true", help="leave the embeddings of pieces and places as they are"
    )
    parser.add_argument("--targets", type=Path, help="what ``distil`` wrote")
    parser.add_argument("--entities", type=Path, help="what ``entities`` wrote: names are learnt beside attributions")
    parser.add_argument(
        "--begin", type=Path, help="checkpoint of an earlier run to begin from, in place of the encoder's weights"
    )
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.first_weights)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(a.vocabulary)
    ends = tuple(tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[PAD]"))
    train, held = held_out(read_articles(a.polnear / "train", tokenizer))
    targets = None
    if a.targets:
        train += unlabelled_articles(a.targets, tokenizer)
        targets = {x.name: np.load(a.targets / f"{x.name}.npz")["pairs"] for x in train}
    entities = {x.name: np.load(a.entities / f"{x.name}.npy") for x in train} if a.entities else None
    shape = MPNET if json.loads((a.encoder / "config.json").read_text())["model_type"] == "mpnet" else MINILM
    model = Tagger(shape)
    load_encoder(model, a.encoder, a.vocabulary)
    if a.begin:
        missing, _ = model.load_state_dict(torch.load(a.begin, weights_only=False)["model"], strict=False)
        if any(not name.startswith("entity.") for name in missing):
            raise ValueError(f"{a.begin} does not fit: it lacks {missing}")
    if shape.relative:
        model.encoder.relative.weight.requires_grad_(False)
    if a.freeze_pieces:
        model.encoder.pieces.weight.requires_grad_(False)
        model.encoder.places.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW(parameter_groups(model, a.rate, a.decay), betas=(0.9, 0.98))
    typography = Typography(tokenizer)

    plan = []
    for epoch in range(a.epochs):
        rng = np.random.default_rng([a.seed, epoch])
        plan.append(list(batches(draw_windows(train, rng, a.window), rng, a.batch)))
    total = sum(map(len, plan))
    step = 0
    state_file = a.out / "state.pt"
    if state_file.exists():
        state = torch.load(state_file, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step = state["step"]
        print(f"resumed at step {step}", flush=True)

    def save() -> None:
        temporary = state_file.with_suffix(".tmp")
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, temporary)
        temporary.replace(state_file)

    model.train()
    print(f"{len(train)} articles, {len(held)} held out, {total} steps in {a.epochs} epochs", flush=True)
    last_saved = begun = time.monotonic()
    cpu_begun = time.process_time()
    passed, sums = 0, np.zeros(4)
    for epoch, epoch_batches in enumerate(plan):
        for batch in epoch_batches:
            passed += 1
            if passed <= step:
                continue
            warm = max(1, total // 10)
            factor = min((step + 1) / warm, (total - step) / (total - warm))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            rng = np.random.default_rng([a.seed, 7, step])
            Dropout.generator = np.random.default_rng([a.seed, 8, step])
            tagging, linking, naming = batch_loss(model, train, batch, ends, typography, rng, targets, entities)
            (tagging + LINK_WEIGHT * linking + ENTITY_WEIGHT * naming).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            sums += (tagging.item(), linking.item(), naming.item(), 1)
            if step % 50 == 0:
                print(
                    f"step {step} epoch {step / total * a.epochs:.2f} tag {sums[0] / sums[3]:.4f} "
                    f"link {sums[1] / sums[3]:.4f} names {sums[2] / sums[3]:.4f} "
                    f"{(time.monotonic() - begun):.0f} s, cpu {time.process_time() - cpu_begun:.0f} s",
                    flush=True,
                )
                sums[:] = 0
            if time.monotonic() - last_saved > a.save_every:
                save()
                last_saved = time.monotonic()
        if passed == step:
            result = evaluate(model, held, ends, a.window, a.bench)
            print(f"epoch {epoch + 1} held out: {brief(result)}", flush=True)
            # The rate falls to nothing, so that the last epoch is what is kept: picking one would fit the held-out tenth.
            torch.save(
                {
                    "model": model.state_dict(),
                    "shape": "mpnet" if shape.relative else "minilm",
                    "window": a.window,
                    "arguments": {k: str(v) for k, v in vars(a).items()},
                    "held_out": result,
                },
                a.out / "trained.pt",
            )
            save()
            last_saved = time.monotonic()
            passed = step
    print("done", flush=True)


if __name__ == "__main__":
    main()
