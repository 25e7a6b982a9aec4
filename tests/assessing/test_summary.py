"""The summary: the numbers a person came for."""

from __future__ import annotations

from dataclasses import replace

from firsthand.assessing import assess_claims, summarise
from firsthand.model import Attribution, LargestOrigin, Linked, Occasion, Stance, Summary
from tests.assessing.linked import Said, linked


def summary(collection: Linked) -> Summary:
    return summarise(collection, assess_claims(collection))


def test_an_echo_is_counted() -> None:
    found = summary(linked(Said("a", "Mira Tolland"), Said("b", "Mira Tolland")))
    verdict = "2 reports, 1 origin; both rest on one telling by Mira Tolland."
    assert found == Summary(2, 1, 1, 1, LargestOrigin("s1", "Mira Tolland", ("ra", "rb")), verdict)


def test_two_origins_are_no_echo() -> None:
    found = summary(linked(Said("a", "Mira Tolland"), Said("b", "Owen Fesk")))
    assert (found.claims_in_several_reports, found.of_those_one_origin) == (1, 0)


def test_the_largest_origin_is_that_of_the_most_reports() -> None:
    found = summary(linked(Said("a", "Mira Tolland"), Said("b", "Owen Fesk"), Said("c", "Owen Fesk")))
    assert found.largest_origin == LargestOrigin("s2", "Owen Fesk", ("rb", "rc"))


def test_a_denial_in_every_report_does_not_outweigh_the_interview_that_fills_most() -> None:
    said = [Said(one, "Mira Tolland", f"the pier is {what}") for one in "ab" for what in ("shut", "cracked", "closed")]
    collection = linked(*said, *(Said(one, "Owen Fesk", "the pier is safe") for one in "abc"))
    (together,) = collection.claims
    of_one = [
        replace(
            together,
            id=f"c{number}",
            attributions=tuple(one.id for one in ones),
            stances=(Stance(f"u{ones[0].source}", "asserts"),),
            reports=tuple(one.report for one in ones),
        )
        for number, ones in enumerate(_of_equal_words(collection), 1)
    ]
    found = summary(replace(collection, claims=tuple(of_one)))
    assert found.claims == 4
    assert found.largest_origin == LargestOrigin("s1", "Mira Tolland", ("ra", "rb"))


def _of_equal_words(collection: Linked) -> list[list[Attribution]]:
    text_of = {one.id: one.text for one in collection.reports}
    found: dict[str, list[Attribution]] = {}
    for one in collection.attributions:
        found.setdefault(text_of[one.report][slice(*one.content_spans[0])], []).append(one)
    return list(found.values())


def test_it_may_have_no_name() -> None:
    found = summary(linked(Said("a", None), Said("b", None), sharing=[("a", "b")]))
    assert found.largest_origin == LargestOrigin(None, "somebody unnamed", ("ra", "rb"))


def test_nothing_read_gives_noughts() -> None:
    assert summary(linked()) == Summary(0, 0, 0, 0, None)


def test_the_verdict_names_the_occasion_on_which_most_rests() -> None:
    collection = linked(Said("a", "Mira Tolland"), Said("b", "Mira Tolland"), Said("c", "Owen Fesk"))
    (told, *rest) = collection.utterances
    on_friday = replace(told, occasion=Occasion("interview … Friday", (), None))
    found = summary(replace(collection, utterances=(on_friday, *rest)))
    expected = "3 reports, 2 origins; 2 of the 3 rest on one telling by Mira Tolland (“interview … Friday”)."
    assert found.verdict == expected


def test_a_thousand_reports_of_one_telling_are_one_origin() -> None:
    found = summary(linked(*(Said(f"{number:04}", "Mira Tolland") for number in range(1000))))
    assert found.verdict == "1000 reports, 1 origin; all rest on one telling by Mira Tolland."


def test_reports_that_share_nothing_rest_on_nothing_together() -> None:
    found = summary(linked(Said("a", "Mira Tolland"), Said("b", "Owen Fesk")))
    assert found.verdict == "2 reports, 2 origins; no two reports rest on the same one."
