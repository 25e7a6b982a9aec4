"""The summary: the numbers a person came for."""

from __future__ import annotations

from firsthand.assessing import assess_claims, summarise
from firsthand.model import LargestOrigin, Linked, Summary
from tests.assessing.linked import Said, linked


def summary(collection: Linked) -> Summary:
    return summarise(collection, assess_claims(collection))


def test_an_echo_is_counted() -> None:
    found = summary(linked(Said("a", "Mira Tolland"), Said("b", "Mira Tolland")))
    assert found == Summary(2, 1, 1, 1, LargestOrigin("s1", "Mira Tolland", ("ra", "rb")))


def test_two_origins_are_no_echo() -> None:
    found = summary(linked(Said("a", "Mira Tolland"), Said("b", "Owen Fesk")))
    assert (found.claims_in_several_reports, found.of_those_one_origin) == (1, 0)


def test_the_largest_origin_is_that_of_the_most_reports() -> None:
    found = summary(linked(Said("a", "Mira Tolland"), Said("b", "Owen Fesk"), Said("c", "Owen Fesk")))
    assert found.largest_origin == LargestOrigin("s2", "Owen Fesk", ("rb", "rc"))


def test_it_may_have_no_name() -> None:
    found = summary(linked(Said("a", None), Said("b", None), sharing=[("a", "b")]))
    assert found.largest_origin == LargestOrigin(None, "somebody unnamed", ("ra", "rb"))


def test_nothing_read_gives_noughts() -> None:
    assert summary(linked()) == Summary(0, 0, 0, 0, None)
