"""Events out of conditionals: which conditions and outcomes are one event, within a report and across reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from firsthand.model import Conditional, Spans

Alike = Callable[[Sequence[str]], NDArray[np.float64]]
"""Gives for phrases a square of how likely each two of them mean one thing, 0 to 1."""

_SAME = 0.5
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
_POINTS = re.compile(r"\b(?:this|that|these|those|such an?)\s+(?:[\w’'-]+\s+)?[\w’'-]{3,}", re.IGNORECASE)
_ASIDE = re.compile(r"\s+[–—-]\s.*|\s*\([^)]*\)|,\s+(?:who|which|whether)\b.*")
_MARKS = " \t\n“”\"'‘’,.;:–—-…()"
_SHORT = """a about an and any are as at be been by could for from had has have he her his i if in into is it its may
might not of on or our she should that the their them there these they this those to up was we were which will with
would you your""".split()
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
    """The same, where they refer back with what they refer to in their stead."""
    negated: bool

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


def told_of(conditionals: Sequence[Conditional], text_of: Mapping[str, str]) -> list[Told]:
    """Both sides of every conditional, in order: condition, outcome, condition, ..."""
    found = []
    for one in conditionals:
        for outcome in (False, True):
            spans = one.outcome_spans if outcome else one.condition_spans
            pieces = [_clean(text_of[one.report][start:end]) for start, end in spans]
            negated = one.outcome_negated if outcome else one.condition_negated
            found.append(Told(one, outcome, " ".join(pieces), _meant(pieces), negated))
    return found


def merged_events(told: Sequence[Told], alike: Alike, voices: Mapping[str, str]) -> list[FoundEvent]:
    """Put the wordings of one event together.

    In one report wordings that overlap are one event (what a wording refers back to is among its spans).  Then groups are
    joined while two are alike on average, condition and outcome of one conditional never.  What only points ("this
    order") joins the event that one of its wordings is most alike; and what one voice says in two reports, once in each,
    has to come before one event is one condition told twice.

    Args:
        told: both sides of every conditional, as `told_of` gives them.
        alike: how likely phrases mean one thing.
        voices: who says each conditional, by its id; those that nobody named says are left out.

    Returns:
        The events in the order of their first wording.
    """
    if not told:
        return []
    likeness = np.array(alike([one.meant for one in told]), dtype=np.float64)
    for i, one in enumerate(told):
        for j in range(i):
            if told[j].conditional.report == one.conditional.report and _overlap(one.spans, told[j].spans) >= _OVERLAP:
                likeness[i, j] = likeness[j, i] = 2.0
    groups = _grouped(likeness, [(2 * place, 2 * place + 1) for place in range(len(told) // 2)])
    groups = _pointing_joined(groups, told, likeness)
    groups = _retold_joined(groups, told, voices)
    names: set[str] = set()
    found = []
    for group in groups:
        members = tuple(told[place] for place in group)
        text = _clearest(members, likeness[np.ix_(group, group)].sum(axis=1))
        found.append(FoundEvent(_name(text, names), text, members))
    return found


def _grouped(likeness: NDArray[np.float64], apart: Sequence[tuple[int, int]]) -> list[list[int]]:
    size = len(likeness)
    groups: list[list[int] | None] = [[place] for place in range(size)]
    total = likeness.copy()
    np.fill_diagonal(total, -np.inf)
    for i, j in apart:
        total[i, j] = total[j, i] = -np.inf
    counts = np.ones(size)
    while size > 1:
        average = total / np.outer(counts, counts)
        first = int(average.argmax())
        i, j = sorted(divmod(first, size))
        if not average[i, j] >= _SAME:
            break
        one, other = groups[i], groups[j]
        assert one is not None
        assert other is not None
        groups[i], groups[j] = one + other, None
        counts[i] += counts[j]
        total[i] += total[j]
        total[:, i] = total[i]
        total[j] = total[:, j] = total[i, i] = -np.inf
    return sorted(sorted(group) for group in groups if group is not None)


def _pointing_joined(
    groups: list[list[int]], told: Sequence[Told], likeness: NDArray[np.float64]
) -> list[list[int]]:
    joined = [list(group) for group in groups]
    for group in groups:
        if not all(_POINTS.search(told[place].words) for place in group):
            continue
        best, at = _SAME, -1
        for index, other in enumerate(joined):
            if not _one_conditional(group, other) and other and other[0] not in group:
                most = max(float(likeness[i, j]) for i in group for j in other)
                if most >= best and at < 0 or most > best:
                    best, at = most, index
        if at >= 0:
            own = next(index for index, other in enumerate(joined) if group[0] in other)
            joined[at] = sorted(joined[at] + joined[own])
            joined[own] = []
    return sorted(group for group in joined if group)


def _retold_joined(groups: list[list[int]], told: Sequence[Told], voices: Mapping[str, str]) -> list[list[int]]:
    group_of = {place: index for index, group in enumerate(groups) for place in group}
    conditions: dict[tuple[str, int], list[int]] = {}
    for place in range(0, len(told), 2):
        one = told[place].conditional
        if one.id in voices and is_necessary(one):
            conditions.setdefault((voices[one.id], group_of[place + 1]), []).append(place)
    joined = [list(group) for group in groups]
    for places in conditions.values():
        reports = [told[place].conditional.report for place in places]
        if len(places) < 2 or len(set(reports)) < len(reports):
            continue
        first, *rest = dict.fromkeys(next(i for i, group in enumerate(joined) if place in group) for place in places)
        for index in rest:
            if not _one_conditional(joined[first], joined[index]):
                joined[first] = sorted(joined[first] + joined[index])
                joined[index] = []
    return sorted(group for group in joined if group)


def _one_conditional(group: Sequence[int], other: Sequence[int]) -> bool:
    return bool({place // 2 for place in group} & {place // 2 for place in other})


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
        text = _readable(members[place])
        shortest, longest = _READS_WELL
        fits = shortest <= len(text.split()) <= longest
        return members[place].negated, bool(_PRONOUN.match(text)) or not fits, -float(ties[place]), place

    return _readable(members[min(range(len(members)), key=badness)])


def _readable(told: Told) -> str:
    text = told.meant
    while (shorter := _LEADING.sub("", text)) != text:
        text = shorter
    text = re.sub(r"[“”\"]", "", text)
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
