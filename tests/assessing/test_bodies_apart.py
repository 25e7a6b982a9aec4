"""Two bodies that are called by two names are two origins, though two reports give them like words."""

from __future__ import annotations

import pytest

from firsthand.model import SourceKind
from tests.assessing.linked import Said, assessed, linked

SAID = "the bridge over the river had been hit by three boats"
LIKE = "three boats had hit the bridge over the river"


def origins(one: tuple[str, SourceKind], other: tuple[str, SourceKind], like: str = LIKE) -> int:
    kinds = dict([one, other])
    return assessed(linked(Said("a", one[0], SAID), Said("b", other[0], like), kinds=kinds)).origin_count


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Kent Police", "organisation"), ("Essex Police", "organisation")),
        (("Hamas", "organisation"), ("Israel", "organisation")),
        (("Brook Power", "organisation"), ("Brook Shipping", "organisation")),
        (("Officials in Texas", "group"), ("Officials in Florida", "group")),
        (("The Texas governor", "person"), ("The Florida governor", "person")),
        (("the Larks", "group"), ("the Harbour Board", "organisation")),
        (("the union", "organisation"), ("the company", "organisation")),
        (("police", "organisation"), ("prosecutors", "group")),
        (("the airline", "organisation"), ("the airport", "organisation")),
        (("doctors at the hospital", "group"), ("residents of the quarter", "group")),
        (("the Kremlin", "organisation"), ("the Pentagon", "organisation")),
        (("the FSB", "organisation"), ("the Kremlin", "organisation")),
        (("Hamas", "organisation"), ("the Israeli army", "organisation")),
        (("the Harbour Courier", "organisation"), ("the army", "organisation")),
        (("the Harbour Courier", "organisation"), ("the governor's office", "organisation")),
    ],
)
def test_two_names_are_two(one: tuple[str, SourceKind], other: tuple[str, SourceKind]) -> None:
    assert origins(one, other) == origins(other, one) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Brook Power", "organisation"), ("the Brook Power company", "organisation")),
        (("the Harbour Board", "organisation"), ("the board", "organisation")),
        (("the company", "organisation"), ("the airline", "organisation")),
        (("the council", "organisation"), ("the Kent council", "organisation")),
        (("Halvex", "organisation"), ("the German carrier", "organisation")),
        (("Moscow", "organisation"), ("Russia's Defence Ministry", "organisation")),
        (("Moscow", "organisation"), ("the Kremlin", "organisation")),
        (("Congress", "organisation"), ("the Senate", "organisation")),
        (("the Harbour Courier", "organisation"), ("the paper", "organisation")),
        (("Tolland's administration", "organisation"), ("the Fish and Rivers Service", "organisation")),
    ],
)
def test_a_name_and_what_shortens_it_may_be_one(one: tuple[str, SourceKind], other: tuple[str, SourceKind]) -> None:
    assert origins(one, other) == 1


def test_the_very_same_words_in_two_reports_may_be_two_voices() -> None:
    assert origins(("Gorse Hospital", "organisation"), ("Brindle Hospital", "organisation"), SAID) == 2


def test_whom_a_person_belongs_to_is_not_the_other_side() -> None:
    kinds: dict[str, SourceKind] = {"the company": "organisation", "the union": "organisation"}
    for who, count in (("the company", 2), ("the union", 1)):
        told = linked(
            Said("a", "Ada Brook", SAID),
            Said("b", who, LIKE),
            kinds={who: kinds[who]},
            affiliations={"Ada Brook": "a lawyer for the union"},
        )
        assert assessed(told).origin_count == count
