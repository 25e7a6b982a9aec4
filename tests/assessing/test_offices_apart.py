"""Who is called by an office that another does not hold is somebody else, though two reports give both like words."""

from __future__ import annotations

import pytest

from tests.assessing.linked import Said, assessed, linked

SAID = "the bridge over the river had been hit by three boats"
LIKE = "three boats had hit the bridge over the river"


def origins(one: str, other: str, calling: str = "", like: str = LIKE) -> int:
    called = {one: calling} if calling else None
    return assessed(linked(Said("a", one, SAID), Said("b", other, like), affiliations=called)).origin_count


@pytest.mark.parametrize(
    ("one", "calling", "other"),
    [
        ("Ada Brook", "President", "the mayor"),
        ("Ada Brook", "a nurse at the hospital", "the minister"),
        ("Ada Brook", "the foreign minister", "the defence minister"),
        ("the mayor", "", "the governor"),
        ("the mayor of Tarn", "", "the police chief"),
    ],
)
def test_two_offices_are_two(one: str, calling: str, other: str) -> None:
    assert origins(one, other, calling) == 2


@pytest.mark.parametrize(
    ("one", "calling", "other"),
    [
        ("Ada Brook", "President", "the president"),
        ("Ada Brook", "the company's president", "the chief executive"),
        ("Ada Brook", "a former general and mayor", "the mayor"),
        ("Ada Brook", "the defence secretary", "the minister"),
        ("Ada Brook", "", "the general"),
        ("Ada Brook", "a widow", "the nurse"),
    ],
)
def test_an_office_that_may_be_hers_may_be_hers(one: str, calling: str, other: str) -> None:
    assert origins(one, other, calling) == 1


def test_the_very_same_words_in_two_reports_may_be_two_voices() -> None:
    assert origins("Ada Brook", "the mayor", "President", SAID) == 2


@pytest.mark.parametrize(
    ("one", "body", "count"),
    [
        ("the governor", "the army", 2),
        ("the minister", "the union", 2),
        ("the mayor", "the council", 1),
        ("the chief executive", "the company", 1),
        ("the general", "the army", 1),
        ("the mayor", "the board", 1),
    ],
)
def test_an_office_speaks_for_its_own_body_alone(one: str, body: str, count: int) -> None:
    told = linked(Said("a", one, SAID), Said("b", body, LIKE), kinds={body: "organisation"})
    assert assessed(told).origin_count == count
