"""Tellers at the ends of sentences."""

from __future__ import annotations

from firsthand.annotating.mending.trailing import trailing
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline


def at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def given_to(text: str, *tagged: Tagged) -> list[tuple[str, list[str]]]:
    found = trailing(tagged, pipeline()(text), quotations(text))
    return [(text[slice(*one.source)], [text[a:b] for a, b in one.content]) for one in found if one.source]


TEXT = "The dam broke on Friday morning, police said. Nobody was hurt in the town, Ada Brook said. It was late in the year."


def test_each_clause_is_its_own_tellers() -> None:
    police = Tagged(
        at(TEXT, "police"), at(TEXT, "said"), (at(TEXT, "The dam broke on Friday morning"), at(TEXT, "Nobody was hurt in the town")), 0.9
    )  # fmt: skip
    after = TEXT.index("Ada Brook")
    brook = Tagged(at(TEXT, "Ada Brook"), (after + 10, after + 14), (at(TEXT, "It was late in the year"),), 0.9)
    assert given_to(TEXT, police, brook) == [
        ("police", ["The dam broke on Friday morning"]),
        ("Ada Brook", ["Nobody was hurt in the town"]),
    ]


def test_a_quotation_that_follows_stays() -> None:
    text = "The mayor was asked about the dam, Ada Brook said. “It is old.”"
    brook = Tagged(at(text, "Ada Brook"), at(text, "said"), (at(text, "“It is old.”"),), 0.9)
    assert given_to(text, brook) == [("Ada Brook", ["The mayor was asked about the dam", "“It is old.”"])]


def test_who_stands_elsewhere_is_left_alone() -> None:
    text = "Asked about the dam, Ada Brook said that it was old. Nobody was hurt in the town."
    brook = Tagged(at(text, "Ada Brook"), at(text, "said"), (at(text, "Nobody was hurt in the town"),), 0.9)
    assert given_to(text, brook) == [("Ada Brook", ["Nobody was hurt in the town"])]
