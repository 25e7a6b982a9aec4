"""Nested stance: what a telling does with what another nested in it says, as whoever tells of it passes it on.

Who says that she denies a thing tells of a denial.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.model import Attribution, StanceKind

_FOR_THE_MOST_PART = 2
"""What is nested is what its outer one says where it is half of that, with its source and cue."""


def inner_of(bearing: Sequence[Attribution]) -> dict[str, str]:
    """Give, for each attribution that is for the most part what another nested in it says, that other."""
    by_id = {one.id: one for one in bearing}
    found: dict[str, str] = {}
    for one in bearing:
        outer = by_id.get(one.parent or "")
        if (
            outer is not None
            and _FOR_THE_MOST_PART * _reach(one) >= outer.content_spans[-1][1] - outer.content_spans[0][0]
        ):
            longest = by_id.get(found.get(outer.id, ""))
            if longest is None or _reach(one) > _reach(longest):
                found[outer.id] = one.id
    return found


def _reach(one: Attribution) -> int:
    """Give how many characters an attribution takes up with its source and its cue."""
    spans = [*one.source_spans, *one.cue_spans, *one.content_spans]
    return max(end for _, end in spans) - min(start for start, _ in spans)


def innermost(one: str, own: Mapping[str, StanceKind], inner: Mapping[str, str]) -> tuple[str, StanceKind]:
    """Give the innermost of what an attribution says, and what it does with that: who denies that she denied it asserts it."""
    does, passed = own[one], {one}
    while one in inner and inner[one] not in passed:  # a trace from elsewhere may say that two hold each other
        one = inner[one]
        passed.add(one)
        does = within(does, own[one])
    return one, does


def within(outer: StanceKind, inner: StanceKind) -> StanceKind:
    """Give what one does with a proposition who does the one thing with another's doing the other with it."""
    if "doubts" in (outer, inner):
        return "doubts"
    return "asserts" if outer == inner else "denies"
