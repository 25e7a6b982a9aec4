"""Outlets of the collection among its sources: what a report calls its own outlet, and those it took for somebody.

"Spoke to *the Herald*" in the Selbeck Herald means that one, whatever other Heralds there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.linking.voices.name_variants import folded
from firsthand.model import Source

_ARTICLES = ("the", "a", "an")
_TELL_NONE = frozenset(["news", "online", "radio", "tv", "television", "web", "website", "agency", "service"])
"""Words that many outlets' names have at an end, and that are no short form of one."""


def as_an_outlet(source: Source, own: str | None, outlets: frozenset[str]) -> Source:
    """Give a source of one report as the outlet that it is; any other as it is.

    Args:
        source: what a report calls by a name.
        own: the outlet that published the report, if that is known.
        outlets: the names of those that published any of the reports, folded.
    """
    if source.kind == "person":
        return replace(source, kind="organisation") if folded(source.name) in outlets else source
    if source.kind == "organisation" and own and _shortens(folded(source.name).split(), folded(own).split()):
        return replace(source, name=own)
    return source


def _shortens(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether words are the end of an outlet's name, or the beginning without what many have at the end.

    What its name begins with is mostly a town, of which it tells more than of itself.
    """
    short, whole = ([word for word in words if word not in _ARTICLES] for words in (short, whole))
    if not 0 < len(short) < len(whole) or _TELL_NONE.issuperset(short):
        return False
    behind = whole[len(short) :]
    return short == whole[-len(short) :] or (short == whole[: len(short)] and _TELL_NONE.issuperset(behind))
