"""The reader of what is overlooked: mentions that readers of news list and the tagger, after PolNeAR's guideline, passes over.

They are mostly told by nouns and by loose verbs ("expressed *sympathy for the victims*", "*calls to* close the bridge", a
headline without a verb), and contents that go on where the tagger stops.  A small network (``models/overlooked-en``, with
its CARD.md) reads from the tagger's states, as the `nested_reader` does, cues with their sources and contents wherever
they stand, and of each word whether it is told by somebody at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import exp, log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.reading_on.nested_reader import (
    Floats,
    Pointers,
    WordSpan,
    characters,
    cues,
    features,
    normalised,
    stretches,
    within,
)
from firsthand.annotating.reading_on.nesting import rivals
from firsthand.annotating.spans import worded
from firsthand.annotating.tagging.decoding import LABELS
from firsthand.annotating.tagging.probability import log_odds
from firsthand.annotating.tagging.tagger import Seen, Tagged, cues_and_sources, in_one_paragraph
from firsthand.annotating.tagging.words import Words
from firsthand.language import network, shipped
from firsthand.model import Span, Spans

LIKELIER_THAN_NOT = log(0.5)
"""From which log-probability of its borders a longer content is taken for a shorter one."""
GLIMPSE = 0.2
"""The tagger's chance of a word's being told from which a stretch is read."""
_LONGER, _SAME = 1.3, 0.8
"""A longer content has so many times the words of the shorter one, and so much of it."""
_MOST = 0.5

Evidence = tuple[float, float, float, float, float]
"""Log-odds of a cue and of its content's words being told, log-probabilities of its source and its content, and 1."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What the network says of words that are read at once."""

    low: int
    """The first of them in the text."""
    cues: Floats
    """(words, 3) Chances that a word is outside a cue, begins one or goes on with it."""
    told: Floats
    """(words,) Chances that a word is told by somebody."""
    pointers: Pointers


class OverlookedReader:
    """A model's folder, ready to run."""

    def __init__(self, folder: Path) -> None:
        self.session = network(folder / "overlooked.onnx")
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        self.least_cue: float = settings["least_cue"]
        self.least: float = settings["least"]
        self.distances = np.array(settings["distances"], dtype=np.float32)
        """(4, 19), as the nested reader's."""
        self.weights = np.array(settings["probability"])
        """(5,) Of the `Evidence`."""

    def complete(self, text: str, seen: Seen, found: Sequence[Tagged]) -> list[Tagged]:
        """The attributions that were found, the contents of some longer, and those that were overlooked.

        All in code points of ``text``, which ``seen`` was made of.
        """
        words = seen.words
        read = self._stretches(seen, found)
        longer = list(found)
        marks = _marks(words, found)
        counts = marks.sum(0)
        places = [_place(words, one.cue) for one in found]
        for here in read:
            for index, (one, place) in enumerate(zip(found, places, strict=True)):
                if place and here.low <= place[0] and place[1] < here.low + len(here.told):
                    longer[index] = _longer(text, words, one, place, counts > marks[index], here)
        likely = (one for one, _ in self.candidates(text, seen, longer, read) if one.probability >= self.least)
        kept: list[Tagged] = []
        for one in sorted(likely, key=lambda one: (-one.probability, one.cue)):
            if not any(rivals(one, other) for other in kept):
                kept.append(one)
        return longer + kept

    def candidates(
        self, text: str, seen: Seen, found: Sequence[Tagged], read: Sequence[Stretch] | None = None
    ) -> Iterator[tuple[Tagged, Evidence]]:
        """What may have been overlooked, however unlikely, by cues; with what its probability is made of."""
        words = seen.words
        contents = within(words, [one.content for one in found], ())
        free = ~contents & ~within(words, [cues_and_sources(found)], ())
        marks = _marks(words, found)
        counts = marks.sum(0)
        starts = np.array([one.cue[0] for one in found])
        for here in self._stretches(seen, found) if read is None else read:
            for cue in cues(here.cues, free[here.low : here.low + len(here.told)], self.least_cue):
                source, source_chance = here.pointers.source(cue)
                content, content_chance = here.pointers.content(cue)
                chosen = _chosen(content, [cue, *([source] if source else [])], len(here.told))
                if (chosen & contents[here.low :][: len(chosen)]).sum() >= _MOST * chosen.sum():
                    continue
                span = characters(words, here.low + content[0], here.low + content[1])
                within_it = (span[0] <= starts) & (starts < span[1])
                taken = counts > marks[within_it].sum(0)
                chosen &= ~taken[here.low :][: len(chosen)]
                spans = _spans(text, words, here.low, chosen)
                # Whose a quotation is the tagger and the rules that mend it know better.
                if not spans or (words.quote[here.low :][: len(chosen)][chosen] > 0).any():
                    continue
                chance = float(here.told[chosen].mean())
                odds = log_odds(float(here.cues[cue[0], 1]))
                evidence = (odds, log_odds(chance), source_chance, content_chance, 1.0)
                place = characters(words, here.low + cue[0], here.low + cue[1])
                teller = None
                if source is not None:
                    teller = in_one_paragraph(
                        text, characters(words, here.low + source[0], here.low + source[1]), place
                    )
                yield Tagged(teller, place, spans, self.probability(evidence)), evidence

    def probability(self, evidence: Evidence) -> float:
        """How likely a candidate is what readers list."""
        return 1 / (1 + exp(-float(np.dot(self.weights, evidence))))

    def _stretches(self, seen: Seen, found: Sequence[Tagged]) -> list[Stretch]:
        """Those where the tagger half sees a content that is not found: 33 of 33 additions and 18 of 22 lengthenings in
        forty events stand in these two fifths of the words."""
        words = seen.words
        contents = seen.chances[:, LABELS.index("B-content")] + seen.chances[:, LABELS.index("I-content")]
        half_seen = (contents >= GLIMPSE) & ~_marks(words, found).any(0)
        return [self._read(seen, low, high) for low, high in stretches(words) if half_seen[low:high].any()]

    def _read(self, seen: Seen, low: int, high: int) -> Stretch:
        anywhere = np.ones(len(seen.words), dtype=bool)
        given = {"features": features(seen, anywhere, low, high)[None]}
        labels, queries, keys, nobody, told = self.session.run(None, given)
        chances = np.exp(normalised(labels[0]))
        pointers = Pointers(queries[0], keys[0], nobody[0], self.distances)
        return Stretch(low, chances, 1 / (1 + np.exp(-told[0, :, 0])), pointers)


