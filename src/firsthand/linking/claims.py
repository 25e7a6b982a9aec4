"""Claims: what several attributions say, assert, deny or doubt, in whatever words.

Wordings of like meaning are compared by pairs, each pair judged by a trained decision.  Of the many groups that the
judgements allow, those are chosen that readers would call a claim; a passage that bears on two claims is in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from firsthand.clusters import UnionFind
from firsthand.linking.chains import Chains
from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.choice import Chooser, chosen
from firsthand.linking.same_claim.claim_text import clearest, has_cue, readable
from firsthand.linking.same_claim.comparisons import Related, likenesses
from firsthand.linking.same_claim.evidence import conflicting
from firsthand.linking.same_claim.pair_decision import claim_settings, pair_decision
from firsthand.linking.same_claim.proposals import log_odds, proposals, tie_between, ties_between, towards
from firsthand.linking.same_claim.substance import substances
from firsthand.linking.same_claim.united import united
from firsthand.linking.same_claim.vectors import PassageVectors
from firsthand.linking.same_claim.wordings import Wording, wordings
from firsthand.linking.stance.answers import answers
from firsthand.linking.stance.called_untrue import is_called_untrue
from firsthand.linking.stance.left_open import is_no_comment
from firsthand.linking.stance.own_stance import content_of, joined, stance_of
from firsthand.linking.stance.stances import stances
from firsthand.linking.tables import HERE, Tables
from firsthand.model import Attribution, LinkedClaim, Report, Source, Utterance

_ACROSS = log_odds(0.1)
"""Log-odds that two passages bear on one claim below which nothing ties their voices."""
_PROPOSITION = 4
"""Content words from which a passage that nothing else resembles is worth a claim of its own."""


def link_claims(
    reports: Sequence[Report],
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    utterances: Sequence[Utterance],
    in_a_week: Sequence[Utterance],
    chains: Chains,
    related: Related,
    encoded: Sequence[PassageVectors],
    tables: Tables = HERE,
) -> tuple[LinkedClaim, ...]:
    """Put the attributions that bear on one proposition together.

    Takes all reports, the linked sources, the attributions with their ids, the utterances and the broader ones by which
    passages are compared, what gives the chain of a set of attributions, the reports on each report's matter, and the
    vectors of their passages.  A passage alike to no other
    is a claim of its own if it holds a proposition's worth of content words.  Gives the claims in the order of their
    first attributions.  An attribution may be in several, and in none.
    """
    text_of = {report.id: report.text for report in reports}
    speakers = {source.id: source for source in sources}
    answered = answers(attributions, text_of, {source.id: source.name for source in sources})
    compared = wordings(attributions, in_a_week, reports, answered)
    cosines = likenesses(compared, encoded, related, tables)
    likely = pair_decision().likely(compared, cosines, tables)
    substance = substances(compared, attributions, text_of, claim_settings()["substance"])
    found = []
    ties = ties_between(likely)
    answers_to: defaultdict[int, list[int]] = defaultdict(list)
    for one, answer in answered.items():
        answers_to[answer.to].append(one)
    for group, probability in _groups(compared, ties, cosines, substance, tables):
        if all(_is_no_comment(attributions[compared[wording].members[0]], text_of) for wording in group):
            continue
        bear = [member for wording in group for member in compared[wording].members]
        members = sorted({*bear, *(answer for member in bear for answer in answers_to[member])})
        if len(members) > 1 or len(compared[group[0]].stems) >= _PROPOSITION:
            found.append((members, group, probability))
    found.sort()

    utterance_of = {attribution: one.id for one in utterances for attribution in one.attributions}
    place = {report.id: number for number, report in enumerate(reports)}
    answering = {attributions[one].id: (attributions[answer.to].id, answer.does) for one, answer in answered.items()}
    told = [attributions[one.members[0]] for one in compared]

    def is_roundabout(wording: int) -> bool:
        first, *rest = (attributions[member] for member in compared[wording].members)
        own = (one for one in (first, *rest) if one is first or one.parent == first.id)
        return is_called_untrue(content_of(first, text_of[first.report])) or any(
            stance_of(one, text_of[one.report]) == "doubts" for one in own
        )

    groups, odds = [group for _, group, _ in found], [likelihood for _, _, likelihood in found]
    texts = _texts(groups, odds, told, text_of, speakers, likely, is_roundabout)
    claims: list[LinkedClaim] = []
    for number, ((members, group, probability), (text, wording)) in enumerate(zip(found, texts, strict=True), 1):
        bearing = [attributions[member] for member in members]
        claims.append(
            LinkedClaim(
                id=f"c{number}",
                text=text,
                attributions=tuple(one.id for one in bearing),
                stances=stances(
                    bearing,
                    utterance_of,
                    text_of,
                    told[wording],
                    answering,
                    with_cue=has_cue(text_of[told[wording].report], told[wording]),
                ),
                reports=tuple(sorted({one.report for one in bearing}, key=place.__getitem__)),
                chain=chains.of(bearing),
                probability=round(probability, 4),
                agreeing=tuple(
                    tuple(attributions[member].id for item in part for member in compared[group[item]].members)
                    for part in _agreeing(group, compared, ties)
                ),
            )
        )
    return tuple(claims)


def _is_no_comment(one: Attribution, text_of: Mapping[str, str]) -> bool:
    text = text_of[one.report]
    return is_no_comment(joined(text, one.cue_spans), content_of(one, text))


def _groups(
    compared: Sequence[Wording],
    ties: Rows,
    cosines: Rows,
    substance: Sequence[float],
    tables: Tables,
) -> list[tuple[tuple[int, ...], float]]:
    """Give the claims as groups of wordings, with the probability of each: those chosen, and what is left, by itself."""
    chooser = Chooser.from_settings(claim_settings()["choice"])
    proposed = ([group for group in groups if not _in_conflict(group, compared)] for groups in proposals(ties))
    found = []
    groups, probabilities = chooser.likely(proposed, compared, ties, cosines, substance, tables)
    grown = _grown(chosen(groups, probabilities, chooser.least), ties, compared)
    members = [one.members for one in compared]
    for group, probability in united(grown, members, lambda group: _in_conflict(group, compared)):
        for part in _told_apart(group, compared):
            found += [(voices, probability) for voices in _of_tied_voices(part, compared, ties)]
    taken = {wording for group, _ in found for wording in group}
    return found + [((wording,), 1.0) for wording in range(len(compared)) if wording not in taken]


def _grown(
    some: Iterable[tuple[tuple[int, ...], float]], ties: Rows, compared: Sequence[Wording]
) -> Iterator[tuple[tuple[int, ...], float]]:
    """Give each group with what is more likely than not to bear on one claim with all of it, on the average.

    Readers' claims are wider than tight groups: a count of origins is wrong six times as often for want of a passage as for
    one too many.  No group given holds a conflict, and what is in conflict with any of one is not taken in.
    """
    for group, probability in some:
        near = sorted((-odds, other) for other, odds in towards(ties, group).items() if odds > 0)
        whole = [*group]
        telling = [compared[wording] for wording in group if _may_conflict(compared[wording])]
        for _, other in near:
            one = compared[other]
            if not _may_conflict(one):
                whole.append(other)
            elif not any(conflicting(one, held) for held in telling):
                whole.append(other)
                telling.append(one)
        yield tuple(whole), probability


def _in_conflict(group: Iterable[int], compared: Sequence[Wording]) -> bool:
    """Tell whether any two wordings of ``group`` cannot be one claim."""
    members = [compared[wording] for wording in group if _may_conflict(compared[wording])]
    return any(conflicting(one, other) for one, other in combinations(members, 2))


def _may_conflict(wording: Wording) -> bool:
    return bool(wording.numbers) or wording.might or wording.happened


def _of_tied_voices(group: tuple[int, ...], compared: Sequence[Wording], ties: Rows) -> list[tuple[int, ...]]:
    """Give a group in parts, so that no voice is in one by what another says that says nothing like it.

    A group is as tight as its passages are on the average, and most are one voice's: two that go on about their own matters
    side by side make a tight one.  So in a claim each voice has something that is tied to something of another's.
    """

    def goes_with(one: int, other: int) -> bool:
        first, second = compared[one], compared[other]
        is_one_voice = bool(first.sources & second.sources or first.utterances & second.utterances)
        return is_one_voice or tie_between(ties, one, other) >= _ACROSS

    return [tuple(group[item] for item in part) for part in _parts(group, goes_with)]


def _agreeing(group: tuple[int, ...], compared: Sequence[Wording], ties: Rows) -> list[list[int]]:
    """Give the places in a group in parts, in which each wording likelier than not says what another does, or is its telling's."""

    def goes_with(one: int, other: int) -> bool:
        is_one_telling = bool(compared[one].utterances & compared[other].utterances)
        return is_one_telling or tie_between(ties, one, other) >= 0

    return _parts(group, goes_with)


