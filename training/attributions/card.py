"""The tables of the model's card: how good it is on PolNeAR's development part, by publisher, and how well calibrated.

    python -m training.attributions.card --polnear ../shared/corpora/polnear --bench ../shared/bench \\
        --model src/firsthand/models/attribution-en

The model alone, before the rules that mend its output.  The check half is every second article by name.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.calibration import BINS, area_under_curve, expected_error, scorer
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import Tagger
from training.attributions.data import Article, read_articles, tokenizer_of
from training.attributions.measure import half_of, right_ones, rows_of


def scores(module: Any, articles: list[Article], rows: dict[str, list[dict]]) -> dict:
    """The benchmark's scores of what was found in some articles."""
    gold = [
        (x.name, x.text, [{r: [list(s) for s in v] for r, v in y.items()} for y in x.versions[0].attributions])
        for x in articles
    ]
    return module.score(gold, {x.name: rows[x.name] for x in articles})


def line(label: str, score: dict) -> str:
    """A row: precision, recall, F1, and F1 of direct and of indirect attributions, per cent."""
    linked = score["attribution"]
    cells = [linked["all"]["p"], linked["all"]["r"], *(linked[k]["f1"] for k in ("all", "direct", "indirect"))]
    return f"| {label} | {' | '.join(f'{100 * cell:.1f}' for cell in cells)} |"


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    a = parser.parse_args()
    tokenizer, tagger, module = tokenizer_of(a.model), Tagger(a.model), scorer(a.bench)
    articles = read_articles(a.polnear / "dev", tokenizer)
    found = {x.name: tagger.tag(x.text, quotations(x.text)) for x in articles}
    rows = {name: rows_of(tagged) for name, tagged in found.items()}

    print("| | P | R | F1 | direct F1 | indirect F1 |\n|---|---|---|---|---|---|")
    for half, label in (("all", "all 84 articles"), ("tune", "tuning half"), ("check", "check half")):
        score = scores(module, half_of(articles, half), rows)
        exact = " / ".join(f"{100 * score['exact'][role]['f1']:.1f}" for role in ("source", "cue", "content"))
        print(line(label, score), f" exact {exact}; alpha {score['agreement']['alpha']:.3f}")
    publishers: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        publishers[article.name.split("_")[0]].append(article)
    for name in sorted(publishers):
        print(line(name, scores(module, publishers[name], rows)))

    probability = {x.name: np.array([y.probability for y in found[x.name]]) for x in articles}
    right = {x.name: np.array(right_ones(module, x, rows[x.name]), dtype=bool) for x in articles}
    for half in ("all", "tune", "check"):
        p, r = (np.concatenate([values[x.name] for x in half_of(articles, half)]) for values in (probability, right))
        print(f"{half}: ECE {expected_error(p, r, BINS):.3f}, AUROC {area_under_curve(p, r):.3f}")
    p, r = (np.concatenate([values[x.name] for x in articles]) for values in (probability, right))
    bins = np.minimum((p * BINS).astype(int), BINS - 1)
    for b in sorted(set(bins.tolist())):
        here = bins == b
        print(f"| {b / BINS:.2f}–{(b + 1) / BINS:.2f} | {here.sum()} | {p[here].mean():.2f} | {r[here].mean():.2f} |")


if __name__ == "__main__":
    main()
