"""Answers: what only points at another's telling is tied to it, and does what its words say."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from firsthand.linking.stance.answers import Answer, answers
from firsthand.linking.stance.stances import stances
from firsthand.model import Attribution, StanceKind

NAMES = {"b": "Ada Brook", "r": "Ivo Reed", "f": "Nils Fesk"}


def read(text: str, *told: tuple[str, str, str]) -> list[Attribution]:
    """The attributions of a text, each by its source, its cue and its content, in the text's order."""
    found, number, at = [], count(1), 0
    for source, cue, content in told:
        place = text.index(content, at)
        start = text.index(cue, at)
        at = max(place + len(content), start + len(cue))
        spans = (((start, start + len(cue)),), ((place, place + len(content)),))
        found.append(
            Attribution(f"t.a{next(number)}", "t", (), *spans, (), "indirect", "statement", source, clause=True)
        )
    return found


def read_any(text: str, *told: tuple[str, str, str]) -> list[Attribution]:
    """The same, where a cue may stand behind its content."""
    found = []
    for number, (source, cue, content) in enumerate(told, 1):
        verb, words = text.index(cue), text.index(content)
        spans = (((verb, verb + len(cue)),), ((words, words + len(content)),))
        found.append(Attribution(f"t.a{number}", "t", (), *spans, (), "indirect", "statement", source, clause=True))
    return found


ACCUSED = ("b", "accused", "the board of hiding the letter")


@pytest.mark.parametrize(
    ("after", "told", "answer"),
    [
        ("Reed denied this.", ("r", "denied", "this"), "denies"),
        ("Reed rejected the accusation.", ("r", "rejected", "the accusation"), "denies"),
        ("Reed rejected that.", ("r", "rejected", "that"), "denies"),
        ("Reed called Brook's claim a lie.", ("r", "called", "Brook's claim a lie"), "denies"),
        ("“That is not true,” Reed said.", ("r", "said", "That is not true"), "denies"),
        ("Reed could not confirm it.", ("r", "could not confirm", "it"), "doubts"),
        ("Reed denied any wrongdoing.", ("r", "denied", "any wrongdoing"), "denies"),
        ("Reed disputes her version of events.", ("r", "disputes", "her version of events"), "denies"),
        ("Reed could not verify the report.", ("r", "could not verify", "the report"), "doubts"),
        ("Reed confirmed it.", ("r", "confirmed", "it"), "asserts"),
        ("Reed gave the same account.", ("r", "gave", "the same account"), "asserts"),
        ("Two of its members said much the same.", ("r", "said", "much the same"), "asserts"),
    ],
)
def test_what_it_does(after: str, told: tuple[str, str, str], answer: StanceKind) -> None:
    text = f"Brook accused the board of hiding the letter. {after}"
    one, other = read(text, ACCUSED, told)
    some = [one, replace(other, negated="not" in told[1])]
    assert answers(some, {"t": text}, NAMES) == {1: Answer(0, answer)}


@pytest.mark.parametrize(
    "told",
    [
        ("b", "denied", "this"),  # her own words
        ("r", "denied", "any haste"),
        ("r", "denied", "the report"),
        ("r", "praised", "it"),
        ("r", "rejected", "the offer"),
        ("r", "wanted", "the same"),
        ("r", "denied", "Fesk's claim"),
    ],
)
def test_what_points_at_nothing_there(told: tuple[str, str, str]) -> None:
    text = f"Brook accused the board of hiding the letter. He {told[1]} {told[2]}."
    assert not answers(read(text, ACCUSED, told), {"t": text}, NAMES)


def test_what_is_turned_down_may_be_an_offer() -> None:
    text = "Brook said that she would lend the boats. Reed rejected it."
    some = read(text, ("b", "said", "that she would lend the boats"), ("r", "rejected", "it"))
    assert not answers(some, {"t": text}, NAMES)


