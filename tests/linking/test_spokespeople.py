"""Spokespeople: whom they speak for is a source, and the same whoever speaks for it."""

from __future__ import annotations

import pytest

from firsthand.annotating import annotate_report
from firsthand.linking.link import link_reports
from firsthand.linking.voices.spokespeople import spoken_for
from firsthand.model import Mention, Source
from tests.documents import report
from tests.linking.annotated import Told, annotated


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("Harbour Board spokesman Jo Fesk", "Harbour Board"),
        ("Jo Fesk, a spokeswoman for the Harbour Board", "Harbour Board"),
        ("Mira Tolland’s press secretary", "Mira Tolland"),
        ("a spokesman for Ms. Tolland who asked not to be named", "Ms. Tolland"),
        ("Jo Fesk, the Harbour Board's deputy spokesman", "Harbour Board"),
    ],
)
def test_whom_the_words_name(words: str, whom: str) -> None:
    document = report(words, "a", None, None)
    source = Source("s", words, "person", mentions=(Mention(document.id, (0, len(words))),))
    found = list(spoken_for(source, document))
    assert [one.words for one in found] == [whom]
    assert words[slice(*found[0].span)] == whom


@pytest.mark.parametrize(
    "words", ["his spokesman", "the group's spokesman", "a spokesman", "A spokesman for the service", "Jo Fesk", "He"]
)
def test_where_nobody_is_named_nobody_is_spoken_for(words: str) -> None:
    document = report(words, "a", None, None)
    source = Source("s", words, "person", mentions=(Mention(document.id, (0, len(words))),))
    assert not list(spoken_for(source, document))


def test_two_spokespeople_of_one_board_speak_for_one_source() -> None:
    one = annotated("a", [Told("Harbour Board spokesman Jo Fesk", "the pier is closed", name="Jo Fesk")])
    other = annotated("b", [Told("a spokeswoman for the Harbour Board", "the pier stays closed", kind="anonymous")])
    sources = link_reports([one, other]).sources
    board = next(source for source in sources if source.name == "Harbour Board")
    assert board.kind == "organisation"
    assert [source.name for source in sources if source.speaks_for == (board.id,)] == [
        "Jo Fesk",
        "a spokeswoman for the Harbour Board",
    ]


def test_a_board_that_is_quoted_itself_is_the_one_spoken_for() -> None:
    lines = [
        Told("Harbour Board", "the pier is closed", kind="organisation"),
        Told("Harbour Board spokesman Jo Fesk", "it stays closed", name="Jo Fesk"),
    ]
    board, fesk = link_reports([annotated("a", lines)]).sources
    assert fesk.speaks_for == (board.id,)


@pytest.mark.parametrize(
    "words", ["A spokeswoman", "Its spokesman", "spokeswoman Ada Brook", "company spokesman Simon Reed"]
)
def test_a_spokeswoman_right_after_what_a_body_says_speaks_for_it(words: str) -> None:
    lines = [
        Told("Harbour Board", "the pier is closed", kind="organisation"),
        Told(words, "it stays closed", kind="anonymous"),
    ]
    board, other = link_reports([annotated("a", lines)]).sources
    assert other.speaks_for == (board.id,)


def test_a_spokeswoman_after_what_somebody_else_says_is_nobodys() -> None:
    lines = [
        Told("Harbour Board", "the pier is closed", kind="organisation"),
        Told("Mira Tolland", "it should be open"),
        Told("A spokeswoman", "it stays closed", kind="anonymous"),
    ]
    assert all(not source.speaks_for for source in link_reports([annotated("a", lines)]).sources)


def test_a_body_without_a_name_is_its_own_reports() -> None:
    lines = [
        Told("The navy", "the pier is closed", kind="organisation", name="The navy"),
        Told("a navy spokesman", "it stays closed", kind="anonymous"),
    ]
    navy, spokesman = link_reports([annotated("a", lines)]).sources
    assert spokesman.speaks_for == (navy.id,)


def test_a_body_of_which_a_state_has_one_is_the_other_reports() -> None:
    closed = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"
    one = annotated("a", [Told("the coast guard", closed, kind="organisation")])
    other = annotated("b", [Told("Jo Fesk, a coastguard spokeswoman", closed, name="Jo Fesk")])
    guard, fesk = link_reports([one, other]).sources
    assert fesk.speaks_for == (guard.id,)


@pytest.mark.parametrize("words", ["a military spokesman", "a union spokesman"])
def test_what_several_may_have_is_nobody_by_itself(words: str) -> None:
    (source,) = link_reports([annotated("a", [Told(words, "it stays closed", kind="anonymous")])]).sources
    assert source.speaks_for == ()


def test_the_letters_of_a_body_are_the_body() -> None:
    text = "Norway's Main Harbour Directorate (HUR) said that four ships had sunk. HUR spokesman Jo Fesk said that more would."
    found = annotate_report(report(text, "a", None, None))
    body, fesk = link_reports([found]).sources
    assert (body.name, fesk.name, fesk.speaks_for) == ("Main Harbour Directorate", "Jo Fesk", (body.id,))


def test_a_body_with_a_small_letter_is_the_one_that_a_spokeswoman_speaks_for() -> None:
    text = "Two boats had sunk, police said. Police spokeswoman Jo Fesk said that nobody had been on board."
    police, fesk = link_reports([annotate_report(report(text, "a", None, None))]).sources
    assert (police.name, fesk.name, fesk.speaks_for) == ("police", "Jo Fesk", (police.id,))


def test_a_minister_is_a_person_and_called_by_his_name() -> None:
    one = annotated(
        "a", [Told("A spokesman for British Prime Minister Simon Reed", "the pier is closed", kind="anonymous")]
    )
    reed = next(source for source in link_reports([one]).sources if source.name == "Simon Reed")
    assert reed.kind == "person"
