"""Which words hedge a sentence, and what else they may do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.annotating.likelihood.hedging import Hedge, hedges_of
from firsthand.annotating.likelihood.yardsticks import band, scale_of, scales, tables
from firsthand.language import parse

PIECES = [
    "not", "n't", "never", "likely", "unlikely", "may", "might", "could", "certain", "chance", "no", "a", "one in three", "50%",
    "if", "unless", "the dam", "breaks", "is", "it", "?", ".", "“", "”", "reportedly", "very", "confident", "nobody", "1 in 0",
    "10^400 in 3 chance", "İ",
]  # fmt: skip


def found(text: str) -> list[tuple[str, str]]:
    """The words of every hedge, and its term."""
    return [
        (text[block.start + h.start : block.start + h.end], h.term)
        for block in parse(text)
        for h in hedges_of(block.doc)
    ]


def first(text: str) -> Hedge:
    return next(hedge for block in parse(text) for hedge in hedges_of(block.doc))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The dam will likely break.", "likely"),
        ("The dam is very likely to break.", "highly likely"),
        ("The dam is not likely to break.", "unlikely"),
        ("The dam isn’t likely to break.", "unlikely"),
        ("It is all but certain that the mayor will resign.", "almost certain"),
        ("There is a realistic possibility of a flood.", "realistic possibility"),
        ("There is virtually no chance of rain.", "almost no chance"),
        ("The bridge might hold.", "might"),
        ("The flood could last for weeks.", "could"),
        ("They could see a fall in prices by May.", "could"),
        ("She is probably at home.", "probably"),
        ("The “highly” likely flood did not come.", "highly likely"),
        ("It is more likely than not that the ferry sinks.", "better than even"),
        ("The mayor reportedly left.", "hearsay"),
        ("He is fairly confident about the count.", "moderate"),
        ("She said with low confidence that the pump had failed.", "low"),
    ],
)
def test_what_hedges(text: str, term: str) -> None:
    assert first(text).term == term


@pytest.mark.parametrize(
    "text",
    [
        "The council met in May.",
        "The mayor could not be reached.",
        "She asked whether he could swim.",
        "It was as long as a bus, and you could see it from the road.",
        "From the ridge we could see the men on the quay.",
        "A poll of likely voters was held.",
        "Certain roads were shut.",
        "They want the report as soon as possible.",
        "He appeared in court on Monday.",
        "He gave them a chance to speak.",
        "Make sure that the gate is shut.",
        "He proved an unlikely hero.",
        "The board passed a vote of confidence in the mayor.",
        "It is impossible to see the bottom.",
    ],
)
def test_what_does_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "odds"),
    [
        ("There is a one-in-three chance of rain.", (0.3333, 0.3333)),
        ("There is a “2 in 3” chance that it holds.", (0.6667, 0.6667)),
        ("They see a 40 to 50 percent chance of a flood.", (0.4, 0.5)),
        ("There is a 250% chance of a flood.", (1.0, 1.0)),
    ],
)
def test_odds_in_numbers(text: str, odds: tuple[float, float]) -> None:
    assert first(text).stated == odds


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("It is not impossible that the dam breaks.", "not impossible"),
        ("It is not unlikely that the dam breaks.", "not impossible"),
        ("Nobody is certain that the dam breaks.", "not certain"),
        ("It is not at all likely that the dam breaks.", "unlikely"),
    ],
)
def test_negations_and_double_ones(text: str, term: str) -> None:
    assert first(text).term == term


def test_what_is_asked_is_not_said() -> None:
    assert first("Is it likely that the dam breaks?").asked
    assert not first("He asked nothing. It is likely that the dam breaks.").asked


def test_a_words_numbers_follow_whoever_says_it() -> None:
    assert scale_of(["British Defence Ministry"]) == "phia"
    assert scale_of(["Ada Brook", "a CIA officer"]) == "icd203"
    assert scale_of(["Ada Brook", "the ukulele player"]) is None
    british, american, anybody = (band("likely", scale) for scale in ("phia", "icd203", None))
    assert british
    assert american
    assert anybody
    assert (british.low, british.high) == (0.55, 0.75)
    assert (american.low, american.high) == (0.55, 0.80)
    assert anybody.scale == scales()["perceptions"].name
    # a term that one yardstick alone holds stands on that one, whoever says it
    only = band("realistic possibility", "icd203")
    assert only is not None
    assert (only.low, only.high, only.scale) == (0.4, 0.5, scales()["phia"].name)
    assert band("might") is None


def test_every_band_lies_within_0_and_1_and_every_term_has_words() -> None:
    words = tables()["words"]
    for scale in scales().values():
        for term, (low, high) in scale.terms.items():
            assert 0 <= low <= high <= 1
            assert term in words or term.startswith("we ")


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)))
def test_any_text(text: str) -> None:
    for block in parse(text):
        for hedge in hedges_of(block.doc):
            assert text[block.start + hedge.start : block.start + hedge.end].strip()
            assert hedge.stated is None or 0 <= hedge.stated[0] <= hedge.stated[1] <= 1
