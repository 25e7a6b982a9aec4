"""Passages that one report shares with another: text taken over, not told anew.

Reports are fingerprinted by winnowing their word shingles (Schleimer, Wilkerson & Aiken 2003, "Winnowing: local
algorithms for document fingerprinting"), which finds every shared passage of a certain length while keeping only a few
shingles each; those that share fingerprints are aligned by seed and extension.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.linking.candidates import partners
from firsthand.linking.words import words
from firsthand.model import LocatedSpan, Report, Reuse, Span

_SHINGLE = 8
"""Words in a row that two reports hardly share by chance."""
_WINNOW = 5
"""Of so many shingles in a row one is kept: passages of 12 words and more are always found."""
_FEW, _NEXT = 16, 8
"""A fingerprint of at most this many reports pairs them all; one of more, each with the next so many by date."""
_FLOOR = 0.05
"""Share of the shorter report's words from which shared passages are reuse.  Of 90 reports of 30 events, three outlets
each, two pairs shared .13 and .19 of their words, four shared .01 to .03 (a title, a line of a statement), and of the
3,915 pairs of different events none shared a passage."""
_LEAST_OWN_WORDS = 8
"""Words outside quotation marks that a shared passage must hold: a quotation both carry is the source's, not theirs."""
_AGENCIES = {"ap": "associated press", "afp": "agence france-presse", "upi": "united press international"}
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Words:
    """A report's words as alignment compares them."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    quoted: tuple[bool, ...]


def find_reuse(reports: Sequence[Report]) -> tuple[Reuse, ...]:
    """Find the passages that reports share.

    Takes all reports.  Gives, for each two that share enough, the passages (longest first found, none twice) and the
    share of the shorter report's words in them, words quoted in both left out.  Where both dates are known and differ,
    the later report took from the earlier; else where one credits the other's outlet, it took from that; else the
    direction is unknown and ``from`` is the one read first.  In the order of reading, ``from`` first.
    """
    place = {report.id: number for number, report in enumerate(reports)}
    ordered = sorted(reports, key=lambda report: (report.published or "", report.id))
    taken_apart = [_take_apart(report.text) for report in ordered]
    fingerprints = [_fingerprints(own.forms) for own in taken_apart]
    found = []
    for i, others in partners(fingerprints, _FEW, _NEXT):
        for j in others:
            passages = list(_shared_passages(taken_apart[i], taken_apart[j]))
            own = sum(_own_words(taken_apart[i], taken_apart[j], passage) for passage in passages)
            similarity = own / max(1, min(len(taken_apart[i].forms), len(taken_apart[j].forms)))
            if similarity >= _FLOOR:
                located = (
                    _located(ordered[i], taken_apart[i], passages, 0),
                    _located(ordered[j], taken_apart[j], passages, 1),
                )
                found.append(_reuse(ordered[i], ordered[j], *located, place, similarity))
    return tuple(sorted(found, key=lambda reuse: (place[reuse.from_], place[reuse.to])))


def _take_apart(text: str) -> _Words:
    found = list(words(text))
    inside = [match.span() for match in _QUOTED.finditer(text)]
    quoted = []
    at = 0
    for word in found:
        while at < len(inside) and inside[at][1] <= word.start:
            at += 1
        quoted.append(at < len(inside) and inside[at][0] <= word.start)
    return _Words(tuple(word.form for word in found), tuple((word.start, word.end) for word in found), tuple(quoted))


def _fingerprints(forms: Sequence[str]) -> set[int]:
    """Give the smallest hash of every `_WINNOW` shingles in a row.  CRC-32 is the same on every machine and run."""
    hashes = [zlib.crc32(" ".join(forms[at : at + _SHINGLE]).encode()) for at in range(len(forms) - _SHINGLE + 1)]
    return {min(hashes[at : at + _WINNOW]) for at in range(max(1, len(hashes) - _WINNOW + 1)) if hashes}


def _shared_passages(one: _Words, other: _Words) -> Iterator[tuple[int, int, int]]:
    """Give ``(start in one, start in other, number of words)`` of the passages both have, in the order of ``one``.

    Each begins with a shared shingle and runs as far as the words agree; of several places in ``other`` the one with
    the longest run is taken.  Only passages with words of the reports' own, outside quotation marks, are given.
    """
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(other.forms) - _SHINGLE + 1):
        shingle = other.forms[at : at + _SHINGLE]
        if len(places[shingle]) < _FEW:
            places[shingle].append(at)
    at = 0
    while at <= len(one.forms) - _SHINGLE:
        starts = places.get(one.forms[at : at + _SHINGLE], ())
        length, start = max(((_run(one.forms, at, other.forms, start), -start) for start in starts), default=(0, 0))
        passage = (at, -start, length)
        if length and _own_words(one, other, passage) >= _LEAST_OWN_WORDS:
            yield passage
        at += max(length, 1)


def _run(one: Sequence[str], at: int, other: Sequence[str], start: int) -> int:
    length = 0
    while at + length < len(one) and start + length < len(other) and one[at + length] == other[start + length]:
        length += 1
    return length


def _own_words(one: _Words, other: _Words, passage: tuple[int, int, int]) -> int:
    """Count the words of a shared passage that are not inside quotation marks on both sides."""
    at, start, length = passage
    return sum(not (one.quoted[at + step] and other.quoted[start + step]) for step in range(length))


def _located(
    report: Report, own: _Words, passages: Sequence[tuple[int, int, int]], side: int
) -> tuple[LocatedSpan, ...]:
    return tuple(
        LocatedSpan(report.id, own.spans[passage[side]][0], own.spans[passage[side] + passage[2] - 1][1])
        for passage in passages
    )


def _reuse(
    one: Report,
    other: Report,
    spans_one: tuple[LocatedSpan, ...],
    spans_other: tuple[LocatedSpan, ...],
    place: dict[str, int],
    similarity: float,
) -> Reuse:
    came_first = _came_first(one, other)
    origin = came_first or min(one, other, key=lambda report: place[report.id])
    sides = [(one.id, spans_one), (other.id, spans_other)]
    (from_, spans_from), (to, spans_to) = sides if origin is one else reversed(sides)
    return Reuse(from_, to, "known" if came_first else "unknown", spans_from, spans_to, round(similarity, 4))


def _came_first(one: Report, other: Report) -> Report | None:
    """Tell which of two reports the other took from, by date or else by credit; None where neither says."""
    if one.published and other.published and one.published[:10] != other.published[:10]:
        return min(one, other, key=lambda report: report.published or "")
    credited = [_credits(other, one), _credits(one, other)]
    if credited[0] == credited[1]:
        return None
    return one if credited[0] else other


def _credits(report: Report, earlier: Report) -> bool:
    """Tell whether ``report`` says that it has its matter from the outlet of ``earlier``: "(AP)", "Reuters reported"."""
    outlet = (earlier.outlet or "").strip()
    if not outlet or outlet.casefold() == (report.outlet or "").strip().casefold():
        return False
    names = {outlet, *(full for short, full in _AGENCIES.items() if short == outlet.casefold())}
    names |= {short.upper() for short, full in _AGENCIES.items() if full == outlet.casefold()}
    either = "|".join(re.escape(name) for name in sorted(names))
    return bool(
        re.search(
            rf"\((?:the )?(?:{either})\)|\b(?:{either})\b (?:(?:first|has|had|also) )?reported\b"
            rf"|\b(?:reported by|according to|told|report(?:ing)? (?:by|from)) (?:the )?(?:{either})\b",
            report.text,
            re.IGNORECASE,
        )
    )
