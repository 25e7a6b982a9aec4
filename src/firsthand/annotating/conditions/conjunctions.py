"""Conjunctions: conditions that a word announces ("if", "unless", "until", "only if", "provided that", "without").

What looks like one and is none is passed over: indirect questions ("asked if"), comparisons ("as if"), concessions ("even
if"), set phrases ("if any"), points in time ("until Friday").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from firsthand.annotating.clause_words import is_negated, modal, own_subject, subtree
from firsthand.annotating.conditions.conditional_clauses import (
    SPEAKING,
    Clauses,
    clauses,
    governor_of,
    is_conditional,
    outcome_of,
    this_side,
)
from firsthand.annotating.conditions.inversions import first_word, inverted, only_if_first
from firsthand.model import ConditionalRelation

_ASKING = frozenset(
    ["ask", "asked", "wonder", "know", "see", "question", "doubt", "decide", "determine", "say", "tell", "check", "find",
     "learn", "discuss", "clear", "unclear", "sure", "unsure", "certain", "uncertain", "matter", "idea", "remember",
     "care", "consider", "inquire", "investigate", "explain", "clarify", "test"]
)  # fmt: skip
"""Words after which "if" may mean "whether"."""
_SET_PHRASES = frozenset(
    ["any", "anything", "not", "ever", "so", "only", "need", "necessary", "possible", "you", "nothing"]
)
"""After a bare "if" these make a phrase of manner or degree ("if any", "if not", "if necessary")."""
_INQUIRING = frozenset(["ask", "wonder", "inquire", "question"])
"""Words after which it always does."""
_ASIDES = frozenset(["say", "ask", "listen", "remember", "recall", "mind"])
_HOLDING = frozenset(
    ["hold", "wait", "remain", "stay", "keep", "continue", "withhold", "withdraw", "suspend", "delay", "postpone",
     "refuse", "block", "refrain", "reserve", "stop", "halt", "pause", "resist", "filibuster", "oppose", "freeze"]
)  # fmt: skip
"""Verbs for what goes on, or is left undone, until something happens."""
_BEFORE_MARK = frozenset(["only", "just", "especially", "particularly", ",", "and", "but", "or", "then", "perhaps"])
"""Words that may stand in a condition's clause before the word that announces it, and are no part of it."""


def announced(sentence: Span) -> Iterator[Clauses]:
    """The conditionals of a sentence that a conjunction or preposition announces, in text order."""
    doc = sentence.doc
    for token in sentence:
        word = token.lower_
        found: Clauses | None = None
        if word in ("if", "unless", "until", "till"):
            found = _of_conjunction(token, doc)
        elif word in ("provided", "providing", "assuming", "supposing") and token.head.i != token.i:
            found = _of_participle(token)
        elif word == "long":
            found = _as_long_as(token, doc)
        elif _tells_of_absence(token):
            found = _without(token)
        elif word in ("had", "were", "should") and token.dep_ in ("aux", "auxpass", "advcl", "ccomp", "ROOT"):
            found = inverted(token)
        if found is not None and found.condition and found.outcome:
            yield found


def _of_conjunction(mark: Token, doc: Doc) -> Clauses | None:
    before = doc[mark.i - 1].lower_ if mark.i > mark.sent.start else ""
    after = doc[mark.i + 1].lower_ if mark.i + 1 < mark.sent.end else ""
    if before in ("as", "even", "what"):
        return None
    verb = mark.head
    if before == "only" and mark.i - 1 == first_word(mark.sent):
        return only_if_first(mark)
    if mark.lower_ == "if" and after == "not" and _next_words(doc, mark.i, 2)[1:] == ["for"]:
        return _if_not_for(mark, doc)
    if verb.i < mark.i or mark.dep_ not in ("mark", "advmod"):
        return None
    if verb.dep_ == "conj" and is_conditional(verb.head):
        return None  # "if the dam breaks and if it rains": both together are the condition of the first
    own = subtree(verb)
    if (
        mark.lower_ == "if"
        and own_subject(verb) is None
        and after in _SET_PHRASES
        and (after, verb.tag_) != ("not", "VBN")
    ):
        return None
    if mark.lower_ == "if" and (_is_question(mark, verb) or _is_aside(verb)):
        return None
    governor = governor_of(verb, mark)
    if governor is None:
        return None
    if mark.lower_ == "if" and _is_contrast(verb, governor):
        return None
    condition = {index for index in own if index > mark.i}
    if verb.i > mark.i and (lead := min(own)) < mark.i:
        condition |= {index for index in range(lead, mark.i) if index in own and doc[index].lower_ not in _BEFORE_MARK}
    condition -= {word.i for word in _joining(verb)}
    outcome = outcome_of(governor, own, mark.i)
    negated = is_negated(governor)
    relation: ConditionalRelation = "if"
    if mark.lower_ == "unless":
        relation = "unless"
    elif mark.lower_ in ("until", "till"):
        if not _is_condition_of_time(verb, governor, negated):
            return None
        relation = "until"
    elif before == "only" or _only_elsewhere(governor, outcome, doc):
        relation = "only if"
    if mark.lower_ == "if" and (way := _only_way(governor)) is not None:
        relation, outcome = "only if", way
    return clauses(relation, condition, outcome, verb, governor)


