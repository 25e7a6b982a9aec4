"""The numbers a person came for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from fractions import Fraction

from firsthand.assessing.wording import several
from firsthand.model import Claim, LargestOrigin, Linked, Summary, Utterance


def summarise(linked: Linked, claims: Sequence[Claim]) -> Summary:
    """Count reports and claims, and find the source on which most of the reports rests.

    Takes everything linked and its claims, assessed.  A source counts here over all claims: the reports that rest on it
    are those that carry any claim which goes back to it, and it is the larger the more of each of them does.  A denial
    that every report prints in a sentence does not outweigh the interview that fills them.  What nobody named says counts
    claim by claim, because nothing shows that it is one voice throughout.  Of several equally large the first counts.
    """
    largest = _largest_origin(linked, claims)
    carried = [claim for claim in claims if len(claim.reports) > 1]
    return Summary(
        reports=len(linked.reports),
        claims=len(claims),
        claims_in_several_reports=len(carried),
        of_those_one_origin=sum(claim.origin_count == 1 for claim in carried),
        largest_origin=largest,
        verdict=_verdict(linked, claims, largest) if largest else "",
    )


def _verdict(linked: Linked, claims: Sequence[Claim], largest: LargestOrigin) -> str:
    """Say how many origins stand behind the reports, and what most of them rest on: one telling, where it is one."""
    origins = len({origin.source or origin.id for claim in claims for origin in claim.origins})
    behind = f"{several(len(linked.reports), 'report')}, {several(origins, 'origin')}"
    resting = len(largest.reports)
    if resting < 2:
        return f"{behind}; no two reports rest on the same one."
    told = _one_telling(linked, claims, largest)
    words = f" (“{' '.join(told.occasion.words.split())}”)" if told and told.occasion else ""
    on = f"one telling by {largest.name}{words}" if told else largest.name
    if resting == len(linked.reports):
        return f"{behind}; {'both' if resting == 2 else 'all'} rest on {on}."
    return f"{behind}; {resting} of the {len(linked.reports)} rest on {on}."


def _one_telling(linked: Linked, claims: Sequence[Claim], largest: LargestOrigin) -> Utterance | None:
    """Give the one telling by the largest origin that all of its reports carry, where there is one."""
    own = {
        utterance
        for claim in claims
        for origin in claim.origins
        if origin.source is not None and origin.source == largest.source
        for utterance in origin.utterances
    }
    report_of = {attribution.id: attribution.report for attribution in linked.attributions}
    for utterance in linked.utterances:
        if utterance.id in own and {report_of[one] for one in utterance.attributions} >= set(largest.reports):
            return utterance
    return None


def _largest_origin(linked: Linked, claims: Sequence[Claim]) -> LargestOrigin | None:
    utterances = {utterance.id: utterance for utterance in linked.utterances}
    report_of = {attribution.id: attribution.report for attribution in linked.attributions}
    resting: defaultdict[str, Counter[str]] = defaultdict(Counter)
    carried = Counter[str]()
    for claim in claims:
        bearing = set(claim.attributions)
        for origin in claim.origins:
            told = (one for utterance in origin.utterances for one in utterances[utterance].attributions)
            for report in {report_of[one] for one in told if one in bearing}:
                resting[origin.source or origin.id][report] += 1
                carried[report] += 1
    if not resting:
        return None
    weight = {
        one: sum((Fraction(number, carried[report]) for report, number in reports.items()), Fraction())
        for one, reports in resting.items()
    }
    largest = max(resting, key=lambda one: weight[one])
    names = {source.id: source.name for source in linked.sources}
    return LargestOrigin(
        source=largest if largest in names else None,
        name=names.get(largest, "somebody unnamed"),
        reports=tuple(report.id for report in linked.reports if report.id in resting[largest]),
    )
