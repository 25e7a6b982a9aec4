"""Make the shipped reader of nested attributions: train, fit its probability, export.

    python -m training.nested.train --shared ../shared --out src/firsthand/models/nested-en

Seeded; some ten minutes of one processor core.  Learned from ``marked.json``; the threshold is chosen and the probability
fitted on the odd reports of ``benchmarks/nested``, which nothing is learned from.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as functional
from onnxruntime.quantization import QuantType, quantize_dynamic

from benchmarks.agreement import matches, precision_recall
from benchmarks.nested.measure import load
from firsthand.annotating.quotations import quotations
from firsthand.annotating.reading_on.nested_reader import EVIDENCE, NestedReader, buckets
from firsthand.annotating.tagging.tagger import Tagged, cues_and_sources, tagger
from training.events.data import text_of
from training.logistic import logistic
from training.nested.data import FOLDERS, Stretch, marked, stretches_of
from training.nested.model import Reader

EPOCHS, BATCH, RATE, DECAY, SEED = 10, 32, 2e-3, 0.02, 1
CUES, POINTERS, OUTER = 10.0, 0.25, 0.75
"""What the losses weigh: of a cue's label a word, of the pointers of a nested attribution, and of an outer one."""
LEAST = np.arange(0.2, 0.61, 0.05)
_RIDGE = 1e-3


def batches(some: Sequence[Stretch], rng: np.random.Generator) -> Iterator[list[Stretch]]:
    """Stretches of about the same length together, in an order drawn by chance."""
    order = sorted(range(len(some)), key=lambda i: (len(some[i].cues) + rng.random() * 20, i))
    cut = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    rng.shuffle(cut)
    for indices in cut:
        yield [some[i] for i in indices]


def loss_of(model: Reader, batch: Sequence[Stretch]) -> torch.Tensor:
    """The weighed loss of a batch."""
    counts = torch.tensor([len(one.cues) for one in batch])
    padded = torch.nn.utils.rnn.pad_sequence([one.features for one in batch], batch_first=True)
    states = model.states(padded, counts)
    labels = torch.nn.utils.rnn.pad_sequence(
        [one.cues.masked_fill(~one.inside, -100) for one in batch], batch_first=True, padding_value=-100
    )
    cues = functional.cross_entropy(model.cue(states).flatten(0, 1), labels.flatten())
    pointed = [torch.zeros(()), torch.zeros(())]
    numbers = [0, 0]
    for i, one in enumerate(batch):
        for k, some in enumerate((one.nested, one.outer)):
            if some:
                offsets = np.arange(len(one.cues))[None] - np.array(some)[:, :1]
                pointed[k] = pointed[k] + model.pointer_loss(
                    states[i, : len(one.cues)], some, torch.from_numpy(buckets(offsets))
                )
                numbers[k] += len(some)
    nested, outer = (loss / max(1, number) for loss, number in zip(pointed, numbers, strict=True))
    return CUES * cues + POINTERS * nested + OUTER * outer


