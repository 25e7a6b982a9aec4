"""Make ``src/firsthand/models/grammar-cues/cues.tsv``: the log-odds by which cues are judged that the tagger passed over.

    python training/grammar_cues.py ../shared/corpora/polnear/train -o src/firsthand/models/grammar-cues/cues.tsv

Takes the training part of PolNeAR v1.0.0 (Newell, Margolin and Ruths, LREC 2018): ``text/*.txt`` and BRAT annotations
``attributions/*.ann``, of which the first annotator's are used.  Every candidate of the constructions is labelled by
whether its source and its content each have a Dice coefficient of at least 0.5, in words, with one annotated
attribution; those within an annotated content are left out, as PolNeAR annotates nothing there.
A logistic regression with an L2 penalty is fitted on words and constructions that are right twice
or more, and then scaled (Platt 1999) on five folds of the same documents, so that the probabilities hold for reports it
has not seen.  About four minutes.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from firsthand.annotating.blocks import tagged_blocks
from firsthand.annotating.mending.proposals import proposals
from firsthand.annotating.quotations import quotations

PENALTY = 5.0
LEAST_RIGHT = 2
LEAST_SEEN = 3
SMALLEST_WEIGHT = 0.02
FOLDS = 5
STEPS = 400

Example = tuple[tuple[str, ...], bool]
Spans = Sequence[tuple[int, int]]


def annotated(folder: Path) -> Iterator[tuple[str, list[tuple[Spans, Spans]]]]:
    """Each text with the source and content spans of its attributions."""
    annotations: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations.setdefault(path.stem.rpartition("_")[0], path)
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in annotations:
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
            yield text, _read_brat(annotations[path.stem].read_text(encoding="utf-8"))


def _read_brat(lines: str) -> list[tuple[Spans, Spans]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    result = []
    for line in lines.split("\n"):
        columns = line.split("\t")
        if len(columns) < 2:  # the rest of an annotated text that holds a line break
            continue
        if line.startswith("T"):
            _, _, offsets = columns[1].partition(" ")
            spans[columns[0]] = [(int(a), int(b)) for a, b in (piece.split() for piece in offsets.split(";"))]
        elif line.startswith("E"):
            roles: dict[str, list[tuple[int, int]]] = {"Source": [], "Content": []}
            for part in columns[1].split():
                name, _, identifier = part.partition(":")
                role = re.sub(r"\d+$", "", name)
                if role in roles:
                    roles[role] += spans.get(identifier, [])
            if roles["Content"]:
                result.append((roles["Source"], roles["Content"]))
    return result


def examples(text: str, gold: list[tuple[Spans, Spans]]) -> list[Example]:
    """The candidates of one text: their features and whether each is an annotated attribution."""
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    starts = [start for start, _ in words]

    def covered(spans: Spans) -> set[int]:
        found: set[int] = set()
        for start, end in spans:
            at = max(0, bisect_right(starts, start) - 1)
            while at < len(words) and words[at][0] < end:
                shared = text[max(start, words[at][0]) : min(end, words[at][1])]
                if any(character.isalnum() for character in shared):
                    found.add(at)
                at += 1
        return found

    truth = [(covered(source), covered(content)) for source, content in gold]
    inside = [span for _, content in gold for span in content]
    result: list[Example] = []
    for block in tagged_blocks(text, quotations(text)):
        seen: list[tuple[str, ...]] = []
        note = partial(_note, seen)
        found = [
            proposal
            for sentence in block.doc.sents
            for proposal in proposals(sentence, block.start, text, lambda *_: True, note)
        ]
        for proposal, names in zip(found, seen, strict=True):
            source, content = covered(proposal.source), covered(proposal.content)
            right = any(_dice(source, s) >= 0.5 and _dice(content, c) >= 0.5 for s, c in truth)
            if right or not any(start <= proposal.place < end for start, end in inside):
                result.append((names, right))
    return result


def _note(seen: list[tuple[str, ...]], names: tuple[str, ...]) -> float:
    seen.append(names)
    return 0.0


def _dice(some: set[int], others: set[int]) -> float:
    return 2 * len(some & others) / (len(some) + len(others)) if some or others else 1.0


def fit(rows: list[Example]) -> dict[str, float]:
    """Weights of the features, those of the words that may be cues among them, and ``bias``."""
    right = Counter(names[0] for names, is_right in rows if is_right)
    cues = {name for name, count in right.items() if count >= LEAST_RIGHT}
    rows = [row for row in rows if row[0][0] in cues]
    seen = Counter(name for names, _ in rows for name in names)
    index = {name: i for i, name in enumerate(sorted(n for n, c in seen.items() if c >= LEAST_SEEN or n in cues), 1)}
    features = np.array([[index.get(name, 0) for name in names] for names, _ in rows])
    labels = np.array([is_right for _, is_right in rows], dtype=float)
    size = len(index) + 1
    weights, mean, square = np.zeros(size + 1), np.zeros(size + 1), np.zeros(size + 1)
    for step in range(1, STEPS + 1):
        weights[0] = 0
        error = 1 / (1 + np.exp(-(weights[size] + weights[features].sum(1)))) - labels
        gradient = np.empty(size + 1)
        gradient[:size] = np.bincount(features.ravel(), np.repeat(error, features.shape[1]), minlength=size)
        gradient[:size] += PENALTY * weights[:size]
        gradient[size] = error.sum()
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        rate = 0.05 if step < STEPS * 0.6 else 0.01
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    kept = {n: float(weights[i]) for n, i in index.items() if n in cues or abs(weights[i]) >= SMALLEST_WEIGHT}
    return kept | {"bias": float(weights[size])}


def scale(texts: list[list[Example]]) -> tuple[float, float]:
    """Slope and intercept that make log-odds fitted on some texts right for others."""
    odds: list[float] = []
    labels: list[bool] = []
    for fold in range(FOLDS):
        known = fit([row for i, rows in enumerate(texts) if i % FOLDS != fold for row in rows])
        for names, right in (row for rows in texts[fold::FOLDS] for row in rows if row[0][0] in known):
            odds.append(known["bias"] + sum(known.get(name, 0.0) for name in names))
            labels.append(right)
    x, y = np.array(odds), np.array(labels, dtype=float)
    slope, intercept = 1.0, 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-(slope * x + intercept)))
        w = p * (1 - p)
        hessian = np.array([[(w * x * x).sum(), (w * x).sum()], [(w * x).sum(), w.sum()]])
        step = np.linalg.solve(hessian, np.array([((p - y) * x).sum(), (p - y).sum()]))
        slope, intercept = slope - step[0], intercept - step[1]
    return float(slope), float(intercept)


def main() -> None:
    """Read, fit, scale, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="PolNeAR's training part: a folder with text/ and attributions/")
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    texts = [examples(text, gold) for text, gold in annotated(arguments.folder)]
    slope, intercept = scale(texts)
    weights = {name: slope * weight for name, weight in fit([row for rows in texts for row in rows]).items()}
    weights["bias"] += intercept
    print(f"{len(texts)} texts, {len(weights)} weights, slope {slope:.3f}, intercept {intercept:.3f}")
    lines = "".join(f"{name}\t{weight:.2f}\n" for name, weight in sorted(weights.items()))
    head = "# Made by training/grammar_cues.py on the training part of PolNeAR v1.0.0. Feature, log-odds.\n"
    arguments.output.write_text(head + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
