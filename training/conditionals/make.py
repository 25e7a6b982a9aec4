"""Make the shipped tagger of counterfactuals: train, export.

    python -m training.conditionals.make --shared ../shared --student runs/student/best.pt --work runs \\
        --out src/firsthand/models/counterfactuals-en

Seeded; training writes a checkpoint after every epoch into ``--work``: run the same command again to go on from there.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.attributions.published import minilm

SETTINGS = ("--epochs", "3", "--rate", "1.5e-4", "--decay", "0.9", "--batch", "24", "--others", "1.0", "--seed", "1")


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--student", type=Path, required=True, help="the attribution tagger's checkpoint")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped files")
    a = parser.parse_args()
    run = a.work / "conditionals"
    encoder = ("--encoder", minilm(), "--vocabulary", minilm())
    _step("train", "--shared", a.shared, *encoder, "--init", a.student, "--out", run, *SETTINGS)
    _step("export", "--shared", a.shared, "--run", run, "--out", a.out)


def _step(name: str, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", f"training.conditionals.{name}", *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
