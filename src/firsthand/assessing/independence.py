"""How independent the voices behind a claim are of one another, and why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from firsthand.assessing.voices import Voice
from firsthand.assessing.wording import file_of, listed, several
from firsthand.clusters import UnionFind
from firsthand.model import Independence, Linked


class Ties:
    """What may tie the voices of any claim to one another, looked up once for all claims."""

    def __init__(self, linked: Linked) -> None:
        """Take everything linked."""
        self._sources = {source.id: source for source in linked.sources}
        self._reports = {report.id: report for report in linked.reports}
        self._wholes = {relation.source for source in linked.sources for relation in source.relations}
        self._sharing: defaultdict[str, list[str]] = defaultdict(list)
        for reuse in linked.reuse:
            self._sharing[reuse.from_].append(reuse.to)
            self._sharing[reuse.to].append(reuse.from_)

    def between(self, voices: Sequence[Voice]) -> list[tuple[int, int, str]]:
        """Give the pairs of voices that are not wholly independent, each with the reason in a sentence.

        They are of one house, known through one man alone, or stand in one report each, of which one took text from
        the other.  Each voice is tied to the first that shares its reason, so a hundred of one house are a hundred ties.
        """
        first_of: dict[tuple[str, str], int] = {}
        found = []
        for number, voice in enumerate(voices):
            for reason, words in self._reasons(voice):
                other = first_of.setdefault((reason, _key(words)), number)
                if other != number:
                    found.append((other, number, self._said(voices[other], voice, reason, words)))
        return found + self._sharing_text(voices)

    def _said(self, one: Voice, other: Voice, reason: str, words: str) -> str:
        for whole, part in ((one, other), (other, one)):
            if reason == "both belong to" and _key(self.name(whole)) == _key(words):
                return f"{self.name(part)} belongs to {self.name(whole)}."
        return f"{self.name(one)} and {self.name(other)} {reason} {words}."

    def _reasons(self, voice: Voice) -> Iterable[tuple[str, str]]:
        for source in voice.sources:
            known = self._sources[source]
            for affiliation in known.affiliations:
                yield "both belong to", affiliation.words
            if known.kind == "organisation" or source in self._wholes:
                yield "both belong to", known.name
            for relation in known.relations:
                whole = relation.whole if relation.kind == "part of one" else self._sources[relation.source].name
                yield "both belong to", whole
        own = [one for one in voice.attributions if one.source not in voice.passed_on_by]
        for holder in sorted(set.intersection(*(set(one.holders[:-1]) for one in own)) if own else ()):
            yield "are both known through", self._sources[holder].name

    def _sharing_text(self, voices: Sequence[Voice]) -> list[tuple[int, int, str]]:
        alone: defaultdict[str, list[int]] = defaultdict(list)
        for number, voice in enumerate(voices):
            reports = {one.report for one in voice.attributions}
            if len(reports) == 1:
                alone[reports.pop()].append(number)
        found = []
        for report, here in alone.items():
            for other in self._sharing.get(report, ()):
                there = alone.get(other)
                if there and here[0] < there[0]:
                    files = f"{file_of(self._reports[report])} and {file_of(self._reports[other])}"
                    names = f"{self.name(voices[here[0]])} and {self.name(voices[there[0]])}"
                    found.append((here[0], there[0], f"{names} stand in {files}, which share text."))
        return found

    def circle(self, voices: Sequence[Voice]) -> str:
        """Say which reports of a claim cite each other for it; "" where none do."""
        citing: dict[str, set[str]] = defaultdict(set)
        outlets = {
            report: _key(outlet)
            for voice in voices
            for report in (one.report for one in voice.attributions)
            if (outlet := self._reports[report].outlet)
        }
        for voice in voices:
            for one in voice.attributions:
                citing[one.report] |= {_key(self._sources[source].name) for source in (*one.relays, *one.holders)}
        for report, outlet in outlets.items():
            for other, its_outlet in outlets.items():
                if outlet != its_outlet and its_outlet in citing[report] and outlet in citing[other]:
                    files = f"{file_of(self._reports[report])} and {file_of(self._reports[other])}"
                    return f"{files} cite each other: the claim goes round in a circle."
        return ""

    def verdict(self, voices: Sequence[Voice], ties: Sequence[tuple[int, int, str]]) -> tuple[Independence, str]:
        """Give the verdict and its reason in a sentence."""
        if len(voices) == 1:
            reports = len({one.report for one in voices[0].attributions})
            carrying = (
                "The one report that carries it goes" if reports == 1 else f"The {reports} reports that carry it go"
            )
            return "single origin", f"{carrying} back to {self.name(voices[0])}."
        unnamed = [voice for voice in voices if self._is_unnamed(voice)]
        if len(unnamed) > 1:
            names = list(dict.fromkeys(self.name(voice) for voice in unnamed))
            return (
                "unknown",
                f"{_capital(several(len(unnamed), 'voice'))} cannot be told apart, being unnamed: {listed(names)}.",
            )
        for voice in voices:
            for source in voice.sources:
                for possible in self._sources[source].possibly_same:
                    if any(possible.source in other.sources for other in voices if other is not voice):
                        return "unknown", possible.why
        if ties:
            return "partly dependent", _capital(ties[0][2])
        names = [self.name(voice) for voice in voices]
        return "independent", f"Nothing in the reports ties {listed(names)} to one another."

    def name(self, voice: Voice) -> str:
        """Give what a voice is called in a sentence."""
        if voice.sources:
            return self._sources[voice.sources[0]].name
        return f"somebody whom {file_of(self._reports[voice.attributions[0].report])} does not name"

    def _is_unnamed(self, voice: Voice) -> bool:
        return all(self._sources[source].kind == "anonymous" for source in voice.sources)


def taken_together(voices: Sequence[Voice], ties: Sequence[tuple[int, int, str]]) -> int:
    """Count the voices with those that are tied taken together."""
    return len(UnionFind(len(voices), ((one, other) for one, other, _ in ties)).groups())


def _key(words: str) -> str:
    return re.sub(r"^the ", "", re.sub(r"[^\w ]", "", words.casefold()))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
