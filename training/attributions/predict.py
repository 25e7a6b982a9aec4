"""Predictions of a tagger in training, by the very code that runs it later, and their scores."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from firsthand.annotating.tagging.decoding import spans_of, viterbi
from firsthand.annotating.tagging.span_linking import Linked, LinkTables, link_spans
from firsthand.annotating.tagging.windows import cut_windows, most_central
from firsthand.annotating.tagging.words import Words
from training.attributions.collate import collate
from training.attributions.data import Article
from training.attributions.model import Tagger


def tables_of(model: Tagger) -> LinkTables:
    """The scorer's tables as arrays."""
    names = ("distance", "breaks_between", "cues_between", "sources_between")
    pairs = np.stack(
        [np.pad(getattr(model, n).detach().float().numpy(), ((0, 0), (0, 12 * (n != "distance")))) for n in names]
    )
    return LinkTables(pairs, model.no_source.weight[0].detach().numpy(), model.no_source.bias.item())


@torch.no_grad()
def run_tagger(
    model: Tagger, words: Words, ends: tuple[int, int, int], window: int, overlap: int
) -> tuple[np.ndarray, list[tuple[int, int]], list[np.ndarray]]:
    """Label scores (words, 7), the windows, and the link vectors of each window."""
    windows = cut_windows(words, window, overlap)
    owner = most_central(windows, len(words))
    emissions = np.zeros((len(words), 7), dtype=np.float32)
    vectors = []
    for number, (low, high) in enumerate(windows):
        inputs = collate([(words, low, high)], ends)
        with torch.autocast("cpu", torch.bfloat16):
            scores, links, _ = model(*inputs.arguments())
        mine = owner[low:high] == number
        emissions[low:high][mine] = scores[0].float().numpy()[mine]
        vectors.append(links[0].float().numpy())
    return emissions, windows, vectors


def find(model: Tagger, article: Article, ends: tuple[int, int, int], window: int, overlap: int = 64) -> list[Linked]:
    """The attributions of an article."""
    emissions, windows, vectors = run_tagger(model, article.words, ends, window, overlap)
    path = viterbi(emissions, model.steps().detach().float().numpy())
    return link_spans(spans_of(path), windows, vectors, article.words.gap, tables_of(model))


def as_characters(found: list[Linked], words: Words) -> list[dict[str, list[list[int]]]]:
    """Spans of words as spans of characters, by role."""

    def chars(span: tuple[int, int]) -> list[int]:
        return [int(words.start[span[0]]), int(words.end[span[1] - 1])]

    return [
        {
            "source": [chars(one.source)] if one.source else [],
            "cue": [chars(one.cue)],
            "content": [chars(span) for span in sorted(one.contents)],
        }
        for one in found
    ]


def brief(score: dict[str, Any]) -> str:
    """One line: linked F1 (all, direct, indirect), exact F1 by role, alpha."""
    a, e = score["attribution"], score["exact"]
    linked = " / ".join(f"{100 * a[k]['f1']:.1f}" for k in ("all", "direct", "indirect"))
    exact = " / ".join(f"{100 * e[r]['f1']:.1f}" for r in ("source", "cue", "content"))
    both = f"P {100 * a['all']['p']:.1f} R {100 * a['all']['r']:.1f}"
    return f"linked all/direct/indirect {linked} ({both}); exact s/c/t {exact}; alpha {score['agreement']['alpha']:.3f}"
