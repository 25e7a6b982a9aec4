"""Ahead: whether what is said had not happened when it was told, by the verbs of what is said.

English has no future tense: "will", "going to", "set to" and their like carry it, "would" where the telling is past
("said it would rain"), and "may", "might", "could" with a verb of happening.  What is foretold needs none of these where
the cue says that it is ("predicted a drought").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from firsthand.annotating.attributions import Found
from firsthand.annotating.spans import holds

_FUTURE = frozenset({"will", "wo", "'ll", "’ll", "shall", "sha"})
_CHANCES = frozenset({"may", "might", "could"})
_STATES = frozenset(
    [
        "be",
        "have",
        "know",
        "think",
        "believe",
        "feel",
        "want",
        "need",
        "mean",
        "contain",
        "involve",
        "include",
        "exist",
        "own",
        "seem",
        "look",
        "see",
        "hear",
        "like",
        "live",
    ]
)
"""Verbs of which "may" speaks of now as well."""
_BEFORE_TO = frozenset(
    [
        "set",
        "due",
        "about",
        "bound",
        "likely",
        "unlikely",
        "certain",
        "sure",
        "poised",
        "expected",
        "destined",
        "scheduled",
        "slated",
        "doomed",
        "projected",
    ]
)
_FORETELLS = frozenset(
    ["predict", "forecast", "foresee", "foretell", "anticipate", "expect", "project", "prophesy", "augur", "herald"]
)
_LIKELY = frozenset(["likely", "probable", "imminent", "expected", "forecast"])
"""What is said of something that is to happen: "rain is *likely* from Friday"."""
_PAST = frozenset({"VBD", "VBN"})


def is_ahead(one: Found, doc: Doc, start: int) -> bool:
    """Whether an attribution's content had not happened when it was told; ``doc`` is the parse of a text from ``start`` on."""
    if not one.content:
        return False
    anchor = doc[one.anchor]
    heads = list(_heads(one, doc, start))
    verbs = [head for head in heads if head.pos_ in ("VERB", "AUX")]
    told_before = bool(one.cue) and (anchor.tag_ in _PAST or anchor.lower_ == "according")
    if any(_is_future(verb, told_before) for verb in verbs):
        return True
    finite = any(
        verb.tag_ in ("VBD", "VBP", "VBZ", "MD") or any(c.dep_ == "aux" for c in verb.children) for verb in verbs
    )
    return anchor.lemma_.lower() in _FORETELLS and not finite and bool(one.cue)


def _heads(one: Found, doc: Doc, start: int) -> Iterator[Token]:
    """The words of a content that hang on nothing in it, and what goes on beside them."""
    for begin, end in one.content:
        for token in doc.char_span(begin - start, end - start, alignment_mode="contract") or ():
            if token.is_punct or token.is_space:
                continue
            outside = token.head == token or not holds(one.content, start + token.head.idx)
            if outside:
                yield token
                yield from (
                    child for child in token.children if child.dep_ == "conj" and holds(one.content, start + child.idx)
                )


def _is_future(verb: Token, told_before: bool) -> bool:
    children = list(verb.children)
    helpers = {child.lower_ for child in children if child.dep_ in ("aux", "auxpass")}
    done = bool(helpers & {"have", "'ve", "’ve"})
    if helpers & _FUTURE:
        return not done
    if helpers & _CHANCES:
        return not done and verb.lemma_.lower() not in _STATES
    if "would" in helpers:
        return told_before and not done and not any(child.dep_ == "advcl" for child in children)
    if verb.lower_ in ("going", "gon"):
        return any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in children)
    if verb.lemma_ == "be" and _is_likely(verb):
        return True
    turned = [verb, *(child for child in children if child.dep_ in ("acomp", "oprd", "attr"))]
    return any(
        word.lower_ in _BEFORE_TO and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in word.children)
        for word in turned
    )


def _is_likely(verb: Token) -> bool:
    """Whether something is called likely, and not to be or to do what stands behind ("it is likely *that he fell*")."""
    said = next((child for child in verb.children if child.dep_ in ("acomp", "attr") and child.lower_ in _LIKELY), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if said is None or subject is None or subject.pos_ == "PRON":
        return False
    clauses = ("ccomp", "xcomp", "advcl", "csubj")
    return not any(child.dep_ in clauses for child in (*said.children, *verb.children))
