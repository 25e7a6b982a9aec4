"""Elsewhere: mention recall and precision on the tune events of the cross-report benchmark (other outlets, other guideline)."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import Tagger

TUNE_EVENTS = ("005a2961", "08bb9bee", "0d10341a", "13792511", "1b96a5db")


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--crossreport", type=Path, required=True, help="folder with gold/ and text/")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--floors", type=float, nargs="*", default=[0.0, 0.35, 0.5, 0.6, 0.7])
    a = parser.parse_args()
    tagger = Tagger(a.model)
    tagger.least = 0.0
    mentions, found = [], {}
    for path in sorted((a.crossreport / "gold").glob("*.json")):
        if path.name.startswith(TUNE_EVENTS):
            gold = json.loads(path.read_text(encoding="utf-8"))
            mentions += [m for u in gold["utterances"] for m in u["mentions"]]
            for text in sorted((a.crossreport / "text").glob(f"{path.stem}_*.txt")):
                words = text.read_text(encoding="utf-8")
                found[text.stem] = tagger.tag(words, quotations(words))
    wanted = defaultdict(set)
    for m in mentions:
        wanted[m["report"]] |= set(range(*m["content_span"]))
    for floor in a.floors:
        covers = {
            report: [{i for s, e in one.content for i in range(s, e)} for one in rows if one.probability >= floor]
            for report, rows in found.items()
        }
        hit = sum(
            any(
                2 * len(c & set(range(*m["content_span"]))) >= m["content_span"][1] - m["content_span"][0]
                for c in covers[m["report"]]
            )
            for m in mentions
        )
        right = [2 * len(c & wanted[report]) >= len(c) for report, cs in covers.items() for c in cs]
        print(
            f"from {floor:.2f}: recall {hit / len(mentions):.3f} of {len(mentions)}, precision {sum(right) / len(right):.3f} of {len(right)}"
        )


if __name__ == "__main__":
    main()
