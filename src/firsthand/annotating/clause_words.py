"""Clause words: the indices that make up a clause or a phrase of a parse, and their spans in the text."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from firsthand.model import Span, Spans

MODALS = frozenset(["can", "could", "may", "might", "must", "shall", "should", "will", "would", "'d", "’d", "'ll", "’ll", "wo", "ca"])  # fmt: skip
_EDGES = frozenset([",", ";", ":", ".", "–", "—", "-", "--", "––", "…", "...", "!", "?", "/"])
_OPENING = frozenset(["“", "‘", "``", "«", "("])
_CLOSING = {"”": "“", "’": "‘", "''": "``", "»": "«", ")": "("}
_LEADING = frozenset(["and", "but", "so", "or", "however", "then", "that", "also", "yet"])
"""Words before a clause that are no part of what it says."""
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_RELATIVE = ("WP", "WDT")
CALLING = frozenset({"consider", "call", "deem", "judge", "label", "rate", "regard", "term"})
"""Verbs of what somebody takes something for ("calls *the thaw a danger*")."""
_OPENS = frozenset(["how", "if", "that", "what", "whether"])
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def subtree(token: Token) -> set[int]:
    """The indices of a word and of all that hangs on it."""
    return {word.i for word in token.subtree}


def phrase_span(head: Token) -> Span:
    """Where a word and all that hangs on it stand in the parse's text, without white space at its ends."""
    words = [word for word in head.subtree if not word.is_space]
    return words[0].idx, words[-1].idx + len(words[-1])


def modal(verb: Token) -> Token | None:
    """The modal of a verb, also where the verb is joined to another ("could break and flood") or stands under it."""
    for _ in range(4):
        found = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in MODALS), None)
        if found is not None or verb.head.i == verb.i:
            return found
        if verb.dep_ == "conj" and any(child.dep_ in _SUBJECTS for child in verb.children):
            return None
        if verb.dep_ not in ("conj", "xcomp"):
            return None
        verb = verb.head
    return None


def is_negated(verb: Token) -> bool:
    """Whether a clause is negated at its verb, by a word for "nobody" as its subject, or at the modal."""
    negations = ("not", "n't", "n’t", "never", "no", "nothing", "nobody", "none", "neither", "cannot")
    return any(
        child.dep_ == "neg"
        or child.lower_ in negations
        or (child.dep_ in ("nsubj", "nsubjpass", "attr", "dobj") and any(g.lower_ == "no" for g in child.children))
        for child in verb.children
    )


def stands_alone(words: Iterable[Token]) -> bool:
    """Whether among a parse's words there is a finite verb with its subject that is no relative clause's, and that asks
    nothing of somebody else's words ("how she knew it")."""
    inside = {word.i: word for word in words}
    for word in inside.values():
        verb = word.head
        if word.dep_ not in _SUBJECTS or word.tag_ in _RELATIVE or verb.i not in inside or verb.dep_ == "relcl":
            continue
        tags = {verb.tag_, *(child.tag_ for child in verb.children if child.i in inside)}
        if tags & _FINITE and "TO" not in tags and not (_is_asked(word) and verb.head.i not in inside):
            return True
    return False


def is_called(cue: Token, first: Token) -> bool:
    """Whether what begins with ``first`` is something and what it is called, which by itself is no clause, whatever else the sentence
    goes on to ("*calls* the thaw a danger and says that it has begun")."""
    return cue.lemma_.lower() in CALLING and first.i > cue.i and first.lower_ not in _OPENS and first.pos_ != "PRON"


def _is_asked(subject: Token) -> bool:
    """Whether a subject's clause is a question within another's words: its question word first, and no verb before it."""
    before = [child for child in subject.head.children if child.i < subject.i]
    asking = any(word.tag_ == "WRB" or (word.dep_ == "mark" and word.lower_ in ("whether", "if")) for word in before)
    return asking and not any(word.dep_ in ("aux", "auxpass") for word in before) and subject.head.i > subject.i


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on a verb itself."""
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def subject_of(verb: Token) -> Token | None:
    """Whoever or whatever does what a verb says, also where another verb lends its subject, or a pause broke the parse."""
    for _ in range(5):
        own = own_subject(verb)
        if own is not None:
            return own
        if verb.dep_ in ("conj", "xcomp") and verb.head.i != verb.i:
            verb = verb.head
        else:
            break
    before = [
        child for child in verb.head.children if child.dep_ == verb.dep_ and child.i < verb.i and child.pos_ == "NOUN"
    ]
    return before[-1] if before else None


def trimmed(doc: Doc, indices: Iterable[int]) -> list[int]:
    """Indices without the marks, conjunctions and half quotations at either end."""
    words = [index for index in sorted(indices) if not doc[index].is_space]
    changed = True
    while words and changed:
        changed = False
        words = _opened(doc, words)
        first, last = doc[words[0]], doc[words[-1]]
        texts = [doc[index].text for index in words]
        if first.text in _EDGES or (first.lower_ in _LEADING and first.dep_ in ("cc", "advmod", "mark", "preconj")):
            words, changed = words[1:], True
        elif last.text in _EDGES or last.dep_ == "cc":
            words, changed = words[:-1], True
        elif first.text in _CLOSING or (first.text in _OPENING and not _closes(texts)) or _is_lone(texts, 0):
            words, changed = words[1:], True
        elif (
            last.text in _OPENING or (last.text in _CLOSING and _CLOSING[last.text] not in texts) or _is_lone(texts, -1)
        ):
            words, changed = words[:-1], True
    return words


def _opened(doc: Doc, words: list[int]) -> list[int]:
    """With the opening mark right before them, where they hold the closing one."""
    before = words[0] - 1
    if before < 0 or doc[before].text not in _OPENING:
        return words
    closing = [doc[index].text for index in words if _CLOSING.get(doc[index].text) == doc[before].text]
    opening = [doc[index].text for index in words if doc[index].text == doc[before].text]
    return [before, *words] if len(closing) > len(opening) else words


def _closes(texts: list[str]) -> bool:
    return any(_CLOSING.get(text) == texts[0] for text in texts[1:])


def _is_lone(texts: list[str], end: int) -> bool:
    return texts[end] in ('"', "'") and texts.count(texts[end]) % 2 == 1


def spans_of(doc: Doc, start: int, indices: Iterable[int]) -> Spans:
    """Words as spans, those between which only white space or marks stand made one; ``doc`` begins at ``start``."""
    runs: list[list[int]] = []
    for index in trimmed(doc, indices):
        if runs and all(doc[i].is_space or doc[i].is_punct for i in range(runs[-1][-1] + 1, index)):
            runs[-1].append(index)
        else:
            runs.append([index])
    pieces = (trimmed(doc, run) for run in runs)
    return tuple((start + doc[run[0]].idx, start + doc[run[-1]].idx + len(doc[run[-1]])) for run in pieces if run)
