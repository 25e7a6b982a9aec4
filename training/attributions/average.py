"""Averaging: one tagger whose weights are the mean of several that began alike (model soup: Wortsman and others, ICML 2022).

    python -m training.attributions.average --polnear … --bench … --vocabulary … --runs runs/student-1 runs/student-2 \\
        --out runs/average

Prints the scores of each and of the mean on the held-out tenth of train.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.attributions.data import held_out, read_articles, tokenizer_of
from training.attributions.export import load_tagger
from training.attributions.predict import brief
from training.attributions.train import evaluate


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--runs", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    tokenizer = tokenizer_of(a.vocabulary)
    ends = (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"), tokenizer.token_to_id("[PAD]"))
    held = held_out(read_articles(a.polnear / "train", tokenizer))[1]
    loaded = [load_tagger(run / "best.pt") for run in a.runs]
    for run, (model, saved) in zip(a.runs, loaded, strict=True):
        print(f"{run.name}: {brief(evaluate(model, held, ends, saved['window'], a.bench))}", flush=True)
    model, saved = loaded[0]
    states = [one.state_dict() for one, _ in loaded]
    model.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})
    result = evaluate(model, held, ends, saved["window"], a.bench)
    print(f"their mean: {brief(result)}")
    a.out.mkdir(parents=True, exist_ok=True)
    torch.save(saved | {"model": model.state_dict(), "held_out": result}, a.out / "best.pt")


if __name__ == "__main__":
    main()
