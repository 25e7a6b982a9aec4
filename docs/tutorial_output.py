"""Writes what the commands of docs/tutorial.md print below them, so that no output is ever typed.

python docs/tutorial_output.py          write it
python docs/tutorial_output.py --check  fail where it differs

A block ``console`` holds lines that begin with ``$ ``, each followed by what it prints.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FILE = Path(__file__).parent / "tutorial.md"
EXAMPLES = FILE.parent.parent / "examples"
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def written(page: str) -> str:
    """The page with the output of every command, run in their order in a fresh folder that holds the examples.

    Raises:
        subprocess.CalledProcessError: where a command fails.
    """
    plain = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
    }
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(EXAMPLES, Path(folder) / "examples")

        def run(block: re.Match[str]) -> str:
            lines: list[str] = []
            for line in block[1].splitlines():
                if not line.startswith("$ "):
                    continue
                call = ["sh", "-c", line[2:]]
                done = subprocess.run(call, cwd=folder, env=plain, capture_output=True, text=True, check=True)
                lines += [line, *(shown.rstrip() for shown in done.stdout.splitlines())]
            return "\n".join(["```console", *lines, "```"])

        return BLOCK.sub(run, page)


def main() -> int:
    """Write the page, or compare it."""
    page = FILE.read_text(encoding="utf-8")
    new = written(page)
    if sys.argv[1:] == ["--check"]:
        if page == new:
            return 0
        print(
            f"{FILE.name} does not show what its commands print; run: python docs/{Path(__file__).name}",
            file=sys.stderr,
        )
        return 1
    FILE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
