"""Conflicts: what the reports say that cannot both hold, and what only seems to clash.

* **Figures** clash where two reports on one matter count the same thing at the same time and the bounds are disjoint.
* **Stances** clash where one claim is asserted by some and denied by others.
* **Dates** clash where two reports put one telling on different days, or where a report is older than a figure it gives.

Two figures that differ and count different things ("killed" against "wounded") are no conflict; they are listed apart,
with the reason, because a reader stumbles over them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from firsthand.assessing.counting import counts_of, disjoint, number_words, same_thing
from firsthand.assessing.voice_evidence import telling_words
from firsthand.assessing.wording import file_of, listed
from firsthand.model import Attribution, Claim, Conflict, Figure, Linked, Report, TimeExpression

_SAME_TIME = 7
"""Days between two reports within which what they count is taken to be of one time."""
_SHARED_SOURCES = 2
"""Named sources in two reports from which both are taken to be on one matter."""
_WORDS_IN_COMMON = 2
"""Words, small ones aside, in what is asserted and what is denied from which both are of one thing."""
_BESIDE = 60
_LONGEST_LIST = 40
"""How many figures of one thing are held against each other; more are of many matters."""


def conflicts(linked: Linked, claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Find what cannot both hold.

    Takes everything linked, dated, and its claims, assessed.  Gives conflicts of figures (of two figure ids), of stances
    (the utterance ids) and of dates (two time ids, or a report and a figure), in the order of the first thing named.
    """
    found = [*_of_figures(linked, claims, near=False), *_of_stances(linked, claims), *_of_dates(linked)]
    return _ordered(linked, found)


