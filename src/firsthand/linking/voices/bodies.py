"""Bodies: who reports on one matter mean by "the department", "Congress", "the energy ministry".

A body without a proper name is the one named body of the matter in whose name the same words stand last ("the department",
"the Gorse Water Department"), if no other's holds them; a state's ("the *British* defence ministry") where the report names no
other state more often.  Where there is none, two reports on the matter that are about the
same state mean one body by a word that a state has one body for: one with a capital ("the Senate"), or such as "the energy
ministry".  "The police" and "prosecutors" of two reports, "his campaign", "the hospital" and bodies of which a report speaks
with "a" are left alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from firsthand.language.states import state_meant, states_in
from firsthand.linking.voices.organisations import BODY_WORDS, organisation_words
from firsthand.linking.voices.profiles import Profile
from firsthand.linking.voices.together import Together
from firsthand.model import Source

ONLY_BODY = 0.8
"""How likely the one named body that a description fits is meant: all of the 3 such in 85 events whose marks tell were, by the
rule of succession."""
SAME_BODY = 0.67
"""How likely bodies without a proper name are one: the only pair in 85 events whose marks tell was."""
_DEFINITE = re.compile(r"the ", re.IGNORECASE)
_WHOSE = re.compile(r"(?:his|her|their|its|our|my|a|an|one|another|some) ", re.IGNORECASE)
_OF_A_STATE = frozenset(
    ["army", "cabinet", "chancellery", "coastguard", "government", "navy", "parliament", "presidency", "treasury"]
)
"""Bodies of which a state has one each."""
_CHAMBERS = frozenset(["congress", "house", "senate"])
"""Bodies of which a state has one where their names have a capital."""
_ONE_OF_A_NAME = frozenset(["department", "ministry"])
"""Bodies of which a state has one of each name, at most ("the energy ministry")."""
_WORD = re.compile(r"[A-Z][^\W\d_]+")
_CROWD = 200


class _Body(NamedTuple):
    place: int
    words: tuple[str, ...]
    report: str
    is_named: bool


def same_bodies(
    sources: Sequence[Source],
    profiles: Sequence[Profile],
    voice_of: Sequence[int],
    order: Sequence[int],
    text_of: Mapping[str, str],
    same_matter: Callable[[str, str], bool],
) -> Iterator[tuple[Together, bool]]:
    """Give the bodies that are others, and whether those have a name; ``profiles[i]`` and ``voice_of[i]`` are of ``sources[i]``."""
    bodies = [body for index in order if (body := _body(sources[index], profiles[index], index)) is not None]
    holding: defaultdict[str, list[_Body]] = defaultdict(list)
    for body in bodies:
        for word in sorted(set(body.words)):
            holding[word].append(body)
    main = _States(text_of)
    for body in bodies:
        source, size = sources[body.place], len(body.words)
        near = holding[body.words[-1]]
        if body.is_named or not _means_one(source, text_of) or len(near) > _CROWD:
            continue
        near = [other for other in near if other.place != body.place and same_matter(body.report, other.report)]
        alike = [other for other in near if other.words[-size:] == body.words]
        has_capital = source.name.split()[-1][0].isupper()
        named = {} if has_capital else {voice_of[other.place]: other for other in reversed(near) if other.is_named}
        if named:
            other = next(iter(named.values()))
            if len(named) == 1 and other in alike and main.is_of(states_in(sources[other.place].name), body.report):
                yield Together(body.place, other.place), True
        elif _is_one_of_a_state(body.words, source, text_of[body.report]):
            fitting = (other for other in alike if len(other.words) == size)
            same = next((other for other in fitting if main.of(other.report) == main.of(body.report)), None)
            if same is not None:
                yield Together(body.place, same.place), False


def _is_one_of_a_state(words: Sequence[str], source: Source, text: str) -> bool:
    """Whether a state has only one body that is called so."""
    if words[-1] in _OF_A_STATE or (words[-1] in _ONE_OF_A_NAME and len(words) > 1):
        return True
    last = source.name.split()[-1]
    return words[-1] in _CHAMBERS and last[0].isupper() and bool(re.search(rf"[a-z,] {re.escape(last)}\b", text))


def _body(source: Source, profile: Profile, index: int) -> _Body | None:
    words = organisation_words(source.name)
    if source.kind != "organisation" or not words:
        return None
    # "US" tells an agency from no other by its name and is no word of it, but whose it is it says as "British" does.
    is_named = profile.is_named and (not BODY_WORDS.issuperset(words) or bool(states_in(source.name)))
    return _Body(index, words, profile.reports[0], is_named)


def _means_one(source: Source, text_of: Mapping[str, str]) -> bool:
    """Whether a source is never said to be one of several, nor somebody's whom its own report alone can tell."""
    said = [source.name, *(text_of[mention.report][slice(*mention.span)] for mention in source.mentions)]
    is_definite = source.name[0].isupper() or bool(_DEFINITE.match(source.name))
    return is_definite and not any(map(_WHOSE.match, said))


class _States:
    """Which state each report names most often."""

    def __init__(self, text_of: Mapping[str, str]) -> None:
        self._text_of = text_of
        self._known: dict[str, Counter[str]] = {}

    def of(self, report: str) -> str | None:
        counts = self._counts(report)
        return min(counts, key=lambda state: (-counts[state], state), default=None)

    def is_of(self, states: frozenset[str], report: str) -> bool:
        """Whether a report names no state more often than one of these; where there are none, any is."""
        counts = self._counts(report)
        return not states or any(counts[state] == max(counts.values(), default=0) for state in states)

    def _counts(self, report: str) -> Counter[str]:
        if report not in self._known:
            states = map(state_meant, _WORD.findall(self._text_of[report]))
            self._known[report] = Counter(state for state in states if state is not None)
        return self._known[report]
