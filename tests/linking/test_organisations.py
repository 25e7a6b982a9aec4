"""Organisations and documents: short forms, acronyms, parts."""

from __future__ import annotations

import pytest

from firsthand.linking.voices.organisations import is_part, likeness


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("the Department of Harbours", "U.S. Harbours Department", "same"),
        ("Tarn Inc.", "Tarn", "same"),
        ("Tarn AB", "Tarn", "same"),
        ("Tarn Lines, Oyj", "Tarn Lines", "same"),
        ("the Harbour Post newspaper", "Harbour Post", "same"),
        ("the Tanva news agency", "Tanva", "same"),
        ("the Harbour newspaper workers", "Harbour workers", None),
        ("FHS", "the Federal Harbour Service", "acronym"),
        ("U.S. Ferry and Pier Service", "FPS", "acronym"),
        ("RO/Courier poll", "Radio Ost Courier poll", "acronym"),
        ("the Gulls", "the Brindle Gulls", "shortened"),
        ("the Harbour Board", "the Ferry Board", None),
        ("the Polish MoD", "Poland's Ministry of Defence", "same"),
        ("the Brindlian Defense Ministry", "the Ministry of Defence of the Republic of Brindlia", "same"),
        ("the Polish Foreign Ministry", "the Ministry of Foreign Affairs of Poland", "same"),
        ("the Polish Defence Ministry", "the Danish Defence Ministry", None),
        ("the ministry", "the Brindle Defence Ministry", None),
        ("", "the Brindle Defence Ministry", None),
    ],
)
def test_how_names_are_alike_is_said(one: str, other: str, how: str | None) -> None:
    assert likeness(one, other) == how
    assert likeness(other, one) == how


@pytest.mark.parametrize("part", ["the FHS's Pier Division", "the Pier Division of the FHS", "FHS Pier Division"])
def test_a_part_is_not_the_whole(part: str) -> None:
    assert is_part(part, "the FHS")
    assert not is_part("the FHS", part)
    assert likeness(part, "the FHS") is None


def test_a_poll_is_known_by_whose_it_is() -> None:
    assert (
        likeness("A Radio Ost/Tarn Street Courier poll", "a national Radio Ost/TSC poll released on Monday")
        == "acronym"
    )
    assert likeness("a Courier poll", "a Gull poll") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Pentagon", "the US Defense Department"),
        ("the HUR", "Ukraine's military intelligence"),
        ("the IDF", "the Israeli army"),
        ("the FSB", "Russia's Federal Security Service"),
        ("the UN health agency", "the World Health Organization"),
        ("Moscow", "Russia"),
    ],
)
def test_a_body_with_several_names_is_one(one: str, other: str) -> None:
    assert likeness(one, other) in ("same", "acronym")


def test_letters_of_two_states_are_two() -> None:
    assert likeness("the FSB", "the Security Service of Ukraine") is None
    assert likeness("the FBI", "the FBI's Cyber Division") is None


def test_a_state_and_its_government_are_one_voice() -> None:
    assert likeness("the UK", "the British government") == "same"
    assert likeness("the British government", "the Brindle government") is None
