"""Clashing figures: numbers that reports give for one thing at one time and that cannot both hold.

Two reports are held against each other where they are on one matter (a claim, a telling, words or two named sources in
common), or where the two sentences themselves name one place and are of one day or the next: "900 were evacuated from
below the Tarn Dam" against "more than 1,200 were evacuated from below the Tarn Dam".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from firsthand.assessing.changes import day_of_change, is_of_a_price
from firsthand.assessing.counting import count_one_noun, counts_of, disjoint, number_words, same_thing
from firsthand.assessing.places import places_of
from firsthand.assessing.sentences import sentence_at
from firsthand.assessing.told_alike import told_alike
from firsthand.assessing.wording import file_of, listed
from firsthand.clusters import UnionFind
from firsthand.model import Claim, Conflict, Figure, Linked, Span, TimeExpression

_SAME_TIME = 7
"""Days between two reports on one matter within which what they count is taken to be of one time."""
_SAME_DAY = 1
"""Days between two figures within which, where nothing else ties their reports, they are of one count at one place."""
_SHARED_SOURCES = 2
"""Named sources in two reports from which both are taken to be on one matter."""
_LONGEST_LIST = 40
"""How many figures of one thing are held against each other; more are of many matters."""


def clashing_figures(linked: Linked, claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Give the conflicts of figures; those in which the same two numbers stand against each other are one."""
    found = _Figures(linked, claims)
    pairs = list(found.pairs("same"))
    same, first_with = UnionFind(len(pairs)), dict[tuple[frozenset[str], str], int]()
    for place, pair in enumerate(pairs):
        numbers = frozenset(map(number_words, pair))
        for figure in pair:
            same.join(first_with.setdefault((numbers, figure.id), place), place)
    for group in same.groups():
        one, other = pairs[group[0]]
        sides: dict[str, list[Figure]] = {number_words(one): [], number_words(other): []}
        for figure in dict.fromkeys(figure for place in group for figure in pairs[place]):
            sides[number_words(figure)].append(figure)
        told = [found.told(side) for side in sides.values()]
        why = f"{'; '.join(told)}: both count “{counts_of(one).words}”, and the numbers exclude each other."
        yield Conflict("figures", tuple(figure.id for side in sides.values() for figure in side), why)


