"""The tagger: a trained encoder that marks sources, cues, contents and names, run on one thread of the processor.

The model is ``models/attribution-en`` (its CARD.md says what it was made from and how good it is); it runs in
onnxruntime with 8-bit weights and fetches nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import inf
from operator import itemgetter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import joined
from firsthand.annotating.tagging.decoding import LABELS, doubtful_sources, marginals, spans_of, viterbi
from firsthand.annotating.tagging.entities import ENTITY_LABELS, TYPES, Entity, entity_spans
from firsthand.annotating.tagging.judging import JUDGED, LISTED, Judge
from firsthand.annotating.tagging.probability import EVIDENCE, Calibration, evidence, log_odds
from firsthand.annotating.tagging.span_linking import Linked, LinkTables, link_spans
from firsthand.annotating.tagging.windows import Window, cut_windows, most_central
from firsthand.annotating.tagging.words import Words, read_words
from firsthand.language import network, piece_table, shipped
from firsthand.model import Span, Spans

_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Tagged:
    """An attribution as the tagger marks it, in code points of the text it was given."""

    source: Span | None
    cue: Span
    content: Spans
    probability: float
    """How likely it is right (calibrated)."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text's words, and what the tagger knows of each."""

    words: Words
    states: NDArray[np.float32]
    """(words, width) Its vectors, from which all else is read."""
    chances: NDArray[np.float64]
    """(words, 7) Probabilities of `LABELS`."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of a text's words."""

    labels: NDArray[np.float32]
    """(words, 7) scores of `LABELS`."""
    entities: NDArray[np.float32]
    """(words, `ENTITY_LABELS`)."""
    windows: list[Window]
    vectors: list[NDArray[np.float32]]
    """Each window's link vectors."""
    states: NDArray[np.float32]
    """(words, width), as in `Seen`."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the tagger marks in a text, in its code points."""

    attributions: list[Tagged]
    """Those likely enough, by their cues."""
    entities: list[Entity]
    """In text order; none overlap."""
    seen: Seen


