"""Bodies that have several names of which none is made from another."""

from __future__ import annotations

import pytest

from firsthand.language.known_bodies import known_body


@pytest.mark.parametrize(
    ("name", "body", "state"),
    [
        ("the Pentagon", "Pentagon", "United States"),
        ("U.S. Department of Defense", "Pentagon", "United States"),
        ("Ukraine’s military intelligence", "HUR", "Ukraine"),
        ("Ukraine's HUR", "HUR", "Ukraine"),
        ("F.S.B.", "FSB", "Russia"),
        ("the UN health agency", "WHO", None),
        ("Doctors Without Borders", "MSF", None),
    ],
)
def test_all_names_of_a_body_are_known(name: str, body: str, state: str | None) -> None:
    known = known_body(name)
    assert known is not None
    assert (known.name, known.state) == (body, state)


@pytest.mark.parametrize("name", ["Russia's HUR", "who", "is", "the Harbour Board", "Israel", "the", "", "Brindle"])
def test_others_are_not(name: str) -> None:
    assert known_body(name) is None
