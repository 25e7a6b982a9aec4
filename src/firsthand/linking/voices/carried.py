"""Carried: an unnamed voice that a report has from an outlet is the one of whom that outlet's own report tells.

"Two officers told us" in the Courier, and elsewhere "two officers, the Courier reported": words alone make one of such
voices never, for there are many officers; but the second report says itself that it has them from the first.  What it calls
them must be all that the Courier calls some voice without a name, or the other way round, and of no second one; and what the
Courier says of one whom it names, if it is more than a word.  Or what they say the Courier has from one alone whom it names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from firsthand.language.folding import folded
from firsthand.language.number_names import NUMBERS
from firsthand.linking.voices.described import said_of, told
from firsthand.linking.voices.organisations import outlets_own
from firsthand.linking.voices.profiles import Profile
from firsthand.linking.voices.together import Together
from firsthand.linking.words import content_stems, stem
from firsthand.model import AnnotatedReport, Report, Source, Spans

CARRIED = 0.85
"""How likely the outlet's own is meant.  In the events with marks no report has an unnamed voice from another of them, so that
this is set and not counted: below what a description alone is worth that fits only one (`described`)."""
_SAYS_NOTHING = frozenset(
    map(stem, ["anonymous", "own", "our", "my", "unidentified", "unnamed", "who", "current", "one"])
)
"""Stems of what is said of any voice that is not named."""
_NUMBERS = frozenset(NUMBERS[1:11])
_WORD = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(r"\s(?:at|by|close|familiar|for|from|in|involved|of|on|to|who|whose|with)\s|,")
"""What comes between what somebody is and whatever else is said of him."""
_ON_ONE_MATTER = 0.2
"""Cosine from which two reports may be on one matter of which the one names the other's outlet: less than for any two
(`matter`), since short reports share few words."""
_NEVER = "9999-12-31"
"""A day no report is later than; days are written as ISO 8601 has them."""
_LATEST = 200
"""Reports of one outlet that are looked at."""
_FEWEST_ALIKE, _SHARE_ALIKE = 3, 0.75
"""Stems that two contents share at least to be one thing said, and of the shorter one."""
_TELLING = 2
"""Stems that a description must have at least to stand for somebody named."""


def same_carried(
    annotated: Sequence[AnnotatedReport],
    sources: Sequence[Source],
    profiles: Sequence[Profile],
    voice_of: Sequence[int],
    order: Sequence[int],
    likeness: Callable[[str, str], float],
) -> Iterator[Together]:
    """Give the unnamed who are known through an outlet and are a voice of its own report; ``profiles[i]`` and ``voice_of[i]``
    are of ``sources[i]``."""
    reports = {one.report.id: one.report for one in annotated}
    published = Published(reports.values())
    through = _through(annotated)
    said = _Said(annotated)
    of_report: defaultdict[str, list[int]] = defaultdict(list)
    for index in order:
        of_report[profiles[index].reports[0]].append(index)
    for index in order:
        source, here = sources[index], profiles[index].reports[0]
        if not _is_unnamed(source, profiles[index]):
            continue
        for outlet in sorted(through.get(source.id, ())):
            for report in published.before(reports[here], outlet):
                if likeness(here, report) >= _ON_ONE_MATTER:
                    theirs = of_report[report]
                    other = _meant(source, theirs, sources, profiles, through, said, voice_of)
                    if other is None:
                        other = _in_like_words(source, theirs, sources, profiles, said, voice_of)
                    if other is not None and voice_of[other] != voice_of[index]:
                        yield Together(index, other)


class Published:
    """What outlets published, by the last word of their names and by day."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._of: defaultdict[str, list[tuple[str, str, Report]]] = defaultdict(list)
        for one in reports:
            if one.outlet:
                self._of[_last(one.outlet)].append((one.published or "", one.id, one))
        for some in self._of.values():
            some.sort(key=lambda each: each[:2])

    def before(self, report: Report, outlet: str) -> Iterator[str]:
        """Give the ids of an outlet's other reports that are not later than one, the latest first: so many as one may be taken
        from, so that work does not grow with all that an outlet ever published."""
        some = self._of.get(_last(outlet), [])
        end = bisect_right(some, report.published or _NEVER, key=lambda each: each[0])
        for _, other, one in reversed(some[max(0, end - _LATEST) : end]):
            if other != report.id and _is_of(outlet, one):
                yield other


