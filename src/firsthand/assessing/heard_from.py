"""Heard from: whose word it is what somebody tells of another.

What an accuser says that somebody does ("Brook accused the board *of ignoring the report*") is the accuser's word: the board has
told nobody.  Of what it is said to have told ("accused the board of claiming that ...") it is the teller all the same.  And
what somebody disputes ("the letter contradicts *Brook's claim*") we have not heard from him, but from the report.  What another is
said to have done or to mean to do ("Reed says the board *agreed to* the sale") is Reed's word: the board need not have told it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.model import Attribution

_ACCUSES = re.compile(
    r"\b(?:accus|alleg|attack|blam|blast|charg|condemn|critici[sz]|denounc|fault|indict|lambast|slam|su(?:e[ds]?|ing)\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:account|accus|add|admi[ts]|alleg|announc|answer|argu|ask|assert|boast|call|claim|comment|contend|declar|den(?:y|ied|ies)|describ|insist|lie\b|lied|lies|lying"
    r"|pledg|promis|read|remark|repeat|report|reveal|sa(?:id|y)|speak|spoke|state|suggest|tell|testif|threat|told|tweet|vow|warn|writ|wrote)",
    re.IGNORECASE,
)

_DOES = re.compile(
    r"\b(?:accept|agree|approv|back|decid|embrac|join|offer|oppos|plan|prepar|refus|resist|sign|support|turn(?:ed)? down|vot"
    r"|withdr)",
    re.IGNORECASE,
)
"""Cues of deeds that show what somebody wants; he need not have said so."""
_WITHIN = re.compile(r"\bthat\s+\S", re.IGNORECASE)
_DISPUTES = re.compile(r"\b(?:contradict|disput|dismiss|rebut|refut|reject)", re.IGNORECASE)


def as_heard(attributions: Sequence[Attribution], text_of: Mapping[str, str]) -> dict[str, Attribution]:
    """Give attributions by id, as we have heard of them.

    What an accuser lays to somebody, and what he did not tell, is an intention and no statement.  What another is said to do has
    its teller for its source.  What somebody told and another disputes is heard from the report, not from whoever disputes it.
    """
    by_id = {one.id: one for one in attributions}
    return {one.id: _as_heard(one, by_id.get(one.parent or ""), text_of[one.report]) for one in attributions}


def _as_heard(one: Attribution, outer: Attribution | None, text: str) -> Attribution:
    if outer is None or outer.source in (None, one.source):
        return one
    outer_cue, cue = (" ".join(text[start:end] for start, end in each.cue_spans) for each in (outer, one))
    is_told = _TELLS.search(cue) is not None
    if _DOES.search(cue) is not None and not is_told and not one.clause and len(one.holders) > 1:
        return replace(one, source=one.holders[-2], holders=one.holders[:-1])
    if one.attitude != "statement":
        return one
    if _ACCUSES.search(outer_cue) is not None and not is_told:
        return replace(one, attitude="intention")
    # not what stands within what is disputed: of "a report that Brook told lies" Brook is no teller here
    before = text[outer.content_spans[0][0] : one.cue_spans[0][0] if one.cue_spans else None]
    is_disputed = _DISPUTES.search(outer_cue) is not None and _WITHIN.search(before) is None
    if one.source is not None and is_disputed and is_told:
        return replace(one, holders=tuple(holder for holder in one.holders if holder != outer.source))
    return one