def differing_figures(linked: Linked, claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Give the pairs of figures that differ without clashing, because they count different things."""
    found = _Figures(linked, claims)
    for one, other in found.pairs("near"):
        apart = f"one counts “{counts_of(one).words}”, the other “{counts_of(other).words}”"
        why = f"{found.told([one])}; {found.told([other])}: no conflict, since {apart}."
        yield Conflict("figures", (one.id, other.id), why)


class _Figures:
    """All figures, and what tells which of them are of one matter and who gives them."""

    def __init__(self, linked: Linked, claims: Sequence[Claim]) -> None:
        self._figures = linked.figures
        self._reports = {report.id: report for report in linked.reports}
        self._related = _related(linked, claims)
        self._times: defaultdict[str, list[TimeExpression]] = defaultdict(list)
        for time in linked.times:
            self._times[time.report].append(time)
        names = {source.id: source.name for source in linked.sources}
        self._tellers: defaultdict[str, list[Span]] = defaultdict(list)
        for one in linked.attributions:
            self._tellers[one.report] += one.source_spans
        self._contents = {one.id: one.content_spans for one in linked.attributions}
        self._givers = {one.id: names[one.source] for one in linked.attributions if one.source in names}

    def pairs(self, wanted: Literal["same", "near"]) -> Iterator[tuple[Figure, Figure]]:
        """Give the pairs of figures that exclude each other and count the same, or nearly the same: of two reports, or by two who
        are known, in one or in several that have both."""
        groups: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in self._figures:
            if self._counts_tellers(figure):
                continue
            if figure.kind in ("count", "share", "money", "measure") and figure.counted:
                groups[counts_of(figure).noun].append(figure)
        for figures in groups.values():
            if len(figures) > _LONGEST_LIST:
                continue
            for one, other in combinations(figures, 2):
                is_within, of_two = one.report == other.report, self._are_of_two(one, other)
                related = is_within or frozenset((one.report, other.report)) in self._related
                if one.kind != other.kind or not (related or wanted == "same"):
                    continue
                if is_within and (wanted == "near" or not of_two):
                    continue
                if not self._is_of_one_time(one, other, _SAME_TIME if related else _SAME_DAY):
                    continue
                if not disjoint(one, other) or self._changed_apart(one, other):
                    continue
                is_wanted = same_thing(one, other) == wanted and (related or self._is_at_one_place(one, other))
                is_wanted |= wanted == "same" and self._is_told_alike(one, other, on_one_matter=related)
                if is_wanted and (wanted == "near" or of_two or not _bridged(one, other, figures)):
                    yield one, other

    def _counts_tellers(self, figure: Figure) -> bool:
        """Whether a figure says how many tell a thing ("*two* officers said"): other reports have other tellers."""
        start = figure.spans[0][0]
        return any(begin <= start < end for begin, end in self._tellers[figure.report])

    def told(self, figures: Sequence[Figure]) -> str:
        """Give who gives a number, in which files."""
        files = listed(list(dict.fromkeys(file_of(self._reports[figure.report]) for figure in figures)))
        givers = listed(list(dict.fromkeys(filter(None, (self._givers.get(one.attribution or "") for one in figures)))))
        gives = "gives" if len({figure.report for figure in figures}) == 1 else "give"
        return f"{files} {gives} {number_words(figures[0])}" + (f" ({givers})" if givers else "")

    def _is_of_one_time(self, one: Figure, other: Figure, apart_at_most: int) -> bool:
        """Whether two figures may be of one time: their own dates, otherwise those of their reports.

        Where a date is not known they may be, unless ``apart_at_most`` asks for one day.
        """
        first, second = (figure.as_of or self._reports[figure.report].published for figure in (one, other))
        unknown = apart_at_most > _SAME_DAY
        if first is None or second is None:
            return unknown
        try:
            apart = abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)
        except ValueError:
            return unknown
        return apart == 0 if one.as_of and other.as_of else apart <= apart_at_most

    def _changed_apart(self, one: Figure, other: Figure) -> bool:
        """Whether both are changes, of two days ("fell 14 % on Monday", "fell 23 % on Tuesday").

        Prices move daily: of theirs the day is about that of the report, where none is named.
        """
        reports = [self._reports[figure.report] for figure in (one, other)]
        named = [
            day_of_change(figure, report.text, self._times[report.id])
            for figure, report in zip((one, other), reports, strict=True)
        ]
        if None not in named:
            return named[0] != named[1]
        if not all(is_of_a_price(figure) for figure in (one, other)):
            return False
        days = [day or (report.published or "")[:10] for day, report in zip(named, reports, strict=True)]
        try:
            first, second = map(date.fromisoformat, days)
        except ValueError:
            return False
        return abs((first - second).days) > 1

    def _is_at_one_place(self, one: Figure, other: Figure) -> bool:
        first, second = (places_of(self._reports[figure.report].text, figure.spans[0]) for figure in (one, other))
        return bool(first & second)

    def _are_of_two(self, one: Figure, other: Figure) -> bool:
        """Whether two who are known by name or office give the figures, so that a report that has both has two sides."""
        givers = [self._givers.get(figure.attribution or "") for figure in (one, other)]
        return None not in givers and givers[0] != givers[1]

    def _is_told_alike(self, one: Figure, other: Figure, *, on_one_matter: bool) -> bool:
        """Whether two figures that count a bare noun stand in the same sentence but for the number."""
        first, second = (self._passage(figure) for figure in (one, other))
        return count_one_noun(one, other) and told_alike(first, second, one.counted, on_one_matter=on_one_matter)

    def _passage(self, figure: Figure) -> str:
        """What is said of a figure in its sentence, without who says it."""
        text, (begin, end) = (
            self._reports[figure.report].text,
            sentence_at(self._reports[figure.report].text, figure.spans[0]),
        )
        for low, high in self._contents.get(figure.attribution or "", ()):
            if low <= figure.spans[0][0] < high:
                begin, end = max(begin, low), min(end, high)
        return text[begin:end]


def _bridged(one: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    """Whether one of the two reports gives the other's number as well: then it knows of both."""
    for figure, across in ((one, other), (other, one)):
        for further in figures:
            if (
                further.report == figure.report
                and same_thing(further, across) == "same"
                and not disjoint(further, across)
            ):
                return True
    return False


def _related(linked: Linked, claims: Sequence[Claim]) -> set[frozenset[str]]:
    """Pairs of reports on one matter: they carry a claim, a telling, words or two named sources in common."""
    report_of = {attribution.id: attribution.report for attribution in linked.attributions}
    carried = [claim.reports for claim in claims]
    carried += [
        tuple(dict.fromkeys(report_of[one] for one in utterance.attributions)) for utterance in linked.utterances
    ]
    carried += [(reuse.from_, reuse.to) for reuse in linked.reuse]
    named = [
        {mention.report for mention in source.mentions}
        for source in linked.sources
        if source.kind in ("person", "organisation")
    ]
    together = Counter(
        pair for reports in named if len(reports) <= _LONGEST_LIST for pair in combinations(sorted(reports), 2)
    )
    carried += [pair for pair, number in together.items() if number >= _SHARED_SOURCES]
    return {
        frozenset(pair) for reports in carried if len(reports) <= _LONGEST_LIST for pair in combinations(reports, 2)
    }
