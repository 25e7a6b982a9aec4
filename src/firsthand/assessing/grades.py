"""Grades: NATO's Admiralty code, its two axes judged apart, by rules that the user may replace.

Reliability (A to F) goes by what the reports themselves say of a source: its record, doubts about it, its access, its
interest.  Credibility (1 to 6) goes by a claim's origins and by who denies or doubts it, and never by who says it.  Where
nothing is said, the grades are F and 6: cannot be judged.  The rules are `Grading`, those that ship
``reading/grading.toml``, after FM 2-22.3, appendix B, and AJP-2.1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Literal, cast

from firsthand.assessing.known_words import telling_words
from firsthand.model import (
    Attribution,
    Claim,
    Credibility,
    Evidence,
    GradeRule,
    Grading,
    Linked,
    LocatedSpan,
    Origin,
    Reliability,
    Source,
    Span,
    StanceKind,
)

_SENTENCE_ENDS = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(]?[A-Z0-9])|\n+")
_TITLE_END = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Maj|Col|Lt|Sgt|Sen|Rep|Gov|Prof|St|Jr|Sr|vs|No)\.\s+$")
_NEAR = 80
"""Code points within which a source named after the words is meant, where none stands before them."""
_MUCH = 2
"""Words, small ones aside, from which a passage says enough to confirm or deny anything ("the wall" does not)."""
_MOST_WORDS = 6
"""Most contents that are shown for a claim's grade."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Evidence on a source."""

    counts: str
    evidence: Evidence


def grade_sources(linked: Linked, grading: Grading) -> tuple[Source, ...]:
    """Give every source its reliability with the words that it rests on.

    Words bear on the source that is named nearest before them in their sentence (where none is, soon after them); a
    source's own words never bear on itself.  What somebody else says of it counts, and the effect names him.
    """
    found = _evidence(linked, grading)
    return tuple(
        replace(source, reliability=_reliability(source, found.get(source.id, ()), grading))
        for source in linked.sources
    )


def grade_claims(linked: Linked, claims: Sequence[Claim], grading: Grading) -> tuple[Claim, ...]:
    """Give every claim its credibility: by how many independent origins assert it, and who denies or doubts it."""
    graded = _Graded(linked, grading)
    return tuple(replace(claim, credibility=graded.credibility(claim)) for claim in claims)


def _evidence(linked: Linked, grading: Grading) -> dict[str, list[_Found]]:
    mentions: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for source in linked.sources:
        for mention in source.mentions:
            mentions[mention.report].append((*mention.span, source.id))
    contents: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in linked.attributions:
        contents[attribution.report].append(attribution)
    rules = [
        (re.compile(rf"(?<!\w)(?:{'|'.join(rule.words)})(?!\w)", re.IGNORECASE), rule) for rule in grading.evidence
    ]
    names = {source.id: source.name for source in linked.sources}
    found: defaultdict[str, list[_Found]] = defaultdict(list)
    for report in linked.reports:
        here = sorted(mentions.get(report.id, ()))
        if not here:
            continue
        matches = [(match.span(), rule) for pattern, rule in rules for match in pattern.finditer(report.text)]
        if not matches:
            continue
        ends = _ends(report.text)
        spans = [span for span, _ in matches]
        for span, rule in sorted(matches, key=lambda one: one[0]):
            words = " ".join(report.text[slice(*span)].split())
            voices = _voices(span, contents[report.id], spans)
            for spoken_of in _spoken_of(span, here, ends):
                if spoken_of in voices:
                    continue
                others = ", ".join(dict.fromkeys(names[voice] for voice in voices if voice))
                effect = f"{rule.effect}, in the words of {others}" if others else rule.effect
                found[spoken_of].append(_Found(rule.counts, Evidence(words, (LocatedSpan(report.id, *span),), effect)))
    return found


def _ends(text: str) -> list[int]:
    """Where sentences end, in code points: rough and quick, so that no report is parsed a second time."""
    ends = [0]
    for match in _SENTENCE_ENDS.finditer(text):
        if "\n" in match.group() or not _TITLE_END.search(text[max(0, match.start() - 6) : match.end()]):
            ends.append(match.end())
    return [*ends, len(text) + 1]


def _spoken_of(span: Span, mentions: Sequence[tuple[int, int, str]], ends: Sequence[int]) -> list[str]:
    """The sources that words at ``span`` speak of; several where the names overlap ("Brook", "Brook and her team")."""
    index = bisect_right(ends, span[0])
    first, last = ends[index - 1], ends[index] if index < len(ends) else span[1]
    before = [one for one in mentions if first <= one[0] and one[1] <= span[0]]
    if before:
        nearest = max(before, key=lambda one: (one[1], one[0] - one[1]))
        return list(dict.fromkeys(one[2] for one in before if one[1] > nearest[0]))
    after = [one for one in mentions if span[1] <= one[0] < min(last, span[1] + _NEAR)]
    return [min(after)[2]] if after else []


def _voices(span: Span, attributions: Sequence[Attribution], evidence: Sequence[Span]) -> list[str]:
    """The sources in whose words ``span`` stands; none where the report itself speaks.

    What only follows a cue that is itself such evidence is nobody's words ("he *has a checkered past with* the dossier").
    """
    voices = []
    for one in attributions:
        within = any(begin <= span[0] and span[1] <= end for begin, end in one.content_spans)
        judging = any(begin < last and first < end for begin, end in one.cue_spans for first, last in evidence)
        if within and not judging and one.source is not None:
            voices.append(one.source)
    return voices


