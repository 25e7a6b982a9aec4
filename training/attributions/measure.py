"""Measuring: an exported model on PolNeAR's dev articles, by the code that runs it.

    python -m training.attributions.measure --polnear ../shared/corpora/polnear --bench ../shared/bench \\
        --model src/firsthand/models/attribution-en --half tune
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import calibration
from benchmarks.calibration import BINS, area_under_curve, expected_error, scorer
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import Tagged, Tagger
from training.attributions.data import Article, held_out, read_articles, tokenizer_of


def half_of(articles: list[Article], half: str) -> list[Article]:
    """The tune half (1st, 3rd, … article by name), the check half, or both."""
    return articles if half == "all" else articles[0 if half == "tune" else 1 :: 2]


def rows_of(tagged: list[Tagged]) -> list[dict]:
    """Spans by role, as the scorer takes them."""
    return [
        {
            "source": [list(one.source)] if one.source else [],
            "cue": [list(one.cue)],
            "content": [list(span) for span in one.content],
        }
        for one in tagged
    ]


def right_ones(module: Any, article: Article, rows: list[dict]) -> list[bool]:
    """Whether the benchmark's scorer matches each predicted attribution with a gold one."""
    gold = [{r: [list(s) for s in v] for r, v in x.items()} for x in article.versions[0].attributions]
    return calibration.right_ones(module, article.text, gold, rows)


def reliability(probability: np.ndarray, right: np.ndarray, bins: int = BINS) -> None:
    """Print how many lie in each bin of probability, what was promised and what held."""
    which = np.minimum((probability * bins).astype(int), bins - 1)
    for b in sorted(set(which.tolist())):
        here = which == b
        print(
            f"  {b / bins:.2f}-{(b + 1) / bins:.2f} {here.sum():5} {probability[here].mean():.2f} {right[here].mean():.2f}"
        )


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--half", choices=("tune", "check", "all", "heldout"), default="tune")
    a = parser.parse_args()
    tokenizer = tokenizer_of(a.model)
    if a.half == "heldout":
        articles = held_out(read_articles(a.polnear / "train", tokenizer))[1]
    else:
        articles = half_of(read_articles(a.polnear / "dev", tokenizer), a.half)
    module = scorer(a.bench)
    tagger = Tagger(a.model)
    begun = time.process_time()
    found = {x.name: tagger.tag(x.text, quotations(x.text)) for x in articles}
    spent = time.process_time() - begun
    gold = [
        (x.name, x.text, [{r: [list(s) for s in v] for r, v in y.items()} for y in x.versions[0].attributions])
        for x in articles
    ]
    rows = {name: rows_of(tagged) for name, tagged in found.items()}
    module.show(f"{a.model} on {a.half}", module.score(gold, rows))
    probability = np.array([y.probability for x in articles for y in found[x.name]])
    right = np.array([r for x in articles for r in right_ones(module, x, rows[x.name])])
    print(
        f"calibration: ECE {expected_error(probability, right):.3f}, AUROC {area_under_curve(probability, right):.3f}, "
        f"mean {probability.mean():.3f}, right {right.mean():.3f}"
    )
    words = sum(len(module.tokenise(x.text)) for x in articles)
    reliability(probability, right)
    print(
        f"speed: {len(articles) / spent:.1f} articles a CPU second ({words / spent:.0f} words), one thread; "
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
