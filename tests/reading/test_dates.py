from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reading.authors import split_authors
from firsthand.reading.dates import date_bounds, normalise_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2022-05-20", "2022-05-20"),
        ("2022-05-20T23:30:00-05:00", "2022-05-20"),
        ("20220520T0930", "2022-05-20"),
        ("Friday, May 20, 2022 9:00 PM", "2022-05-20"),
        ("20 May 2022", "2022-05-20"),
        ("Fri, 20 May 2022 09:30:00 +0200", "2022-05-20"),
        ("May 2022", "2022-05"),
        ("2022", "2022"),
        ("2022-02-30", None),
        ("03/04/2022", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_brought_to_iso(written: str, iso: str | None) -> None:
    assert normalise_date(written) == iso


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_its_own_bounds(day: date) -> None:
    assert normalise_date(day.strftime("%d %B ") + str(day.year)) == day.isoformat()
    assert date_bounds(day.isoformat()) == (day.isoformat(), day.isoformat())


@given(st.text(max_size=40))
def test_no_words_make_it_raise(written: str) -> None:
    earliest, latest = date_bounds(normalise_date(written))
    assert (earliest or "") <= (latest or "")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Mira Tolland and Owen Fesk", ("Mira Tolland", "Owen Fesk")),
        ("Mira Tolland, Owen Fesk, and Ann Lee", ("Mira Tolland", "Owen Fesk", "Ann Lee")),
        ("Tolland, Mira; Fesk, Owen", ("Tolland, Mira", "Fesk, Owen")),
        ("Tolland, Mira", ("Tolland, Mira",)),
        ("Ann Lee; Ann Lee", ("Ann Lee",)),
        (" ", ()),
    ],
)
def test_bylines_are_taken_apart(byline: str, names: tuple[str, ...]) -> None:
    assert split_authors(byline) == names
