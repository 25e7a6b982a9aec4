"""Words that look like a telling and tell nothing, or nobody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mending.nobody import without_nobody
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.annotating.tokens import Tokens
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated


def left(text: str, source: str, cue: str, *content: str) -> list[str | None]:
    """The sources of what is left of one attribution."""

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    one = Tagged(at(source), at(cue), tuple(at(words) for words in content), 0.9)
    return [kept.source and text[slice(*kept.source)] for kept in without_nobody([one], Tokens(pipeline()(text)))]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Told what she had said, Brook shrugged.", "Brook", "Told", "what she had said"),
        (
            "Warned that the bridge was weak, the driver turned back.",
            "the driver",
            "Warned",
            "that the bridge was weak",
        ),
        ("Asked whether he would run, Tom Reed laughed.", "Tom Reed", "Asked", "whether he would run"),
    ],
)
def test_whom_it_was_told_to_does_not_tell_it(text: str, source: str, cue: str, content: str) -> None:
    assert left(text, source, cue, content) == [None]


def test_who_asked_is_named_behind_by() -> None:
    text = "Asked by the court why he had left, Reed wept."
    assert left(text, "the court", "Asked", "why he had left") == ["the court"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("It met often, which would explain why it was late.", "which", "would explain", ("why it was late",)),
        ("It shut early, which may mean that it is poor.", "which", "may mean", ("that it is poor",)),
        ("What Brook says about the wall is sober.", "Brook", "says", ("What", "about the wall is sober")),
        ("What she expects is worth reading slowly.", "she", "expects", ("What", "is worth reading slowly")),
        ("WHAT THE GOVERNMENT SAYS", "THE GOVERNMENT", "SAYS", ("WHAT",)),
    ],
)
def test_what_tells_nothing_goes(text: str, source: str, cue: str, content: tuple[str, ...]) -> None:
    assert left(text, source, cue, *content) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The report, which said the mill was safe, is lost.", "which", "said", ("the mill was safe",)),
        (
            "What came back, she claims, was an order to wait.",
            "she",
            "claims",
            ("What came back", "was an order to wait"),
        ),
        ("The mill was old. That was what Brook said.", "Brook", "said", ("what",)),
        ("What he said was that the mill would close.", "he", "said", ("What", "was that the mill would close")),
    ],
)
def test_what_is_told_stays(text: str, source: str, cue: str, content: tuple[str, ...]) -> None:
    assert left(text, source, cue, *content) == [source]


@pytest.mark.parametrize("heading", ["What we know about the crash", "Here's what you need to know about the crash"])
def test_a_heading_that_says_what_follows_tells_nothing(heading: str) -> None:
    who, cue = ("we", "know about") if "we" in heading.split() else ("you", "know about")
    assert left(f"{heading}\n\nTwo boats sank.", who, cue, "the crash") == []


def test_nor_does_its_matter_before_a_colon() -> None:
    assert left("Brook Power: what we know", "Brook Power", ":", "what we know") == []
    assert left("Kerr: what we need is time", "Kerr", ":", "what we need is time") == ["Kerr"]


@pytest.mark.parametrize("asked", ["what the council should do now", "why the mill must close", "how to mend a dam"])
def test_a_heading_that_asks_of_its_matter_tells_nothing(asked: str) -> None:
    assert left(f"Brindle: {asked}", "Brindle", ":", asked) == []


def test_a_word_that_stands_for_the_rest_is_not_told() -> None:
    text = "The pier will close, it was claimed."
    contents = ((0, 19), (21, 23))
    one = Tagged(None, (24, 35), contents, 0.9)
    assert [kept.content for kept in without_nobody([one], Tokens(pipeline()(text)))] == [contents[:1]]


def test_what_we_know_may_be_told() -> None:
    assert left("What we know about it, Brook said, is little.", "Brook", "said", "What we know about it") == ["Brook"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "teller"),
    [
        ("Mine owner blamed for flood in the valley", "Mine owner", "blamed for", ("flood in the valley",), None),
        ("The board, criticised over the raid, shrugged.", "The board", "criticised", ("over the raid",), None),
        ("Teacher charged with theft", "Teacher", "charged", ("with theft",), None),
        ("The firm that he accused of fraud shut.", "he", "accused of", ("The firm", "fraud"), "he"),
        ("Brook accused Reed of fraud.", "Brook", "accused", ("Reed of fraud",), "Brook"),
        ("Residents told to boil water as dozens fall ill", "Residents", "told", ("to boil water",), None),
        ("Drivers urged not to travel", "Drivers", "urged", ("not to travel",), None),
        ("The council told drivers to stay.", "The council", "told", ("drivers to stay",), "The council"),
        ("Brook warned that it would flood.", "Brook", "warned", ("that it would flood",), "Brook"),
        ("Six feared dead in the mill", "Six", "feared", ("dead in the mill",), None),
        ("The firm feared missing out.", "The firm", "feared", ("missing out",), "The firm"),
    ],
)
def test_the_accused_does_not_accuse(
    text: str, source: str, cue: str, content: tuple[str, ...], teller: str | None
) -> None:
    assert left(text, source, cue, *content) == [teller]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Residents were informed on Monday that the water was safe.", [None]),
        ("Mira Tolland said that the managers had been warned about the pier.", ["Mira Tolland", None]),
        ("Mira Tolland says she was told by an engineer that the wall would hold.", ["Mira Tolland", "an engineer"]),
    ],
)
def test_to_whom_it_was_told_is_no_source(
    annotate: Callable[..., Annotated], text: str, sources: list[str | None]
) -> None:
    found = annotate(text)
    assert [found.names.get(one.source or "") for one in found.report.attributions] == sources


_BELOW = "\n\nThe workers at Varnmouth will vote, the union said. The plant in Varnmouth is to close."


@pytest.mark.parametrize(
    ("heading", "source", "content"),
    [
        ("Letters: the pools were never the problem", "Letters", "the pools were never the problem"),
        ("Analysis: the vote was lost in May", "Analysis", "the vote was lost in May"),
        ("Varnmouth: strike ballot to open Monday", "Varnmouth", "strike ballot to open Monday"),
    ],
)
def test_the_label_of_a_heading_tells_nothing(heading: str, source: str, content: str) -> None:
    assert left(heading + _BELOW, source, ":", content) == []


@pytest.mark.parametrize(
    ("heading", "source", "content"),
    [
        ("Councillor: I never saw the survey", "Councillor", "I never saw the survey"),
        ("Varnmouth: we will fight on", "Varnmouth", "we will fight on"),
        ("Brook: strike ballot to open Monday", "Brook", "strike ballot to open Monday"),
        ("Letter: the mayor knew of the leak", "Letter", "the mayor knew of the leak"),
        ("Moscow: talks to open Monday", "Moscow", "talks to open Monday"),
    ],
)
def test_who_speaks_before_the_colon_of_a_heading_stays(heading: str, source: str, content: str) -> None:
    assert left(heading + _BELOW + " Talks in Moscow go on.", source, ":", content) == [source]
