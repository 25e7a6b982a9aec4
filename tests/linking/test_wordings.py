"""Wordings: equal passages once, and what stands in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.linking.matter import Matters
from firsthand.linking.same_claim.wordings import Wording, compared_passages, numbers, wordings
from firsthand.linking.tellings import link_tellings
from firsthand.model import AnnotatedReport
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will not be closed before 12 May"


def found(*reports: AnnotatedReport) -> list[Wording]:
    read = [one.report for one in reports]
    told = link_tellings(reports, Matters(read))
    return wordings(told.attributions, told.utterances, read)


def test_equal_passages_of_many_reports_are_one_wording() -> None:
    (one,) = found(*(annotated(f"n{number}", [Told("Mira Tolland", PIER)]) for number in range(20)))
    assert len(one.members) == len(one.reports) == 20
    assert one.negated
    assert sorted(one.numbers | one.names) == ["12", "brindle", "may"]


def test_what_somebody_is_said_to_think_is_one_wording_with_the_saying() -> None:
    outer = Told("Mira Tolland", f"she hopes {PIER}")
    (one,) = found(annotated("a", [outer, Told("she", PIER, cue="hopes", inside=0)]))
    assert one.members == (0, 1)


def test_whichever_of_the_two_cues_stands_first() -> None:
    report = annotated("a", [Told("Mira Tolland", f"she hopes {PIER}"), Told("she", PIER, cue="hopes", inside=0)])
    outer, inner = report.attributions
    assert compared_passages([inner, outer], report.report.text) == [outer]


def test_two_that_are_said_to_hold_each_other_end_nothing() -> None:
    report = annotated("a", [Told("Mira Tolland", f"she hopes {PIER}"), Told("she", PIER, cue="hopes", inside=0)])
    outer, inner = report.attributions
    circle = [replace(outer, parent=inner.id), inner]
    assert set(compared_passages(circle, report.report.text)) <= {*circle}


def test_a_remark_within_a_long_speech_is_a_wording_of_its_own() -> None:
    speech = f"seven goats ate a bishop's hat in Tarn while a choir sang of snow and Lee thinks it rains, and {PIER}"
    one, other = found(annotated("a", [Told("Jo Orr", speech), Told("Lee", "it rains", cue="thinks", inside=0)]))
    assert {one.members, other.members} == {(0,), (1,)}


def test_a_doubtful_remark_within_a_speech_is_no_wording() -> None:
    speech = f"seven goats ate a bishop's hat in Tarn while a choir sang of snow and Lee thinks it rains, and {PIER}"
    report = annotated("a", [Told("Jo Orr", speech), Told("Lee", "it rains", cue="thinks", inside=0)])
    outer, inner = report.attributions
    doubtful = replace(report, attributions=(outer, replace(inner, probability=0.2)))
    (one,) = found(doubtful)
    assert one.members == (0,)
    assert compared_passages(doubtful.attributions, report.report.text) == [outer]


def test_a_word_its_report_repeats_weighs_less() -> None:
    (one,) = found(annotated("a", [Told("Mira Tolland", PIER)], prose="Brindle, Brindle and again Brindle."))
    assert one.weights["brindl"] < one.weights["pier"] == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [("28,700 of them", {"28700"}), ("seven or 8.5", {"7", "8.5"}), ("one of them", set()), ("nobody", set())],
)
def test_numbers_are_found_in_digits_and_words(words: str, expected: set[str]) -> None:
    assert numbers(words) == expected


def test_what_nobody_says_and_no_word_tells_is_no_wording() -> None:
    one = annotated("a", [Told("Mira Tolland", PIER), Told("Nobody", "why")])
    nobodys = replace(one, attributions=(one.attributions[0], replace(one.attributions[1], source=None)))
    assert len(found(one)) == 2
    within = annotated(
        "a",
        [Told("Mira Tolland", f"you refuse a ferry, and {PIER}"), Told("you", "a ferry", cue="refuse", inside=0)],
    )
    anybodys = replace(within, attributions=(within.attributions[0], replace(within.attributions[1], source=None)))
    assert [len(found(one)) for one in (within, anybodys)] == [2, 1]
    assert len(found(nobodys)) == len(compared_passages(nobodys.attributions, nobodys.report.text)) == 1
