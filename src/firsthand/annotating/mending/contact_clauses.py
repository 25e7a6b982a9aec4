"""Contact clauses: relative clauses without a pronoun, within a source ("*a man the police had questioned* said ...").

The tagger ends such a source with the clause's own subject, and gives the clause's verb to the cue ("had questioned said"), or
takes it for the cue and leaves the real one to the content.  No verb goes on with a finite verb, so that where one follows
a participle, a past or a preposition left behind ("the experts the board *spoke to said*"), a clause has ended between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_AUXILIARIES = frozenset({"be", "do", "get", "have"})
_LEFT_BEHIND = frozenset({"about", "for", "from", "to", "with"})
"""Prepositions that a clause may end in."""
_SEEING = frozenset({"acquire", "hear", "obtain", "read", "review", "see", "view"})
"""Verbs of who has come by something; behind their participles the parser takes a present for a bare form ("has seen *show*")."""
_SUBJECTS = ("nsubj", "nsubjpass")


def without_contact_clauses(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """What was found in a parsed block, with relative clauses that have no pronoun among the words of their sources."""
    return [_with_whole_source(one, doc) for one in tagged]


def _with_whole_source(one: Tagged, doc: Doc) -> Tagged:
    if one.source is None or not one.source[1] < one.cue[0] < one.cue[1]:
        return one
    if text_of(doc)[one.source[1] : one.cue[0]].strip():
        return one
    source = doc.char_span(*one.source, alignment_mode="expand")
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    if source is None or cue is None or len(source) < 2 or not len(cue):
        return one
    return _from_cue(one, cue) or _from_content(one, source, cue) or one


def _from_cue(one: Tagged, cue: Words) -> Tagged | None:
    """The attribution whose cue holds the clause's verb and its own."""
    for verb in cue[1:]:
        before = verb.nbor(-1)
        is_finite = verb.tag_ in _FINITE or (verb.tag_ == "VB" and before.tag_ == "VBN" and before.lemma_ in _SEEING)
        if is_finite and verb.lemma_ not in _AUXILIARIES and _ends_clause(before, cue):
            assert one.source is not None
            return replace(one, source=(one.source[0], before.idx + len(before)), cue=(verb.idx, one.cue[1]))
    return None


def _ends_clause(word: Token, cue: Words) -> bool:
    """Whether a word of a cue can be the last of a clause: a verb that is no auxiliary, or a preposition behind one."""
    if word.lower_ in _LEFT_BEHIND:
        return word.i > cue.start and _ends_clause(word.nbor(-1), cue)
    return word.tag_ in ("VBN", "VBD") and word.lemma_ not in _AUXILIARIES


def _from_content(one: Tagged, source: Words, cue: Words) -> Tagged | None:
    """The attribution whose content begins with the verb of which what the clause is said of is the subject."""
    clause = cue.root
    named = clause.head
    verb = named.head
    if clause.dep_ != "relcl" or named not in source or named.dep_ not in _SUBJECTS or verb.tag_ not in _FINITE:
        return None
    if not any(child.dep_ in _SUBJECTS and child.i < clause.i and child in source for child in clause.children):
        return None
    first, *rest = one.content
    end = clause.right_edge
    told = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    if first[0] != verb.idx or end.i + 1 != verb.i or not verb.idx < told.idx < first[1] or one.source is None:
        return None
    return replace(
        one,
        source=(one.source[0], end.idx + len(end)),
        cue=(verb.idx, verb.idx + len(verb)),
        content=((told.idx, first[1]), *rest),
    )
