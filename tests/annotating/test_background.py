from __future__ import annotations

import pytest

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.background import as_name, likeliest_kind
from firsthand.model import SourceKind


def named(kind: SourceKind, *, labelled: bool, roles: tuple[str, ...] = ()) -> Mention:
    return Mention((0, 3), "name", "B5S", kind, labelled, "b5s", False, "", False, roles)


def test_what_the_recogniser_says_counts_more_than_a_guess() -> None:
    guess, said = named("person", labelled=False, roles=("movement",)), named("organisation", labelled=True)
    assert likeliest_kind([guess, said], "person") == "organisation"


def test_a_former_holder_of_an_office_is_a_person() -> None:
    mentions = [named("organisation", labelled=True), named("person", labelled=False, roles=("former mayor",))]
    assert likeliest_kind(mentions, "organisation") == "person"


@pytest.mark.parametrize(
    ("word", "is_body"),
    [("harbourwatch.org", True), ("tides.gov", True), ("CourierPress", True), ("McRae", False), ("engineers", False)],
)
def test_what_is_written_as_no_noun_is_a_body(word: str, is_body: bool) -> None:
    taken = Mention((0, len(word)), "other", word, "group", False, word.casefold(), True, "", False)
    assert (as_name(taken, ()).kind == "organisation") == is_body
