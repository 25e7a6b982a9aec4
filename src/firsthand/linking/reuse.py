"""Passages that one report shares with another: text taken over, word for word, edited or reordered, not told anew.

Reports that may share text are found by sampled runs of words (`fingerprints`) and aligned by seeds and chains
(`passages`); which of two took from the other is told by `copying`.  Three things that reports share are no reuse: a
quotation, which is its speaker's; a stock phrase; and an outlet's furniture, which stands in many reports that share
nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.clusters import UnionFind
from firsthand.linking.copying import Copying, Wording
from firsthand.linking.fingerprints import SEED, Numbers, candidates, numbered, runs, sketch, thinned
from firsthand.linking.passages import Passage, shared_passages
from firsthand.linking.words import words
from firsthand.model import LocatedSpan, Report, Reuse

_LEAST_OWN_WORDS = 6
"""Equal words outside quotation marks that a shared passage must hold: a quotation both carry is the source's, not theirs."""
_CHANCE, _FLOOR = 8, 0.04
"""What two reports share beyond so many equal words in each passage, which chance and stock phrases give, is reuse from
that share of the shorter report's words on."""
_COPY = 0.3
"""Such a share from which two reports are copies of one text, whatever else it stands in."""
_HOUSE, _HOUSE_AT_EDGE, _EDGE = 6, 3, 0.2
"""Texts, copies counted once, from which on a passage that stands in them is furniture: anywhere, and within that share of
a report's words from its beginning or end, where notes, appeals and bylines stand."""
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Text:
    """A report's words as alignment compares them."""

    codes: Numbers
    runs: Numbers
    spans: NDArray[np.int64]
    quoted: NDArray[np.bool_]
    balanced: NDArray[np.bool_]
    """Whether every quotation in the word's line is opened and closed, so that `quoted` can be relied on."""


@dataclass(frozen=True, slots=True)
class _Pair:
    one: int
    other: int
    passages: tuple[Passage, ...]
    own: tuple[int, ...]
    """Equal words outside quotations, by passage."""


def find_reuse(reports: Sequence[Report]) -> tuple[Reuse, ...]:
    """Find the passages that reports share.

    Takes all reports.  Gives, for each two that share enough, the passages (in the order of ``from``, none twice) and the
    share of the shorter report's words that are equal in them, words quoted in both left out.  What tells that ``to``
    took from ``from`` stands in `Copying`, and with its reason in ``why``; where nothing does the direction is unknown and ``from`` is the one read
    first.  In the order of reading, ``from`` first.
    """
    place = {report.id: number for number, report in enumerate(reports)}
    ordered = sorted(reports, key=lambda report: (report.published or "", report.id))
    known: dict[str, int] = {}
    texts_with: Counter[str] = Counter()
    texts = [_text(report.text, known, texts_with) for report in ordered]
    pairs = list(_aligned(texts))
    copying = Copying(texts_with)
    found = []
    for pair in _without_furniture(pairs, texts):
        one, other = ordered[pair.one], ordered[pair.other]
        first, why = copying.direction(one, other, _wording(pair, texts, ordered))
        one_first = first is one or (first is None and place[one.id] < place[other.id])
        here, there = (
            _located(one, texts[pair.one], pair.passages, 0),
            _located(other, texts[pair.other], pair.passages, 2),
        )
        sides = ((one, here), (other, there)) if one_first else ((other, there), (one, here))
        in_order = sorted(
            zip(sides[0][1], sides[1][1], strict=True), key=lambda spans: (spans[0].start, spans[1].start)
        )
        found.append(
            Reuse(
                from_=sides[0][0].id,
                to=sides[1][0].id,
                direction="unknown" if first is None else "known",
                spans_from=tuple(span for span, _ in in_order),
                spans_to=tuple(span for _, span in in_order),
                similarity=round(_similarity(pair, texts), 4),
                why=why,
            )
        )
    return tuple(sorted(found, key=lambda reuse: (place[reuse.from_], place[reuse.to])))


def _text(text: str, known: dict[str, int], texts_with: Counter[str]) -> _Text:
    found = list(words(text))
    texts_with.update({word.form for word in found})
    codes = numbered([word.form for word in found], known)
    spans = np.array([(word.start, word.end) for word in found], dtype=np.int64).reshape(-1, 2)
    quoted = np.zeros(len(found), dtype=bool)
    for match in _QUOTED.finditer(text):
        first, last = np.searchsorted(spans[:, 0], match.span())
        quoted[first:last] = True
    balanced = np.ones(len(found), dtype=bool)
    for line in _LINE.finditer(text):
        if line[0].count('"') % 2 or line[0].count("“") != line[0].count("”"):
            first, last = np.searchsorted(spans[:, 0], line.span())
            balanced[first:last] = False
    return _Text(codes, runs(codes, SEED), spans, quoted, balanced)


