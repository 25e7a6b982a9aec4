"""Calibration: fit the probability of an exported model on what it was not trained on: the held-out tenth and dev's tune half.

    python -m training.attributions.calibrate --polnear ../shared/corpora/polnear --bench ../shared/bench \\
        --model src/firsthand/models/attribution-en

An additive logistic regression on the evidence and on what the judge says (Hastie and Tibshirani 1986), then an isotonic correction (Zadrozny and Elkan 2002) where it
helps in cross-validation by article.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from benchmarks.calibration import area_under_curve, expected_error, scorer
from firsthand.annotating.tagging.judging import JUDGED
from firsthand.annotating.tagging.probability import EVIDENCE, Calibration
from firsthand.annotating.tagging.span_linking import Linked
from firsthand.annotating.tagging.tagger import Tagger
from firsthand.annotating.tagging.words import Words
from training.attributions.data import held_out, read_articles, tokenizer_of
from training.attributions.measure import half_of, right_ones

RIDGE = 1.0
"""Weight of the squared coefficients beside the summed log loss."""
BENDS = 4
"""Points of each curve, at even quantiles of what was seen."""


def fit_logistic(features: np.ndarray, right: np.ndarray) -> dict:
    """Curves by L-BFGS."""
    bends = [np.unique(np.quantile(column, np.linspace(0, 1, BENDS))) for column in features.T]
    x = torch.tensor(np.concatenate([hats(c, b) for c, b in zip(features.T, bends, strict=True)], axis=1))
    y = torch.tensor(right.astype(float))
    weights, bias = (
        torch.zeros(x.shape[1], dtype=torch.double, requires_grad=True),
        torch.zeros(1, dtype=torch.double, requires_grad=True),
    )
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        logits = x @ weights + bias
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, y, reduction="sum")
        loss = loss + RIDGE * (weights**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    heights = np.split(weights.detach().numpy(), np.cumsum([len(b) for b in bends])[:-1])
    return {
        "curves": [
            [[float(at), round(float(height), 6)] for at, height in zip(*curve, strict=True)]
            for curve in zip(bends, heights, strict=True)
        ],
        "bias": bias.item(),
        "knots": [[0, 0], [1, 1]],
    }


def hats(values: np.ndarray, bends: np.ndarray) -> np.ndarray:
    """(n, bends): how near each value is to each bend of a curve of straight pieces (a basis of linear splines)."""
    return np.stack([np.interp(values, bends, row) for row in np.eye(len(bends))], axis=1)


def isotonic(probability: np.ndarray, right: np.ndarray, least: int = 60) -> list[list[float]]:
    """Knots of a monotone line by pooling adjacent violators over groups of ``least``."""
    order = np.argsort(probability, kind="stable")
    groups = np.array_split(order, max(1, len(order) // least))
    blocks = [[probability[g].mean(), right[g].mean(), len(g)] for g in groups]
    merged: list[list[float]] = []
    for block in blocks:
        merged.append(list(block))
        while len(merged) > 1 and merged[-2][1] >= merged[-1][1]:
            b, a = merged.pop(), merged.pop()
            n = a[2] + b[2]
            merged.append([(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n])
    inner = [[x, y] for x, y, _ in merged]
    return [[0.0, min(0.02, inner[0][1])], *inner, [1.0, max(0.98, inner[-1][1])]]


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    module = scorer(a.bench)
    tagger = Tagger(a.model)
    tokenizer = tokenizer_of(a.model)
    articles = held_out(read_articles(a.polnear / "train", tokenizer))[1]
    articles += half_of(read_articles(a.polnear / "dev", tokenizer), "tune")
    features, right, group = [], [], []
    for number, article in enumerate(articles):
        words = article.words
        scores = tagger.scores(words)
        found, chances = tagger.link(words, scores)
        rows = [row_of(words, one) for one in found]
        features += [*tagger.weigh(words, found, chances, scores.states)]
        right += right_ones(module, article, rows)
        group += [number] * len(found)
    x, y, g = np.array(features), np.array(right), np.array(group)

    out = np.zeros((2, len(y)))
    for fold in range(5):
        rest, here = g % 5 != fold, g % 5 == fold
        settings = fit_logistic(x[rest], y[rest])
        plain = Calibration.from_settings(settings)
        seen = np.array([plain.probability(row) for row in x[rest]])
        corrected = Calibration.from_settings(settings | {"knots": isotonic(seen, y[rest])})
        out[0, here] = [plain.probability(row) for row in x[here]]
        out[1, here] = [corrected.probability(row) for row in x[here]]
    errors = []
    for name, p in zip(("additive logistic", "and isotonic"), out, strict=True):
        brier = float(((p - y) ** 2).mean())
        errors.append(brier)
        print(
            f"{name}: ECE {expected_error(p, y):.3f}, AUROC {area_under_curve(p, y):.3f}, Brier {brier:.4f} (by article, five folds)"
        )
    settings = fit_logistic(x, y)
    if errors[1] < errors[0]:
        plain = Calibration.from_settings(settings)
        settings["knots"] = isotonic(np.array([plain.probability(row) for row in x]), y)
    for name, curve in zip((*EVIDENCE, *JUDGED), settings["curves"], strict=True):
        print(f"  {name}: " + ", ".join(f"{at:.3g} {height:+.2f}" for at, height in curve))
    path = a.model / "settings.json"
    path.write_text(
        json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"probability": settings}), encoding="utf-8"
    )


def row_of(words: Words, one: Linked) -> dict:
    """An attribution's character spans, by role."""
    chars = lambda s: [int(words.start[s[0]]), int(words.end[s[1] - 1])]  # noqa: E731
    return {
        "source": [chars(one.source)] if one.source else [],
        "cue": [chars(one.cue)],
        "content": [chars(s) for s in sorted(one.contents)],
    }


if __name__ == "__main__":
    main()
