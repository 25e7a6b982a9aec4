"""Taken up: tellings of what the paragraph above says ("The bridge was hit. ¶ *This was reported by the harbour board* on
Facebook, Ostpress reports.").

Agencies of Eastern Europe give a matter first and who says so in a paragraph of its own.  What is told there is "this", so
that the words for it are the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from firsthand.annotating.clause_words import phrase_span
from firsthand.annotating.spans import meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import paragraphs, text_of
from firsthand.model import Span

PROBABILITY = 0.7
"""No corpus at hand has enough of them to count."""
_VERBS = r"(?:announced|reported|said|stated|written)"
_PASSIVE = re.compile(rf"(?:This|The information) (?P<cue>(?:was|is|has been) {_VERBS} by) ")
_ACTIVE = re.compile(r"(?P<cue>(?:announced|reported|said|stated|wrote) this) (?:about|at|during|in|on|to|via)\b")


def with_taken_up(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """What was found in a parsed block, with those who tell what the paragraph above says, and not that "this" is told."""
    text = text_of(doc)
    if not (_PASSIVE.search(text) or _ACTIVE.search(text)):
        return list(tagged)
    found = list(tagged)
    for one, sentence in _tellings(doc, text):
        above = one.content[0]
        if not any(other.source is not None and above[0] <= other.cue[0] < above[1] for other in tagged):
            found = [other for other in found if not _is_of_this(other, sentence)]
            found.append(one)
    return found


def _tellings(doc: Doc, text: str) -> Iterator[tuple[Tagged, Span]]:
    """Each of them, with the sentence that tells it."""
    breaks = paragraphs(text)
    firsts = [first for first, _ in breaks]
    for pattern in (_PASSIVE, _ACTIVE):
        for match in pattern.finditer(text):
            at = bisect_right(firsts, match.start()) - 1
            cue = doc.char_span(*match.span("cue"), alignment_mode="expand")
            if at < 1 or cue is None:
                continue
            sentence = cue.sent
            head = _teller(cue.root)
            is_first = not text[breaks[at][0] : sentence.start_char].strip()
            above = _sentence_before(doc, breaks[at - 1])
            if head is not None and is_first and above is not None:
                yield (
                    Tagged(_phrase(head, text), match.span("cue"), (above,), PROBABILITY),
                    (sentence.start_char, sentence.end_char),
                )


def _teller(verb: Token) -> Token | None:
    """Who tells by a verb: whom its "by" names, or its subject."""
    verb = verb.head if verb.dep_ in ("agent", "auxpass") else verb
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    if by is not None:
        return next((child for child in by.children if child.dep_ == "pobj"), None)
    return next((child for child in verb.children if child.dep_ == "nsubj" and child.lower_ != "this"), None)


def _phrase(head: Token, text: str) -> Span:
    """A noun with what belongs to it, without the medium ("*the harbour board* on Facebook") and what a comma adds."""
    first, last = phrase_span(head)
    for child in head.children:
        if child.i > head.i and child.dep_ == "prep" and child.lower_ in ("on", "via"):
            last = min(last, child.idx)
    return first, first + len(text[first:last].rstrip(" ,"))


def _sentence_before(doc: Doc, paragraph: Span) -> Span | None:
    """The last sentence of a paragraph; None where it asks, or ends as a heading does."""
    words = doc.char_span(*paragraph, alignment_mode="expand")
    if words is None or not len(words) or not words.text.rstrip().endswith("."):
        return None
    last = next((token for token in reversed(words) if not token.is_space), words[-1]).sent
    begin = max(last.start_char, paragraph[0])
    return begin, begin + len(text_of(doc)[begin : paragraph[1]].rstrip(". \n"))


def _is_of_this(one: Tagged, sentence: Span) -> bool:
    """Whether an attribution is of a sentence's "this", or of what it tells."""
    return sentence[0] <= one.cue[0] < sentence[1] and all(meet(piece, sentence) for piece in one.content)
