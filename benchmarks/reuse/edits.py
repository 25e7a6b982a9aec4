"""What is done to an article on its way from desk to desk, by grade: the share of it that an edit touches.

Every edit takes sentences, a grade from 0 to 1 and chance, and gives sentences that still know where they come from.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.reuse.units import Unit

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"[“\"]([^”\"]+?)([,.!?]?)[”\"]")
_BACKSHIFT = {
    "I": "he", "I’m": "he was", "I'm": "he was", "I’ve": "he had", "I've": "he had", "I’ll": "he would",
    "I'll": "he would", "my": "his", "me": "him", "we": "they", "our": "their", "us": "them", "we’re": "they were",
    "we're": "they were", "we’ve": "they had", "we've": "they had", "is": "was", "are": "were", "am": "was",
    "has": "had", "have": "had", "will": "would", "can": "could", "may": "might", "don’t": "did not", "don't": "did not",
    "it’s": "it was", "it's": "it was", "today": "that day", "this": "that", "here": "there", "now": "then",
}  # fmt: skip
"""What reported speech makes of direct speech: person, tense and place one step back (Huddleston & Pullum 2002, ch. 11)."""
_MISREAD = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("li", "h"), ("e", "c"), ("c", "e"), ("l", "1"), ("o", "0"),
    ("s", "5"), ("i", "l"), ("a", "o"), ("h", "b"), ("t", "f"), ("u", "ii"), ("n", "u"), ("w", "vv"), ("g", "q"),
)  # fmt: skip
"""What scanners take for what."""


@dataclass(frozen=True, slots=True)
class Material:
    """What an edit may draw on beside the article itself."""

    other: Sequence[Unit]
    """A second article."""
    words: Mapping[tuple[bool, bool, int], Sequence[str]]
    """Words of all articles, as often as they stand, by `shape`."""


def shape(word: str) -> tuple[bool, bool, int]:
    """Give what a word and its substitute have in common: a capital, being a little word, about the same length."""
    return word[0].isupper(), len(word) <= 3, min(len(word) // 2, 5)


Edit = Callable[[Sequence[Unit], float, random.Random, Material], list[Unit]]


def trimmed(sentences: Sequence[Unit], grade: float, _chance: random.Random, _material: Material) -> list[Unit]:
    """Cut from the end, as news is cut, until that share of the characters is gone; one sentence stays."""
    left = (1 - grade) * sum(len(unit.text) for unit in sentences)
    kept: list[Unit] = []
    for unit in sentences:
        if kept and sum(len(one.text) for one in kept) + len(unit.text) / 2 > left:
            break
        kept.append(unit)
    return kept


def headline(sentences: Sequence[Unit], grade: float, chance: random.Random, material: Material) -> list[Unit]:
    """Put another headline, and leave that share of the sentences out, wherever they stand."""
    body = list(sentences[1:])
    gone = set(chance.sample(range(len(body)), min(round(grade * len(body)), max(0, len(body) - 1))))
    heading = replace(material.other[0], before="", place=None)
    return [heading, *(unit for number, unit in enumerate(body) if number not in gone)]


def reordered(sentences: Sequence[Unit], grade: float, chance: random.Random, _material: Material) -> list[Unit]:
    """Take that share of the sentences out and put each back anywhere."""
    moved = set(chance.sample(range(len(sentences)), round(grade * len(sentences))))
    left = [unit for number, unit in enumerate(sentences) if number not in moved]
    for number in sorted(moved):
        left.insert(chance.randint(0, len(left)), sentences[number])
    return left


def indirect(sentences: Sequence[Unit], grade: float, chance: random.Random, _material: Material) -> list[Unit]:
    """Turn that share of the sentences that quote into indirect speech."""
    quoting = [number for number, unit in enumerate(sentences) if _QUOTED.search(unit.text)]
    turned = set(chance.sample(quoting, round(grade * len(quoting))))
    return [replace(unit, text=_reported(unit.text)) if i in turned else unit for i, unit in enumerate(sentences)]


def _reported(sentence: str) -> str:
    def told(quotation: re.Match[str]) -> str:
        words = _WORD.sub(lambda word: _BACKSHIFT.get(word.group(), word.group()), quotation.group(1))
        return f"that {words[:1].lower()}{words[1:]}{quotation.group(2)}"

    return _QUOTED.sub(told, sentence)


def words(sentences: Sequence[Unit], grade: float, chance: random.Random, material: Material) -> list[Unit]:
    """Replace that share of the words, each drawn by itself, by words of other articles that look alike in `shape`."""

    def other(word: re.Match[str]) -> str:
        return chance.choice(material.words[shape(word.group())]) if chance.random() < grade else word.group()

    return [replace(unit, text=_WORD.sub(other, unit.text)) for unit in sentences]


def blended(sentences: Sequence[Unit], grade: float, chance: random.Random, material: Material) -> list[Unit]:
    """Give that share of the copy to a second article: runs of three sentences of the two, in turn."""
    length = len(sentences)
    taken = list(material.other[1 : 1 + round(grade * length)])
    kept = list(sentences[: length - len(taken)])
    mixed: list[Unit] = []
    while kept or taken:
        first = chance.random() < len(kept) / (len(kept) + len(taken))
        run = kept if first else taken
        mixed += run[:3]
        del run[:3]
    return mixed


def scanned(sentences: Sequence[Unit], grade: float, chance: random.Random, _material: Material) -> list[Unit]:
    """Misread that share of the words, one place in each, as optical character recognition does."""

    def misread(word: re.Match[str]) -> str:
        text = word.group()
        if chance.random() >= grade:
            return text
        fitting = [(right, wrong) for right, wrong in _MISREAD if right in text[1:]]
        if not fitting:
            at = chance.randrange(len(text))
            return text[:at] + chance.choice("~.'") + text[at + 1 :]
        right, wrong = chance.choice(fitting)
        at = chance.choice([match.start() for match in re.finditer(re.escape(right), text[1:])]) + 1
        return text[:at] + wrong + text[at + len(right) :]

    return [replace(unit, text=_WORD.sub(misread, unit.text)) for unit in sentences]


def everything(sentences: Sequence[Unit], grade: float, chance: random.Random, material: Material) -> list[Unit]:
    """Cut, move, retell and reword, each by a third of the grade, under another headline."""
    third = grade / 3
    found = headline(sentences, third, chance, material)
    for edit in (reordered, indirect, words):
        found = edit(found, third, chance, material)
    return found


EDITS: Mapping[str, Edit] = {
    "trimmed": trimmed,
    "headline": headline,
    "reordered": reordered,
    "indirect": indirect,
    "words": words,
    "blended": blended,
    "scanned": scanned,
    "everything": everything,
}
"""By name; at grade 0 each but `headline`, `everything` leaves the text as it is: a verbatim copy."""
