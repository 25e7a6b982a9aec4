"""Writes docs/commands.md from the program's own help, so that no help is ever typed twice.

python docs/command_help.py          write it
python docs/command_help.py --check  fail where it differs
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMANDS = ("", "trace", "annotate", "schema", "scenario", "ask", "forecasts")
FILE = Path(__file__).parent / "commands.md"


def written() -> str:
    """The page: each command's help as a terminal of 100 columns shows it."""
    parts = ["# Commands\n\nMade by `make docs` from the program's own help.\n"]
    plain = os.environ | {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "TERM": "dumb"}
    for command in COMMANDS:
        call = ["firsthand", *command.split(), "--help"]
        done = subprocess.run([sys.executable, "-m", *call], env=plain, capture_output=True, text=True, check=True)
        shown = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
        parts.append(f"## {' '.join(call[:-1])}\n\n```text\n{shown}\n```\n")
    return "\n".join(parts)


def main() -> int:
    """Write the page, or compare it."""
    if sys.argv[1:] == ["--check"]:
        if FILE.read_text(encoding="utf-8") == written():
            return 0
        print(f"{FILE.name} is not what the program says of itself; run: make docs", file=sys.stderr)
        return 1
    FILE.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
