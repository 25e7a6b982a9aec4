from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.annotating.calendar.times import FoundTime, published_day, times
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


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        # The weekday and the hour are one time.
        ("It will open on Friday noon.", "2018-05-18T12:00", "2018-05-18T12:00"),
        ("It opened at noon on Monday.", "2018-05-14T12:00", "2018-05-14T12:00"),
        ("It will close at midnight on Sunday.", "2018-05-20T00:00", "2018-05-20T00:00"),
        # So are the hour and the date behind it.
        ("It sank at 22:40 on 11 March.", "2018-03-11T22:40", "2018-03-11T22:40"),
        ("It sank at 5 p.m. on Saturday, March 3, 2007.", "2007-03-03T17:00", "2007-03-03T17:00"),
        # Hours without a colon, and hours in words.
        ("It sank at 0915 GMT on Tuesday.", "2018-05-15T09:15", "2018-05-15T09:15"),
        ("It sank at 1842 GMT, a pilot said.", "2018-05-16T18:42", "2018-05-16T18:42"),
        ("The yard opens at 7 in the morning.", "2018-05-16T07:00", "2018-05-16T07:00"),
        ("The bells rang at ten at night.", "2018-05-16T22:00", "2018-05-16T22:00"),
        # A numbered weekday of a month.
        ("They met on the second Thursday in March.", "2018-03-08", "2018-03-08"),
        ("They will meet on the first Monday of June.", "2018-06-04", "2018-06-04"),
        ("They met on the last Friday in April 2016.", "2016-04-29", "2016-04-29"),
        # The last, this and the next month of a name.
        ("Last May the mill burned.", "2017-05-01", "2017-05-31"),
        ("It will reopen next March.", "2019-03-01", "2019-03-31"),
        ("They will vote this November.", "2018-11-01", "2018-11-30"),
        ("It opens in mid-July.", "2018-07-01", "2018-07-31"),
        # Years, their halves and quarters.
        ("Sales fell in the third quarter of 2017.", "2017-07-01", "2017-09-30"),
        ("Sales fell in Q1 2018.", "2018-01-01", "2018-03-31"),
        ("Sales fell in the second half of 2016.", "2016-07-01", "2016-12-31"),
        ("The budget for 2018-19 is ready.", "2018-01-01", "2019-12-31"),
        ("The war of 1939–1945 is over.", "1939-01-01", "1945-12-31"),
        ("It fell in the summer of 2016.", "2016-06-01", "2016-08-31"),
        # Days of a month and feasts.
        ("Schools will reopen on the 18th.", "2018-05-18", "2018-05-18"),
        ("The last ferry left on the 30th.", "2018-04-30", "2018-04-30"),
        ("The strike began on Boxing Day.", "2017-12-26", "2017-12-26"),
        ("They fasted on Ash Wednesday.", "2018-02-14", "2018-02-14"),
        # What had come to an end, and what had not.
        ("She was chief inspector until April.", "2018-04-01", "2018-04-30"),
        ("The strike lasted until Friday.", "2018-05-11", "2018-05-11"),
        ("Half the fire was contained by Monday night.", "2018-05-14", "2018-05-14"),
        ("The court adjourned until Friday.", "2018-05-18", "2018-05-18"),
        ("The road will stay closed until Monday.", "2018-05-21", "2018-05-21"),
        ("She gave him until Friday.", "2018-05-18", "2018-05-18"),
        # What is likely is still to come.
        ("Heavy rain is likely from Friday.", "2018-05-18", "2018-05-18"),
        ("The office said frost was possible on Sunday.", "2018-05-20", "2018-05-20"),
        ("A vote is expected on Monday.", "2018-05-21", "2018-05-21"),
        # What bears a day in its name is there.
        ("There is a reply of 21 December.", "2017-12-21", "2017-12-21"),
        ("She knows the ruling of 2 November.", "2017-11-02", "2017-11-02"),
        ("He keeps a letter dated 30 October.", "2017-10-30", "2017-10-30"),
    ],
)
def test_values_of_further_kinds(text: str, earliest: str, latest: str) -> None:
    assert values(text) == [(earliest, latest)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Gales are forecast for Thursday and Friday.", ["2018-05-17", "2018-05-18"]),
        ("The fair runs from Tuesday to Sunday.", ["2018-05-15", "2018-05-20"]),
        ("Snow lay there from November to March.", ["2017-11-01", "2018-03-01"]),
        ("They met on Monday and Tuesday.", ["2018-05-14", "2018-05-15"]),
    ],
)
def test_of_two_times_that_are_joined_the_second_follows_the_first(text: str, days: list[str]) -> None:
    assert [earliest for earliest, _ in values(text)] == days


def test_the_address_of_a_page_names_no_time() -> None:
    assert values("Read https://echo.example/mill-2011 and weep.") == []


def test_a_stretch_may_end_behind_the_last_day_of_the_calendar() -> None:
    found = values("The fair runs from Friday to Monday.", date(9999, 12, 31))
    assert found == [("9999-12-31", "9999-12-31"), ("9999-12-27", "9999-12-27")]


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("It began on the ſecond Thursday in March.", "2018-03-08"),
        ("It began at ſix in the mornıng.", "2018-05-16T06:00"),
        ("It began in the THİRD quarter of 2017.", "2017-07-01"),
        ("It fell thıs ſprıng.", "2018-03-01"),
        ("It fell last centurie.", "1900-01-01"),
    ],
)
def test_words_in_odd_letters_are_read_like_others(text: str, earliest: str) -> None:
    assert [first for first, _ in values(text)] == [earliest]


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
