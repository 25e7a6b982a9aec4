from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.resolving.unnamed import requests
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("opening", "how"),
    [
        ("A senior official at the ministry, who asked not to be named, said", "by request"),
        ("An official, speaking on condition of anonymity, said", "by request"),
        ("A diplomat who was not authorized to speak publicly said", "by request"),
        ("A senior official said", "by role"),
        ("A person familiar with the plan said", "by role"),
        ("Two officials said", "by role"),
        ("Sources said", "not at all"),
        ("A source said", "not at all"),
        ("Some said", "not at all"),
        ("On Monday liberals said", "by role"),
        ("Ada Brook and her allies said", "by role"),
        ("Ada Brook and Simon Reed said", None),
        ("Ada Brook, who asked not to be named, said", None),
        ("The Ministry of Water said", None),
        ("The report said", None),
    ],
)
def test_how_a_source_is_unnamed(annotate: Annotate, opening: str, how: str | None) -> None:
    (source,) = annotate(f"{opening} that the dam would break in spring.").report.sources
    assert source.unnamed == how


def test_the_words_that_say_so_are_kept(annotate: Annotate) -> None:
    text = "Ada Brook said that the dam was old. An official said that it leaked. The official spoke on condition of anonymity."
    found = annotate(text)
    told = {source.name: source for source in found.report.sources}
    assert told["Ada Brook"].unnamed is None
    assert told["An official"].unnamed == "by request"
    (said,) = told["An official"].descriptions
    assert said.words == "spoke on condition of anonymity"
    assert [text[span.start : span.end] for span in said.spans] == [said.words]


@pytest.mark.parametrize(
    "words",
    [
        "asked not to be identified",
        "declined to be named",
        "requested anonymity",
        "was granted anonymity",
        "on the condition that she not be identified",
        "spoke on background",
        "did not want to be named",
        "whose name is being withheld",
    ],
)
def test_ways_of_asking(words: str) -> None:
    text = f"A clerk who {words} because the matter is open said so."
    (span,) = requests(text)
    assert words.split()[-1] in text[slice(*span)]


def test_other_refusals_are_none() -> None:
    assert requests("He declined to comment. She asked not to be moved. The condition of the dam is poor.") == ()
