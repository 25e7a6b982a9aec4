"""Laid to: what an accuser says that somebody does ("Brook accused the board *of ignoring the report*") is no word of his own.

The board has told nobody; all that there is of it is Brook's word.  Of what somebody is said to have told ("accused the board
of claiming that ...") he is the teller all the same.
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


def without_laid(attributions: Sequence[Attribution], text_of: Mapping[str, str]) -> dict[str, Attribution]:
    """Give attributions by id; what an accuser lays to somebody, and what he did not tell, is an intention and no statement."""
    by_id = {one.id: one for one in attributions}
    return {
        one.id: replace(one, attitude="intention") if _is_laid(one, by_id, text_of) else one for one in attributions
    }


def _is_laid(one: Attribution, by_id: Mapping[str, Attribution], text_of: Mapping[str, str]) -> bool:
    outer = by_id.get(one.parent or "")
    if outer is None or one.attitude != "statement" or outer.source in (None, one.source):
        return False
    text = text_of[one.report]
    outer_cue, cue = (" ".join(text[start:end] for start, end in each.cue_spans) for each in (outer, one))
    return _ACCUSES.search(outer_cue) is not None and _TELLS.search(cue) is None
