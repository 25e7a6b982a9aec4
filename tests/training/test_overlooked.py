"""What the reader of what is overlooked learns from, and begins with."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import firsthand
from firsthand.language import network

torch = pytest.importorskip("torch", reason="training's packages are not installed")
pytest.importorskip("onnx", reason="training's packages are not installed")
begin = pytest.importorskip("training.overlooked.begin")
data = pytest.importorskip("training.overlooked.data")
nested = pytest.importorskip("training.nested.model")

NESTED = Path(firsthand.__file__).parent / "models" / "nested-en"


def test_a_shipped_reader_says_the_same_from_its_own_weights() -> None:
    session = network(NESTED / "nested.onnx")
    model = nested.Reader(session.get_inputs()[0].shape[-1]).eval()
    model.load_state_dict(begin.weights(NESTED))
    features = np.random.default_rng(1).normal(size=(1, 30, model.narrow.in_features)).astype(np.float32)
    with torch.no_grad():
        ours = model(torch.from_numpy(features))
    for shipped, own in zip(session.run(None, {"features": features}), ours, strict=True):
        assert np.abs(shipped - own.numpy()).max() < 0.05 * np.abs(shipped).max()


def test_pieces_of_a_telling_around_its_cue_are_one_content() -> None:
    first = data.Mention("U1", (12, 20), None, ((0, 11),))
    same, later = data.Mention("U1", (12, 20), None, ((21, 40),)), data.Mention("U1", None, None, ((90, 99),))
    other = data.Mention("U2", None, None, ((41, 50),))
    assert data.joined_pieces([first, same, other, later]) == [
        data.Mention("U1", (12, 20), None, ((0, 11), (21, 40))),
        other,
        later,
    ]
