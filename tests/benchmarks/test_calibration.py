"""How far probabilities can be trusted: the two figures, and what counts as right."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks.calibration import area_under_curve, expected_error, figures, scorer

TEXT = "The gate holds, Brook said. Reed said the wall is old. Nobody asked."
GOLD = [{"source": [[16, 21]], "cue": [[22, 26]], "content": [[0, 14]]}]


def told(
    source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int], probability: float, parent: str | None
) -> dict[str, object]:
    return {
        "source_spans": [source],
        "cue_spans": [cue],
        "content_spans": [content],
        "probability": probability,
        "parent": parent,
    }


def test_error_is_what_bins_promise_beyond_what_holds() -> None:
    right = np.array([True, True, True, False])
    assert expected_error(np.array([0.75, 0.75, 0.75, 0.75]), right) == pytest.approx(0)
    assert expected_error(np.array([0.95, 0.95, 0.95, 0.95]), right) == pytest.approx(0.2)
    # Two bins wrong by as much in opposite directions do not make up for one another.
    assert expected_error(np.array([0.5, 0.5, 1.0, 1.0]), right) == pytest.approx(0.5)


def test_a_constant_tells_nothing_apart() -> None:
    right = np.array([True, False, True])
    assert area_under_curve(np.full(3, 0.7), right) == 0.5
    assert area_under_curve(np.array([0.9, 0.2, 0.8]), right) == 1
    assert area_under_curve(np.array([0.9, 0.85, 0.8]), right) == 0.5
    assert area_under_curve(np.array([0.9]), np.array([True])) == 0.5


def test_what_stands_within_another_is_left_out(shared: Path) -> None:
    found = [
        told((16, 21), (22, 26), (0, 14), 0.9, None),
        told((28, 32), (33, 37), (38, 53), 0.4, None),
        told((0, 8), (9, 14), (9, 14), 0.99, "a1"),
    ]
    line = json.dumps({"path": "gate.txt", "attributions": found})
    module = scorer(shared / "bench")
    measured = figures(module, [("gate", TEXT, GOLD)], [line])
    assert measured["calibration.auroc"] == 1
    assert measured["calibration.error"] == pytest.approx((0.1 + 0.4) / 2)


def test_a_missing_scorer_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="score_attribution"):
        scorer(tmp_path)
