"""Distillation, first half: what teachers think of learned sentences, and of those that nobody judged.

    python -m training.conditionals.distil --runs runs/counterfactual-teacher --shared ../shared --vocabulary FOLDER \\
        --sentences runs/counterfactual-sentences.json --out runs/counterfactual-targets.npz

Of several teachers the mean of their chances is written.  ``train --targets`` is the second half.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.attributions.data import tokenizer_of
from training.conditionals.data import Targets, samples, unjudged
from training.conditionals.model import load
from training.conditionals.train import answers


def write(path: Path, targets: Targets) -> None:
    """Write teachers' answers; half precision is more than they are good for."""
    np.savez_compressed(
        path,
        texts=np.array(json.dumps(list(targets), ensure_ascii=False)),
        verdicts=np.array([verdict for _, verdict in targets.values()], dtype=np.float32),
        counts=np.array([len(labels) for labels, _ in targets.values()]),
        labels=np.concatenate([labels for labels, _ in targets.values()]).astype(np.float16),
    )


def mean(teachers: list[list[tuple[np.ndarray, float]]]) -> list[tuple[np.ndarray, float]]:
    """The mean of what teachers think of the same sentences: chances of labels (count, 3), and of being counterfactual."""
    return [
        (np.mean([labels for labels, _ in each], axis=0), float(np.mean([verdict for _, verdict in each])))
        for each in zip(*teachers, strict=True)
    ]


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=Path, nargs="+", required=True, help="the teachers' folders")
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--vocabulary", type=Path, required=True, help="folder with BERT's tokenizer.json")
    parser.add_argument("--sentences", type=Path, required=True, help="what `unlabelled` wrote")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    tokenizer = tokenizer_of(a.vocabulary)
    ends = tuple(tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[PAD]"))
    # Of sentences with marked spans there is little to ask: nobody doubts that they are counterfactual.
    asked = [one for one in samples(a.shared, "train", tokenizer) if one.labels is None]
    asked += unjudged(json.loads(a.sentences.read_text("utf-8")), tokenizer)
    given = mean([answers(load(run / "last.pt"), asked, ends) for run in a.runs])
    write(a.out, {one.sentence.text: answer for one, answer in zip(asked, given, strict=True)})
    print(f"{len(asked)} sentences, {sum(verdict >= 0.5 for _, verdict in given)} counterfactual", flush=True)


if __name__ == "__main__":
    main()
