"""The shared task's sentences as words with labels."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from benchmarks.conditionals.counterfactuals import Part, Sentence, for_detection, with_spans
from firsthand.annotating.conditions.counterfactuals import may_be_counterfactual
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.words import Words, read_words

LONGEST = 128
"""Pieces of a sentence that are used in training; three in a hundred are longer."""
Targets = dict[str, tuple[np.ndarray, float]]
"""By sentence, what a teacher thinks: the chances of each word's labels (words, 3), and of its being counterfactual."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence as the tagger sees it."""

    words: Words
    count: int
    """Words that are used."""
    counterfactual: bool | None
    """None where nobody judged it."""
    labels: np.ndarray | None
    """(count,) 0 outside, 1 condition, 2 outcome; None where nobody marked them."""
    sentence: Sentence
    taught: tuple[np.ndarray, float] | None = None
    """What a teacher thinks of it."""


def samples(shared: Path, part: Part, tokenizer: Tokenizer) -> list[Sample]:
    """Both subtasks' sentences of a part; one that stands in both counts once, with its spans.

    Plain sentences that the gate keeps from the tagger are left out.
    """
    marked = [one for one in with_spans(shared) if one.part == part]
    known = {one.text.strip() for one in marked}
    others = [one for one in for_detection(shared) if one.part == part and one.text.strip() not in known]
    others = [one for one in others if one.counterfactual or may_be_counterfactual(one.text)]
    return [sample(one, tokenizer) for one in (*marked, *others)]


def sample(sentence: Sentence, tokenizer: Tokenizer) -> Sample:
    """One sentence, cut after the longest that is used."""
    words = read_words(sentence.text, tokenizer, quotations(sentence.text))
    count = int(np.searchsorted(words.first, LONGEST))
    labels = None
    if sentence.condition is not None:
        labels = np.zeros(count, dtype=np.int64)
        for label, span in ((2, sentence.outcome), (1, sentence.condition)):
            if span is not None:
                labels[(words.start[:count] < span[1]) & (words.end[:count] > span[0])] = label
    return Sample(words, count, sentence.counterfactual, labels, sentence)


def unjudged(texts: Iterable[str], tokenizer: Tokenizer) -> list[Sample]:
    """Sentences of which nobody said whether they are counterfactual."""
    made = (sample(Sentence(text, "train", False), tokenizer) for text in texts)
    return [replace(one, counterfactual=None) for one in made if one.count]


def read_targets(path: Path) -> Targets:
    """What `distil` wrote."""
    with np.load(path) as stored:
        texts, counts, labels = json.loads(str(stored["texts"])), stored["counts"], stored["labels"]
        pieces = np.split(labels.astype(np.float32), np.cumsum(counts)[:-1])
        return {text: (rows, float(p)) for text, rows, p in zip(texts, pieces, stored["verdicts"], strict=True)}


def with_teacher(judged: list[Sample], targets: Targets, tokenizer: Tokenizer) -> list[Sample]:
    """Judged sentences with what a teacher thinks of them where it was asked, then those that it alone has judged."""
    known = {one.sentence.text for one in judged}
    chosen = judged + unjudged((text for text in targets if text not in known), tokenizer)
    return [replace(one, taught=targets.get(one.sentence.text)) for one in chosen]


def drawn(chosen: list[Sample], rng: np.random.Generator, share: float) -> list[Sample]:
    """All counterfactuals and what nobody judged, and a share of the others, drawn by chance: an epoch's sentences."""
    return [one for one in chosen if one.counterfactual is not False or rng.random() < share]


def batches(chosen: list[Sample], rng: np.random.Generator, size: int) -> Iterator[list[Sample]]:
    """Batches of sentences of about the same length, in an order drawn by chance."""
    order = sorted(range(len(chosen)), key=lambda i: (chosen[i].count + rng.random() * 6, i))
    cut = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(cut)
    for indices in cut:
        yield [chosen[i] for i in indices]
