"""Conditional clauses: a condition and an outcome as words of a parse, and how far an outcome's clause reaches."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from firsthand.annotating.clause_words import is_negated, modal, own_subject, subject_of, subtree
from firsthand.model import ConditionalRelation

SPEAKING = frozenset(["say", "tell", "add", "argue", "warn", "think", "believe", "note", "write", "claim", "suggest",
                       "insist", "mean", "hope", "expect", "fear", "caution", "predict", "explain", "continue", "state"])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clauses:
    """A condition and an outcome as words of a parse."""

    relation: ConditionalRelation
    condition: frozenset[int]
    outcome: frozenset[int]
    condition_verb: int
    """The condition's main word."""
    outcome_verb: int
    """The outcome's main word."""
    counterfactual: bool = False
    """Whether the very form says that the condition does not hold ("had he known")."""
    condition_negated: bool = False
    outcome_negated: bool = False


def clauses(
    relation: ConditionalRelation, condition: set[int], outcome: set[int], verb: Token, governor: Token
) -> Clauses:
    """A condition with its main word and an outcome with its."""
    return Clauses(
        relation,
        frozenset(condition),
        frozenset(outcome - condition),
        verb.i,
        governor.i,
        _is_counterfactual(verb, governor),
        is_negated(verb),
        is_negated(governor),
    )


def governor_of(verb: Token, mark: Token) -> Token | None:
    """The main word of the clause that a condition belongs to; what somebody says rather than his saying it."""
    head = verb.head
    if head.i == verb.i:
        return None
    if head.pos_ in ("NOUN", "PRON", "PROPN", "ADJ") and head.dep_ in ("attr", "acomp", "dobj", "pobj", "oprd"):
        upper = head.head
        while upper.pos_ in ("ADP",) and upper.head.i != upper.i:
            upper = upper.head
        if upper.pos_ in ("VERB", "AUX"):
            head = upper
    if head.lemma_.lower() in SPEAKING:
        said = [child for child in head.children if child.dep_ in ("ccomp", "xcomp") and child.i != verb.i]
        if said and (mark.i < head.i or said[-1].i > verb.i or said[0].i > head.i or verb.i > head.i):
            near = min(said, key=lambda child: abs(child.i - verb.i))
            if modal(head) is None or mark.i > near.i:
                return near
    return this_side(_whole(head), mark)


def _whole(verb: Token) -> Token:
    """The first of verbs joined together that share subject and auxiliaries ("will *think* again and step aside")."""
    while (
        verb.dep_ == "conj"
        and verb.head.pos_ in ("VERB", "AUX")
        and not any(child.dep_ in ("nsubj", "nsubjpass", "expl", "aux", "auxpass") for child in verb.children)
    ):
        verb = verb.head
    return verb


def this_side(verb: Token, mark: Token) -> Token:
    """Where a colon or semicolon parts the condition from the main clause: the clause on its own side."""
    low, high = sorted((verb.i, mark.i))
    if not any(token.text in (":", ";") for token in verb.doc[low:high]):
        return verb
    beside = [
        child
        for child in verb.children
        if child.dep_ in ("ccomp", "parataxis", "conj")
        and child.pos_ in ("VERB", "AUX")
        and not any(token.text in (":", ";") for token in verb.doc[min(child.i, mark.i) : max(child.i, mark.i)])
    ]
    return beside[0] if beside else verb


def outcome_of(governor: Token, condition: set[int], mark: int) -> set[int]:
    """The words of the outcome's clause, with the subject that it shares with the clause it is joined to."""
    doc = governor.doc
    words = subtree(governor) - condition
    for child in governor.children:
        if child.dep_ == "parataxis" and child.lemma_.lower() in SPEAKING:
            words -= subtree(child)
        if child.dep_ in ("mark", "cc", "punct") and child.i < governor.i:
            words.discard(child.i)
        is_other = child.dep_ == "advcl" and child.i not in condition and is_conditional(child)
        is_next = child.dep_ == "conj" and child.i > mark > governor.i and mark not in subtree(child)
        if is_other or is_next:
            words -= subtree(child)
    if words and doc[min(words)].lower_ == "then":
        words.discard(min(words))
    if governor.dep_ == "ccomp" and own_subject(governor) is None:
        words |= _misread_subject(governor)
    if governor.dep_ == "conj" and own_subject(governor) is None and (subject := subject_of(governor)) is not None:
        words |= subtree(subject)
    return words


def _misread_subject(governor: Token) -> set[int]:
    """A subject that the parse takes for the object of the verb of speech ("warned | the dam would break")."""
    before = governor.left_edge.i - 1
    objects = (c for c in governor.head.children if c.dep_ == "dobj" and governor.head.i < c.i <= before)
    return next((subtree(child) for child in objects if child.right_edge.i == before), set())


def is_conditional(clause: Token) -> bool:
    """Whether a clause is a condition that a conjunction announces."""
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "until") for child in clause.children)


def _is_counterfactual(verb: Token, governor: Token) -> bool:
    """Past perfect or past in the condition, "would have" in the outcome."""
    children = list(governor.children)
    has_modal = any(c.lower_ in ("would", "could", "might", "should", "'d", "’d") and c.dep_ == "aux" for c in children)
    has_have = any(c.lower_ in ("have", "'ve", "’ve") and c.dep_ == "aux" for c in children)
    perfect = any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)
    past = verb.tag_ == "VBD" or any(c.lower_ in ("had", "was", "were", "did") for c in verb.children)
    return has_modal and (perfect or (has_have and past))
