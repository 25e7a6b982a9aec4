"""The tagger: a trained encoder that marks sources, cues and contents, run on one thread of the processor.

The model is ``models/attribution-en`` (its CARD.md says what it was made from and how good it is); it runs in
onnxruntime with 8-bit weights and fetches nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from importlib import resources
from operator import itemgetter
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from firsthand.annotating.decoding import LABELS, doubtful_sources, marginals, spans_of, viterbi
from firsthand.annotating.probability import Calibration, evidence
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.span_linking import Linked, LinkTables, link_spans
from firsthand.annotating.windows import Window, cut_windows, most_central
from firsthand.annotating.words import Words, read_words
from firsthand.model import Span, Spans

_PARAGRAPH = re.compile(r"\n\s*\n\s*")

Scores = tuple[NDArray[np.float32], list[Window], list[NDArray[np.float32]]]
"""Label scores (words, 7), the windows, and each window's link vectors."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """An attribution as the tagger marks it, in code points of the text it was given."""

    source: Span | None
    cue: Span
    content: Spans
    probability: float
    """How likely it is right (calibrated)."""


class Tagger:
    """A model's folder, ready to run."""

    def __init__(self, folder: Path) -> None:
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            str(folder / "tagger.onnx"), options, providers=["CPUExecutionProvider"]
        )
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
        self.calibration = Calibration.from_settings(settings["probability"]) if "probability" in settings else None

    def tag(self, text: str, quoted: Sequence[Quotation]) -> list[Tagged]:
        """The attributions of a text that are likely enough, by their cues; ``quoted`` are the text's quotations.

        Time and memory grow with the text's length; cut a long one (`firsthand.language.parse`).
        """
        words, found, chances = self.link(read_words(text, self.tokenizer, quoted))

        def characters(span: tuple[int, int]) -> Span:
            return int(words.start[span[0]]), int(words.end[span[1] - 1])

        tagged = []
        for one in found:
            probability = self.calibration.probability(evidence(words, one, chances)) if self.calibration else 1.0
            if probability >= self.least:
                cue = characters(one.cue)
                source = in_one_paragraph(text, characters(one.source), cue) if one.source else None
                content = joined(text, tuple(characters(span) for span in sorted(one.contents)))
                tagged.append(Tagged(source, cue, content, probability))
        return tagged

    def link(self, words: Words) -> tuple[Words, list[Linked], NDArray[np.float64]]:
        """The words, every candidate in them, and the probabilities of labels (words, 7)."""
        if not len(words):
            return words, [], np.zeros((0, len(LABELS)))
        emissions, windows, vectors = self.scores(words)
        chances = marginals(emissions, self.transitions)
        path = viterbi(emissions + self.bias, self.transitions)
        spans = sorted(spans_of(path) + doubtful_sources(path, chances, self.doubtful), key=itemgetter(1))
        return words, link_spans(spans, windows, vectors, words.gap, self.tables), chances

    def scores(self, words: Words) -> Scores:
        """What the model says of each word.

        Windows run one by one: a quantised window's result then depends on nothing beside it.
        """
        windows = cut_windows(words, self.window, self.overlap)
        owner = most_central(windows, len(words))
        emissions = np.zeros((len(words), len(LABELS)), dtype=np.float32)
        vectors = []
        for number, (low, high) in enumerate(windows):
            labels, links = self._run(words, low, high)
            mine = owner[low:high] == number
            emissions[low:high][mine] = labels[mine]
            vectors.append(links)
        return emissions, windows, vectors

    def _run(self, words: Words, low: int, high: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        a = int(words.first[low])
        b = int(words.first[high]) if high < len(words) else len(words.pieces)
        b = min(b, a + self.window - 2)
        owner = words.piece_word[a:b]

        def row(values: NDArray[np.int32], begin: int = 0, stop: int = 0) -> NDArray[np.int64]:
            return np.array([[begin, *values.tolist(), stop]], dtype=np.int64)

        first = np.minimum(words.first[low:high] - a, b - a - 1).astype(np.int64)[None] + 1
        features = {"case": row(words.case[owner]), "quote": row(words.quote[owner]), "gap": row(words.gap[owner])}
        pieces = row(words.pieces[a:b], self.begin, self.stop)
        labels, links = self.session.run(None, {"pieces": pieces, "first": first, **features})
        return labels[0], links[0]


def in_one_paragraph(text: str, source: Span, cue: Span) -> Span:
    """The part of a source beside its cue: what a heading adds above a paragraph names nobody who speaks in it."""
    breaks = [found.span() for found in _PARAGRAPH.finditer(text, *source)]
    if not breaks:
        return source
    return (breaks[-1][1], source[1]) if source[1] <= cue[0] else (source[0], breaks[0][0])


def joined(text: str, pieces: Spans) -> Spans:
    """The pieces of a content, those between which nothing but white space stands made one."""
    whole = [pieces[0]]
    for start, end in pieces[1:]:
        if text[whole[-1][1] : start].strip():
            whole.append((start, end))
        else:
            whole[-1] = (whole[-1][0], end)
    return tuple(whole)


@cache
def tagger() -> Tagger:
    """The shipped model, loaded once; all that it needs is in memory afterwards."""
    with ExitStack() as stack:
        folder = resources.files("firsthand").joinpath("models", "attribution-en")
        return Tagger(stack.enter_context(resources.as_file(folder)))
