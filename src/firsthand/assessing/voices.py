"""Which utterances of a claim rest on one voice.

* What one source says is one voice, in however many utterances and reports.
* An organisation and whoever speaks for it are one, and so are two who speak for the same one.
* Whoever passes on what another says of the claim, and does not deny it, adds no voice: the station that carries a poll
  is the poll.  Nor does an outlet that is credited, whose own report has it from somebody (`own_reports`).
* What somebody is said to know and denies himself is no word of his: it goes back to whoever says so.
* Who says a thing himself and says that another believes it is one voice: for both we have only his word.  So it is where
  he says no more than that the other believes it: what others think goes back to whoever tells of it.
* A quotation that two reports carry word for word and give to two sources is one telling, hence one voice.
* What a report says without naming anybody is the voice it does name for the claim, summed up; where it names none,
  it is one voice for each report, and one for all reports where the words are shared text.  A question that nobody is
  named for ("asked whether it rains") adds none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.assessing.heard_from import as_heard
from firsthand.assessing.own_reports import OwnReports
from firsthand.clusters import UnionFind
from firsthand.model import Attribution, Linked, LinkedClaim, Source, Span, StanceKind

_CONFIRMS = re.compile(r"\b(?:acknowledg|admit|confirm|corroborat)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice behind a claim."""

    sources: tuple[str, ...]
    """Source ids, the one it goes back to first; none where nobody is named."""
    utterances: tuple[str, ...]
    """Ids of the utterances that rest on it."""
    attributions: tuple[Attribution, ...]
    """The attributions of those that bear on the claim."""
    passed_on_by: tuple[str, ...]
    """Which of ``sources`` only pass it on."""
    told_of: tuple[str, ...]
    """Which of ``sources`` we hear of through another of them."""
    stances: tuple[StanceKind, ...] = ()
    """What ``utterances`` do with the claim, one for each."""
    same: tuple[tuple[str, str], ...] = ()
    """Which of ``sources`` are likely the first one under another name, and what speaks for it."""


