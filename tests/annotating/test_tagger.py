from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.annotating.quotations import quotations, within
from firsthand.annotating.tagging.tagger import in_one_paragraph, tagger
from firsthand.annotating.tagging.windows import cut_windows, most_central
from firsthand.annotating.tagging.words import Words, read_words
from tests.documents import span_of

STORY = (
    "The dam above Lower Taven leaks. “It will not hold,” said Ada Brook, an engineer who has looked after it since it "
    "was built. The council disagrees: its chairman, Simon Reed, said that the wall was inspected in May.\n\n"
)


def read(text: str) -> Words:
    return read_words(text, tagger().tokenizer, quotations(text))


def test_words_stand_where_their_letters_are() -> None:
    text = "“Été!” 😀 she said —\n\nTWICE."
    words = read(text)
    assert [text[a:b] for a, b in zip(words.start, words.end, strict=True)] == [
        "“", "Été", "!", "”", "😀", "she", "said", "—", "TWICE", "."
    ]  # fmt: skip
    assert words.case.tolist() == [0, 2, 0, 0, 0, 1, 1, 0, 3, 0]
    assert words.quote.tolist() == [4, 1, 1, 5, 0, 0, 0, 0, 0, 0]
    assert words.gap.tolist() == [2, 0, 0, 0, 1, 1, 1, 1, 2, 0]


@given(st.integers(1, 400), st.integers(20, 60))
def test_windows_cover_every_word_and_are_no_longer_than_asked(count: int, window: int) -> None:
    words = read("dam " * count)
    windows = cut_windows(words, window, 8)
    assert windows[0][0] == 0
    assert windows[-1][1] == count
    assert all(low < high and high - low <= window - 2 for low, high in windows)
    assert all(before[1] > after[0] > before[0] for before, after in pairwise(windows))
    owner = most_central(windows, count)
    assert all(windows[number][0] <= word < windows[number][1] for word, number in enumerate(owner))


def test_a_long_text_is_tagged_to_its_end() -> None:
    text = STORY * 12
    found = tagger().tag(text, quotations(text))
    cues = [text[slice(*one.cue)] for one in found]
    assert len(read(text).pieces) > 2 * tagger().window
    assert cues.count("said") >= 22
    assert found[-1].cue[0] > len(text) - len(STORY)


def test_no_matter_what_was_read_before() -> None:
    first = tagger().tag(STORY, quotations(STORY))
    other = "Nobody knew why the ferry was late, the harbour master wrote. " * 30
    tagger().tag(other, quotations(other))
    assert tagger().tag(STORY, quotations(STORY)) == first
    assert first


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_spans_of_it(text: str) -> None:
    for one in tagger().tag(text, quotations(text)):
        for start, end in (*one.content, one.cue, *([one.source] if one.source else [])):
            assert 0 <= start < end <= len(text)
        assert 0 <= one.probability <= 1


@pytest.mark.parametrize("text", ["", " \n", "\ud800", "\x00", "a" * 5000])
def test_nothing_to_tag(text: str) -> None:
    assert tagger().tag(text, quotations(text)) == []


def test_marginals_and_links_are_chances() -> None:
    words = read(STORY)
    found, chances = tagger().link(words, tagger().scores(words))
    assert chances.shape == (len(words), 7)
    np.testing.assert_allclose(chances.sum(1), 1)
    assert found
    assert all(0 < one.source_link <= 1 and 0 < one.content_link <= 1 for one in found)


def test_quotations_within_a_piece_of_a_text() -> None:
    text = "“Old,” she said. “It leaks.\n\n“It will break,” she said."
    cut = text.index("\n\n") + 2
    inside = within(quotations(text), cut, len(text))
    assert [[text[cut:][a:b] for a, b in quotation.pieces] for quotation in inside] == [["“It will break,”"]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "kept"),
    [
        ("WHAT THE MINISTRY SAYS\n\nNora Vale says no.", "MINISTRY SAYS\n\nNora Vale", "says", "Nora Vale"),
        ("No, says Nora Vale\n \nA SECOND LETTER", "Nora Vale\n \nA SECOND", "says", "Nora Vale"),
        ("Nora\nVale says no.", "Nora\nVale", "says", "Nora\nVale"),
    ],
)
def test_a_source_stays_in_the_paragraph_of_its_cue(text: str, source: str, cue: str, kept: str) -> None:
    begin, end = in_one_paragraph(text, span_of(text, source), span_of(text, cue))
    assert text[begin:end] == kept
