"""Bodies: who reports on one matter mean by a word that is nobody's name."""

from __future__ import annotations

import pytest

from firsthand.linking.link import link_reports
from firsthand.model import SourceKind
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"


def voices(*told: tuple[str, SourceKind], prose: tuple[str, ...] = ("", "")) -> list[str]:
    """The names of the sources of two reports on one matter, the first of which may quote several."""
    *first, last = told
    reports = [
        annotated("a", [Told(words, PIER, kind=kind) for words, kind in first], prose=prose[0]),
        annotated("b", [Told(last[0], PIER, kind=last[1])], prose=prose[1]),
    ]
    return sorted(source.name for source in link_reports(reports).sources)


def test_the_only_named_body_that_is_called_so_is_meant() -> None:
    assert voices(("the Gorse Water Department", "organisation"), ("The department", "organisation")) == [
        "the Gorse Water Department"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["the Gorse Water Department", "the Brindle Roads Department"], "The department"),
        (["the Gorse Hospital Trust"], "The hospital"),
        (["Ada Brook's campaign"], "His campaign"),
        (["the Gorse Water Department"], "A department"),
        (["the Gorse Water Department"], "The energy ministry"),
        (["the White House"], "House"),
        (["the company"], "The company"),
        (["the harbour board"], "The harbour board"),
    ],
)
def test_what_several_may_be_called_stays_apart(first: list[str], second: str) -> None:
    told: list[tuple[str, SourceKind]] = [(words, "organisation") for words in (*first, second)]
    assert len(voices(*told)) == len(told)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("the energy ministry", "The energy ministry", "organisation"),
        ("the government", "The government", "organisation"),
    ],
)
def test_a_body_of_which_a_state_has_one_is_one(first: str, second: str, kind: SourceKind) -> None:
    assert len(voices((first, kind), (second, kind))) == 1


def test_bodies_of_two_states_are_two() -> None:
    prose = ("Norway was dark, and so was Norwegian trade.", "Sweden was dark, and so was Swedish trade.")
    assert (
        len(voices(("the energy ministry", "organisation"), ("The energy ministry", "organisation"), prose=prose)) == 2
    )


def test_a_chamber_with_a_capital_is_one() -> None:
    prose = (" Nobody in the Senate slept.", " Nobody in the Senate woke.")
    assert len(voices(("the Senate", "organisation"), ("the Senate", "organisation"), prose=prose)) == 1


def test_officials_and_police_of_two_reports_are_two() -> None:
    assert len(voices(("officials", "anonymous"), ("Officials", "anonymous"))) == 2
    assert len(voices(("the police", "group"), ("Police", "group"))) == 2
    assert len(voices(("prosecutors", "group"), ("Prosecutors", "group"))) == 2


def test_a_states_body_is_meant_only_where_the_report_is_about_that_state() -> None:
    told: tuple[tuple[str, SourceKind], ...] = (
        ("the British Defence Ministry", "organisation"),
        ("The defence ministry", "organisation"),
    )
    assert len(voices(*told, prose=("", " Sweden was dark. Britain was not, said the Swedish press."))) == 2
    assert len(voices(*told, prose=("", " Britain was dark, and so was the British coast."))) == 1


def test_us_intelligence_is_no_other_states() -> None:
    told: tuple[tuple[str, SourceKind], ...] = (
        ("Ukraine's intelligence", "organisation"),
        ("US intelligence", "organisation"),
    )
    assert len(voices(*told, prose=("", " Ukraine was dark."))) == 2
