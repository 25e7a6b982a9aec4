"""Acts of telling: what one source said on one occasion, in however many reports it stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple, TypeAlias

from firsthand.clusters import UnionFind
from firsthand.linking.candidates import partners
from firsthand.linking.matter import Matters
from firsthand.linking.occasions import StatedOccasion, date_of, is_standing, stated_occasion
from firsthand.linking.runs import shared_runs
from firsthand.linking.tables import HERE, Tables
from firsthand.linking.words import content_stems
from firsthand.model import Attribution, LocatedSpan, Occasion, Report, TimeExpression, Utterance

_SHARED_RUN = 4
"""Content words in a row that make two tellings of one source the same act, whatever else the reports are about."""

_DAYS = 1
"""Days between two reports beyond which one matter is not one occasion: who is heard again two days later has spoken again,
unless the words are the same."""

_WEEK = 7
"""The same for whom claims are compared by, as their decisions were fitted."""

_SAME_QUOTATION = 2
"""Runs of quoted words, each of `_SHARED_RUN`, that make two quotations one telling, whoever they are given to."""

_QUOTED = re.compile(r"[“\"]([^“”\"]+)(?:[”\"]|$)")

_FEW, _NEXT = 32, 8
"""A run of words in at most this many tellings ties them all; in more, each to the next so many."""


_Voice: TypeAlias = tuple[str | None, tuple[str, ...], str]
"""A source, through whom it speaks, and the report."""


class _Telling(NamedTuple):
    """What one source says in one report on one occasion; by date and id, so that the order of reading is nothing."""

    source: str
    holders: tuple[str, ...]
    medium: str
    day: str
    is_standing: bool
    """Whether it "has said" so beside what it said."""
    published: str
    report: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What the words of each attribution tell of its telling, looked up once for all ways of putting them together."""

    occasions: Sequence[StatedOccasion | None]
    """What the text names of the occasion."""
    runs: Sequence[frozenset[int]]
    """Its runs of `_SHARED_RUN` words that come up again anywhere, as numbers."""
    copies: Sequence[Sequence[int]]
    """Positions of attributions that hold one quotation, two reports' or more."""


def hear(reports: Sequence[Report], attributions: Sequence[Attribution], tables: Tables = HERE) -> Heard:
    """Look up what the words of attributions tell of their tellings, whoever speaks."""
    text_of = {report.id: report.text for report in reports}
    return Heard(
        [stated_occasion(text_of[one.report], one) for one in attributions],
        _runs(attributions, text_of),
        _copies(attributions, text_of, tables),
    )


def link_utterances(
    reports: Sequence[Report],
    attributions: Sequence[Attribution],
    matters: Matters,
    tables: Tables = HERE,
    times: Sequence[TimeExpression] = (),
    *,
    heard: Heard | None = None,
    in_a_week: bool = False,
) -> tuple[Utterance, ...]:
    """Put the attributions that give one act of telling together.

    Takes all reports and attributions (by report and in text order, their source ids those of the linked sources), and the
    ``times`` that the reports name, by which occasions are dated; ``heard`` is what `hear` gives of them, where it is known.
    What one source says in one report, through the same holders, is one act, unless the text names another medium
    ("tweeted", "in an interview") or day than it did at first, or what it "has said" beside what it said.  So is what it
    says on one such occasion in reports on one matter that are a day apart at most, or in the same words anywhere.  A quotation that two reports carry word for word is one telling even where
    they give it to two sources, or one to nobody: one of them is mistaken.  Every attribution is in exactly one
    utterance.  Gives them in the order of their first attribution.

    With ``in_a_week`` they are put together more broadly: what a source has said is not apart from what it said, nor are
    reports up to a week apart.  What was measured stands in docs/errors/utterances.md.
    """
    of_report = {report.id: report for report in reports}
    if heard is None:
        heard = hear(reports, attributions, tables)
    tellings = _tellings(attributions, heard.occasions, of_report, is_broad=in_a_week)
    keys = sorted(tellings)
    groups = UnionFind(len(keys))
    _join_on_one_matter(keys, matters, groups, _WEEK if in_a_week else _DAYS)
    runs = [frozenset[int]().union(*(heard.runs[index] for index in tellings[key])) for key in keys]
    _join_in_the_same_words(keys, runs, groups, tables)

    acts = [sorted(index for key in group for index in tellings[keys[key]]) for group in groups.groups()]
    acts += [[index] for index, attribution in enumerate(attributions) if attribution.source is None]
    acts = _with_the_same_quotations(acts, attributions, heard.copies)
    days = _days(times)
    return tuple(
        _utterance(f"u{number}", act, attributions, heard.occasions, of_report, days)
        for number, act in enumerate(sorted(acts), 1)
    )


