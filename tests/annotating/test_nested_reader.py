"""The reader of nested attributions, apart from what the network says."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotating.quotations import quotations
from firsthand.annotating.reading_on.nested_reader import (
    EVIDENCE,
    LONGEST,
    best_content,
    best_source,
    buckets,
    cues,
    features,
    listing,
    nested_reader,
    stretches,
    within,
)
from firsthand.annotating.tagging.tagger import Read, tagger

STORY = "Ada Brook said that the farmers believe that the dam will break. Simon Reed denied it."


def read(text: str) -> Read:
    return tagger().read(text, quotations(text))


def told(text: str, source: str, cue: str, content: str) -> list[tuple[str, str, list[str]]]:
    """What the reader finds in ``content``, where somebody is known to say it."""
    start = text.index(content)
    marked = tuple((text.index(words), text.index(words) + len(words)) for words in (source, cue))
    found = nested_reader().read(text, read(text).seen, [((start, start + len(content)),)], marked)
    return [
        (text[slice(*one.source)] if one.source else "", text[slice(*one.cue)], [text[a:b] for a, b in one.content])
        for one in found
    ]


def test_a_source_a_cue_and_a_content() -> None:
    content = "that the farmers believe that the dam will break"
    assert told(STORY, "Ada Brook", "said", content) == [("the farmers", "believe", ["that the dam will break"])]


def test_nothing_where_nobody_says_anything() -> None:
    seen = read(STORY).seen
    assert nested_reader().read(STORY, seen, [], ()) == []
    assert nested_reader().read("", read("").seen, [], ()) == []


def test_what_is_marked_is_no_cue() -> None:
    seen = read(STORY).seen
    everything = [((0, len(STORY)),)]
    free = nested_reader().read(STORY, seen, everything, ())
    cue = STORY.index("believe"), STORY.index("believe") + len("believe")
    assert cue in [one.cue for one in free]
    assert cue not in [one.cue for one in nested_reader().read(STORY, seen, everything, (cue,))]


def test_probabilities_are_probabilities() -> None:
    content = [((0, len(STORY)),)]
    assert all(0 < one.probability < 1 for one in nested_reader().read(STORY, read(STORY).seen, content, ()))
    assert nested_reader().probability(2.0, -0.1, -0.1) > nested_reader().probability(-2.0, -0.1, -0.1)


def test_words_within_a_content() -> None:
    words = read(STORY).seen.words
    first, last = STORY.index("the farmers"), STORY.index(" Simon")
    cue = STORY.index("believe")
    inside = within(words, [((first, last),)], ((cue, cue + 7),))
    chosen = [STORY[words.start[k] : words.end[k]] for k in np.flatnonzero(inside)]
    assert chosen == ["the", "farmers", "that", "the", "dam", "will", "break", "."]


@given(st.lists(st.integers(1, 400), min_size=1, max_size=5))
def test_stretches_hold_every_word_once(lengths: list[int]) -> None:
    words = read("\n\n".join("dam " * length for length in lengths)).seen.words
    found = stretches(words)
    assert (found[0][0], found[-1][1]) == (0, len(words))
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert all(0 < high - low <= LONGEST for low, high in found)


def test_features_have_a_place_for_everything() -> None:
    seen = read(STORY).seen
    inside = np.ones(len(seen.words), dtype=bool)
    given_ = features(seen, inside, 2, 9)
    assert given_.shape == (7, nested_reader().session.get_inputs()[0].shape[-1])
    assert given_.dtype == np.float32


def test_distances_are_told_apart_by_doubling() -> None:
    offsets = np.array([0, 1, 2, 3, 4, 200, 5000, -1, -2, -5000])
    assert buckets(offsets).tolist() == [0, 1, 2, 2, 3, 8, 9, 10, 11, 18]


def test_a_cue_goes_on_while_its_words_do() -> None:
    rows = [(0.1, 0.8, 0.1), (0.2, 0.1, 0.7), (0.9, 0.1, 0.0), (0.5, 0.5, 0.0), (0.3, 0.1, 0.6)]
    chances = np.array(rows, dtype=np.float32)
    inside = np.array([True, True, True, True, False])
    assert cues(chances, inside, 0.4) == [(0, 1), (3, 3)]
    assert cues(chances, inside, 0.6) == [(0, 1)]
    assert cues(chances, ~inside, 0.4) == []


def _peaks(first: int, last: int, words: int = 8) -> np.ndarray:
    scores = np.zeros((2, words), dtype=np.float32)
    scores[0, first] = scores[1, last] = 9
    return scores


def test_a_source_is_the_likeliest_span_outside_the_cue() -> None:
    nobody = np.zeros(2, dtype=np.float32)
    assert best_source(_peaks(1, 2), nobody, (4, 5))[0] == (1, 2)
    assert best_source(_peaks(4, 5), nobody, (4, 5))[0] not in [(4, 5), (4, 4)]
    assert best_source(_peaks(1, 2), nobody + 20, (4, 5))[0] is None


def test_a_content_ends_where_it_begins_or_later_and_is_more_than_its_cue() -> None:
    assert best_content(_peaks(2, 6), (0, 1))[0] == (2, 6)
    (first, last), chance = best_content(_peaks(6, 2), (0, 1))
    assert first <= last
    assert chance < best_content(_peaks(2, 6), (0, 1))[1]
    assert best_content(_peaks(0, 1), (0, 1))[0] != (0, 1)


def test_what_speaks_for_listing_a_doubtful_one() -> None:
    text = "You think that it leaks, and the farmers think so."
    you, farmers, content = (0, 3), (text.index("the farmers"), text.index(" think so")), ((10, 23),)
    evidence = dict(zip(EVIDENCE, listing(text, (0.5, -1.0, -2.0), you, content), strict=True))
    assert (evidence["cue"], evidence["source"], evidence["content"], evidence["bias"]) == (0.5, -1.0, -2.0, 1.0)
    assert (evidence["nobody"], evidence["you"], evidence["it"], evidence["first person"]) == (0, 1, 0, 0)
    assert listing(text, (0.5, -1.0, -2.0), None, content)[EVIDENCE.index("nobody")] == 1
    assert listing(text, (0.5, -1.0, -2.0), farmers, content)[EVIDENCE.index("you")] == 0


@given(st.floats(-6, 6), st.floats(-12, 0), st.floats(-12, 0))
def test_nobody_and_you_are_listed_no_sooner_than_somebody(cue: float, source: float, content: float) -> None:
    text, chances = "You think that it leaks, and the farmers think so.", (cue, source, content)
    somebody, you, nobody = (listing(text, chances, span, ((10, 23),)) for span in ((29, 40), (0, 3), None))
    reader = nested_reader()
    assert reader.is_listed(somebody) >= max(reader.is_listed(you), reader.is_listed(nobody))


def test_a_doubtful_cue_is_given_only_where_it_would_be_listed() -> None:
    reader = nested_reader()
    assert reader.least_doubtful < reader.least
    sure, doubtful = (listing(STORY, (odds, -0.1, -0.1), (0, 9), ((26, 40),)) for odds in (6.0, -6.0))
    assert reader.is_listed(sure)
    assert not reader.is_listed(tuple(one if k else -60.0 for k, one in enumerate(doubtful)))
