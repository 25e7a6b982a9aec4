"""Which words do the work of a hedge: the parse tells it from the other work that they do.

"The month of May", "likely voters", "a certain party", "he appeared in court", "could not be reached" hedge nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Token

_ELECTORATE = re.compile(r"voters?|electorate|caucus\W?goers?|primary\W?goers?", re.IGNORECASE)
_AS_POSSIBLE = re.compile(
    r"\bas\s+\w+(?:\s+\w+){0,4}\s+as\s*$|\b(?:if|where|when|wherever|whenever|best|worst|every|everything)\s*$",
    re.IGNORECASE,
)
_PEOPLE = frozenset({"i", "you", "he", "she", "we", "they", "who", "one", "somebody", "someone", "anyone", "everyone"})
_EVENTS = frozenset(
    [
        "be",
        "have",
        "become",
        "happen",
        "occur",
        "face",
        "lose",
        "win",
        "get",
        "lead",
        "cause",
        "result",
        "mean",
        "come",
        "go",
        "take",
        "see",
        "end",
        "prove",
        "fall",
        "rise",
        "die",
        "suffer",
        "need",
        "require",
        "change",
        "find",
        "learn",
        "run",
        "follow",
        "return",
        "seek",
        "try",
        "join",
        "issue",
        "announce",
        "reconsider",
        "survive",
        "miss",
        "drop",
    ]
)
"""Verbs with which "somebody could" is a chance rather than an ability."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MARKS = "\"“”‘’'«»"


def hedges_here(token: Token, words: str) -> bool:
    """Whether ``words``, whose main word is ``token``, hedge where they stand."""
    return _FITS.get(token.lower_, _always)(token, words)


def is_asked(token: Token) -> bool:
    """Whether a hedge stands in a main clause that asks."""
    sentence = token.sent
    ends = next((one.text for one in reversed(list(sentence)) if not one.is_space and one.text not in _MARKS), "")
    if not ends.startswith("?"):
        return False
    for head in (token, *token.ancestors):
        if head.dep_ in ("ccomp", "relcl", "advcl"):
            return any(
                child.tag_ in ("WP", "WRB", "WDT") or child.lower_ in ("if", "whether") for child in head.children
            )
    return True


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "expl")), None)


def is_none(token: Token) -> bool:
    """Whether a word stands for nobody or nothing ("no farmer")."""
    return token.lower_ in ("nobody", "nothing", "none", "neither") or any(c.lower_ == "no" for c in token.children)


def _always(_token: Token, _words: str) -> bool:
    return True


def _is_modal(token: Token, _words: str) -> bool:
    """Whether "may" and "might" are verbs, not the month or strength."""
    return token.tag_ == "MD" and token.text not in ("MAY",) and not (token.text == "May" and token.ent_type_ == "DATE")


def _is_chance(token: Token, _words: str) -> bool:
    """Whether "could" gives a chance: not what somebody was able or allowed to do, or asked for."""
    if token.tag_ != "MD":
        return False
    verb = token.head
    children = list(verb.children)
    subject = _subject(verb)
    if any(child.dep_ == "neg" or child.lower_ in ("hardly", "barely", "scarcely", "only", "no") for child in children):
        return False
    if subject is not None and (is_none(subject) or subject.i > token.i):  # "nothing could", "could you"
        return False
    marks = {child.lower_ for child in children if child.dep_ in ("mark", "advmod", "dobj", "nsubj")}
    if marks & {"how", "so", "what", "why", "wherever"}:
        return False
    if any(child.dep_ == "aux" and child.lower_ in ("have", "'ve") for child in children):
        return True
    if subject is None:
        return verb.dep_ != "conj" or verb.lemma_ in _EVENTS
    animate = subject.lower_ in _PEOPLE or subject.ent_type_ in ("PERSON", "NORP")
    return not animate or (verb.lemma_ in _EVENTS and not _is_sight(verb))


def _is_sight(verb: Token) -> bool:
    """Whether somebody sees what is there ("you could see *it* from the road"), not what may come ("could see *a fall*")."""
    seen = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if verb.lemma_ != "see" or seen is None or any(child.dep_ == "advcl" for child in verb.children):
        return False
    return seen.pos_ == "PRON" or any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in seen.children)


def _is_likely(token: Token, words: str) -> bool:
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return not (
        words == "likely"
        and following is not None
        and any(_ELECTORATE.match(t.text) for t in token.doc[token.i + 1 : token.i + 4])
        and token.dep_ == "amod"
    )


def _is_unlikely(token: Token, _words: str) -> bool:
    """Whether "unlikely" gives odds; before a noun it says that somebody is not what one would expect."""
    return token.dep_ != "amod" or token.head.i < token.i or token.head.lemma_.lower() in (
        "event", "outcome", "scenario", "prospect", "possibility", "case", "development", "result",
    )  # fmt: skip


