"""Reuse: text that one report took over from another."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@pytest.mark.parametrize("credit", [". - Norland Press", ".\n\nNorland Press", "”\n\nSource: Norland Press."])
def test_the_report_that_is_signed_by_the_agency_took_it_from_the_agency(credit: str) -> None:
    copy = report(f"{own(1)} {PASSAGE.rstrip('. ')}{credit}", "a", outlet="The Courier")
    wire = report(own(2) + PASSAGE, "b", outlet="Norland Press")
    found = shared(copy, wire)
    assert found
    assert (found.from_, found.to, found.direction) == ("rb", "ra", "known")


def test_a_last_sentence_that_ends_with_an_outlet_signs_nothing() -> None:
    one = report(f"{own(1)} {PASSAGE.rstrip('. ')}. She had worked for Norland Press", "a", outlet="The Courier")
    found = shared(one, report(own(2) + PASSAGE, "b", outlet="Norland Press"))
    assert found
    assert found.direction == "unknown"


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


def reworded(text: str, seed: int, share: float) -> str:
    """That share of the words replaced by words that nobody else uses."""
    chance = random.Random(seed)
    return " ".join(
        "".join(chance.choices("klmnopq", k=7)) if chance.random() < share else word for word in text.split()
    )


def test_an_edited_passage_is_one_passage_with_its_changed_words_in_it() -> None:
    edited = PASSAGE.replace("third time", "fourth time").replace("nobody on the quay", "few at the quay")
    found = shared(report(own(1) + PASSAGE, "a"), report(edited + " " + own(2), "b"))
    assert found
    (there,) = found.spans_to
    assert "fourth" in edited[there.start : there.end]
    assert "few at" in edited[there.start : there.end]


def test_text_of_which_half_the_words_are_others_is_found() -> None:
    text = own(1, 300)
    found = shared(report(text, "a"), report(reworded(text, 2, 0.5), "b"))
    assert found
    assert 0.1 < found.similarity < 0.6


def test_sentences_in_another_order_are_each_found() -> None:
    parts = [own(number, 30) for number in range(6)]
    found = shared(report(" ".join(parts), "a"), report(" ".join(reversed(parts)), "b"))
    assert found
    assert len(found.spans_from) == 6
    assert [span.start for span in found.spans_from] == sorted(span.start for span in found.spans_from)
    assert [span.start for span in found.spans_to] == sorted((span.start for span in found.spans_to), reverse=True)
    assert found.similarity > 0.95


def test_a_short_report_is_found_in_a_long_one() -> None:
    brief = own(1, 60)
    found = shared(report(brief, "a"), report(own(2, 1500) + brief + own(3, 1500), "b"))
    assert found
    assert found.similarity == 1.0


def test_a_report_of_two_others_shares_text_with_each_and_they_with_neither() -> None:
    first, second = own(1, 120), own(2, 120)
    found = find_reuse([report(first, "a"), report(second, "b"), report(first + second, "c")])
    assert [(reuse.from_, reuse.to) for reuse in found] == [("ra", "rc"), ("rb", "rc")]


def test_an_outlets_note_under_all_its_reports_is_not_reuse() -> None:
    note = "Sign up for the evening letter of this paper and never again miss what the council of Brindle does. "
    assert find_reuse([report(own(number, 200) + note, f"n{number}") for number in range(12)]) == ()


def test_copies_are_found_with_such_a_note_too() -> None:
    note = "Sign up for the evening letter of this paper and never again miss what the council of Brindle does. "
    found = find_reuse([report(own(number % 6, 200) + note, f"n{number:02}") for number in range(12)])
    assert [(reuse.from_, reuse.to) for reuse in found] == [
        (f"rn{number:02}", f"rn{number + 6:02}") for number in range(6)
    ]


def test_who_gives_as_his_own_words_what_the_other_quotes_took_it() -> None:
    told = own(4, 30).strip().removesuffix(".")
    quoting, telling = f"{PASSAGE} “{told},” said Ada Quill.", f"{PASSAGE} Ada Quill said that {told}."
    for number, (one, other) in enumerate([(quoting, telling), (telling, quoting)]):
        found = shared(report(one, "a"), report(other, "b"))
        assert found
        assert (found.direction, found.from_) == ("known", "rb" if number else "ra")
        assert "gives as its own words" in found.why


def test_who_alone_misspells_took_it() -> None:
    wrong = PASSAGE.replace("harbour", "harhour").replace("winter", "wintcr").replace("built", "huilt")
    others = [report(f"{own(number)} harbour winter built", f"o{number}") for number in range(3)]
    (found,) = find_reuse([report(wrong, "a"), report(PASSAGE, "b"), *others])
    assert (found.from_, found.to, found.direction) == ("rb", "ra", "known")
    assert "misspells" in found.why


def test_two_that_credit_each_other_are_a_circle_and_it_says_so() -> None:
    one = report(f"{PASSAGE} The Courier reported it first.", "a", outlet="The Herald")
    other = report(f"{PASSAGE} The Herald reported it first.", "b", outlet="The Courier")
    found = shared(one, other)
    assert found
    assert (found.direction, found.why) == ("unknown", "a.txt and b.txt each credit the other's outlet.")


def test_a_date_in_the_future_is_a_date() -> None:
    found = shared(report(PASSAGE, "a", published="2999-01-02"), report(PASSAGE, "b", published="2021-03-02"))
    assert found
    assert (found.from_, found.to, found.why) == ("rb", "ra", "a.txt is of 2999-01-02, b.txt of 2021-03-02.")


def test_one_report_and_none_share_nothing() -> None:
    assert find_reuse([]) == ()
    assert find_reuse([report(PASSAGE * 3, "a")]) == ()


def test_a_report_that_repeats_itself_shares_each_word_once() -> None:
    found = shared(report(f"{PASSAGE} {PASSAGE} {PASSAGE}", "a"), report(PASSAGE, "b"))
    assert found
    assert len(found.spans_to) == 1
    assert found.similarity == 1.0


def test_the_order_of_reading_decides_nothing_where_direction_is_known() -> None:
    reports = [report(own(1) + PASSAGE, name, published=f"2021-03-0{day}") for day, name in enumerate("abcd", 1)]
    assert set(find_reuse(reports)) == set(find_reuse(reports[::-1]))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet='ab é“”"’\n.1\u202e\U0001f600', max_size=120), max_size=5), st.text(max_size=60))
def test_any_texts_give_spans_that_resolve_and_the_same_again(texts: list[str], end: str) -> None:
    reports = [report(text + PASSAGE + end, f"n{number}") for number, text in enumerate(texts)]
    found = find_reuse(reports)
    assert found == find_reuse(reports)
    text_of = {one.id: one.text for one in reports}
    for reuse in found:
        assert 0 < reuse.similarity <= 1
        assert len(reuse.spans_from) == len(reuse.spans_to) > 0
        for span in (*reuse.spans_from, *reuse.spans_to):
            assert text_of[span.report][span.start : span.end].strip()
