"""The house rules that a machine can hold: who imports whom, how long a file is, what the public face is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCE = ROOT / "src" / "firsthand"
STAGES = {"reading", "annotating", "linking", "assessing", "scenario", "rendering"}
GROUND_FLOOR = {"model", "language", "clusters", "fates"}
MODULES = sorted(SOURCE.rglob("*.py"))


def imported(file: Path) -> set[str]:
    """Dotted names that a module imports from this package, wherever in it the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative imports hide which stage is meant"
            module = node.module or ""
            names |= {f"{module}.{alias.name}" if module == "firsthand" else module for alias in node.names}
    return {name for name in names if name.split(".")[0] == "firsthand"}


def part_of(dotted: str) -> str:
    return dotted.split(".")[1] if "." in dotted else ""


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_stage_imports_the_ground_floor_and_never_another_stage(file: Path) -> None:
    home = file.relative_to(SOURCE).parts[0].removesuffix(".py")
    parts = {part_of(name) for name in imported(file)}
    if home in STAGES:
        assert parts <= GROUND_FLOOR | {home}
    elif home in GROUND_FLOOR:
        assert parts <= {home} | ({"model"} if home in ("language", "fates") else set())


FOLDERS: dict[str, dict[str, set[str]]] = {
    "annotating": {
        "calendar": set(),
        "mentions": set(),
        "tagging": {"mentions"},
        "mending": {"mentions", "tagging"},
        "reading_on": {"tagging"},
        "likelihood": {"tagging"},
        "conditions": {"mentions", "tagging"},
        "numbers": {"calendar"},
        "resolving": {"mentions"},
    },
    "linking": {"voices": set(), "same_claim": set(), "stance": set(), "shared_text": set()},
}
"""From which other folders of its stage the files of a folder may import."""


@pytest.mark.parametrize(("stage", "folder"), [(stage, folder) for stage in FOLDERS for folder in FOLDERS[stage]])
def test_a_folder_of_a_stage_imports_from_those_below_it_alone(stage: str, folder: str) -> None:
    names = {name for file in (SOURCE / stage / folder).glob("*.py") for name in imported(file)}
    inside = {name.split(".")[2] for name in names if name.startswith(f"firsthand.{stage}.")}
    assert inside & set(FOLDERS[stage]) <= FOLDERS[stage][folder] | {folder}


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_every_folder_of_a_stage_has_its_place(stage: str) -> None:
    folders = {place.name for place in (SOURCE / stage).iterdir() if (place / "__init__.py").is_file()}
    assert folders == set(FOLDERS.get(stage, {}))


def test_only_the_pipeline_knows_the_order_of_the_stages() -> None:
    # The command line and its messages may read inputs' settings and render, but run no stage themselves.
    for file in MODULES:
        home = file.relative_to(SOURCE).parts[0].removesuffix(".py")
        if home in STAGES | GROUND_FLOOR | {"pipeline"}:
            continue
        assert not {part_of(name) for name in imported(file)} & {"annotating", "linking", "assessing"}, file


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_file_holds_one_idea(file: Path) -> None:
    if file.name == "model.py":
        pytest.skip("the vocabulary is one table, a sentence a field")
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


def test_every_field_of_the_vocabulary_is_documented() -> None:
    for node in ast.parse((SOURCE / "model.py").read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.ClassDef):
            continue
        decorator = ast.unparse(node.decorator_list[0])
        assert decorator == "dataclass(frozen=True, slots=True)", node.name
        for field, after in zip(node.body, [*node.body[1:], None], strict=True):
            if isinstance(field, ast.AnnAssign):
                said = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                assert said, f"{node.name}.{ast.unparse(field.target)} has no sentence under it"


def test_no_file_holds_a_path_of_the_machine_it_was_made_on() -> None:
    made = {".venv", ".git", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "__pycache__", "htmlcov"}
    places = [f"{place}/".encode() for place in (ROOT, ROOT.parent, Path.home()) if place != place.parent]
    for file in ROOT.rglob("*"):
        if made & set(file.relative_to(ROOT).parts) or not file.is_file():
            continue
        if file.name != "firsthand-report.html" and not file.name.startswith(".coverage"):
            content = file.read_bytes()
            assert not [place for place in places if place in content], file
