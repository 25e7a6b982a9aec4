"""Data: PolNeAR's articles as words with labels and links, and windows of them for training."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.words import Words, read_words

ROLES = ("source", "cue", "content")
_KINDS = {"Source": "source", "Cue": "cue", "Content": "content"}

CharSpans = list[tuple[int, int]]
Attribution = dict[str, CharSpans]


@dataclass(frozen=True, slots=True)
class Version:
    """What one annotator found in an article."""

    annotator: str
    attributions: list[Attribution]
    labels: np.ndarray
    """(words,) indices into ``firsthand.annotating.tagging.decoding.LABELS``."""
    sources: np.ndarray
    """(sources, 2): first and last word (inclusive) of every source span, in text order."""
    cues: np.ndarray
    """(attributions, 3): first word of the cue, first and last word of its source or -1, by cue."""
    contents: np.ndarray
    """(contents, 3): first and last word of a content span, first word of its cue."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with every annotator's version."""

    name: str
    text: str
    words: Words
    versions: list[Version]


def tokenizer_of(folder: Path) -> Tokenizer:
    """The wordpiece tokenizer in a folder, neither padding nor cutting."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def read_articles(split: Path, tokenizer: Tokenizer) -> list[Article]:
    """All articles of a PolNeAR split (``text/`` and ``attributions/``), by name."""
    files = defaultdict(list)
    for path in sorted((split / "attributions").glob("*.ann")):
        document, annotator = path.stem.rsplit("_", 1)
        files[document].append((annotator, path))
    articles = []
    for path in sorted((split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        words = read_words(text, tokenizer, quotations(text))
        versions = [_version(annotator, read_standoff(ann, text), words) for annotator, ann in files[path.stem]]
        articles.append(Article(path.stem, text, words, versions))
    return articles


def held_out(articles: list[Article]) -> tuple[list[Article], list[Article]]:
    """(to train on, held out): every tenth article by name is held out."""
    return [a for i, a in enumerate(articles) if i % 10 != 5], [a for i, a in enumerate(articles) if i % 10 == 5]


def read_standoff(path: Path, text: str) -> list[Attribution]:
    """Attributions of a BRAT file that have a content, as trimmed character spans by role."""
    spans: dict[str, tuple[str, CharSpans]] = {}
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.rstrip("\r").split("\t")
        if line.startswith("T") and len(columns) >= 2:
            kind, _, offsets = columns[1].partition(" ")
            if kind in _KINDS:
                pieces = [piece.split() for piece in offsets.split(";")]
                spans[columns[0]] = (_KINDS[kind], [(int(a), int(b)) for a, b in pieces])
        elif line.startswith("E") and len(columns) >= 2:
            one: Attribution = {role: [] for role in ROLES}
            for part in columns[1].split():
                name, _, target = part.partition(":")
                if re.sub(r"\d+$", "", name) in _KINDS and target in spans:
                    role, own = spans[target]
                    one[role] += own
            one = {role: _trimmed(text, own) for role, own in one.items()}
            if one["content"]:
                found.append(one)
    return found


def _trimmed(text: str, spans: CharSpans) -> CharSpans:
    out: CharSpans = []
    for start, end in sorted(spans):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if out and (start <= out[-1][1] or not text[out[-1][1] : start].strip()):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _version(annotator: str, attributions: list[Attribution], words: Words) -> Version:
    """Give each word to one piece of one attribution: cue before source before content, earlier before later.

    A source may serve several attributions ("she said … and added …"): links are from attributions to the spans that
    the labels make.
    """
    owner = np.full(len(words), -1)
    count = 0
    for role in ("content", "source", "cue"):
        free = owner < 0 if role == "content" else np.ones(len(words), bool)
        for attribution in attributions:
            for span in attribution[role]:
                here = _words_of(words, span)
                here = here[free[here]]
                owner[here] = 3 * count + ROLES.index(role)
                free[here] = False
                count += 1
    labels = np.zeros(len(words), dtype=np.int64)
    spans: list[list[tuple[int, int]]] = [[], [], []]
    changes = np.flatnonzero(np.diff(owner, prepend=-2)) if len(owner) else np.zeros(0, int)
    for first, stop in zip(changes, np.append(changes[1:], len(owner)), strict=True):
        if owner[first] >= 0:
            role_number = int(owner[first]) % 3
            labels[first:stop] = 2 + 2 * role_number
            labels[first] -= 1
            spans[role_number].append((int(first), int(stop) - 1))
    bearers: list[tuple[int, int, int]] = []
    content_links: list[tuple[int, int, int]] = []
    for attribution in attributions:
        sources, cues, contents = (_spans_under(words, attribution[r], spans[i]) for i, r in enumerate(ROLES))
        if cues:
            cue = cues[0][0]
            bearers.append((cue, *(sources[0] if sources else (-1, -1))))
            content_links += [(first, last, cue) for first, last in contents]
    return Version(
        annotator,
        attributions,
        labels,
        np.array(sorted(set(spans[0])), dtype=np.int64).reshape(-1, 2),
        np.array(sorted({b[0]: b for b in reversed(bearers)}.values()), dtype=np.int64).reshape(-1, 3),
        np.array(sorted({c[:2]: c for c in reversed(content_links)}.values()), dtype=np.int64).reshape(-1, 3),
    )


def _words_of(words: Words, span: tuple[int, int]) -> np.ndarray:
    """The words that lie at least half in a span of characters."""
    start, end = span
    here = np.arange(np.searchsorted(words.end, start, "right"), np.searchsorted(words.start, end, "left"))
    shared = np.minimum(words.end[here], end) - np.maximum(words.start[here], start)
    return here[2 * shared >= words.end[here] - words.start[here]]


def _spans_under(words: Words, pieces: CharSpans, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of words that lie at least half under the pieces, in text order."""
    covered = {int(w) for piece in pieces for w in _words_of(words, piece)}
    return [(a, b) for a, b in spans if 2 * len(covered.intersection(range(a, b + 1))) >= b + 1 - a]


# --- windows for training ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sample:
    """A window of an article: a range of its words."""

    article: int
    version: int
    low: int
    high: int
    pieces: int


def draw_windows(articles: list[Article], rng: np.random.Generator, window: int, overlap: int = 32) -> list[Sample]:
    """Cut every article at chance places, one annotator's version each, so that no epoch cuts as the last did."""
    samples = []
    for number, article in enumerate(articles):
        bounds = np.append(article.words.first, len(article.words.pieces))
        count = len(article.words)
        version = int(rng.integers(len(article.versions)))
        low, capacity = 0, int(rng.integers(window // 4, window - 1))
        while low < count:
            high = min(count, max(low + 1, int(np.searchsorted(bounds, bounds[low] + capacity, "right")) - 1))
            samples.append(Sample(number, version, low, high, int(bounds[high] - bounds[low])))
            if high == count:
                break
            low, capacity = max(low + 1, int(np.searchsorted(bounds, bounds[high] - overlap))), window - 2
    return samples


def batches(samples: list[Sample], rng: np.random.Generator, size: int) -> Iterator[list[Sample]]:
    """Batches of windows of like length, in chance order."""
    order = [samples[i] for i in rng.permutation(len(samples))]
    out = []
    for start in range(0, len(order), size * 16):
        group = sorted(order[start : start + size * 16], key=lambda s: s.pieces)
        out += [group[i : i + size] for i in range(0, len(group), size)]
    yield from (out[i] for i in rng.permutation(len(out)))
