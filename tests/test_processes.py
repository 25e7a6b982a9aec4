"""Work in several processes gives what one gives, in order, and ends when its taker does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.processes import FEW, in_order, usual_number


def doubled(number: int) -> tuple[int, int]:
    """Twice the number, and who worked it out."""
    if number < 0:
        raise ValueError("no such number")
    return 2 * number, os.getpid()


@pytest.mark.parametrize("count", [0, 1, FEW - 1, FEW, 5 * FEW])
def test_results_come_in_the_order_of_the_things(count: int) -> None:
    assert [result for result, _ in in_order(doubled, range(count), 2)] == [2 * number for number in range(count)]


def test_few_things_start_no_process_and_many_leave_this_one_alone() -> None:
    assert {worker for _, worker in in_order(doubled, range(FEW - 1), 2)} == {os.getpid()}
    assert os.getpid() not in {worker for _, worker in in_order(doubled, range(FEW), 2)}
    assert {worker for _, worker in in_order(doubled, range(5 * FEW), 1)} == {os.getpid()}


def test_things_are_taken_as_results_are_used_up() -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for number in range(100 * FEW):
            taken.append(number)
            yield number

    results = in_order(doubled, things(), 2)
    next(results)
    assert len(taken) < 3 * FEW


def test_what_fails_there_fails_here_at_its_place() -> None:
    results = in_order(doubled, [*range(FEW), -1, 3], 2)
    assert [next(results)[0] for _ in range(FEW)] == [2 * number for number in range(FEW)]
    with pytest.raises(ValueError, match="no such number"):
        next(results)


def test_the_usual_number_fits_the_machine() -> None:
    assert 1 <= usual_number() <= 2


SLOW = """
import sys, time
import typer
from firsthand.console import interruptible
from firsthand.processes import FEW, in_order

def slow(number):
    time.sleep(0.01 if number < FEW else 1.5)
    return number

if __name__ == "__main__":
    try:
        with interruptible(lambda: "nothing was written"):
            for number in in_order(slow, range(100 * FEW), 2):
                print(number, flush=True)
    except typer.Exit as stopped:
        sys.exit(stopped.exit_code)
"""


def test_an_interruption_ends_all_processes_though_what_is_under_way_takes_longer(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(SLOW, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "slow.py"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    for _ in range(FEW):
        running.stdout.readline()
    time.sleep(0.2)
    running.send_signal(signal.SIGINT)
    try:
        _, errors = running.communicate(timeout=90)
    finally:
        running.kill()
    assert running.returncode == 130
    assert b"stopped; nothing was written" in errors