def _parts(group: Sequence[int], goes_with: Callable[[int, int], bool]) -> list[list[int]]:
    """Give the places in a group in parts: those whose wordings go with each other, or with one that does."""
    joined = UnionFind(len(group))
    for (i, one), (j, other) in combinations(enumerate(group), 2):
        if goes_with(one, other):
            joined.join(i, j)
    return joined.groups()


def _told_apart(group: tuple[int, ...], compared: Sequence[Wording]) -> list[tuple[int, ...]]:
    """Give the claims that a group of wordings makes.

    What one telling says in several passages of one report is not the same thing said again: it goes on from one to the
    next.  Where a group has nothing else, each passage is by itself, and with those that lie within it.
    """
    together = [compared[wording] for wording in group]
    if (
        len({report for one in together for report in one.reports}) > 1
        or len({telling for one in together for telling in one.utterances}) > 1
    ):
        return [group]

    def overlap(one: int, other: int) -> bool:
        first, second = sorted((compared[one].spans, compared[other].spans))
        return second[0][0] < first[-1][1]

    return [tuple(group[item] for item in part) for part in _parts(group, overlap)]


def _texts(
    groups: Sequence[tuple[int, ...]],
    probabilities: Sequence[float],
    told: Sequence[Attribution],
    text_of: Mapping[str, str],
    speakers: Mapping[str, Source],
    likely: Rows,
    is_roundabout: Callable[[int], bool],
) -> list[tuple[str, int]]:
    """Give each group's clearest words and whose they are; ``told`` are the wordings' first attributions.

    Who takes no side in a claim, or calls it untrue, has words for it only where nobody else has.  Claims that overlap may have
    these in common; each stands in words of its own where it has any.  The likelier claim takes its words first, whichever
    report was read first.
    """
    places = [sorted((told[wording].report, told[wording].content_spans) for wording in group) for group in groups]
    clauses = {wording for wording, one in enumerate(told) if one.clause and not has_cue(text_of[one.report], one)}
    found = [("", 0)] * len(groups)
    taken: set[str] = set()
    for number in sorted(range(len(groups)), key=lambda number: (-probabilities[number], places[number])):
        group = groups[number]
        alone = len({told[wording].source for wording in group}) == 1
        texts = {wording: _text(told[wording], text_of, speakers, alone=alone) for wording in group}
        own = {wording: words for wording, words in texts.items() if words not in taken} or texts
        if len(own) > 1:
            own = {wording: words for wording, words in own.items() if not is_roundabout(wording)} or own
        wording = clearest(own, clauses, _ties_within(group, likely))
        found[number] = own[wording], wording
        taken.add(own[wording])
    return found


def _text(told: Attribution, text_of: Mapping[str, str], speakers: Mapping[str, Source], *, alone: bool) -> str:
    """Give a wording as a sentence; who does what it says is named where he is ``alone`` in it."""
    source = speakers.get(told.source or "")
    speaker = source.name if source is not None and source.kind == "person" else None
    return readable(text_of[told.report], told, speaker, source.name if source is not None and alone else None)


def _ties_within(group: Sequence[int], likely: Rows) -> dict[int, float]:
    """Give how likely each wording belongs with the others of its group, all told."""
    ties = dict.fromkeys(group, 0.0)
    for place, i in enumerate(group):
        for j in group[place + 1 :]:
            value = likely[i].get(j, 0.0)
            ties[i] += value
            ties[j] += value
    return ties
