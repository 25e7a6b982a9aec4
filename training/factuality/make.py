"""Make ``src/firsthand/models/factuality-en``: train, export, measure.

    python -m training.factuality.make --sets ../shared/corpora/certainty --work runs/factuality

Seeded; run again, it goes on from the last epoch.  About six minutes of one processor core with bfloat16 arithmetic.  Needs
what ``training/attributions`` needs (``training/attributions/requirements*.txt``).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.attributions.published import minilm

OUT = Path("src/firsthand/models/factuality-en")


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sets", type=Path, required=True, help="folder of factuality-SET-train.jsonl and -dev.jsonl")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    a = parser.parse_args()
    _step("training.factuality.train", "--sets", a.sets, "--encoder", minilm(), "--out", a.work)
    _step("training.factuality.export", "--run", a.work, "--out", OUT)
    _step("benchmarks.factuality", "--sets", a.sets)


def _step(name: str, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", name, *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
