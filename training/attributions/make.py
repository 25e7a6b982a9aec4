"""Make the shipped tagger from PolNeAR's folder: train, export to 8 bits, calibrate, measure.

    python -m training.attributions.make --polnear ../shared/corpora/polnear --bench ../shared/bench \\
        --work runs/minilm --out src/firsthand/models/attribution-en

Every step is seeded.  Training writes a checkpoint every eight minutes into ``--work``: run the same command again to go
on from there; a finished training is not run again.  About 45 minutes of one processor core with 3 epochs.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.attributions.published import minilm

SETTINGS = ("--epochs", "3", "--rate", "1e-4", "--decay", "0.9", "--batch", "8", "--window", "256", "--seed", "1")


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--bench", type=Path, required=True, help="folder of the scorers")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped files")
    a = parser.parse_args()
    data = ("--polnear", a.polnear, "--bench", a.bench)
    encoder = minilm()
    _step("train", *data, "--encoder", encoder, "--vocabulary", encoder, "--out", a.work, *SETTINGS)
    _step("export", "--run", a.work, "--vocabulary", encoder, "--out", a.out)
    _step("calibrate", *data, "--model", a.out)
    _step("measure", *data, "--model", a.out, "--half", "tune")


def _step(name: str, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", f"training.attributions.{name}", *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
