"""Certainty and confidence: how likely a source puts what it says, how good it says its basis is, and the reporter's own distance.

Three things are kept apart.  A hedge within what is said is the source's ("he said it *might* rain"); hearsay words
outside quotation marks, and whatever hedges the telling itself, are the reporter's ("he *reportedly* said", "he *may* have
said"); words of confidence speak of the basis and never of the likelihood.  A hedge counts where it governs the main
clause of what is said, or a clause that carries it on: not in a relative clause, a condition or beside a mere noun.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from spacy.tokens import Doc, Token

from firsthand.annotating.attributions import Found
from firsthand.annotating.clause_words import CALLING
from firsthand.annotating.likelihood.hedging import Hedge, hedges_of
from firsthand.annotating.likelihood.yardsticks import band, scale_of
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import holds, size
from firsthand.model import Certainty, Confidence, Span

AS_STATED = "as stated"
"""The scale of odds that a text gives in numbers."""
_BLOCKING = frozenset(
    {"relcl", "advcl", "acl", "csubj", "prep", "pobj", "poss", "compound", "nmod", "appos", "npadvmod"}
)
"""Dependencies over which a hedge does not reach what is said as a whole."""
_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "oprd", "dative"})
_NOMINAL = frozenset({"chance", "chances", "possibility", "probability", "likelihood", "odds", "confidence"})
"""Nouns that hedge the clause which they are the subject, the object or the predicate of."""
_OF_THE_SOURCE = frozenset({"certain", "almost certain", "not certain", "doubtful"})
"""What in a cue is the source's own certainty ("he is certain that"), where other hedges there are the reporter's."""
_FIRST_PERSON = frozenset({"i", "we"})
_OPINIONS = {"believe": "we believe", "doubt": "we doubt"}


@dataclass(slots=True)
class Judged:
    """The hedges of one attribution, by whose they are."""

    own: list[Hedge] = field(default_factory=list)
    """The source's, in text order."""
    reporter: list[Hedge] = field(default_factory=list)
    """Those of whoever passes it on, in text order."""
    confidence: list[Hedge] = field(default_factory=list)
    """Words of confidence, in text order."""


def judge(ones: Sequence[Found], doc: Doc, start: int, quoted: Sequence[Quotation] = ()) -> list[Judged]:
    """The hedges of each of a block's attributions; ``doc`` is the parse of a text from ``start`` on.

    A hedge belongs to the innermost attribution in whose content or cue it stands.  Those outside all of them belong to
    the one whose cue they modify, or to none.
    """
    found = [Judged() for _ in ones]
    for hedge in hedges_of(doc):
        place = start + hedge.start
        token = doc[hedge.token]
        of_cue = [n for n, one in enumerate(ones) if _in(one.cue, place) or _modifies(token, one, doc)]
        of_content = [n for n, one in enumerate(ones) if holds(one.content, place)]
        inner = min(of_content, key=lambda n: (size(ones[n].content), n), default=None)
        telling = min(of_cue, key=lambda n: (size(ones[n].content), n), default=None)
        if telling is not None and (inner is None or size(ones[telling].content) <= size(ones[inner].content)):
            if not _is_conditional(doc[ones[telling].anchor]):
                _take_from_cue(found[telling], hedge)
        elif inner is not None and (
            _governs(token, ones[inner], start) or _ends_what_it_is_called(token, ones[inner], start)
        ):
            in_quotes = any(quotation.start < place < quotation.end for quotation in quoted)
            _take_from_content(found[inner], hedge, in_quotes)
    for one, judged in zip(ones, found, strict=True):
        if (opinion := _opinion(one, doc, start)) is not None and not judged.own:
            judged.own.append(opinion)
    return found


def certainty_of(hedges: Sequence[Hedge], text: str, start: int, source: Iterable[str] = ()) -> Certainty | None:
    """What ``hedges`` put the likelihood at, on the yardstick of a source of these names, offices and affiliations.

    The first that a yardstick holds counts, else the first of all; None where there is none.  What is asked has no numbers.
    """
    if not hedges:
        return None
    scale = scale_of(source)
    judged = [_certainty(hedge, text, start, scale) for hedge in hedges]
    return next((one for one in judged if one.scale is not None), judged[0])


def confidence_of(hedges: Sequence[Hedge], text: str, start: int) -> Confidence | None:
    """The first level of confidence that is named, or None."""
    for hedge in hedges:
        span = (start + hedge.start, start + hedge.end)
        level = cast(Literal["low", "moderate", "high"], hedge.term)
        return Confidence(level, _phrase(text, span), (span,))
    return None


