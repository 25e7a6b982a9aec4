"""The reader of nested attributions: what stands within another's content ("the mayor said the farmers *believe* that ...").

PolNeAR, which the tagger was trained on, labels one level only, so the tagger is silent inside a content.  A small network
(``models/nested-en``, with its CARD.md) reads there on from the tagger's own states of the words: which words are a cue,
and for each cue where its source and its content begin and end (pointers, after Vinyals, Fortunato and Jaitly 2015).  Contents
may hold each other, so that any depth is read at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import exp, log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.spans import size, worded
from firsthand.annotating.tagging.probability import log_odds
from firsthand.annotating.tagging.tagger import Seen, Tagged
from firsthand.annotating.tagging.words import CASES, GAPS, PARAGRAPH, QUOTES, Words
from firsthand.language import network, shipped
from firsthand.model import Span, Spans

POINTERS = 4
"""To a source's first and last word, and to a content's."""
SHORTEST, LONGEST = 40, 300
"""Words of a stretch that is read at once: whole paragraphs while they are shorter than the first, cut at the second."""
LONGEST_SOURCE = 30
"""Words."""
FARTHEST = 9
"""Distances from a cue are told apart by doubling, this many on either side, and its own first word."""
GOING_ON = 0.25
"""From which chance a word goes on with the cue before it: "do not" alone says nothing."""
EVIDENCE = ("cue", "source", "content", "nobody", "you", "it", "first person", "he", "length", "bias")
"""What `listing` measures, in its order: log-odds and log-probabilities, who the source is, the logarithm of the content's length."""
_YOU, _FIRST, _HE = frozenset({"you", "your"}), frozenset({"i", "we", "my", "our"}), frozenset({"he", "she", "they"})
_IT = frozenset({"it", "that", "which", "this", "what", "there"})
DOUBTFUL_PROBABILITY = 0.2
"""No doubtful attribution is given for likelier right, so that linking tells it from the sure ones.  It says too little: 18 of the 52
so given in ``benchmarks/nested`` are."""
_STARTS = 8
"""So many of the likeliest beginnings are tried with every end."""

Evidence = tuple[float, ...]
"""Of one attribution, as `EVIDENCE` names it."""
Floats = NDArray[np.float32]
WordSpan = tuple[int, int]
"""First and last word."""


class NestedReader:
    """A model's folder, ready to run."""

    def __init__(self, folder: Path) -> None:
        self.session = network(folder / "nested.onnx")
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        self.least: float = settings["least"]
        self.distances = np.array(settings["distances"], dtype=np.float32)
        """(4, 19): what a word's distance from the cue adds for each pointer."""
        self.weights: list[float] = settings["probability"]
        """Of the log-odds of the cue, the log-probabilities of its source and its content, and 1."""
        self.least_doubtful: float = settings["doubtful"]
        """The chance from which a word may begin a cue, if readers of news would list the attribution."""
        self.least_listed: float = settings["least_listed"]
        self.listed = np.array(settings["listed"])
        """(10,) Weights of `EVIDENCE` for that."""

    def read(self, text: str, seen: Seen, contents: Sequence[Spans], marked: Spans) -> list[Tagged]:
        """The attributions whose cues stand in one of the contents and in nothing that is ``marked``, by their cues.

        Of the doubtful ones those whose content is more than a word ("I signed *it*"), which tells nobody anything.
        All in code points of ``text``, which ``seen`` was made of.
        """
        inside = within(seen.words, contents, marked)
        found: list[Tagged] = []
        for low, high in stretches(seen.words):
            if inside[low:high].any():
                found += self._stretch(text, seen, inside, low, high)
        return found

    def _stretch(self, text: str, seen: Seen, inside: NDArray[np.bool_], low: int, high: int) -> Iterator[Tagged]:
        words, here = seen.words, inside[low:high]
        labels, queries, keys, nobody = self.session.run(None, {"features": features(seen, inside, low, high)[None]})
        chances = np.exp(normalised(labels[0]))
        pointers = Pointers(queries[0], keys[0], nobody[0], self.distances)
        for cue in cues(chances, here, min(self.least, self.least_doubtful)):
            source, source_chance = pointers.source(cue)
            content, content_chance = pointers.content(cue)
            spans = told(text, words, low, content, [cue, *([source] if source else [])])
            if spans:
                chance = float(chances[cue[0], 1])
                odds = log_odds(chance)
                teller = None if source is None else characters(words, low + source[0], low + source[1])
                evidence = listing(text, (odds, source_chance, content_chance), teller, spans)
                probability = self.probability(odds, source_chance, content_chance)
                if chance < self.least:
                    probability = min(probability, DOUBTFUL_PROBABILITY)
                is_phrase = sum(len(text[first:last].split()) for first, last in spans) > 1
                if chance >= self.least or (is_phrase and self.is_listed(evidence)):
                    yield Tagged(teller, characters(words, low + cue[0], low + cue[1]), spans, probability)

    def is_listed(self, evidence: Evidence) -> bool:
        """Whether readers of news would rather list an attribution than leave its passage to whoever tells it."""
        return 1 / (1 + exp(-float(np.dot(self.listed, evidence)))) >= self.least_listed

    def probability(self, odds: float, source: float, content: float) -> float:
        """How likely an attribution is right: log-odds of its cue, log-probabilities of its source and its content."""
        a, b, c, bias = self.weights
        return 1 / (1 + exp(-(a * odds + b * source + c * content + bias)))


