from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.annotating.calendar.times import times
from firsthand.annotating.numbers.ages import decades_of_life
from firsthand.annotating.numbers.figures import FoundFigure, figures
from firsthand.language import parse


def found(text: str) -> list[FoundFigure]:
    out: list[FoundFigure] = []
    for block in parse(text):
        named = [(time.start, time.end) for time in times(block.doc, block.start, None)]
        out += figures(block.doc, block.start, named)
    return out


def only(text: str) -> FoundFigure:
    (figure,) = found(text)
    return figure


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("More than 28,700 geese were counted.", 28700, None),
        ("At least twelve barges sank.", 12, None),
        ("Up to 1,000 barges sank.", None, 1000),
        ("As many as forty barges sank.", None, 40),
        ("Nearly 300 barges sank.", None, 300),
        ("About 80 barges sank.", 80, 80),
        ("No fewer than nine barges sank.", 9, None),
        ("Between five and 12 barges sank.", 5, 12),
        ("2–3 million geese were counted.", 2e6, 3e6),
        ("Some 40 to 60 barges sank.", 40, 60),
        ("“1.43 million barges” sank.", 1.43e6, 1.43e6),
        ("A couple of dozen barges sank.", 24, 36),
        ("Hundreds or even thousands of geese flew off.", 200, 1e6),
        ("Repairs topped $60,000.", 60000, None),
        ("Sales were 4.1-4.3 billion.", 4.1e9, 4.3e9),
        ("It earned less than the 4.6 billion it had hoped for.", 4.6e9, 4.6e9),
        ("They took more than the $20 they had asked for.", 20, 20),
        ("It lost over the 90 barges that it was allowed.", 90, 90),
        ("They found 1.000,50 crowns or 300-odd geese in it."[:24], 1000.5, 1000.5),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None) -> None:
    figure = only(text)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The death toll rose to 14.", "death toll"),
        ("Rescuers found two, raising the death toll from the flood to 14.", "death toll"),
        ("The death toll has passed 20.", "death toll"),
        ("She put the number of dead at 15.", "dead"),
        ("He put the number of injured at 41.", "injured"),
        ("Police had given the toll as 12.", "toll"),
        ("The number of people killed in the flood has risen to 14.", "people killed"),
        ("The total number of cases rose to 300.", "cases"),
        ("She expects the death toll to pass 20.", ""),
        ("The death toll could rise to 20.", ""),
        ("The number was 5.", ""),
        ("She put the price at 9.", ""),
    ],
)
def test_what_a_count_has_come_to(text: str, counted: str) -> None:
    assert found(text)[-1].counted == counted


