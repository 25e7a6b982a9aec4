"""What somebody knows, believes or fears, as one sentence says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

Mind = Literal["known", "believed", "feared"]

_CUES: dict[str, Mind] = {
    **dict.fromkeys(("know", "realize", "realise", "understand", "learn", "discover", "grasp"), "known"),
    **dict.fromkeys(("aware", "conscious"), "known"),
    **dict.fromkeys(("believe", "expect", "anticipate", "suspect", "foresee", "conclude"), "believed"),
    **dict.fromkeys(("certain", "sure", "convinced", "confident", "convince"), "believed"),
    **dict.fromkeys(("fear", "dread", "worry"), "feared"),
    **dict.fromkeys(("afraid", "worried", "fearful", "frightened", "scared", "nervous", "anxious", "wary"), "feared"),
}
_ALSO_PERCEPTION: dict[str, Mind] = {"see": "known", "think": "believed", "sense": "known"}
_OF_THINGS = {"of", "about"}
_AT_STAKE = {
    "danger", "risk", "threat", "truth", "loss", "cost", "price", "consequence", "extent", "scale", "toll", "outcome", "fate",
}  # fmt: skip
"""What knowing it is knowing how things stand; to know a town or a man is to be acquainted."""
_HYPOTHETICAL = {"would", "might", "may", "could", "should", "can", "will", "’ll", "'ll", "’d", "'d"}
_ON_CONDITION = {"if", "unless", "until", "whether", "once", "when"}
_SPEAKERS = {"i", "we", "you", "this", "that", "one", "there", "nobody", "none"}
_ASKING = {"WP", "WRB", "WDT", "WP$"}
_RELATIVE = {"who", "that", "which"}


@dataclass(frozen=True, slots=True)
class Held:
    """Something that somebody has in mind."""

    mind: Mind
    cue: Token
    holder: Token
    """Head of the words that name who has it in mind; a relative pronoun's antecedent in its stead."""
    matter: tuple[int, int]
    """First and last token of what is known, believed or feared."""


def held_in(sentence: Span) -> Iterator[Held]:
    """What a sentence says that somebody knows, believes or fears; not what he would, does not, or must not.

    Whoever speaks of himself is left out ("I think"): that is a way of speaking.
    """
    for cue in sentence:
        mind = _mind(cue)
        if mind is None or _unreal(cue):
            continue
        holder, matter = _holder(cue), _matter(cue)
        if holder is None or matter is None or holder.lower_ in _SPEAKERS:
            continue
        if cue.head.lemma_.lower() == "make" or any(child.dep_ == "nsubjpass" for child in cue.children):
            continue  # "make sure that", "it is feared that"
        if holder.i not in range(*matter):
            yield Held(mind, cue, holder, matter)


def matter_of(noun: Token) -> tuple[int, int] | None:
    """What a noun of fear or knowledge is about: "fear of a flood", "the knowledge that the war is lost"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _OF_THINGS:
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp"):
                    return _extent(thing)
        if child.dep_ in ("acl", "ccomp") and any(one.lower_ == "that" for one in child.children):
            return _extent(child)
    return None


def subject(verb: Token) -> Token | None:
    """Who does it: the subject of a verb or of the verb that it is joined to, a relative pronoun's antecedent."""
    for _ in range(4):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return _antecedent(child, verb)
        if verb.dep_ not in ("conj", "xcomp", "acomp", "advcl", "oprd", "ccomp") or verb.head == verb:
            return None
        if verb.dep_ == "advcl" and any(child.dep_ == "mark" for child in verb.children):
            return None
        governed = verb.dep_ == "xcomp" and [child for child in verb.head.children if child.dep_ == "dobj"]
        if governed:
            return governed[0]  # "it leads many to conclude"
        verb = verb.head
    return None


def _mind(cue: Token) -> Mind | None:
    mind = _CUES.get(cue.lemma_.lower()) or _CUES.get(cue.lower_)
    if mind is None and cue.lemma_.lower() in _ALSO_PERCEPTION:
        # "see a doctor", "think of home" tell of nobody's view of things
        states = any(child.dep_ == "ccomp" for child in cue.children)
        mind = _ALSO_PERCEPTION[cue.lemma_.lower()] if states else None
    if cue.lemma_.lower() == "convince" and cue.tag_ != "VBN":
        return None  # whoever convinces others
    if cue.pos_ in ("VERB", "ADJ") or (cue.pos_ == "AUX" and mind):
        return mind
    return None


def _unreal(cue: Token) -> bool:
    for verb in (cue, cue.head) if cue.dep_ in ("acomp", "oprd") else (cue,):
        for child in verb.children:
            if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _HYPOTHETICAL):
                return True
            if child.dep_ in ("mark", "advmod") and child.lower_ in _ON_CONDITION:
                return True
    return False


def _holder(cue: Token) -> Token | None:
    if cue.dep_ == "amod" or (cue.tag_ == "VBD" and cue.dep_ == "acl"):
        return None
    verb = cue.head if cue.dep_ in ("acomp", "oprd") else cue
    if cue.dep_ == "acl" and cue.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return cue.head
    return subject(verb)


def _antecedent(pronoun: Token, verb: Token) -> Token | None:
    if pronoun.lower_ not in _RELATIVE or pronoun.tag_ not in ("WP", "WDT"):
        return pronoun
    if verb.dep_ != "relcl":
        return None
    head = verb.head
    # "parts of the forces who know": those who know are the parts
    while head.dep_ == "pobj" and head.head.dep_ == "prep" and head.head.head.pos_ in ("NOUN", "PROPN", "PRON"):
        head = head.head.head
    return head


def _matter(cue: Token) -> tuple[int, int] | None:
    for child in cue.children:
        if child.dep_ == "ccomp" and child.i > cue.i:
            first, end = _extent(child)
            # who knows what, who or whether knows an answer, and it is not told
            return (
                None if cue.doc[first].tag_ in _ASKING or cue.doc[first].lower_ in ("whether", "if") else (first, end)
            )
    for child in cue.children:
        if child.dep_ == "prep" and child.lower_ in _OF_THINGS:
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp") and not _empty(thing):
                    return _extent(thing)
        if child.dep_ == "dobj" and not _empty(child):
            knows = _CUES.get(cue.lemma_.lower()) == "known"
            if not knows or child.lemma_.lower() in _AT_STAKE:
                return _extent(child)
    return None


def _empty(thing: Token) -> bool:
    return thing.pos_ == "PRON" or thing.is_punct


def _extent(head: Token) -> tuple[int, int]:
    """First token and the one past the last of a head's phrase, without marks and "that" at its ends."""
    tokens = list(head.subtree)
    first, last = tokens[0].i, tokens[-1].i
    doc = head.doc
    while first < last and (doc[first].is_punct or doc[first].lower_ == "that" or doc[first].is_space):
        first += 1
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return first, last + 1