class Pointers:
    """Where the cues of a stretch have their sources and contents, in its own words."""

    def __init__(self, queries: Floats, keys: Floats, nobody: Floats, distances: Floats) -> None:
        """(words, 4 * width) queries and keys, (words, 2) scores of there being no source, (4, 19) what distances add."""
        self.queries, self.nobody, self.distances = queries, nobody, distances
        self.keys = keys.reshape(len(keys), POINTERS, -1)

    def source(self, cue: WordSpan) -> tuple[WordSpan | None, float]:
        """As `best_source`."""
        return best_source(self._scores(cue)[:2], self.nobody[cue[0] : cue[1] + 1].mean(0), cue)

    def content(self, cue: WordSpan) -> tuple[WordSpan, float]:
        """As `best_content`."""
        return best_content(self._scores(cue)[2:], cue)

    def _scores(self, cue: WordSpan) -> Floats:
        query = self.queries[cue[0] : cue[1] + 1].mean(0).reshape(POINTERS, -1)
        scores: Floats = np.einsum("pd,npd->pn", query, self.keys) / query.shape[1] ** 0.5
        scores += self.distances[:, buckets(np.arange(len(self.keys)) - cue[0])]
        return scores


def listing(text: str, chances: tuple[float, float, float], source: Span | None, content: Spans) -> Evidence:
    """The `EVIDENCE` of an attribution with these log-odds of its cue and log-probabilities of its source and content."""
    who = "" if source is None else text[slice(*source)].lower()
    is_one = (float(who in some) for some in (_YOU, _IT, _FIRST, _HE))
    return *chances, float(source is None), *is_one, log(size(content)), 1.0


def told(text: str, words: Words, low: int, content: WordSpan, others: Sequence[WordSpan]) -> Spans:
    """A content without the cue and the source in it, in code points; all in words of the stretch that begins at ``low``."""
    apart = {word for first, last in others for word in range(first, last + 1)}
    told = (low + word for word in range(content[0], content[1] + 1) if word not in apart)
    return worded(text, [characters(words, word, word) for word in told])


def within(words: Words, contents: Sequence[Spans], marked: Spans) -> NDArray[np.bool_]:
    """(words,) Which words stand in a content and in nothing that is marked; all in code points of the words' text."""
    inside = np.zeros(len(words), dtype=bool)
    for value, spans in ((True, [span for content in contents for span in content]), (False, marked)):
        for begin, end in spans:
            inside[np.searchsorted(words.end, begin, "right") : np.searchsorted(words.start, end)] = value
    return inside


