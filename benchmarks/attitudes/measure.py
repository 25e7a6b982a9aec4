"""Attitudes: how often a cue's words are given the attitude that two annotators gave them.

    python -m benchmarks.attitudes.measure [--shared DIR] [--record]

`gold.json` has, for each of 300 attributions drawn at random, the report, the spans and both annotators' labels
(GUIDELINE.md).  Only rows on which they agree count, without those they call no attribution.  Rows with odd numbers were
looked at while the list of words was made; those with even numbers were not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.agreement import kappa
from benchmarks.options import options, tell
from firsthand.annotating.attitudes import attitude_of

HERE = Path(__file__).resolve().parent


def measure(shared: Path) -> dict[str, dict[str, float]]:
    """Accuracy on the odd and the even rows, and the annotators' own agreement on all."""
    rows = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
    right: dict[str, list[bool]] = {"odd": [], "even": []}
    for number, row in enumerate(rows):
        first, second = row["labels"]
        if first != second or first == "none":
            continue
        with (shared / "corpora" / "basil" / row["report"]).open(encoding="utf-8", newline="") as file:
            text = file.read()
        cue = " ".join(text[start:end] for start, end in row["cue"])
        right["odd" if number % 2 else "even"].append(attitude_of(cue) == first)
    first, second = zip(*(row["labels"] for row in rows), strict=True)
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / len(rows)
    return {
        "agreement": {"kappa": round(kappa(first, second), 4), "rows": len(rows), "same": round(agreed, 4)},
        **{part: {"accuracy": round(sum(held) / len(held), 4), "rows": len(held)} for part, held in right.items()},
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked, record."""
    parser = options("Measure the attitudes of cues.")
    asked = parser.parse_args(arguments)
    if not (asked.shared / "corpora" / "basil").is_dir():
        print(f"attitudes: there is no development data in {asked.shared}; nothing was measured", file=sys.stderr)
        return 0
    measured = measure(asked.shared)
    tell(asked, "attitudes", measured, "python -m benchmarks.attitudes.measure")
    return 0


if __name__ == "__main__":
    sys.exit(main())
