"""Motives: what people do about what they know, believe or fear, told in one sentence or in two side by side.

"Fearing a flood, they sold the mill" and "they sold it because they knew ..." say that the one is for the other.  "They know
that the harvest is lost.  They are packing." does not, but nobody would write it so who meant anything else.  Only what
people set about in view of something is taken from sentences side by side ("are preparing", "have begun to pack"), only
where one speaker tells both, and only where whoever does it is whoever knows it.  What is over and done is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from firsthand.language import Block, parse
from firsthand.model import Attribution, Certainty, Report, Spans
from firsthand.scenario.deeds import BEARING, STATES, Deed, action, deeds_in, left_undone, over, phrase
from firsthand.scenario.likelihood import as_certainty
from firsthand.scenario.minds import Held, Mind, held_in, matter_of, subject
from firsthand.scenario.same_people import same_people

_MINDED = re.compile(
    r"\b(?:kn[eo]w|realis|realiz|understand|understood|learn|discover|grasp|aware|conscious|believ|expect|anticipat|suspect"
    r"|fores[ae]|conclud|certain|sure|convinc|confident|fear|dread|worr|afraid|fright|scared|nervous|anxious|wary|see|saw|sens"
    r"|think|thought)",
    re.IGNORECASE,
)
_BECAUSE = {"because", "since", "as"}
_SO = re.compile(
    r"(?:^\W*(?:so|hence|thus|therefore|that is why|as a result|for that reason|this is why)\b)", re.IGNORECASE
)
_REFERRING = frozenset(
    ["they", "these", "those", "he", "she", "some", "many", "most", "several", "others", "both", "all"]
)
_SHORT_QUOTE = 24
"""Characters under which a quotation is a phrase in somebody else's sentence."""
_NEAR = 120
"""Characters between what is known and what is done up to which they are cited in one piece."""

_HEAD = 2
"""Words from the first of what is said within which whoever acts stands at its head."""


@dataclass(frozen=True, slots=True)
class Motive:
    """What somebody has in mind, and what he does about it."""

    report: str
    mind: Mind
    matter: tuple[int, int]
    """Where what is known, believed or feared stands."""
    deed: tuple[int, int]
    """Where what is done stands."""
    action: str
    """Stem of the word for what is done."""
    negated: bool
    """Whether that is not done ("are not leaving", "refrain from leaving")."""
    words: Spans
    """The words that tell both, in text order: one piece where they stand together."""
    attribution: str | None
    """Id of the attribution that tells of the deed."""
    said: bool
    """Whether it is said that the one is for the other, or the two stand side by side."""
    hedge: Certainty | None = None
    """The word of likelihood before the reason ("probably because")."""


@dataclass(frozen=True, slots=True)
class _Mentioned:
    """What may be acted upon, with whoever may act."""

    held: Held
    who: Token


