"""Make the shipped tagger of counterfactuals: a teacher, what it thinks, a student of the labels and then of both; and for the
second reader two teachers, what they think together, one of them cut down and
taught again, last of all on the sentences for choosing too; export.

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
PART = (*TEACHER[:-1], "2", "--folds", "3", "--without", "1")
WHOLE = ("--all", "--epochs", "1", "--rate", "4e-5", "--decay", "0.92", "--batch", "24", "--seed", "8")
SECOND = ("--layers", "6", "--epochs", "2", "--rate", "8e-5", "--decay", "0.92", "--batch", "24", "--seed", "5")


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
    plain, part, second, whole = (a.work / f"counterfactual-{name}" for name in ("plain", "part", "second", "whole"))

    begun = ("--encoder", large, "--init", a.attributions / "teacher" / "trained.pt")
    _step("train", *data, *begun, "--out", teacher, *TEACHER)
    targets = _asked(a.work / "counterfactual", "1", data, teacher)
    begun = ("--encoder", small, "--init", a.attributions / "student" / "trained.pt")
    _step("train", *data, *begun, "--out", student, *STUDENT)
    begun = ("--encoder", small, "--begin", student / "last.pt", "--targets", targets)
    _step("train", *data, *begun, "--out", taught, *TAUGHT)

    _step("train", *data, "--encoder", large, "--out", plain, *TEACHER)
    _step("train", *data, "--encoder", large, "--out", part, *PART)
    targets = _asked(a.work / "counterfactual-two", "2", data, plain, part)
    begun = ("--encoder", large, "--begin", plain / "last.pt", "--targets", targets)
    _step("train", *data, *begun, "--out", second, *SECOND)
    begun = ("--encoder", large, "--begin", second / "last.pt", "--targets", targets)
    _step("train", *data, *begun, "--out", whole, *WHOLE)
    _step("export", "--shared", a.shared, "--run", taught, "--second", second, "--whole", whole, "--out", a.out)


def _asked(begin: Path, copies: str, data: tuple[str | Path, ...], *teachers: Path) -> Path:
    """What teachers think of the learned sentences, of unlabelled ones and of so many copies, in files that begin so."""
    sentences, targets = Path(f"{begin}-sentences.json"), Path(f"{begin}-targets.npz")
    if not sentences.exists():
        _step("unlabelled", *data[:2], "--copies", copies, "--out", sentences)
    if not targets.exists():
        _step("distil", *data, "--runs", *teachers, "--sentences", sentences, "--out", targets)
    return targets


def _step(name: str, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", f"training.conditionals.{name}", *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
