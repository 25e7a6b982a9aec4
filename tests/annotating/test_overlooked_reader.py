"""The reader of what is overlooked: what was found is kept, and what is added resolves."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.annotating.quotations import quotations
from firsthand.annotating.reading_on.overlooked_reader import overlooked_reader
from firsthand.annotating.spans import common, size
from firsthand.annotating.tagging.tagger import Tagged, tagger

SENTENCES = (
    "Ada Brook said that the dam will break.",
    "Farmers in the valley expressed sympathy for the families.",
    "Critics of the new bridge were loud.",
    "The bill would cap the fees that ferries may charge.",
    "Simon Reed, the engineer, denied it on Friday, though nobody had asked him.",
    "“It leaks,” she added. “It always did.”",
    "The river rose again.",
)


def found_in(text: str) -> tuple[list[Tagged], list[Tagged]]:
    """What the tagger finds, and that completed."""
    read = tagger().read(text, quotations(text))
    return read.attributions, overlooked_reader().complete(text, read.seen, read.attributions)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=5))
def test_what_was_found_is_kept_and_what_is_added_resolves(sentences: list[str]) -> None:
    text = " ".join(sentences)
    before, after = found_in(text)
    for old, new in zip(before, after, strict=False):
        assert (old.source, old.cue, old.probability) == (new.source, new.cue, new.probability)
        assert size(common(old.content, new.content)) == size(old.content)
    assert len(after) >= len(before)
    for new in after[len(before) :]:
        assert overlooked_reader().least <= new.probability <= 1
        for begin, end in (new.cue, *new.content, *([new.source] if new.source else [])):
            assert 0 <= begin < end <= len(text)
            assert text[begin:end].strip()
        assert not common((new.cue,), tuple(span for one in before for span in (one.cue, *one.content)))
        assert not common((new.cue,), new.content)


def test_the_same_twice_and_nothing_in_nothing() -> None:
    text = " ".join(SENTENCES)
    assert found_in(text) == found_in(text)
    assert found_in("") == ([], [])


def test_an_attribution_that_is_taken_away_is_seen_anew() -> None:
    text = "Ada Brook said that the dam will break."
    read = tagger().read(text, quotations(text))
    (known,) = read.attributions
    assert overlooked_reader().complete(text, read.seen, [known]) == [known]
    (anew,) = [one for one, _ in overlooked_reader().candidates(text, read.seen, []) if one.cue == known.cue]
    assert anew.source == known.source
    assert size(common(anew.content, known.content)) >= 0.8 * size(known.content)


def test_a_likelier_cue_and_likelier_words_make_an_attribution_likelier() -> None:
    reader = overlooked_reader()
    assert reader.probability((2.0, 2.0, -0.1, -0.1, 1.0)) > reader.probability((-3.0, -3.0, -0.1, -0.1, 1.0))