class _Told:
    """Who tells what in a report, by place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self.attributions = attributions

    def outermost(self, place: int) -> Attribution | None:
        holding = [
            one
            for one in self.attributions
            if one.holders and any(first <= place < end for first, end in one.content_spans)
        ]
        return min(holding, key=lambda one: (len(one.holders), one.content_spans, one.id), default=None)

    def voice(self, place: int) -> str | None:
        told = self.outermost(place)
        return told.holders[0] if told else None

    def quoted(self, start: int, end: int) -> Attribution | None:
        """The direct quotation that begins where a sentence does."""
        for one in self.attributions:
            first, last = one.content_spans[0][0], one.content_spans[-1][1]
            if one.kind == "direct" and last - first >= _SHORT_QUOTE and start - 2 <= first <= min(start + 2, end):
                return one
        return None


def motives(report: Report, attributions: Sequence[Attribution]) -> Iterator[Motive]:
    """The motives that a report tells of, in text order.

    Args:
        report: its text is parsed where a word for knowing or fearing stands in it.
        attributions: those of the report.
    """
    if not _MINDED.search(report.text):
        return
    told = _Told(attributions)
    for block in parse(report.text):
        found: dict[tuple[tuple[int, int], tuple[int, int]], Motive] = {}
        for one in _in_block(_Passage(report.id, block, told)):
            known = found.setdefault((one.matter, one.deed), one)
            if one.said and not known.said:
                found[one.matter, one.deed] = one
        yield from (found[key] for key in sorted(found, key=lambda key: (key[1], key[0])))


class _Passage:
    """A parsed stretch of a report, with who tells what in it."""

    def __init__(self, report: str, block: Block, told: _Told) -> None:
        self._report, self._block, self.told = report, block, told
        self.doc = block.doc

    def place(self, token: Token) -> int:
        """Where a token begins in the report's text."""
        return self._block.start + token.idx

    def motive(
        self, held_at: tuple[int, int], mind: Mind, deed: Token, who: Token, *, said: bool, hedge: Token | None = None
    ) -> Motive:
        """What ``who`` does, the verb ``deed``, about what the tokens ``held_at`` say that he has in mind."""
        doing, matter = self._extent(*phrase(deed)), self._extent(*held_at)
        view = min(matter[0], self.place(who)), matter[1]
        within = self.told.outermost(self.place(deed))
        return Motive(
            report=self._report,
            mind=mind,
            matter=matter,
            deed=doing,
            action=action(deed),
            negated=left_undone(deed) is not None or any(child.dep_ == "neg" for child in deed.children),
            words=_together(view, (min(self.place(deed), doing[0]), doing[1])),
            attribution=within.id if within else None,
            said=said,
            hedge=as_certainty(hedge.text, (self._extent(hedge.i, hedge.i + 1),)) if hedge is not None else None,
        )

    def voice(self, token: Token) -> str | None:
        """Who tells of what stands at a token; None where the report does."""
        return self.told.voice(self.place(token))

    def said_from(self, sentence: Span, token: Token) -> int:
        """First word of what is said of it in a sentence: past "He also mentioned that"."""
        within = self.told.outermost(self.place(token))
        start = max(self.place(sentence[0]), within.content_spans[0][0] if within else 0)
        for one in sentence:
            if self.place(one) >= start and not one.is_punct and one.lower_ != "that":
                return int(one.i)
        return int(sentence.start)

    def _extent(self, first: int, end: int) -> tuple[int, int]:
        return self.place(self.doc[first]), self.place(self.doc[end - 1]) + len(self.doc[end - 1])


@dataclass(slots=True)
class _Before:
    """What the sentence before says, and what each voice had said when it was last quoted."""

    mentioned: list[_Mentioned] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    voice: str | None = None
    quoted: dict[str, list[_Mentioned]] = field(default_factory=dict)


def _in_block(passage: _Passage) -> Iterator[Motive]:
    before = _Before()
    for sentence in passage.doc.sents:
        held, deeds = list(held_in(sentence)), list(deeds_in(sentence))
        for one, deed, hedge in _because(sentence, held):
            if not over(deed):
                yield passage.motive(one.matter, one.mind, deed, one.cue, said=True, hedge=hedge)
        for mind, matter, deed in _driven(sentence):
            if not over(deed):
                yield passage.motive(matter, mind, deed, deed, said=True)
        linked: list[_Mentioned] = []
        for done in deeds:
            for some in _in_view(passage, sentence, done, held, before):
                yield passage.motive(some.held.matter, some.held.mind, done.verb, some.held.holder, said=done.said)
                linked.append(_Mentioned(some.held, done.doer))
        yield from _done_before(passage, sentence, held, before)
        last = deeds[-1].verb if deeds else held[-1].cue if held else sentence[-1]
        before.mentioned = [*(_Mentioned(one, one.holder) for one in held), *linked]
        before.deeds, before.voice = deeds, passage.voice(last)
        if before.voice and _in_quotation(passage.told, passage.place(last)):
            before.quoted[before.voice] = before.mentioned


