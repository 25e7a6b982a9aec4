"""Floors on small made-up figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.floors import TOLERANCE, Measurement, fingerprint, judge, load, raised, save

shares = st.floats(0, 1)


def measured(f1: float, data: str = "data one") -> Measurement:
    return Measurement("made-up", "by hand", data, {"f1": f1, "words": 12}, ("f1",))


def pinned(f1: float) -> dict[str, dict[str, object]]:
    return {"made-up": {"fingerprint": "data one", "floors": {"f1": f1}}}


def problems(measurement: Measurement, floors: dict[str, dict[str, object]]) -> list[str | None]:
    return [verdict.problem for verdict in judge([measurement], floors)]


def test_a_figure_below_its_floor_fails() -> None:
    assert problems(measured(0.5), pinned(0.6)) == ["below its floor"]


def test_a_figure_on_or_above_its_floor_holds() -> None:
    assert problems(measured(0.6), pinned(0.6)) == [None]
    assert problems(measured(0.7), pinned(0.6)) == [None]


def test_the_tolerance_is_as_wide_as_stated() -> None:
    assert problems(measured(0.6 - 0.9 * TOLERANCE), pinned(0.6)) == [None]
    assert problems(measured(0.6 - 1.1 * TOLERANCE), pinned(0.6)) == ["below its floor"]


def test_changed_data_fails_however_good_the_figure_is() -> None:
    (problem,) = problems(measured(0.9, data="data two"), pinned(0.6))
    assert problem is not None
    assert "changed" in problem


def test_a_measurement_that_nothing_is_pinned_for_fails() -> None:
    assert problems(measured(0.9), {}) == ["no floor is pinned"]


def test_a_pinned_figure_that_was_not_measured_fails() -> None:
    floors = pinned(0.6)
    floors["made-up"]["floors"] = {"f1": 0.6, "recall": 0.4}
    assert problems(measured(0.6), floors) == [None, "was not measured"]


def test_raising_pins_what_was_measured() -> None:
    assert raised([measured(0.7)], pinned(0.6)) == pinned(0.7)
    assert raised([measured(0.7)], {}) == pinned(0.7)


@given(before=shares, now=shares)
def test_raising_never_lowers(before: float, now: float) -> None:
    entry = raised([measured(now)], pinned(before))["made-up"]
    floors = entry["floors"]
    assert isinstance(floors, dict)
    assert floors["f1"] >= before


@given(now=shares)
def test_what_was_just_pinned_holds(now: float) -> None:
    assert problems(measured(now), raised([measured(now)], {})) == [None]


def test_raising_leaves_what_it_was_given_as_it_is() -> None:
    before = pinned(0.6)
    raised([measured(0.7)], before)
    assert before == pinned(0.6)


def test_raising_on_changed_data_is_refused() -> None:
    with pytest.raises(ValueError, match="made-up: the data or the scorer has changed"):
        raised([measured(0.9, data="data two")], pinned(0.6))


def test_other_measurements_keep_their_floors() -> None:
    other = {"other": {"fingerprint": "x", "floors": {"f1": 0.1}}}
    assert raised([measured(0.7)], {**pinned(0.6), **other})["other"] == other["other"]


def test_the_fingerprint_knows_names_and_bytes_and_no_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("rain")
    two.write_text("snow")
    before = fingerprint(tmp_path, [one, two])
    assert fingerprint(tmp_path, [two, one]) == before
    two.write_text("hail")
    assert fingerprint(tmp_path, [one, two]) != before
    two.write_text("snow")
    two.rename(tmp_path / "three.txt")
    assert fingerprint(tmp_path, [one, tmp_path / "three.txt"]) != before


def test_pinned_floors_come_back_from_their_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    assert load(file) == {}
    save(pinned(0.6), file)
    assert load(file) == pinned(0.6)
