"""Reference series: on which days a series stood at what a figure says.

A figure is held against a series only where both speak of the same matter: a word of the series' file or column stands
in the figure's sentence.  Of what remains only numbers with three digits or more that matter are looked up, since round
ones fit too many days.  "More than 28,700" fits a day on which the series, rounded down to hundreds, is 28,700.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import PurePath
from typing import NamedTuple

from firsthand.model import Figure, ReferenceSeries, SeriesFit

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""How many first letters two words must share to be of one stem: "Russia" and "Russian", "losses" and "losing"."""
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[\"“‘'A-Z])|\n")
_REACH = 400
_DIGITS_THAT_MATTER = 3


class Fit(NamedTuple):
    """A series that holds what a figure says."""

    series: ReferenceSeries
    days: tuple[tuple[date, date], ...]
    """Stretches of days, ends included."""
    coincidence: float
    """How likely a number of this precision, taken at random within the series' reach, would fit some day of it."""
    shared: tuple[str, ...]
    """The words that tie the figure's sentence to the series."""


def series_name(series: ReferenceSeries) -> str:
    """A series by its file and column, as the user knows it."""
    return f"{PurePath(series.path).name}#{series.column}"


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """The sentence of ``text`` that ``place`` stands in, by its marks."""
    before = list(_SENTENCE_END.finditer(text, max(0, place - _REACH), place))
    start = before[-1].end() if before else max(0, place - _REACH)
    after = _SENTENCE_END.search(text, place, place + _REACH)
    return start, after.start() + 1 if after else min(len(text), place + _REACH)


def shared_words(text: str, series: ReferenceSeries) -> tuple[str, ...]:
    """The words of ``text`` that a series' file or column has too, by their first letters."""
    named = {word[:_STEM] for word in _words(f"{PurePath(series.path).stem} {series.column}")}
    return tuple(dict.fromkeys(word for word in _words(text) if word[:_STEM] in named))


def fits_of(figure: Figure, text: str, series: Sequence[ReferenceSeries]) -> Iterator[Fit]:
    """The series that hold what ``figure``, a figure of the report ``text``, says, each with the days on which they do."""
    value = figure.low if figure.low is not None else figure.high
    if figure.kind not in ("count", "measure", "money") or value is None or not figure.spans:
        return
    if figure.low is not None and figure.high not in (None, figure.low):
        return
    unit = precision(value)
    if unit is None:
        return
    start, end = sentence_around(text, figure.spans[0][0])
    for one in series:
        shared = shared_words(text[start:end], one)
        if not shared:
            continue
        days = tuple(_days(figure, value, unit, one))
        if days:
            yield Fit(one, days, _coincidence(one, unit), shared)


def precision(value: float) -> float | None:
    """The unit that a number is rounded to (100 for 28,700); null for one too round to be looked up by."""
    if value != int(value) or value <= 0:
        return None
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0**zeros if len(digits) - zeros >= _DIGITS_THAT_MATTER else None


def as_fit(fit: Fit, figure: Figure) -> SeriesFit:
    """What the trace says of a fit."""
    what = f"“{figure.counted}”" if figure.counted else "something it does not name"
    return SeriesFit(
        series=series_name(fit.series),
        dates=tuple((first.isoformat(), last.isoformat()) for first, last in fit.days),
        why=f"The report counts {what}; {series_name(fit.series)} stood at that number then. Whether both count the same the text does not say.",
    )


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _days(figure: Figure, value: float, unit: float, series: ReferenceSeries) -> Iterator[tuple[date, date]]:
    """Days with a fitting value; days that the series leaves out too, where it passes the value in a gap."""
    points = [(date.fromisoformat(day), number) for day, number in series.points]
    grows = all(one <= other for (_, one), (_, other) in pairwise(points))
    out: list[tuple[date, date]] = []
    for index, (day, number) in enumerate(points):
        if index and grows:
            before, earlier = points[index - 1]
            if day - before > timedelta(1) and earlier < value < number and not _fit(figure, earlier, value, unit):
                out.append((before + timedelta(1), day - timedelta(1)))
        if _fit(figure, number, value, unit):
            out.append((day, day))
    exact = [(day, day) for day, number in points if number == value]
    yield from exact or out


def _fit(figure: Figure, number: float, value: float, unit: float) -> bool:
    if figure.low is None:
        return value - unit < number <= value
    if figure.high is None:
        return value <= number < value + unit
    return abs(number - value) <= (unit / 2 if figure.approximate else 0)


def _coincidence(series: ReferenceSeries, unit: float) -> float:
    values = [number for _, number in series.points]
    places = (max(values) - min(values)) / unit + 1
    return min(1.0, len({number // unit for number in values}) / places)