class Voices:
    """What tells the voices of any claim apart, looked up once for all claims."""

    def __init__(self, linked: Linked) -> None:
        """Take everything linked."""
        self._sources: dict[str, Source] = {source.id: source for source in linked.sources}
        self._text_of = {report.id: report.text for report in linked.reports}
        self._attributions = as_heard(linked.attributions, self._text_of)
        self._utterance_of = {one: utterance.id for utterance in linked.utterances for one in utterance.attributions}
        self._own_reports = OwnReports(linked)
        self._shared: defaultdict[str, dict[str, tuple[Span, ...]]] = defaultdict(dict)
        for reuse in linked.reuse:
            self._shared[reuse.from_][reuse.to] = tuple((span.start, span.end) for span in reuse.spans_from)
            self._shared[reuse.to][reuse.from_] = tuple((span.start, span.end) for span in reuse.spans_to)

    def of(self, claim: LinkedClaim) -> list[Voice]:
        """Give the voices behind ``claim``, in the order in which they first stand."""
        stance_of = {stance.utterance: stance.stance for stance in claim.stances}
        bearing = self._without_refused([self._attributions[one] for one in claim.attributions], stance_of)
        tellers = list(dict.fromkeys(_teller(one) for one in bearing))
        number = {teller: index for index, teller in enumerate(tellers)}
        ties = [
            *self._speaking_for(tellers),
            *self._in_one_telling(bearing, number),
            *self._in_shared_text(bearing, number),
            *_telling_of(bearing, number, self._confirming(bearing)),
        ]
        taken: defaultdict[str, set[StanceKind]] = defaultdict(set)
        for one in bearing:
            if (stance := stance_of.get(self._utterance_of[one.id])) is not None:
                taken[_teller(one)].add(stance)
        ties += _summed_up(bearing, number, taken)
        behind = self._own_reports.behind(bearing, [_teller(one) for one in bearing], taken)
        passing = {number[outlet]: number[teller] for outlet, teller in behind}
        passing |= dict(_passing_on(bearing, number, taken))
        groups = UnionFind(len(tellers), [*ties, *passing.items()]).groups()
        of_teller: defaultdict[int, list[Attribution]] = defaultdict(list)
        for attribution in bearing:
            of_teller[number[_teller(attribution)]].append(attribution)
        return [self._voice(members, tellers, of_teller, passing, stance_of) for members in groups]

    def _without_refused(
        self, bearing: Sequence[Attribution], stance_of: Mapping[str, StanceKind]
    ) -> list[Attribution]:
        """Give what bears on a claim, what somebody is said to know or do and denies himself as his word who says it of him.

        "Brook said the board knew of it.  The board denied it": that the board knew is Brook's.
        """
        himself: defaultdict[str, set[StanceKind]] = defaultdict(set)
        for one in bearing:
            if not one.holders[:-1] and (stance := stance_of.get(self._utterance_of[one.id])) is not None:
                himself[_teller(one)].add(stance)

        def is_refused(one: Attribution) -> bool:
            tellers = (*one.holders[-2:-1], _teller(one))
            return [himself.get(teller) for teller in tellers] == [{"asserts"}, {"denies"}]

        return [
            replace(one, source=one.holders[-2], holders=one.holders[:-1]) if is_refused(one) else one
            for one in bearing
        ]

    def _confirming(self, bearing: Sequence[Attribution]) -> set[str]:
        """Give the tellers who confirm it themselves, so that it is no longer another's word what they know."""
        return {
            _teller(one)
            for one in bearing
            if not one.holders[:-1] and any(_CONFIRMS.search(self._text_of[one.report], *cue) for cue in one.cue_spans)
        }

    def _voice(
        self,
        members: Sequence[int],
        tellers: Sequence[str],
        of_teller: dict[int, list[Attribution]],
        passing: dict[int, int],
        stance_of: dict[str, StanceKind],
    ) -> Voice:
        sources = [tellers[member] for member in members if tellers[member] in self._sources]
        passed_on_by = tuple(tellers[member] for member in members if member in passing)
        sources.sort(key=lambda source: source in passed_on_by)
        told_of = tuple(
            tellers[member]
            for member in members
            if any(set(one.holders[:-1]) & set(sources) - set(passed_on_by) for one in of_teller[member])
        )
        sources.sort(key=lambda source: source in told_of)
        organisations = {other for source in sources for other in self._sources[source].speaks_for}
        sources.sort(key=lambda source: source not in organisations)
        attributions = tuple(one for member in members for one in of_teller[member])
        utterances = tuple(dict.fromkeys(self._utterance_of[one.id] for one in attributions))
        stances = tuple(stance_of[utterance] for utterance in utterances if utterance in stance_of)
        return Voice(tuple(sources), utterances, attributions, passed_on_by, told_of, stances)

    def _speaking_for(self, tellers: Sequence[str]) -> Iterator[tuple[int, int]]:
        first_of: dict[str, int] = {}
        for index, teller in enumerate(tellers):
            speaks_for = self._sources[teller].speaks_for if teller in self._sources else ()
            for name in (teller, *speaks_for):
                yield first_of.setdefault(name, index), index

    def _in_one_telling(self, bearing: Sequence[Attribution], number: dict[str, int]) -> Iterator[tuple[int, int]]:
        """Tie those to whom two reports give the very same telling: one of the reports is mistaken about whose it is."""
        first_of: dict[str, int] = {}
        for attribution in bearing:
            own = number[_teller(attribution)]
            yield first_of.setdefault(self._utterance_of[attribution.id], own), own

    def _in_shared_text(self, bearing: Sequence[Attribution], number: dict[str, int]) -> Iterator[tuple[int, int]]:
        """Tie the unnamed voices of two reports whose words on the claim are text that the reports share."""
        unnamed: defaultdict[str, list[Attribution]] = defaultdict(list)
        for attribution in bearing:
            if self._name_of_unnamed(attribution) is not None:
                unnamed[attribution.report].append(attribution)
        for report, here in unnamed.items():
            for other, spans in self._shared[report].items() if report in self._shared else ():
                for one in here:
                    for copy in unnamed.get(other, ()):
                        if (
                            self._name_of_unnamed(one) == self._name_of_unnamed(copy)
                            and _overlap(one.content_spans, spans)
                            and _overlap(copy.content_spans, self._shared[other][report])
                        ):
                            yield number[_teller(one)], number[_teller(copy)]

    def _name_of_unnamed(self, attribution: Attribution) -> str | None:
        """Give what an unnamed voice is called, "" where by nothing at all; None for a voice that has a name."""
        teller = self._sources.get(_teller(attribution))
        if teller is None:
            return ""
        return teller.name.casefold() if teller.kind == "anonymous" else None


def _teller(attribution: Attribution) -> str:
    """Give the id of the innermost holder, or, where nobody is named, the report itself for want of anyone else."""
    return attribution.source or (attribution.holders[-1] if attribution.holders else attribution.report)


