"""Answers: tellings that only point at what somebody else has told just before ("Brook denies *this*", "called *the claim* a lie").

Such words say nothing by themselves.  They bear on whatever the telling that they point at bears on, and confirm it, deny
it or leave it open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.linking.stance.called_untrue import UNTRUE
from firsthand.linking.stance.left_open import leaves_open
from firsthand.linking.stance.own_stance import DENIES, DOUBTS
from firsthand.model import Attribution, StanceKind

_NEXT, _NEAR, _FAR = 12, 60, 150
"""Words at most between what is pointed at and the answer: where nothing but nearness ties them, where its cue is of the kind that the
answer names ("the accusation"), and where its source is the one that the answer names ("Brook's claim")."""
_ACCUSING = r"accus|alleg|blam|charg|critici[sz]|fault|indict|lawsuit|su(?:e[ds]?|ing)\b|claim|condemn|slam"
_REPORTING = r"accord|cit|publish|quot|report|told|tell|wr[io]t"
_FINDING = r"conclu|f(?:i|ou)nd|show|suggest"
_OF_PAPERS = (_REPORTING, _FINDING)
_PAPER = re.compile(
    r"\b(?:analysis|audit|indictment|inquiry|investigation|paper|poll|preprint|report|review|study|survey)\b"
)
_NOUNS = {
    "accusation": _ACCUSING, "allegation": _ACCUSING, "charge": _ACCUSING, "criticism": _ACCUSING, "blame": _ACCUSING,
    "account": "", "argument": "", "assertion": "", "claim": "", "contention": "", "suggestion": "", "version": "",
    "report": _REPORTING, "story": _REPORTING, "rumor": "", "rumour": "", "finding": _FINDING, "conclusion": _FINDING,
    "result": _FINDING,
}  # fmt: skip
"""Words for what was told, and by what cues that is told first of all."""
_POINTING = re.compile(
    r"(?P<pronoun>[Ii]t|[Tt]hat|[Tt]his|them|which)|(?:(?P<whose>(?:[A-Z][\w-]* ){0,2}[A-Z][\w-]*)['’]s?|[Tt]he(?P<by>(?: [A-Z][\w-]*){1,3})?"
    r"|[Tt]h(?:at|is|ose|ese)|such|any such|all|both|[Hh](?:is|er)|[Tt]heir|[Ii]ts)(?: [a-z-]+)? (?P<noun>[a-z]+?)(?P<plural>s?)(?: of (?:the )?events)?",
)
"""What points at a telling: a pronoun, or a noun for it with whoever told it or none."""
_TRUE = r"(?:an? )?(?:\w+ly )?(?:accurate|believable|convincing|correct|credible|fair|plausible|right|sound|true)"
_JUDGED = re.compile(
    rf"(?P<told>.+?),?(?:['’]s| is| was| were| are| as| to be)? (?:\w+ly )?[“\"‘']?(?:(?P<untrue>{UNTRUE})|(?P<true>{_TRUE}))\W*",
    re.IGNORECASE,
)
_GUILT = re.compile(r"(?:all |any |the )?(?:blame|guilt|involvement|responsibility|wrongdoing)")
"""What whoever is accused denies, and so the accusation."""
_TURNS_DOWN = re.compile(r"\b(?:brush|dismiss|reject|scoff|shrug)", re.IGNORECASE)
"""Who makes light of what is only pointed at turns it down too; with a clause of their own such verbs are about something else."""
_BEARS_OUT = re.compile(r"\b(?:acknowledg|admit|back(?:ed|s)\b|confirm|corroborat|echo|endors|repeat)", re.IGNORECASE)
_SAME = re.compile(
    r"(?:much )?the (?:very )?same(?: (?:accusation|account|allegation|assessment|charge|claim|conclusion|estimate|explanation|figure|number"
    r"|reason|story|thing|version))?",
    re.IGNORECASE,
)
_TELLS_IT = re.compile(
    r"\b(?:came to|g[ai]ve|giv|ma(?:de|k)|offer|reach|repeat|sa(?:id|y)|t(?:old|ell))", re.IGNORECASE
)
"""Who does so with the same tells what was told before ("two others *gave the same account*")."""
_CALLS = re.compile(r"\b(?:brand|call|describ|dismiss|label|said|says?|term|told)", re.IGNORECASE)
_FEW = 3
"""Words of a content below which it is pointed at by nothing."""
_LONGEST = 80
"""Characters of a content that only points at something."""
_ASKED = ("?", "?”", '?"')
_SURE = 0.4
"""How likely an attribution is to be right, from which on it is read as an answer."""
_HELD = 12
"""Attributions before an answer among which it finds what it points at."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one telling does with another's."""

    to: int
    """The position of the telling that it points at."""
    does: StanceKind


@dataclass(frozen=True, slots=True)
class _Pointing:
    """What the words of an answer say of what they point at."""

    does: StanceKind
    hints: str
    """The cues by which that is told first of all, as an expression; "" for any."""
    whose: str
    """The last word of its source's name, in small letters, where that is named."""
    is_bound: bool
    """Whether nothing but what fits ``hints`` will do."""
    is_pronoun: bool = False
    """Whether what was told right before goes before what fits ``hints``."""


