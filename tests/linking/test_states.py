"""States: whose body or servants a name stands for."""

from __future__ import annotations

import pytest

from firsthand.linking.states import state_named, state_of


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
    assert {state_named(words) for words in ("the UK", "U.K.", "Great Britain", "British")} == {"Britain"}
    assert state_named("Brindle") is None
