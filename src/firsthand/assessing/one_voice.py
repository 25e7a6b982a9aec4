"""One voice: how likely two voices of a claim, whom nothing ties for certain, are one all the same.

Reports call one voice by its name here, by an office or a paper of his there ("Reil", "Reil's letter", "the chairman's
office"), and of groups nobody knows the borders ("environmental groups", "conservation groups").  What is said of one
claim narrows the choice: whoever is given the same words for it in another report is hardly somebody else.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import combinations

import numpy as np

from firsthand.assessing.voices import Voice
from firsthand.clusters import grouped_by_average
from firsthand.model import Attribution, Source

EVIDENCE = (
    "two full names", "names share words", "one in the other's name", "one described", "both described", "documents",
    "of one kind", "a group", "unnamed", "words alike", "words alike, one described", "near", "one report", "two reports",
    "possibly the same", "one affiliation", "number of voices", "nobody named", "a paper and a person", "two groups", "",
)  # fmt: skip
"""What `evidence` measures, in its order; the last is always 1."""

TOGETHER = 0.0
"""Average log-odds from which voices are one: even odds."""
_APART = -4.0
"""Log-odds of voices that are not joined on evidence."""
_MANY = 60
"""Voices of a claim beyond which they are not held against each other pair by pair."""
_NEAR = 80
"""Characters between two passages at which nearness is a half."""
_CUT = 6
_WORDS_TOLD = 6
"""Words from which likeness counts in full: two passages of two words are soon alike."""
_SMALL = frozenset(
    """
    the a an of for and at in on its his her their mr mrs ms dr who that to with by from some many several other one
    two three is was are were be been has have had will would not it he she they as but this
    """.split()  # noqa: SIM905
)


def evidence(
    one: Voice, other: Voice, sources: Mapping[str, Source], text_of: Mapping[str, str], voices: int
) -> tuple[float, ...]:
    """Give numbers about two of a claim's ``voices``, most between 0 and 1; see `EVIDENCE`."""
    a, b = ([sources[source] for source in voice.sources] for voice in (one, other))
    first, second = _name(a), _name(b)
    kinds: list[set[str]] = [{source.kind for source in some[:1]} for some in (a, b)]
    full = [_is_full(name, kind) for name, kind in ((first, kinds[0]), (second, kinds[1]))]
    words = [_telling_words(name) for name in (first, second)]
    shared = len({*words[0]} & {*words[1]}) / max(1, min(len({*words[0]}), len({*words[1]})))
    named_in = any(full[k] and not full[1 - k] and words[k][-1:] and words[k][-1] in words[1 - k] for k in (0, 1))
    described = [_is_described(name, kind) for name, kind in ((first, kinds[0]), (second, kinds[1]))]
    alike, near = _words_alike(one.attributions, other.attributions, text_of)
    where = [{attribution.report for attribution in voice.attributions} for voice in (one, other)]
    possibly = [
        possible.probability
        for some, others in ((a, other.sources), (b, one.sources))
        for source in some
        for possible in source.possibly_same
        if possible.source in others
    ]
    papers = ["document" in kind for kind in kinds]
    return (
        float(all(full)),
        0.0 if all(full) else shared,
        float(named_in),
        float(described[0] != described[1]),
        float(all(described)),
        float(sum(papers)),
        float(kinds[0] == kinds[1]),
        float("group" in kinds[0] | kinds[1]),
        float(sum("anonymous" in kind for kind in kinds)),
        alike,
        alike * any(described),
        near,
        float(len(where[0] | where[1]) == 1),
        float(not where[0] & where[1]),
        max(possibly, default=0.0),
        float(bool(_affiliations(a) & _affiliations(b))),
        math.log(voices),
        float(sum(not some for some in (a, b))),
        float(papers[0] != papers[1] and "person" in kinds[0] | kinds[1]),
        float(kinds[0] == kinds[1] == {"group"}),
        1.0,
    )