@pytest.mark.parametrize(
    ("text", "kind", "unit", "low"),
    [
        ("The mill cost $2.5 million.", "money", "USD", 2.5e6),
        ("The crater is 11 m wide.", "measure", "meter", 11),
        ("It stood 150 m away.", "measure", "meter", 150),
        ("It sold 150 m tickets.", "count", None, 150e6),
        ("The mill cost 40 euros.", "money", "EUR", 40),
        ("Ferries cost ninety cents.", "money", "USD", 0.9),
        ("Turnout fell by 22 percent.", "share", None, 0.22),
        ("Two-thirds of the geese left.", "share", None, 2 / 3),
        ("One in three mills is shut.", "share", None, 1 / 3),
        ("The dam is 55 miles long.", "measure", "mile", 55),
        ("Output shrank by half a percentage point.", "share", None, 0.005),
        ("It rose by a quarter of a percentage point.", "share", None, 0.0025),
        ("Prices rose by nearly half a percent.", "share", None, None),
        ("He took 3.2 million crowns.", "money", None, 3.2e6),
        ("He took 900 Norwegian kroner.", "money", "NOK", 900),
        ("Repairs cost half a billion pesos.", "money", None, 5e8),
        ("The queen had three crowns.", "count", None, 3),
        ("My mother is ninety and has packed.", "age", "year", 90),
        ("The victim was 34, they said.", "age", "year", 34),
        ("Her youngest is eleven.", "age", "year", 11),
        ("It was 41.5 degrees Celsius in the yard.", "measure", "degree_Celsius", 41.5),
        ("She stayed for half an hour.", "measure", "hour", 0.5),
        ("A two-year inquiry followed.", "measure", "year", 2),
        ("It lasted a year and a half.", "measure", "year", 1.5),
        ("Ada Brook, 41, runs the mill.", "age", "year", 41),
        ("Ada Martin, 41, runs the mill.", "age", "year", 41),
        ("A 3-year-old boy was found.", "age", "year", 3),
        ("It was sold to boys between the ages of 12 and 16.", "age", "year", 12),
        ("The miller is in his 50s.", "age", "year", 50),
        ("The guard was 5-foot-11.", "measure", "inch", 71),
        ("A 500-seat hall opened.", "count", None, 500),
        ("The dam is 55 MİLES long.", "measure", "mile", 55),
        ("He took 900 Norwegıan kroner.", "money", "NOK", 900),
    ],
)
def test_kinds_and_units(text: str, kind: str, unit: str | None, low: float) -> None:
    figure = only(text)
    assert (figure.kind, figure.unit) == (kind, unit)
    assert figure.low == pytest.approx(low)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("More than 300 Tavenland soldiers have been killed in action.", "Tavenland soldiers killed"),
        ("The storm killed four fishermen.", "fishermen killed"),
        ("Six people were injured in the crash.", "people injured"),
        ("Two of the officers left.", "officers"),
        ("They lost a third of their winter stock.", "winter stock"),
        ("A 500-seat hall opened.", "seat"),
        ("Dozens of barges sank.", "barges"),
        ("They sent 5,200 active-duty troops.", "active-duty troops"),
        # What is held of them is not what befell them.
        ("Twelve sailors are thought to be ill.", "sailors"),
        ("Forty villagers were believed to be safe.", "villagers"),
        ("Nine miners are expected to leave.", "miners"),
        # A bound behind the number is not counted, a name before it neither.
        ("They lost twenty-odd houses.", "houses"),
        ("OSTREL, May 16 - Three people were killed.", "people killed"),
        # "In" before a stretch of time says when.
        ("Unemployment fell to 4.3 percent in the fourth quarter.", "Unemployment"),
        ("Sales rose 8 percent in May.", "Sales"),
        ("Output grew 2 percent in the past year.", "Output"),
        ("The ferry was old; a third of them never paid.", ""),
    ],
)
def test_what_is_counted(text: str, counted: str) -> None:
    assert only(text).counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "It was shut in 2016 and opened on May 4.",
        "The council voted 52-48.",
        "They won, 11-2, on Friday.",
        "He came second in the 45th race.",
        "The mill stands at 16 Harbour Street.",
        "He flew in a Boeing 727 past Route 9.",
        "It was one of those days, and no one came.",
        "The first half was better.",
        "The AR-15 and B12 were found.",
        "He died in MMXXII.",
        "It weighs 10^400 crowns.",
        "See https://example.org/a_80%20b under CC BY 4.0 for more.",
        "The ferry pays twice as much.",
        "They slept through the first hour and a half.",
        "The van leaves at noon instead of at nine.",
        "The bakers begin at four, when it is dark.",
        "They met at the Three Herons.",
        "She was born at the Seven Oaks, a farm.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert found(text) == []


def test_ten_years_of_life_in_odd_letters_are_read_like_others() -> None:
    (decade,) = decades_of_life("The miller is in his fıftieſ.")
    assert (decade.low, decade.high) == (50, 59)


def test_a_unit_that_there_is_not_is_none() -> None:
    assert only("It sank nine squarees miles off.").kind == "count"


def test_a_rise_gives_two_figures() -> None:
    assert [figure.low for figure in found("Prices rose from 5 percent to 10 percent.")] == [0.05, 0.1]


def test_a_fall_to_a_price_gives_two_figures() -> None:
    given = [(figure.kind, figure.low) for figure in found("Shares fell 12.4 percent to 86 crowns.")]
    assert given == [("share", 0.124), ("money", 86)]


def test_a_number_alone_as_a_sentence_ends() -> None:
    assert [figure.low for figure in found("Seven.\n\n27\n\nTwice.")] == [7, 27, 2]


PIECES = ["two", "dozens", "of", "geese", "$", "5", "million", "percent", "%", "-", "–", " ", " to ", "41", ",", "(", ")", ".", "\n",
          "Ada Brook", "half", "1,000.50", "1.000,50", "years old", "killed", "more than", "nearly", "\u2028", "😀", "²", "one"]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_anything_gives_figures_in_order(text: str) -> None:
    last = 0
    for figure in found(text):
        start, end = figure.span
        assert last <= start < end <= len(text)
        last = end
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