def train(some: Sequence[Stretch]) -> Reader:
    """A reader that has seen the stretches `EPOCHS` times."""
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    model = Reader(some[0].features.shape[1])
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    total, step, begun = EPOCHS * -(-len(some) // BATCH), 0, time.monotonic()
    for epoch in range(EPOCHS):
        losses = []
        for batch in batches(some, rng):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min((step + 1) / (total / 10), (total - step) / (total * 0.9))
            loss = loss_of(model, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
            step += 1
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {time.monotonic() - begun:.0f} s", flush=True)
    return model.eval()


def export(model: Reader, out: Path) -> None:
    """Write the reader with 8-bit weights, and settings that keep every cue and believe its own chances."""
    write_network(model, out / "nested.onnx", ["cues", "queries", "keys", "nobody"])
    unfitted = {
        "probability": [1.0, 0.0, 0.0, 0.0],
        "doubtful": 1.0,
        "least_listed": 1.0,
        "listed": [0.0] * len(EVIDENCE),
    }
    write_settings(out, {"least": float(LEAST[0]), **unfitted, "distances": distances(model)})


def write_network(model: Reader, file: Path, outputs: list[str]) -> None:
    """Write what a model gives of features, with 8-bit weights."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            model,
            (torch.zeros(1, 12, model.narrow.in_features),),
            str(whole),
            input_names=["features"],
            output_names=outputs,
            dynamic_axes={name: {1: "words"} for name in ("features", *outputs)},
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(str(whole))
        quantize_dynamic(whole, file, weight_type=QuantType.QInt8, per_channel=True)


def distances(model: Reader) -> list[list[float]]:
    """What distances add, as settings hold it."""
    rounded: list[list[float]] = np.round(model.distances.detach().numpy().astype(np.float64), 6).tolist()
    return rounded


def write_settings(out: Path, settings: dict) -> None:
    """Write what running the network needs beside it."""
    (out / "settings.json").write_text(json.dumps(settings) + "\n", encoding="utf-8")


def answers(reader: NestedReader, shared: Path) -> list[tuple[list[dict], list[Tagged]]]:
    """Of each odd report of the benchmark what is accepted there, and what the reader finds."""
    found = []
    for report in load()[0::2]:
        text = text_of(shared / FOLDERS["basil"] / report["report"])
        read = tagger().read(text, quotations(text))
        contents = [one.content for one in read.attributions]
        rows = [one for one in report["nested"] if one["accepted"]]
        found.append((rows, reader.read(text, read.seen, contents, cues_and_sources(read.attributions))))
    return found


def rows_of(found: Sequence[Tagged]) -> list[dict]:
    """Attributions as the benchmark compares them."""
    return [{"source": () if one.source is None else (one.source,), "content": one.content} for one in found]


class Noted(NestedReader):
    """A reader that notes what its probabilities are made of, in the order in which it gives them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.evidence: list[tuple[float, float, float, float]] = []

    def probability(self, odds: float, source: float, content: float) -> float:
        """As the reader says, and noted."""
        self.evidence.append((odds, source, content, 1.0))
        return super().probability(odds, source, content)


def fit(out: Path, shared: Path) -> dict[str, float]:
    """Choose the threshold on cues' chances and fit the probability; the figures at that threshold."""
    reader = Noted(out)
    given = answers(reader, shared)
    evidence = np.array(reader.evidence)
    right: list[bool] = []
    for rows, found in given:
        matched = {ours for _, ours in matches(rows, rows_of(found))}
        right += [k in matched for k in range(len(found))]
    best: tuple[float, float, dict[str, float]] = (-1.0, 0.0, {})
    chances = 1 / (1 + np.exp(-evidence[:, 0]))
    borders = np.cumsum([0, *(len(found) for _, found in given)])
    for least in LEAST.tolist():
        both = kept = wanted = 0
        for (rows, found), low in zip(given, borders[:-1].tolist(), strict=True):
            ours = [one for k, one in enumerate(found) if chances[low + k] >= least]
            both += len(matches(rows, rows_of(ours)))
            kept, wanted = kept + len(ours), wanted + len(rows)
        figures = precision_recall(both, kept, wanted)
        best = max(best, (figures["f1"], least, figures), key=lambda one: one[:2])
    _, least, figures = best
    kept_rows = chances >= least
    weights = logistic(evidence[kept_rows], np.array(right)[kept_rows], _RIDGE)
    settings = json.loads((out / "settings.json").read_text(encoding="utf-8"))
    write_settings(
        out, settings | {"least": round(least, 2), "probability": [round(float(w), 4) for w in np.ravel(weights)]}
    )
    return {"least": round(least, 2), **figures}


def asked(description: str) -> argparse.Namespace:
    """What a command that makes a reader is told; it computes on one thread."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped files")
    torch.set_num_threads(1)
    return parser.parse_args()


def main() -> None:
    """Run the command that this module's docstring gives."""
    a = asked(__doc__ or "")
    some = [one for text, rows in marked(a.shared) for one in stretches_of(text, rows)]
    print(f"{len(some)} stretches, {sum(len(one.nested) for one in some)} nested attributions", flush=True)
    export(train(some), a.out)
    print(fit(a.out, a.shared))
    digest = hashlib.sha256((a.out / "nested.onnx").read_bytes()).hexdigest()
    print(f"{a.out / 'nested.onnx'}: {(a.out / 'nested.onnx').stat().st_size / 1e6:.2f} MB, sha256 {digest}")


if __name__ == "__main__":
    main()
