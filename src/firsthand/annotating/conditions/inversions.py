"""Inversions: conditions that the order of words announces ("had he known", "should it break", "only if ... will they")."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from firsthand.annotating.clause_words import MODALS, modal, own_subject, subtree
from firsthand.annotating.conditions.conditional_clauses import SPEAKING, Clauses, clauses, outcome_of


def inverted(auxiliary: Token) -> Clauses | None:
    """ "*Had* he known", "*were* it to break", "*should* it break": the auxiliary before its subject opens the clause."""
    sentence = auxiliary.sent
    if auxiliary.i == first_word(sentence):
        governor = sentence.root if sentence.root.i > auxiliary.i else None
        if governor is not None and governor.lemma_.lower() in SPEAKING:
            governor = next((c for c in governor.children if c.dep_ == "ccomp" and c.i > auxiliary.i), None)
        subject = own_subject(governor) if governor is not None else None
        if governor is None or subject is None:
            return None
        border = auxiliary.doc[subject.left_edge.i - 1]
        own = set(range(auxiliary.i, border.i))
        verb = auxiliary.head if auxiliary.i < auxiliary.head.i < border.i else auxiliary
        if border.text != "," or border.i < auxiliary.i + 2:
            return None
    else:
        verb = auxiliary.head if auxiliary.dep_ in ("aux", "auxpass") else auxiliary
        subject, governor, own = own_subject(verb), verb.head, subtree(verb)
        opens = min((index for index in own if not auxiliary.doc[index].is_punct), default=-1) == auxiliary.i
        if verb.dep_ != "advcl" or subject is None or not opens or not auxiliary.i < subject.i <= auxiliary.i + 8:
            return None
    if governor.i == verb.i or modal(governor) is None:
        return None
    outcome = outcome_of(governor, own, auxiliary.i)
    found = clauses("if", own - {auxiliary.i}, outcome, verb, governor)
    return replace(found, counterfactual=auxiliary.lower_ == "had")


def only_if_first(mark: Token) -> Clauses | None:
    """ "Only if the court agrees *will* the minister sign": the auxiliary before its subject opens the outcome."""
    rest = [token for token in mark.doc[mark.i + 1 : mark.sent.end] if not token.is_space]
    turn = next((t for t in reversed(rest) if t.lower_ in MODALS | {"do", "does", "did"} and t.i > mark.i + 2), None)
    if turn is None or turn.i + 2 >= mark.sent.end:
        return None
    condition, outcome = range(mark.i + 1, turn.i), range(turn.i, mark.sent.end)
    return Clauses("only if", frozenset(condition), frozenset(outcome), mark.head.i, turn.i)


def first_word(sentence: Span) -> int:
    """Where a sentence's first word stands."""
    return next((token.i for token in sentence if not (token.is_punct or token.is_space)), sentence.start)
