"""Factuality: how far the shipped model is from what people said of events, on the development parts of two sets.

    python -m benchmarks.factuality [--shared DIR] [--sets DIR] [--record]

UW (Lee and others, EMNLP 2015) is news, UDS-IH2 (Rudinger, White and Van Durme, NAACL 2018) the English Web Treebank.  Mean
absolute error on the scale of -3 to 3, and Pearson's r.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.options import options, tell
from firsthand.annotating.likelihood.factuality import model

SETS = ("UW", "UDS_IH2")


def measure(file: Path, which: int) -> dict[str, float]:
    """Error and correlation on a set's file, by the score that is that set's."""
    found, labels = [], []
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            record_ = json.loads(line)
            scores = model().scores(record_["text"].split(" "))
            for target in record_["targets"]:
                # What stands beyond the longest sentence that the model reads counts as quite certain, as most is.
                found.append(float(np.nan_to_num(scores[target["span1"][0], which], nan=3.0)))
                labels.append(target["label"])
    ours, gold = np.array(found), np.array(labels)
    return {
        "mean_absolute_error": round(float(np.abs(ours - gold).mean()), 4),
        "pearson_r": round(float(np.corrcoef(ours, gold)[0, 1]), 4),
        "events": len(labels),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure how certain events are presented.")
    parser.add_argument("--sets", type=Path, help="folder of factuality-SET-dev.jsonl (corpora/certainty)")
    asked = parser.parse_args(arguments)
    folder = asked.sets or asked.shared.resolve() / "corpora" / "certainty"
    if not folder.is_dir():
        print(f"factuality: there is no development data in {folder}; nothing was measured", file=sys.stderr)
        return 0
    measured = {name: measure(folder / f"factuality-{name}-dev.jsonl", number) for number, name in enumerate(SETS)}
    tell(asked, "factuality", measured, "python -m benchmarks.factuality")
    return 0


if __name__ == "__main__":
    sys.exit(main())
