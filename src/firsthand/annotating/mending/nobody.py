"""Nobody: words that stand where a teller or what he tells would stand, and are neither.

"*Told* what she had said, he shrugged", "*residents were warned*": he and they were told.  "…, *which would explain* why it
closed": a clause explains, and nobody says so.  "*What Brook says* is sober" and a heading's "*What the government says*" speak of a telling and do not give it,
and a heading's "*What we know* about the crash" speaks of what the report will tell.  "*Mine owner* blamed for flood", "*six* feared
dead", "*residents* told to boil water": they are of whom it is told, or to whom.
"The pier will close, *it* was claimed": nothing is told by that word.
"*A copy of which* the Courier has seen": it has the paper, and tells nothing.
"*Letters*: the pools were never the problem", "*Varnmouth*: strike ballot to open Monday": a heading's first word says of what sort
the piece is, or where it plays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from firsthand.annotating.headline_lines import may_be_headline
from firsthand.annotating.spans import trimmed
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.annotating.tokens import Tokens
from firsthand.language import text_of
from firsthand.language.outlets import is_outlet
from firsthand.language.states import state_named, state_of_capital
from firsthand.model import Spans

_AHEAD = re.compile(
    r"(?:[^:\n]{1,60}: (?=what (?:we|you) (?:\w+ (?:to )?|don['’]t )?know\b))?(?:here['’]?s |this is )?(?:what|how|why|where) (?P<who>we|you) [^\n]*[^\s.!?…:;,\"”’']",
    re.IGNORECASE,
)
"""A heading that says what follows it, perhaps behind its matter ("Dam: what we know")."""
_TOPIC = re.compile(r"[^:\n]{1,60}: (?:how|what|when|where|who|why) [^\n]*[^\s.!?…:;,\"”’']", re.IGNORECASE)
"""A heading that names its matter and asks of it ("Brindle: *what the council should do now*")."""
_FEARED = re.compile(r"(?:believed|feared|presumed|thought)", re.IGNORECASE)
_FATE = re.compile(
    r"\s+(?:to (?:be|have been) )?(?:dead|drowned|injured|killed|lost|missing(?! out)|trapped|wounded)\b"
)
"""What a heading says behind those of whom it is feared ("*six* feared *dead*")."""
_ACCUSED = re.compile(
    r"(?:\w+ly )?(?:accused|attacked|blamed|charged|condemned|criticised|criticized|denounced|faulted|praised|slammed)(?P<for>(?: of| for| over| with)?)",
    re.IGNORECASE,
)
"""Cues that have somebody for their object, or are passive."""
_BIDDEN = re.compile(
    r"(?:\w+ly )?(?:advised|cautioned|encouraged|instructed|ordered|reminded|told|urged|warned)(?: not)?(?P<to> to)?",
    re.IGNORECASE,
)
"""Cues that before "to" have whom they speak to for their object, or are passive ("*residents* told to boil water")."""
_TO = re.compile(r"\s+(?:not\s+)?to\s+\w", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|of|over|with)\b", re.IGNORECASE)
_OF_WHICH = re.compile(r"(?:(?:an?|the)\s+)?(?:\w+\s+)?of\s+which", re.IGNORECASE)
"""What an outlet has seen of a paper that tells ("*a copy of which* the Courier has seen")."""
_SORT = re.compile(
    r"(?:(?:your |reader['’]?s['’]? )?letters(?: to the editor)?|letter to the editor|opinion|comment(?:ary)?|analysis|explainer|explained|exclusive|breaking(?: news)?"
    r"|live(?: updates)?|updated?|watch|listen|photos|gallery|podcast|interview|profile|obituary|factbox|timeline|fact[- ]check|q&a)",
    re.IGNORECASE,
)
"""Labels of headings, for what sort of piece follows; "letter" by itself may be one that tells ("Letter: mayor knew")."""
_HEARS = re.compile(
    r"(?:has |have |had )?(?P<was>been |was |were |is )?(?:also )?(?:(?P<heard>hear[ds]?)|told)", re.IGNORECASE
)
_COURTS = re.compile(r"\b(?:court|hearing|inquest|inquiry|jur(?:y|ors)|trial|tribunal)$", re.IGNORECASE)
"""Who hears evidence, by the last word."""
_PLAYS = r"\b(?:in|at|near|outside|of|from|through) {}(?!['’]s|\w)"
"""Where a text says that something plays in a place."""
_PUT_TO = frozenset(("advise", "ask", "brief", "inform", "notify", "remind", "tell", "warn"))
"""Verbs whose participle says what somebody was told or asked."""
_FINITE = frozenset(("MD", "VBD", "VBP", "VBZ"))
_OR_HAS = frozenset(["'s", "’s", "s"])
"""What is short for "has" as well as "is"."""


def without_nobody(tagged: Sequence[Tagged], tokens: Tokens) -> list[Tagged]:
    """The attributions of a parsed block without sources that are whom it was told to, and without those that tell nothing."""
    text = text_of(tokens.doc)
    found = []
    for one in tagged:
        cue = tokens.at(one.cue[0])
        said = [text[begin:end].casefold() for begin, end in one.content]
        head = tokens.at(one.content[0][0])
        if said[0] == "what" and head.is_sent_start and (len(said) == 1 or _is_judged(one, tokens)):
            continue  # but "that was what Brook said" takes up what was told
        if all(_OF_WHICH.fullmatch(words) or words == "seen" for words in said):
            continue
        if one.source and text[slice(*one.source)].casefold() == "which" and _may(cue):
            continue
        ahead = _AHEAD.fullmatch(cue.sent.text.strip())
        if ahead and one.source and (cue.text == ":" or one.source[0] == cue.sent.start_char + ahead.start("who")):
            continue
        if cue.text == ":" and (_is_topic(cue.sent) or _is_label(one, tokens)):
            continue
        if _is_heard(text, one):
            one = replace(one, source=None)
        one = replace(one, content=_without_it(one, text))
        found.append(_without_accused(replace(one, source=None) if _is_told_to(text, one, cue) else one, text))
    return found


def _is_heard(text: str, one: Tagged) -> bool:
    """Whether the source only hears what others tell it ("*the court* heard", a heading's "boat was lost, *inquest* told")."""
    cue = _HEARS.fullmatch(text, *one.cue)
    if one.source is None or cue is None or _COURTS.search(text[slice(*one.source)]) is None:
        return False
    return bool(cue["heard"] or cue["was"]) or one.content[0][0] < one.source[0]


def _without_it(one: Tagged, text: str) -> Spans:
    """What is told, without the "it" before a cue that stands for the rest of it."""
    rest = tuple(
        (begin, end)
        for begin, end in one.content
        if text[begin:end].casefold() != "it" or text[end : one.cue[0]].strip() or end > one.cue[0]
    )
    return rest or one.content


def _without_accused(one: Tagged, text: str) -> Tagged:
    """The attribution with the subject of a passive cue in its content ("*Mine owner* blamed for flood", "*six* feared dead",
    "*residents* told to boil water"), where it was the source.

    An active one has its object behind it, or before its subject ("the firm that *he* accused of fraud").
    """
    cue = _ACCUSED.fullmatch(text, *one.cue)
    is_accused = cue is not None and bool(cue["for"] or _FOR.match(text, one.cue[1]))
    bidden = _BIDDEN.fullmatch(text, *one.cue)
    is_bidden = bidden is not None and bool(bidden["to"] or _TO.match(text, one.cue[1]))
    is_feared_for = _FEARED.fullmatch(text, *one.cue) is not None and _FATE.match(text, one.cue[1]) is not None
    if one.source is None or not (is_accused or is_bidden or is_feared_for):
        return one
    if one.source[0] > one.cue[0] or text[one.source[1] : one.cue[0]].strip(" ,") or one.content[0][0] < one.cue[1]:
        return one
    return replace(one, source=None, content=(trimmed(text, one.source), *one.content))


def _is_told_to(text: str, one: Tagged, cue: Token) -> bool:
    """Whether the source is the subject that a participle before it speaks of ("*Asked* about the mill, *Brook* laughed")."""
    if (
        one.source is None
        or one.source[0] < one.cue[1]
        or cue.tag_ not in ("VBN", "VBD")
        or cue.lemma_.lower() not in _PUT_TO
    ):
        return False
    between = text[one.cue[1] : one.source[0]]
    return cue.is_sent_start is True and "," in between and " by " not in f" {between} "


def was_told(cue: Token, source: Token) -> bool:
    """Whether a source is to whom a passive cue says that something was told ("*residents* were warned that it would flood").

    An outlet that "is told" a thing is how the report knows of it; and "he's asked" is mostly "he has".
    """
    is_passive = any(one.dep_ == "auxpass" and one.lower_ not in _OR_HAS for one in cue.children)
    if cue.tag_ != "VBN" or cue.lemma_.lower() not in _PUT_TO or not is_passive or is_outlet(source.text):
        return False
    return any(one.dep_ == "nsubjpass" and (one == source or one.is_ancestor(source)) for one in cue.children)


def who_told(cue: Token) -> Token | None:
    """Who stands behind "by" of a passive cue ("she was told *by an engineer*"); None where nobody does."""
    agent = next((one for one in cue.children if one.dep_ == "agent"), None)
    return None if agent is None else next((one for one in agent.children if one.dep_ == "pobj"), None)


def _is_topic(sentence: Span) -> bool:
    """Whether a heading asks of its matter, and does not say in such words what something is ("Kerr: *what we need* is time")."""
    before, _, behind = sentence.text.strip().partition(":")
    if _TOPIC.fullmatch(f"{before}:{behind}") is None or before.isupper():
        return False
    return all(token.dep_ not in ("csubj", "csubjpass") for token in sentence)


def _is_label(one: Tagged, tokens: Tokens) -> bool:
    """Whether what stands before the colon of a heading is no teller: the sort of the piece, or the place in which the text below
    plays, of which no verb behind it tells; a state and its capital speak ("*Moscow*: talks to go on")."""
    text = text_of(tokens.doc)
    if one.source is None or text[one.source[1] : one.cue[0]].strip():
        return False
    start = text.rfind("\n", 0, one.source[0]) + 1
    end = text.find("\n", one.cue[1])
    if text[start : one.source[0]].strip() or not may_be_headline(text[start : end if end >= 0 else len(text)]):
        return False
    name = text[slice(*one.source)]
    if _SORT.fullmatch(name):
        return True
    if any(word.tag_ in _FINITE for word in tokens.within(one.content)) or state_named(name) or state_of_capital(name):
        return False
    return end >= 0 and name.istitle() and re.search(_PLAYS.format(re.escape(name)), text[end:]) is not None


def _may(cue: Token) -> bool:
    return cue.tag_ == "MD" or any(child.tag_ == "MD" for child in cue.children)


def _is_judged(one: Tagged, tokens: Tokens) -> bool:
    """Whether what somebody says is called something: "what she says *is sober*", "what he expects *is worth reading*"."""
    words = [*tokens.within(one.content[-1:])]
    for number, word in enumerate(words[:-1], 1):
        if word.lower_ in ("is", "was", "are", "were"):
            behind = next((other for other in words[number:] if other.pos_ not in ("ADV", "PART")), None)
            return behind is not None and behind.pos_ == "ADJ"
    return False
