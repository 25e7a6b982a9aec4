"""Make the shipped tagger of counterfactuals: a teacher, what it thinks, a student of the labels and then of both, export.

    python -m training.conditionals.make --shared ../shared --attributions runs --work runs \\
        --out src/firsthand/models/counterfactuals-en

Seeded; training writes a checkpoint after every epoch into ``--work``: run the same command again to go on from there.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.attributions.published import minilm, mpnet

TEACHER = ("--epochs", "2", "--rate", "6e-5", "--decay", "0.9", "--batch", "24", "--seed", "1")
STUDENT = ("--epochs", "3", "--rate", "1.5e-4", "--decay", "0.9", "--batch", "24", "--seed", "1")
TAUGHT = ("--epochs", "2", "--rate", "1.2e-4", "--decay", "0.9", "--batch", "24", "--seed", "2")


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument(
        "--attributions",
        type=Path,
        required=True,
        help="work folder of training.attributions.make: teacher and student",
    )
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped files")
    a = parser.parse_args()
    small, large = minilm(), mpnet(a.work / "mpnet")
    data = ("--shared", a.shared, "--vocabulary", small)
    teacher, student, taught = (a.work / f"counterfactual-{name}" for name in ("teacher", "student", "taught"))
    sentences, targets = a.work / "counterfactual-sentences.json", a.work / "counterfactual-targets.npz"

    begun = ("--encoder", large, "--init", a.attributions / "teacher" / "trained.pt")
    _step("train", *data, *begun, "--out", teacher, *TEACHER)
    if not sentences.exists():
        _step("unlabelled", "--shared", a.shared, "--out", sentences)
    if not targets.exists():
        _step("distil", *data, "--runs", teacher, "--sentences", sentences, "--out", targets)
    begun = ("--encoder", small, "--init", a.attributions / "student" / "trained.pt")
    _step("train", *data, *begun, "--out", student, *STUDENT)
    begun = ("--encoder", small, "--begin", student / "last.pt", "--targets", targets)
    _step("train", *data, *begun, "--out", taught, *TAUGHT)
    _step("export", "--shared", a.shared, "--run", taught, "--out", a.out)


def _step(name: str, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", f"training.conditionals.{name}", *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