def _joining(verb: Token) -> Iterator[Token]:
    """The words that join a second condition to the first ("*and if* it rains"), and what leads over to the outcome."""
    for other in verb.conjuncts:
        if other.i > verb.i and is_conditional(other):
            yield from (child for child in other.children if child.dep_ == "mark")
            yield from (child for child in verb.children if child.dep_ == "cc" and child.i < other.i)
            yield from (c for c in (*verb.children, *other.children) if c.lower_ == "then" and c.dep_ == "advmod")


def _next_words(doc: Doc, index: int, count: int) -> list[str]:
    return [doc[i].lower_ for i in range(index + 1, min(index + 1 + count, len(doc)))]


def _is_question(mark: Token, verb: Token) -> bool:
    """Whether "if" means "whether": the clause is what somebody asks, knows or sees."""
    doc, head = mark.doc, verb.head
    if head.i >= mark.i or head.i == verb.i:
        return False
    if doc[mark.i - 1].lemma_.lower() in _ASKING or head.lemma_.lower() in _INQUIRING:
        return True
    close = mark.i - head.i <= 2 and doc[mark.i - 1].text != ","
    direct = verb.dep_ in ("ccomp", "csubj", "pcomp", "acl")
    return head.lemma_.lower() in _ASKING and (direct or close)


def _is_aside(verb: Token) -> bool:
    """Whether a condition is on the saying and not on what is said ("if I may say so", "if you are listening")."""
    subject = own_subject(verb)
    return subject is not None and subject.lower_ in ("i", "you", "we") and verb.lemma_.lower() in _ASIDES


def _is_contrast(verb: Token, governor: Token) -> bool:
    """Whether two facts of the past are set against each other ("if he was too cold, she was too hot")."""
    return verb.tag_ == governor.tag_ == "VBD" and modal(governor) is None and governor.dep_ in ("ROOT", "ccomp")


def _is_condition_of_time(verb: Token, governor: Token, negated: bool) -> bool:
    """Whether an "until" says what has to happen first, and not merely when something ended."""
    has_modal = modal(governor) is not None
    if verb.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in verb.children):
        return has_modal
    if own_subject(verb) is None:
        return False
    if has_modal or negated:
        return True
    is_infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in governor.children)
    return is_infinitive or governor.lemma_.lower() in _HOLDING or governor.tag_ in ("VB", "VBP", "VBZ", "VBG")


def _only_elsewhere(governor: Token, outcome: set[int], doc: Doc) -> bool:
    """Whether "only" stands at the outcome's verb ("can only win if", "is possible only if")."""
    if any(child.dep_ == "neg" for child in governor.children):
        return False
    return any(child.lower_ == "only" and child.dep_ == "advmod" for child in governor.children) or any(
        doc[index].lower_ == "only" and doc[index].head.head.i == governor.i and doc[index].head.dep_ == "acomp"
        for index in outcome
    )


def _only_way(governor: Token) -> set[int] | None:
    """What the only way is a way to: "the *only way* the dam holds is if"."""
    subject = own_subject(governor)
    if governor.lemma_ != "be" or subject is None:
        return None
    if not any(child.lower_ == "only" for child in subject.children):
        return None
    inner = next((child for child in subject.children if child.dep_ in ("relcl", "acl")), None)
    return subtree(inner) if inner is not None else subtree(subject)