def _longer(text: str, words: Words, one: Tagged, place: WordSpan, taken: NDArray[np.bool_], here: Stretch) -> Tagged:
    """An attribution with the content that the reader sees, where that goes on, surely, into what is nobody else's.

    ``place`` are the words of its cue; ``taken`` (words,) those that are others'.
    """
    content, chance = here.pointers.content((place[0] - here.low, place[1] - here.low))
    if chance < LIKELIER_THAN_NOT:
        return one
    old = within(words, [one.content], ())
    new = np.zeros(len(words), dtype=bool)
    new[here.low + content[0] : here.low + content[1] + 1] = True
    same = (new & old).sum()
    new &= ~within(words, [cues_and_sources([one])], ())
    more = new & ~old
    if same < _SAME * old.sum() or (new | old).sum() <= _LONGER * old.sum() or (more & taken).any():
        return one
    if (words.quote[more] > 0).any() or _crosses_a_border(text, words, new | old, one):
        return one
    return replace(one, content=_spans(text, words, 0, new | old) or one.content)


def _crosses_a_border(text: str, words: Words, longer: NDArray[np.bool_], one: Tagged) -> bool:
    """Whether a longer content runs on into another paragraph than the shorter one's first and last words stand in."""
    told = np.flatnonzero(longer)
    first, last = int(words.start[told[0]]), int(words.end[told[-1]])
    return "\n" in text[first : one.content[0][0]] or "\n" in text[one.content[-1][1] : last]


def _marks(words: Words, found: Sequence[Tagged]) -> NDArray[np.bool_]:
    """(attributions, words) Which words are an attribution's content, cue or source."""
    rows = [within(words, [one.content, cues_and_sources([one])], ()) for one in found]
    return np.array(rows, dtype=bool).reshape(len(found), len(words))


def _chosen(content: WordSpan, others: Sequence[WordSpan], count: int) -> NDArray[np.bool_]:
    """(count,) A content without the cue and the source in it."""
    chosen = np.zeros(count, dtype=bool)
    chosen[content[0] : content[1] + 1] = True
    for first, last in others:
        chosen[first : last + 1] = False
    return chosen


def _spans(text: str, words: Words, low: int, chosen: NDArray[np.bool_]) -> Spans:
    return worded(text, [characters(words, low + word, low + word) for word in np.flatnonzero(chosen).tolist()])


def _place(words: Words, cue: Span) -> WordSpan | None:
    """The words of a cue; None for one that is empty."""
    first, last = np.searchsorted(words.end, cue[0], "right"), np.searchsorted(words.start, cue[1]) - 1
    return (int(first), int(last)) if first <= last and cue[0] < cue[1] else None


@cache
def overlooked_reader() -> OverlookedReader:
    """The shipped model, loaded once; all that it needs is in memory afterwards."""
    with shipped("overlooked-en") as folder:
        return OverlookedReader(folder)