def _in_view(
    passage: _Passage, sentence: Span, deed: Deed, held: Sequence[Held], before: _Before
) -> Iterator[_Mentioned]:
    """What whoever does a thing has in mind, by what stands beside it and by the sentence before."""
    voice, spoken = passage.voice(deed.verb), passage.said_from(sentence, deed.verb)
    beside = [
        _Mentioned(one, one.holder) for one in held if not _within(deed.verb, one) and passage.voice(one.cue) == voice
    ]
    # Whoever is meant at the head of a quotation was spoken of in what the same man said before.
    quotation = passage.told.quoted(passage.place(sentence[0]), passage.place(sentence[-1]))
    earlier = before.mentioned if voice == before.voice else []
    if quotation and not earlier:
        earlier = before.quoted.get(voice or "", [])
    is_at_the_head = deed.doer.i <= spoken + _HEAD or _refers(passage.doc[spoken])
    for some in [*beside, *(earlier if is_at_the_head else [])]:
        near = some in beside
        follows = near or not deed.said or _SO.match(sentence.text)
        if follows and same_people(deed.doer, some.who, same_sentence=near):
            yield some


def _done_before(passage: _Passage, sentence: Span, held: Sequence[Held], before: _Before) -> Iterator[Motive]:
    """What the sentence before says is done by those of whom this one tells what they have in mind ("They are packing.
    They know that ...")."""
    for one in held:
        opens = one.holder.i <= passage.said_from(sentence, one.cue) + _HEAD and _refers(one.holder)
        if opens and passage.voice(one.cue) == before.voice:
            for deed in before.deeds:
                if same_people(one.holder, deed.doer, same_sentence=False) and not deed.said:
                    yield passage.motive(one.matter, one.mind, deed.verb, one.holder, said=False)


def _together(one: tuple[int, int], other: tuple[int, int]) -> Spans:
    first, second = sorted((one, other))
    if second[0] - first[1] <= _NEAR:
        return ((first[0], max(first[1], second[1])),)
    return first, second


def _in_quotation(told: _Told, place: int) -> bool:
    one = told.outermost(place)
    return one is not None and one.kind == "direct"


def _because(sentence: Span, held: Sequence[Held]) -> Iterator[tuple[Held, Token, Token | None]]:
    """ "They left because they feared ...", "Fearing ..., they left", "they, convinced that ..., left"."""
    for one in held:
        clause = one.cue.head if one.cue.dep_ in ("acomp", "oprd") else one.cue
        if clause.dep_ != "advcl" or clause.head.pos_ not in ("VERB", "AUX"):
            continue
        marks = [child for child in clause.children if child.dep_ == "mark"]
        deed = clause.head
        doer = subject(deed)
        if doer is None:
            continue
        if marks:
            mark = marks[0]
            if mark.lower_ not in _BECAUSE or not same_people(one.holder, doer, same_sentence=True):
                continue
            # "as" is more often a likeness or a time
            if mark.lower_ == "as" and mark.i > deed.i:
                continue
            hedge = sentence.doc[mark.i - 1] if mark.i > sentence.start else None
            yield one, deed, hedge if hedge is not None and hedge.pos_ in ("ADV", "ADJ") else None
        elif clause.tag_ in ("VBG", "VBN", "JJ") and not {"nsubj", "aux"} & {child.dep_ for child in clause.children}:
            yield one, deed, None


def _driven(sentence: Span) -> Iterator[tuple[Mind, tuple[int, int], Token]]:
    """ "Fear of a flood drove them to sell", "they sold for fear of a flood"."""
    for noun in sentence:
        mind = STATES.get(noun.lemma_.lower())
        if mind is None or noun.pos_ != "NOUN" or (matter := matter_of(noun)) is None:
            continue
        if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in BEARING:
            for child in noun.head.children:
                if child.dep_ in ("xcomp", "ccomp") and not any(one.dep_ == "neg" for one in noun.head.children):
                    yield mind, matter, child
        if noun.dep_ == "pobj" and noun.head.lower_ in ("for", "of", "from") and mind == "feared":
            verb = noun.head.head if noun.head.head.pos_ == "VERB" else noun.head.head.head
            # "for fear of", "out of fear of"; "from fear of flooding" after a noun is another thing
            if verb.pos_ == "VERB" and subject(verb) is not None:
                yield mind, matter, verb


def _within(verb: Token, held: Held) -> bool:
    """Whether one is part of the other: "they know that the bank is preparing", "they are trying to learn"."""
    return verb.i in range(*held.matter) or held.cue.i in range(*phrase(verb))


def _refers(token: Token) -> bool:
    return token.lower_ in _REFERRING
