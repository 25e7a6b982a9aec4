"""The gate's own manners: absent data, and a table that names what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import floors, gate, measures


@pytest.fixture
def one_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A gate with one measurement of 0.5 on made-up data, its files in a folder of their own."""

    def measure(_shared: Path, _scratch: Path) -> list[floors.Measurement]:
        return [floors.Measurement("made-up", "by hand", "data", {"f1": 0.5}, ("f1",))]

    (tmp_path / "bench").mkdir()
    monkeypatch.setattr(measures, "MEASURES", (measure,))
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(gate, "FIGURES", tmp_path / "figures.json")
    return tmp_path


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_without_the_data_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, status: int
) -> None:
    monkeypatch.setenv("CI", ci)
    assert gate.main(["--shared", str(tmp_path)]) == status
    assert "nothing was measured" in capsys.readouterr().err


def test_it_fails_below_a_floor_and_names_figure_floor_and_measured(
    one_figure: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors.save({"made-up": {"fingerprint": "data", "floors": {"f1": 0.75}}}, one_figure / "floors.json")
    assert gate.main(["--shared", str(one_figure)]) == 1
    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("made-up"))
    assert row.split()[1:4] == ["f1", "0.7500", "0.5000"]
    assert "below its floor" in row


def test_it_leaves_the_floors_alone_unless_asked(one_figure: Path) -> None:
    assert gate.main(["--shared", str(one_figure)]) == 1
    assert not (one_figure / "floors.json").exists()
    assert gate.main(["--shared", str(one_figure), "--raise-floors"]) == 0
    assert gate.main(["--shared", str(one_figure)]) == 0


def test_raising_does_not_hide_a_fall(one_figure: Path) -> None:
    floors.save({"made-up": {"fingerprint": "data", "floors": {"f1": 0.75}}}, one_figure / "floors.json")
    assert gate.main(["--shared", str(one_figure), "--raise-floors"]) == 1


def test_a_program_that_fails_fails_the_gate(
    one_figure: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_shared: Path, _scratch: Path) -> list[floors.Measurement]:
        raise measures.MeasuringError("firsthand annotate ended with 3")

    monkeypatch.setattr(measures, "MEASURES", (broken,))
    assert gate.main(["--shared", str(one_figure)]) == 1
    assert "firsthand annotate ended with 3" in capsys.readouterr().err