def _passing_on(
    bearing: Sequence[Attribution], number: dict[str, int], taken: Mapping[str, set[StanceKind]]
) -> Iterator[tuple[int, int]]:
    """Give who passes on whom: each relay that is a voice itself, to the first it carries, so that those stay apart.

    A holder all of whose words on the claim are "so-and-so says that ..." is such a relay, unless he does something else
    with it than so-and-so and does not assert it either: who rejects what so-and-so says has a word of his own, and who says
    that so-and-so denies it has none.
    """
    speaking = _speaking_themselves(bearing)
    seen = set()
    for attribution in bearing:
        teller = _teller(attribution)
        own = number[teller]
        for relay in (*attribution.relays, *(holder for holder in attribution.holders[:-1] if holder not in speaking)):
            carrier = number.get(relay)
            if carrier is None or carrier == own or carrier in seen:
                continue
            does = taken.get(relay, set())
            if "asserts" in does or not does.isdisjoint(taken.get(teller, ())):
                seen.add(carrier)
                yield carrier, own


def as_told(voice: Voice) -> Voice:
    """Give a voice that goes back to whoever tells of it, where it is only what others believe, want or see.

    They may have told nobody: "Lee says that the board believes ..." goes back to Lee.
    """
    tellers = [source for source in voice.passed_on_by if _tells_of_minds(source, voice.attributions)]
    minds = {_teller(one) for one in voice.attributions if not {*tellers}.isdisjoint(one.holders[:-1])}
    if not tellers or voice.sources[0] not in minds:
        return voice
    return replace(
        voice,
        sources=tuple(sorted(voice.sources, key=lambda source: source not in tellers)),
        passed_on_by=tuple(source for source in voice.passed_on_by if source not in tellers),
        told_of=tuple(source for source in voice.sources if source in minds or source in voice.told_of),
    )


def _tells_of_minds(teller: str, bearing: Sequence[Attribution]) -> bool:
    """Tell whether all that ``teller`` tells of others is what is in their minds, and he carries nobody's words."""
    told = [one for one in bearing if teller in one.holders[:-1]]
    return bool(told) and not any(one.attitude == "statement" or teller in one.relays for one in told)


def _telling_of(
    bearing: Sequence[Attribution], number: dict[str, int], confirming: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Tie those whose words or beliefs reach us through a holder to that holder, where he speaks for himself too and they do
    not confirm it."""
    speaking = _speaking_themselves(bearing)
    for attribution in bearing:
        for holder in attribution.holders[:-1]:
            if holder in speaking and _teller(attribution) not in confirming:
                yield number[holder], number[_teller(attribution)]


def _speaking_themselves(bearing: Sequence[Attribution]) -> set[str]:
    """Give the tellers of whom some words on the claim are more than that another says so.

    "Lee says that Kim says it rains" is for the most part what Kim says; "until he is sure of it, he will wait" is not
    for the most part what he is sure of.
    """
    by_id = {attribution.id: attribution for attribution in bearing}
    wrapping = set()
    for attribution in bearing:
        parent = by_id.get(attribution.parent or "")
        if parent:
            nested = [*attribution.source_spans, *attribution.cue_spans, *attribution.content_spans]
            reach = max(end for _, end in nested) - min(start for start, _ in nested)
            if 2 * reach > parent.content_spans[-1][1] - parent.content_spans[0][0]:
                wrapping.add(parent.id)
    return {_teller(attribution) for attribution in bearing if attribution.id not in wrapping}


def _summed_up(
    bearing: Sequence[Attribution], number: dict[str, int], taken: Mapping[str, set[StanceKind]]
) -> Iterator[tuple[int, int]]:
    """Tie what a report says without naming anybody to the first voice that it does name for the same claim; a rumour is
    not his who denies it, but of the first in any report who says so."""
    named = [(one.report, teller) for one in bearing if (teller := _teller(one)) != one.report]
    named_in: defaultdict[str, list[str]] = defaultdict(list)
    first: dict[StanceKind | None, tuple[int, str]] = {}
    for place, (report, teller) in enumerate(named):
        named_in[report].append(teller)
        for stance in taken.get(teller, (None,)):  # who takes none goes with any
            first.setdefault(stance, (place, teller))
    for report in dict.fromkeys(one.report for one in bearing if _teller(one) == one.report):
        here, does = named_in.get(report), taken.get(report, set())
        if here is None and does == {"doubts"} and named:
            yield number[named[0][1]], number[report]
        if here is None:
            continue
        agreeing = next((teller for teller in here if not does.isdisjoint(taken.get(teller, does))), None)
        elsewhere = min((first[stance] for stance in (*does, None) if does and stance in first), default=(0, here[0]))
        yield number[agreeing or elsewhere[1]], number[report]


def _overlap(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(start < last and first < end for start, end in some for first, last in others)
