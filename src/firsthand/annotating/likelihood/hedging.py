"""Hedges: the words of a sentence that say how likely it is, that others vouch for it, or how good its basis is.

The words stand in ``yardsticks.toml``.  Many of them do other work as well: `hedge_uses` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from firsthand.annotating.likelihood.hedge_uses import hedges_here, is_asked, is_none
from firsthand.annotating.likelihood.yardsticks import tables
from firsthand.language import text_of
from firsthand.language.number_names import NUMBERS

_MARKS = "\"“”‘’'«»"
_GAP = rf"[{_MARKS}]*\s+[{_MARKS}]*"
"""What may stand between two words of a phrase: a quotation may begin or end there."""
_NUMBERS = {word: number for number, word in enumerate(NUMBERS[:11])}
_NUMBER = rf"(?:\d{{1,3}}(?:\.\d+)?|{'|'.join(_NUMBERS)})"
_OF_CHANCE = r"(?:chances?|probability|likelihood|odds|possibility)"
_STATED = re.compile(
    rf"(?<![\w.,])(?P<part>{_NUMBER})[ -]in[ -](?:a[ -])?(?P<whole>{_NUMBER}|hundred|thousand|million)[{_MARKS}]*[ -]{_OF_CHANCE}\b"
    rf"|(?<![\w.,])(?P<low>{_NUMBER})(?:\s*(?:to|-|–)\s*(?P<high>{_NUMBER}))?\s*(?:%|percent|per cent)[{_MARKS}]*\s+(?:{_OF_CHANCE}|likely|certain|sure)\b",
    re.IGNORECASE,
)
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}

Kind = Literal["likelihood", "hearsay", "confidence"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge and where it stands in a parse."""

    kind: Kind
    term: str
    """A term of the yardsticks, ``stated`` for odds in numbers, or a level of confidence."""
    start: int
    """Where its words begin, in code points of the parse's text."""
    end: int
    token: int
    """Its main word."""
    stated: tuple[float, float] | None = None
    """Odds given in numbers, 0 to 1."""
    asked: bool = False
    """Whether it stands in a question: what is asked is not said to be likely."""


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[Kind, str]]]:
    """One pattern for all words, the longest first, and what each means."""
    known: dict[str, tuple[Kind, str]] = {}
    data = tables()
    for level, phrases in data["confidence"].items():
        known |= dict.fromkeys(_listed(phrases), ("confidence", level))
    known |= dict.fromkeys(_listed(data["hearsay"]["words"]), ("hearsay", "hearsay"))
    for term, phrases in data["words"].items():
        known |= dict.fromkeys(_listed(phrases), ("likelihood", term))
    forms = sorted(known, key=lambda phrase: (-len(phrase), phrase))
    patterns = "|".join(_GAP.join(re.escape(word) for word in form.split()) for form in forms)
    # "n't" ends the word before it; everything else begins at a word's border.
    return re.compile(rf"(?:(?<!\w)|(?=n't))(?:{patterns})(?!\w)"), known


def _listed(phrases: object) -> list[str]:
    return [str(phrase) for phrase in phrases] if isinstance(phrases, list) else []


def hedges(sentence: Sentence) -> list[Hedge]:
    """The hedges of a parsed sentence, in text order; places count in the parse's text."""
    low, high = sentence.start_char, sentence.end_char
    text = text_of(sentence.doc)[low:high]
    plain = text.lower().replace("’", "'")
    if len(plain) != len(text):  # a letter whose small form is longer: places would not hold
        plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("’", "'")
    found = [_in_numbers(match, low, sentence) for match in _STATED.finditer(text)]
    taken = [(hedge.start, hedge.end) for hedge in found]
    pattern, known = _lexicon()
    for match in pattern.finditer(plain):
        start, end = low + match.start(), low + match.end()
        words = " ".join(match.group().translate(_NO_MARKS).split())
        meaning = known.get(words) or known.get(" ".join(match.group().split()))
        if meaning is None or any(start < last and first < end for first, last in taken):
            continue
        kind, term = meaning
        token = _main(start, end, sentence)
        if not hedges_here(token, words):
            continue
        found.append(Hedge(kind, _with_negation(term, token, words), start, end, token.i, None, is_asked(token)))
    return sorted(found, key=lambda hedge: hedge.start)


_NO_MARKS = str.maketrans("", "", '"“”‘«»')


def _in_numbers(match: re.Match[str], by: int, sentence: Sentence) -> Hedge:
    part, whole, low, high = (match[name] for name in ("part", "whole", "low", "high"))
    if part:
        total = _LARGE.get(whole.lower()) or _value(whole)
        least = most = _value(part) / total if total else 0.0
    else:
        least = _value(low) / 100
        most = _value(high) / 100 if high else least
    least, most = sorted((min(least, 1.0), min(most, 1.0)))
    start, end = by + match.start(), by + match.end()
    token = _main(start, end, sentence)
    stated = (round(least, 4), round(most, 4))
    return Hedge("likelihood", "stated", start, end, token.i, stated, is_asked(token))


def _value(words: str) -> float:
    return float(_NUMBERS.get(words.lower(), words))


def _main(start: int, end: int, sentence: Sentence) -> Token:
    """The word of a phrase that the others hang on; of a lone word, itself."""
    tokens = [token for token in sentence if token.idx < end and start < token.idx + len(token) and not token.is_punct]
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.head.i not in inside or token.head == token:
            return token
    return tokens[0] if tokens else sentence.root


def _with_negation(term: str, token: Token, words: str) -> str:
    """What a negation elsewhere in the clause makes of a term ("it is not at all likely", "nobody is certain")."""
    if term not in _NEGATED or any(mark in words for mark in ("not", "n't", "no ")):
        return term
    if token.dep_ in ("acomp", "attr", "oprd", "xcomp", "advmod", "neg"):
        verb = token.head if token.dep_ != "advmod" else token
        beside = [*token.children, *(verb.children if verb.pos_ in ("AUX", "VERB") else ())]
        denied = any(child.dep_ == "neg" and child.i < token.i for child in beside)
        nobody = any(child.dep_ in ("nsubj", "nsubjpass") and is_none(child) for child in beside)
        if denied != nobody:
            return _NEGATED[term]
    return term


_NEGATED = {
    "likely": "unlikely",
    "probable": "improbable",
    "unlikely": "not impossible",
    "improbable": "not impossible",
    "impossible": "not impossible",
    "certain": "not certain",
    "possible": "impossible",
    "highly likely": "more likely",
    "almost certain": "not certain",
}
"""What is left of a term that is denied: no more than the words say ("not very likely" is no number)."""


def hedges_of(doc: Doc) -> Iterator[Hedge]:
    """The hedges of a whole parse, in text order."""
    for sentence in doc.sents:
        yield from hedges(sentence)
