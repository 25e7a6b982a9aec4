"""Events out of conditionals: which conditions and outcomes are one event, within a report and across reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from firsthand.clusters import grouped_by_average
from firsthand.model import Attribution, Conditional, Spans
from firsthand.scenario.minds import Mind
from firsthand.scenario.order_words import orders_only, refuses

Alike = Callable[[Sequence[Attribution], Sequence[str]], NDArray[np.float64]]
"""Gives for passages, and what each says by itself, a square of how likely each two tell of one event, 0 to 1."""

_SAME = 0.5
_SOMEWHAT = 0.3
"""Likelihood from which two sides may be one event in other words, where one voice tells both in two reports."""
_SURE = 2.0
"""Counts as twice as much as any likeness: known from where the words stand, not from what they are."""
_OVERLAP = 0.45
"""Share of the shorter wording that two wordings of one report have in common where they are one event."""
_REFERS = re.compile(
    r"(?:it|this|that|these|those|he|she|they|such|so|which)\b(?:\s+(?:an?\s+)?[\w’'-]+)?$", re.IGNORECASE
)
_PRONOUN = re.compile(r"(?:it|this|that|he|she|they|these|those|which|so|i|we|you)\b", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:to|would|will|could|can|may|might|should|must|that|be|been|if|and|but|also|then)\s+(?=\S+\s|\S{5})",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s+[–—-]\s.*|\s*\([^)]*\)|,\s+(?:who|which|whether)\b.*")
_AFFIRMED = tuple(
    (re.compile(negated, re.IGNORECASE), affirmed)
    for negated, affirmed in (
        (r"\bcannot\b|\bcan['’]t\b", "can"),
        (r"\bwon['’]t\b", "will"),
        (r"n['’]t\b", ""),
        (r"\b(?:not|never|no longer)\s+|\s+not$", ""),
        (r"^(?:no|without)\s+", ""),
    )
)
"""An event is named as happening; that it does not is for its arrow to say."""
_MARKS = " \t\n“”\"'‘’,.;:–—-…()"
_POINTS_BACK = re.compile(r"^(?:he|she|it|they)\b|\b(?:this|that|such|these|those)\s+\w+", re.IGNORECASE)
_A_STEP = re.compile(
    r"(?:that|this|such an?|such)\s+(?:[\w-]+\s+)?(?:move|step|decision|act|action|measure|gamble|undertaking)",
    re.IGNORECASE,
)
_JUST_BEFORE = 300
"""Characters back to which "that step" takes up what was said."""
_REFERRING = 0.1
"""How much the likeness of a wording counts that says little without another ("he will not give this order")."""
_SHORT_WORDS = """
a about an and any are as at be been by could for from had has have he her his i if in into is it its may
might not of on or our she should that the their them there these they this those to up was we were which will with
would you your
"""
_SHORT = frozenset(_SHORT_WORDS.split())
_MINDS: Mapping[Mind, str] = {"known": "known:", "believed": "believed:", "feared": "fear of:"}
_READS_WELL = (2, 9)
"""Words of an event's text that reads well."""


