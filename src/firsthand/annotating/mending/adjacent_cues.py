"""Adjacent cues: a quotation that ends in a comma belongs to the verb right behind it ("“It leaks,” she joked"; “It leaks”, she said).

One that ends in a question or a shout does where that verb is one of telling and no other quotation follows it.

Where several quotations of one speaker follow each other, the tagger may miss a cue or give it the wrong one of its
neighbours.  The comma settles it, whatever the verb is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from firsthand.annotating.clause_words import phrase_span
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import common, holds_half, meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span, Spans

PROBABILITY = 0.98
"""314 of 319 such quotations in the held-out tenth of PolNeAR's training articles are annotated so."""
_MARKS = "\"“”„«»'‘’`"
_TELLING = frozenset(
    ["add", "admit", "answer", "argue", "ask", "claim", "conclude", "cry", "exclaim", "explain", "insist", "joke", "note", "recall", "reply",
     "respond", "say", "shout", "tell", "tweet", "warn", "wonder", "write", "yell"]
)  # fmt: skip
"""Verbs that give a quotation to their subject, whatever mark it ends in."""
_TELLING_NOBODY = _TELLING - {"answer", "ask", "tell", "warn"}
"""Of these, verbs whose object is not whoever is spoken to."""
_FARTHEST = 15
"""Tokens between a quotation's end and its verb."""


def with_adjacent_cues(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """What was found in a parsed block, each quotation that ends in a comma given to the cue that follows it."""
    found = list(tagged)
    text = text_of(doc)
    for quotation in quoted:
        pair = _teller(doc, text, quotation)
        if pair is None:
            continue
        verb, subject = pair
        cue = (verb.idx, verb.idx + len(verb))
        owner = next((one for one in found if holds_half(one.content, quotation.pieces)), None)
        sentence = (verb.sent.start_char, verb.sent.end_char)
        if owner is not None and (meet(owner.cue, cue) or quotation.end <= owner.cue[0] < sentence[1]):
            continue
        other = next((one for one in found if meet(one.cue, cue)), None)
        if owner is None and other is None and verb.lemma_ not in _TELLING:
            continue
        found = [one if one is not owner else _without(one, quotation.pieces) for one in found if one is not other]
        source = phrase_span(subject)
        new = Tagged(source, cue, (), PROBABILITY) if other is None else other
        told = (*_without(new, quotation.pieces).content, *quotation.pieces)
        found.append(replace(new, source=new.source or source, content=tuple(sorted(told))))
    return [one for one in found if one.content]


def teller_after(doc: Doc, quotation: Quotation) -> tuple[Span, Span] | None:
    """Whom the verb of telling behind a quotation gives it to, and that verb, in code points of a parsed block; or None."""
    pair = _teller(doc, text_of(doc), quotation)
    if pair is None or pair[0].lemma_ not in _TELLING:
        return None
    return phrase_span(pair[1]), (pair[0].idx, pair[0].idx + len(pair[0]))


def _teller(doc: Doc, text: str, quotation: Quotation) -> tuple[Token, Token] | None:
    """The verb that tells a quotation that ends before it, and the verb's subject."""
    words = text[quotation.start : quotation.end].strip(_MARKS)
    has_comma = words.endswith(",") or text.startswith(",", quotation.end)
    if quotation.depth or not words or not words[0].isupper() or not (has_comma or words[-1] in "?!"):
        return None
    pair = _verb_after(doc, quotation.end)
    return pair if pair is not None and (has_comma or _tells_of(text, quotation.end, *pair)) else None


def _verb_after(doc: Doc, end: int) -> tuple[Token, Token] | None:
    """The finite verb that follows a quotation with nothing but its subject between, and that subject."""
    first = next((token.i for token in doc[_at(doc, end) :] if token.idx >= end and not token.is_space), len(doc))
    for token in doc[first : first + _FARTHEST]:
        if token.is_punct and token.text not in (",", "(", ")", "-"):
            return None
        subject = _inverted(doc[first : token.i + 1])
        if token.tag_ not in ("VBD", "VBZ", "VBP") and subject is None:
            continue
        subject = next((child for child in token.children if child.dep_ == "nsubj" and child.i >= first), subject)
        if subject is None or subject.tag_ in ("WDT", "WP") or subject.sent.start != token.sent.start:
            return None
        between = [
            word for word in doc[first : token.i] if word.dep_ not in ("aux", "neg", "punct") and word.tag_ != "RB"
        ]
        own = {word.i for word in subject.subtree}
        return (token, subject) if all(word.i in own for word in between) and subject.i - token.i <= _FARTHEST else None
    return None


def _inverted(words: Words) -> Token | None:
    """Who stands behind a verb of telling that follows a quotation at once, where the parser takes him for its object."""
    verb = words[-1]
    is_first = all(word.is_punct for word in words[:-1]) and verb.tag_ in ("VBD", "VBN", "VBZ")
    if not is_first or verb.lemma_ not in _TELLING_NOBODY:
        return None
    return next((child for child in verb.children if child.i > verb.i and child.dep_ in ("dobj", "npadvmod")), None)


def _tells_of(text: str, end: int, verb: Token, subject: Token) -> bool:
    """Whether a verb in the same paragraph tells of the quotation that ends before it, and not of one that follows."""
    last = max(verb.idx + len(verb), phrase_span(subject)[1])
    return verb.lemma_ in _TELLING and "\n" not in text[end : verb.idx] and text[last:].lstrip(" ,:")[:1] not in _MARKS


def _at(doc: Doc, place: int) -> int:
    """The index of a token before a place, and not far before it."""
    span = doc.char_span(max(0, place - 1), place, alignment_mode="expand")
    return span[0].i if span is not None and len(span) else 0


def _without(one: Tagged, pieces: Spans) -> Tagged:
    return replace(one, content=tuple(piece for piece in one.content if not common((piece,), pieces)))
