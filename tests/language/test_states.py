"""States: whose body or servants a name stands for."""

from __future__ import annotations

import pytest

from firsthand.language.states import state_itself, state_named, state_of, states_in


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("the British Defence Ministry", "Britain"),
        ("U.S. intelligence", "United States"),
        ("Ukraine's army", "Ukraine"),
        ("South Korean officials", "South Korea"),
        ("British Ferries", None),
        ("Korean officials", None),
        ("Britain", None),
        ("the Defence Ministry", None),
    ],
)
def test_a_bodys_name_says_whose_it_is(name: str, state: str | None) -> None:
    found = state_of(name)
    assert (found and found[0]) == state


def test_a_states_own_names_are_one() -> None:
    assert {state_named(words) for words in ("the UK", "U.K.", "Great Britain")} == {"Britain"}
    assert state_named("Brindle") is None


def test_a_government_is_its_state_and_a_people_is_not() -> None:
    told = (
        "Britain",
        "the British government",
        "the UK government",
        "the government of Britain",
        "Britain's government",
    )
    assert {state_itself(words) for words in told} == {"Britain"}
    assert state_itself("the British") is None
    assert state_itself("Tehran") == "Iran"
    assert state_itself("Washington") is None
    assert state_itself("the Brindle government") is None


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("Russia's Defence Ministry", {"Russia"}),
        ("the defence ministry in Kyiv", {"Ukraine"}),
        ("U.S. and North Korean officials", {"United States", "North Korea"}),
        ("New Zealand police", {"New Zealand"}),
        ("the Harbour Board", set()),
        ("a turkey", set()),
    ],
)
def test_words_name_states_by_name_adjective_and_capital(words: str, states: set[str]) -> None:
    assert states_in(words) == states
