"""Span linking: which source and which contents belong to which cue.

Every content chooses its cue and every cue its source or none, by a score that was trained together with the tagger:
the product of a span's vector with a cue's, and what their distance and the things between them add.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.tagging.decoding import ROLES, TaggedSpan
from firsthand.annotating.tagging.windows import Window
from firsthand.annotating.tagging.words import PARAGRAPH, Integers

LINK = 64
"""Width of a link vector."""
PARTS = 8
"""Link vectors of a word: first, last and mean of a source; the same of a content; a cue as sources and as contents
see it."""
FARTHEST = 9
MOST_BETWEEN = 3
LEAST_WANTED = 0.02
"""Least probability at which a source that no cue chose is given to one."""

Indices = NDArray[np.int64]
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LinkTables:
    """What the scorer adds to the product of vectors."""

    pairs: NDArray[np.float32]
    """(4, 2, 19): for distance, breaks, cues and sources between; for a source and a content; by bucket."""
    no_source: NDArray[np.float32]
    """(64,): how a cue's vector speaks for its having no source."""
    no_source_bias: float


@dataclass(slots=True)
class Linked:
    """One cue with its source and contents; spans are (first word, one past the last)."""

    cue: tuple[int, int]
    source: tuple[int, int] | None = None
    contents: list[tuple[int, int]] = field(default_factory=list)
    source_link: float = 1.0
    """Probability of this source (or of none), among all sources in reach."""
    content_link: float = 1.0
    """Probability that the contents belong to this cue, among all cues in reach: the least of them."""


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The pairs of a span and a cue that some window holds together, by span and then by cue."""

    span: Indices
    cue: Indices
    score: Scores


@dataclass(frozen=True, slots=True)
class _Cues:
    """The cues of a text, as the windows show them that hold some of its words each."""

    cues: Indices
    """(cues,): their first words."""
    sources: Indices
    """The first words of the sources, ascending."""
    breaks: Indices
    """(words + 1,): paragraph beginnings among the words before each word."""
    windows: Sequence[Window]
    vectors: Sequence[NDArray[np.float32]]
    tables: LinkTables

    def pairs(self, role: int, spans: Indices) -> _Pairs:
        """Every span of a role (0 source, 1 content) with every cue in its reach, scored in the window where the two stand most
        centrally.

        Only what shares a window is paired, so that time and memory grow with the text and not with its square.
        """
        cues, first, last = self.cues, spans[:, 0], spans[:, 1]
        columns: list[tuple[Indices, Indices, Indices, Scores]] = []
        for (low, high), own in zip(self.windows, self.vectors, strict=True):
            near = np.flatnonzero((cues >= low) & (cues < high))
            here = np.flatnonzero((first < high) & (last >= low))
            if not len(near) or not len(here):
                continue
            a, b = np.maximum(first[here], low), np.minimum(last[here], high - 1)
            buckets = pair_features(first[here], last[here], cues[near], cues, self.sources, self.breaks)
            score = _window_scores(own, role, a - low, b - low, cues[near] - low, buckets, self.tables)
            nearest = np.clip(cues[near][None, :], a[:, None], b[:, None])
            left, right = np.minimum(nearest, cues[near]) - low, high - 1 - np.maximum(nearest, cues[near])
            span, cue = np.repeat(here, len(near)), np.tile(near, len(here))
            columns.append((span, cue, np.minimum(left, right).ravel(), score.ravel()))
        if not columns:
            empty = np.zeros(0, dtype=np.int64)
            return _Pairs(empty, empty, np.zeros(0))
        span, cue, margin, scores = (np.concatenate(column) for column in zip(*columns, strict=True))
        order = np.lexsort((-margin, cue, span))
        span, cue, scores = span[order], cue[order], scores[order]
        best = np.ones(len(span), dtype=bool)
        best[1:] = (span[1:] != span[:-1]) | (cue[1:] != cue[:-1])
        return _Pairs(span[best], cue[best], scores[best])

    def no_source(self) -> Scores:
        """How much speaks for each cue's having no source, from the window where it stands most centrally."""
        cues, tables = self.cues, self.tables
        none, room = np.full(len(cues), -np.inf), np.full(len(cues), -1)
        for (low, high), own in zip(self.windows, self.vectors, strict=True):
            near = np.flatnonzero((cues >= low) & (cues < high))
            margin = np.minimum(cues[near] - low, high - 1 - cues[near])
            alone = own.reshape(len(own), PARTS, LINK)[cues[near] - low, 6] @ tables.no_source + tables.no_source_bias
            none[near] = np.where(margin > room[near], alone, none[near])
            room[near] = np.maximum(margin, room[near])
        return none