def _reliability(source: Source, found: Sequence[_Found], grading: Grading) -> Reliability:
    once = list({(one.counts, one.evidence.words.casefold()): one for one in reversed(found)}.values())[::-1]
    counts = Counter(one.counts for one in once)
    if source.unnamed in ("by request", "not at all"):
        counts["unnamed"] = 1
    rule = _first(grading.reliability, counts)
    grade = cast(Literal["A", "B", "C", "D", "E", "F"], rule.grade if rule else "F")
    return Reliability(grade, tuple(one.evidence for one in found))


def _first(rules: Sequence[GradeRule], counts: Mapping[str, int]) -> GradeRule | None:
    """The first rule that holds, or None."""
    for rule in rules:
        enough = all(counts.get(name, 0) >= number for name, number in rule.least)
        if enough and all(counts.get(name, 0) <= number for name, number in rule.most):
            return rule
    return None


class _Graded:
    """The grades of claims, by what was told."""

    def __init__(self, linked: Linked, grading: Grading) -> None:
        self._grading = grading
        self._attributions = {one.id: one for one in linked.attributions}
        self._texts = {report.id: report.text for report in linked.reports}
        self._told = {utterance.id: utterance.attributions for utterance in linked.utterances}
        self._sources = {source.id: source for source in linked.sources}
        self._agreeing = {claim.id: claim.agreeing for claim in linked.claims}

    def credibility(self, claim: Claim) -> Credibility:
        rule = _first(self._grading.credibility, self._counts(claim))
        if rule is None:
            return Credibility("6", ())
        grade = cast(Literal["1", "2", "3", "4", "5", "6"], rule.grade)
        meaning = f"{rule.means[:1].lower()}{rule.means[1:]}"
        return Credibility(grade, tuple(self._words_of_origins(claim, meaning)))

    def _counts(self, claim: Claim) -> dict[str, int]:
        """What the rules count: origins that say enough, by what they do with the claim."""
        asserting, denied = self._origins(claim, "asserts"), len(self._origins(claim, "denies"))
        # Whom nobody names confirms nothing: he may be one of the others.
        unnamed = sum(origin.source is None or self._sources[origin.source].kind == "anonymous" for origin in asserting)
        together = len(asserting) - max(claim.origin_count - claim.origin_count_low, unnamed)
        # Nor does whoever says something that only resembles it: those count who bear one another out.
        asserted = _bearing_out(asserting, self._agreeing.get(claim.id, ()), self._told)
        # Voices that cannot be told apart confirm nothing either.
        is_known = claim.independence != "unknown"
        least = min(1, asserted)
        apart = max(min(together, asserted), least) if is_known else least
        return {
            "asserted": asserted if is_known else apart,
            "denied": denied,
            "doubted": len(self._origins(claim, "doubts")),
            "asserted together": apart,
            "denied beyond asserted": max(0, denied - len(asserting)),
            "asserted beyond denied": max(0, len(asserting) - denied),
        }

    def _origins(self, claim: Claim, stance: StanceKind) -> list[Origin]:
        """The origins of a claim that take one stance towards it, and say enough to."""
        stance_of, bearing = _stances(claim), set(claim.attributions)
        return [
            origin
            for origin in claim.origins
            if any(stance_of.get(act, "asserts") == stance for act in origin.utterances)
            and self._says_much(origin, bearing)
        ]

    def _says_much(self, origin: Origin, bearing: Set[str]) -> bool:
        names = (name for act in origin.utterances for name in self._told[act] if name in bearing)
        ones = (self._attributions[name] for name in names)
        return any(_words(one, self._texts[one.report]) >= _MUCH for one in ones)

    def _words_of_origins(self, claim: Claim, meaning: str) -> Iterator[Evidence]:
        """The words of a claim's first origins, who said them, and what the grade means that they lead to."""
        stance_of, bearing = _stances(claim), set(claim.attributions)
        for origin in claim.origins[:_MOST_WORDS]:
            utterance = origin.utterances[0]
            one = next((self._attributions[name] for name in self._told[utterance] if name in bearing), None)
            if one is None:
                continue
            text = self._texts[one.report]
            words = " … ".join(" ".join(text[start:end].split()) for start, end in one.content_spans)
            spans = tuple(LocatedSpan(one.report, start, end) for start, end in one.content_spans)
            who = self._sources[origin.source].name if origin.source else "somebody unnamed"
            did = {"asserts": "asserted", "denies": "denied", "doubts": "doubted"}[stance_of.get(utterance, "asserts")]
            yield Evidence(words, spans, f"{did} by {who}: {meaning}")


def _stances(claim: Claim) -> dict[str, StanceKind]:
    """What each utterance does with a claim."""
    return {stance.utterance: stance.stance for stance in claim.stances}


def _words(attribution: Attribution, text: str) -> int:
    return sum(len(telling_words(text[start:end])) for start, end in attribution.content_spans)


def _bearing_out(
    origins: Sequence[Origin], agreeing: Sequence[Sequence[str]], told: Mapping[str, Sequence[str]]
) -> int:
    """Count the most origins that say one thing, likelier than not; all where that was not judged."""
    passages = [{name for one in origin.utterances for name in told[one]} for origin in origins]
    return max((sum(bool(own & {*part}) for own in passages) for part in agreeing), default=len(origins))
