"""Errors: an exported model's mistakes on the tune half of dev, with their words, to be read (never kept in the repository)."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from benchmarks.calibration import scorer
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import Tagger
from training.attributions.data import read_articles, tokenizer_of
from training.attributions.measure import half_of, rows_of

ROLES = ("source", "cue", "content")


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--number", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    module, tagger = scorer(a.bench), Tagger(a.model)
    mistakes = []
    for article in half_of(read_articles(a.polnear / "dev", tokenizer_of(a.model)), "tune"):
        text = article.text
        gold_rows = [{r: [list(s) for s in v] for r, v in x.items()} for x in article.versions[0].attributions]
        rows = tagger.tag(text, quotations(text))
        pred_rows = rows_of(rows)
        tokens = module.tokenise(text)
        gold, pred = module.prepare(text, tokens, gold_rows), module.prepare(text, tokens, pred_rows)
        pairs = module.match(gold, pred)
        matched = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, g in enumerate(gold):
            if i in matched[0]:
                continue
            near = [p for j, p in enumerate(pred) if j not in matched[1] and g["tok"]["content"] & p["tok"]["content"]]
            near += [p for p in pred if p not in near and g["tok"]["content"] & p["tok"]["content"]]
            mistakes.append(("MISSED", article.name, text, g["spans"], near[0]["spans"] if near else None, ""))
        for j, p in enumerate(pred):
            if j not in matched[1] and not any(g["tok"]["content"] & p["tok"]["content"] for g in gold):
                mistakes.append(("SPURIOUS", article.name, text, p["spans"], None, f"{rows[j].probability:.2f}"))
    random.Random(a.seed).shuffle(mistakes)
    for kind, name, text, spans, other, note in mistakes[: a.number]:
        print(f"{kind} {note} {name[:30]}")
        every = [s for r in ROLES for s in spans[r]]
        low, high = max(0, min(s for s, _ in every) - 60), max(e for _, e in every) + 60
        print("   ctx:", " ".join(text[low:high].split())[:420])
        for label, one in (("gold" if kind == "MISSED" else "pred", spans), ("pred", other)):
            if one:
                words = " | ".join(
                    f"{r}: " + " … ".join(" ".join(text[s:e].split())[:90] for s, e in one[r]) for r in ROLES
                )
                print(f"   {label}: {words}")


if __name__ == "__main__":
    main()
