"""Make the shipped tagger: train a teacher, ask it, train a student on its answers, then on names too, export,
judge, calibrate.

    python -m training.attributions.make --polnear ../shared/corpora/polnear --texts ../shared/corpora/basil \\
        --shootings ../shared/corpora/figures/gvdb-dev-raw.tsv --bench ../shared/bench \\
        --shared ../shared --work runs --out src/firsthand/models/attribution-en

Every step is seeded.  Training writes a checkpoint every eight minutes into ``--work``: run the same command again to go
on from there; what is finished is not run again.  About four hours of one processor core with bfloat16 arithmetic.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.attributions.published import minilm, mpnet

TEACHER = ("--epochs", "3", "--rate", "6e-5", "--decay", "0.9", "--batch", "8", "--window", "256", "--seed", "1")
STUDENT = ("--epochs", "7", "--rate", "1.5e-4", "--decay", "0.9", "--batch", "8", "--window", "256", "--seed", "1")
NAMES = ("--epochs", "3", "--rate", "7e-5", "--decay", "0.9", "--batch", "8", "--window", "256", "--seed", "3")


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--texts", type=Path, required=True, help="folder of unlabelled news")
    parser.add_argument("--shootings", type=Path, required=True, help="the Gun Violence Database's raw table")
    parser.add_argument("--bench", type=Path, required=True, help="folder of the scorers")
    parser.add_argument("--shared", type=Path, required=True, help="folder of all of these, for the marked events")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped files")
    a = parser.parse_args()
    data = ("--polnear", a.polnear, "--bench", a.bench)
    small, large = minilm(), mpnet(a.work / "mpnet")
    vocabulary = ("--vocabulary", small)
    teacher, targets, student, entities, names, blended = (
        a.work / name for name in ("teacher", "targets", "student", "entities", "names", "blended")
    )

    _step("train", *data, *vocabulary, "--encoder", large, "--out", teacher, *TEACHER)
    unlabelled = ("--texts", a.texts, "--shootings", a.shootings)
    _step("distil", "--teacher", teacher, "--polnear", a.polnear, *vocabulary, *unlabelled, "--out", targets)
    _step("train", *data, *vocabulary, "--encoder", small, "--targets", targets, "--out", student, *STUDENT)
    _step("entities", "--polnear", a.polnear, *vocabulary, "--targets", targets, "--out", entities)
    learning = ("--targets", targets, "--entities", entities, "--begin", student / "trained.pt")
    _step("train", *data, *vocabulary, "--encoder", small, *learning, "--out", names, *NAMES)
    _step("blend", "--run", names, "--towards", student, "--out", blended)
    _step("export", *vocabulary, "--run", blended, "--out", a.out)
    _step("judge", "--shared", a.shared, "--model", a.out)
    _step("calibrate", *data, "--model", a.out)
    _step("measure", *data, "--model", a.out, "--half", "tune")


def _step(name: str, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", f"training.attributions.{name}", *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
