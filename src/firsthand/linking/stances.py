"""Stances: what a telling does with a claim: assert, deny or doubt it.

A cue does it with its own content: who disputes it denies it, who does not think it neither (not thinking a thing is
thinking it is not so, Horn 1978; not knowing it leaves it open).  What stands within another's words is his as he passes
it on: who says that she denies a thing tells of a denial.  And a claim stands in words of its own: where these are a
denial themselves ("She does not expect a breach"), who says so asserts the claim, and who expects one denies it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from firsthand.model import Attribution, Stance, StanceKind

_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|disput|refut|rebut|contradict|disavow|repudiat)", re.IGNORECASE)
_TURNS_DOWN = re.compile(r"\b(?:reject|dismiss)", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:account|accusation|allegation|argument|assertion|charge|claim|contention|criticism|idea|notion|report|rumou?r"
    r"|stor(?:y|ie)|suggestion|theor(?:y|ie)|version|view)s?\b",
    re.IGNORECASE,
)
"""What is said and can be untrue; whatever else is turned down, a plan or an offer, is only not wanted."""
_DOUBTS = re.compile(r"\b(?:doubt|question|s[kc]eptic|unsure|uncertain|unconvinced|wonder)", re.IGNORECASE)
_IS_OF_A_MIND = re.compile(
    r"\b(?:think|thought|believ|expect|suppos|imagin|reckon|consider|feel|felt|anticipat|foresee|envision|agree|accept"
    r"|support|back|favou?r|endors|want|like|approv|buy|share|trust)",
    re.IGNORECASE,
)
_IS_AMAZED = re.compile(r"\b(?:can(?:no|['’])?t|could(?: not|n['’]t)) (?:\w+ )?believe", re.IGNORECASE)
_FOR_THE_MOST_PART = 2
"""What is nested is what its outer one says where it is half of that, with its source and cue."""


def stances(
    bearing: Sequence[Attribution],
    utterance_of: dict[str, str],
    text_of: dict[str, str],
    worded: Attribution | None = None,
    *,
    with_cue: bool = False,
) -> tuple[Stance, ...]:
    """Give what each utterance does with the claim that ``bearing`` bear on.

    ``worded`` is the one whose words the claim stands in, ``with_cue`` whether its cue is among them; without it the claim
    is what they all come to.  An utterance does what most of its attributions do, one within another not counted, and
    denies where they are even; but whoever's words the claim stands in does what he says there.
    """
    own = {one.id: stance_of(one, text_of[one.report]) for one in bearing}
    inner = _inner(bearing)
    meant = {one.id: _meant(one.id, own, inner) for one in bearing}
    said: StanceKind = "asserts"
    if worded is not None:
        said = meant[worded.id] if with_cue else meant[inner[worded.id]] if worded.id in inner else "asserts"
    counts: dict[str, Counter[StanceKind]] = {}
    held: defaultdict[str, set[str]] = defaultdict(set)
    for one in bearing:
        held[utterance_of[one.id]].add(one.id)
    for one in bearing:
        utterance = utterance_of[one.id]
        counts.setdefault(utterance, Counter())
        if one.parent not in held[utterance]:
            counts[utterance][_towards(said, meant[one.id])] += 1
    order: tuple[StanceKind, ...] = ("denies", "doubts", "asserts")
    found = {utterance: max(order, key=lambda kind: count[kind]) for utterance, count in counts.items()}
    if worded is not None:
        found[utterance_of[worded.id]] = _towards(said, meant[worded.id])
    return tuple(Stance(utterance, stance) for utterance, stance in found.items())


def stance_of(attribution: Attribution, text: str) -> StanceKind:
    """Tell what an attribution does with its content, from its cue in the report's ``text`` and whether that is negated.

    Who does not believe it denies it; who does not say it or know of it leaves it in doubt; who does not deny or doubt it
    lets it be, and so does who cannot believe his eyes.  Who turns down what is no statement, or does not do a thing, does
    just that.
    """
    cue = " ".join(text[start:end] for start, end in attribution.cue_spans)
    content = " ".join(text[start:end] for start, end in attribution.content_spans)
    turned_down = _TURNS_DOWN.search(cue) and (_TOLD.search(content) or content.startswith("that "))
    if _DENIES.search(cue) or turned_down:
        return "asserts" if attribution.negated else "denies"
    if _DOUBTS.search(cue):
        return "asserts" if attribution.negated else "doubts"
    if not attribution.negated or _IS_AMAZED.search(cue):
        return "asserts"
    if _IS_OF_A_MIND.search(cue):
        return "denies"
    return "doubts" if attribution.clause or attribution.attitude in ("belief", "perception") else "asserts"


def _inner(bearing: Sequence[Attribution]) -> dict[str, str]:
    """Give, for each attribution that is for the most part what another nested in it says, that other."""
    by_id = {one.id: one for one in bearing}
    found: dict[str, str] = {}
    for one in bearing:
        outer = by_id.get(one.parent or "")
        if (
            outer is not None
            and _FOR_THE_MOST_PART * _reach(one) >= outer.content_spans[-1][1] - outer.content_spans[0][0]
        ):
            longest = by_id.get(found.get(outer.id, ""))
            if longest is None or _reach(one) > _reach(longest):
                found[outer.id] = one.id
    return found


def _reach(one: Attribution) -> int:
    """Give how many characters an attribution takes up with its source and its cue."""
    spans = [*one.source_spans, *one.cue_spans, *one.content_spans]
    return max(end for _, end in spans) - min(start for start, _ in spans)


def _meant(one: str, own: dict[str, StanceKind], inner: dict[str, str]) -> StanceKind:
    """Give what an attribution does with the innermost of what it says: who denies that she denied it asserts it."""
    does, passed = own[one], {one}
    while one in inner and inner[one] not in passed:  # a trace from elsewhere may say that two hold each other
        one = inner[one]
        passed.add(one)
        does = _within(does, own[one])
    return does


def _within(outer: StanceKind, inner: StanceKind) -> StanceKind:
    if "doubts" in (outer, inner):
        return "doubts"
    return "asserts" if outer == inner else "denies"


def _towards(said: StanceKind, meant: StanceKind) -> StanceKind:
    """Give what doing one thing with a proposition is towards a claim whose words do another with it."""
    if said == meant:
        return "asserts"
    return "doubts" if "doubts" in (said, meant) else "denies"
