"""What a program's run costs: seconds, on the wall and of computing, and the most memory it held."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

# Linux counts in KiB, macOS in bytes.
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program took."""

    seconds: float
    """From start to end on the wall."""
    cpu_seconds: float
    """Spent computing, on all cores together: what it costs on a machine that others use at the same time, too."""
    peak_mb: float
    """Largest resident set of the process, in MB of a million bytes (its own children are not counted)."""


# Linux counts what a process held before `exec` into its largest resident set, so a child of this process would never
# seem smaller than this process is.  A bare interpreter between the two keeps that to its own few MB.
_LAUNCHER = """
import os, sys, time
silent = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0), (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
began = time.perf_counter()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
_, status, used = os.wait4(pid, 0)
seconds = time.perf_counter() - began
print(os.waitstatus_to_exitcode(status), seconds, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def cost_of(command: Sequence[str], accepted: tuple[int, ...] = (0,)) -> Cost:
    """Run a command, its output thrown away, and say what it cost.

    Raises:
        RuntimeError: where it cannot be run, or ends with another status than those accepted; the message has its last
            words.
    """
    launch = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
    done = subprocess.run(launch, capture_output=True, text=True, errors="replace", check=False)
    status, seconds, cpu_seconds, peak = done.stdout.split() or ("no status", "0", "0", "0")
    if status not in map(str, accepted):
        raise RuntimeError(
            f"{' '.join(command)} ended with {status}: {' / '.join(done.stderr.strip().splitlines()[-3:])}"
        )
    return Cost(float(seconds), float(cpu_seconds), int(peak) * _RSS_UNIT / 1e6)


def machine() -> str:
    """The machine in a few words, to stand beside figures that depend on it."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{platform.machine()}, {cores} cores, Python {platform.python_version()}"
