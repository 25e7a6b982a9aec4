"""Make the shipped reader of what is overlooked: train, fit its probability, export.

    python -m training.overlooked.train --shared ../shared --out src/firsthand/models/overlooked-en

Seeded; some ten minutes of one processor core.  Goes on from the shipped reader of nested attributions; learned from the
marked events of ``training/events`` but for every tenth two, which are kept for measuring.  Its probability is fitted on
what readers trained on half of the events find in the other half.
"""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as functional

from firsthand.annotating.reading_on.nested_reader import buckets
from firsthand.annotating.reading_on.overlooked_reader import OverlookedReader
from training.events.data import Marked, more, told
from training.logistic import chances, logistic
from training.nested.train import asked, batches, distances, write_network, write_settings
from training.overlooked.begin import weights
from training.overlooked.data import UNKNOWN, Block, Stretch, blocks_of, stretches_of
from training.overlooked.model import MentionReader

NESTED = Path(__file__).resolve().parents[2] / "src" / "firsthand" / "models" / "nested-en"
OUTPUTS = ["cues", "queries", "keys", "nobody", "told"]
EPOCHS, RATE, DECAY, SEED = 5, 1e-3, 0.02, 1
CUES, TOLD, POINTERS = 10.0, 3.0, 0.5
"""What the losses weigh: of a cue's label a word, of a word's being told, and of the pointers of a mention."""
SHARE = 4.0
"""How much a label counts where the tagger has nothing: there is what the reader is for."""
BLIND = 0.4
"""Of the stretches this share are read without the tagger's own labels, lest its opinion is all that is learned."""
LEAST_CUE, LEAST = 0.05, 0.3
"""The chance from which a word is tried as a cue, and the probability from which an attribution is given."""
HELD = (3, 7)
"""Of ten new events those with these numbers, from 0, are not learned from."""
_RIDGE = 1.0


def learned() -> list[Marked]:
    """The new events that are learned from."""
    return [event for number, event in enumerate(more()) if number % 10 not in HELD]


def loss_of(model: MentionReader, batch: Sequence[Stretch], labels: slice) -> torch.Tensor:
    """The weighed loss of a batch; ``labels`` are the places of the tagger's own labels in the features."""
    pad = torch.nn.utils.rnn.pad_sequence
    counts = torch.tensor([len(one.cues) for one in batch])
    features = pad([one.features for one in batch], batch_first=True)
    features[..., labels] *= (torch.rand(len(batch), 1, 1) >= BLIND).float()
    states = model.states(features, counts)
    cues = pad([one.cues for one in batch], batch_first=True, padding_value=UNKNOWN)
    known, shares = cues != UNKNOWN, pad([one.cue_shares for one in batch], batch_first=True)
    lost = functional.cross_entropy(model.cue(states)[known], cues[known], reduction="none")
    loss = CUES * (lost * shares[known]).sum() / shares[known].sum()
    shares = pad([one.told_shares for one in batch], batch_first=True)
    targets = pad([one.told for one in batch], batch_first=True)
    lost = functional.binary_cross_entropy_with_logits(model.told(states)[..., 0], targets, reduction="none")
    loss = loss + TOLD * (lost * shares).sum() / shares.sum()
    pointed, number = torch.zeros(()), 0
    for i, one in enumerate(batch):
        if one.pointed:
            offsets = np.arange(len(one.cues))[None] - np.array(one.pointed)[:, :1]
            pointed = pointed + model.pointer_loss(
                states[i, : len(one.cues)], one.pointed, torch.from_numpy(buckets(offsets))
            )
            number += len(one.pointed)
    return loss + POINTERS * pointed / max(1, number)


def train(blocks: Sequence[Block]) -> MentionReader:
    """A reader that has seen the blocks `EPOCHS` times, and the nested attributions before them."""
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    some = [one for block in blocks for one in stretches_of(block, SHARE)]
    width, own = blocks[0].seen.states.shape[1], blocks[0].seen.chances.shape[1]
    model = MentionReader(some[0].features.shape[1])
    model.load_state_dict(model.state_dict() | weights(NESTED))
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    steps = [batch for _ in range(EPOCHS) for batch in batches(some, rng)]
    begun = time.monotonic()
    for step, batch in enumerate(steps):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min((step + 1) / (len(steps) / 10), (len(steps) - step) / (len(steps) * 0.9))
        loss = loss_of(model, batch, slice(width, width + own))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    print(f"{len(some)} stretches, last loss {loss.item():.3f}, {time.monotonic() - begun:.0f} s", flush=True)
    return model.eval()


def export(model: MentionReader, out: Path, probability: Sequence[float], least: float) -> None:
    """Write the reader with 8-bit weights, and its settings."""
    write_network(model, out / "overlooked.onnx", OUTPUTS)
    settings = {"least_cue": LEAST_CUE, "least": least, "probability": list(probability)}
    write_settings(out, settings | {"distances": distances(model)})


def candidates(reader: OverlookedReader, block: Block) -> list[tuple[tuple[float, ...], bool]]:
    """The evidence for each candidate of a block, and whether half of its content is marked as somebody's."""
    marked = np.zeros(len(block.text), dtype=bool)
    for begin, end in block.passages:
        marked[begin:end] = True
    found = []
    for one, evidence in reader.candidates(block.text, block.seen, block.found):
        inside = np.concatenate([marked[begin:end] for begin, end in one.content])
        found.append((evidence, bool(inside.mean() >= 0.5)))
    return found


def fit(events: Sequence[Sequence[Block]]) -> list[float]:
    """The weights of the probability, from what readers trained on every second event find in the others."""
    found = []
    for fold in (0, 1):
        model = train([block for event in events[1 - fold :: 2] for block in event])
        with tempfile.TemporaryDirectory() as scratch:
            export(model, Path(scratch), [1.0, 0.0, 0.0, 0.0, 0.0], 0.0)
            reader = OverlookedReader(Path(scratch))
            found += [one for event in events[fold::2] for block in event for one in candidates(reader, block)]
    evidence, right = np.array([one for one, _ in found]), np.array([right for _, right in found])
    fitted = logistic(evidence, right, _RIDGE)
    probability = chances(evidence, fitted)
    for least in np.arange(0.1, 0.61, 0.1):
        kept = probability >= least
        print(
            f"from {least:.1f}: {kept.sum()} candidates, {right[kept].sum()} right (all: {len(right)}, {right.sum()})"
        )
    return [round(float(weight), 4) for weight in fitted]


def main() -> None:
    """Run the command that this module's docstring gives."""
    a = asked(__doc__ or "")
    events = [list(blocks_of(event, a.shared)) for event in [*told(a.shared), *learned()]]
    export(train([block for event in events for block in event]), a.out, fit(events), LEAST)
    file = a.out / "overlooked.onnx"
    print(f"{file}: {file.stat().st_size / 1e6:.2f} MB, sha256 {hashlib.sha256(file.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