def _through(annotated: Sequence[AnnotatedReport]) -> dict[str, set[str]]:
    """Give the names of whoever passes a source on, by its id."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in annotated:
        names = {source.id: outlets_own(source.name) for source in one.sources}
        for attribution in one.attributions:
            if attribution.source is not None:
                found[attribution.source] |= {
                    names[other] for other in (*attribution.relays, *attribution.holders[:-1]) if other in names
                }
    return found


def _meant(
    source: Source,
    others: Sequence[int],
    sources: Sequence[Source],
    profiles: Sequence[Profile],
    through: Mapping[str, set[str]],
    said: _Said,
    voice_of: Sequence[int],
) -> int | None:
    """Give the one voice of an outlet's report that a description fits; None where it fits none, or several.

    Of several who are of one sort ("a source in the services", "another source") the only one who says the same is meant.
    """
    words, what = _words(source.name), _what(source.name)
    alike, of_a_sort = [], []
    for other in others:
        if _is_unnamed(sources[other], profiles[other]) and _what(sources[other].name) == what:
            theirs = _words(sources[other].name)
            if _numbers_clash(source.name, sources[other].name):
                continue
            of_a_sort.append(other)
            if words <= theirs or theirs <= words:
                alike.append((words != theirs, bool(through.get(sources[other].id)), other))
    if len({voice_of[other] for other in of_a_sort}) > 1:
        own = said.of(source.id)
        same = [o for o in of_a_sort if any(_are_alike(one, two) for two in said.of(sources[o].id) for one in own)]
        if len({voice_of[other] for other in same}) == 1:
            return same[0]
        alike = [(clash, carried, other) for clash, carried, other in alike if _words(sources[other].name) or not words]
    best = [other for clash, carried, other in alike if (clash, carried) == min(alike)[:2]]
    if len({voice_of[other] for other in best}) == 1:
        return best[0]
    if alike or len(words) < _TELLING or what.endswith("s"):
        return None
    named = [
        other
        for other in others
        if sources[other].kind == "person"
        and sources[other].unnamed is None
        and profiles[other].is_named
        and words <= said_of(sources[other], profiles[other])
    ]
    return named[0] if len({voice_of[other] for other in named}) == 1 else None


class _Said:
    """What each source of a report says, by the words that tell something, looked up when it is asked for."""

    def __init__(self, annotated: Sequence[AnnotatedReport]) -> None:
        self._contents: defaultdict[str, list[tuple[str, Spans]]] = defaultdict(list)
        for one in annotated:
            for told_ in one.attributions:
                if told_.source is not None:
                    self._contents[told_.source].append((one.report.text, told_.content_spans))

    def of(self, source: str) -> list[frozenset[str]]:
        """Give the stems of each content."""
        return [frozenset(content_stems(text, spans)) for text, spans in self._contents.get(source, ())]


def _in_like_words(
    source: Source,
    others: Sequence[int],
    sources: Sequence[Source],
    profiles: Sequence[Profile],
    said: _Said,
    voice_of: Sequence[int],
) -> int | None:
    """Give the only one whom an outlet's report names and who says there what the unnamed ``source`` does."""
    if _is_several(source):
        return None
    own = said.of(source.id)
    found = [
        other
        for other in others
        if sources[other].kind == "person"
        and not _is_unnamed(sources[other], profiles[other])
        and any(_are_alike(one, two) for two in said.of(sources[other].id) for one in own)
    ]
    return found[0] if len({voice_of[other] for other in found}) == 1 else None


def _is_several(source: Source) -> bool:
    return (
        source.kind == "group" or _what(source.name).endswith("s") or bool(_NUMBERS & set(source.name.lower().split()))
    )


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= max(_FEWEST_ALIKE, _SHARE_ALIKE * min(len(one), len(other)))


def _is_unnamed(source: Source, profile: Profile) -> bool:
    if source.kind == "anonymous":
        return True
    return source.kind in ("person", "group") and (source.unnamed is not None or not profile.is_named)


def _words(description: str) -> frozenset[str]:
    return told(description) - _SAYS_NOTHING - frozenset(map(stem, _NUMBERS))


def _what(description: str) -> str:
    """Give the main word of a description, in small letters ("a *doctor* at the hospital")."""
    words = _WORD.findall(_BEHIND.split(description)[0])
    return words[-1].casefold() if words else ""


def _numbers_clash(one: str, other: str) -> bool:
    first, second = ({word.casefold() for word in _WORD.findall(words)} & _NUMBERS for words in (one, other))
    return bool(first and second) and first != second


def _last(outlet: str) -> str:
    words = folded(outlet).split()
    return words[-1] if words else ""  # accents alone, and some letters alone, leave nothing


def _is_of(name: str, report: Report) -> bool:
    """Tell whether an outlet's name, or its end ("the *Courier*"), is that of whoever published a report."""
    words, whole = (re.sub(r"^the\s+", "", folded(each)).split() for each in (name, report.outlet or ""))
    return bool(words) and whole[-len(words) :] == words
