"""Fates: one fate has many words, and two counts of it are not one count."""

from __future__ import annotations

import pytest

from firsthand.fates import Toll, differ, toll_of
from firsthand.model import Figure


def figure(counted: str, low: float | None, high: float | None) -> Figure:
    return Figure("f1", "a", ((0, 2),), "count", low, high, False, None, counted, None, None)


@pytest.mark.parametrize(
    ("counted", "fate"),
    [("people killed", "dead"), ("dead", "dead"), ("death toll", "dead"), ("injured", "injured"), ("people", None)],
)
def test_a_toll_is_of_one_fate(counted: str, fate: str | None) -> None:
    toll = toll_of(figure(counted, 17, 17))
    assert (toll and toll.fate) == fate


def test_a_bound_alone_is_its_number() -> None:
    assert toll_of(figure("dead", 12, None)) == Toll("dead", 12)
    assert toll_of(figure("dead", None, 30)) == Toll("dead", 30)
    assert toll_of(figure("dead and injured", 12, 12)) is None


@pytest.mark.parametrize(("number", "is_another"), [(17.0, True), (19.0, False), (20.0, False), (12.0, True)])
def test_another_count_is_further_off_than_rounding(number: float, *, is_another: bool) -> None:
    assert differ(Toll("dead", 19), Toll("dead", number)) == is_another
    assert not differ(Toll("dead", 19), Toll("injured", number))
