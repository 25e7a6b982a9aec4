"""A body's spokesman in one report and the body that another calls so are one origin."""

from __future__ import annotations

import pytest

from tests.assessing.linked import Said, assessed, linked

SAID = "the bridge over the river had been hit by three boats"
LIKE = "boats had damaged the old bridge"


@pytest.mark.parametrize(
    ("calling", "body", "count"),
    [
        ("Police spokesman", "Police", 1),
        ("a spokeswoman for the harbour board", "the harbour board", 1),
        ("the navy’s spokesman", "the navy", 1),
        ("a police officer", "Police", 2),
        ("Tarn police spokesman", "Brindle police", 2),
    ],
)
def test_who_speaks_for_a_body_is_its_voice(calling: str, body: str, count: int) -> None:
    told = linked(
        Said("a", "Ada Brook", SAID), Said("b", body, LIKE), kinds={body: "group"}, descriptions={"Ada Brook": calling}
    )
    assert assessed(told).origin_count == count


def test_whom_linking_has_him_speak_for_is_that_body_too() -> None:
    told = linked(
        Said("a", "Ada Brook", SAID),
        Said("b", "police", LIKE),
        kinds={"police": "group", "Police": "organisation"},
        speaks_for={"Ada Brook": "Police"},
    )
    assert assessed(told).origin_count == 1


@pytest.mark.parametrize(
    ("calling", "count"), [("a spokesman for the swimmers", 2), ("a spokesman for the council", 1)]
)
def test_who_tells_of_a_body_by_name_speaks_for_no_other(calling: str, count: int) -> None:
    told = linked(
        Said("a", "Ada Brook", "the pool would close after the council had voted to close it"),
        Said("b", "the council", "the pool would close after the council had voted to close it"),
        kinds={"the council": "organisation"},
        descriptions={"Ada Brook": calling},
    )
    assert assessed(told).origin_count == count


def test_a_lawyer_tells_what_his_client_says() -> None:
    for client, count in (("Eve Moll", 1), ("Simon Reil", 2)):
        told = linked(Said("a", "Eve Moll's lawyer", SAID), Said("b", client, LIKE))
        assert assessed(told).origin_count == count
