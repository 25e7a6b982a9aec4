"""Who are named in one breath and each say a thing for themselves are several sources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mending.each_of import each_of
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def parts(text: str, source: str, cue: str) -> list[str]:
    begin, place = text.index(source), text.index(cue, text.index(source) + len(source))
    found = each_of((begin, begin + len(source)), (place, place + len(cue)), pipeline()(text))
    return [text[slice(*part)] for part in found]


@pytest.mark.parametrize(
    ("source", "cue", "each"),
    [
        ("Tarvik Sport, El Globo and the Whistle", "all say", ["Tarvik Sport", "El Globo", "the Whistle"]),
        ("The Whistle and Radio Ost both", "say", ["The Whistle", "Radio Ost"]),
        ("The mayor, Ada Brook, and the governor", "both say", ["The mayor, Ada Brook", "the governor"]),
        ("Both the harbour board and lawyers for Mr. Reed", "say", ["the harbour board", "lawyers for Mr. Reed"]),
        ("Radio Ost and the Harbour Courier", "separately reported", ["Radio Ost", "the Harbour Courier"]),
        ("Court records and two former employees", "say", ["Court records", "two former employees"]),
        ("A letter from the ministry and three officials", "said", ["A letter from the ministry", "three officials"]),
        ("Two people familiar with the matter and a document seen by the Courier", "said",
         ["Two people familiar with the matter", "a document seen by the Courier"]),
    ],
)  # fmt: skip
def test_each_tells_it(source: str, cue: str, each: list[str]) -> None:
    assert parts(f"{source} {cue} that the ships were sold.", source, cue) == each


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("Minister Ada Brook and Senator Simon Reed", "said"),
        ("Police and the health ministry", "said"),
        ("Ada Brook and her letters", "say"),
        ("Documents and interviews", "say"),
        ("Republican and Democratic members, both of the Senate", "said"),
        ("Harbour and Sons", "all say"),
        ("Aides to the mayor and the governor", "said"),
    ],
)
def test_what_they_say_together_has_one_source(source: str, cue: str) -> None:
    assert parts(f"{source} {cue} that the ships were sold.", source, cue) == [source]


def test_several_attributions_share_a_cue_and_what_is_told(annotate: Annotate) -> None:
    found = annotate("Court records and two former employees say that the firm hid the cracks.")
    assert found.said == [
        ("Court records", "say", "that the firm hid the cracks"),
        ("two former employees", "say", "that the firm hid the cracks"),
    ]
    assert found.kinds == {"Court records": "document", "two former employees": "anonymous"}
    assert len({one.id for one in found.report.attributions}) == 2
