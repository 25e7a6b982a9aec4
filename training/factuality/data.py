"""Sentences whose events people have judged, from -3 (certainly did not happen) to 3 (certainly did)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

SETS = ("UW", "UDS_IH2")
"""Lee and others (EMNLP 2015): events in news, from the author's view.  Rudinger, White and Van Durme (NAACL 2018): predicates of the English Web Treebank."""
BLOCK = 20
"""Neighbouring sentences that are held back together: they come from one document."""
LONGEST = 200
"""Wordpieces of the longest sentence."""


@dataclass(frozen=True)
class Sentence:
    """A sentence in wordpieces, and the events in it."""

    pieces: list[int]
    """Wordpiece ids with the special ones."""
    places: list[int]
    """Where each event's word begins, in pieces."""
    labels: list[float]
    """How certain each is, -3 to 3."""
    set: int
    """Which of `SETS` it is from."""


def tokenizer_of(folder: Path) -> Tokenizer:
    """BERT's tokenizer without padding and truncation."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def read_sentences(file: Path, which: int, tokenizer: Tokenizer) -> list[Sentence]:
    """The sentences of a set's file, in its order; events beyond `LONGEST` pieces are left out."""
    begin, stop = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    found = []
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            encoding = tokenizer.encode(record["text"].split(" "), is_pretokenized=True, add_special_tokens=False)
            first: dict[int, int] = {}
            for place, word in enumerate(encoding.word_ids):
                first.setdefault(word, place + 1)
            pairs = [(first.get(t["span1"][0], LONGEST), t["label"]) for t in record["targets"]]
            pairs = [(place, label) for place, label in pairs if place < LONGEST - 1]
            pieces = [begin, *encoding.ids[: LONGEST - 2], stop]
            found.append(Sentence(pieces, [p for p, _ in pairs], [x for _, x in pairs], which))
    return found


def held_back(sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences to train on, and every fifth block of `BLOCK`, which is only ever measured on."""
    train = [s for i, s in enumerate(sentences) if i // BLOCK % 5 != 4]
    return train, [s for i, s in enumerate(sentences) if i // BLOCK % 5 == 4]


def batches(sentences: Sequence[Sentence], rng: np.random.Generator, pieces: int) -> Iterator[list[Sentence]]:
    """Batches of sentences of like length with at most ``pieces`` pieces, in random order; those without events go."""
    order = [s for s in sentences if s.places]
    order = [order[i] for i in rng.permutation(len(order))]
    # Sorting within large random pools keeps lengths alike and batches different in every epoch.
    pools = [sorted(order[i : i + 1000], key=lambda s: len(s.pieces)) for i in range(0, len(order), 1000)]
    cut: list[list[Sentence]] = []
    for pool in pools:
        batch: list[Sentence] = []
        for sentence in pool:
            if batch and len(sentence.pieces) * (len(batch) + 1) > pieces:
                cut.append(batch)
                batch = []
            batch.append(sentence)
        cut.append(batch)
    for i in rng.permutation(len(cut)):
        yield cut[i]