@dataclass(frozen=True, slots=True)
class Told:
    """One wording of an event: the condition or the outcome of a conditional."""

    conditional: Conditional
    outcome: bool
    words: str
    """The words themselves."""
    meant: str
    """The same as happening, and where they refer back with what they refer to in their stead."""
    negated: bool
    mind: Mind | None = None
    """What somebody has of it in mind, where not it but that is the event ("fear of a flood")."""

    @property
    def spans(self) -> Spans:
        """Where the words stand."""
        return self.conditional.outcome_spans if self.outcome else self.conditional.condition_spans


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event with all its wordings."""

    id: str
    text: str
    told: tuple[Told, ...]


def told_of(
    conditionals: Sequence[Conditional], text_of: Mapping[str, str], minds: Mapping[str, Mind] | None = None
) -> list[Told]:
    """Both sides of every conditional, in order: condition, outcome, condition, ...

    ``minds`` names the conditionals whose condition is that somebody knows, believes or fears something.
    """
    found = []
    for one in conditionals:
        for outcome in (False, True):
            spans = one.outcome_spans if outcome else one.condition_spans
            pieces = [_clean(text_of[one.report][start:end]) for start, end in spans]
            negated = one.outcome_negated if outcome else one.condition_negated
            meant = _meant(pieces)
            mind = None if outcome or minds is None else minds.get(one.id)
            found.append(Told(one, outcome, " … ".join(pieces), _affirmed(meant) if negated else meant, negated, mind))
    return found


def passages_of(told: Sequence[Told], attributions: Mapping[str, Attribution]) -> list[Attribution]:
    """The wordings as passages to be compared: told by whoever tells their conditional, nested in what he says."""
    found = []
    for one in told:
        within = attributions.get(one.conditional.attribution or "")
        found.append(
            Attribution(
                id=f"{one.conditional.id}.{'outcome' if one.outcome else 'condition'}",
                report=one.conditional.report,
                source_spans=within.source_spans if within else (),
                cue_spans=within.cue_spans if within else (),
                content_spans=tuple(sorted(one.spans)),
                relay_spans=(),
                kind="indirect",
                attitude=within.attitude if within else "statement",
                source=within.source if within else None,
                parent=within.id if within else None,
                probability=within.probability if within else 1.0,
            )
        )
    return found


def merged_events(
    told: Sequence[Told],
    passages: Sequence[Attribution],
    alike: Alike,
    kin: Sequence[tuple[str, str]],
    one_deed: Sequence[tuple[str, str]] = (),
) -> list[FoundEvent]:
    """Put the wordings of one event together.

    In one report wordings that overlap are one event (what a wording refers back to is among its spans).  Then groups are
    joined while two are alike on average, condition and outcome of one conditional never.  Two
    conditionals that may be one told twice are taken for one where both sides are somewhat alike, and more than with any
    other; both sides are one event each then.

    Args:
        told: both sides of every conditional, as `told_of` gives them.
        passages: where each of them stands, as `passages_of` gives it.
        alike: how likely passages tell of one event.
        kin: ids of two conditionals that may be one told twice: one voice or one claim, in two reports.
        one_deed: ids of two whose outcomes are one.

    Returns:
        The events in the order of their first wording.
    """
    if not told:
        return []
    likeness = np.array(alike(passages, [one.meant for one in told]), dtype=np.float64)
    for i, one in enumerate(told):
        for j in range(i):
            if told[j].conditional.report == one.conditional.report and _overlap(one.spans, told[j].spans) >= _OVERLAP:
                likeness[i, j] = likeness[j, i] = _SURE
    place_of = {one.conditional.id: place for place, one in enumerate(told) if not one.outcome}
    for i, j in _steps(told):
        likeness[i, j] = likeness[j, i] = _SURE
    for first, second in _retold(kin, place_of, likeness):
        for side in (0, 1):
            i, j = place_of[first] + side, place_of[second] + side
            likeness[i, j] = likeness[j, i] = _SURE
    for first, second in one_deed:
        i, j = place_of[first] + 1, place_of[second] + 1
        likeness[i, j] = likeness[j, i] = _SURE
    weights = [_REFERRING if _POINTS_BACK.search(one.meant) else 1.0 for one in told]
    groups = grouped_by_average(np.where(_apart(told), -np.inf, likeness), _SAME, weights)
    names: set[str] = set()
    found = []
    for group in groups:
        members = tuple(told[place] for place in group)
        text = _clearest(members, likeness[np.ix_(group, group)].sum(axis=1))
        found.append(FoundEvent(_name(text, names), text, members))
    return found


def _steps(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """A deed called "that step" with what it takes up: what the report has just said that something is needed for.

    Such nouns stand for what was told before them (Schmid 2000); of a sentence that names what a deed needs, the deed.
    """
    for i, one in enumerate(told):
        if not _A_STEP.fullmatch(one.meant):
            continue
        start = one.spans[0][0]
        before = [
            (start - other.spans[-1][1], j)
            for j, other in enumerate(told)
            if other.outcome and is_necessary(other.conditional) and other.conditional.report == one.conditional.report
        ]
        near = [(distance, j) for distance, j in before if 0 <= distance <= _JUST_BEFORE]
        if near:
            yield i, min(near)[1]


def named_event(one: Told, taken: set[str]) -> tuple[str, str]:
    """A name and a text for the event of one wording; the name is added to those ``taken``."""
    text = _readable(one)
    return _name(text, taken), text


def _retold(
    kin: Sequence[tuple[str, str]], place_of: Mapping[str, int], likeness: NDArray[np.float64]
) -> list[tuple[str, str]]:
    """Of the pairs those that are alike on both sides, and each the other's best."""
    alike = {}
    for first, second in kin:
        i, j = place_of[first], place_of[second]
        alike[first, second] = float(min(likeness[i, j], likeness[i + 1, j + 1]))
    best: dict[str, float] = {}
    for pair, value in alike.items():
        for one in pair:
            best[one] = max(best.get(one, _SOMEWHAT), value)
    return [pair for pair, value in alike.items() if value >= max(best[one] for one in pair)]


