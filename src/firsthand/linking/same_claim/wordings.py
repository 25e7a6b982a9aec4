"""Wordings: passages as linking compares them, those of equal words once, however many reports copy them."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from firsthand.fates import Toll
from firsthand.language.number_names import NUMBERS
from firsthand.linking.runs import shared_runs
from firsthand.linking.words import content_stems
from firsthand.model import Attribution, Report, Spans, Utterance

_SAME_WORDING = 3
"""Content words from which equal passages are one wording."""
_RUN = 3
"""Content words in a row that hardly two people say by chance."""
_OF_ITS_OWN = 3
"""Content words from which what nobody known says within another's words is a wording."""
_DOUBTFUL = 0.2
"""What stands within another's words and is no likelier right than this bears on no claim: there the passage is the outer one's."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(NUMBERS) if number > 1}
_LETTERS = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]+")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nor|none|nothing|nobody|neither|without|cannot|fail(?:s|ed)?|un(?:able|likely)|refus\w+|reject\w+"
    r"|den(?:y|ies|ied)|oppos\w+|against|false)\b|n['’]t\b",
    re.IGNORECASE,
)
_MIGHT = re.compile(
    r"\b(?:might|may|could|would|will|likely|possibl[ey]|perhaps|probabl[ey]|if|should|(?:plan|intend|want|hope)(?:s|ed|ing)? to"
    r"|going to)\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(r"\b(?:was|were|had|did|(?:has|have) (?:\w+ )?(?:been|\w+ed)|\w{2,}ed)\b", re.IGNORECASE)
_UNDER_WAY = re.compile(
    r"\b(?:already|under ?way|in (?:process|progress|motion)|beg[au]n|started|launched|moving)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A passage, and all attributions that have it word for word."""

    members: tuple[int, ...]
    """Positions of the attributions, the first by report and place speaking for all, with those nested in them."""
    report: str
    """Of the first of them, as are its spans."""
    spans: Spans
    sources: frozenset[str]
    utterances: frozenset[str]
    reports: frozenset[str]
    stems: tuple[str, ...]
    weights: dict[str, float]
    """What each of its stems says that the rest of its report does not: 1 for one the report has once, else less."""
    runs: frozenset[int]
    """Words in a row that hardly two people say by chance: those that another wording has too, by number."""
    numbers: frozenset[str]
    names: frozenset[str]
    negated: bool
    might: bool
    """Whether it says what may be, will be or should be, and nothing of it as having been or being under way."""
    happened: bool
    """Whether it says what has been, and nothing of it as what may be."""
    sureness: float
    """How likely the first attribution is right."""
    stated: bool
    """Whether its cue makes it a statement, not a belief, a plan or something seen."""
    tolls: frozenset[Toll] = frozenset()
    """How many are dead or injured by what it says."""


class _Mood(NamedTuple):
    """What sets two passages of equal words apart."""

    negated: bool
    might: bool
    happened: bool


def wordings(
    attributions: Sequence[Attribution],
    utterances: Sequence[Utterance],
    reports: Sequence[Report],
    pointing: Collection[int] = (),
    tolls: Mapping[str, frozenset[Toll]] = MappingProxyType({}),
) -> list[Wording]:
    """Give what there is to compare, in an order that reports' ids and nothing else decide.

    Those at the positions ``pointing`` say nothing that could be compared (`answers`); ``tolls`` are by attributions' ids.
    """
    text_of = {report.id: report.text for report in reports}
    stems = [content_stems(text_of[one.report], one.content_spans) for one in attributions]
    inner = _said_within(attributions, [len(own) for own in stems])
    nested: defaultdict[int, list[int]] = defaultdict(list)
    for index, outer in inner.items():
        if index not in pointing:
            nested[outer].append(index)
    said = [" ".join(text_of[one.report][start:end] for start, end in one.content_spans) for one in attributions]
    standing = {
        index: _mood(words)
        for index, words in enumerate(said)
        if index not in inner
        and index not in pointing
        and not _bears_on_nothing(attributions[index], text_of[attributions[index].report])
    }
    known: dict[frozenset[str], frozenset[str]] = {}

    def one_of(some: Iterable[str]) -> frozenset[str]:
        """Give equal sets as one: most wordings have none, or that of their neighbours."""
        return known.setdefault(own := frozenset(some), own)

    utterance_of = {attribution: one.id for one in utterances for attribution in one.attributions}
    groups = _of_equal_words(standing, stems, attributions)
    found = []
    counted, counts = "", Counter[str]()
    for group, runs in zip(groups, shared_runs([stems[group[0]] for group in groups], _RUN), strict=True):
        first, own, words, mood = attributions[group[0]], stems[group[0]], said[group[0]], standing[group[0]]
        if first.report != counted:
            text = text_of[first.report]
            counted, counts = first.report, Counter(content_stems(text, ((0, len(text)),)))
        members = [*group, *(index for outer in group for index in nested[outer])]
        found.append(
            Wording(
                members=tuple(members),
                report=first.report,
                spans=first.content_spans,
                sources=one_of(source for index in members if (source := attributions[index].source)),
                utterances=one_of(utterance_of[attributions[index].id] for index in members),
                reports=one_of(attributions[index].report for index in group),
                stems=own,
                weights={stem: _weight(max(1, counts[stem])) for stem in own},
                runs=runs,
                numbers=one_of(numbers(words)),
                names=one_of(re.sub(r"['’]s$", "", name).casefold() for name in _NAME.findall(words)),
                negated=mood.negated,
                might=mood.might,
                happened=mood.happened,
                sureness=first.probability,
                stated=first.attitude == "statement",
                tolls=tolls.get(first.id, frozenset()),
            )
        )
    return found


