"""An outlet that is credited with a thing passes on whomever its own report has it from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.model import Linked
from tests.assessing.linked import Said, assessed, linked


def published(collection: Linked, **outlets: tuple[str, str]) -> Linked:
    """The collection, its reports with the outlet and the day given for each."""
    reports = tuple(
        replace(
            one, outlet=outlets[one.path.removesuffix(".txt")][0], published=outlets[one.path.removesuffix(".txt")][1]
        )
        for one in collection.reports
    )
    return replace(collection, reports=reports)


LINES = [Said("a", "an engineer"), Said("b", "the Courier")]
KINDS = {"the Courier": "organisation"}


def why(*lines: Said, a: tuple[str, str], b: tuple[str, str]) -> list[str]:
    return [one.why for one in assessed(published(linked(*lines, kinds=KINDS), a=a, b=b)).origins]  # type: ignore[arg-type]


def test_it_adds_no_voice() -> None:
    (only,) = why(*LINES, a=("Harbour Courier", "2026-03-02"), b=("Brindle Post", "2026-03-03"))
    assert only == "An engineer, in 2 reports (a.txt and b.txt); the Courier passing it on."


@pytest.mark.parametrize(
    ("outlet", "day"), [("Harbour Ledger", "2026-03-02"), ("Harbour Courier", "2026-03-04")], ids=["another's", "later"]
)
def test_what_is_not_its_report_of_before_tells_nothing(outlet: str, day: str) -> None:
    assert "passing it on" not in " ".join(why(*LINES, a=(outlet, day), b=("Brindle Post", "2026-03-03")))


def test_who_takes_another_side_in_it_is_not_passed_on() -> None:
    lines = [replace(LINES[0], stance="denies"), LINES[1]]
    assert "passing it on" not in " ".join(
        why(*lines, a=("Harbour Courier", "2026-03-02"), b=("Brindle Post", "2026-03-03"))
    )


@pytest.mark.parametrize("name", ["Norland Press agency", "the Norland Press news service"])
def test_what_an_outlet_is_may_stand_behind_its_name(name: str) -> None:
    told = linked(Said("a", "an engineer"), Said("b", name), kinds={name: "organisation"})
    found = assessed(published(told, a=("Norland Press", "2026-03-02"), b=("Brindle Post", "2026-03-03")))
    assert found.origin_count == 1
