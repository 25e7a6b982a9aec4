"""Conditionals: what a report says would follow from what, or what would have to come first.

Three ways to find them: words that announce a condition (`conjunctions`), verbs that say what would bring something about or
prevent it (`causes`), and for conditions contrary to fact a small trained tagger (`counterfactuals`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc
from spacy.tokens import Span as Sentence

from firsthand.annotating.clause_words import spans_of
from firsthand.annotating.conditions.back_references import antecedent, pointing
from firsthand.annotating.conditions.causes import caused
from firsthand.annotating.conditions.conditional_clauses import Clauses
from firsthand.annotating.conditions.conjunctions import announced
from firsthand.annotating.conditions.counterfactuals import (
    Reading,
    counterfactual_tagger,
    is_condition,
    marker,
    may_be_counterfactual,
)
from firsthand.annotating.spans import common, holds, holds_half, size
from firsthand.language import text_of
from firsthand.model import ConditionalRelation, Span, Spans

_CUES = re.compile(
    r"\b(?:if|unless|until|till|provid(?:ed|ing)|assuming|supposing|long as|without|but for|absent|barring|had|were|should|"
    r"(?:will|would|could|may|might|can|must|shall|have to|has to|need(?:s|ed)?|required|mak(?:es?|ing)|in order|likely)|"
    r"(?:wo|ca)n['’]t|['’](?:d|ll))\b",
    re.IGNORECASE,
)
_LONGEST = 150
"""Words of a sentence beyond which its parse is not to be trusted."""
_ANNOUNCED = ("if", "unless", "until")
"""Relations in whose conditions "it" mostly refers to the outcome's own words, or to nothing."""
Reader = Callable[[str], Reading]
"""What reads a sentence for a counterfactual."""


@dataclass(frozen=True, slots=True)
class Found:
    """A conditional in code points of a report."""

    relation: ConditionalRelation
    mood: Literal["open", "counterfactual"]
    condition: Spans
    outcome: Spans
    condition_negated: bool
    outcome_negated: bool
    told: int | None
    """Which of the contents it stands in: the smallest that holds most of it."""


def conditionals(doc: Doc, start: int, contents: Sequence[Spans], read: Reader | None = None) -> list[Found]:
    """The conditionals of a parse that begins at ``start``, in text order; ``contents`` are what the attributions say.

    Where the words refer back, what they refer to is given before them in the same list.  ``read`` is the tagger of
    counterfactuals.
    """
    text = text_of(doc)
    found: list[Found] = []
    for sentence in doc.sents:
        begin, end = sentence.start_char, sentence.end_char
        if len(sentence) > _LONGEST or not _CUES.search(text, begin, end):
            continue
        here = [_found(one, doc, start, contents) for one in _clauses(sentence)]
        here = [one for one in here if one.condition and one.outcome]
        words = text[begin:end]
        if may_be_counterfactual(words):
            reading = (read or counterfactual_tagger().read)(words)
            if reading.holds:
                here = _contrary(here, reading, sentence, start, contents)
        found += here
    return sorted(dict.fromkeys(found), key=lambda one: (min(one.condition[-1], one.outcome[-1]), one.condition))


def _clauses(sentence: Sentence) -> list[Clauses]:
    """What rules find in a sentence."""
    clauses = list(announced(sentence))
    taken = {place for one in clauses for place in (one.condition_verb, one.outcome_verb)}
    return clauses + [one for one in caused(sentence) if one.outcome_verb not in taken and _is_new(one, clauses)]


def _contrary(
    here: list[Found], reading: Reading, sentence: Sentence, start: int, contents: Sequence[Spans]
) -> list[Found]:
    """A sentence's conditionals, with the counterfactual one as the tagger reads it."""
    if reading.condition is None or reading.outcome is None:
        return here
    text, begin = sentence.text, sentence.start_char
    if not is_condition(text[slice(*reading.condition)]):
        return here
    relation, first = marker(text, reading.condition)
    own, outcome = (first, reading.condition[1]), reading.outcome
    same = [one for one in here if _is_same(one, (own[0] + start + begin, own[1] + start + begin))]
    if same and relation == "if":
        relation = same[0].relation
    condition_spans, outcome_spans = (((a + start + begin, b + start + begin),) for a, b in (own, outcome))
    made = Found(
        relation,
        "counterfactual",
        condition_spans,
        outcome_spans,
        same[0].condition_negated if same and same[0].relation == relation else _has_negation(sentence, own),
        same[0].outcome_negated if same else _has_negation(sentence, outcome),
        _innermost(condition_spans + outcome_spans, contents),
    )
    return [one for one in here if one not in same] + ([made] if own[0] < own[1] else [])


def _is_same(one: Found, condition: Span) -> bool:
    """Whether a rule found the condition that the tagger marks: they share half of either."""
    shared = size(common(one.condition, (condition,)))
    return 2 * shared >= min(size(one.condition), condition[1] - condition[0])


def _has_negation(sentence: Sentence, span: Span) -> bool:
    begin = sentence.start_char
    return any(token.dep_ == "neg" and span[0] <= token.idx - begin < span[1] for token in sentence)


def _is_new(one: Clauses, announced: Sequence[Clauses]) -> bool:
    """Whether no condition that a word announces says the same: "if it breaks, that will cause a flood" is one, not two."""
    return not any(one.outcome <= other.outcome and one.condition <= other.outcome for other in announced)


def _found(one: Clauses, doc: Doc, start: int, contents: Sequence[Spans]) -> Found:
    condition, outcome = spans_of(doc, start, one.condition), spans_of(doc, start, one.outcome)
    told = _innermost(
        condition + outcome, contents, [start + doc[verb].idx for verb in (one.condition_verb, one.outcome_verb)]
    )
    if told is not None:
        condition, outcome = (_within(spans, contents[told]) for spans in (condition, outcome))
    before = _taken_up(one, one.condition, one.condition_verb, doc, start, outcome)
    before_outcome: Spans = ()
    if len(one.outcome) == 1:  # a pronoun by itself says nothing of what would follow
        before_outcome = _taken_up(one, one.outcome, one.outcome_verb, doc, start, condition)
    return Found(
        one.relation,
        "counterfactual" if one.counterfactual else "open",
        (*before, *condition),
        (*before_outcome, *outcome),
        one.condition_negated,
        one.outcome_negated,
        told,
    )


def _innermost(spans: Spans, contents: Sequence[Spans], verbs: Sequence[int] = ()) -> int | None:
    """The smallest content that holds half of the spans or more, and if there is one, the ``verbs`` too, by their places.

    Of "if he is sure that they will obey, he gives the order" what he is sure of holds more than half, and not the condition.
    """
    around = [
        (not all(holds(content, verb) for verb in verbs), size(content), number)
        for number, content in enumerate(contents)
        if content and holds_half(content, spans)
    ]
    return min(around)[2] if around and size(spans) else None


def _within(spans: Spans, content: Spans) -> Spans:
    """The part of spans that a content holds, where that is most of them."""
    inside = tuple(sorted(common(spans, content)))
    return inside if inside and 2 * size(inside) >= size(spans) else spans


def _taken_up(one: Clauses, words: frozenset[int], head: int, doc: Doc, start: int, other: Spans) -> Spans:
    """What one side's words refer back to, unless that is the other side itself."""
    word = pointing(doc, words, head)
    if word is None or (one.relation in _ANNOUNCED and word.pos_ == "PRON"):
        return ()
    before = spans_of(doc, start, antecedent(word) - words)
    return () if common(before, other) else before
