"""Groups of wordings that make a claim each, of the many that the judgements on pairs allow.

They are proposed, chosen among, widened by what goes with all of one, and parted again where they hold what is nothing to
the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from firsthand.clusters import UnionFind
from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.choice import Chooser, chosen
from firsthand.linking.same_claim.evidence import conflicting
from firsthand.linking.same_claim.pair_decision import claim_settings
from firsthand.linking.same_claim.proposals import log_odds, proposals, tie_between, towards
from firsthand.linking.same_claim.united import united
from firsthand.linking.same_claim.wordings import Wording
from firsthand.linking.tables import Tables

_ACROSS = log_odds(0.1)
"""Log-odds that two passages bear on one claim below which nothing ties their voices."""


def claim_groups(
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


def agreeing(group: tuple[int, ...], compared: Sequence[Wording], ties: Rows) -> list[list[int]]:
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
