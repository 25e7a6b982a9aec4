"""Events told in passages: how likely two passages tell of one, across reports by the decision that makes claims."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, groupby

import numpy as np
from numpy.typing import NDArray

from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.evidence import conflicting
from firsthand.linking.same_claim.pair_decision import pair_decision
from firsthand.linking.same_claim.phrases import phrases_alike
from firsthand.linking.same_claim.vectors import cosines, encode_spans
from firsthand.linking.same_claim.wordings import Wording, wordings
from firsthand.model import Attribution, Report, Utterance

_STANDING_IN = frozenset(["do", "did", "doe", "does", "done", "happen", "happens"])
"""Stems of verbs that stand in another's place ("if you did")."""


def events_alike(
    reports: Sequence[Report],
    utterances: Sequence[Utterance],
    passages: Sequence[Attribution],
    meant: Sequence[str],
) -> NDArray[np.float64]:
    """How likely each two passages tell of one event.

    Of two reports the claims' own pair decision says so, by the passages as they stand there and by who tells them.  That
    decision is made for things said in two places, not for the steps of one account, which have voice, matter and words in
    common anyhow: within a report the phrases are compared by themselves.

    Args:
        reports: of the passages.
        utterances: acts of telling.
        passages: n passages; ``content_spans`` is where each stands, ``parent`` the attribution it is told in.
        meant: what each says by itself.

    Returns:
        (n, n), symmetric, 0 to 1.
    """
    likely = phrases_alike(meant)
    telling = {attribution: one.id for one in utterances for attribution in one.attributions}
    told_in = [Utterance(telling.get(one.parent or "", one.id), None, (one.id,)) for one in passages]
    compared = wordings(passages, told_in, reports)
    if not compared:
        return likely
    wording_of = {member: place for place, one in enumerate(compared) for member in one.members}
    text_of = {one.id: one.text for one in reports}
    of_reports = groupby(compared, key=lambda wording: wording.report)
    vectors = np.concatenate([encode_spans(text_of[report], [one.spans for one in own]) for report, own in of_reports])
    near = cosines(vectors, vectors)
    pairs = {
        (i, j): float(near[i, j])
        for (i, one), (j, other) in combinations(enumerate(compared), 2)
        # without a word that tells something there is nothing to decide by
        if _tells(one) and _tells(other) and not conflicting(one, other)
    }
    decided = pair_decision().likely(compared, Rows.of_pairs(len(compared), pairs))
    # of a passage that it is doubtful anybody tells there is no wording, and the likeness of the phrases stands
    for first, second in combinations(sorted(wording_of), 2):
        if passages[first].report != passages[second].report:
            i, j = sorted((wording_of[first], wording_of[second]))
            likely[first, second] = likely[second, first] = 1.0 if i == j else decided[i].get(j, 0.0)
    return likely


def _tells(wording: Wording) -> bool:
    return not _STANDING_IN.issuperset(wording.stems)
