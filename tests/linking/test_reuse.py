"""Reuse: text that one report took over from another."""

from __future__ import annotations

import random

import pytest

from firsthand.linking.reuse import find_reuse
from firsthand.model import Report, Reuse
from tests.documents import report

PASSAGE = (
    "The harbour council of Brindle has put off the vote on a new ferry pier for the third time since winter, and "
    "nobody on the quay believes that it will be built before the old one falls into the sea."
)


def own(seed: int, number: int = 60) -> str:
    """Prose that no other seed shares a run of words with."""
    chance = random.Random(seed)
    return " ".join("".join(chance.choices("abcdefghij", k=6)) for _ in range(number)) + ". "


def shared(one: Report, other: Report) -> Reuse | None:
    found = find_reuse([one, other])
    assert len(found) <= 1
    return found[0] if found else None


def test_a_shared_passage_is_found_with_its_words_on_both_sides() -> None:
    one, other = report(own(1) + PASSAGE, "a"), report(PASSAGE + " " + own(2), "b")
    found = shared(one, other)
    assert found
    (here,), (there,) = found.spans_from, found.spans_to
    assert one.text[here.start : here.end] == other.text[there.start : there.end] == PASSAGE.removesuffix(".")
    assert found.similarity == pytest.approx(len(PASSAGE.split()) / (60 + len(PASSAGE.split())), abs=0.01)


def test_case_marks_and_line_breaks_hide_nothing() -> None:
    retyped = PASSAGE.upper().replace(" ", "\n").replace(",", " —")
    assert shared(report(own(1) + PASSAGE, "a"), report(own(2) + retyped, "b"))


def test_a_quotation_both_carry_is_not_reuse() -> None:
    quoted = f"“{PASSAGE}” "
    assert shared(report(own(1) + quoted + own(3), "a"), report(own(2) + quoted, "b")) is None


def test_a_stock_phrase_is_not_reuse() -> None:
    phrase = "speaking on condition of anonymity because he was not allowed to talk "
    assert shared(report(own(1, 300) + phrase, "a"), report(own(2, 300) + phrase, "b")) is None


def test_the_later_report_took_it() -> None:
    late = report(own(1) + PASSAGE, "a", published="2021-03-04")
    early = report(own(2) + PASSAGE, "b", published="2021-03-02")
    found = shared(late, early)
    assert found
    assert (found.from_, found.to, found.direction) == ("rb", "ra", "known")
    assert {span.report for span in found.spans_from} == {"rb"}


@pytest.mark.parametrize("credit", ["(AP)", "The Associated Press reported it.", "according to the AP"])
def test_the_report_that_credits_the_other_took_it(credit: str) -> None:
    copy = report(f"{own(1)}{credit} {PASSAGE}", "a", outlet="The Courier", published="2021-03-02")
    wire = report(own(2) + PASSAGE, "b", outlet="AP", published="2021-03-02")
    found = shared(copy, wire)
    assert found
    assert (found.from_, found.to, found.direction) == ("rb", "ra", "known")


def test_without_date_or_credit_the_direction_is_unknown_and_the_first_read_comes_first() -> None:
    found = shared(report(PASSAGE, "b"), report(PASSAGE, "a"))
    assert found
    assert (found.from_, found.to, found.direction, found.similarity) == ("rb", "ra", "unknown", 1.0)


def test_a_thousand_copies_are_tied_without_a_million_pairs() -> None:
    found = find_reuse([report(PASSAGE + own(number, 5), f"n{number}") for number in range(1000)])
    assert 1000 <= len(found) <= 20_000
    tied = {end for reuse in found for end in (reuse.from_, reuse.to)}
    assert len(tied) == 1000


@pytest.mark.parametrize("text", ["", " ", "Word.", "“" * 50, "a " * 500])
def test_odd_texts_do_no_harm(text: str) -> None:
    find_reuse([report(text, "a"), report(text, "b"), report(PASSAGE, "c")])