def near_conflicts(linked: Linked, claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Find figures that differ without clashing, because they count different things, each pair with the reason."""
    return _ordered(linked, list(_of_figures(linked, claims, near=True)))


def _of_figures(linked: Linked, claims: Sequence[Claim], *, near: bool) -> Iterator[Conflict]:
    reports = {report.id: report for report in linked.reports}
    related = _related(linked, claims)
    groups: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in linked.figures:
        if figure.kind in ("count", "share", "money", "measure") and figure.counted:
            groups[counts_of(figure).noun].append(figure)
    for figures in groups.values():
        if len(figures) > _LONGEST_LIST:
            continue
        for one, other in combinations(figures, 2):
            pair = (one.report, other.report)
            if one.report == other.report or frozenset(pair) not in related or one.kind != other.kind:
                continue
            if not _same_time(one, other, reports) or not disjoint(one, other):
                continue
            thing = same_thing(one, other)
            if thing == "same" and not near and not _bridged(one, other, figures):
                yield Conflict("figures", (one.id, other.id), _why_figures(one, other, reports))
            elif thing == "near" and near:
                first, second = counts_of(one), counts_of(other)
                apart = f"one counts “{first.words}”, the other “{second.words}”"
                why = f"{_told(one, reports)}; {_told(other, reports)}: no conflict, since {apart}."
                yield Conflict("figures", (one.id, other.id), why)


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


def _why_figures(one: Figure, other: Figure, reports: dict[str, Report]) -> str:
    return f"{_told(one, reports)}; {_told(other, reports)}: both count “{counts_of(one).words}”, and the numbers exclude each other."


def _told(figure: Figure, reports: dict[str, Report]) -> str:
    return f"{file_of(reports[figure.report])} gives {number_words(figure)}"


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


def _same_time(one: Figure, other: Figure, reports: dict[str, Report]) -> bool:
    """Whether two figures may be of one time: their own dates, otherwise those of their reports."""
    first, second = (figure.as_of or reports[figure.report].published for figure in (one, other))
    if first is None or second is None:
        return True
    try:
        apart = abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)
    except ValueError:
        return True
    return apart == 0 if one.as_of and other.as_of else apart <= _SAME_TIME


def _of_stances(linked: Linked, claims: Sequence[Claim]) -> Iterator[Conflict]:
    names = {source.id: source.name for source in linked.sources}
    source_of = {utterance.id: utterance.source for utterance in linked.utterances}
    words_of = _Words(linked)
    for claim in claims:
        sides: dict[str, list[str]] = {"asserts": [], "denies": []}
        for stance in claim.stances:
            if stance.stance in sides:
                sides[stance.stance].append(stance.utterance)
        if not all(sides.values()) or not words_of.meet(claim, sides["asserts"], sides["denies"]):
            continue
        who = {
            side: list(dict.fromkeys(names.get(source_of.get(one) or "", "somebody unnamed") for one in ones))
            for side, ones in sides.items()
        }
        both = set(who["asserts"]) & set(who["denies"]) - {"somebody unnamed"}
        why = f"“{claim.text}”: asserted by {listed(who['asserts'])}, denied by {listed(who['denies'])}"
        why += f" ({listed(sorted(both))} on both sides)." if both else "."
        yield Conflict("stance", tuple(stance.utterance for stance in claim.stances if stance.stance in sides), why)


class _Words:
    """The words that utterances have for a claim."""

    def __init__(self, linked: Linked) -> None:
        self._texts = {report.id: report.text for report in linked.reports}
        self._attributions = {attribution.id: attribution for attribution in linked.attributions}
        self._told = {utterance.id: utterance.attributions for utterance in linked.utterances}

    def meet(self, claim: Claim, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether what one of ``some`` says of the claim and what one of ``others`` does have words in common.

        Passages come to be in one claim by way of others: "nobody will resign" does not clash with "the wall will hold".
        """
        bearing = {*claim.attributions}
        ours, theirs = (
            [(one, self._of(self._attributions[one])) for name in ones for one in self._told[name] if one in bearing]
            for ones in (some, others)
        )
        return any(
            len(words & other_words) >= _WORDS_IN_COMMON and not self._tells_of(one, other)
            for one, words in ours
            for other, other_words in theirs
        )

    def _tells_of(self, outer: str, inner: str) -> bool:
        """Whether ``inner`` stands in the words of ``outer``: who says that she denies it has her deny it."""
        passed: set[str] = set()
        parent = self._attributions[inner].parent
        while parent is not None and parent not in passed:
            if parent == outer:
                return True
            passed.add(parent)
            parent = self._attributions[parent].parent
        return False

    def _of(self, attribution: Attribution) -> set[str]:
        text = self._texts[attribution.report]
        return {word for start, end in attribution.content_spans for word in telling_words(text[start:end])}


def _of_dates(linked: Linked) -> Iterator[Conflict]:
    reports = {report.id: report for report in linked.reports}
    for figure in linked.figures:
        report = reports[figure.report]
        inferred = report.published_basis is not None and report.published_basis.kind == "inferred"
        if report.published is None or inferred or not figure.fits:
            continue
        first = min(start for fit in figure.fits for start, _ in fit.dates)
        if report.published[:10] < (date.fromisoformat(first) - timedelta(1)).isoformat():
            why = (
                f"{file_of(report)} is dated {report.published}, but {figure.fits[0].series} reached {number_words(figure)} only on "
                f"{first}."
            )
            yield Conflict("dates", (report.id, figure.id), why)
    yield from _of_tellings(linked, reports)


def _of_tellings(linked: Linked, reports: dict[str, Report]) -> Iterator[Conflict]:
    """One telling that two reports put on different days."""
    by_id = {attribution.id: attribution for attribution in linked.attributions}
    times: defaultdict[str, list[TimeExpression]] = defaultdict(list)
    for time in linked.times:
        if time.earliest and time.earliest[:10] == (time.latest or "")[:10]:
            times[time.report].append(time)
    for utterance in linked.utterances:
        days: dict[str, TimeExpression] = {}
        for attribution in (by_id[one] for one in utterance.attributions):
            if not attribution.cue_spans or attribution.report in days or not times[attribution.report]:
                continue
            start, end = attribution.cue_spans[0][0], attribution.cue_spans[-1][1]
            near = [
                time
                for time in times[attribution.report]
                if (end <= time.spans[0][0] <= end + _BESIDE // 3 or start - _BESIDE // 3 <= time.spans[0][1] <= start)
                and not any(first <= time.spans[0][0] < last for first, last in attribution.content_spans)
            ]
            if near:
                days[attribution.report] = min(near, key=lambda time: abs(time.spans[0][0] - start))
        for one, other in combinations(days.values(), 2):
            if (one.earliest or "")[:10] != (other.earliest or "")[:10]:
                first, second = (
                    f"{file_of(reports[time.report])} puts it on {(time.earliest or '')[:10]}" for time in (one, other)
                )
                yield Conflict("dates", (one.id, other.id), f"One telling, two days: {first}, {second}.")


def _ordered(linked: Linked, found: Sequence[Conflict]) -> tuple[Conflict, ...]:
    ids = [
        *(report.id for report in linked.reports),
        *(figure.id for figure in linked.figures),
        *(time.id for time in linked.times),
        *(utterance.id for utterance in linked.utterances),
    ]
    order = {one: number for number, one in enumerate(ids)}
    return tuple(sorted(found, key=lambda conflict: [order.get(one, len(order)) for one in conflict.of]))
