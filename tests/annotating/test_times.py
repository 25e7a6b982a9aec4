from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.annotating.times import FoundTime, published_day, times
from firsthand.language import parse

WEDNESDAY = date(2018, 5, 16)


def found(text: str, published: date | None = WEDNESDAY) -> list[FoundTime]:
    return [time for block in parse(text) for time in times(block.doc, block.start, published)]


def values(text: str, published: date | None = WEDNESDAY) -> list[tuple[str | None, str | None]]:
    return [(time.value.earliest, time.value.latest) for time in found(text, published)]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("She resigned on Friday.", "2018-05-11", "2018-05-11"),
        ("She resigned Wednesday morning.", "2018-05-16", "2018-05-16"),
        ("She will resign on Friday.", "2018-05-18", "2018-05-18"),
        ("The vote is set for Monday.", "2018-05-21", "2018-05-21"),
        ("She resigned last week.", "2018-05-07", "2018-05-13"),
        ("She resigned two weeks ago.", "2018-04-30", "2018-05-06"),
        ("She resigned in December.", "2017-12-01", "2017-12-31"),
        ("She will run in November.", "2018-11-01", "2018-11-30"),
        ("She resigned on Oct. 19, 2011.", "2011-10-19", "2011-10-19"),
        ("She resigned on 19 October 2011.", "2011-10-19", "2011-10-19"),
        ("She resigned on Sept. 11.", "2017-09-11", "2017-09-11"),
        ("She was elected in 1995.", "1995-01-01", "1995-12-31"),
        ("It was dug in the 1930s.", "1930-01-01", "1939-12-31"),
        ("It fell over the past six years.", "2012-05-16", "2018-05-16"),
        ("She resigned last year.", "2017-01-01", "2017-12-31"),
        ("She resigned yesterday.", "2018-05-15", "2018-05-15"),
        ("It begins at 2:30 p.m. on the quay.", "2018-05-16T14:30", "2018-05-16T14:30"),
        ("It began on Tuesday at 8 p.m. sharp.", "2018-05-15T20:00", "2018-05-15T20:00"),
        ("It began over the weekend.", "2018-05-12", "2018-05-13"),
        ("It ended before Thanksgiving.", "2018-11-22", "2018-11-22"),
        ("It opened on 2018-04-03.", "2018-04-03", "2018-04-03"),
    ],
)
def test_values(text: str, earliest: str, latest: str) -> None:
    assert values(text) == [(earliest, latest)]


@pytest.mark.parametrize("text", ["It fell on February 31.", "It fell on 31 February 2017."])
def test_a_day_that_no_calendar_has_cannot_be_told(text: str) -> None:
    assert values(text) == [(None, None)]


def test_the_29th_of_february_is_of_a_leap_year() -> None:
    assert values("It fell on Feb. 29.") == [("2016-02-29", "2016-02-29")]


@pytest.mark.parametrize(
    "text", ["She left on Friday.", "She left last week.", "She left in May.", "She left at noon."]
)
def test_without_a_date_of_publication_what_is_relative_cannot_be_told(text: str) -> None:
    assert values(text, None) == [(None, None)]


def test_a_whole_date_needs_no_date_of_publication() -> None:
    assert values("She left on May 4, 2012.", None) == [("2012-05-04", "2012-05-04")]


@pytest.mark.parametrize(
    "text",
    ["She may march.", "It happens every day.", "It lasted two weeks.", "More than 2000 people came.", "No. 1999-B"],
)
def test_what_names_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("published", "day"),
    [("2018-05-16", WEDNESDAY), ("2018-05-16T10:00", WEDNESDAY), ("2018-05", None), (None, None), ("2018-02-31", None)],
)
def test_the_day_of_publication(published: str | None, day: date | None) -> None:
    assert published_day(published) == day


PIECES = ["Friday", "last", "next", "week", "31", "February", "2018", "two", "years", "ago", "the", "'90s", " ", ", ", ".", "May", "8",
          "p.m.", "/", "-", ":", "30", "0", "9999", "century", "decade", "past", "\n", "will", "weekend"]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.none() | st.dates())
def test_anything_gives_times_in_order(text: str, published: date | None) -> None:
    last = 0
    for time in found(text, published):
        assert last <= time.start < time.end <= len(text)
        last = time.end
        assert (time.value.earliest is None) == (time.value.latest is None)
        if time.value.earliest and time.value.latest:
            assert time.value.earliest <= time.value.latest
