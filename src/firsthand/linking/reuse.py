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
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from firsthand.clusters import UnionFind
from firsthand.linking.shared_text.copying import Copying, Wording
from firsthand.linking.shared_text.fingerprints import SEED, Numbers, candidates, numbered, runs, sketch, thinned
from firsthand.linking.shared_text.passages import Passage, shared_passages
from firsthand.linking.tables import HERE, Numbered, Tables, in_parts, only
from firsthand.linking.words import formed, words
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
_SUBSTITUTED = 64
"""Substituted words of a pair that are looked at."""
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Text:
    """A report's words as alignment compares them."""

    codes: Numbers
    runs: Numbers
    spans: NDArray[np.int32]
    quoted: NDArray[np.bool_]
    balanced: NDArray[np.bool_]
    """Whether every quotation in the word's line is opened and closed, so that `quoted` can be relied on."""


class _Places(NamedTuple):
    """A passage as words: first and one past the last, in the one and in the other."""

    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class _Pair:
    one: int
    other: int
    places: tuple[_Places, ...]
    """The passages."""
    own: tuple[int, ...]
    """Equal words outside quotations, by passage."""
    wording: Wording


_Part: TypeAlias = tuple[Sequence[tuple[int, int]], Numbered[_Text], Numbered[str]]
"""Pairs of reports, and by number their words and texts."""


def find_reuse(reports: Sequence[Report], tables: Tables = HERE) -> tuple[Reuse, ...]:
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
    parts = _parts(texts, [report.text for report in ordered], tables)
    pairs = [pair for aligned in tables.each(_aligned, parts) for pair in aligned]
    copying = Copying(texts_with)
    found = [
        _told(pair, (ordered[pair.one], ordered[pair.other]), texts, copying, place)
        for pair in _without_furniture(pairs, texts)
    ]
    return tuple(sorted(found, key=lambda reuse: (place[reuse.from_], place[reuse.to])))


def _told(
    pair: _Pair, reports: tuple[Report, Report], texts: Sequence[_Text], copying: Copying, place: dict[str, int]
) -> Reuse:
    first, why = copying.direction(*reports, pair.wording)
    from_, to = sorted(reports, key=lambda report: (report is not first, place[report.id]))
    here = _located(reports[0], texts[pair.one], [(places.start, places.end) for places in pair.places])
    there = _located(reports[1], texts[pair.other], [(places.other_start, places.other_end) for places in pair.places])
    sides = zip(here, there, strict=True) if from_ is reports[0] else zip(there, here, strict=True)
    in_order = sorted(sides, key=lambda spans: (spans[0].start, spans[1].start))
    return Reuse(
        from_=from_.id,
        to=to.id,
        direction="unknown" if first is None else "known",
        spans_from=tuple(span for span, _ in in_order),
        spans_to=tuple(span for _, span in in_order),
        similarity=round(_similarity(pair, texts), 4),
        why=why,
    )


def _text(text: str, known: dict[str, int], texts_with: Counter[str]) -> _Text:
    forms, places = words(text)
    texts_with.update(set(forms))
    codes = numbered(forms, known)
    spans = np.array(places, dtype=np.int32).reshape(-1, 2)
    quoted = np.zeros(len(forms), dtype=bool)
    for match in _QUOTED.finditer(text):
        first, last = np.searchsorted(spans[:, 0], match.span())
        quoted[first:last] = True
    balanced = np.ones(len(forms), dtype=bool)
    for line in _LINE.finditer(text):
        if line[0].count('"') % 2 or line[0].count("“") != line[0].count("”"):
            first, last = np.searchsorted(spans[:, 0], line.span())
            balanced[first:last] = False
    return _Text(codes, runs(codes, SEED), spans, quoted, balanced)


def _parts(texts: Sequence[_Text], written: Sequence[str], tables: Tables) -> Iterator[_Part]:
    worth_aligning = candidates([text.codes for text in texts]).tolist()
    for rows in in_parts(len(worth_aligning), tables):
        some = worth_aligning[rows.start : rows.stop]
        held = {number for pair in some for number in pair}
        yield some, only(texts, held, tables), only(written, held, tables)


