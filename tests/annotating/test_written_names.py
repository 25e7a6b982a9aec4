from __future__ import annotations

import pytest

from firsthand.annotating.mentions.written_names import (
    aged_somebody,
    body_behind,
    outlet_named,
    plain_name,
    titled_name,
    whole_body,
    without_titles,
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("President Brook", "Brook"),
        ("Sen. Ada Brook, D-N.Y.,", "Ada Brook"),
        ("Emma Brook", "Emma Brook"),
        ("Harbour Board Director of Works Emma O'Dell", "Emma O'Dell"),
        ("coastal harbour hopeful Emma Brook", "Emma Brook"),
        ("aide to Emma Brook", ""),
        ("the lawmaker Jorvik Brook", "Jorvik Brook"),
        ("spokeswoman Jorvika Brook", "Jorvika Brook"),
        ("the lawmaker Harbour Council", ""),
        ("some officers on Brindle Hill", ""),
        ("Official representative of the ministry Emma Brook", "Emma Brook"),
        ("Lt Cdr Brook", "Brook"),
        ("party leaders including chairman Emma Brook", ""),
        ("A former harbour official, now a lawyer with Reed Law, Emma K. Brook,", "Emma K. Brook"),
        ("a lawyer for the mayor, Emma Brook,", ""),
        ("the mayor, Simon Reed, Emma Brook", ""),
        ("Justice Department", ""),
        ("ministry spokesman Maj. Gen. Arvid Brook", "Arvid Brook"),
        ("Police chief Maj. Brook", "Brook"),
        ("a lawyer for Maj. Gen. Arvid Brook", ""),
        ("Military expert Colonel (retired) Arvid Brook", "Arvid Brook"),
        ("Lt. Col. (ret.) Arvid Brook", "Arvid Brook"),
        ("the chief of General Harbours Limited", ""),
        ("Harbour officials", ""),
        ("", ""),
    ],
)
def test_a_name_by_its_writing_alone(words: str, name: str) -> None:
    assert plain_name(words) == name


@pytest.mark.parametrize("name", ["General Staff", "General Assembly", "Justice Department"])
def test_no_rank_begins_a_bodys_name(name: str) -> None:
    assert without_titles(f"the {name}") == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Fish and Harbour Service", "Fish and Harbour Service"),
        ("the House and Senate", ""),
        ("Ada Brook and Simon Reed", ""),
    ],
)
def test_a_body_with_an_and_in_its_name(words: str, name: str) -> None:
    assert whole_body(words) == name


def test_titles_are_no_part_of_a_name() -> None:
    assert without_titles("Gen. Ada Brook") == "Ada Brook"


@pytest.mark.parametrize(
    ("words", "is_somebody"), [("the 43-year-old", True), ("The 43-year-old dam", False), ("43 years", False)]
)
def test_an_age_alone_is_somebodys(words: str, *, is_somebody: bool) -> None:
    assert bool(aged_somebody(words)) is is_somebody


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("One Liberal, Representative Emma Brook of Brindle,", "Emma Brook"),
        ("another senior Democrat, Sen. Simon K. Reed,", "Simon K. Reed"),
        ("A spokesman for the mayor, Rep. Emma Brook,", ""),
        ("One Liberal, a teacher,", ""),
        ("Liberals, Rep. Emma Brook", ""),
    ],
)
def test_one_of_a_party_has_the_name_that_a_title_follows_with(words: str, name: str) -> None:
    assert titled_name(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Morgen newspaper", "Morgen"),
        ("The OPA news agency", "OPA"),
        ("the Brindle daily newspaper", "Brindle"),
        ("The newspaper", ""),
        ("the Swedish newspaper", ""),
        ("The Sunday newspaper", ""),
        ("Morgen newspaper and OPA", ""),
    ],
)
def test_an_outlet_has_the_name_before_what_it_is(words: str, name: str) -> None:
    assert outlet_named(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lumaran state news agency OPA", "OPA"),
        ("Investigative outlet The Gorse, which is based in Brindle,", "The Gorse"),
        ("Open-source investigators Gorse Watch", "Gorse Watch"),
        ("the hacker group Grey Gorse", "Grey Gorse"),
        ("Brindle think tank Centre for Harbour Studies", "Centre for Harbour Studies"),
        ("Investigators Ada Brook and Simon Reed", ""),
        ("the editor of the newspaper Morgen", ""),
        ("the news agency", ""),
        ("a research group in Brindle", ""),
    ],
)
def test_a_bodys_name_behind_what_it_is(words: str, name: str) -> None:
    assert body_behind(words) == name
