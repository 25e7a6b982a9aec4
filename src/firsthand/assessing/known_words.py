"""What the words of sources and passages say, worked out once however many voices they are held against."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from firsthand.language.number_names import NUMBERS
from firsthand.language.states import states_in
from firsthand.model import Attribution, Source, Spans

_TOLD = 12
"""Mentions of a source in which words for it are looked for."""
_CUT = 6
_REMEMBERED = 1 << 14
"""Names, and passages, that are remembered: what is said of one claim lies together."""
_SMALL = frozenset(
    """
    the a an of for and at in on its his her their mr mrs ms dr who that to with by from some many several other one
    two three is was are were be been has have had will would not it he she they as but this
    """.split()  # noqa: SIM905
)
_ALSO = {"gop": "republ", "dem": "democr", "dems": "democr", "tory": "conser", "tories": "conser", "lib": "libera"}
"""Parties by their short names."""
_ACTS_FOR = re.compile(
    r"\b(?:lawyers?|attorneys?|counsel|spokes\w+|press secretary|aides?|advisers?|advisors?|strategists?|campaign|office|"
    r"team|allies|staff|manager|representatives?|chief of staff)\b",
    re.IGNORECASE,
)
_NUMBERS = {word: str(number) for number, word in enumerate(NUMBERS) if number > 1}
_NEGATES = re.compile(r"\b(?:not|no|never|nothing|nobody|none|neither|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE)


class Passage(NamedTuple):
    """What the words of an attribution's content say."""

    words: tuple[str, ...]
    """All of them, in small letters."""
    telling: frozenset[str]
    """As `telling_words` gives them."""
    negates: bool
    numbers: frozenset[str]
    """In digits; "one" is more often a pronoun and is none."""


class KnownWords:
    """Sources and reports' texts by id, and what was worked out of them."""

    def __init__(self, sources: Mapping[str, Source], text_of: Mapping[str, str]) -> None:
        """Take the sources and the texts; nothing is worked out until it is asked for."""
        self.sources, self.text_of = sources, text_of
        self._acting: dict[str, tuple[frozenset[str], ...]] = {}
        self._reports: dict[str, frozenset[str]] = {}
        self._states: dict[str, frozenset[str]] = {}
        self._passage = lru_cache(_REMEMBERED)(partial(_read, text_of))

    def passage(self, attribution: Attribution) -> Passage:
        """Give what the words of an attribution's content say."""
        return self._passage(attribution.report, attribution.content_spans)

    def acting(self, source: Source) -> tuple[frozenset[str], ...]:
        """Give the telling words of each of the source's names and descriptions by which it acts for somebody."""
        if source.id not in self._acting:
            said = [source.name, *(each.words for each in (*source.descriptions, *source.affiliations))]
            said += [
                self.text_of[each.report][slice(*each.span)]
                for each in source.mentions[:_TOLD]
                if each.report in self.text_of
            ]
            self._acting[source.id] = tuple(frozenset(_telling(words)) for words in said if _ACTS_FOR.search(words))
        return self._acting[source.id]

    def states(self, report: str) -> frozenset[str]:
        """Give the states that a report's text names in any way."""
        if report not in self._states:
            self._states[report] = states_in(self.text_of.get(report, ""))
        return self._states[report]

    def reports(self, source: Source) -> frozenset[str]:
        """Give the ids of the reports that mention the source."""
        if source.id not in self._reports:
            self._reports[source.id] = frozenset(mention.report for mention in source.mentions)
        return self._reports[source.id]


def _read(text_of: Mapping[str, str], report: str, spans: Spans) -> Passage:
    said = [text_of[report][start:end] for start, end in spans]
    words = tuple(word for part in said for word in re.findall(r"\w+", part.casefold()))
    return Passage(
        words,
        frozenset(word for part in said for word in _telling(part)),
        any(_NEGATES.search(part) for part in said),
        frozenset(_NUMBERS.get(word, word) for word in words if word in _NUMBERS or word.isdigit()),
    )


@lru_cache(_REMEMBERED)
def telling_words(name: str) -> tuple[str, ...]:
    """Give the words of a name by which it is known, in small letters and without their endings."""
    return _telling(name)


@lru_cache(_REMEMBERED)
def name_parts(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are written."""
    return tuple(re.findall(r"[\w'’-]+", name))


def _telling(phrase: str) -> tuple[str, ...]:
    plain = re.sub(r"['’]s\b", "", phrase).casefold()
    return tuple(_cut(word) for word in re.findall(r"\w+", plain) if word not in _SMALL)


def _cut(word: str) -> str:
    if word in _ALSO:
        return _ALSO[word]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:_CUT]
