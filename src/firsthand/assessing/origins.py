"""Origins: the independent ways in which a claim entered the record, counted and explained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.assessing.independence import Ties, taken_together
from firsthand.assessing.one_voice import OneVoice
from firsthand.assessing.voices import Voice, Voices, as_told
from firsthand.assessing.wording import file_of, listed, several
from firsthand.model import Claim, Linked, LinkedClaim, Origin, StanceKind


def assess_claims(linked: Linked) -> tuple[Claim, ...]:
    """Count the origins of every claim and say how independent they are.

    Takes everything linked; gives the claims in the same order, an origin for each voice that stands behind one, with
    one sentence that a reader can check.  Likelihood, confidence and credibility are not judged and are null.
    """
    voices, ties, words = Voices(linked), Ties(linked), _Words(linked)
    same = OneVoice({one.id: one for one in linked.sources}, {report.id: report.text for report in linked.reports})
    return tuple(
        _assessed(claim, [as_told(voice) for voice in same.taken_together(voices.of(claim))], ties, words)
        for claim in linked.claims
    )


def _assessed(claim: LinkedClaim, voices: Sequence[Voice], ties: Ties, words: _Words) -> Claim:
    found = ties.between(voices)
    independence, independence_why = ties.verdict(voices, found)
    stance_of = {stance.utterance: stance.stance for stance in claim.stances}

    def how_many(stance: StanceKind) -> int:
        return sum(any(stance_of[utterance] == stance for utterance in voice.utterances) for voice in voices)

    return Claim(
        id=claim.id,
        text=claim.text,
        attributions=claim.attributions,
        stances=claim.stances,
        reports=claim.reports,
        origins=tuple(
            Origin(
                id=f"{claim.id}.o{number}",
                source=voice.sources[0] if voice.sources else None,
                utterances=voice.utterances,
                why=words.why(voice),
            )
            for number, voice in enumerate(voices, 1)
        ),
        origin_count=len(voices),
        origin_count_low=taken_together(voices, found),
        asserted_by=how_many("asserts"),
        denied_by=how_many("denies"),
        independence=independence,
        independence_why=" ".join(filter(None, [independence_why, ties.circle(voices)])),
        chain=claim.chain,
        certainty=None,
        confidence=None,
        credibility=None,
        probability=claim.probability,
    )


class _Words:
    """What an origin's sentence is made of."""

    def __init__(self, linked: Linked) -> None:
        self._names = {source.id: source.name for source in linked.sources}
        self._papers = {source.id for source in linked.sources if source.kind == "document"}
        self._reports = {report.id: report for report in linked.reports}

    def why(self, voice: Voice) -> str:
        """Give one sentence: who, in which reports, through whom, and who counts as the same voice."""
        reports = list(dict.fromkeys(one.report for one in voice.attributions))
        files = listed([file_of(self._reports[report]) for report in reports])
        who = self._names[voice.sources[0]] if voice.sources else "Somebody unnamed"
        sentence = f"{who[:1].upper()}{who[1:]}, in {several(len(reports), 'report')} ({files})"
        relays = [relay for one in voice.attributions for relay in one.relays]
        if told_to := self._others(voice, [relay for relay in relays if relay not in self._papers]):
            sentence += f", as told to {told_to}"
        if in_papers := self._others(voice, [relay for relay in relays if relay in self._papers]):
            sentence += f", as it stands in {in_papers}"
        told_by = self._others(voice, [holder for one in voice.attributions for holder in one.holders[:-1]])
        if told_by:
            sentence += f", as told by {told_by}"
        told_of = self._named(source for source in voice.told_of if source != voice.sources[0])
        if told_of:
            sentence += f", also as held by {listed(told_of)}"
        likely = dict(voice.same)
        apart = {*voice.sources[:1], *voice.passed_on_by, *voice.told_of, *likely}
        same = self._named(source for source in voice.sources if source not in apart)
        if same:
            sentence += f"; {listed(same)} speaking for the same voice"
        passing_on = {source for source in voice.passed_on_by if source != voice.sources[0]}
        passing = self._named(source for source in voice.passed_on_by if source in passing_on)
        if passing:
            sentence += f"; {listed(passing)} passing it on"
        under = [f"{self._names[source]} ({reason})" for source, reason in likely.items() if source not in passing_on]
        if under:
            sentence += f"; likely the same: {listed(under)}"
        return sentence + "."

    def _others(self, voice: Voice, sources: Sequence[str]) -> str:
        return listed(self._named(source for source in sources if source not in voice.sources))

    def _named(self, sources: Iterable[str]) -> list[str]:
        """The names of sources, each said once however many bear it, big letters or small."""
        names: dict[str, str] = {}
        for source in sources:
            names.setdefault(self._names[source].casefold(), self._names[source])
        return list(names.values())
