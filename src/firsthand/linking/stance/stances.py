"""Stances: what a telling does with a claim: assert, deny or doubt it.

A cue does it with its own content: who disputes it denies it, who does not think it neither (not thinking a thing is
thinking it is not so, Horn 1978; not knowing it leaves it open).  What stands within another's words is his as he passes
it on: who says that she denies a thing tells of a denial.  And a claim stands in words of its own: where these are a
denial themselves ("She does not expect a breach"), who says so asserts the claim, and who expects one denies it.  Who negates
the verb that the claim has without a negation denies it too (`polarity`); whoever asks, or will not or cannot tell, leaves it
in doubt (`left_open`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType

from firsthand.linking.stance.called_untrue import is_called_untrue
from firsthand.linking.stance.left_open import asks, leaves_open
from firsthand.linking.stance.polarity import contradict
from firsthand.model import Attribution, Spans, Stance, StanceKind

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
_NOT = re.compile(r"\b(?:never|no|nobody|none|nor|not(?! only\b)|nothing)\b|n['’]t\b|\bcannot\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_SHORT = 3
"""Letters up to which a word says little."""
_BEGINNING = 8
"""Words within which the negation stands that is of a content's first clause."""
_FOR_THE_MOST_PART = 2
"""What is nested is what its outer one says where it is half of that, with its source and cue."""


def stances(
    bearing: Sequence[Attribution],
    utterance_of: dict[str, str],
    text_of: dict[str, str],
    worded: Attribution | None = None,
    answering: Mapping[str, tuple[str, StanceKind]] = MappingProxyType({}),
    *,
    with_cue: bool = False,
) -> tuple[Stance, ...]:
    """Give what each utterance does with the claim that ``bearing`` bear on.

    ``worded`` is the one whose words the claim stands in, ``with_cue`` whether its cue is among them; without it the claim
    is what they all come to.  ``answering`` says of those that only point at what another tells which that is and what they
    do with it: they do so with the claim as well.  An utterance does what most of its attributions do, one within another not counted, and
    denies where they are even; of what it asserts and what it denies outright, what shares most words with the claim; but
    whoever's words the claim stands in does what he says there.
    """
    own = {one.id: stance_of(one, text_of[one.report]) for one in bearing}
    inner = _inner(bearing)
    innermost = {one.id: _innermost(one.id, own, inner) for one in bearing}
    meant = {one: does for one, (_, does) in innermost.items()}
    said: StanceKind = "asserts"
    asked = {
        one.id for one in bearing if meant[one.id] == "doubts" and asks(_joined(text_of[one.report], one.cue_spans))
    }
    if worded is not None and with_cue:
        said = "asserts" if worded.id in asked else meant[worded.id]
    elif worded is not None and is_called_untrue(_content(worded, text_of)):
        said = meant[worded.id]
    elif worded is not None and worded.id in inner:
        said = meant[inner[worded.id]]
    by_id = {one.id: one for one in bearing}
    core = {one: by_id[last] for one, (last, _) in innermost.items()}
    says_not = {
        one.id: meant[one.id] == "asserts" and _is_negated(core[one.id], text_of[one.report]) for one in bearing
    }
    denies = {
        one.id: meant[one.id] == "denies"
        and not _is_negated(core[one.id], text_of[one.report])
        and any(_denies_outright(each, text_of[one.report]) for each in (one, core[one.id]))
        for one in bearing
    }
    counts: dict[str, Counter[StanceKind]] = {}
    nearest: dict[str, tuple[int, StanceKind]] = {}
    words = _words(worded, text_of) if worded is not None else frozenset()
    held: defaultdict[str, set[str]] = defaultdict(set)
    for one in bearing:
        held[utterance_of[one.id]].add(one.id)

    def does(one: Attribution) -> StanceKind:
        """Give what an attribution that answers no other does with the claim."""
        if worded is None or one.id in asked:
            return "doubts" if one.id in asked else _towards(said, meant[one.id])
        stance = meant[one.id]
        if (says_not[one.id] and denies[worded.id]) or (denies[one.id] and says_not[worded.id]):
            stance = meant[worded.id]  # "denied having seen it" is "had never seen it"
        elif (stance, meant[worded.id]) == ("asserts", "asserts") and one.source != worded.source:
            stance = "denies" if contradict(*(_content(core[each.id], text_of) for each in (one, worded))) else stance
        return _towards(said, stance)

    for one in bearing:
        utterance = utterance_of[one.id]
        counts.setdefault(utterance, Counter())
        if one.parent not in held[utterance]:
            last, _ = innermost[one.id]
            to, answer = answering.get(last, ("", "asserts"))
            stance = does(one)
            if to in by_id:  # of a question it answers what is asked
                stance = _within(answer, _towards(said, "asserts") if to in asked else does(by_id[to]))
            counts[utterance][stance] += 1
            # an answer has no words of its own: it is nearer by one than what it answers
            shared = len(words & _words(by_id[to], text_of)) + 1 if to in by_id else len(words & _words(one, text_of))
            nearest[utterance] = max(nearest.get(utterance, (0, stance)), (shared, stance), key=itemgetter(0))
    order: tuple[StanceKind, ...] = ("denies", "doubts", "asserts")
    found: dict[str, StanceKind] = {}
    for utterance, count in counts.items():
        most = [kind for kind in order if count[kind] == max(count.values(), default=0)]
        shared, near = nearest.get(utterance, (0, most[0]))
        has_denied = any(denies[one] for one in held[utterance])
        found[utterance] = near if shared and near in most and has_denied else most[0]
    if worded is not None:
        found[utterance_of[worded.id]] = _towards(said, meant[worded.id])
    return tuple(Stance(utterance, stance) for utterance, stance in found.items())