class OneVoice:
    """What weighs the evidence on any two voices of a collection."""

    def __init__(self, sources: Mapping[str, Source], text_of: Mapping[str, str]) -> None:
        """Take the sources and the reports' texts by id."""
        self._sources, self._text_of = sources, text_of

    def groups(self, voices: Sequence[Voice], least: float = TOGETHER) -> list[list[int]]:
        """Group a claim's voices by the average log-odds of their pairs; each group rising, by first members."""
        size = len(voices)
        if size > _MANY:
            return [[number] for number in range(size)]
        odds = np.zeros((size, size))
        for i, j in combinations(range(size), 2):
            odds[i, j] = odds[j, i] = self.log_odds(voices[i], voices[j], size)
        return grouped_by_average(odds, least)

    def taken_together(self, voices: Sequence[Voice]) -> list[Voice]:
        """Give a claim's voices, those that are likely enough one put together, each with the reason for it."""
        return [self._merged([voices[number] for number in group]) for group in self.groups(voices)]

    def _merged(self, voices: Sequence[Voice]) -> Voice:
        if len(voices) == 1:
            return voices[0]
        order = sorted(range(len(voices)), key=lambda number: (self._vagueness(voices[number]), number))
        head = voices[order[0]]
        same = [
            (source, self.reason(head, voices[number])) for number in order[1:] for source in voices[number].sources
        ]
        return Voice(
            sources=tuple(dict.fromkeys(source for number in order for source in voices[number].sources)),
            utterances=tuple(dict.fromkeys(utterance for voice in voices for utterance in voice.utterances)),
            attributions=tuple(attribution for voice in voices for attribution in voice.attributions),
            passed_on_by=tuple(source for voice in voices for source in voice.passed_on_by),
            told_of=tuple(source for voice in voices for source in voice.told_of),
            same=tuple(same),
        )

    def _vagueness(self, voice: Voice) -> int:
        """Tell how little a voice's name says: 0 for a person's full name, 4 for none."""
        if not voice.sources:
            return 4
        source = self._sources[voice.sources[0]]
        if _is_full(source.name, {source.kind}):
            return 0
        if source.kind == "organisation":
            return 1
        return 3 if _is_described(source.name, {source.kind}) else 2

    def log_odds(self, one: Voice, other: Voice, voices: int) -> float:
        """Give the log-odds that two of a claim's ``voices`` are one.

        Two people called by their full names are two, as are "Brook" and "Reed" and two parts of one whole, and of two
        unnamed voices it cannot be told.
        """
        numbers = evidence(one, other, self._sources, self._text_of, voices)
        unnamed = self._is_unnamed(one) and self._is_unnamed(other)
        if numbers[0] or unnamed or self._are_two_names(one, other) or self._are_two_parts(one, other):
            return _APART
        return math.fsum(weight * number for weight, number in zip(_weights(), numbers, strict=True))

    def _are_two_names(self, one: Voice, other: Voice) -> bool:
        """Tell whether both are people, each called by one word with a capital, and not by the same."""
        names = [
            self._sources[voice.sources[0]].name
            for voice in (one, other)
            if voice.sources and self._sources[voice.sources[0]].kind == "person"
        ]
        single = [name for name in names if name[:1].isupper() and len(name.split()) == 1]
        return len(single) > 1 and not {*_telling_words(single[0])} & {*_telling_words(single[1])}

    def _are_two_parts(self, one: Voice, other: Voice) -> bool:
        """Tell whether the words make the two different bodies of one whole ("British intelligence", "the British army"); of
        groups ("Senate liberals", "liberals in the Senate") they do not."""
        if not (one.sources and other.sources):
            return False
        first, second = (self._sources[voice.sources[0]] for voice in (one, other))
        if "group" in (first.kind, second.kind):
            return False
        wholes = [{r.source for r in part.relations if r.kind == "part of"} for part in (first, second)]
        of_one = [{r.whole for r in part.relations if r.kind == "part of one"} for part in (first, second)]
        return first.id != second.id and not (wholes[0].isdisjoint(wholes[1]) and of_one[0].isdisjoint(of_one[1]))

    def _is_unnamed(self, voice: Voice) -> bool:
        return all(self._sources[source].kind == "anonymous" for source in voice.sources)

    def reason(self, one: Voice, other: Voice) -> str:
        """Say what speaks most for two voices being one, as a clause that follows their names."""
        said = dict(zip(EVIDENCE, evidence(one, other, self._sources, self._text_of, 2), strict=True))
        reasons = {
            "given the same words in another report": said["words alike"],
            "named after him or her": said["one in the other's name"],
            "alike in name": said["names share words"],
            "quoted in the same breath": said["near"],
            "described alike": 0.5 * said["both described"] + 0.4 * said["two groups"],
        }
        return max(reasons, key=lambda reason: reasons[reason])


def _name(some: Sequence[Source]) -> str:
    return some[0].name if some else ""


def _telling_words(name: str) -> list[str]:
    plain = re.sub(r"['’]s\b", "", name).casefold()
    return [_cut(word) for word in re.findall(r"\w+", plain) if word not in _SMALL]


def _cut(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:_CUT]


def _is_full(name: str, kind: set[str]) -> bool:
    return kind == {"person"} and sum(word[:1].isupper() for word in re.findall(r"[\w'’-]+", name)) > 1


def _is_described(name: str, kind: set[str]) -> bool:
    """Tell whether a name is a description: nothing after its first word begins with a capital."""
    words = re.findall(r"[\w'’-]+", name)
    return not any(word[:1].isupper() for word in words[1:]) and ("person" not in kind or len(words) != 2)


def _affiliations(some: Sequence[Source]) -> set[str]:
    names = [affiliation.words for source in some for affiliation in source.affiliations]
    names += [source.name for source in some if source.kind in ("organisation", "group")]
    return {" ".join(words) for name in names if (words := _telling_words(name))}


def _words_alike(
    some: Sequence[Attribution], others: Sequence[Attribution], text_of: Mapping[str, str]
) -> tuple[float, float]:
    """Give how alike the words of two voices are, in different reports, and how near they stand in one, 0 to 1."""
    alike = near = 0.0
    own = [_content_words(one, text_of) for one in some]
    theirs = [_content_words(one, text_of) for one in others]
    for one, words in zip(some, own, strict=True):
        for other, their_words in zip(others, theirs, strict=True):
            few = min(len(words), len(their_words))
            if one.report != other.report and few > 1:
                alike = max(alike, len(words & their_words) / few * min(1.0, few / _WORDS_TOLD))
            elif one.report == other.report:
                first, second = sorted((one.content_spans, other.content_spans))
                gap = second[0][0] - first[-1][1]
                near = max(near, 1 / (1 + max(0, gap) / _NEAR))
    return alike, near


def _content_words(attribution: Attribution, text_of: Mapping[str, str]) -> set[str]:
    text = text_of[attribution.report]
    return {word for start, end in attribution.content_spans for word in _telling_words(text[start:end])}


@cache
def _weights() -> tuple[float, ...]:
    file = resources.files("firsthand").joinpath("models", "one-voice", "weights.json")
    return tuple(json.loads(file.read_text(encoding="utf-8"))["weights"])
