from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

import pytest
import typer

from firsthand.console import Status, interruptible


def swallow_an_interruption_and_go_on(seconds: float, reached_its_end: list[bool]) -> None:
    """What compiled code does with what its callbacks raise."""
    with suppress(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(1)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.01)
    reached_its_end.append(True)


def test_an_interruption_that_a_callback_swallows_is_raised_again(capsys: pytest.CaptureFixture[str]) -> None:
    reached_its_end: list[bool] = []
    with pytest.raises(typer.Exit) as ended, interruptible(lambda: "3 lines were written"):
        swallow_an_interruption_and_go_on(20, reached_its_end)
    assert ended.value.exit_code == Status.INTERRUPTED
    assert not reached_its_end
    assert "stopped; 3 lines were written" in capsys.readouterr().err


def test_what_is_not_interrupted_leaves_the_signals_as_they_were() -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGALRM)
    with interruptible(lambda: "nothing"):
        pass
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGALRM)) == before
