"""Outlets of the collection among its sources: what a report calls its own outlet, and those it took for somebody.

"Spoke to *the Herald*" in the Selbeck Herald means that one, whatever other Heralds there are; "*Tanva* reported" the Tanva News
Agency, and "*the Herald* said" the only Herald of the collection, in any report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.language.folding import folded
from firsthand.language.states import state_meant
from firsthand.model import Source

_ARTICLES = ("the", "a", "an")
_TELL_NONE = frozenset(
    "agency business financial news newsletter newswire online radio service television tv web website wire".split()  # noqa: SIM905
)
"""Words that many outlets' names have at an end, and that are no short form of one."""
_AGENCIES = frozenset(["agency", "newsletter", "newswire", "service", "wire"])
"""Words for outlets that are called by what stands before; "Brindle News" and "Brindle Radio" begin with their town."""
_PAPERS = frozenset(
    """
    advertiser argus bulletin chronicle courier dispatch echo enquirer examiner gazette globe herald inquirer ledger mercury messenger
    observer register sentinel tribune
    """.split()  # noqa: SIM905
)
"""Last words of papers' names by which each is called where it is known; "the Times" and "the Post" are known everywhere."""
_DESCRIBED = re.compile(r"(?:(?:an?|the|its)\s)?(?:[a-z-]+\s){1,3}(?P<name>[A-Z0-9].*)", re.DOTALL)
"""A name behind words that say what it is ("the security site *Threat Ledger*")."""


class Outlets:
    """The outlets that published a collection's reports."""

    def __init__(self, names: Iterable[str]) -> None:
        """``names`` are as the reports have them, in any order."""
        self._by_name: dict[str, str] = {}
        short: defaultdict[str, set[str]] = defaultdict(set)
        for name in sorted(names):
            whole = _words(name)
            self._by_name.setdefault(folded(name), name)
            for end in range(1, len(whole)):
                beginning, rest = " ".join(whole[:end]), whole[end:]
                is_called_so = _TELL_NONE.issuperset(rest) and not _AGENCIES.isdisjoint(rest)
                if is_called_so and not _TELL_NONE.issuperset(whole[:end]) and state_meant(beginning) is None:
                    short[beginning].add(name)
            if len(whole) > 1 and whole[-1] in _PAPERS:
                short[whole[-1]].add(name)
        self._by_part = {part: some.pop() for part, some in short.items() if len(some) == 1}

    def as_one(self, source: Source, own: str | None) -> Source:
        """Give a source of one report as the outlet that it is; any other as it is.

        Args:
            source: what a report calls by a name.
            own: the outlet that published the report, if that is known.
        """
        if source.kind not in ("person", "organisation"):
            return source
        described = _DESCRIBED.fullmatch(source.name)
        if described and (outlet := self._by_name.get(folded(described["name"]))) is not None:
            return replace(source, name=outlet, kind="organisation")
        if folded(source.name) in self._by_name:
            return replace(source, kind="organisation")
        if source.kind == "organisation" and own and _shortens(_words(source.name), _words(own)):
            return replace(source, name=own)
        # a word that is said of nobody, and that one outlet is known by, is that one's
        outlet = self._by_part.get(" ".join(_words(source.name)))
        return source if outlet is None or source.descriptions else replace(source, name=outlet, kind="organisation")


def _shortens(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether words are the end of an outlet's name, or the beginning without what many have at the end.

    What its name begins with is mostly a town, of which it tells more than of itself.
    """
    if not 0 < len(short) < len(whole) or _TELL_NONE.issuperset(short):
        return False
    behind = whole[len(short) :]
    return short == whole[-len(short) :] or (short == whole[: len(short)] and _TELL_NONE.issuperset(behind))


def _words(name: str) -> list[str]:
    return [word for word in folded(name).split() if word not in _ARTICLES]