def stretches(words: Words) -> list[tuple[int, int]]:
    """The stretches of the words that are read at once: first word, one past the last."""
    cuts = [0]
    for word in range(1, len(words)):
        ahead = word - cuts[-1]
        if ahead >= LONGEST or (ahead >= SHORTEST and words.gap[word] == PARAGRAPH):
            cuts.append(word)
    return list(pairwise([*cuts, len(words)]))


def features(seen: Seen, inside: NDArray[np.bool_], low: int, high: int) -> Floats:
    """(high - low, width) What the network reads of each word: the tagger's states and chances of labels, whether it may
    be part of a cue, and its quotation state, break and case, each in places of its own."""
    words = seen.words
    marks = [
        np.eye(count, dtype=np.float32)[values[low:high]]
        for count, values in ((QUOTES, words.quote), (GAPS, words.gap), (CASES, words.case))
    ]
    own = inside[low:high, None].astype(np.float32)
    return np.concatenate([seen.states[low:high], seen.chances[low:high].astype(np.float32), own, *marks], axis=1)


def cues(chances: Floats, inside: NDArray[np.bool_], least: float) -> list[WordSpan]:
    """The cues, from the chances (words, 3) that a word is outside, begins one or goes on with it."""
    found = []
    word = 0
    while word < len(chances):
        last = word
        if inside[word] and chances[word, 1] >= least:
            while last + 1 < len(chances) and inside[last + 1] and chances[last + 1, 2] >= GOING_ON:
                last += 1
            found.append((word, last))
        word = last + 1
    return found


def buckets(offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Signed distances from a cue's first word as numbers below 2 * `FARTHEST` + 1."""
    far = np.minimum(FARTHEST, 1 + np.log2(np.maximum(np.abs(offsets), 1)).astype(np.int64))
    numbers: NDArray[np.int64] = np.where(offsets == 0, 0, np.where(offsets > 0, far, far + FARTHEST))
    return numbers


def best_source(scores: Floats, nobody: Floats, cue: WordSpan) -> tuple[WordSpan | None, float]:
    """The likeliest source outside the cue, or None for nobody, and the logarithm of its probability.

    ``scores`` (2, words) of its first and of its last word, ``nobody`` (2,) of there being none.
    """
    first, last = (normalised(np.concatenate([nobody[k : k + 1], scores[k]])) for k in (0, 1))
    best: tuple[WordSpan | None, float] = None, float(first[0] + last[0])
    for start in np.argsort(-first[1:], kind="stable")[:_STARTS].tolist():
        end = start + int(last[1 + start : 1 + start + LONGEST_SOURCE].argmax())
        chance = float(first[1 + start] + last[1 + end])
        if chance > best[1] and (end < cue[0] or start > cue[1]):
            best = (start, end), chance
    return best


def best_content(scores: Floats, cue: WordSpan) -> tuple[WordSpan, float]:
    """The likeliest content that is more than the cue, and the logarithm of its probability; scores as for a source."""
    first, last = (normalised(row) for row in scores)
    best = cue, -np.inf
    for start in np.argsort(-first, kind="stable")[:_STARTS].tolist():
        end = start + int(last[start:].argmax())
        chance = float(first[start] + last[end])
        if chance > best[1] and not (cue[0] <= start and end <= cue[1]):
            best = (start, end), chance
    return best


def normalised(scores: Floats) -> Floats:
    """Scores as logarithms of probabilities along their last axis."""
    normalised: Floats = scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)
    return normalised


def characters(words: Words, first: int, last: int) -> Span:
    """Where two words begin and end in the text."""
    return int(words.start[first]), int(words.end[last])


@cache
def nested_reader() -> NestedReader:
    """The shipped model, loaded once; all that it needs is in memory afterwards."""
    with shipped("nested-en") as folder:
        return NestedReader(folder)
