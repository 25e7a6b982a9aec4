"""Any number of annotated reports, made from a few hundred that were annotated once.

Every round writes all of them anew: other names, other dates and figures, other words.  Names and the words that carry
meaning are exchanged by one permutation a round, each word for one about as frequent, so that the reports of one event
go on telling of one matter, in sources, tellings and claims, while two rounds have nothing in common but what any two
news events have; little words are exchanged one by one, lest rounds be copies of one another.  What was annotated moves
with the words it stands on; cues stay as they are.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from firsthand.model import AnnotatedReport, LocatedSpan

_WORD = re.compile(r"\d+|[^\W\d_]+")
_EVERYWHERE = 0.25
"""Share of reports that a little word stands in."""
_EXCHANGED = 0.8
"""Share of little words that are exchanged."""
_CLASS = 24
"""Words that are exchanged for one another, at least."""
_DAYS = 11
"""Days from one round to the next."""
_WORDS_OF_TEXT = frozenset({"name", "words", "phrase", "counted"})
"""Fields that repeat words of the text."""
_YEAR = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the reports, sorted by what they may be exchanged for."""

    classes: Sequence[Sequence[str]]
    """Words that carry meaning: those of one class are about as frequent, and all have a capital or none has."""
    little: Sequence[str]
    """Little words, as often as they stand."""


def vocabulary(annotated: Sequence[AnnotatedReport]) -> Vocabulary:
    """Sort the words of reports by what they may be exchanged for."""
    reports_with: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for one in annotated:
        found = [word for word in _WORD.findall(one.report.text) if not word.isdigit()]
        counts.update(found)
        reports_with.update({word.casefold() for word in found})
    little = {word for word, many in reports_with.items() if many >= _EVERYWHERE * len(annotated)}
    classes: defaultdict[tuple[bool, int], list[str]] = defaultdict(list)
    for word, count in sorted(counts.items()):
        # Forms of one word go together, as the names of one family do.
        if word.casefold() not in little:
            classes[word[0].isupper(), count.bit_length()].append(word)
    every = [word for word, count in sorted(counts.items()) if word in little for _ in range(count)]
    return Vocabulary(list(_large_enough(classes)), every)


def _large_enough(classes: Mapping[tuple[bool, int], Sequence[str]]) -> Iterator[Sequence[str]]:
    """Put the few most frequent words with those a little rarer, so that none must stay as it is."""
    waiting: dict[bool, list[str]] = {False: [], True: []}
    for (capital, rank), alike in sorted(classes.items(), reverse=True):
        waiting[capital] += alike
        if len(waiting[capital]) >= _CLASS or rank == 1:
            yield waiting[capital]
            waiting[capital] = []


def varied(annotated: Sequence[AnnotatedReport], number: int, seed: int = 7) -> Iterator[AnnotatedReport]:
    """Give that many reports: the annotated ones, then round after round of them written anew."""
    known = vocabulary(annotated)
    for count in range(number):
        turn, which = divmod(count, len(annotated))
        if not which:
            exchanged = _exchange(known, random.Random(f"{seed} {turn}")) if turn else {}
        one = annotated[which]
        if not turn:
            yield one
        else:
            yield _Rewriting(one, turn, exchanged, known, random.Random(f"{seed} {turn} {which}")).done()


def _exchange(known: Vocabulary, chance: random.Random) -> dict[str, str]:
    exchanged: dict[str, str] = {}
    for alike in known.classes:
        exchanged.update(zip(alike, chance.sample(alike, len(alike)), strict=True))
    return exchanged


class _Rewriting:
    """One report, written anew."""

    def __init__(
        self,
        one: AnnotatedReport,
        turn: int,
        exchanged: Mapping[str, str],
        known: Vocabulary,
        chance: random.Random,
    ) -> None:
        self._one, self._turn, self._exchanged, self._chance = one, turn, exchanged, chance
        self._little, self._often = frozenset(known.little), known.little
        self._old_id, self._new_id = one.report.id, f"{one.report.id}x{turn}"
        cues = {place for cue in one.attributions for span in cue.cue_spans for place in range(*span)}
        pieces, old, new, at, length = [], [0], [0], 0, 0
        text = one.report.text
        for word in _WORD.finditer(text):
            other = word.group() if word.start() in cues else self._other(word.group(), at_random=True)
            pieces += [text[at : word.start()], other]
            length += word.start() - at
            old += [word.start(), word.end()]
            new += [length, length + len(pieces[-1])]
            at, length = word.end(), new[-1]
        self._text = "".join([*pieces, text[at:]])
        self._old, self._new = old, new

    def _other(self, word: str, *, at_random: bool) -> str:
        if word.isdigit():
            if _YEAR.match(word):
                return str(int(word) + self._turn % 7)
            return str(int(word) + self._turn) if len(word) < 9 else word
        if at_random and word in self._little:
            return self._chance.choice(self._often) if self._chance.random() < _EXCHANGED else word
        return self._exchanged.get(word, word)

    def _renamed(self, words: str) -> str:
        if words.startswith(self._old_id):
            return self._new_id + words[len(self._old_id) :]
        return _WORD.sub(lambda word: self._other(word.group(), at_random=False), words)

    def _moved(self, place: int, *, is_end: bool) -> int:
        at = bisect_right(self._old, place - is_end) - 1
        moved = self._new[at] + place - self._old[at]
        within_word = at % 2 == 1
        last = self._new[at + 1] if within_word else len(self._text)
        ends_word = within_word and place == self._old[at + 1]
        return last if ends_word else min(moved, last)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        first = self._moved(start, is_end=False)
        return first, max(first + 1, self._moved(end, is_end=True))

    def done(self) -> AnnotatedReport:
        """Give the report with its text, its spans and its ids all new."""
        report = self._one.report
        moved: AnnotatedReport = self._anything(replace(self._one, report=replace(report, text="", captions=())))
        published = report.published and str(
            date.fromisoformat(report.published[:10]) + timedelta(days=_DAYS * self._turn)
        )
        path = f"{self._turn}-{report.path}"
        new = replace(
            report,
            id=self._new_id,
            path=path,
            paths=(path,),
            title=report.title and self._renamed(report.title),
            published=published,
            published_basis=None,
            published_range=(published, published),
            text=self._text,
            captions=(),
        )
        return replace(moved, report=new, path=path)

    def _anything(self, thing: Any, called: str = "") -> Any:
        """Give a copy of any part of an annotated report with its spans, ids and words moved."""
        if isinstance(thing, str):
            return self._renamed(thing) if called in _WORDS_OF_TEXT or thing.startswith(self._old_id) else thing
        if isinstance(thing, LocatedSpan):
            return LocatedSpan(self._new_id, *self._span(thing.start, thing.end))
        if isinstance(thing, tuple):
            if len(thing) == 2 and all(type(part) is int for part in thing):
                return self._span(*thing)
            return tuple(self._anything(part) for part in thing)
        if is_dataclass(thing) and not isinstance(thing, type):
            copied = {own.name: self._anything(getattr(thing, own.name), own.name) for own in fields(thing)}
            return type(thing)(**copied)
        return thing
