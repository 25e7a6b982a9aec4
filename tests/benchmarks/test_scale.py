"""What a run costs, and how cost grows."""

from __future__ import annotations

import sys

import pytest

from benchmarks.resources import cost_of
from benchmarks.scale import exponent


@pytest.mark.parametrize("power", [1.0, 1.5, 2.0])
def test_the_exponent_of_a_power_is_found(power: float) -> None:
    sizes = [60, 120, 240]
    assert exponent(sizes, [0.01 * size**power for size in sizes]) == pytest.approx(power)


def test_one_size_has_no_exponent() -> None:
    with pytest.raises(ValueError, match="two different sizes"):
        exponent([60], [1.0])


def test_memory_is_that_of_the_command_alone() -> None:
    held_here = bytearray(150_000_000)
    large = cost_of([sys.executable, "-c", "held = bytearray(200_000_000)"])
    small = cost_of([sys.executable, "-c", "pass"])
    assert large.peak_mb > 200
    assert small.peak_mb < 100
    assert small.seconds > 0
    assert len(held_here) > small.peak_mb * 1e6


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(RuntimeError, match="no-such-program"):
        cost_of(["no-such-program"])


def test_a_command_that_fails_is_told_with_its_last_words() -> None:
    with pytest.raises(RuntimeError, match="no such report"):
        cost_of([sys.executable, "-c", "raise SystemExit('no such report')"])