def _is_certain(token: Token, words: str) -> bool:
    """Whether "certain" means sure, not some."""
    if words == "for certain":  # "for certain reasons" is another matter
        return token.sent.end <= token.i + 2 or token.nbor(2).pos_ not in ("NOUN", "ADJ", "PROPN", "PUNCT")
    if words == "certain":
        return (
            token.dep_ in ("acomp", "oprd", "xcomp", "ccomp", "ROOT", "conj", "advcl") and token.head.lemma_ != "make"
        )
    # "Certainly not the town" and "certainly don't" give an order or put aside; they do not say how likely.
    return True


def _is_sure(token: Token, words: str) -> bool:
    """Whether "sure" is said of a thing, not asked for ("make sure", "be sure to")."""
    if words != "sure":
        return True
    verb = token.head
    return token.dep_ == "acomp" and verb.lemma_ == "be" and _subject(verb) is not None


def _is_possible(token: Token, words: str) -> bool:
    before = token.doc[token.sent.start : token.i].text
    if words == "possible":
        if _AS_POSSIBLE.search(before):
            return False
        beside = [*token.children, *(token.head.children if token.dep_ == "acomp" else ())]
        able = any(child.dep_ == "xcomp" for child in beside)
        made = token.head.lemma_ in ("make", "do")
        return not able and not made
    if words in ("not possible", "n't possible"):
        return not any(child.dep_ == "xcomp" for child in token.children)
    if words == "possibly":
        return not any(child.lower_ in ("can", "could", "cannot", "ca", "couldn't") for child in token.head.children)
    return True


def _is_impossible(token: Token, _words: str) -> bool:
    """Whether "impossible" denies that a thing is so, not that somebody is able to do it."""
    beside = [*token.children, *(token.head.children if token.dep_ == "acomp" else ())]
    return token.dep_ != "amod" and not any(child.dep_ == "xcomp" for child in beside)


def _is_potential(token: Token, _words: str) -> bool:
    return token.pos_ == "ADJ" or token.dep_ == "amod"


def _is_semblance(token: Token, _words: str) -> bool:
    """Whether "appear" and "seem" say what looks so, not who came where."""
    if token.pos_ not in ("VERB", "AUX"):
        return token.pos_ == "ADJ"
    complements = {child.dep_ for child in token.children}
    return bool(complements & {"xcomp", "acomp", "oprd", "ccomp", "attr"}) or any(
        child.lower_ in ("as", "like", "though") for child in token.children if child.dep_ in ("mark", "prep")
    )


def _is_of_chance(token: Token, words: str) -> bool:
    """Whether a chance is odds, not an opening: "a chance that", "no chance of", not "a chance to"."""
    if not words.endswith(("chance", "chances")):
        return True
    if words == "a chance":
        claims = [child for child in token.children if child.dep_ in ("acl", "relcl", "ccomp")]
        return any(all(grandchild.lower_ != "to" for grandchild in claim.children) for claim in claims)
    return True


def _is_sole_apparent(token: Token, _words: str) -> bool:
    return token.dep_ == "amod"


def _is_doubt(token: Token, words: str) -> bool:
    return words != "no doubt" or not any(
        child.dep_ in ("prep",) and child.lower_ == "about" for child in token.children
    )


def _is_alleged(token: Token, _words: str) -> bool:
    """Whether "alleged", "supposed" and their like stand before a noun or beside a verb, and are no verbs themselves."""
    return token.dep_ in ("amod", "advmod") or token.tag_ == "JJ"


def _is_confidence(token: Token, words: str) -> bool:
    """Whether confidence is in what is said, not in a person or a vote."""
    if is_asked(token):
        return False
    if token.lower_ == "confident":
        return token.dep_ != "amod"
    after = [child.lower_ for child in token.children if child.dep_ == "prep"]
    claimed = any(child.dep_ in ("acl", "ccomp", "relcl") for child in token.children)
    return claimed or "in" not in after or words.startswith(("high", "moderate", "medium", "low"))


_FITS: dict[str, Callable[[Token, str], bool]] = {
    "for": _is_certain,
    "may": _is_modal,
    "might": _is_modal,
    "could": _is_chance,
    "likely": _is_likely,
    "unlikely": _is_unlikely,
    "certain": _is_certain,
    "sure": _is_sure,
    "possible": _is_possible,
    "possibly": _is_possible,
    "impossible": _is_impossible,
    "potential": _is_potential,
    "apparent": _is_sole_apparent,
    "chance": _is_of_chance,
    "chances": _is_of_chance,
    "doubt": _is_doubt,
    "alleged": _is_alleged,
    "supposed": _is_alleged,
    "purported": _is_alleged,
    "rumored": _is_alleged,
    "rumoured": _is_alleged,
    "confident": _is_confidence,
    "confidence": _is_confidence,
    "presumed": _is_alleged,
    **dict.fromkeys(
        ("appear", "appears", "appeared", "appearing", "seem", "seems", "seemed", "seeming"), _is_semblance
    ),
}
