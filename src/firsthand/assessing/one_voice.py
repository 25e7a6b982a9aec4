"""One voice: how likely two voices of a claim, whom nothing ties for certain, are one all the same.

Reports call one voice by its name here, by an office or a paper of his there ("Reil", "Reil's letter", "the chairman's
office"), and of groups nobody knows the borders ("environmental groups", "conservation groups").  What is said of one
claim narrows the choice: whoever is given the same words for it in another report is hardly somebody else.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import combinations

import numpy as np

from firsthand.assessing.bodies_apart import are_two_bodies
from firsthand.assessing.known_words import KnownWords, telling_words
from firsthand.assessing.offices_apart import have_two_offices
from firsthand.assessing.some_of_a_group import is_some_of
from firsthand.assessing.spokesmen import speaks_for_it, speaks_of_it
from firsthand.assessing.states_apart import are_of_two_states
from firsthand.assessing.voice_evidence import EVIDENCE, evidence, is_described, is_full, is_taken_up
from firsthand.assessing.voices import Voice
from firsthand.clusters import grouped_by_average
from firsthand.model import Source

TOGETHER = -0.2
"""Average log-odds from which voices are one, a little under even odds: reports call one voice by two names more often
than they take two for one, and readers' counts are met best so."""
_APART = -4.0
"""Log-odds of voices that are not joined on evidence."""
_SURE = 4.0
"""Log-odds of voices that the words join: somebody of a group and the group, a spokesman and his body."""
_MANY = 60
"""Voices of a claim beyond which they are not held against each other pair by pair."""
_HALF = 0.5
_STORIES = frozenset(["article", "articles", "coverage", "report", "reports", "stories", "story"])
"""Nouns for what outlets bring out."""
_OF_NO_BODY = frozenset(
    ["blogger", "bystander", "driver", "eyewitness", "farmer", "inhabitant", "milblogger", "neighbor", "neighbour", "observer", "passenger",
     "passer-by", "pensioner", "relative", "resident", "survivor", "victim", "villager", "vlogger", "witness"]
)  # fmt: skip
"""Nouns for those who speak for themselves, whom no report calls so where a body speaks."""
_TIES = (
    "names share words", "one in the other's name", "belongs to the other", "includes the other", "acts for the other",
    "told of by the other", "taken up", "possibly the same",
)  # fmt: skip
"""Evidence that ties a nameless voice to a named one."""


