"""Tuning: how readily spans begin, and from which probability an attribution is kept.

    python -m training.attributions.tune --polnear … --bench … --model src/firsthand/models/attribution-en

The CRF's best path errs towards silence.  A bonus on beginnings gives more candidates, and the calibrated probability
(fitted anew for each bonus) sorts them: together they gain about a point of F1 where either alone gains little.
Prints the linked scores on the held-out tenth of train and on the tune half of dev; choose on the first.
"""

from __future__ import annotations

import argparse
from operator import itemgetter
from pathlib import Path

import numpy as np

from benchmarks.calibration import scorer
from firsthand.annotating.tagging.decoding import doubtful_sources, marginals, spans_of, viterbi
from firsthand.annotating.tagging.probability import Calibration, evidence
from firsthand.annotating.tagging.span_linking import link_spans
from firsthand.annotating.tagging.tagger import Tagger
from training.attributions.calibrate import fit_logistic, row_of
from training.attributions.data import Article, held_out, read_articles, tokenizer_of
from training.attributions.measure import half_of, right_ones
from training.attributions.predict import brief

BONUSES = (0.0, 0.2, 0.4, 0.6)
LEASTS = (0.0, 0.25, 0.35, 0.45)


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    a = parser.parse_args()
    tokenizer = tokenizer_of(a.model)
    tagger, module = Tagger(a.model), scorer(a.bench)
    parts = (
        held_out(read_articles(a.polnear / "train", tokenizer))[1],
        half_of(read_articles(a.polnear / "dev", tokenizer), "tune"),
    )
    cached = {x.name: tagger.scores(x.words) for part in parts for x in part}
    chances = {name: marginals(scores.labels, tagger.transitions) for name, scores in cached.items()}

    def decode(article: Article, bonus: float) -> list[tuple[np.ndarray, dict]]:
        scores = cached[article.name]
        bias = np.array([0, *(bonus, 0) * 3], dtype=np.float32)
        path = viterbi(scores.labels + bias, tagger.transitions)
        spans = spans_of(path) + doubtful_sources(path, chances[article.name], tagger.doubtful)
        spans.sort(key=itemgetter(1))
        found = link_spans(spans, scores.windows, scores.vectors, article.words.gap, tagger.tables)
        return [(evidence(article.words, one, chances[article.name]), row_of(article.words, one)) for one in found]

    for bonus in BONUSES:
        decoded = {x.name: decode(x, bonus) for part in parts for x in part}
        features = np.array([e for x in parts[0] for e, _ in decoded[x.name]])
        right = np.array([r for x in parts[0] for r in right_ones(module, x, [row for _, row in decoded[x.name]])])
        logistic = Calibration.from_settings(fit_logistic(features, right))
        sure = {name: [logistic.probability(e) for e, _ in rows] for name, rows in decoded.items()}
        for least in LEASTS:
            line = f"{bonus:.1f} {least:.2f}"
            for part in parts:
                kept = {
                    x.name: [row for (_, row), p in zip(decoded[x.name], sure[x.name], strict=True) if p >= least]
                    for x in part
                }
                gold = [
                    (
                        x.name,
                        x.text,
                        [{r: [list(s) for s in v] for r, v in y.items()} for y in x.versions[0].attributions],
                    )
                    for x in part
                ]
                line += " | " + brief(module.score(gold, kept)).removeprefix("linked all/direct/indirect ")
            print(line, flush=True)


if __name__ == "__main__":
    main()