def _tellings(
    attributions: Sequence[Attribution],
    occasions: Sequence[StatedOccasion | None],
    of_report: dict[str, Report],
    *,
    is_broad: bool,
) -> dict[_Telling, list[int]]:
    """Give the attributions of each telling.  The medium and day that a report names first for a source go unnamed here.

    What is named holds until another is; where another medium is named and no day, the day is that of what was named first.
    """
    voices = [(one.source, _outer_holders(one), one.report) for one in attributions]
    first: dict[_Voice, dict[str, str]] = defaultdict(dict)
    for voice, occasion in zip(voices, occasions, strict=True):
        for what, named in _named(occasion).items():
            first[voice].setdefault(what, named)
    standing = [not is_broad and is_standing(of_report[one.report].text, one) for one in attributions]
    tells_news = {voice for voice, so in zip(voices, standing, strict=True) if not so}
    found: defaultdict[_Telling, list[int]] = defaultdict(list)
    latest = {voice: dict(named) for voice, named in first.items()}
    for index, (attribution, voice, occasion) in enumerate(zip(attributions, voices, occasions, strict=True)):
        if attribution.source is None:
            continue
        now, here = latest.setdefault(voice, {}), _named(occasion)
        if not is_broad and here.get("medium", now.get("medium")) != now.get("medium"):
            now["day"] = first[voice].get("day", "")
        now.update(here)
        medium, day = ("" if now.get(what) == first[voice].get(what) else now[what] for what in ("medium", "day"))
        published = of_report[attribution.report].published or ""
        is_apart = standing[index] and voice in tells_news
        told = ("", "") if is_apart else (medium, day)
        found[_Telling(voice[0] or "", voice[1], *told, is_apart, published, attribution.report)].append(index)
    return found


def _named(occasion: StatedOccasion | None) -> dict[str, str]:
    named = (("medium", occasion.medium), ("day", occasion.day)) if occasion else ()
    return {what: name for what, name in named if name}


def _outer_holders(attribution: Attribution) -> tuple[str, ...]:
    return tuple(holder for holder in attribution.holders if holder != attribution.source)


def _join_on_one_matter(keys: Sequence[_Telling], matters: Matters, groups: UnionFind, days: int) -> None:
    """Join the tellings of one source through one medium in reports on one matter that are of about one time.

    Those of a group are all of one time, or what is told anew each day would be one act from the first day to the last.
    """
    begun = [key.published for key in keys]
    for here, one in enumerate(keys):
        for there in range(here + 1, min(here + 1 + _NEXT, len(keys))):
            other = keys[there]
            if one[:5] != other[:5]:
                break
            if _about_one_time(begun[here], other.published, days) and matters.same(one.report, other.report):
                groups.join(here, there)
                begun[there] = min(filter(None, (begun[here], begun[there])), default="")


def _about_one_time(one: str, other: str, days: int) -> bool:
    """Tell whether two dates, either of which may be unknown, are so many ``days`` apart at most."""
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) <= days
    except ValueError:
        return True


def _join_in_the_same_words(
    keys: Sequence[_Telling], runs: Sequence[frozenset[int]], groups: UnionFind, tables: Tables
) -> None:
    """Join the tellings of one source that share a run of words: one act, however late it is told again."""
    features = [{(key.source, key.holders, run) for run in own} for key, own in zip(keys, runs, strict=True)]
    for here, others in partners(features, _FEW, _NEXT, tables):
        for there in others:
            if keys[here].report != keys[there].report:
                groups.join(here, there)


def _with_the_same_quotations(
    acts: Sequence[list[int]], attributions: Sequence[Attribution], copies: Sequence[Sequence[int]]
) -> list[list[int]]:
    """Give ``acts`` with every quotation that several reports carry in one of them.

    It goes to the telling that holds most of its copies; of equals, to the one whose copy is surest to be read right.
    """
    act_of = {index: number for number, act in enumerate(acts) for index in act}
    for own in copies:
        if len({act_of[index] for index in own}) > 1:
            best = _telling_of_most(own, act_of, attributions)
            act_of.update(dict.fromkeys(own, best))
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index in sorted(act_of):
        found[act_of[index]].append(index)
    return list(found.values())