class Tagger:
    """A model's folder, ready to run."""

    def __init__(self, folder: Path, judging: bool = True) -> None:
        """``judging`` False: without its judge, which is learned last, and so without probabilities."""
        self.session, self.table = network(folder / "tagger.onnx"), piece_table(folder)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        vocabulary = self.tokenizer.get_vocab()
        self.begin, self.stop = vocabulary["[CLS]"], vocabulary["[SEP]"]
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        self.window, self.overlap = settings["window"], settings["overlap"]
        self.transitions = np.array(settings["transitions"], dtype=np.float32)
        self.tables = LinkTables(
            np.array(settings["pairs"], dtype=np.float32),
            np.array(settings["no_source"], dtype=np.float32),
            settings["no_source_bias"],
        )
        self.bias = np.array([0.0, *(settings["bonus"], 0.0) * 3], dtype=np.float32)
        self.least, self.doubtful = settings["least"], settings["doubtful"]
        self.judge = Judge(folder) if judging else None
        self.least_listed: float = settings.get("listed", -inf)
        calibrated = judging and "probability" in settings
        self.calibration = Calibration.from_settings(settings["probability"]) if calibrated else None

    def read(self, text: str, quoted: Sequence[Quotation]) -> Read:
        """The attributions and the names of a text; ``quoted`` are its quotations.

        Time and memory grow with the text's length; cut a long one (`firsthand.language.parse`).
        """
        words = read_words(text, self.tokenizer, quoted)
        scores = self.scores(words)
        found, chances = self.link(words, scores)
        weighed = self.weigh(words, found, chances, scores.states)

        def characters(span: tuple[int, int]) -> Span:
            return int(words.start[span[0]]), int(words.end[span[1] - 1])

        tagged = []
        for one, row in zip(found, weighed, strict=True):
            probability = self.calibration.probability(row) if self.calibration else 1.0
            is_listed = log_odds(probability) + row[len(EVIDENCE) + LISTED] >= self.least_listed
            if probability >= self.least and is_listed:
                cue = characters(one.cue)
                source = in_one_paragraph(text, characters(one.source), cue) if one.source else None
                content = joined(text, tuple(characters(span) for span in sorted(one.contents)))
                tagged.append(Tagged(source, cue, content, probability))
        entities = [(characters((a, b)), TYPES[kind]) for a, b, kind in entity_spans(scores.entities)]
        return Read(tagged, entities, Seen(words, scores.states, chances))

    def tag(self, text: str, quoted: Sequence[Quotation]) -> list[Tagged]:
        """The attributions alone."""
        return self.read(text, quoted).attributions

    def link(self, words: Words, scores: Scores) -> tuple[list[Linked], NDArray[np.float64]]:
        """Every candidate in the words, and the probabilities of labels (words, 7)."""
        if not len(words):
            return [], np.zeros((0, len(LABELS)))
        chances = marginals(scores.labels, self.transitions)
        path = viterbi(scores.labels + self.bias, self.transitions)
        spans = sorted(spans_of(path) + doubtful_sources(path, chances, self.doubtful), key=itemgetter(1))
        return link_spans(spans, scores.windows, scores.vectors, words.gap, self.tables), chances

    def weigh(
        self, words: Words, found: Sequence[Linked], chances: NDArray[np.float64], states: NDArray[np.float32]
    ) -> NDArray[np.float64]:
        """(candidates, kinds) What speaks for each candidate: its `evidence`, and what it is judged to be."""
        rows = np.array([evidence(words, one, chances) for one in found]).reshape(len(found), len(EVIDENCE))
        judged = self.judge.judge(found, rows, states) if self.judge else np.zeros((len(found), len(JUDGED)))
        return np.concatenate([rows, judged], axis=1)

    def scores(self, words: Words) -> Scores:
        """What the model says of each word.

        Windows run one by one: a quantised window's result then depends on nothing beside it.
        """
        windows = cut_windows(words, self.window, self.overlap)
        owner = most_central(windows, len(words))
        labels = np.zeros((len(words), len(LABELS)), dtype=np.float32)
        entities = np.zeros((len(words), ENTITY_LABELS), dtype=np.float32)
        states = np.zeros((len(words), self.table.steps.shape[1]), dtype=np.float32)
        vectors = []
        for number, (low, high) in enumerate(windows):
            own_labels, links, own_entities, own_states = self._run(words, low, high)
            mine = owner[low:high] == number
            labels[low:high][mine] = own_labels[mine]
            entities[low:high][mine] = own_entities[mine]
            states[low:high][mine] = own_states[mine]
            vectors.append(links)
        return Scores(labels, entities, windows, vectors, states)

    def _run(self, words: Words, low: int, high: int) -> list[NDArray[np.float32]]:
        """Label scores, link vectors, scores of entities and states of a window's words."""
        a = int(words.first[low])
        b = int(words.first[high]) if high < len(words) else len(words.pieces)
        b = min(b, a + self.window - 2)
        owner = words.piece_word[a:b]

        def row(values: NDArray[np.int32], begin: int = 0, stop: int = 0) -> NDArray[np.int64]:
            return np.array([[begin, *values.tolist(), stop]], dtype=np.int64)

        first = np.minimum(words.first[low:high] - a, b - a - 1).astype(np.int64)[None] + 1
        features = {"case": row(words.case[owner]), "quote": row(words.quote[owner]), "gap": row(words.gap[owner])}
        vectors = self.table.vectors(row(words.pieces[a:b], self.begin, self.stop))
        wanted = ["labels", "links", "entities", "states"]
        out = self.session.run(wanted, {"vectors": vectors, "first": first, **features})
        return [values[0] for values in out]


def cues_and_sources(found: Sequence[Tagged]) -> Spans:
    """Where attributions have their cues and sources: nothing that stands in their contents begins there."""
    return tuple(span for one in found for span in (one.cue, *([one.source] if one.source else [])))


def in_one_paragraph(text: str, source: Span, cue: Span) -> Span:
    """The part of a source beside its cue: what a heading adds above a paragraph names nobody who speaks in it."""
    breaks = [found.span() for found in _PARAGRAPH.finditer(text, *source)]
    if not breaks:
        return source
    return (breaks[-1][1], source[1]) if source[1] <= cue[0] else (source[0], breaks[0][0])


@cache
def tagger() -> Tagger:
    """The shipped model, loaded once; all that it needs is in memory afterwards."""
    with shipped("attribution-en") as folder:
        return Tagger(folder)
