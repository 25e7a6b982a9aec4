"""Distillation, first half: what a teacher thinks of each word of labelled and unlabelled articles.

    python -m training.attributions.distil --teacher runs/teacher --polnear … --vocabulary … --texts FOLDER \
        --shootings TABLE --out runs/targets

Writes one ``.npz`` an article: the marginals of labels and of pairs of labels under the teacher's CRF, which are all
that the student's sequence-level loss needs (cross-entropy of one CRF under another is linear in them), and for
unlabelled articles the teacher's links.  ``train --targets`` is the second half.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.decoding import spans_of, viterbi
from firsthand.annotating.tagging.span_linking import link_spans
from firsthand.annotating.tagging.words import read_words
from training.attributions.data import Article, Version, held_out, read_articles, tokenizer_of
from training.attributions.export import load_tagger
from training.attributions.predict import run_tagger, tables_of
from training.attributions.unlabelled import texts_of_folder, texts_of_shootings

CHECKED = ("01c59743", "0c78e748", "11c9f251", "22b6e900", "2b95d2cf")
"""Beginnings of the names of events that quality is checked on: not even unlabelled."""
OVERLAP = 96
"""Wordpieces that the teacher's windows share: it is asked once, so that it may see more than it would at run time."""


def pair_marginals(emissions: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """(n, 8, 7): chance of each pair of previous and own label; row 7 is the text's beginning.  Rows sum over 7 labels."""
    count = len(emissions)
    local = np.exp(emissions.astype(np.float64) - emissions.max(1, keepdims=True))
    step = np.exp(steps.astype(np.float64))
    forward = np.zeros((count, 7))
    backward = np.ones((count, 7))
    forward[0] = local[0] * step[7]
    forward[0] /= forward[0].sum()
    for i in range(1, count):
        row = (forward[i - 1] @ step[:7]) * local[i]
        forward[i] = row / row.sum()
    for i in range(count - 2, -1, -1):
        row = step[:7] @ (backward[i + 1] * local[i + 1])
        backward[i] = row / row.sum()
    pairs = np.zeros((count, 8, 7))
    pairs[0, 7] = forward[0] * backward[0]
    pairs[1:, :7] = forward[:-1, :, None] * step[None, :7] * (local * backward)[1:, None, :]
    return (pairs / pairs.sum((1, 2), keepdims=True)).astype(np.float32)


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="folders of unlabelled .txt")
    parser.add_argument("--shootings", type=Path, help="the Gun Violence Database's raw table")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    tokenizer = tokenizer_of(a.vocabulary)
    ends = tuple(tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[PAD]"))
    model, saved = load_tagger(a.teacher / "trained.pt")
    steps, tables = model.steps().detach().numpy(), tables_of(model)
    a.out.mkdir(parents=True, exist_ok=True)
    work = [(x.name, x.text, True) for x in held_out(read_articles(a.polnear / "train", tokenizer))[0]]
    unlabelled = [text for folder in a.texts for text in texts_of_folder(folder, CHECKED)]
    unlabelled += texts_of_shootings(a.shootings) if a.shootings else []
    work += [(name, text, False) for name, text in unlabelled]
    for name, text, labelled in work:
        target = a.out / f"{name}.npz"
        if target.exists():
            continue
        words = read_words(text, tokenizer, quotations(text))
        if not len(words):
            continue
        emissions, windows, vectors = run_tagger(model, words, ends, saved["window"], OVERLAP)
        arrays = {"pairs": pair_marginals(emissions, steps).astype(np.float16)}
        if not labelled:
            found = link_spans(spans_of(viterbi(emissions, steps)), windows, vectors, words.gap, tables)
            arrays |= {"text": np.array(text), **_links(found)}
        part = target.with_suffix(".part.npz")
        np.savez_compressed(part, **arrays)
        part.replace(target)


def _links(found: list) -> dict[str, np.ndarray]:
    sources = sorted({one.source for one in found if one.source})
    return {
        "sources": np.array([(a, b - 1) for a, b in sources], dtype=np.int64).reshape(-1, 2),
        "cues": np.array(
            sorted((one.cue[0], *((one.source[0], one.source[1] - 1) if one.source else (-1, -1))) for one in found),
            dtype=np.int64,
        ).reshape(-1, 3),
        "contents": np.array(
            sorted((a, b - 1, one.cue[0]) for one in found for a, b in one.contents), dtype=np.int64
        ).reshape(-1, 3),
    }


def unlabelled_articles(folder: Path, tokenizer: Tokenizer) -> list[Article]:
    """The articles among the targets that nobody labelled, with the teacher's links as their only version."""
    articles = []
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as stored:
            if "text" not in stored:
                continue
            text = str(stored["text"])
            words = read_words(text, tokenizer, quotations(text))
            labels = stored["pairs"].astype(np.float32).sum(1).argmax(1)
            version = Version("teacher", [], labels, stored["sources"], stored["cues"], stored["contents"])
        articles.append(Article(path.stem, text, words, [version]))
    return articles


if __name__ == "__main__":
    main()
