"""Stances: what a telling does with a claim: assert, deny or doubt it.

A cue does it with its own content (`own_stance`), and what stands within another's words is his as he passes it on
(`nested_stance`).  A claim stands in words of its own: where these are a denial themselves ("She does not expect a
breach"), who says so asserts the claim, and who expects one denies it.  Who negates the verb that the claim has without a
negation denies it too (`polarity`); whoever asks, or will not or cannot tell, leaves it in doubt (`left_open`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType

from firsthand.linking.stance.called_untrue import is_called_untrue
from firsthand.linking.stance.left_open import asks, condition
from firsthand.linking.stance.nested_stance import inner_of, innermost, within
from firsthand.linking.stance.own_stance import content_of, denies_outright, is_negated, joined, stance_of
from firsthand.linking.stance.polarity import contradict
from firsthand.model import Attribution, Stance, StanceKind

_WORD = re.compile(r"[^\W_]+")
_SHORT = 3
"""Letters up to which a word says little."""
_ORDER: tuple[StanceKind, ...] = ("denies", "doubts", "asserts")
"""What an utterance does where its attributions are even."""


def stances(
    bearing: Sequence[Attribution],
    utterance_of: dict[str, str],
    text_of: dict[str, str],
    worded: Attribution | None = None,
    answering: Mapping[str, tuple[str, StanceKind]] = MappingProxyType({}),
    *,
    with_cue: bool = False,
) -> tuple[Stance, ...]:
    """Give what each utterance does with the claim that ``bearing`` bear on.

    ``worded`` is the one whose words the claim stands in, ``with_cue`` whether its cue is among them; without it the claim
    is what they all come to.  ``answering`` says of those that only point at what another tells which that is and what they
    do with it: they do so with the claim as well.  An utterance does what most of its attributions do, one within another not counted, and
    denies where they are even; of what it asserts and what it denies outright, what shares most words with the claim; but
    whoever's words the claim stands in does what he says there.
    """
    told = _Bearing(bearing, text_of, worded, answering, with_cue=with_cue)
    held: defaultdict[str, list[Attribution]] = defaultdict(list)
    for one in bearing:
        held[utterance_of[one.id]].append(one)
    found: dict[str, StanceKind] = {}
    for utterance, some in held.items():
        ids = {one.id for one in some}
        does = [told.nearness_and_stance(one) for one in some if one.parent not in ids]
        counts = Counter(stance for _, stance in does)
        most = [kind for kind in _ORDER if counts[kind] == max(counts.values(), default=0)]
        shared, near = max(does, key=itemgetter(0), default=(0, most[0]))
        has_denied = any(told.denies[one] for one in ids)
        found[utterance] = near if shared and near in most and has_denied else most[0]
    if worded is not None:
        found[utterance_of[worded.id]] = told.of_the_words()
    return tuple(Stance(utterance, stance) for utterance, stance in found.items())


class _Bearing:
    """The attributions that bear on one claim, and what each does with it."""

    def __init__(
        self,
        bearing: Sequence[Attribution],
        text_of: Mapping[str, str],
        worded: Attribution | None,
        answering: Mapping[str, tuple[str, StanceKind]],
        *,
        with_cue: bool,
    ) -> None:
        self._text_of, self._worded, self._answering = text_of, worded, answering
        self._by_id = {one.id: one for one in bearing}
        own = {one.id: stance_of(one, text_of[one.report]) for one in bearing}
        inner = inner_of(bearing)
        last = {one.id: innermost(one.id, own, inner) for one in bearing}
        self._last = {one: name for one, (name, _) in last.items()}
        self._meant = {one: does for one, (_, does) in last.items()}
        self._asked = {
            one.id
            for one in bearing
            if self._meant[one.id] == "doubts" and asks(joined(text_of[one.report], one.cue_spans))
        }
        self._says_not = {one.id: self._meant[one.id] == "asserts" and self._is_negated(one) for one in bearing}
        self.denies = {
            one.id: self._meant[one.id] == "denies" and not self._is_negated(one) and self._denies_outright(one)
            for one in bearing
        }
        """Of each attribution: whether it denies outright what is said without a negation."""
        self._said = self._said_by_the_words(inner, with_cue=with_cue)
        self._words = self._long_words(worded) if worded is not None else frozenset()

    def of_the_words(self) -> StanceKind:
        """Give what whoever's words the claim stands in does with it."""
        assert self._worded is not None
        return _towards(self._said, self._meant[self._worded.id])

    def nearness_and_stance(self, one: Attribution) -> tuple[int, StanceKind]:
        """Give how many words an attribution shares with the claim, and what it does with it."""
        to, answer = self._answering.get(self._last[one.id], ("", "asserts"))
        answered = self._by_id.get(to)
        if answered is None:
            return len(self._words & self._long_words(one)), self._does(one)
        # of a question it answers what is asked
        stance = within(answer, _towards(self._said, "asserts") if to in self._asked else self._does(answered))
        # an answer has no words of its own: it is nearer by one than what it answers
        return len(self._words & self._long_words(answered)) + 1, stance

    def _said_by_the_words(self, inner: Mapping[str, str], *, with_cue: bool) -> StanceKind:
        """Give what the claim's own words do with what they are about."""
        worded = self._worded
        if worded is None:
            return "asserts"
        if with_cue:
            return "asserts" if worded.id in self._asked else self._meant[worded.id]
        if is_called_untrue(content_of(worded, self._text_of[worded.report])):
            return self._meant[worded.id]
        return self._meant[inner[worded.id]] if worded.id in inner else "asserts"

    def _does(self, one: Attribution) -> StanceKind:
        """Give what an attribution that answers no other does with the claim."""
        worded, stance = self._worded, self._meant[one.id]
        if one.id in self._asked:
            return "doubts"
        if worded is None:
            return _towards(self._said, stance)
        says_not, denies = self._says_not, self.denies
        if (says_not[one.id] and denies[worded.id]) or (denies[one.id] and says_not[worded.id]):
            stance = self._meant[worded.id]  # "denied having seen it" is "had never seen it"
        elif is_called_untrue(self._core_content(one)) and self._is_negated(worded):
            stance = self._meant[worded.id]  # "there is no evidence of it" is "they have not found it"
        elif (stance, self._meant[worded.id]) == ("asserts", "asserts") and one.source != worded.source:
            stance = _between(self._core_content(one), self._core_content(worded))
        return _towards(self._said, stance)

    def _core(self, one: Attribution) -> Attribution:
        """Give the innermost of what an attribution says."""
        return self._by_id[self._last[one.id]]

    def _core_content(self, one: Attribution) -> str:
        core = self._core(one)
        return content_of(core, self._text_of[core.report])

    def _is_negated(self, one: Attribution) -> bool:
        return is_negated(self._core(one), self._text_of[one.report])

    def _denies_outright(self, one: Attribution) -> bool:
        return any(denies_outright(each, self._text_of[one.report]) for each in (one, self._core(one)))

    def _long_words(self, one: Attribution) -> frozenset[str]:
        text = self._text_of[one.report]
        return _long(joined(text, one.content_spans))


def _between(said: str, worded: str) -> StanceKind:
    """Give what somebody's words do with a claim in another's words, where both are asserted."""
    if contradict(said, worded):
        return "denies"
    supposed = condition(said)
    if not supposed or condition(worded):
        return "asserts"
    first, rest = (len(_long(words) & _long(worded)) for words in (supposed, said.removeprefix(supposed)))
    return "doubts" if first > rest else "asserts"


def _long(words: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(words.casefold()) if len(word) > _SHORT)


def _towards(said: StanceKind, meant: StanceKind) -> StanceKind:
    """Give what doing one thing with a proposition is towards a claim whose words do another with it."""
    if said == meant:
        return "asserts"
    return "doubts" if "doubts" in (said, meant) else "denies"