def stance_of(attribution: Attribution, text: str) -> StanceKind:
    """Tell what an attribution does with its content, from its cue in the report's ``text`` and whether that is negated.

    Who does not believe it denies it; who does not say it or know of it leaves it in doubt; who does not deny or doubt it
    lets it be, and so does who cannot believe his eyes.  Who turns down what is no statement, or does not do a thing, does
    just that.
    """
    cue = _joined(text, attribution.cue_spans)
    content = _joined(text, attribution.content_spans)
    if leaves_open(cue, content, negated=attribution.negated, quoted=attribution.kind == "direct"):
        return "doubts"
    if _denies_outright(attribution, text):
        return "asserts" if attribution.negated else "denies"
    if _DOUBTS.search(cue):
        return "asserts" if attribution.negated else "doubts"
    if not attribution.negated or _IS_AMAZED.search(cue):
        return "denies" if is_called_untrue(content) and not attribution.negated else "asserts"
    if _IS_OF_A_MIND.search(cue):
        return "denies"
    return "doubts" if attribution.clause or attribution.attitude in ("belief", "perception") else "asserts"


def _content(one: Attribution, text_of: Mapping[str, str]) -> str:
    return _joined(text_of[one.report], one.content_spans)


def _words(one: Attribution, text_of: Mapping[str, str]) -> frozenset[str]:
    text = text_of[one.report]
    return frozenset(
        word
        for start, end in one.content_spans
        for word in _WORD.findall(text[start:end].casefold())
        if len(word) > _SHORT
    )


def _denies_outright(one: Attribution, text: str) -> bool:
    """Tell whether a cue is a verb of denial: who does not want or expect a thing does not say that it is not so."""
    cue = _joined(text, one.cue_spans)
    if _DENIES.search(cue) is not None:
        return True
    content = _joined(text, one.content_spans)
    return _TURNS_DOWN.search(cue) is not None and (_TOLD.search(content) is not None or content.startswith("that "))


def _is_negated(one: Attribution, text: str) -> bool:
    """Tell whether what is said begins with a negation, near enough to its start to be that of its first clause."""
    return _NOT.search(" ".join(_joined(text, one.content_spans).split()[:_BEGINNING])) is not None


def _joined(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)


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


def _innermost(one: str, own: Mapping[str, StanceKind], inner: Mapping[str, str]) -> tuple[str, StanceKind]:
    """Give the innermost of what an attribution says, and what it does with that: who denies that she denied it asserts it."""
    does, passed = own[one], {one}
    while one in inner and inner[one] not in passed:  # a trace from elsewhere may say that two hold each other
        one = inner[one]
        passed.add(one)
        does = _within(does, own[one])
    return one, does


def _within(outer: StanceKind, inner: StanceKind) -> StanceKind:
    if "doubts" in (outer, inner):
        return "doubts"
    return "asserts" if outer == inner else "denies"


def _towards(said: StanceKind, meant: StanceKind) -> StanceKind:
    """Give what doing one thing with a proposition is towards a claim whose words do another with it."""
    if said == meant:
        return "asserts"
    return "doubts" if "doubts" in (said, meant) else "denies"
