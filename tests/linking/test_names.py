"""Names: people and organisations known by whatever form a report uses."""

from __future__ import annotations

import pytest

from firsthand.linking.voices.name_variants import given_names_agree
from firsthand.linking.voices.names import PersonName, person_name
from firsthand.linking.voices.organisations import acronyms, organisation_key


@pytest.mark.parametrize(
    ("written", "given", "last", "generation"),
    [
        ("Mira Tolland", ("mira",), "tolland", ""),
        ("Harbour Council Leader Ann B. Reil Jr., D-Ost", ("ann", "b"), "reil", "jr"),
        ("independent Sen. Ada King of Brindle", ("ada",), "king", ""),
        ("Sen. King", (), "king", ""),
        ("Mr. de Vaal", (), "vaal", ""),
        ("Al Gorrin", ("al",), "gorrin", ""),
        ("Tara Council’s Ben Lee", ("ben",), "lee", ""),
        ("campaign press secretary Ben Lee", ("ben",), "lee", ""),
        ("Secretary of State Ada B. Reil", ("ada", "b"), "reil", ""),
        ("Gorse Republican Ben Lee", ("ben",), "lee", ""),
        ("René Ångström", ("rene",), "angstrom", ""),
        ("Samir Abdel Karim", ("samir",), "abdulkarim", ""),
        ("Samir Abd al-Karim", ("samir",), "abdulkarim", ""),
        ("Paula Abdul", ("paula",), "abdul", ""),
    ],
)
def test_titles_offices_and_marks_are_not_the_name(
    written: str, given: tuple[str, ...], last: str, generation: str
) -> None:
    assert person_name(written) == PersonName(given, last, generation)


@pytest.mark.parametrize("written", ["the president", "the mayor of Brindle", "He", "", "…", "a spokesman for Ben Lee"])
def test_a_description_is_no_name(written: str) -> None:
    assert person_name(written) is None


@pytest.mark.parametrize(("one", "other"), [("bill", "william"), ("ben", "benjamin"), ("a", "ann"), ("liz", "beth")])
def test_short_forms_and_initials_agree(one: str, other: str) -> None:
    assert given_names_agree(one, other)
    assert given_names_agree(other, one)


@pytest.mark.parametrize(("one", "other"), [("ann", "mira"), ("b", "ann")])
def test_other_first_names_do_not(one: str, other: str) -> None:
    assert not given_names_agree(one, other)


def test_an_organisation_has_one_key_in_any_order_of_its_words() -> None:
    assert organisation_key("the Department of Harbours") == organisation_key("U.S. Harbours Department’s")
    assert organisation_key("F.B.I.") == organisation_key("FBI")
    assert organisation_key("Ost Defence Ministry") != organisation_key("Brindle Defence Ministry")


def test_an_acronym_may_count_the_small_words_or_not() -> None:
    assert acronyms("the Department of Justice") == {"doj", "dj"}
    assert acronyms("Brindle") == frozenset()