def test_a_relative_clause_may_deny_what_stands_before_it() -> None:
    text = "Brook reported that Reed hid the letter, which the board denies."
    told = ("b", "reported", "that Reed hid the letter")
    assert answers(read(text, told, ("r", "denies", "which")), {"t": text}, NAMES) == {1: Answer(0, "denies")}
    text = "Brook reported that Reed will sell the boats, which the board endorsed."
    told = ("b", "reported", "that Reed will sell the boats")
    assert not answers(read(text, told, ("r", "endorsed", "which")), {"t": text}, NAMES)


def test_what_was_reported_and_is_turned_down_is_no_offer() -> None:
    text = "The board sank the boat, according to Brook. Reed rejected this."
    told = ("b", "according to", "The board sank the boat")
    assert answers(read_any(text, told, ("r", "rejected", "this")), {"t": text}, NAMES) == {1: Answer(0, "denies")}


def test_the_accusation_is_the_accusers() -> None:
    text = "Brook accused the board of hiding the letter. Fesk said he had read the letter in May. Reed denied the accusation."
    some = read(text, ACCUSED, ("f", "said", "he had read the letter in May"), ("r", "denied", "the accusation"))
    assert answers(some, {"t": text}, NAMES) == {2: Answer(0, "denies")}
    answering = {"t.a3": ("t.a1", "denies")}
    utterances = {one.id: f"u{number}" for number, one in enumerate(some)}
    found = stances([some[0], some[2]], utterances, {"t": text}, some[0], answering)  # type: ignore[arg-type]
    assert [one.stance for one in found] == ["asserts", "denies"]


def test_findings_are_a_papers() -> None:
    text = "The audit says the pier is shut. It does not say who shut it. Reed dismissed the findings as rubbish."
    told = [("f", "says", "the pier is shut"), ("f", "does not say", "who shut it")]
    some = read(text, *told, ("r", "dismissed", "the findings as rubbish"))
    some[1] = replace(some[1], negated=True)
    assert answers(some, {"t": text}, {**NAMES, "f": "The audit"}) == {2: Answer(0, "denies")}
    assert not answers(some, {"t": text}, NAMES)


def test_who_tells_no_more_than_an_answer_answers() -> None:
    text = "Brook accused the board of hiding the letter. A lawyer said Reed denies this."
    denies = text.index("denies")
    some = read(text, ACCUSED, ("f", "said", "Reed denies this"))
    spans = (((denies - 5, denies - 1),), ((denies, denies + 6),), ((denies + 7, denies + 11),))
    inner = Attribution("t.a3", "t", *spans, (), "indirect", "statement", "r", parent="t.a2")
    assert answers([*some, inner], {"t": text}, NAMES) == {1: Answer(0, "denies"), 2: Answer(0, "denies")}


def test_an_answer_outweighs_what_the_same_telling_seems_to_say() -> None:
    text = "Brook said they told her to hide the letter. The board told her to hide the letter. The board denied it."
    told = [
        ("b", "said", "they told her to hide the letter"),
        ("r", "told", "her to hide the letter"),
        ("r", "denied", "it"),
    ]
    said, seems, denied = read(text, *told)
    utterances = {said.id: "u1", seems.id: "u2", denied.id: "u2"}
    answering: dict[str, tuple[str, StanceKind]] = {denied.id: (said.id, "denies")}
    found = stances([said, seems, denied], utterances, {"t": text}, said, answering)
    assert [one.stance for one in found] == ["asserts", "denies"]


def test_who_denies_what_he_is_asked_denies_it() -> None:
    text = "Brook said Reed had hidden the letter. Asked whether he had hidden the letter, Reed denied it."
    said, asked, denied = read(
        text,
        ("b", "said", "Reed had hidden the letter"),
        ("f", "Asked", "whether he had hidden the letter"),
        ("r", "denied", "it"),
    )
    assert answers([said, asked, denied], {"t": text}, NAMES) == {2: Answer(1, "denies")}
    utterances = {one.id: f"u{number}" for number, one in enumerate((said, asked, denied))}
    answering: dict[str, tuple[str, StanceKind]] = {denied.id: (asked.id, "denies")}
    found = stances([said, asked, denied], utterances, {"t": text}, said, answering)
    assert [one.stance for one in found] == ["asserts", "doubts", "denies"]