class OneVoice:
    """What weighs the evidence on any two voices of a collection."""

    def __init__(self, sources: Mapping[str, Source], text_of: Mapping[str, str]) -> None:
        """Take the sources and the reports' texts by id."""
        self._sources, self._known = sources, KnownWords(sources, text_of)

    def groups(self, voices: Sequence[Voice], least: float = TOGETHER) -> list[list[int]]:
        """Group a claim's voices by the average log-odds of their pairs; each group rising, by first members."""
        size = len(voices)
        if size > _MANY:
            return [[number] for number in range(size)]
        odds = np.zeros((size, size))
        for i, j in combinations(range(size), 2):
            odds[i, j] = odds[j, i] = self.log_odds(voices[i], voices[j], size)
        return grouped_by_average(odds, least)

    def taken_together(self, voices: Sequence[Voice]) -> list[Voice]:
        """Give a claim's voices, those that are likely enough one put together, each with the reason for it."""
        return [self._merged([voices[number] for number in group]) for group in self.groups(voices)]

    def _merged(self, voices: Sequence[Voice]) -> Voice:
        if len(voices) == 1:
            return voices[0]
        order = sorted(range(len(voices)), key=lambda number: (self._vagueness(voices[number]), number))
        head = voices[order[0]]
        same = [
            (source, self.reason(head, voices[number])) for number in order[1:] for source in voices[number].sources
        ]
        stance_of = {u: stance for voice in voices for u, stance in zip(voice.utterances, voice.stances, strict=False)}
        return Voice(
            sources=tuple(dict.fromkeys(source for number in order for source in voices[number].sources)),
            utterances=tuple(dict.fromkeys(utterance for voice in voices for utterance in voice.utterances)),
            attributions=tuple(attribution for voice in voices for attribution in voice.attributions),
            passed_on_by=tuple(source for voice in voices for source in voice.passed_on_by),
            told_of=tuple(source for voice in voices for source in voice.told_of),
            stances=tuple(stance_of.values()),
            same=tuple(same),
        )

    def _vagueness(self, voice: Voice) -> int:
        """Tell how little a voice's name says: 0 for a person's full name, 4 for none."""
        if not voice.sources:
            return 4
        source = self._sources[voice.sources[0]]
        if is_full(source.name, {source.kind}):
            return 0
        if source.kind == "organisation":
            return 1
        return 3 if is_described(source.name, {source.kind}) else 2

    def log_odds(self, one: Voice, other: Voice, voices: int) -> float:
        """Give the log-odds that two of a claim's ``voices`` are one.

        Two people called by their full names are two, as are "Brook" and
        "Reed", two parts of one whole, bodies of two states, holders of two offices, and who denies what the other says, unless the names or
        words tie them; of two unnamed voices it cannot be told, unless one report's "the source" takes up its "a source in the ministry".
        """
        known = self._known
        if _stand_side_by_side(one, other) or are_of_two_states(one, other, known) or speaks_of_it(one, other, known):
            return _APART
        if is_some_of(one, other, self._sources) or speaks_for_it(one, other, self._sources):
            return _SURE
        if self._are_unnamed(one, other) or self._are_two_names(one, other) or self._are_two_parts(one, other):
            return _APART
        numbers = evidence(one, other, known, voices)
        said = dict(zip(EVIDENCE, numbers, strict=True))
        if are_two_bodies(one, other, said, self._sources) or have_two_offices(one, other, said, self._sources):
            return _APART
        two = said["two full names"] and not said["same last word"]
        tied = any(said[tie] for tie in ("acts for the other", "one in the other's name", "told of by the other"))
        strangers = not tied and not said["names share words"] and not said["possibly the same"]
        # Of a denial the words are the claim's own, so that their likeness ties only those whose names do too.
        hidden = self._is_unnamed(one) != self._is_unnamed(other) and not tied
        against = said["opposed"] and (said["words alike"] < _HALF or strangers or hidden)
        member = said["organisation and person"] and said["one affiliation"] and said["a run of words"] < 1 and not tied
        strange = strangers and not said["same last word"]
        groups = strange and said["two reports"] and said["words alike"] < _HALF and self._are_two_groups(one, other)
        papers = not tied and self._is_a_paper_beside_somebody(one, other)
        private = not tied and self._is_private_beside_a_body(one, other)
        if two or against or member or groups or papers or private or self._is_unnamed_beside_a_name(one, other, said):
            return _APART
        return math.fsum(weight * number for weight, number in zip(_weights(), numbers, strict=True))

    def _is_unnamed_beside_a_name(self, one: Voice, other: Voice, said: Mapping[str, float]) -> bool:
        """Tell whether all that speaks for a nameless voice being a body with a name is that they stand near each other.

        Whoever asked not to be named is not named in the next sentence.
        """
        pair = [[self._sources[source] for source in voice.sources] for voice in (one, other)]
        hidden = [bool(some) and all(source.unnamed == "by request" for source in some) for some in pair]
        kinds = {source.kind for some, is_hidden in zip(pair, hidden, strict=True) if not is_hidden for source in some}
        tied = any(said[tie] for tie in _TIES) or said["a run of words"] == 1
        return hidden[0] != hidden[1] and bool(kinds) and kinds <= {"organisation", "person"} and not tied

    def _is_private_beside_a_body(self, one: Voice, other: Voice) -> bool:
        """Tell whether one is a body and the other somebody without a name who speaks for himself ("a blogger", "residents"), however
        near they stand."""
        pair = [[self._sources[source] for source in voice.sources] for voice in (one, other)]
        are_bodies = [{source.kind for source in some} == {"organisation"} for some in pair]
        are_private = [bool(some) and all(map(_speaks_for_himself, some)) for some in pair]
        return (are_bodies[0] and are_private[1]) or (are_private[0] and are_bodies[1])

    def _are_two_names(self, one: Voice, other: Voice) -> bool:
        """Tell whether both are people, each called by one word with a capital, and not by the same."""
        names = [
            self._sources[voice.sources[0]].name
            for voice in (one, other)
            if voice.sources and self._sources[voice.sources[0]].kind == "person"
        ]
        single = [name for name in names if name[:1].isupper() and len(name.split()) == 1]
        return len(single) > 1 and not {*telling_words(single[0])} & {*telling_words(single[1])}

    def _are_two_parts(self, one: Voice, other: Voice) -> bool:
        """Tell whether the words make the two different bodies of one whole ("British intelligence", "the British army"); of
        groups ("Senate liberals", "liberals in the Senate") they do not."""
        if not (one.sources and other.sources):
            return False
        first, second = (self._sources[voice.sources[0]] for voice in (one, other))
        if "group" in (first.kind, second.kind):
            return False
        wholes = [{r.source for r in part.relations if r.kind == "part of"} for part in (first, second)]
        of_one = [{r.whole for r in part.relations if r.kind == "part of one"} for part in (first, second)]
        return first.id != second.id and not (wholes[0].isdisjoint(wholes[1]) and of_one[0].isdisjoint(of_one[1]))

    def _are_unnamed(self, one: Voice, other: Voice) -> bool:
        """Tell whether neither has a name and nothing says that the one takes up the other."""
        return self._is_unnamed(one) and self._is_unnamed(other) and not is_taken_up(one, other, self._sources)

    def _is_a_paper_beside_somebody(self, one: Voice, other: Voice) -> bool:
        """Tell whether one is what is written and the other somebody who has no name: a mechanic is not the log that says the
        same.  An outlet's story tells what such people told it."""
        pair = [[self._sources[source] for source in voice.sources] for voice in (one, other)]
        kinds = [{source.kind for source in some} for some in pair]
        words = {word for some in pair for source in some for word in source.name.casefold().split()}
        is_somebody = any("anonymous" in some and "document" not in some for some in kinds)
        return {"document"} in kinds and is_somebody and words.isdisjoint(_STORIES)

    def _are_two_groups(self, one: Voice, other: Voice) -> bool:
        """Tell whether both are many or nameless, so that being such is no sign that they are one ("Republican leaders",
        "Democrats")."""
        kinds = {self._sources[source].kind for voice in (one, other) for source in voice.sources}
        return bool(one.sources and other.sources) and kinds <= {"anonymous", "group"}

    def _is_unnamed(self, voice: Voice) -> bool:
        return all(self._sources[source].kind == "anonymous" for source in voice.sources)

    def reason(self, one: Voice, other: Voice) -> str:
        """Say what speaks most for two voices being one, as a clause that follows their names."""
        if is_some_of(one, other, self._sources):
            return "speaking from among the same people"
        said = dict(zip(EVIDENCE, evidence(one, other, self._known, 2), strict=True))
        reasons = {
            "given the same words in another report": said["a run of words"] if said["a run of words"] == 1 else 0.0,
            "given like words in another report": max(said["words alike"], said["a run of words"]) * 0.99,
            "named after him or her": said["one in the other's name"],
            "alike in name": said["names share words"],
            "quoted in the same breath": said["near"],
            "described alike": 0.5 * said["both described"] + 0.4 * said["two groups"],
            "acting for the other": 0.995 * speaks_for_it(one, other, self._sources)
            or 0.9 * said["acts for the other"],
            "belonging together": 0.8 * max(said["belongs to the other"], said["includes the other"]),
            "taken up by it": said["taken up"],
        }
        return max(reasons, key=lambda reason: reasons[reason])


def _speaks_for_himself(source: Source) -> bool:
    last = source.name.casefold().split()[-1]
    return source.kind in ("anonymous", "group") and not _OF_NO_BODY.isdisjoint((last, last.removesuffix("s")))


def _stand_side_by_side(one: Voice, other: Voice) -> bool:
    """Tell whether a report gives one telling to both, as words of each of them ("Brook and Reed both said ...")."""
    cues = [{(each.report, each.cue_spans) for each in voice.attributions if each.cue_spans} for voice in (one, other)]
    return not cues[0].isdisjoint(cues[1])


@cache
def _weights() -> tuple[float, ...]:
    file = resources.files("firsthand").joinpath("models", "one-voice", "weights.json")
    return tuple(json.loads(file.read_text(encoding="utf-8"))["weights"])
