"""What reports call outlets of the collection."""

from __future__ import annotations

import pytest

from firsthand.linking.voices.outlets_named import Outlets
from firsthand.model import Source, SourceKind

OTHERS = ["Kestor Newswire", "Kestor News Service", "Selbeck News", "Norway News Agency"]


def named(name: str, kind: SourceKind = "organisation", own: str | None = None) -> tuple[str, str]:
    source = Source("r1.s1", name, kind)
    given = Outlets(["Brindle Herald", "Tanva", "Meridale News Agency", *OTHERS]).as_one(source, own)
    return given.name, given.kind


@pytest.mark.parametrize("name", ["Herald", "the Herald", "HERALD"])
def test_an_outlet_is_called_by_the_end_of_its_name_in_its_own_reports(name: str) -> None:
    assert named(name, own="Brindle Herald") == ("Brindle Herald", "organisation")


@pytest.mark.parametrize(("name", "own"), [("Kanal Seven", "Kanal Seven News"), ("the Post", "The Brindle Post")])
def test_articles_and_what_many_are_called_tell_nothing(name: str, own: str) -> None:
    assert named(name, own=own) == (own, "organisation")


@pytest.mark.parametrize(
    ("name", "own"),
    [("Brindle", "Brindle Herald"), ("News", "Brindle News"), ("Post", None), ("Courier", "Brindle Herald")],
    ids=["a town", "a word that many have", "known everywhere", "none of the collection"],
)
def test_others_keep_their_names(name: str, own: str | None) -> None:
    assert named(name, own=own) == (name, "organisation")


@pytest.mark.parametrize("own", [None, "Brindle Courier"])
def test_the_only_herald_is_meant_in_any_report(own: str | None) -> None:
    assert named("Herald", own=own) == ("Brindle Herald", "organisation")


def test_an_outlet_that_was_taken_for_somebody() -> None:
    assert named("Tanva", "person") == ("Tanva", "organisation")
    assert named("Ada", "person") == ("Ada", "person")


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_an_outlet_is_called_by_what_tells_it_from_others_in_any_report(kind: SourceKind) -> None:
    assert named("Meridale", kind) == ("Meridale News Agency", "organisation")
    assert named("Kestor", kind) == ("Kestor", kind)  # which of two
    assert named("Norway", kind) == ("Norway", kind)  # a state
    for town in ("Brindle", "Selbeck"):
        assert named(town, kind) == (town, kind)


def test_an_outlet_that_is_said_to_be_one() -> None:
    assert named("the local newspaper Brindle Herald") == ("Brindle Herald", "organisation")
    assert named("the Brindle Herald group") == ("the Brindle Herald group", "organisation")