def _copies(attributions: Sequence[Attribution], text_of: Mapping[str, str], tables: Tables) -> list[list[int]]:
    """Give the attributions that quote the same words in several reports."""
    quoting = [index for index, one in enumerate(attributions) if one.kind != "indirect"]
    runs = [_runs_quoted(attributions[index], text_of[attributions[index].report]) for index in quoting]
    copies = UnionFind(len(quoting))
    for here, others in partners(runs, _FEW, _NEXT, tables):
        for there, shared in others.items():
            if attributions[quoting[here]].report != attributions[quoting[there]].report and shared >= min(
                _SAME_QUOTATION, len(runs[here]), len(runs[there])
            ):
                copies.join(here, there)
    return [[quoting[place] for place in group] for group in copies.groups() if len(group) > 1]


def _telling_of_most(own: Sequence[int], act_of: dict[int, int], attributions: Sequence[Attribution]) -> int:
    weight: defaultdict[int, tuple[bool, int, float]] = defaultdict(lambda: (False, 0, 0.0))
    for index in own:
        _, copies, surest = weight[act_of[index]]
        one = attributions[index]
        weight[act_of[index]] = (one.source is not None, copies + 1, max(surest, one.probability))
    return min(weight, key=lambda act: (tuple(-value for value in weight[act]), act))


def _runs_quoted(attribution: Attribution, text: str) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for start, end in attribution.content_spans:
        for quotation in _QUOTED.finditer(text, start, end):
            stems = content_stems(text, (quotation.span(1),))
            found.update(stems[at : at + _SHARED_RUN] for at in range(len(stems) - _SHARED_RUN + 1))
    return frozenset(found)


def _runs(attributions: Sequence[Attribution], text_of: Mapping[str, str]) -> list[frozenset[int]]:
    stems = [content_stems(text_of[one.report], (span,)) for one in attributions for span in one.content_spans]
    found = iter(shared_runs(stems, _SHARED_RUN))
    return [frozenset[int]().union(*islice(found, len(one.content_spans))) for one in attributions]


def _days(times: Sequence[TimeExpression]) -> dict[tuple[str, int], str]:
    """Give the days that reports name, ISO, by report and where the words begin."""
    return {
        (time.report, time.spans[0][0]): time.earliest[:10]
        for time in times
        if time.earliest and time.latest and time.earliest[:10] == time.latest[:10]
    }


def _utterance(
    new: str,
    act: Sequence[int],
    attributions: Sequence[Attribution],
    occasions: Sequence[StatedOccasion | None],
    of_report: dict[str, Report],
    days: Mapping[tuple[str, int], str],
) -> Utterance:
    told = Counter(source for index in act if (source := attributions[index].source))
    source = max(told, key=lambda one: told[one]) if told else None
    passed_on = (
        relay for index in act for relay in (*attributions[index].relays, *_outer_holders(attributions[index]))
    )
    stated = [(index, one) for index in act if source is not None and (one := occasions[index]) is not None]
    # One report names the medium, another the day: both are of the one telling.
    naming = [next((one for one in stated if one[1].medium), None), next((one for one in stated if one[1].day), None)]
    whole = next((one for one in stated if one[1].medium and one[1].day), None)
    named = [whole] if whole else [one for one in naming if one]
    return Utterance(
        id=new,
        source=source,
        attributions=tuple(attributions[index].id for index in act),
        relays=tuple(relay for relay in dict.fromkeys(passed_on) if relay != source),
        occasion=_occasion([(of_report[attributions[index].report], one) for index, one in named], days),
    )


def _occasion(named: Sequence[tuple[Report, StatedOccasion]], days: Mapping[tuple[str, int], str]) -> Occasion | None:
    """Give an occasion from what one report or two name of it, with its date where any of them tells it."""
    if not named:
        return None
    spans = tuple(LocatedSpan(report.id, start, end) for report, one in named for start, end in one.spans)
    words = " … ".join(report.text[start:end] for report, one in named for start, end in one.spans)
    told = (days[span.report, span.start] for span in spans if (span.report, span.start) in days)
    reckoned = (found for report, one in named if (found := date_of(one.day, report.published)))
    return Occasion(words, spans, next(told, None) or next(reckoned, None))
