"""Conflicts: what the reports say that cannot both hold, and what only seems to clash.

* **Figures** clash where two reports count the same thing at the same time and the bounds are disjoint.  The reports are
  on one matter, or the two sentences name one place and are of one day or the next.
* **Stances** clash where one claim is asserted by some and denied by others.
* **Dates** clash where two reports put one telling on different days, or where a report is older than a figure it gives.

Two figures that differ and count different things ("killed" against "wounded") are no conflict; they are listed apart,
with the reason, because a reader stumbles over them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from firsthand.assessing.clashing_figures import clashing_figures, differing_figures
from firsthand.assessing.counting import number_words
from firsthand.assessing.known_words import telling_words
from firsthand.assessing.wording import file_of, listed
from firsthand.model import Attribution, Claim, Conflict, Linked, Report, TimeExpression

_WORDS_IN_COMMON = 2
"""Words, small ones aside, in what is asserted and what is denied from which both are of one thing."""
_BESIDE = 60


def conflicts(linked: Linked, claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Find what cannot both hold.

    Takes everything linked, dated, and its claims, assessed.  Gives conflicts of figures (of their ids), of stances
    (the utterance ids) and of dates (two time ids, or a report and a figure), in the order of the first thing named.
    """
    found = [*clashing_figures(linked, claims), *_of_stances(linked, claims), *_of_dates(linked)]
    return _ordered(linked, found)


def near_conflicts(linked: Linked, claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Find figures that differ without clashing, because they count different things, each pair with the reason."""
    return _ordered(linked, list(differing_figures(linked, claims)))


def _of_stances(linked: Linked, claims: Sequence[Claim]) -> Iterator[Conflict]:
    names = _Names(linked)
    words_of = _Words(linked)
    agreeing = {claim.id: claim.agreeing for claim in linked.claims}
    told_in = {attribution: one.id for one in linked.utterances for attribution in one.attributions}
    for claim in claims:
        sides: dict[str, list[str]] = {"asserts": [], "denies": []}
        for stance in claim.stances:
            if stance.stance in sides:
                sides[stance.stance].append(stance.utterance)
        if not all(sides.values()) or not _is_of_one_thing(sides, agreeing.get(claim.id, ()), told_in):
            continue
        if not words_of.meet(claim, sides["asserts"], sides["denies"]):
            continue
        who = {side: names.of(claim, ones) for side, ones in sides.items()}
        both = set(who["asserts"]) & set(who["denies"]) - {"somebody unnamed"}
        why = f"“{claim.text}”: asserted by {listed(who['asserts'])}, denied by {listed(who['denies'])}"
        why += f" ({listed(sorted(both))} on both sides)." if both else "."
        yield Conflict("stance", tuple(stance.utterance for stance in claim.stances if stance.stance in sides), why)


def _is_of_one_thing(
    sides: Mapping[str, Sequence[str]], agreeing: Sequence[Sequence[str]], told_in: Mapping[str, str]
) -> bool:
    """Tell whether any of what is denied is likelier than not the proposition that is asserted, and does not only stand near it.

    Of 26 conflicts in 45 events this leaves out four: three clash in nothing, one is one voice's with itself.
    """
    parts = [{told_in.get(attribution) for attribution in part} for part in agreeing]
    return not parts or any(all(not part.isdisjoint(sides[side]) for side in ("asserts", "denies")) for part in parts)


class _Names:
    """What to call whoever takes a side."""

    def __init__(self, linked: Linked) -> None:
        self._names = {source.id: source.name for source in linked.sources}
        self._attributions = {attribution.id: attribution for attribution in linked.attributions}
        self._utterances = {utterance.id: utterance for utterance in linked.utterances}

    def of(self, claim: Claim, ones: Sequence[str]) -> list[str]:
        """Give the names behind utterances of one side, once each.

        Whom we only hear of through another is named with him, and not where he or that other takes the same side himself.
        """
        bearing = {*claim.attributions}
        through = {one: self._through(one, bearing) for one in ones}
        speaking = {self._utterances[one].source for one in ones if not through[one]}
        found = [
            one
            for one in ones
            if not through[one] or speaking.isdisjoint({*through[one], self._utterances[one].source})
        ]
        return list(dict.fromkeys(self._called(one, through[one]) for one in found))

    def _through(self, utterance: str, bearing: set[str]) -> set[str]:
        """Whoever tells of all that bears on the claim in an utterance."""
        told = [self._attributions[one] for one in self._utterances[utterance].attributions if one in bearing]
        outer = [{*(one.holders[:-1] if one.source else one.holders)} for one in told]
        return set.intersection(*outer) if outer else set()

    def _called(self, utterance: str, through: set[str]) -> str:
        name = self._names.get(self._utterances[utterance].source or "", "somebody unnamed")
        tellers = listed(sorted(self._names[one] for one in through))
        return f"{name} (according to {tellers})" if tellers else name


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