def link_spans(
    spans: Sequence[TaggedSpan],
    windows: Sequence[Window],
    vectors: Sequence[NDArray[np.float32]],
    gap: Integers,
    tables: LinkTables,
) -> list[Linked]:
    """The cues that have a content, with it and with their sources, in text order.

    ``spans`` in text order; ``vectors`` (words of the window, `PARTS` x `LINK`) for each window; ``gap`` (words,) as in
    `Words`.  A source may serve several cues; one that no cue chose goes to the cue that wants it most among those that
    chose none.
    """
    by_role = {
        role: np.array([(a, b - 1) for other, a, b in spans if other == role], dtype=np.int64).reshape(-1, 2)
        for role in ROLES
    }
    sources, cue_spans, contents = (by_role[role] for role in ROLES)
    if not len(cue_spans) or not len(contents):
        return []
    breaks = np.concatenate([[0], (gap == PARAGRAPH).cumsum()])
    cues = _Cues(cue_spans[:, 0], sources[:, 0], breaks, windows, vectors, tables)
    found = [Linked((int(a), int(b) + 1)) for a, b in cue_spans]

    pairs = cues.pairs(1, contents)
    chance = _softmax(pairs.score, pairs.span, np.full(len(contents), -np.inf))
    for i, members in _groups(pairs.span, len(contents)):
        chosen = members[int(chance[members].argmax())]
        one = found[int(pairs.cue[chosen])]
        one.contents.append((int(contents[i, 0]), int(contents[i, 1]) + 1))
        one.content_link = min(one.content_link, float(chance[chosen]))

    _choose_sources(found, sources, cues.pairs(0, sources), cues.no_source())
    return [one for one in found if one.contents]


def _choose_sources(found: list[Linked], sources: Indices, pairs: _Pairs, none: Scores) -> None:
    chance = _softmax(pairs.score, pairs.cue, none)
    alone = 1.0 - np.bincount(pairs.cue, weights=chance, minlength=len(found))
    standing = [bool(one.contents) for one in found]
    chosen: dict[int, int] = {}
    for j, members in _groups(pairs.cue, len(found)):
        best = int(members[int(chance[members].argmax())])
        if standing[j] and pairs.score[best] > none[j]:
            chosen[j] = best
    taken = {int(pairs.span[pair]) for pair in chosen.values()}
    for i, members in _groups(pairs.span, len(sources)):
        free = [int(m) for m in members if standing[pairs.cue[m]] and int(pairs.cue[m]) not in chosen]
        if i not in taken and free:
            best = max(free, key=lambda pair: chance[pair])
            if chance[best] > LEAST_WANTED:
                chosen[int(pairs.cue[best])] = best
    for j, one in enumerate(found):
        pair = chosen.get(j)
        one.source_link = float(max(0.0, alone[j]) if pair is None else chance[pair])
        if pair is not None:
            first, last = sources[pairs.span[pair]]
            one.source = (int(first), int(last) + 1)


def pair_features(
    first: Indices, last: Indices, cues: Indices, all_cues: Indices, sources: Indices, breaks: Indices
) -> Indices:
    """Buckets (spans, cues, 4) of signed distance, and of breaks, cues and sources between.

    ``first`` and ``last`` (inclusive) are the spans' words, ``cues`` the cues' first words; ``all_cues`` and ``sources``
    the first words of every cue and source of the text, ascending; ``breaks`` (words + 1,) counts paragraph beginnings
    among the words before each word.
    """
    first, last, cue = first[:, None], last[:, None], cues[None, :]
    gap = np.where(cue > last, cue - last, np.where(cue < first, cue - first, 0))
    sign = np.sign(gap)
    distance = FARTHEST + sign * np.minimum(FARTHEST, 1 + np.log2(np.maximum(np.abs(gap), 1)).astype(np.int64))
    near = np.clip(cue, first, last)
    low, high = np.minimum(near, cue), np.maximum(near, cue)
    crossed = [breaks[high + 1] - breaks[low + 1]]
    crossed += [
        np.searchsorted(x, high, side="left") - np.searchsorted(x, low, side="right") for x in (all_cues, sources)
    ]
    between = [MOST_BETWEEN + sign * np.clip(x, 0, MOST_BETWEEN) for x in crossed]
    return np.stack([distance, *between], -1).astype(np.int64)


def _window_scores(
    vectors: NDArray[np.float32],
    role: int,
    first: Indices,
    last: Indices,
    cues: Indices,
    buckets: Indices,
    tables: LinkTables,
) -> Scores:
    """Scores (spans, cues) in one window, for spans of one role (0 source, 1 content)."""
    parts = vectors.reshape(len(vectors), PARTS, LINK)
    base = 3 * role
    sums = np.concatenate([np.zeros((1, LINK), np.float32), parts[:, base + 2].cumsum(0)])
    mean = (sums[last + 1] - sums[first]) / (last - first + 1)[:, None]
    query = parts[first, base] + parts[last, base + 1] + mean
    scores = query @ parts[cues, 6 + role].T / math.sqrt(LINK)
    for k, table in enumerate(tables.pairs):
        scores = scores + table[role][buckets[..., k]]
    return np.asarray(scores, dtype=np.float64)


def _groups(keys: Indices, count: int) -> list[tuple[int, Indices]]:
    """(key, the places where it stands) for each of the keys below ``count`` that stand anywhere, ascending."""
    order = np.argsort(keys, kind="stable")
    borders = np.searchsorted(keys[order], np.arange(count + 1))
    return [(key, order[a:b]) for key, (a, b) in enumerate(pairwise(borders)) if b > a]


def _softmax(scores: Scores, keys: Indices, rest: Scores) -> Scores:
    """Each score's share among those of one key, together with ``rest[key]``, which stands for something else."""
    top = rest.copy()
    np.maximum.at(top, keys, scores)
    weight = np.exp(scores - top[keys])
    total = np.exp(rest - np.where(np.isfinite(top), top, 0)) + np.bincount(keys, weights=weight, minlength=len(rest))
    shares: Scores = weight / total[keys]
    return shares