def _if_not_for(mark: Token, doc: Doc) -> Clauses | None:
    """ "If not for the guard": a counterfactual."""
    preposition = doc[mark.i + 2]
    named = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    governor = next((a for a in preposition.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if named is None or governor is None:
        return None
    condition = subtree(named)
    taken = subtree(preposition) | {mark.i, mark.i + 1}
    said = [c for c in governor.children if c.dep_ == "ccomp"] if governor.lemma_.lower() in SPEAKING else []
    governor = said[0] if said else governor
    outcome = {index for index in subtree(governor) - taken if index < mark.i or mark.i < governor.i}
    return Clauses(
        "unless", frozenset(condition), frozenset(outcome), named.i, governor.i, True, False, is_negated(governor)
    )


def _of_participle(token: Token) -> Clauses | None:
    """ "Provided that the dam holds": the participle governs the clause, or stands before it as a mark."""
    if token.dep_ == "mark":
        verb: Token | None = token.head
    else:
        verb = next((child for child in token.children if child.dep_ in ("ccomp", "advcl") and child.i > token.i), None)
    if verb is None or own_subject(verb) is None or (token.dep_ not in ("mark", "prep", "advcl")):
        return None
    if token.lower_ == "provided" and own_subject(token) is not None:
        return None
    governor = verb.head if token.dep_ == "mark" else token.head
    if governor.i == verb.i or governor.pos_ not in ("VERB", "AUX"):
        return None
    condition = {index for index in subtree(verb) if index > token.i}
    outcome = outcome_of(governor, subtree(token) | subtree(verb), token.i) - {token.i}
    return clauses("if", condition, outcome, verb, governor)


def _as_long_as(long: Token, doc: Doc) -> Clauses | None:
    """ "As long as" and "so long as" with a clause."""
    if long.i == 0 or doc[long.i - 1].lower_ not in ("as", "so") or _next_words(doc, long.i, 1) != ["as"]:
        return None
    mark = doc[long.i + 1]
    verb = mark.head
    if verb.i <= mark.i or own_subject(verb) is None:
        return None
    adverb = {long.i - 1, long.i, mark.i}
    governor = next(
        (a for a in (verb.head, long.head, *long.ancestors) if a.i != verb.i and a.pos_ in ("VERB", "AUX")), None
    )
    if governor is None:
        return None
    if governor.i in subtree(verb):
        return None
    if doc[long.i - 2].text == "," and is_conditional(governor) and governor.head.pos_ in ("VERB", "AUX"):
        governor = governor.head
    governor = this_side(governor, long)
    condition = {index for index in subtree(verb) if index > mark.i}
    return clauses("if", condition, outcome_of(governor, condition | adverb, long.i) - adverb, verb, governor)


def _tells_of_absence(token: Token) -> bool:
    """ "Without", "absent", "barring", and "for" after "but"."""
    if token.lower_ == "for":
        return token.i > token.sent.start and token.nbor(-1).lower_ == "but"
    return token.lower_ in ("without", "absent", "barring") and token.pos_ in ("ADP", "SCONJ", "ADJ", "VERB")


def _without(preposition: Token) -> Clauses | None:
    """ "Nothing can move *without a permit*": under a modal that is negated, or that the absence itself settles.

    After "but for" it is contrary to fact.
    """
    named = next((child for child in preposition.children if child.dep_ in ("pobj", "pcomp", "dobj")), None)
    governor = next((a for a in preposition.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if named is None or governor is None or named.i < preposition.i:
        return None
    verb = governor
    while verb.dep_ == "xcomp" and modal(verb) is None:
        verb = verb.head
    has_modal = modal(verb)
    leads = preposition.i < governor.i and preposition.dep_ == "prep"
    if has_modal is None or not (
        is_negated(verb) or (leads and has_modal.lower_ in ("would", "could", "might", "will"))
    ):
        return None
    condition = subtree(named)
    is_contrary = preposition.lower_ == "for"
    outcome = outcome_of(verb, subtree(preposition), preposition.i)
    return Clauses(
        "unless", frozenset(condition), frozenset(outcome), named.i, verb.i, is_contrary, False, is_negated(verb)
    )
