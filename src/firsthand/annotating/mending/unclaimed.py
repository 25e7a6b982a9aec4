"""Unclaimed quotations: whole sentences in quotation marks that the tagger leaves to nobody, where the speaker is plain.

In a paragraph where one person is quoted, what else is quoted there is that person's; a paragraph that is nothing but
quotation goes on with the speaker of the one before it, or is said by whom that one tells of.  The first two are the
conventions of news writing that O'Keefe et al., "A sequence labelling approach to quote attribution" (EMNLP 2012),
find to settle most quotations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.mending.borders import is_heading
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import common, holds_half
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import paragraphs, text_of
from firsthand.model import Span, Spans

PROBABILITY = 0.5
"""That a quotation without a cue is said by whom the paragraph before it tells of; too rare in PolNeAR to be measured."""
_FEWEST_WORDS = 4
_SENTENCE = re.compile(r"^[\"“”„«»'‘’`]+\W{0,3}[A-Z0-9].*[.!?…,—–-][\"“”«»'’`]*$", re.DOTALL)


def claimed(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """What was found in a parsed block, with quotations that nobody was given where a speaker is plain."""
    text = text_of(doc)
    breaks = paragraphs(text)
    firsts = [first for first, _ in breaks]
    found = list(tagged)
    for quotation in quoted:
        if quotation.depth or not _is_said(text, quotation) or _is_taken(quotation, found):
            continue
        at = bisect_right(firsts, quotation.start) - 1
        if at < 0:
            continue
        here = _quoting(found, breaks[at], quoted)
        alone = _is_alone(text, breaks[at], quotation)
        before = at - 1
        if not here and alone and before >= 0 and not is_heading(text, breaks[before], quoted):
            here = _quoting(found, breaks[before], quoted)[-1:]
            if not here and not _tells(found, breaks[before]):
                teller = _subject(doc, breaks[before])
                if teller is not None:
                    # The empty cue stands before the quotation: within it, it would be the quoted person's own.
                    place = (quotation.start - 1, quotation.start - 1)
                    found.append(Tagged(teller, place, quotation.pieces, PROBABILITY))
                continue
        if here and len({_speaker(text, one) for one in here} - {None}) <= 1:
            number = _nearest(here, quotation)
            index = next(i for i, one in enumerate(found) if one is number)
            found[index] = replace(number, content=tuple(sorted((*number.content, *quotation.pieces))))
    return found


def _is_said(text: str, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own and no title or single word."""
    words = text[quotation.start : quotation.end].split()
    small = sum(word[0].islower() for word in words)
    return len(words) >= _FEWEST_WORDS and 2 * small >= len(words) and _SENTENCE.match(" ".join(words)) is not None


def _is_taken(quotation: Quotation, found: Sequence[Tagged]) -> bool:
    return any(holds_half(one.content, quotation.pieces) or bool(common((one.cue,), quotation.pieces)) for one in found)


def _quoting(found: Sequence[Tagged], paragraph: Span, quoted: Sequence[Quotation]) -> list[Tagged]:
    """The attributions with a quotation for their content whose cue stands in a paragraph, by their cues."""
    marks: Spans = tuple(piece for one in quoted if not one.depth for piece in one.pieces)
    here = [one for one in found if paragraph[0] <= one.cue[0] < paragraph[1]]
    outside = [one for one in here if not common((one.cue,), marks)]
    return sorted((one for one in outside if common(one.content, marks)), key=lambda one: one.cue)


def _tells(found: Sequence[Tagged], paragraph: Span) -> bool:
    return any(paragraph[0] <= one.cue[0] < paragraph[1] for one in found)


def _is_alone(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether there is nothing in a paragraph but the quotation."""
    first = max(paragraph[0], quotation.start)
    last = min(paragraph[1], quotation.end)
    return not any(character.isalnum() for character in text[paragraph[0] : first] + text[last : paragraph[1]])


def _speaker(text: str, one: Tagged) -> str | None:
    """The last word of a source's name; None for a pronoun, which may be anybody's."""
    words = text[slice(*one.source)].split() if one.source else []
    return None if not words or words[-1].lower() in ("he", "she", "they", "i", "we", "it", "who") else words[-1]


def _nearest(here: Sequence[Tagged], quotation: Quotation) -> Tagged:
    """The last attribution before the quotation, or else the first one after it."""
    before = [one for one in here if one.cue[0] < quotation.start]
    return before[-1] if before else here[0]


def _subject(doc: Doc, paragraph: Span) -> Span | None:
    """The person whom a paragraph tells of: the one name, or "he" or "she", that is a subject in its last sentence."""
    words = doc.char_span(*paragraph, alignment_mode="expand")
    if words is None or not len(words):
        return None
    last = next((token for token in reversed(words) if not token.is_space), words[-1]).sent
    subjects = [token for token in last if token.dep_ == "nsubj" and _is_person(token)]
    if len(subjects) != 1:
        return None
    (head,) = subjects
    part = [token for token in head.subtree if token.dep_ in ("compound", "nmod") or token.i == head.i]
    return part[0].idx, part[-1].idx + len(part[-1])


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or token.lower_ in ("he", "she")
