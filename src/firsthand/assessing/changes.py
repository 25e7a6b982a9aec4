"""Changes: by how much something rose or fell on a day ("the shares fell 14 % on Monday"), which another day's does not contradict."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.model import Figure, TimeExpression

_CHANGES = re.compile(
    r"\b(?:add|advanc|climb|declin|decreas|dip|div|down|drop|edg|eas|fall|fell|gain|grew|grow|increas|jump|los[et]|plummet|plung|rall|ris|rose"
    r"|shed|shrank|shr[iu]nk|sank|sink|slid|slip|slump|soar|sunk|surg|tumbl|up)(?:e[ds]?|en|es|ied|ing|ped|ping|s)?\b",
    re.IGNORECASE,
)
_TRADED = re.compile(r"\b(?:bonds?|ind(?:ex|ices)|prices?|shares?|stocks?)$", re.IGNORECASE)
_NEAR = 60
"""Characters to either side of a figure within which its verb and its day stand."""
_ENDS = re.compile(r"[.!?;]\s|\n")
_SAYS = re.compile(r"\b(?:said|says|told|announced|reported|according)\b", re.IGNORECASE)


def is_of_a_price(figure: Figure) -> bool:
    """Tell whether a figure is a share of what is traded ("fell 14 %", of shares)."""
    return figure.kind == "share" and _TRADED.search(figure.counted) is not None


def day_of_change(figure: Figure, text: str, times: Iterable[TimeExpression]) -> str | None:
    """Give the day (ISO) on which what a figure measures rose or fell by it; None where it is no change or no day is named.

    Takes the ``text`` of its report and the ``times`` in that.
    """
    start, end = figure.spans[0]
    if _CHANGES.search(text, max(0, start - _NEAR), end) is None:
        return None
    for time in times:
        first, last = time.spans[0]
        between = text[end:first] if first >= end else text[last:start]
        is_day = time.earliest is not None and time.latest is not None and time.earliest[:10] == time.latest[:10]
        if is_day and len(between) <= _NEAR and not (_ENDS.search(between) or _SAYS.search(between)):
            return (time.earliest or "")[:10]
    return None
