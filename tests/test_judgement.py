"""Grades, forecasts and certainties from the command line, from the reports to the trace."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

STORY = """Mira Tolland, an engineer who correctly predicted the flood of last year, keeps the gate at Velm.

“The northern wall will probably break before spring,” Tolland said. Ada Brenn, the harbour master, said she was fairly
confident in the count of the boats.
"""


def trace(folder: Path, *options: str) -> tuple[int, dict[str, list[dict[str, object]]], str]:
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    call = [sys.executable, "-m", "firsthand", "trace", "a.txt", "--json", "-", *options]
    done = subprocess.run(call, cwd=folder, capture_output=True, check=False)
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr.decode()


def test_from_the_words_to_the_trace(tmp_path: Path) -> None:
    (tmp_path / "outcomes.csv").write_text(
        "forecast,outcome\nnorthern wall break,did not\nthe pier burns,came true\n", encoding="utf-8"
    )
    status, found, said = trace(tmp_path, "--outcomes", "outcomes.csv")
    assert status == 0
    assert "outcomes.csv, line 3: 'the pier burns' fits no forecast" in said
    (forecast,) = [one for one in found["forecasts"] if one["status"] == "did not"]
    assert forecast["why"] == "outcomes.csv, line 2 says so."
    assert forecast["certainty"]["phrase"] == "probably"  # type: ignore[index]
    grades = {one["name"]: one["reliability"]["grade"] for one in found["sources"]}  # type: ignore[index]
    assert grades["Mira Tolland"] == "B"
    assert grades["Ada Brenn"] == "F"
    assert {one["credibility"]["grade"] for one in found["claims"]} == {"6"}  # type: ignore[index]


def test_own_rules_of_grading(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(
        '[[evidence]]\ncounts = "keeper"\neffect = "keeps a gate"\nwords = ["keeps the gate"]\n\n'
        '[[reliability]]\ngrade = "A"\nmeans = "keeps a gate"\nleast = { keeper = 1 }\n',
        encoding="utf-8",
    )
    _, found, _ = trace(tmp_path, "--grading", "rules.toml")
    assert {one["name"]: one["reliability"]["grade"] for one in found["sources"]} == {  # type: ignore[index]
        "Mira Tolland": "A",
        "Ada Brenn": "F",
    }


def test_broken_files_are_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text("[[evidence]]\ncounts = 3\n", encoding="utf-8")
    status, _, said = trace(tmp_path, "--grading", "rules.toml")
    assert status == 2
    assert "rules.toml, line 1" in said
    status, _, said = trace(tmp_path, "--outcomes", "nowhere.csv")
    assert status == 2
    assert "nowhere.csv" in said
