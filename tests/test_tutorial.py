"""What the tutorial shows below a command is what the command prints."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_the_tutorial_shows_what_its_commands_print() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "tutorial_output.py"), "--check"], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
