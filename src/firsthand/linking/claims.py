"""Claims: what several attributions say, assert, deny or doubt, in whatever words.

Wordings of like meaning are compared by pairs, each pair judged by a trained decision.  Of the many groups that the
judgements allow, those are chosen that readers would call a claim; a passage that bears on two claims is in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from firsthand.linking.chains import Chains
from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.claim_groups import agreeing, claim_groups
from firsthand.linking.same_claim.claim_text import clearest, has_cue, readable
from firsthand.linking.same_claim.comparisons import Related, likenesses
from firsthand.linking.same_claim.pair_decision import claim_settings, pair_decision
from firsthand.linking.same_claim.proposals import ties_between
from firsthand.linking.same_claim.substance import substances
from firsthand.linking.same_claim.vectors import PassageVectors
from firsthand.linking.same_claim.wordings import Wording, wordings
from firsthand.linking.stance.answers import Answer, answers
from firsthand.linking.stance.called_untrue import is_called_untrue
from firsthand.linking.stance.left_open import is_no_comment
from firsthand.linking.stance.own_stance import content_of, joined, stance_of
from firsthand.linking.stance.stances import stances
from firsthand.linking.stance.untold import untold
from firsthand.linking.tables import HERE, Tables
from firsthand.linking.tellings import Tellings
from firsthand.model import Attribution, LinkedClaim, Report, Source

_PROPOSITION = 4
"""Content words from which a passage that nothing else resembles is worth a claim of its own."""


class _Bearing(NamedTuple):
    """A claim that has no words yet, and what bears on it; in the order in which claims stand."""

    members: list[int]
    """Positions of attributions, rising."""
    group: tuple[int, ...]
    """Their wordings; who only answers another has none."""
    probability: float


def link_claims(
    reports: Sequence[Report],
    told: Tellings,
    related: Related,
    encoded: Sequence[PassageVectors],
    tables: Tables = HERE,
) -> tuple[LinkedClaim, ...]:
    """Put the attributions that bear on one proposition together.

    Takes all reports and what is told in them, the reports on each report's matter, and the vectors of their passages.  A
    passage alike to no other is a claim of its own if it holds a proposition's worth of content words.  Gives the claims in
    the order of their first attributions.  An attribution may be in several, and in none.
    """
    attributions, text_of = told.attributions, {report.id: report.text for report in reports}
    answered = answers(attributions, text_of, {source.id: source.name for source in told.sources})
    no_words = {*answered, *untold(attributions, text_of)}
    compared = wordings(attributions, told.in_a_week, reports, no_words, told.tolls)
    cosines = likenesses(compared, encoded, related, tables)
    likely = pair_decision().likely(compared, cosines, tables)
    substance = substances(compared, attributions, text_of, claim_settings()["substance"])
    ties = ties_between(likely)
    groups = claim_groups(compared, ties, cosines, substance, tables)
    found = _bearing(groups, compared, attributions, answered, text_of)
    first = [attributions[one.members[0]] for one in compared]

    def is_roundabout(wording: int) -> bool:
        return _is_roundabout([attributions[member] for member in compared[wording].members], text_of)

    texts = _texts(found, first, text_of, told.sources, likely, is_roundabout)
    utterance_of = {attribution: one.id for one in told.utterances for attribution in one.attributions}
    place = {report.id: number for number, report in enumerate(reports)}
    answering = {attributions[one].id: (attributions[answer.to].id, answer.does) for one, answer in answered.items()}
    chains = Chains(reports, told.sources, attributions)
    claims: list[LinkedClaim] = []
    for number, (one, (text, wording)) in enumerate(zip(found, texts, strict=True), 1):
        bearing = [attributions[member] for member in one.members]
        worded = first[wording]
        with_cue = has_cue(text_of[worded.report], worded)
        claims.append(
            LinkedClaim(
                id=f"c{number}",
                text=text,
                attributions=tuple(each.id for each in bearing),
                stances=stances(bearing, utterance_of, text_of, worded, answering, with_cue=with_cue),
                reports=tuple(sorted({each.report for each in bearing}, key=place.__getitem__)),
                chain=chains.of(bearing),
                probability=round(one.probability, 4),
                agreeing=tuple(
                    tuple(attributions[member].id for item in part for member in compared[one.group[item]].members)
                    for part in agreeing(one.group, compared, ties)
                ),
            )
        )
    return tuple(claims)


def _bearing(
    groups: Iterable[tuple[tuple[int, ...], float]],
    compared: Sequence[Wording],
    attributions: Sequence[Attribution],
    answered: Mapping[int, Answer],
    text_of: Mapping[str, str],
) -> list[_Bearing]:
    """Give what bears on each claim that groups of wordings make, those that only answer one of them too.

    Groups in which nobody says anything make none.
    """
    answers_to: defaultdict[int, list[int]] = defaultdict(list)
    for one, answer in answered.items():
        answers_to[answer.to].append(one)
    found = []
    for group, probability in groups:
        if all(_is_no_comment(attributions[compared[wording].members[0]], text_of) for wording in group):
            continue
        bear = [member for wording in group for member in compared[wording].members]
        members = sorted({*bear, *(answer for member in bear for answer in answers_to[member])})
        if len(members) > 1 or len(compared[group[0]].stems) >= _PROPOSITION:
            found.append(_Bearing(members, group, probability))
    return sorted(found)


def _is_no_comment(one: Attribution, text_of: Mapping[str, str]) -> bool:
    text = text_of[one.report]
    return is_no_comment(joined(text, one.cue_spans), content_of(one, text))


def _is_roundabout(wording: Sequence[Attribution], text_of: Mapping[str, str]) -> bool:
    """Tell whether a wording takes no side in what it tells of, or calls it untrue; its first attribution speaks for all."""
    first, *rest = wording
    own = (one for one in (first, *rest) if one is first or one.parent == first.id)
    return is_called_untrue(content_of(first, text_of[first.report])) or any(
        stance_of(one, text_of[one.report]) == "doubts" for one in own
    )


def _texts(
    found: Sequence[_Bearing],
    told: Sequence[Attribution],
    text_of: Mapping[str, str],
    sources: Sequence[Source],
    likely: Rows,
    is_roundabout: Callable[[int], bool],
) -> list[tuple[str, int]]:
    """Give each claim's clearest words and whose they are; ``told`` are the wordings' first attributions.

    Who takes no side in a claim, or calls it untrue, has words for it only where nobody else has.  Claims that overlap may have
    these in common; each stands in words of its own where it has any.  The likelier claim takes its words first, whichever
    report was read first.
    """
    speakers = {source.id: source for source in sources}
    places = [sorted((told[wording].report, told[wording].content_spans) for wording in one.group) for one in found]
    clauses = {wording for wording, one in enumerate(told) if one.clause and not has_cue(text_of[one.report], one)}
    texts = [("", 0)] * len(found)
    taken: set[str] = set()
    for number in sorted(range(len(found)), key=lambda number: (-found[number].probability, places[number])):
        group = found[number].group
        alone = len({told[wording].source for wording in group}) == 1
        words_of = {wording: _text(told[wording], text_of, speakers, alone=alone) for wording in group}
        own = {wording: words for wording, words in words_of.items() if words not in taken} or words_of
        if len(own) > 1:
            own = {wording: words for wording, words in own.items() if not is_roundabout(wording)} or own
        wording = clearest(own, clauses, _ties_within(group, likely))
        texts[number] = own[wording], wording
        taken.add(own[wording])
    return texts


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