def answers(
    attributions: Sequence[Attribution], text_of: Mapping[str, str], names: Mapping[str, str]
) -> dict[int, Answer]:
    """Give the attributions, by position, that only point at what another told before, each with that one.

    Takes attributions by report and in text order, the texts of the reports and the names of the sources.  What is pointed at is
    told by another source, in the same report, and ends before the answer begins: "the accusation" is of whoever accuses,
    "Brook's claim" is Brook's, and whatever else is pointed at was told right before.
    """
    found: dict[int, Answer] = {}
    for index, one in enumerate(attributions):
        pointing = _pointing(one, text_of[one.report])
        to = (
            None if pointing is None else _told_before(index, pointing, attributions, found, text_of[one.report], names)
        )
        if pointing is not None and to is not None:
            found[index] = Answer(to, pointing.does)
    position = {one.id: index for index, one in enumerate(attributions)} if found else {}
    for index, answer in list(found.items()):
        outer = position.get(attributions[index].parent or "")
        if outer is not None and outer not in found and _is_all_of(attributions[index], attributions[outer]):
            found[outer] = answer
    return found


def _is_all_of(inner: Attribution, outer: Attribution) -> bool:
    """Tell whether an attribution within another is all that the other tells ("a lawyer said her client denies this")."""
    spans = (*inner.source_spans, *inner.cue_spans, *inner.content_spans)
    reach = max(end for _, end in spans) - min(start for start, _ in spans)
    return 4 * reach >= 3 * sum(end - start for start, end in outer.content_spans)


def _pointing(one: Attribution, text: str) -> _Pointing | None:
    """Read a telling as an answer; None where it says something by itself."""
    content = text[slice(*one.content_spans[0])].strip(" \n“”\"'‘’.,;")
    if len(one.content_spans) > 1 or len(content) > _LONGEST or one.probability < _SURE:
        return None
    cue = " ".join(text[start:end] for start, end in one.cue_spans)
    judged = _JUDGED.fullmatch(content) if _CALLS.search(cue) and not one.negated else None
    does = _done(cue, content, negated=one.negated)
    if _TURNS_DOWN.search(cue):
        content = content.split(" as ")[0]  # "dismissed the report as propaganda"
    if judged is not None:
        content, does = judged["told"], "denies" if judged["untrue"] else "asserts"
    if does == "denies" and _GUILT.fullmatch(content):
        return _Pointing(does, _ACCUSING, "", is_bound=True)
    if _SAME.fullmatch(content) and _TELLS_IT.search(cue) and not one.negated:
        return _Pointing("asserts", "", "", is_bound=False)
    pointing = _POINTING.fullmatch(content)
    if does is None or pointing is None:
        return None
    if pointing["pronoun"]:
        # an offer that is turned down is "it" as well
        is_bound = _TURNS_DOWN.search(cue) is not None or pointing["pronoun"] == "them"
        if pointing["pronoun"] == "which" and does == "asserts":  # a plan is "which they endorsed"
            return None
        return _Pointing(does, f"{_ACCUSING}|{_REPORTING}", "", is_bound, is_pronoun=True)
    hints = _NOUNS.get(pointing["noun"])
    whose = (pointing["whose"] or pointing["by"] or "").split()
    is_bound = hints in _OF_PAPERS and does != "doubts"
    return None if hints is None else _Pointing(does, hints, whose[-1].casefold() if whose else "", is_bound)


def _done(cue: str, content: str, *, negated: bool) -> StanceKind | None:
    """Give what a cue does with what its content points at; None for cues that do nothing of the kind."""
    if leaves_open(cue, content, negated=negated, quoted=False) or (DOUBTS.search(cue) and not negated):
        return "doubts"
    if DENIES.search(cue) or _TURNS_DOWN.search(cue):
        return "asserts" if negated else "denies"
    return "asserts" if _BEARS_OUT.search(cue) and not negated else None


def _told_before(
    index: int,
    pointing: _Pointing,
    attributions: Sequence[Attribution],
    found: Mapping[int, Answer],
    text: str,
    names: Mapping[str, str],
) -> int | None:
    """Give the position of what the answer at ``index`` points at."""
    one = attributions[index]
    begin = min(start for start, _ in (*one.source_spans, *one.cue_spans, *one.content_spans))
    near: list[tuple[bool, int, int, int]] = []
    for other in range(max(0, index - _HELD), min(len(attributions), index + _HELD // 2)):
        told = attributions[other]
        if told.report != one.report or other == index or other in found or (told.source and told.source == one.source):
            continue
        spans = (*told.source_spans, *told.cue_spans, *told.content_spans)
        end = max(stop for _, stop in spans)
        if (
            end > begin
            or told.negated
            or text.endswith(_ASKED, 0, told.content_spans[-1][1])
            or sum(len(text[a:b].split()) for a, b in told.content_spans) < _FEW
        ):
            continue
        cue = " ".join(text[a:b] for a, b in told.cue_spans)
        name = names.get(told.source or "", "").casefold()
        fits = bool(pointing.hints) and re.search(rf"\b(?:{pointing.hints})", cue, re.IGNORECASE) is not None
        fits = fits or (pointing.hints in _OF_PAPERS and _PAPER.search(name) is not None)
        is_named = bool(pointing.whose) and pointing.whose in name.split()
        if (pointing.is_bound and not fits) or (pointing.whose and not (is_named and (fits or not pointing.hints))):
            continue
        apart = len(text[end:begin].split())
        if apart <= (_FAR if is_named else _NEAR if fits else _NEXT):
            is_first = apart <= _NEXT if pointing.is_pronoun else fits
            near.append((is_first, end, -min(start for start, _ in spans), other))
    return max(near)[3] if near else None