def _aligned(texts: Sequence[_Text]) -> Iterator[_Pair]:
    """Align the reports that may share text; gives those that do, furniture still among it."""
    for i, j in candidates([text.codes for text in texts]).tolist():
        one, other = texts[i], texts[j]
        passages, own = [], []
        for passage in shared_passages(one.codes, other.codes, one.runs, other.runs, _LEAST_OWN_WORDS):
            equal = np.array(passage.equal)
            unquoted = int(np.count_nonzero(~(one.quoted[equal[:, 0]] & other.quoted[equal[:, 1]])))
            if unquoted >= _LEAST_OWN_WORDS:
                passages.append(passage)
                own.append(unquoted)
        pair = _Pair(i, j, tuple(passages), tuple(own))
        if _is_reuse(pair, texts):
            yield pair


def _similarity(pair: _Pair, texts: Sequence[_Text]) -> float:
    return sum(pair.own) / max(1, min(len(texts[pair.one].codes), len(texts[pair.other].codes)))


def _is_reuse(pair: _Pair, texts: Sequence[_Text]) -> bool:
    beyond_chance = sum(max(0, own - _CHANCE) for own in pair.own)
    return beyond_chance > _FLOOR * min(len(texts[pair.one].codes), len(texts[pair.other].codes))


def _without_furniture(pairs: Sequence[_Pair], texts: Sequence[_Text]) -> Iterator[_Pair]:
    """Give the pairs without the passages that stand in many texts, copies of one text counted once."""
    copies = UnionFind(len(texts))
    weak = []
    for pair in pairs:
        if _similarity(pair, texts) >= _COPY:
            copies.join(pair.one, pair.other)
            yield pair
        else:
            weak.append(pair)
    common = _Common({index for pair in weak for index in (pair.one, pair.other)}, texts, copies)
    for pair in weak:
        kept = [
            (passage, own)
            for passage, own in zip(pair.passages, pair.own, strict=True)
            if not common.is_furniture(passage, texts[pair.one], texts[pair.other])
        ]
        left = _Pair(pair.one, pair.other, tuple(one for one, _ in kept), tuple(own for _, own in kept))
        if _is_reuse(left, texts):
            yield left


class _Common:
    """In how many texts runs of words stand, copies counted once."""

    def __init__(self, of: Iterable[int], texts: Sequence[_Text], copies: UnionFind) -> None:
        by_copy: dict[int, list[Numbers]] = {}
        for index in sorted(of):
            by_copy.setdefault(copies.find(index), []).append(sketch(texts[index].codes))
        every = [np.unique(np.concatenate(sketches)) for sketches in by_copy.values()]
        found, counts = np.unique(np.concatenate([*every, np.zeros(0, dtype=np.uint64)]), return_counts=True)
        self._runs, self._texts = found[counts >= _HOUSE_AT_EDGE], counts[counts >= _HOUSE_AT_EDGE]

    def is_furniture(self, passage: Passage, one: _Text, other: _Text) -> bool:
        """Tell whether most of what is the same on both sides of a passage stands in many texts."""
        kept = np.intersect1d(
            thinned(one.runs[passage.start : passage.end - SEED + 1]),
            thinned(other.runs[passage.other_start : passage.other_end - SEED + 1]),
        )
        edge = _at_edge(passage.start, passage.end, one) and _at_edge(passage.other_start, passage.other_end, other)
        common = self._runs[self._texts >= (_HOUSE_AT_EDGE if edge else _HOUSE)]
        return 2 * int(np.isin(kept, common, assume_unique=True).sum()) > len(kept)


def _at_edge(start: int, end: int, text: _Text) -> bool:
    return end <= _EDGE * len(text.codes) or start >= (1 - _EDGE) * len(text.codes)


def _wording(pair: _Pair, texts: Sequence[_Text], reports: Sequence[Report]) -> Wording:
    one, other = texts[pair.one], texts[pair.other]
    alone = [0, 0]
    substituted: list[tuple[str, str]] = []
    for passage in pair.passages:
        here, there = np.array(passage.equal).T
        sure = one.balanced[here] & other.balanced[there]
        alone[0] += int(np.count_nonzero(sure & one.quoted[here] & ~other.quoted[there]))
        alone[1] += int(np.count_nonzero(sure & ~one.quoted[here] & other.quoted[there]))
        for at in np.flatnonzero((np.diff(here) == 2) & (np.diff(there) == 2)).tolist():
            spans = one.spans[here[at] + 1], other.spans[there[at] + 1]
            texts_of = reports[pair.one].text, reports[pair.other].text
            first, second = (next(words(text, *span)).form for text, span in zip(texts_of, spans, strict=True))
            substituted.append((first, second))
    return Wording((alone[0], alone[1]), tuple(substituted))


def _located(report: Report, text: _Text, passages: Sequence[Passage], side: int) -> list[LocatedSpan]:
    return [
        LocatedSpan(report.id, int(text.spans[passage[side], 0]), int(text.spans[passage[side + 1] - 1, 1]))
        for passage in passages
    ]
