"""Number words: the numbers that a text gives in digits, in words or in both, and the range of the vague ones.

"2.5 million", "two hundred and five", "a couple of dozen", "tens of thousands", "two-thirds", "half a million" are each one
number.  A plural noun of number reaches from two of its kind to where the next such noun begins ("dozens" from 24 to
100, "tens of thousands" from 20,000 to 100,000).  "A couple", "a few" and "several" reach from the 10th to the 90th
percentile of what 46 readers took them for (zonination, Perceptions of Probability and Numbers, 2015); the same readers
took "scores" for anything up to thousands, so it has no upper end here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from firsthand.language.number_names import NUMBERS

_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
CARDINALS = {word: value for value, word in enumerate(NUMBERS)} | {
    word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)
}
SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_ABBREVIATED = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_PLURALS: dict[str, tuple[float, float | None]] = {
    "tens": (10, 100),
    "dozens": (12, 100),
    "scores": (20, None),
    "hundreds": (1e2, 1e3),
    "thousands": (1e3, 1e6),
    "millions": (1e6, 1e9),
    "billions": (1e9, 1e12),
    "trillions": (1e12, 1e15),
}
"""What one of them is worth, and where the next begins."""
_VAGUE = {"couple": (2.0, 3.0), "few": (3.0, 5.0), "several": (4.0, 10.0)}
_OCCASIONS = {"twice": 2.0, "thrice": 3.0}
_FRACTIONS = {
    name: 1 / parts
    for parts, names in {
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters fourth fourths",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        9: "ninth ninths",
        10: "tenth tenths",
    }.items()
    for name in names.split()
}
_DIGITS = r"\d+(?:[.,\u00a0\u202f\u2009]\d+)*"
_WORDS = "|".join(
    sorted([*CARDINALS, *SCALES, *_PLURALS, *_VAGUE, *_OCCASIONS, *_FRACTIONS], key=lambda word: (-len(word), word))
)
METRES = r"(?-i:m)(?=[\s-](?:(?:away|wide|long|high|tall|deep|thick|apart|across|above|below)\b|in\s+diameter\b))"
"""An abbreviation that counts no millions: what follows says that it measures how far or how large something is."""
_ATOM = rf"(?:{_DIGITS}(?:\s?(?!{METRES})(?:[KkMmBb]|[mbt]n))?(?![A-Za-z\d])|{_DIGITS}|\b(?:{_WORDS})\b)"
_RUN = re.compile(
    rf"(?:\ban?[\s-]+(?=(?:{_WORDS})\b))?{_ATOM}(?:(?:\s+of)?(?:\s+|-)(?:and[\s-]+(?:an?[\s-]+)?|an?[\s-]+)?{_ATOM})*",
    re.IGNORECASE,
)
_VULGAR = re.compile(r"\s?([1-9])/([2-9])(?![\d/])|\s?([½¼¾⅓⅔])")
_SIGNS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}
_PART = re.compile(rf"{_DIGITS}|[A-Za-z]+|-")
_AMERICAN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_SPACED = re.compile(r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?")


class Number(NamedTuple):
    """A number that a text gives."""

    start: int
    end: int
    low: float
    high: float | None
    """Equal to ``low`` for an exact number, null for one without an upper end."""
    share: bool = False
    """Whether it is a part of one ("two-thirds")."""
    vague: bool = False
    """Whether it is a vague word ("dozens", "a few")."""
    spelled: bool = False
    """Whether it has no digits."""
    scale: float = 1.0
    """What its last noun of number multiplies by, which an abbreviated range shares ("2 to 3 million")."""


def read_digits(words: str) -> float | None:
    """The number that digits with their separators stand for.

    "1,000.50" and "1.000,50" are both 1000.5: where two kinds of separator stand, the last one is the decimal one; a
    single comma divides thousands, a single point decimals, as English has it.  Null for what follows no such use
    ("12,34") and for what is beyond a double-precision number.
    """
    if _AMERICAN.fullmatch(words):
        plain = words.replace(",", "")
    elif _EUROPEAN.fullmatch(words):
        plain = words.replace(".", "").replace(",", ".")
    elif _SPACED.fullmatch(words):
        plain = re.sub(r"[\u00a0\u202f\u2009]", "", words).replace(",", ".")
    else:
        return None
    value = float(plain)
    return value if math.isfinite(value) else None


def numbers(text: str) -> Iterator[Number]:
    """Find the numbers in a text, in text order.

    Ordinals, numbers glued to letters ("B12", "2nd") and digits that no use of separators explains are left out.
    Whether a number counts anything, or is a date, an age or a name, is not judged here.
    """
    for run in _RUN.finditer(text):
        parts = [(run.start() + part.start(), part.group()) for part in _PART.finditer(run.group())]
        yield from _numbers(text, parts)


class _Read(NamedTuple):
    """A number read from the parts of a run, and the index of the part after it."""

    low: float
    high: float | None
    after: int
    share: bool = False
    vague: bool = False
    scale: float = 1.0


def _numbers(text: str, parts: Sequence[tuple[int, str]]) -> Iterator[Number]:
    words = [part.lower() for _, part in parts]
    index = 0
    while index < len(parts):
        read = _read(words, index)
        if read is None:
            index += 1
            continue
        start = parts[index][0]
        last, word = parts[read.after - 1]
        end = last + len(word)
        if read.high == read.low and read.scale == 1 and (fraction := _VULGAR.match(text, end)):
            added = _SIGNS.get(fraction[3] or "") or int(fraction[1]) / int(fraction[2])
            read, end = read._replace(low=read.low + added, high=read.low + added), fraction.end()
        if not _glued(text, start, end):
            spelled = not any(part[0].isdigit() for part in words[index : read.after])
            yield Number(start, end, read.low, read.high, read.share, read.vague, spelled, read.scale)
        index = read.after


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a number in digits is part of a longer sign: B12, 2nd, 10^400, 555-0199."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if text[start].isdigit() and (before.isalpha() or before in ("_", "^", "#", "/", "\\")):
        return True
    if text[start].isdigit() and before in (".", ",") and start > 1 and text[start - 2].isalnum():
        return True
    return text[end - 1].isdigit() and (after in ("_", "^", "/", "\\") or (after.isalpha() and after not in "KkMmBbx"))


def _read(words: Sequence[str], index: int) -> _Read | None:
    article = words[index] in ("a", "an")
    at = index + article
    if at < len(words) and words[at] == "-":
        return None
    word = words[at] if at < len(words) else ""
    if word in _OCCASIONS:
        return _Read(_OCCASIONS[word], _OCCASIONS[word], at + 1)
    if word in _VAGUE:
        return _vague(words, at, article=article)
    if word in _PLURALS or (word in SCALES and not article and _plural_after(words, at)):
        return _plural(words, at)
    if word in _FRACTIONS:
        return _fraction(words, at, article=article)
    if article and word not in SCALES:
        return None
    return _cardinal(words, at, 1.0 if article else None)


def _vague(words: Sequence[str], at: int, *, article: bool) -> _Read | None:
    low, high = _VAGUE[words[at]]
    if words[at] != "several" and not article:
        return None  # "few" says that it is not many, "the couple" are two people
    after = at + 1
    scale = 1.0
    while (multiplier := _next(words, after, ("of",))) is not None and words[multiplier] in SCALES:
        scale *= SCALES[words[multiplier]]
        after = multiplier + 1
    return _Read(low * scale, high * scale, after, vague=True, scale=scale)


def _plural_after(words: Sequence[str], at: int) -> bool:
    return at + 2 < len(words) and words[at + 1] == "of" and words[at + 2] in _PLURALS


def _plural(words: Sequence[str], at: int) -> _Read:
    one, top = _PLURALS.get(words[at]) or _PLURALS[words[at] + "s"]
    scale, after = 1.0, at + 1
    while after + 1 < len(words) and words[after] == "of" and words[after + 1] in (*_PLURALS, *SCALES):
        name = words[after + 1]
        scale *= SCALES.get(name) or _PLURALS[name][0]
        after += 2
    return _Read(2 * one * scale, None if top is None else top * scale, after, vague=True, scale=one * scale)


def _fraction(words: Sequence[str], at: int, *, article: bool) -> _Read | None:
    """Read "half a million", "a third", "half"; a bare "third" is an ordinal."""
    word = words[at]
    value = _FRACTIONS[word]
    multiplier = _next(words, at + 1, ("a", "an"))
    if word == "half" and multiplier is not None and words[multiplier] in SCALES:
        scale = SCALES[words[multiplier]]
        return _Read(value * scale, value * scale, multiplier + 1, scale=scale)
    if word in ("half", "halves") or article:
        return _Read(value, value, at + 1, share=True)
    return None


def _cardinal(words: Sequence[str], at: int, given: float | None) -> _Read | None:
    """Read digits or words with their nouns of number, and a half or a fraction after them.

    ``given`` is what an article before a noun of number stands for.
    """
    whole = 0.0
    current = given
    latest = math.inf
    scale = 1.0
    index = at
    while index < len(words):
        word = words[index]
        step = index
        if word in ("-", "and") and current is not None:
            joins = word == "-" or (current >= 100 or whole > 0)
            step = index + 1
            if not joins or step >= len(words) or (word == "and" and words[step] not in CARDINALS):
                break
            word = words[step]
        value = read_digits(word) if word[0].isdigit() else CARDINALS.get(word)
        if word[0].isdigit() and value is None:
            return None
        if value is not None:
            if current is not None and not _composes(current, value, word):
                break
            current = (current or 0.0) + value
        elif word in SCALES or (word in _ABBREVIATED and index > at and words[index - 1][0].isdigit()):
            if current is None:
                break  # "billion" alone, as after a quotation mark, is half a number
            size = SCALES.get(word) or _ABBREVIATED[word]
            if size > latest:
                break
            scale = size
            if word in ("hundred", "dozen"):
                current = (1.0 if current is None else current) * size
            else:
                whole += (1.0 if current is None else current) * size
                current, latest = 0.0, size
        else:
            break
        index = step + 1
    if index == at:
        return None
    number = whole + (current or 0.0)
    return _with_fraction(words, index, number, scale) if math.isfinite(number) else None


def _composes(current: float, value: float, word: str) -> bool:
    """Whether a further word adds to a number: "twenty" and "one" do, "two" and "three" do not."""
    if word[0].isdigit():
        return False
    if current >= 100 and current % 100 == 0:
        return 0 < value < 100
    if current == 0:
        return value > 0
    return 20 <= current % 100 <= 90 and current % 10 == 0 and 0 < value < 10


def _with_fraction(words: Sequence[str], index: int, number: float, scale: float) -> _Read:
    """Read what a fraction after a number makes of it: "two-thirds", "one and a half", "a million and a half"."""
    fraction = _next(words, index, ("-",))
    if fraction is not None and words[fraction] in _FRACTIONS and 0 < number < 10 and words[fraction] != "half":
        part = number * _FRACTIONS[words[fraction]]
        if part < 1 and (number == 1) != words[fraction].endswith("s"):
            return _Read(part, part, fraction + 1, share=True)
    half = _next(words, index, ("-", "and", "a", "an"))
    if half is not None and words[half] in ("half", "quarter") and "and" in words[index:half]:
        number += _FRACTIONS[words[half]] * scale
        index = half + 1
        multiplier = _next(words, index, ("-",))
        if scale == 1.0 and multiplier is not None and words[multiplier] in SCALES:
            scale = SCALES[words[multiplier]]
            return _Read(number * scale, number * scale, multiplier + 1, scale=scale)
    return _Read(number, number, index, scale=scale)


def _next(words: Sequence[str], index: int, passed: tuple[str, ...]) -> int | None:
    """The first part from ``index`` on that is none of those passed over."""
    while index < len(words) and (words[index] in passed or words[index] == "-"):
        index += 1
    return index if index < len(words) else None