def _apart(told: Sequence[Told]) -> NDArray[np.bool_]:
    """Which two are never one: both sides of a conditional, a thing and the fear of it, an order and its refusal."""
    kinds = np.array([{None: 0, "feared": 1}.get(one.mind, 2) for one in told])
    apart: NDArray[np.bool_] = kinds[:, None] != kinds[None, :]
    sides = np.arange(len(told)) // 2
    apart |= sides[:, None] == sides[None, :]
    refused = np.array([refuses(one.words) for one in told])
    ordered = np.array([orders_only(one.words) for one in told])
    apart |= (refused[:, None] & ordered[None, :]) | (ordered[:, None] & refused[None, :])
    return apart


def is_necessary(one: Conditional) -> bool:
    """Whether the outcome cannot come without the condition."""
    if one.relation == "only if":
        return not one.outcome_negated
    return one.relation in ("until", "unless") and one.outcome_negated


def _overlap(some: Spans, others: Spans) -> float:
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in some for b in others)
    return shared / max(1, min(sum(end - start for start, end in spans) for spans in (some, others)))


def _clean(words: str) -> str:
    return " ".join(words.split()).strip(_MARKS)


def _meant(pieces: Sequence[str]) -> str:
    """The words with a bare pronoun at their end left out where what it stands for is before it."""
    if len(pieces) > 1 and _REFERS.match(pieces[-1]):
        kept = list(pieces[:-1])
        # "this refusal" says something of its own, "it" and "such a thing" hardly do
        noun = pieces[-1].split()[-1]
        if len(pieces[-1].split()) == 2 and not _PRONOUN.fullmatch(noun):
            kept.append(f"({noun})")
        return " ".join(kept)
    words = " ".join(pieces)
    return _ASIDE.sub("", words) or words


def _clearest(members: Sequence[Told], ties: NDArray[np.float64]) -> str:
    def badness(place: int) -> tuple[bool, bool, float, int]:
        text = _plainly(members[place])
        shortest, longest = _READS_WELL
        fits = shortest <= len(text.split()) <= longest
        back = bool(_POINTS_BACK.search(members[place].meant))
        return members[place].negated or back, bool(_PRONOUN.match(text)) or not fits, -float(ties[place]), place

    return _readable(members[min(range(len(members)), key=badness)])


def _affirmed(text: str) -> str:
    for negated, affirmed in _AFFIRMED:
        text = negated.sub(affirmed, text)
    return text


def _readable(told: Told) -> str:
    named = _plainly(told)
    return f"{_MINDS[told.mind]} {named}" if told.mind else named


def _plainly(told: Told) -> str:
    text = told.meant
    while (shorter := _LEADING.sub("", text)) != text:
        text = shorter
    text = re.sub(r"[“”\"]", "", text).strip()
    return text if len(text) <= 120 else text[:119].rsplit(" ", 1)[0] + "…"


def _name(text: str, taken: set[str]) -> str:
    words = re.findall(r"[a-z0-9]+", anyascii(text).lower().replace("'s", ""))
    telling = [word for word in words if word not in _SHORT] or words or ["event"]
    name = base = "-".join(telling[:4])
    number = 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name