def _of_equal_words(
    standing: Mapping[int, _Mood], stems: Sequence[tuple[str, ...]], attributions: Sequence[Attribution]
) -> list[list[int]]:
    """Give the attributions that stand for themselves, those of equal words and mood together, by report and place."""
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, mood in standing.items():
        own = stems[index]
        alike[(own, mood) if len(own) >= _SAME_WORDING else (index,)].append(index)
    groups = [sorted(group, key=lambda index: _intrinsic(attributions[index])) for group in alike.values()]
    return sorted(groups, key=lambda group: _intrinsic(attributions[group[0]]))


@cache
def _weight(count: int) -> float:
    return 1 / (1 + math.log(count))


def compared_passages(attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """Give those of a report's attributions that are compared with others by themselves; ``text`` is the report's."""
    inner = _said_within(attributions, [len(content_stems(text, one.content_spans)) for one in attributions])
    return [one for number, one in enumerate(attributions) if number not in inner and not _bears_on_nothing(one, text)]


def _bears_on_nothing(one: Attribution, text: str) -> bool:
    """Tell whether an attribution is no word on any claim: doubtful within another's, or no more than "*Nobody* said why".

    Within another's words whoever is no source says nothing of his own either ("*you* did not say no to a flight").
    """
    if _is_doubtful(one):
        return True
    least = 1 if one.parent is None else _OF_ITS_OWN
    return one.source is None and bool(one.source_spans) and len(content_stems(text, one.content_spans)) < least


def _is_doubtful(one: Attribution) -> bool:
    return one.parent is not None and one.probability <= _DOUBTFUL


def _said_within(attributions: Sequence[Attribution], lengths: Sequence[int]) -> dict[int, int]:
    """Give the attributions that are for the most part what another one says, and the outermost such other of each.

    "He said he hopes it rains" and "it rains" are one wording; a remark within a long speech is one of its own.
    """
    position = {one.id: index for index, one in enumerate(attributions) if not _is_doubtful(one)}
    around = {
        index: outer
        for one in attributions
        if (index := position.get(one.id)) is not None
        and (outer := position.get(one.parent or "")) is not None
        and 2 * lengths[index] >= lengths[outer]
    }
    found: dict[int, int] = {}
    for index, outer in around.items():
        passed = {index}
        while outer in around and outer not in passed:  # a trace from elsewhere may say that two hold each other
            passed.add(outer)
            outer = around[outer]
        found[index] = outer
    return found


def numbers(words: str) -> frozenset[str]:
    """Give the numbers that stand in ``words``, in digits; "one" is more often a pronoun and is none."""
    digits = (number.replace(",", "") for number in _NUMBER.findall(words))
    spelled = (_NUMBER_WORDS[word] for word in _LETTERS.findall(words.casefold()) if word in _NUMBER_WORDS)
    return frozenset((*digits, *spelled))


def _mood(words: str) -> _Mood:
    """Tell whether ``words`` say that a thing is not so, and whether what might be or what was; of what is under way, neither."""
    negated = _NEGATION.search(words) is not None
    if _UNDER_WAY.search(words):
        return _Mood(negated, might=False, happened=False)
    might, happened = _MIGHT.search(words) is not None, _HAPPENED.search(words) is not None
    return _Mood(negated, might and not happened, happened and not might)


def _intrinsic(attribution: Attribution) -> tuple[object, ...]:
    return attribution.report, attribution.content_spans, attribution.source_spans, attribution.id
