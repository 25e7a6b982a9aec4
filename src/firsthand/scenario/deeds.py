"""Deeds: what people set about, as one sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from firsthand.scenario.minds import Mind, subject

_SET_ABOUT = frozenset([
    "abandon", "abstain", "arm", "arrange", "avoid", "barricade", "begin", "betray", "board", "brace", "buy",
    "conspire", "defect", "desert", "dig", "distance", "emigrate", "evacuate", "flee", "fortify",
    "guard", "hedge", "hide", "hoard", "leave", "look", "make", "mobilise", "mobilize", "move", "organise",
    "organize", "pack", "plan", "plot", "postpone", "prepare", "protect", "quit", "ready", "recruit",
    "refrain", "rehearse", "relocate", "rush", "sandbag", "save", "scheme", "scramble", "secure", "seek",
    "sell", "send", "shield", "ship", "smuggle", "start", "stock", "stockpile", "store", "strive", "transfer",
    "try", "withdraw",
])  # fmt: skip
"""What people do in view of something that is to come."""
_ONLY_WITH = {
    "begin": frozenset({"to"}),
    "start": frozenset({"to"}),
    "make": frozenset({"preparation", "plan", "arrangement", "provision"}),
    "look": frozenset({"for", "to"}),
    "buy": frozenset({"up"}),
    "leave": frozenset({"country", "city", "town", "village", "for", "in"}),
}
"""Those that say so only with one of these words beside them."""
_LEAVING_UNDONE = {"abstain", "refrain", "avoid"}
_AND_SO = re.compile(
    r"\b(?:so|hence|thus|therefore|(?:which|that|this) is why|as a result|for that reason)\s*,?\s*$", re.IGNORECASE
)
BEARING = {"drive", "lead", "push", "prompt", "spur", "compel", "force", "move", "make"}
"""Verbs by which a state of mind moves people."""
STATES: dict[str, Mind] = {
    **dict.fromkeys(("fear", "dread", "worry"), "feared"),
    **dict.fromkeys(("knowledge", "realisation", "realization", "awareness"), "known"),
    **dict.fromkeys(("belief", "conviction", "expectation", "certainty"), "believed"),
}
"""Nouns for what somebody has in mind."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that somebody sets about."""

    verb: Token
    doer: Token
    """Head of the words that name whoever does it."""
    said: bool
    """Whether a word before it says that it follows ("so they left")."""


def deeds_in(sentence: Span) -> Iterator[Deed]:
    """What somebody is about to do or has set about; after "so", whatever he does."""
    for verb in sentence:
        if verb.pos_ != "VERB":
            continue
        if any(child.dep_ == "neg" for child in verb.children) or verb.dep_ in ("amod", "pcomp", "acl"):
            continue
        doer = subject(verb)
        if doer is None or doer.lower_ in ("i", "we", "you", "there"):
            continue
        said = _follows(verb, doer, sentence) and not over(verb)
        if said or (_under_way(verb) and _set_about(verb)):
            yield Deed(verb, doer, said)


def over(verb: Token) -> bool:
    """Whether it is told as over and done, or is no doing at all: a scenario is of what is under way or to come."""
    if verb.pos_ != "VERB":
        return True
    leading = verb.head if verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in BEARING else verb
    return leading.tag_ == "VBD" or any(one.dep_ == "aux" and one.lower_ == "had" for one in verb.children)


def _follows(verb: Token, doer: Token, sentence: Span) -> bool:
    if verb.dep_ not in ("ROOT", "conj", "ccomp", "relcl", "advcl", "parataxis"):
        return False
    if not any(child == doer for child in verb.children):
        return False
    doc = verb.doc
    first = min(one.i for one in doer.subtree)
    ahead = doc[sentence.start : first].text
    return bool(_AND_SO.search(ahead)) and doer.pos_ == "PRON"


def _under_way(verb: Token) -> bool:
    """Whether it is told as going on or as begun: "are packing", "have already packed", "have begun to pack"."""
    auxiliaries = {child.lemma_.lower() for child in verb.children if child.dep_ == "aux"}
    if verb.tag_ == "VBG" and "be" in auxiliaries:
        return True
    if verb.tag_ == "VBN" and "have" in auxiliaries:
        return not over(verb)
    if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ and not auxiliaries and verb.head.pos_ == "VERB":
        return _under_way(verb.head)
    return False


def _set_about(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma not in _SET_ABOUT:
        return False
    beside = _ONLY_WITH.get(lemma)
    if beside is None:
        return True
    words = {child.lemma_.lower() for child in verb.children}
    words |= {one.lemma_.lower() for child in verb.children if child.dep_ == "xcomp" for one in child.children}
    if lemma in ("begin", "start"):
        return any(child.dep_ == "xcomp" and child.lemma_.lower() in _SET_ABOUT for child in verb.children)
    return bool(words & beside)


def phrase(verb: Token) -> tuple[int, int]:
    """First token and the one past the last of what is done: the verb and what belongs to it, without its reason."""
    if (undone := left_undone(verb)) is not None:
        return _trimmed(verb, {one.i for one in undone.subtree})
    kept = {verb.i}
    for child in verb.children:
        if child.i < verb.i and child.dep_ != "prt":
            continue
        if child.dep_ in ("cc", "conj", "punct", "advcl", "parataxis", "nsubj", "aux", "mark", "relcl"):
            continue
        if child.dep_ == "prep" and any(one.lemma_.lower() in STATES for one in child.subtree):
            continue
        kept |= {one.i for one in child.subtree}
    return _trimmed(verb, kept)


def left_undone(verb: Token) -> Token | None:
    """What somebody abstains from."""
    if verb.lemma_.lower() in _LEAVING_UNDONE:
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "from":
                return next((one for one in child.children if one.dep_ in ("pobj", "pcomp")), None)
            if child.dep_ in ("dobj", "xcomp") and verb.lemma_.lower() == "avoid":
                return child
    return None


def _trimmed(verb: Token, kept: set[int]) -> tuple[int, int]:
    """First and one past the last of the tokens, without an aside ("..., which ...") or marks at the end."""
    aside = [
        one.i
        for one in verb.subtree
        if one.i in kept and one.lower_ in ("which", "who") and verb.doc[one.i - 1].text == ","
    ]
    kept = {one for one in kept if not aside or one < min(aside)}
    first, last = min(kept), max(kept)
    while last > first and verb.doc[last].is_punct and verb.doc[last].text not in '”"’':
        last -= 1
    return first, last + 1


def action(verb: Token) -> str:
    """The stem of what is done, the same for "are preparing" and "are making preparations"."""
    lemma = verb.lemma_.lower()
    if lemma in ("make", "begin", "start"):
        for child in verb.children:
            if child.dep_ in ("dobj", "xcomp"):
                return _stem(child.lemma_.lower())
    return _stem(lemma)


def _stem(word: str) -> str:
    """What "prepare" and "preparation", "arrange" and "arrangement" have in common."""
    return re.sub(r"(?:ations?|ements?|ments?|ings?|e)$", "", word)