def _aligned(part: _Part) -> list[_Pair]:
    """Align the reports that may share text; gives those that do, furniture still among it."""
    pairs, texts, written = part
    found = []
    for i, j in pairs:
        one, other = texts[i], texts[j]
        passages, own = [], []
        for passage in shared_passages(one.codes, other.codes, one.runs, other.runs, _LEAST_OWN_WORDS):
            here, there = np.array(passage.equal).T
            unquoted = int(np.count_nonzero(~(one.quoted[here] & other.quoted[there])))
            if unquoted >= _LEAST_OWN_WORDS:
                passages.append(passage)
                own.append(unquoted)
        if _beyond_chance(own, one, other):
            places = tuple(_Places(*passage[:4]) for passage in passages)
            wording = _wording(passages, (one, other), (written[i], written[j]))
            found.append(_Pair(i, j, places, tuple(own), wording))
    return found


def _beyond_chance(own: Iterable[int], one: _Text, other: _Text) -> bool:
    return sum(max(0, words - _CHANCE) for words in own) > _FLOOR * min(len(one.codes), len(other.codes))


def _similarity(pair: _Pair, texts: Sequence[_Text]) -> float:
    return sum(pair.own) / max(1, min(len(texts[pair.one].codes), len(texts[pair.other].codes)))


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
            (places, own)
            for places, own in zip(pair.places, pair.own, strict=True)
            if not common.is_furniture(places, texts[pair.one], texts[pair.other])
        ]
        if _beyond_chance((own for _, own in kept), texts[pair.one], texts[pair.other]):
            yield replace(pair, places=tuple(places for places, _ in kept), own=tuple(own for _, own in kept))


class _Common:
    """In how many texts runs of words stand, copies counted once."""

    def __init__(self, of: Iterable[int], texts: Sequence[_Text], copies: UnionFind) -> None:
        by_copy: dict[int, list[Numbers]] = {}
        for index in sorted(of):
            by_copy.setdefault(copies.find(index), []).append(sketch(texts[index].codes))
        every = [np.unique(np.concatenate(sketches)) for sketches in by_copy.values()]
        found, counts = np.unique(np.concatenate([*every, np.zeros(0, dtype=np.uint64)]), return_counts=True)
        self._runs, self._texts = found[counts >= _HOUSE_AT_EDGE], counts[counts >= _HOUSE_AT_EDGE]

    def is_furniture(self, passage: _Places, one: _Text, other: _Text) -> bool:
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


def _wording(passages: Iterable[Passage], texts: tuple[_Text, _Text], written: tuple[str, str]) -> Wording:
    """Give what shared passages show of the wording on either side."""
    one, other = texts
    alone = [0, 0]
    substituted: list[tuple[str, str]] = []
    for passage in passages:
        here, there = np.array(passage.equal).T
        sure = one.balanced[here] & other.balanced[there]
        alone[0] += int(np.count_nonzero(sure & one.quoted[here] & ~other.quoted[there]))
        alone[1] += int(np.count_nonzero(sure & ~one.quoted[here] & other.quoted[there]))
        for at in np.flatnonzero((np.diff(here) == 2) & (np.diff(there) == 2)).tolist():
            first, last = one.spans[here[at] + 1].tolist()
            other_first, other_last = other.spans[there[at] + 1].tolist()
            substituted.append((formed(written[0][first:last]), formed(written[1][other_first:other_last])))
    return Wording((alone[0], alone[1]), tuple(substituted[:_SUBSTITUTED]))


def _located(report: Report, text: _Text, places: Iterable[tuple[int, int]]) -> list[LocatedSpan]:
    """Give the spans of stretches of words, each from its first word to one past its last."""
    return [LocatedSpan(report.id, int(text.spans[start, 0]), int(text.spans[end - 1, 1])) for start, end in places]
