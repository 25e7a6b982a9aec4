"""Claims: what several attributions say, assert, deny or doubt, in whatever words.

Wordings of like meaning are compared by pairs, each pair judged by a trained decision, and the judgements weighed
against one another: a wording joins a claim for what ties it to all the rest of it, not for one resemblance.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from firsthand.linking.chains import Chains
from firsthand.linking.claim_text import clearest, readable
from firsthand.linking.clusters import UnionFind, average_linkage
from firsthand.linking.comparisons import comparable
from firsthand.linking.evidence import evidence, relation
from firsthand.linking.matter import Matters
from firsthand.linking.pair_decision import pair_decision
from firsthand.linking.stances import stances
from firsthand.linking.vectors import wording_vectors
from firsthand.linking.wordings import Wording, wordings
from firsthand.model import Attribution, LinkedClaim, Report, Utterance

# Chosen by the figures of 35 news events read by hand, 22 of which the encoder was trained on; see the model's card.
_TOGETHER = -0.8
"""Average log-odds of the pairs between two groups of wordings from which they make one claim."""
_MANY, _STRICTER = 6, 0.8
"""Groups of more wordings than the first hold several claims on one matter: they are grouped anew, so much stricter."""
_LEAST = 0.01
"""Probability of a pair that is not worth comparing, and the smallest that counts."""
_PROPOSITION = 4
"""Content words from which a passage that nothing else resembles is worth a claim of its own."""


def link_claims(
    reports: Sequence[Report],
    attributions: Sequence[Attribution],
    utterances: Sequence[Utterance],
    chains: Chains,
    matters: Matters,
) -> tuple[LinkedClaim, ...]:
    """Put the attributions that bear on one proposition together.

    Takes all reports, attributions (their source ids those of the linked sources) and utterances, what gives the chain
    of a set of attributions, and what the reports are about.  Grouping is by average linkage over the log-odds of
    pairs: one pair that can hardly be of one claim weighs as much as several that probably are.  A passage alike to no other is a claim of its own if it holds a proposition's worth of content words.  Gives
    the claims in the order of their first attribution, each attribution in one claim at most.
    """
    text_of = {report.id: report.text for report in reports}
    compared = wordings(attributions, utterances, reports)
    likely = _likely(compared, text_of, matters)
    groups = [part for group in _grouped(len(compared), likely) for part in _told_apart(group, compared)]
    ties = _ties_within(groups, likely)
    found = []
    for group in groups:
        members = sorted(member for wording in group for member in compared[wording].members)
        if len(members) > 1 or len(compared[group[0]].stems) >= _PROPOSITION:
            found.append((members, group))
    found.sort()

    utterance_of = {attribution: one.id for one in utterances for attribution in one.attributions}
    place = {report.id: number for number, report in enumerate(reports)}
    claims = []
    for number, (members, group) in enumerate(found, 1):
        bearing = [attributions[member] for member in members]
        texts = {wording: readable(text_of[compared[wording].report], compared[wording].spans) for wording in group}
        claims.append(
            LinkedClaim(
                id=f"c{number}",
                text=clearest(texts, ties),
                attributions=tuple(one.id for one in bearing),
                stances=stances(bearing, utterance_of, text_of),
                reports=tuple(sorted({one.report for one in bearing}, key=place.__getitem__)),
                chain=chains.of(bearing),
                probability=_probability([ties[wording] for wording in group]),
            )
        )
    return tuple(claims)


def _likely(compared: Sequence[Wording], text_of: Mapping[str, str], matters: Matters) -> dict[tuple[int, int], float]:
    """Give how likely the pairs of wordings that are worth comparing bear on one claim."""
    decision = pair_decision()
    likely = {}
    for (i, j), cosine in comparable(compared, wording_vectors(compared, text_of), matters).items():
        one, other = compared[i], compared[j]
        probability = decision.probability(relation(one, other), evidence(one, other, cosine))
        if probability > _LEAST:
            likely[i, j] = probability
    return likely


def _grouped(size: int, likely: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Group ``size`` wordings by how likely their pairs bear on one claim; what was not compared is least likely."""
    odds = {pair: _log_odds(probability) - _log_odds(_LEAST) for pair, probability in likely.items()}
    floor = _TOGETHER - _log_odds(_LEAST)
    groups = average_linkage(size, odds, floor)
    large = [group for group in groups if len(group) > _MANY]
    found = [group for group in groups if len(group) <= _MANY]
    place = {wording: (number, index) for number, group in enumerate(large) for index, wording in enumerate(group)}
    inside: list[dict[tuple[int, int], float]] = [{} for _ in large]
    for (i, j), value in odds.items():
        if i in place and j in place and place[i][0] == place[j][0]:
            inside[place[i][0]][place[i][1], place[j][1]] = value
    for group, own in zip(large, inside, strict=True):
        parts = average_linkage(len(group), own, floor + _STRICTER)
        found += [[group[item] for item in part] for part in parts]
    return found


def _log_odds(probability: float) -> float:
    return math.log(probability / (1 - probability))


def _told_apart(group: Sequence[int], compared: Sequence[Wording]) -> list[list[int]]:
    """Give the claims that a group of wordings makes.

    What one telling says in several passages of one report is not the same thing said again: it goes on from one to the
    next.  Where a group has nothing else, each passage is by itself, and with those that lie within it.
    """
    together = [compared[wording] for wording in group]
    if (
        len({report for one in together for report in one.reports}) > 1
        or len({telling for one in together for telling in one.utterances}) > 1
    ):
        return [list(group)]
    within = UnionFind(len(group))
    for i, one in enumerate(together):
        for j in range(i + 1, len(group)):
            first, second = sorted((one.spans, together[j].spans))
            if second[0][0] < first[-1][1]:
                within.join(i, j)
    return [[group[item] for item in part] for part in within.groups()]


def _ties_within(groups: Sequence[Sequence[int]], likely: Mapping[tuple[int, int], float]) -> dict[int, float]:
    """Give how likely each wording belongs with the others of its group, all told."""
    group_of = {wording: number for number, group in enumerate(groups) for wording in group}
    ties: defaultdict[int, float] = defaultdict(float, dict.fromkeys(group_of, 0.0))
    for (i, j), value in sorted(likely.items()):
        if group_of[i] == group_of[j]:
            ties[i] += value
            ties[j] += value
    return ties


def _probability(ties: Sequence[float]) -> float:
    """Give how likely wordings belong together: the average over their pairs."""
    if len(ties) < 2:
        return 1.0
    return round(sum(ties) / (len(ties) * (len(ties) - 1)), 4)