def _certainty(hedge: Hedge, text: str, start: int, scale: str | None) -> Certainty:
    span = (start + hedge.start, start + hedge.end)
    phrase = _phrase(text, span)
    if hedge.asked or hedge.kind == "hearsay":
        return Certainty(phrase, (span,), None, None, None)
    if hedge.stated is not None:
        return Certainty(phrase, (span,), *hedge.stated, AS_STATED)
    known = band(hedge.term, scale)
    if known is None:
        return Certainty(phrase, (span,), None, None, None)
    return Certainty(phrase, (span,), known.low, known.high, known.scale)


def _phrase(text: str, span: Span) -> str:
    return " ".join(text[span[0] : span[1]].split())


def _take_from_cue(judged: Judged, hedge: Hedge) -> None:
    if hedge.kind == "confidence":
        judged.confidence.append(hedge)
    elif hedge.term in _OF_THE_SOURCE:
        judged.own.append(hedge)
    else:
        judged.reporter.append(hedge)


def _take_from_content(judged: Judged, hedge: Hedge, in_quotes: bool) -> None:
    if hedge.kind == "confidence":
        judged.confidence.append(hedge)
    elif hedge.kind == "hearsay" and not in_quotes:
        judged.reporter.append(hedge)
    else:
        judged.own.append(hedge)


def _in(spans: Iterable[Span], place: int) -> bool:
    return any(begin <= place < end for begin, end in spans)


def _modifies(token: Token, one: Found, doc: Doc) -> bool:
    """Whether a word stands beside a cue's main word ("reportedly said", "may have told")."""
    if not one.cue:  # a transcript's turn has a label and no cue
        return False
    anchor = doc[one.anchor]
    return token.head == anchor and token.dep_ in ("aux", "advmod") and token != anchor


def _governs(token: Token, one: Found, start: int) -> bool:
    """Whether a hedge reaches the main clause of what is said."""
    word = token
    while True:
        head = word.head
        if head == word or not holds(one.content, start + head.idx):
            return True
        # "forecast *a coup to be likely*": the infinitive is what is said of the noun
        said_of_it = (
            word.dep_ in ("acl", "relcl") and word.tag_ == "VB" and not holds(one.content, start + head.head.idx)
        )
        if (
            word.dep_ in _BLOCKING
            and not said_of_it
            and not (word.dep_ in ("pobj", "prep") and token.lower_ in _SENTENCE_PHRASES)
        ):
            return False
        if word.dep_ in _OBJECTS and head.dep_ not in ("ROOT", "conj") and word != token and word.dep_ != "attr":
            return False
        if (
            word.dep_ in _OBJECTS
            and (word != token or token.lower_ not in _NOMINAL)
            and word.dep_ not in ("attr", "oprd")
        ):
            return False
        if word.dep_ == "amod" and head.dep_ not in ("attr", "oprd", "ROOT") and head.lower_ not in _NOMINAL:
            return not holds(one.content, start + head.head.idx) or head.head == head
        word = head


def _ends_what_it_is_called(token: Token, one: Found, start: int) -> bool:
    """Whether a hedge is what something is considered or called ("calls snow before Friday *unlikely*"), which has no verb to
    hang on and is parsed in many ways: it stands at the content's end, or at that of its first clause."""
    doc = token.doc
    if not one.cue or doc[one.anchor].lemma_.lower() not in {*CALLING, "think"} or not one.content:
        return False
    begin, end = one.content[0]
    behind = next((word for word in doc[token.i + 1 :] if not (word.is_punct and word.text in "\"”’'")), None)
    has_verb_before = any(
        word.pos_ in ("VERB", "AUX") and word.tag_ != "VBN"
        for word in doc[one.anchor + 1 : token.i]
        if start + word.idx >= begin
    )
    ends = behind is None or start + behind.idx >= end or behind.pos_ == "CCONJ" or behind.text in (",", ";", ".")
    return ends and not has_verb_before and start + token.idx > begin


def _is_conditional(cue: Token) -> bool:
    """Whether a telling is itself a condition ("until he is sure that ..."): nobody is said to hold it."""
    return any(
        word.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in word.children)
        for word in (cue, *cue.ancestors)
    )


_CONDITIONS = frozenset({"if", "unless", "until", "whether", "till"})
_SENTENCE_PHRASES = frozenset({"doubt", "likelihood", "probability", "question", "in", "without", "beyond", "for"})
"""Main words of phrases that hedge a clause as an adverb does ("in all likelihood")."""


def _opinion(one: Found, doc: Doc, start: int) -> Hedge | None:
    """ "We believe" and "I doubt" as words of likelihood: people were asked what they take these for."""
    anchor = doc[one.anchor]
    term = _OPINIONS.get(anchor.lemma_.lower())
    if term is None or one.negated or one.source_head is None or doc[one.source_head].lower_ not in _FIRST_PERSON:
        return None
    if not one.cue:
        return None
    return Hedge("likelihood", term, one.cue[0][0] - start, one.cue[-1][1] - start, one.anchor)
