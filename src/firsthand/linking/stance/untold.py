"""Untold: tellings of which another says that they never took place ("dismissed a report that *the pilot asked to turn back*").

Whoever is said to have told nothing has no word on any claim.  Who disputes what somebody did tell ("rejected *Brook's claim that the
pier is shut*") leaves him his word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.linking.stance.called_untrue import TOLD
from firsthand.linking.stance.own_stance import joined, stance_of
from firsthand.model import Attribution

_CLAUSE = re.compile(r"\b(?:that|of)\s+(?:[^,.;?!]*\s)?$", re.IGNORECASE)
"""What stands between a denial and whoever is named in what it denies: the beginning of that clause."""
_NOUN = re.compile(rf"\b(?:{TOLD}|account|argument|criticism|statement|testimony|version|view)s?\b", re.IGNORECASE)
"""Cues, and sources, that are what is disputed themselves."""


def untold(attributions: Sequence[Attribution], text_of: Mapping[str, str]) -> frozenset[int]:
    """Give the positions of those attributions that stand in what another says is not so; takes the reports' texts by id."""
    by_id = {one.id: one for one in attributions}
    return frozenset(
        index
        for index, one in enumerate(attributions)
        if one.parent is not None
        and (outer := by_id.get(one.parent)) is not None
        and _is_untold(one, outer, text_of[one.report])
    )


def _is_untold(one: Attribution, outer: Attribution, text: str) -> bool:
    if not one.source_spans or one.source == outer.source or stance_of(outer, text) != "denies" or outer.negated:
        return False
    if any(_NOUN.search(joined(text, spans)) is not None for spans in (one.source_spans, one.cue_spans)):
        return False
    begin, first = outer.content_spans[0][0], min(start for start, _ in one.source_spans)
    return _CLAUSE.search(text[begin:first]) is not None or (outer.clause and not text[begin:first].strip("“\"‘' "))
